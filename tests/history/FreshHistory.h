// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Where the history database of a test is: a file, or a database on the server started by with_postgres.sh.

#include "history/database/HistoryError.h"

#include <QTemporaryDir>

namespace watchkeeper {
class HistoryDatabase;
}

namespace watchkeeper::test {

//! The place of a history that does not exist yet, for HistoryDatabase. \param name  a different one for each within a folder
QString freshHistory(const QTemporaryDir &folder, const QString &name);

//! Makes inserts into `table` fail until the database has another connection. \param when  such as `new.at = 13`
HistoryFault refuseRows(HistoryDatabase *database, const QString &table, const QString &when);

} // namespace watchkeeper::test
