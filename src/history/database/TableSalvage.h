// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies all readable rows, table by table, into empty tables.

#include "history/database/HistoryError.h"

#include <QStringList>

namespace watchkeeper {

class SqliteConnection;

//! \brief The result of a salvage.
class TableSalvage
{
public:
    qint64 rows = 0;
    bool isWhole = true; //!< true if each table was readable to its end
    QStringList lost;    //!< tables that were missing entirely

    //! \brief Copies all tables that exist in `fresh`, in one transaction. A row that refers to a lost row loses the reference, or is
    //! omitted if it is meaningless without it.
    //! \return an error of `fresh`, or Locked if `damaged` is locked
    HistoryFault copyAll(SqliteConnection &damaged, SqliteConnection &fresh);

private:
    struct InsertTarget;

    HistoryFault copyTables(SqliteConnection &damaged, SqliteConnection &fresh);
    HistoryFault copyTable(SqliteConnection &damaged, SqliteConnection &fresh, const QString &table);
    HistoryFault copyRows(SqliteConnection &damaged, SqliteConnection &fresh, const QString &select, const InsertTarget &into,
                          bool *reachedEnd);
};

} // namespace watchkeeper
