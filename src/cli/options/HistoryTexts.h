// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The help texts of the commands that read and maintain the history; see commandText().

#include "cli/options/CommandLineTexts.h"

namespace watchkeeper::text {

extern const CommandText kHistoryQuery;
extern const CommandText kHistoryChanges;
extern const CommandText kHistoryEvidence;
extern const CommandText kHistoryBackup;
extern const CommandText kHistoryRestore;
extern const CommandText kHistoryExport;
extern const CommandText kHistoryPrune;
extern const CommandText kHistoryFetch;
extern const CommandText kHistoryReport;
extern const CommandText kHistoryUptime;

} // namespace watchkeeper::text
