// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Takes the rows of one table to another database as they come: what was added since, and what has changed of the last ones.

#include "history/database/CopiedTables.h"
#include "history/database/CopyAllowance.h"

#include <QMap>

#include <optional>

namespace watchkeeper {

//! \brief In the thread of both databases.
//!
//! How far it came is written to the other database with the rows, in one transaction. After any fault, resume() finds that out again;
//! a row that was copied already is there once.
class TableCopy
{
public:
    explicit TableCopy(CopiedTable table)
        : m_table(std::move(table))
    {
    }

    //! Goes on where the last one ended; from the beginning where the rows are not those of then (a backup was put in their place).
    HistoryFault resume(HistoryDatabase *from, HistoryDatabase *to);

    //! Whether its rows may change meanwhile, or are all as of one moment.
    enum class Source { Changing, Still };
    //! \brief Reads what is new or, of a source that changes, other than before. \return whether there is something to put
    Expected<bool, HistoryError> read(HistoryDatabase *from, Source source = Source::Changing);
    //! \brief Puts what was read, as much as is allowed. In a transaction of `to`; when that fails: resume().
    //! \return whether something is left
    Expected<bool, HistoryError> put(HistoryDatabase *from, HistoryDatabase *to, CopyAllowance *allowance);
    //! Rows that were put, since resume().
    qint64 copied() const { return m_copied; }

private:
    using Rows = QMap<qint64, QVariantList>; //!< by key

    Expected<Rows, HistoryError> rows(HistoryDatabase *from, const QString &where, const QVariantList &values) const;
    Expected<Rows, HistoryError> rowsOf(HistoryDatabase *from, const QList<qint64> &keys) const;
    HistoryFault lookAgain(HistoryDatabase *from);
    HistoryFault saveMark(HistoryDatabase *to) const;
    QByteArray markOf(const QVariantList &values) const;
    bool isOpen(const QVariantList &values) const;

    const CopiedTable m_table;
    qint64 m_last = 0; //!< key of the last row that was copied
    Rows m_watched;    //!< as they were copied: that row, and those that are open
    Rows m_waiting;
    qint64 m_copied = 0;
};

} // namespace watchkeeper
