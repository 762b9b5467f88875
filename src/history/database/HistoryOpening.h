// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The steps of opening and of copying `history.sqlite`: what is looked at before it is touched, how the connection is set up, how its tables are moved on.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"

namespace watchkeeper {

class SqlConnection;
class SqliteConnection;

//! \brief Looks at a file without changing it: Newer, Damaged, or why it cannot be looked at. A file that is not there is fine.
//!
//! The version is read through SQLite, not from the header: after a crash the newest one may stand in the log alone.
HistoryFault inspectHistory(const QString &path, qsizetype version);

//! Journal, syncing and limits of a connection that writes.
HistoryFault setUpForWriting(SqliteConnection &connection);

//! What a connection that reads must not do, and whether the file is of that version.
HistoryFault setUpForReading(SqliteConnection &connection, const QString &path, qsizetype version);

//! \brief A whole copy as of one instant, looked through, then put in the place of `path` at once; nobody has to wait for it.
HistoryFault copyHistory(SqlConnection &connection, const QString &path, qsizetype version);

//! \brief Runs the migrations that are missing, each in one transaction, then writes a little to see whether that is possible.
HistoryFault migrateHistory(SqliteConnection &connection, const HistoryMigrations &migrations);

} // namespace watchkeeper
