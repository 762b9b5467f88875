// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The tables of the history as rows that another database can take over: what a row is made of, and how to tell it from others.
//! Keys differ between two databases; targets, and contents of evidence, are told by their own ids.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"

#include <QList>
#include <QVariantList>

#include <functional>

namespace watchkeeper {

//! \brief How the rows of one table are read and put elsewhere.
struct CopiedTable
{
    //! Puts a row where it may be already, perhaps in an earlier form. \param from  for what it refers to
    using Put = std::function<HistoryFault(HistoryDatabase *from, HistoryDatabase *to, const QVariantList &values)>;

    QString name;
    QString select;      //!< the key, then the values; `t` is the table, and a WHERE may follow
    int identity = 1;    //!< so many values at the beginning make it that row, and none of the others
    int openColumn = -1; //!< the value that is null while the row may still change; -1: that may only the last row of the table
    Put put;
};

//! In an order in which they can be put.
const QList<CopiedTable> &copiedTables();

} // namespace watchkeeper
