// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reading a file whose list of tables is damaged, with the list of a sound one.

#include "history/database/HistoryError.h"
#include "history/database/HistorySchema.h"
#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief Copies a damaged file to where its tables can be found although the pages that list them cannot be read.
//!
//! SQLite lists what tables there are, and on which page each begins, in a table that itself begins on page 1
//! (https://www.sqlite.org/fileformat2.html#storage_of_the_sql_database_schema). With auto-vacuum the pages on which tables begin follow from
//! the order in which they are made and dropped alone, and that is HistoryMigrations: a fresh file has the same list. In a file that was once
//! copied as a whole (`VACUUM`) they follow from the order within that list.
//! \param folder  gets the copy and what it takes to make it; must not be there yet, is for the caller to remove
//! \return the copy, for reading alone; empty where the file is not made like any of ours. A fault of writing in `folder` only
Expected<QString, HistoryError> transplantSchema(const QString &damaged, const QString &folder,
                                                 const HistoryMigrations &migrations);

} // namespace watchkeeper
