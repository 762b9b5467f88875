// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies new and changed rows of one table to another database.

#include "history/database/CopiedTables.h"
#include "history/database/CopyAllowance.h"

#include <QMap>

#include <optional>

namespace watchkeeper {

//! \brief Runs in the thread of both databases.
//!
//! The progress is written to the destination database together with the rows, in one transaction. After any error, resume() reads the
//! progress again. Rows that were already copied aren't duplicated.
class TableCopy
{
public:
    explicit TableCopy(CopiedTable table)
        : m_table(std::move(table))
    {
    }

    //! Continues where the last copy ended, or starts over if the rows were replaced since then (for example from a backup).
    HistoryFault resume(HistoryDatabase *from, HistoryDatabase *to);

    //! Whether the source can change meanwhile or is a snapshot.
    enum class Source { Changing, Snapshot };
    //! \brief Reads new rows and, if the source can change, changed rows. \return true if there are rows to write
    Expected<bool, HistoryError> read(HistoryDatabase *from, Source source = Source::Changing);
    //! \brief Writes as many of the rows read as allowed. Call in a transaction of `to`; if that fails, call resume().
    //! \return true if any rows are left
    Expected<bool, HistoryError> put(HistoryDatabase *from, HistoryDatabase *to, CopyAllowance *allowance);
    //! Number of rows written since resume().
    qint64 copiedCount() const { return m_copiedCount; }

private:
    using Rows = QMap<qint64, QVariantList>; //!< by key

    Expected<Rows, HistoryError> rows(HistoryDatabase *from, const QString &where, const QVariantList &values) const;
    Expected<Rows, HistoryError> rowsOf(HistoryDatabase *from, const QList<qint64> &keys) const;
    HistoryFault readChangedRows(HistoryDatabase *from);
    HistoryFault saveResumeMark(HistoryDatabase *to) const;
    QByteArray resumeMark(const QVariantList &values) const;
    bool isOpen(const QVariantList &values) const;

    const CopiedTable m_table;
    qint64 m_lastKey = 0; //!< key of the last copied row
    Rows m_recheckedRows; //!< the last row and the open rows, as copied
    Rows m_pendingRows;
    qint64 m_copiedCount = 0;
};

} // namespace watchkeeper
