// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies new and changed rows of the tables to another database, in steps short enough not to delay other work. Keys
//! differ between databases, so targets and evidence data are identified by their own IDs.

#include "history/database/HistoryDatabase.h"
#include "model/base/Expected.h"

#include <QElapsedTimer>
#include <QList>
#include <QMap>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <optional>

namespace watchkeeper {

// The tables of the history as rows that can be copied to another database, and how each row is identified. Keys differ between
// databases, so targets and evidence data are identified by their own IDs.

//! \brief Describes how rows of one table are read and stored in another database.
struct CopiedTable
{
    //! Stores a row, even if an earlier version of the row already exists. \param from  the database that contains the rows to
    //! which the row refers
    using InsertRow = std::function<HistoryFault(HistoryDatabase *from, HistoryDatabase *to, const QVariantList &values)>;

    QString name;
    QString select;   //!< selects the key, then the values; `t` is the table, and a WHERE clause may be appended
    int identity = 1; //!< number of leading values that identify the row
    //! Index of the value that is NULL while the row can still change. -1 means that only the last row of the table can change.
    int openColumn = -1;
    InsertRow insertRow;
};

//! Returns the tables in an order that satisfies their references.
const QList<CopiedTable> &copiedTables();

// Limits one copying step so that other work doesn't have to wait long. A value type.

//! \brief Ends a step after a number of rows, a number of bytes or a time, whichever limit is reached first. The first row or part is
//! always allowed.
class CopyAllowance
{
public:
    static constexpr int kMaxRows = 500;
    static constexpr qint64 kMaxBytes = 1024 * 1024;
    static constexpr std::chrono::milliseconds kMaxDuration{
        400}; //!< short, because an interrupted transaction has to be repeated

    CopyAllowance() { m_since.start(); }

    void take(qint64 bytes)
    {
        ++m_rows;
        m_bytes += bytes;
    }
    bool isExhausted() const { return m_rows >= kMaxRows || m_bytes >= kMaxBytes || m_since.hasExpired(kMaxDuration.count()); }

private:
    QElapsedTimer m_since;
    int m_rows = 0;
    qint64 m_bytes = 0;
};

// Copies new and changed rows of one table to another database.

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

    //! Whether the source can change during the copy or is a snapshot.
    enum class Source { Changing, Snapshot };
    //! \brief Reads new rows and, if the source can change, changed rows. \return true if there are rows to write
    Expected<bool, HistoryError> read(HistoryDatabase *from, Source source = Source::Changing);
    //! \brief Writes the rows that were read, within the limits of `allowance`. Call it in a transaction of `to`. If the
    //! transaction fails, call resume().
    //! \return true if any rows are left
    Expected<bool, HistoryError> put(HistoryDatabase *from, HistoryDatabase *to, CopyAllowance *allowance);
    //! Returns the number of rows written since resume().
    qint64 copiedCount() const { return m_copiedCount; }

private:
    using Rows = QMap<qint64, QVariantList>; //!< values of rows, by key

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
