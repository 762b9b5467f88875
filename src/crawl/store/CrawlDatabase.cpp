// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlDatabase.h"

#include "crawl/store/CrawlValues.h"
#include "history/database/DatabaseFile.h"
#include "history/server/TableCopy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlQuery>
#include <QStringList>

#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CrawlDatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

//! "WkCr", which identifies the file for `file` and other programs.
constexpr qint32 kCrawlApplicationId = 0x576b4372;

//! Upgrades the tables from one version to the next. Entries are only added, and a released entry never changes.
const QList<QStringList> &crawlMigrations()
{
    static const QList<QStringList> all{
        {u"CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, starts TEXT NOT NULL, plan BLOB NOT NULL, started INTEGER "
         u"NOT NULL, "
         "ended INTEGER, state INTEGER NOT NULL, active_ms INTEGER NOT NULL DEFAULT 0, urls INTEGER NOT NULL DEFAULT 0, "
         "requested INTEGER NOT NULL DEFAULT 0, pages INTEGER NOT NULL DEFAULT 0, links INTEGER NOT NULL DEFAULT 0, bytes "
         "INTEGER NOT "
         "NULL DEFAULT 0, errors INTEGER NOT NULL DEFAULT 0, warnings INTEGER NOT NULL DEFAULT 0, notes INTEGER NOT NULL DEFAULT 0)"_s,
         u"CREATE TABLE hosts(id INTEGER PRIMARY KEY, run INTEGER NOT NULL, origin TEXT NOT NULL, robots_status INTEGER, "
         u"robots BLOB, "
         "UNIQUE(run, origin))"_s,
         u"CREATE TABLE urls(id INTEGER PRIMARY KEY, run INTEGER NOT NULL, address BLOB NOT NULL, host INTEGER, role INTEGER "
         u"NOT NULL, "
         "state INTEGER NOT NULL, depth INTEGER NOT NULL, root INTEGER NOT NULL, verdict INTEGER NOT NULL DEFAULT 0, status "
         "INTEGER "
         "NOT NULL DEFAULT 0, message TEXT, attempts INTEGER NOT NULL DEFAULT 0, wait_ms INTEGER, total_ms INTEGER, size "
         "INTEGER, "
         "received INTEGER, type BLOB, is_page INTEGER NOT NULL DEFAULT 0, noindex INTEGER NOT NULL DEFAULT 0, is_sitemap "
         "INTEGER NOT "
         "NULL DEFAULT 0, title TEXT, description TEXT, canonical BLOB, redirect INTEGER, UNIQUE(run, address))"_s,
         u"CREATE INDEX urls_frontier ON urls(host, depth, id) WHERE state = 0"_s,
         u"CREATE TABLE anchors(url INTEGER PRIMARY KEY, names BLOB NOT NULL)"_s,
         u"CREATE TABLE links(id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER, use INTEGER NOT NULL, place "
         u"BLOB, line "
         "INTEGER, col INTEGER, text TEXT, fragment BLOB, language BLOB)"_s,
         u"CREATE INDEX links_target ON links(target, use)"_s, u"CREATE INDEX links_source ON links(source)"_s,
         u"CREATE TABLE findings(id INTEGER PRIMARY KEY, url INTEGER NOT NULL, kind INTEGER NOT NULL, message TEXT NOT NULL, "
         u"line "
         "INTEGER NOT NULL, col INTEGER NOT NULL, is_computed INTEGER NOT NULL)"_s},
        {u"ALTER TABLE runs ADD COLUMN is_baseline INTEGER NOT NULL DEFAULT 0"_s}};
    return all;
}

constexpr int kBusyMs = 10'000;                     //!< other programs write short transactions
constexpr qint64 kRowsAtOnce = 5'000;               //!< a few milliseconds
constexpr qint64 kMaxCheckedSize = 8 * 1024 * 1024; //!< [bytes] smaller files are fully checked when they are opened

HistoryFault executeCrawlSql(SqliteConnection &connection, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const auto answer = connection.queryValue(sql); !answer)
            return answer.error();
    }
    return {};
}

HistoryFault migrateCrawls(SqliteConnection &connection, const QString &path, qsizetype from)
{
    if (QFileInfo(path).size() == 0) { // only an empty file can change these
        if (auto fault = executeCrawlSql(connection, {u"PRAGMA auto_vacuum = INCREMENTAL"_s, u"PRAGMA journal_mode = WAL"_s}))
            return fault;
    }
    for (qsizetype version = from; version < crawlMigrations().size(); ++version) {
        QStringList statements = crawlMigrations().at(version);
        statements.prepend(u"BEGIN IMMEDIATE"_s);
        statements.append(u"PRAGMA application_id = %1"_s.arg(kCrawlApplicationId));
        statements.append(u"PRAGMA user_version = %1"_s.arg(version + 1));
        statements.append(u"COMMIT"_s);
        if (auto fault = executeCrawlSql(connection, statements)) {
            executeCrawlSql(connection, {u"ROLLBACK"_s});
            return fault;
        }
    }
    return {};
}

} // namespace

QString crawlFaultText(const HistoryError &error, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    switch (error.kind()) {
    case HistoryError::Kind::DiskFull:
        return CrawlDatabaseText::tr("The crawls “%1” can't be written: the disk is full.").arg(shown);
    case HistoryError::Kind::ReadOnly:
        return CrawlDatabaseText::tr("The crawls “%1” can't be written: permission denied.").arg(shown);
    case HistoryError::Kind::Locked:
        return CrawlDatabaseText::tr("Another program is using the crawls “%1”.").arg(shown);
    case HistoryError::Kind::Damaged:
        return CrawlDatabaseText::tr(
                   "The crawls “%1” are damaged. The file was left unchanged. Rename it to start with a new one.")
            .arg(shown);
    case HistoryError::Kind::Newer:
        return CrawlDatabaseText::tr(
                   "The crawls “%1” were written by a newer version of Watchkeeper. The file was left unchanged.")
            .arg(shown);
    case HistoryError::Kind::Empty:
    case HistoryError::Kind::Older:
    case HistoryError::Kind::Unreachable:
    case HistoryError::Kind::Other:
        break;
    }
    return CrawlDatabaseText::tr("The crawls “%1” couldn't be used: %2").arg(shown, error.detail());
}

HistoryFault openCrawlDatabase(SqliteConnection &connection, const QString &path, SqliteConnection::Mode mode)
{
    const bool writes = mode == SqliteConnection::Mode::ReadWrite;
    const qint64 size = QFileInfo(path).size();
    if (writes) {
        if (const QString error = makePrivateFile(path); !error.isEmpty())
            return fileError(path, error);
    }
    if (auto fault = connection.open(mode))
        return fault;
    if (auto fault = executeCrawlSql(connection,
                                     {u"PRAGMA busy_timeout = %1"_s.arg(kBusyMs), u"PRAGMA trusted_schema = OFF"_s,
                                      u"PRAGMA cell_size_check = ON"_s, u"PRAGMA synchronous = NORMAL"_s}))
        return fault;
    const auto version = connection.queryValue(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const auto id = connection.queryValue(u"PRAGMA application_id"_s);
    if (!id)
        return id.error();
    if (version->toInt() > crawlMigrations().size())
        return HistoryError(HistoryError::Kind::Newer, path, {});
    if (size > 0 && (version->toInt() > 0 || size > 4096) && id->toInt() != kCrawlApplicationId)
        return HistoryError(HistoryError::Kind::Damaged, path, u"the file belongs to another program"_s);
    if (size > 0 && size <= kMaxCheckedSize) {
        const auto check = connection.queryValue(u"PRAGMA quick_check(1)"_s);
        if (!check)
            return check.error();
        if (check->toString() != "ok"_L1)
            return HistoryError(HistoryError::Kind::Damaged, path, check->toString());
    }
    if (writes)
        return migrateCrawls(connection, path, version->toInt());
    if (version->toInt() < crawlMigrations().size())
        return HistoryError(HistoryError::Kind::Older, path, u"its tables are missing or old"_s);
    return {};
}

QString crawlLockPath(const QString &path, qint64 run)
{
    return u"%1.run-%2.lock"_s.arg(path).arg(run);
}

HistoryFault inTransaction(SqliteConnection &connection, const std::function<HistoryFault()> &work)
{
    if (auto fault = connection.execute(u"BEGIN IMMEDIATE"_s))
        return fault;
    auto fault = work();
    if (!fault)
        fault = connection.execute(u"COMMIT"_s);
    if (fault)
        connection.execute(u"ROLLBACK"_s);
    return fault;
}

HistoryFault repeatFailedAddresses(SqliteConnection &connection, qint64 run)
{
    const QString ids = u"id BETWEEN %1 AND %2"_s.arg(firstCrawlId(run)).arg(firstCrawlId(run + 1) - 1);
    const QString failed =
        u"(SELECT id FROM urls WHERE %1 AND role < 2 AND ((state = 2 AND verdict IN (3, 4)) OR (state = 3 AND host IN "
        "(SELECT id FROM hosts WHERE %1 AND (robots_status = 429 OR robots_status >= 500)))))"_s.arg(ids);
    return connection.executeEach(
        {u"DELETE FROM findings WHERE "_s + ids + u" AND url IN "_s + failed, u"DELETE FROM links WHERE source IN "_s + failed,
         u"DELETE FROM anchors WHERE url IN "_s + failed, u"UPDATE urls SET state = 0 WHERE id IN "_s + failed,
         u"UPDATE hosts SET robots_status = NULL, robots = NULL WHERE "_s + ids
             + u" AND (robots_status IN (0, 429) OR robots_status >= 500)"_s});
}

Expected<qint64, HistoryError> lastCrawlId(SqlConnection &connection, const char *table, qint64 run)
{
    const auto last = connection.queryValue(u"SELECT max(id) FROM %1 WHERE id BETWEEN %2 AND %3"_s.arg(QLatin1StringView(table))
                                                .arg(firstCrawlId(run))
                                                .arg(firstCrawlId(run + 1) - 1));
    if (!last)
        return Unexpected(last.error());
    return last->isNull() ? firstCrawlId(run) - 1 : last->toLongLong();
}

HistoryError stoppedWork()
{
    return {HistoryError::Kind::Other, {}, u"stopped"_s};
}

HistoryFault inParts(qint64 first, qint64 last, const CrawlWatch &watch,
                     const std::function<HistoryFault(qint64 first, qint64 last)> &work)
{
    for (qint64 begin = first; begin <= last; begin += kRowsAtOnce) {
        if (watch.mustStop())
            return stoppedWork();
        if (auto fault = work(begin, std::min(last, begin + kRowsAtOnce - 1)))
            return fault;
    }
    return {};
}

namespace {

//! \brief Adds what the addresses at a depth link to. A part of them at a time, because a page can have a hundred thousand links.
//! \param uses  numbers of the uses of links with this distance
//! \return how many addresses were added
Expected<qint64, HistoryError> extendDepths(SqliteConnection &connection, int depth, int distance, const QString &uses,
                                            const CrawlWatch &watch)
{
    constexpr int kPagesAtOnce = 500;
    qint64 added = 0;
    for (qint64 after = -1;;) {
        if (watch.mustStop())
            return Unexpected(stoppedWork());
        qint64 last = -1;
        if (auto fault = connection.select(
                u"SELECT max(url) FROM (SELECT url FROM temp.depths WHERE depth = ? AND url > ? ORDER BY url LIMIT ?)"_s,
                {depth, after, kPagesAtOnce}, [&last](const QSqlQuery &row) {
                    if (!row.value(0).isNull())
                        last = row.value(0).toLongLong();
                }))
            return Unexpected(*fault);
        if (last < 0)
            return added;
        if (auto fault = connection.execute(
                u"INSERT OR IGNORE INTO temp.depths(url, depth) SELECT l.target, d.depth + %1 FROM temp.depths d JOIN links l "
                u"ON l.source = d.url "
                "WHERE d.depth = ? AND d.url > ? AND d.url <= ? AND l.target IS NOT NULL AND l.use IN (%2)"_s.arg(
                    QString::number(distance), uses),
                {depth, after, last}))
            return Unexpected(*fault);
        const auto changes = connection.queryValue(u"SELECT changes()"_s);
        if (!changes)
            return Unexpected(changes.error());
        added += changes->toLongLong();
        after = last;
    }
}

} // namespace

HistoryFault computeCrawlDepths(SqliteConnection &connection, qint64 run, const CrawlWatch &watch)
{
    QStringList near;
    QStringList far;
    for (int use = 0; use <= static_cast<int>(LinkUse::Other); ++use) {
        if (static_cast<LinkUse>(use) != LinkUse::Form)
            (linkDistance(static_cast<LinkUse>(use)) == 0 ? near : far).append(QString::number(use));
    }
    const qint64 first = firstCrawlId(run);
    const auto last = lastCrawlId(connection, "urls", run);
    if (!last)
        return last.error();
    if (auto fault = executeCrawlSql(connection,
                                     {u"DROP TABLE IF EXISTS temp.depths"_s,
                                      u"CREATE TEMP TABLE depths(url INTEGER PRIMARY KEY, depth INTEGER NOT NULL)"_s,
                                      u"CREATE INDEX temp.depths_depth ON depths(depth)"_s}))
        return fault;
    if (auto fault = inParts(first, *last, watch, [&connection](qint64 begin, qint64 end) {
            return connection.execute(u"INSERT INTO temp.depths SELECT id, 0 FROM urls WHERE root > 0 AND id BETWEEN ? AND ?"_s,
                                      {begin, end});
        }))
        return fault;
    // Breadth-first search, one depth after the other.
    for (int depth = 0, distance = 0;;) {
        const auto added = extendDepths(connection, depth, distance, (distance == 0 ? near : far).join(u','), watch);
        if (!added)
            return added.error();
        if (distance == 1 && *added == 0)
            break;
        if (distance == 1)
            ++depth;
        distance = distance == 0 && *added == 0 ? 1 : 0;
    }
    if (auto fault = inParts(first, *last, watch, [&connection](qint64 begin, qint64 end) {
            return connection.execute(
                u"UPDATE urls SET depth = d.depth FROM temp.depths d WHERE d.url = urls.id AND urls.depth <> d.depth "
                "AND urls.id BETWEEN ? AND ?"_s,
                {begin, end});
        }))
        return fault;
    return executeCrawlSql(connection, {u"DROP TABLE temp.depths"_s});
}

QString removeCrawlRun(const QString &path, qint64 run)
{
    const QString unknown = CrawlDatabaseText::tr("There is no run %1.").arg(run);
    if (!QFileInfo::exists(path))
        return unknown;
    QLockFile lock(crawlLockPath(path, run));
    lock.setStaleLockTime(0);
    if (!lock.tryLock())
        return CrawlDatabaseText::tr("Run %1 is being crawled by another program.").arg(run);
    SqliteConnection connection(path);
    auto fault = openCrawlDatabase(connection, path, SqliteConnection::Mode::ReadWrite);
    qint64 removed = 0;
    if (!fault) {
        fault = inTransaction(connection, [&]() -> HistoryFault {
            for (const QString &table : {u"findings"_s, u"links"_s, u"urls"_s, u"hosts"_s}) {
                if (auto failed = connection.execute(u"DELETE FROM %1 WHERE id BETWEEN ? AND ?"_s.arg(table), crawlIds(run)))
                    return failed;
            }
            if (auto failed = connection.execute(u"DELETE FROM anchors WHERE url BETWEEN ? AND ?"_s, crawlIds(run)))
                return failed;
            if (auto failed = connection.execute(u"DELETE FROM runs WHERE id = ?"_s, {run}))
                return failed;
            const auto changes = connection.queryValue(u"SELECT changes()"_s);
            removed = changes ? changes->toLongLong() : 0;
            return {};
        });
    }
    if (!fault)                                                            // returns the space to the disk
        fault = connection.select(u"PRAGMA incremental_vacuum"_s, {}, {}); // each row frees a page
    if (fault)
        return crawlFaultText(*fault, path);
    return removed > 0 ? QString() : unknown;
}

const QList<RunTable> &runTables()
{
    using enum ColumnKind;
    static const QList<RunTable> tables{
        {u"hosts"_s,
         u"crawl_host"_s,
         true,
         {{u"id"_s, Reference}, {u"origin"_s, Text}, {u"robots_status"_s, Number}, {u"robots"_s, Bytes}}},
        {u"urls"_s, u"crawl_url"_s, true, {{u"id"_s, Reference},        {u"address"_s, TextBytes}, {u"host"_s, Reference},
                                           {u"role"_s, Number},         {u"state"_s, Number},      {u"depth"_s, Number},
                                           {u"root"_s, Number},         {u"verdict"_s, Number},    {u"status"_s, Number},
                                           {u"message"_s, Text},        {u"attempts"_s, Number},   {u"wait_ms"_s, Number},
                                           {u"total_ms"_s, Number},     {u"size"_s, Number},       {u"received"_s, Number},
                                           {u"type"_s, TextBytes},      {u"is_page"_s, Number},    {u"noindex"_s, Number},
                                           {u"is_sitemap"_s, Number},   {u"title"_s, Text},        {u"description"_s, Text},
                                           {u"canonical"_s, TextBytes}, {u"redirect"_s, Reference}}},
        {u"anchors"_s, u"crawl_anchor"_s, false, {{u"url"_s, Reference}, {u"names"_s, Bytes}}},
        {u"links"_s,
         u"crawl_link"_s,
         false,
         {{u"id"_s, Reference},
          {u"source"_s, Reference},
          {u"target"_s, Reference},
          {u"use"_s, Number},
          {u"place"_s, TextBytes},
          {u"line"_s, Number},
          {u"col"_s, Number},
          {u"text"_s, Text},
          {u"fragment"_s, TextBytes},
          {u"language"_s, TextBytes}}},
        {u"findings"_s,
         u"crawl_finding"_s,
         false,
         {{u"id"_s, Reference},
          {u"url"_s, Reference},
          {u"kind"_s, Number},
          {u"message"_s, Text},
          {u"line"_s, Number},
          {u"col"_s, Number},
          {u"is_computed"_s, Number}}}};
    return tables;
}

QString questionMarks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

QString columnNames(const RunTable &table)
{
    QStringList names;
    for (const RunColumn &column : table.columns)
        names.append(column.name);
    return names.join(u',');
}

namespace {

//! Returns an SQL expression for the column. SQLite doesn't enforce types, so a damaged row could contain others.
QString localValue(const RunColumn &column)
{
    switch (column.kind) {
    case ColumnKind::Text:
    case ColumnKind::TextBytes:
        return u"CAST(%1 AS TEXT)"_s.arg(column.name);
    case ColumnKind::Bytes:
        return u"CAST(%1 AS BLOB)"_s.arg(column.name);
    case ColumnKind::Number:
    case ColumnKind::Reference:
        break;
    }
    return u"CAST(%1 AS INTEGER)"_s.arg(column.name);
}

//! Returns an SQL expression for the size of a row. \param sizeOf  the size of one column %1
QString rowSize(const RunTable &table, const QString &sizeOf)
{
    QString sum = u"16"_s;
    for (const RunColumn &column : table.columns) {
        if (column.kind != ColumnKind::Number && column.kind != ColumnKind::Reference)
            sum += u"+coalesce(%1,0)"_s.arg(sizeOf.arg(column.name));
    }
    return sum;
}

//! \param from, to  conditions for the first and last row
QString chunkQuery(const QString &table, const QString &id, const QString &values, const QString &size, const QString &from,
                   const QString &to)
{
    const QString some = u"SELECT %1 AS i, %2 AS n FROM %3 WHERE %4%5 ORDER BY %1 LIMIT %6"_s.arg(id, size, table, from, to)
                             .arg(CopyAllowance::kMaxRows);
    const QString last =
        u"SELECT max(i) FROM (SELECT i, sum(n) OVER (ORDER BY i) - n AS earlier FROM (%1) AS rows_in_order) AS sums"
        " WHERE earlier < %2"_s.arg(some)
            .arg(CopyAllowance::kMaxBytes);
    return u"SELECT %1 FROM %2 WHERE %3 AND %4 <= (%5) ORDER BY %4"_s.arg(values, table, from, id, last);
}

} // namespace

QString localChunkQuery(const RunTable &table)
{
    QStringList values;
    for (const RunColumn &column : table.columns)
        values.append(localValue(column));
    const QString id = table.columns.first().name;
    return chunkQuery(table.local, id, values.join(u','), rowSize(table, u"length(CAST(%1 AS BLOB))"_s), id + u" >= ?"_s,
                      u" AND %1 <= ?"_s.arg(id));
}

QString serverChunkQuery(const RunTable &table)
{
    const QString id = table.columns.first().name;
    return chunkQuery(table.server, id, columnNames(table), rowSize(table, u"octet_length(%1)"_s),
                      u"run = ? AND %1 >= ?"_s.arg(id), {});
}

QString serverInsert(const RunTable &table, qsizetype rows)
{
    const QString row = u"(%1)"_s.arg(questionMarks(table.columns.size() + 1));
    return u"INSERT INTO %1 (run, %2) VALUES %3"_s.arg(table.server, columnNames(table), QStringList(rows, row).join(u','));
}

QVariantList rowValues(const QSqlQuery &row, const RunTable &table, qint64 offset)
{
    QVariantList values;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        if (row.isNull(column))
            values.append(QVariant());
        else if (table.columns.at(i).kind == ColumnKind::Reference)
            values.append(row.value(column).toLongLong() + offset);
        else
            values.append(row.value(column));
    }
    return values;
}

} // namespace watchkeeper
