// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The file `crawls.sqlite`: its tables, which of their columns are copied to a server, its errors, and the locks of its runs. All
//! functions that take a connection or a path block.

#include "history/database/HistoryError.h"
#include "history/database/SqlConnection.h"

#include <QList>
#include <QString>
#include <QVariant>
#include <QVariantList>

#include <algorithm>
#include <functional>

namespace watchkeeper {

//! The sentence of an error of this file, with a full stop. \param path  of the file
QString crawlFaultText(const HistoryError &error, const QString &path);

//! \brief Opens the file and creates or upgrades its tables if needed. A damaged file is never changed, moved or deleted.
//! \param mode  ReadWrite creates the file
HistoryFault openCrawlDatabase(SqliteConnection &connection, const QString &path, SqliteConnection::Mode mode);

//! Returns the first number of a run's addresses, links, hosts and findings. Each run has numbers of its own, so that they are next to each
//! other in the file, and only the program that crawls gives them.
constexpr qint64 firstCrawlId(qint64 run)
{
    return run << 40;
}

//! Returns the first and the last number that a row of a run may have, to be bound to `id BETWEEN ? AND ?`.
inline QVariantList crawlIds(qint64 run)
{
    return {firstCrawlId(run), firstCrawlId(run + 1) - 1};
}

//! The number of errors of a run whose findings aren't computed yet. See CrawlRunInfo::isAnalysed.
inline constexpr qint64 kUnknownFindings = -1;

//! Returns a stored enumerator. Numbers in a damaged file may be outside of the enumeration, whose last value is `last`.
template<typename Enum>
Enum storedEnum(const QVariant &value, Enum last)
{
    return static_cast<Enum>(std::clamp(value.toInt(), 0, static_cast<int>(last)));
}

//! Runs `work` in one transaction, which is rolled back if it returns an error.
HistoryFault inTransaction(SqliteConnection &connection, const std::function<HistoryFault()> &work);

//! \brief Watches long work on the file, and ends it. Its functions are called many times a second, in the thread of the work. Each may be
//! null.
class CrawlWatch
{
public:
    CrawlWatch() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::function<bool()> isStopped;         //!< once it returns true, the work ends with an error, and changes nothing
    std::function<void(int percent)> report; //!< how much is done, while the findings are being computed

    bool mustStop() const { return isStopped && isStopped(); }
};

//! The error of work that its watch has stopped.
HistoryError stoppedWork();

//! \brief Calls `work` for one part of the rows after the other, so that none takes long. Qt can't interrupt a statement of SQLite.
//! \param first,last  numbers of the first and the last row
//! \return an error of `work`, or if the watch stops it
HistoryFault inParts(qint64 first, qint64 last, const CrawlWatch &watch,
                     const std::function<HistoryFault(qint64 first, qint64 last)> &work);

//! \brief Sets the depth of each address of a run by the links that are stored. Call it in a transaction.
//!
//! The distance of an address depends on the order in which pages are read, its final depth doesn't. See linkDistance().
HistoryFault computeCrawlDepths(SqliteConnection &connection, qint64 run, const CrawlWatch &watch);

//! \brief Makes the addresses of a run that are broken or blocked wait again, and those of hosts whose robots.txt couldn't be read. Removes
//! what their replies contained. Call it in a transaction.
HistoryFault repeatFailedAddresses(SqliteConnection &connection, qint64 run);

//! Returns the number of the last row of a run in one of its tables, or one less than the first number if there is none.
Expected<qint64, HistoryError> lastCrawlId(SqlConnection &connection, const char *table, qint64 run);

//! The path of the file that a program locks while it crawls a run. \param path  of crawls.sqlite
QString crawlLockPath(const QString &path, qint64 run);

//! \brief Removes a run that no program is crawling. \return a sentence, or empty on success
QString removeCrawlRun(const QString &path, qint64 run);

// The tables of a run and their copies on a history server, and the SQL that reads and writes both. Pure, safe in any thread.

enum class ColumnKind : quint8 {
    Number,
    Reference, //!< the number of a row of the same run; on the server, counted from 0
    Text,
    TextBytes, //!< text that the file contains as bytes
    Bytes
};

struct RunColumn
{
    QString name;
    ColumnKind kind;
};

//! A table of the file and its copy on the server.
struct RunTable
{
    QString local;
    QString server;
    bool hasRun;              //!< whether the file has a column for the run
    QList<RunColumn> columns; //!< the first one identifies a row
};

//! Returns the tables with the rows of a run.
const QList<RunTable> &runTables();

//! The columns of a run that are the same in both databases, besides its number, start and end.
inline const QString kCopiedRunColumns =
    QStringLiteral("state, starts, plan, active_ms, urls, requested, pages, links, bytes, errors, warnings, notes");
inline constexpr int kPlanColumn = 2; //!< the only one of them that the file contains as bytes

//! Returns question marks for bound values.
QString questionMarks(qsizetype count);
QString columnNames(const RunTable &table);

//! \brief Returns the query for the next rows of a run in the file, to be bound to first, first and last number.
//!
//! The number of rows and their total size are limited as in CopyAllowance, so that memory stays small no matter how long the texts are.
QString localChunkQuery(const RunTable &table);
//! Returns the same query for the server, to be bound to run, first number, run and first number.
QString serverChunkQuery(const RunTable &table);
//! Returns the statement that adds rows to the server. The values of each row follow the key of the run.
QString serverInsert(const RunTable &table, qsizetype rows);

//! Returns the columns of a row. \param offset  added to references
QVariantList rowValues(const QSqlQuery &row, const RunTable &table, qint64 offset);

} // namespace watchkeeper
