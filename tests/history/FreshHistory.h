// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The location of a test's history database: a file, or a database on the server started by with_postgres.sh.

#include "history/database/HistoryError.h"

#include <QTemporaryDir>

namespace watchkeeper {
class HistoryDatabase;
}

namespace watchkeeper::test {

//! Returns a location for HistoryDatabase that contains no history. \param name  unique within the folder
QString freshHistory(const QTemporaryDir &folder, const QString &name);

//! Makes inserts into `table` fail until the database reconnects. \param when  a condition such as `new.at = 13`
HistoryFault refuseRows(HistoryDatabase *database, const QString &table, const QString &when);

} // namespace watchkeeper::test
