// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tables of the history as rows that can be copied to another database, and how each row is identified. Keys differ between
//! databases, so targets and contents of evidence are identified by their own IDs.

#include "history/database/HistoryDatabase.h"
#include "model/base/Expected.h"

#include <QList>
#include <QVariantList>

#include <functional>

namespace watchkeeper {

//! \brief Describes how rows of one table are read and stored in another database.
struct CopiedTable
{
    //! Stores a row. An earlier version of the row may already exist. \param from  the database that contains the rows to which it refers
    using InsertRow = std::function<HistoryFault(HistoryDatabase *from, HistoryDatabase *to, const QVariantList &values)>;

    QString name;
    QString select;   //!< selects the key, then the values; `t` is the table, and a WHERE clause may be appended
    int identity = 1; //!< number of leading values that identify the row
    //! Index of the value that is NULL while the row can still change. -1 means that only the last row of the table can change.
    int openColumn = -1;
    InsertRow insertRow;
};

//! The tables in an order that satisfies their references.
const QList<CopiedTable> &copiedTables();

} // namespace watchkeeper
