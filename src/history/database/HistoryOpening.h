// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The steps of opening and copying `history.sqlite`: checks before anything is changed, the setup of the connection, the migration
//! of its tables.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"

namespace watchkeeper {

class SqlConnection;
class SqliteConnection;

//! \brief Checks a file without changing it: Newer, Damaged, or why it can't be checked. A missing file is fine.
//!
//! The version is read through SQLite, not from the header: after a crash, the latest one may be in the log only.
HistoryFault inspectHistory(const QString &path, qsizetype version);

//! Journal, sync mode and limits of a connection that writes.
HistoryFault setUpForWriting(SqliteConnection &connection);

//! Restricts a connection that reads, and checks whether the file has that version.
HistoryFault setUpForReading(SqliteConnection &connection, const QString &path, qsizetype version);

//! \brief A complete copy as of one instant, verified, then moved to `path` in one step; nobody has to wait for it.
HistoryFault copyHistory(SqlConnection &connection, const QString &path, qsizetype version);

//! \brief Runs the missing migrations, each in one transaction, then writes a little to find out whether that is possible.
HistoryFault migrateHistory(SqliteConnection &connection, const HistoryMigrations &migrations);

} // namespace watchkeeper
