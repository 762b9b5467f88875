// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tables of the history as rows that can be copied to another database: what a row consists of, and how to identify it. Keys
//! differ between two databases; targets, and contents of evidence, are identified by their own ids.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"

#include <QList>
#include <QVariantList>

#include <functional>

namespace watchkeeper {

//! \brief How the rows of one table are read and stored elsewhere.
struct CopiedTable
{
    //! Stores a row that may already exist, maybe in an earlier form. \param from  for the rows it refers to
    using Put = std::function<HistoryFault(HistoryDatabase *from, HistoryDatabase *to, const QVariantList &values)>;

    QString name;
    QString select;   //!< the key, then the values; `t` is the table, and a WHERE may follow
    int identity = 1; //!< this number of values at the beginning identify the row
    //! The value that is null while the row may still change; -1: only the last row of the table may change.
    int openColumn = -1;
    Put put;
};

//! In an order in which they can be stored.
const QList<CopiedTable> &copiedTables();

} // namespace watchkeeper
