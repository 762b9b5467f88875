// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The registry of the commands.

#include "cli/options/CommandDescription.h"
#include "report/ReportFile.h"

// clang-format off
//! Calls the macro COMMANDS with each function that adds commands.
#define WATCHKEEPER_COMMANDS(COMMANDS) \
    COMMANDS(addCheckCommand) COMMANDS(addWatchCommand) COMMANDS(addAddAndListCommands) COMMANDS(addImportCommand) \
    COMMANDS(addExportCommand) \
    COMMANDS(addEditCommands) \
    COMMANDS(addAcknowledgementCommands) COMMANDS(addIncidentsCommands) COMMANDS(addMaintenanceCommands) \
    COMMANDS(addHistoryQueryAndChangesCommands) COMMANDS(addHistoryUptimeCommand) COMMANDS(addHistoryEvidenceCommand) \
    COMMANDS(addHistoryNotesCommands) COMMANDS(addHistoryBackupCommands) COMMANDS(addHistoryExportCommand) \
    COMMANDS(addHistoryReportCommand) COMMANDS(addHistoryPruneCommand) COMMANDS(addHistoryFetchCommand) \
    COMMANDS(addCrawlCommand) COMMANDS(addCrawlsCommands) COMMANDS(addCrawlsChangeCommands) COMMANDS(addAlertsCommands) \
    COMMANDS(addAlertsBackTestCommand) COMMANDS(addValidateCommand) COMMANDS(addSchemaAndKindsCommands) \
    COMMANDS(addEvalCommand) COMMANDS(addReplayCommand) COMMANDS(addRecordCommand) COMMANDS(addManCommand) \
    COMMANDS(addPluginCommands)
// clang-format on

namespace watchkeeper {

//! Returns the descriptions of all commands and groups of commands, in the order of the help.
CommandDescriptions allCommands();

// Each function appends the descriptions of one command, or of commands that follow each other in the help. It is defined next to
// the commands.
#define WATCHKEEPER_DECLARE_COMMANDS(function) void function(CommandDescriptions *all);
WATCHKEEPER_COMMANDS(WATCHKEEPER_DECLARE_COMMANDS)
#undef WATCHKEEPER_DECLARE_COMMANDS

//! \brief Sets the function that `history report` uses to write PDF files in this process. Without it, the command starts another
//! program for PDF files. Call it before any command is created.
void setPdfWriter(const ReportWriter &writer);

} // namespace watchkeeper
