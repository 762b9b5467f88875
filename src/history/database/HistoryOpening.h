// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The steps of opening and copying `history.sqlite`: checks before anything is changed, the setup of the connection, the migration
//! of its tables.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/Expected.h"

#include <functional>

namespace watchkeeper {

class SqlConnection;
class SqliteConnection;

//! How closely a file is looked at.
enum class Inspection : quint8 {
    Pages,  //!< each page by itself, and whether all tables and indexes are there
    Indexes //!< also whether indexes say the same as their tables, which takes several times as long
};

//! Opens a file for reading that may be damaged, or from anywhere.
HistoryFault openForInspection(SqliteConnection &connection);

//! \brief Looks at a file without changing it: Newer, Damaged, or why it cannot be looked at. A file that is not there is fine.
//!
//! The version is read through SQLite, not from the header: after a crash the newest one may stand in the log alone. A small file is
//! always looked at closely.
HistoryFault inspectHistory(const QString &path, const HistoryMigrations &migrations,
                            Inspection inspection = Inspection::Pages);

//! \brief Whether indexes say the same as their tables, in a file that may be in use and was too large for that when it was opened.
//!
//! Nobody waits for it meanwhile. It takes seconds where there are a million rows, and ends early between two tables.
//! \param isCancelled  asked between two tables, in this thread
HistoryFault inspectIndexes(const QString &path, const std::function<bool()> &isCancelled);

//! What a file of its version has and this one hasn't.
struct MissingObjects
{
    QStringList tables;
    QStringList indexes;
};
Expected<MissingObjects, HistoryError> missingObjects(SqliteConnection &connection, const HistoryMigrations &migrations);

//! Journal, sync mode and limits of a connection that writes.
HistoryFault setUpForWriting(SqliteConnection &connection);

//! Restricts a connection that reads, and checks whether the file has that version.
HistoryFault setUpForReading(SqliteConnection &connection, const QString &path, qsizetype version);

//! \brief A complete copy as of one instant, verified, then moved to `path` in one step; nobody has to wait for it.
HistoryFault copyHistory(SqlConnection &connection, const QString &path, const HistoryMigrations &migrations);

//! \brief Runs the missing migrations, each in one transaction, then writes a little to find out whether that is possible.
HistoryFault migrateHistory(SqliteConnection &connection, const HistoryMigrations &migrations);

} // namespace watchkeeper
