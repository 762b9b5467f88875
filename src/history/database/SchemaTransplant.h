// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes a file with a damaged list of tables readable by using the list of an intact file.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/base/Expected.h"

#include <QString>

namespace watchkeeper {

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
