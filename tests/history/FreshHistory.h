// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where a test's database of the history is: a file, or a database of the server that with_postgres.sh started.

#include "history/database/HistoryError.h"

#include <QTemporaryDir>

namespace watchkeeper {
class HistoryDatabase;
}

namespace watchkeeper::test {

//! The place of a history that is not there yet, for HistoryDatabase. \param name  another one for each within a folder
QString freshHistory(const QTemporaryDir &folder, const QString &name);

//! Rows that are put into `table` are refused, until the database has another connection. \param when  such as `new.at = 13`
HistoryFault refuseRows(HistoryDatabase *database, const QString &table, const QString &when);

} // namespace watchkeeper::test
