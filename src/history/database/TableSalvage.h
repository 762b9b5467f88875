// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies what can be read, table by table, into empty tables.

#include "history/database/HistoryError.h"

#include <QStringList>

namespace watchkeeper {

class SqliteConnection;

//! \brief What could be read.
class TableSalvage
{
public:
    qint64 rows = 0;
    bool isWhole = true; //!< each table could be read to its end
    QStringList lost;    //!< tables that were not there at all

    //! \brief Copies all tables that `fresh` has, in one transaction; rows that refer to a lost row lose the reference, or are left out if
    //! they mean nothing without it.
    //! \return a fault of `fresh` only
    HistoryFault copyAll(SqliteConnection &damaged, SqliteConnection &fresh);

private:
    struct Into;

    HistoryFault copyTables(SqliteConnection &damaged, SqliteConnection &fresh);
    HistoryFault copyTable(SqliteConnection &damaged, SqliteConnection &fresh, const QString &table);
    HistoryFault copyRows(SqliteConnection &damaged, SqliteConnection &fresh, const QString &select, const Into &into,
                          bool *reachedEnd);
};

} // namespace watchkeeper
