// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The steps of opening a history, in `history.sqlite` or on a PostgreSQL server: checks before any change, connection setup and
//! table migration. Also copies and checks the file.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "history/database/SqlConnection.h"
#include "model/base/Expected.h"

#include <functional>

namespace watchkeeper {

class SqlConnection;
class SqliteConnection;

//! The depth of an inspection.
enum class Inspection : quint8 {
    Pages,  //!< each page on its own, and whether all tables and indexes exist
    Indexes //!< also whether indexes match their tables, which takes several times as long
};

//! Opens a possibly damaged or untrusted file for reading.
HistoryFault openForInspection(SqliteConnection &connection);

//! \brief Checks a file without changing it. A missing file is accepted. An empty file is accepted if no results are stored
//! next to it.
//!
//! Reports Newer, Damaged or the reason why the file can't be read. The version is read through SQLite and not from the header,
//! because after a crash the newest version may be only in the log. A small file is always checked fully.
HistoryFault inspectHistory(const QString &path, const HistoryMigrations &migrations,
                            Inspection inspection = Inspection::Pages);

//! \brief Checks whether indexes match their tables, in a file that may be in use and was too large for this check when it was opened.
//!
//! Doesn't block other connections. Takes seconds for a million rows; can be cancelled between two tables.
//! \param isCancelled  called between two tables, in this thread
HistoryFault inspectIndexes(const QString &path, const std::function<bool()> &isCancelled);

//! Objects that exist in an intact file of the same version but are missing in this file.
struct MissingObjects
{
    QStringList tables;
    QStringList indexes;
};
Expected<MissingObjects, HistoryError> missingObjects(SqliteConnection &connection, const HistoryMigrations &migrations);

//! Sets the journal mode, sync mode and limits of a writing connection.
HistoryFault setUpForWriting(SqliteConnection &connection);

//! Restricts a reading connection, and checks whether the file has the given version.
HistoryFault setUpForReading(SqliteConnection &connection, const QString &path, qsizetype version);

//! \brief Writes a complete, verified copy of the state at one point in time, and moves it to `path` atomically. Doesn't block other
//! connections.
HistoryFault copyHistory(SqlConnection &connection, const QString &path, const HistoryMigrations &migrations);

//! \brief Runs the missing migrations, each in one transaction, then tests whether the file is writable.
HistoryFault migrateHistory(SqliteConnection &connection, const HistoryMigrations &migrations);

// Checks whether a copy of `history.sqlite` is complete and was written by Watchkeeper. The copy may come from an untrusted source.

//! \brief Returns the version of the tables in a file that may be in use. Blocks.
Expected<int, HistoryError> historyVersion(const QString &path);

//! \brief Checks an entire file that isn't in use, without changing it. Blocks for as long as it takes to read the file.
//!
//! Unknown tables, views and triggers are treated as damage, because statements of this program could execute code in them.
//! \return Newer, Damaged or the reason why the file can't be read; empty if the file is intact
HistoryFault checkHistoryCopy(const QString &path);

// The steps of opening a history on a PostgreSQL server.

//! \brief Acquires the lock that limits the server to one writing program, and runs the missing migrations, each in one transaction. The
//! server releases the lock when the connection closes.
HistoryFault setUpServerForWriting(PostgresConnection &connection, const HistoryMigrations &migrations);

//! Checks whether the tables exist and have the given version.
HistoryFault verifyServerTables(PostgresConnection &connection, qsizetype version);

//! Returns an error if the database was created with an encoding that can't store text of every language.
HistoryFault verifyEncoding(PostgresConnection &connection);

//! Converts a statement of HistoryMigrations, which are written for SQLite, to PostgreSQL's syntax.
QString serverStatement(QString sql);

} // namespace watchkeeper
