// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies the rows of one table to another database as they arrive: new rows, and changes of the last ones.

#include "history/database/CopiedTables.h"
#include "history/database/CopyAllowance.h"

#include <QMap>

#include <optional>

namespace watchkeeper {

//! \brief Runs in the thread of both databases.
//!
//! The progress is written to the other database with the rows, in one transaction. After any fault, resume() reads it again; a row that
//! was copied already exists once.
class TableCopy
{
public:
    explicit TableCopy(CopiedTable table)
        : m_table(std::move(table))
    {
    }

    //! Continues where the last copy ended; from the beginning if the rows have been replaced since (a backup was restored).
    HistoryFault resume(HistoryDatabase *from, HistoryDatabase *to);

    //! Whether its rows may change meanwhile, or are all as of one instant.
    enum class Source { Changing, Still };
    //! \brief Reads the rows that are new or, if the source changes, that have changed. \return whether there is something to write
    Expected<bool, HistoryError> read(HistoryDatabase *from, Source source = Source::Changing);
    //! \brief Writes the rows that were read, as many as allowed. In a transaction of `to`; if that fails, call resume().
    //! \return whether any are left
    Expected<bool, HistoryError> put(HistoryDatabase *from, HistoryDatabase *to, CopyAllowance *allowance);
    //! Rows written since resume().
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
    Rows m_watched;    //!< as they were copied: the last row, and the open ones
    Rows m_waiting;
    qint64 m_copied = 0;
};

} // namespace watchkeeper
