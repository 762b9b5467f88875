// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a file whose list of tables is damaged, with the list of an intact one.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief Copies a damaged file so that its tables can be found although the pages that list them can't be read.
//!
//! SQLite lists the tables and the page on which each begins in a table that itself begins on page 1
//! (https://www.sqlite.org/fileformat2.html#storage_of_the_sql_database_schema). With auto-vacuum, the pages on which tables begin depend
//! only on the order in which they are created and dropped, and HistoryMigrations defines that order: a new file has the same list. In a
//! file that was once copied as a whole (`VACUUM`), they depend on the order within that list.
//! \param folder  receives the copy and temporary files; must not exist yet, the caller removes it
//! \return the copy, for reading only; empty if the file doesn't have the layout of any of ours. The only possible fault is one of writing
//! in `folder`
Expected<QString, HistoryError> transplantSchema(const QString &damaged, const QString &folder,
                                                 const HistoryMigrations &migrations);

} // namespace watchkeeper
