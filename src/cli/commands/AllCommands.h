// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The registry of the commands.

#include "cli/options/CommandDescription.h"
#include "report/ReportFile.h"

namespace watchkeeper {

//! Returns the descriptions of all commands and groups of commands, in the order of the help.
CommandDescriptions allCommands();

// Each function appends the descriptions of one command, or of commands that follow each other in the help. It is defined next to
// the commands.
void addCheckCommand(CommandDescriptions *all);
void addWatchCommand(CommandDescriptions *all);
void addAddAndListCommands(CommandDescriptions *all);
void addEditCommands(CommandDescriptions *all);
void addAcknowledgementCommands(CommandDescriptions *all);
void addIncidentsCommands(CommandDescriptions *all);
void addMaintenanceCommands(CommandDescriptions *all);
void addHistoryQueryAndChangesCommands(CommandDescriptions *all);
void addHistoryUptimeCommand(CommandDescriptions *all);
void addHistoryEvidenceCommand(CommandDescriptions *all);
void addHistoryNotesCommands(CommandDescriptions *all);
void addHistoryBackupCommands(CommandDescriptions *all);
void addHistoryExportCommand(CommandDescriptions *all);
void addHistoryReportCommand(CommandDescriptions *all);
void addHistoryPruneCommand(CommandDescriptions *all);
void addHistoryFetchCommand(CommandDescriptions *all);
void addCrawlCommand(CommandDescriptions *all);
void addCrawlsCommands(CommandDescriptions *all);
void addCrawlsChangeCommands(CommandDescriptions *all);
void addAlertsCommands(CommandDescriptions *all);
void addAlertsBackTestCommand(CommandDescriptions *all);
void addValidateCommand(CommandDescriptions *all);
void addSchemaAndKindsCommands(CommandDescriptions *all);
void addEvalCommand(CommandDescriptions *all);
void addReplayCommand(CommandDescriptions *all);
void addRecordCommand(CommandDescriptions *all);
void addManCommand(CommandDescriptions *all);
void addPluginCommands(CommandDescriptions *all);

//! \brief Sets the function that `history report` uses to write PDF files in this process. Without it, the command starts another
//! program for PDF files. Call it before any command is created.
void setPdfWriter(const ReportWriter &writer);

} // namespace watchkeeper
