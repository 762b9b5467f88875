// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Salvages the readable content of a damaged database into a new one, or into a file with its schema.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/base/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief The result of replacing a damaged file.
struct ReplacedHistory
{
    QString aside;          //!< current path of the damaged file; SQLite's companion files are next to it
    qint64 rows = 0;        //!< number of rows that were salvaged
    bool isComplete = true; //!< true if no content is known to be missing
    QStringList lost;       //!< tables that were missing entirely

    //! Returns translated sentences about the replacement.
    QString notice() const;
};

//! \brief Replaces the damaged file with a new one that contains all readable content. The file must not be open anywhere.
//!
//! Each table is read from both ends up to the damage. If the list of tables is damaged, the list of an intact file is used
//! (transplantSchema()). The damaged file stays unchanged until the new one is finished. Therefore the call can be repeated
//! after an error such as a full disk.
Expected<ReplacedHistory, HistoryError> replaceDamagedHistory(const QString &path, const HistoryMigrations &migrations);

//! \brief Completes a replacement that a power loss interrupted between the two renames, when no file of that name
//! existed. Otherwise has no effect.
//! \return an error message, or empty on success
QString finishReplacement(const QString &path);

//! \brief Copies a damaged file and makes its tables readable although the pages that list them can't be read.
//!
//! SQLite lists the tables and their first pages in a table that itself begins on page 1
//! (https://www.sqlite.org/fileformat2.html#storage_of_the_sql_database_schema). With auto-vacuum, these first pages depend
//! only on the order in which tables are created and dropped. HistoryMigrations defines that order, so a new file has the same
//! list. In a file that was copied entirely (`VACUUM`), the first pages depend on the order within that list.
//! \param folder  for the copy and temporary files; must not exist yet, and is removed by the caller
//! \return the path of the copy, only for reading; empty if the file doesn't have a known layout. Fails only if `folder` can't
//! be written
Expected<QString, HistoryError> transplantSchema(const QString &damaged, const QString &folder,
                                                 const HistoryMigrations &migrations);

} // namespace watchkeeper
