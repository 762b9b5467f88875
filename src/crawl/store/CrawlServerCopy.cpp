// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlServerCopy.h"

#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlValues.h"
#include "history/database/DatabaseFile.h"
#include "history/database/HistoryDatabase.h"
#include "history/server/TableCopy.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReopenInterval = 60'000;  //!< [ms] the file may have been replaced or repaired by then
constexpr qint64 kCheckInterval = 600'000;  //!< [ms] copies become too old even if nothing changes on the disk
constexpr qsizetype kRowsPerStatement = 64; //!< each statement waits for the server
constexpr int kMaxRowsRemoved = 2'000;      //!< of one table in one transaction

qint64 sizeOf(const QVariantList &values)
{
    qint64 bytes = 0;
    for (const QVariant &value : values)
        bytes += value.typeId() == QMetaType::QByteArray ? value.toByteArray().size() : 2 * value.toString().size();
    return bytes;
}

} // namespace

CrawlServerCopy::CrawlServerCopy(QString path)
    : m_path(std::move(path))
{
}

HistoryFault CrawlServerCopy::resume(HistoryDatabase *server)
{
    m_serverRuns.clear();
    m_progress = {};
    m_mayHaveWork = true;
    return server->select(
        u"SELECT key, number, started, ended, whole, stored FROM crawl_run"_s, {}, [this](const QSqlQuery &row) {
            const RunVersion version{row.value(1).toLongLong(), row.value(2).toLongLong(), row.value(3).toLongLong()};
            m_serverRuns[version] = {row.value(0).toLongLong(), row.value(4).toInt() != 0, row.value(5).toLongLong()};
        });
}

Expected<bool, HistoryError> CrawlServerCopy::step(HistoryDatabase *server, qint64 now, const Bounds &bounds)
{
    if (!listRuns(now) || (!m_mayHaveWork && std::abs(now - m_checkedAt) < kCheckInterval))
        return false;
    m_checkedAt = now;
    HistoryFault fault;
    if (const auto next = nextRun()) {
        if (m_progress.version != *next)
            m_progress = {*next, 0, {}};
        fault = copyPart(server);
    } else if (const auto obsolete = findObsolete(bounds); obsolete != m_serverRuns.end()) {
        fault = remove(server, obsolete);
    } else {
        m_mayHaveWork = false;
        if (m_skipped.empty())
            m_unreadableText.clear();
    }
    if (fault)
        return Unexpected(*fault);
    return m_mayHaveWork;
}

//! \return whether the runs on the disk are known
bool CrawlServerCopy::listRuns(qint64 now)
{
    if (std::abs(now - m_openedAt) >= kReopenInterval) {
        m_openedAt = now;
        m_local.reset();
        m_skipped.clear();
        m_isUsable = true;
        m_mayHaveWork = true;
    }
    if (!m_isUsable)
        return false;
    if (!m_local && !QFileInfo::exists(m_path)) {
        m_localRuns.clear();
        m_localStarts.clear();
        return true;
    }
    const auto opened = m_local ? HistoryFault() : openFile();
    if (const auto fault = opened ? opened : readRuns()) {
        m_local.reset();
        m_isUsable = false;
        // The next crawl upgrades an older file.
        m_unreadableText = fault->kind() == HistoryError::Kind::Older ? QString() : crawlFaultText(*fault, m_path);
    }
    return m_isUsable;
}

HistoryFault CrawlServerCopy::openFile()
{
    auto connection = std::make_unique<SqliteConnection>(m_path);
    if (auto fault = openCrawlDatabase(*connection, m_path, SqliteConnection::Mode::ReadOnly))
        return fault;
    m_local = std::move(connection);
    m_dataVersion = -1;
    return {};
}

//! Reads the list of runs if the file has changed.
HistoryFault CrawlServerCopy::readRuns()
{
    const auto version = m_local->queryValue(u"PRAGMA data_version"_s);
    if (!version)
        return version.error();
    if (version->toLongLong() == m_dataVersion)
        return {};
    m_dataVersion = version->toLongLong();
    m_mayHaveWork = true;
    m_localRuns.clear();
    m_localStarts.clear();
    return m_local->select(u"SELECT id, started, ended, state, errors FROM runs"_s, {}, [this](const QSqlQuery &row) {
        const qint64 number = row.value(0).toLongLong();
        const qint64 started = row.value(1).toLongLong();
        m_localStarts.emplace(number, started);
        // A run whose findings aren't computed yet waits for them, because they don't change its version.
        if (!row.isNull(2) && row.value(3).toInt() != static_cast<int>(RunState::Running)
            && row.value(4).toLongLong() != kUnknownFindings)
            m_localRuns.insert({number, started, row.value(2).toLongLong()});
    });
}

std::optional<CrawlServerCopy::RunVersion> CrawlServerCopy::nextRun() const
{
    const auto isMissing = [this](const RunVersion &version) {
        const auto copied = m_serverRuns.find(version);
        return !m_skipped.contains(version) && (copied == m_serverRuns.end() || !copied->second.isWhole);
    };
    const auto newest = std::find_if(m_localRuns.rbegin(), m_localRuns.rend(), isMissing);
    return newest == m_localRuns.rend() ? std::nullopt : std::optional(*newest);
}

//! Sends the next part of the run in m_progress.
HistoryFault CrawlServerCopy::copyPart(HistoryDatabase *server)
{
    return server->runInTransaction([this, server]() -> HistoryFault {
        if (!m_serverRuns.contains(m_progress.version)) {
            if (auto fault = beginRun(server))
                return fault;
        }
        const auto run = m_serverRuns.find(m_progress.version);
        if (run == m_serverRuns.end())
            return {};
        CopyAllowance allowance;
        bool isReadable = true;
        while (isReadable && m_progress.table < runTables().size() && !allowance.isExhausted()) {
            const auto copied = copyRows(server, &run->second, &allowance);
            if (!copied)
                return copied.error();
            isReadable = *copied;
        }
        run->second.isWhole = m_progress.table == runTables().size();
        return server->execute(u"UPDATE crawl_run SET stored = ?, whole = ? WHERE key = ?"_s,
                               {run->second.bytes, static_cast<int>(run->second.isWhole), run->second.key});
    });
}

//! Adds the run to the server, without its rows. Does nothing if it can't be read.
HistoryFault CrawlServerCopy::beginRun(HistoryDatabase *server)
{
    const RunVersion &version = m_progress.version;
    QVariantList values{version.number, version.started, version.ended};
    const bool isRead = readLocal(
        u"SELECT %1 FROM runs WHERE id = ?"_s.arg(kCopiedRunColumns), {version.number}, [&values](const QSqlQuery &row) {
            for (int column = 0; column < row.record().count(); ++column)
                values.append(column == kPlanColumn ? QString::fromUtf8(row.value(column).toByteArray()) : row.value(column));
        });
    if (!isRead)
        return {};
    return server->select(
        u"INSERT INTO crawl_run (whole, stored, number, started, ended, %1) VALUES (0, 0, %2) RETURNING key"_s.arg(
            kCopiedRunColumns, questionMarks(values.size())),
        values, [this](const QSqlQuery &row) { m_serverRuns[m_progress.version].key = row.value(0).toLongLong(); });
}

//! Copies the next rows of the current table, or goes on to the next table. \return false if the run can't be read
Expected<bool, HistoryError> CrawlServerCopy::copyRows(HistoryDatabase *server, ServerRun *run, CopyAllowance *allowance)
{
    const RunTable &table = runTables().at(m_progress.table);
    if (!m_progress.last) {
        if (auto fault = server->select(
                u"SELECT coalesce(max(%1), -1) FROM %2 WHERE run = ?"_s.arg(table.columns.first().name, table.server),
                {run->key}, [this](const QSqlQuery &row) { m_progress.last = row.value(0).toLongLong(); }))
            return Unexpected(*fault);
    }
    const qint64 base = firstCrawlId(m_progress.version.number);
    const qint64 first = base + m_progress.last.value_or(-1) + 1;
    QList<QVariantList> rows;
    const auto append = [&rows, &table, base](const QSqlQuery &row) { rows.append(rowValues(row, table, -base)); };
    if (!readLocal(localChunkQuery(table), {first, first, firstCrawlId(m_progress.version.number + 1) - 1}, append))
        return false;
    if (rows.isEmpty()) {
        ++m_progress.table;
        m_progress.last.reset();
    }
    for (qsizetype at = 0; at < rows.size() && !allowance->isExhausted();) {
        const qsizetype left = rows.size() - at; // only a few different counts, because each statement is kept prepared
        const qsizetype count = left >= kRowsPerStatement ? kRowsPerStatement : left >= 8 ? 8 : 1;
        QVariantList values;
        for (const QVariantList &row : rows.sliced(at, count)) {
            values.append(run->key);
            values.append(row);
            allowance->take(sizeOf(row));
            run->bytes += sizeOf(row);
        }
        if (auto fault = server->execute(serverInsert(table, count), values))
            return Unexpected(*fault);
        at += count;
        m_progress.last = rows.at(at - 1).first().toLongLong();
    }
    return true;
}

//! \brief Reads rows of the run in m_progress. A run that can't be read is skipped until the file is opened again.
//! \return false if it can't be read, or was resumed or removed
bool CrawlServerCopy::readLocal(const QString &sql, const QVariantList &values,
                                const std::function<void(const QSqlQuery &)> &eachRow)
{
    const RunVersion &version = m_progress.version;
    bool isUnchanged = false;
    auto fault = m_local->execute(u"BEGIN"_s); // both queries see the same state
    if (!fault)
        fault = m_local->select(u"SELECT 1 FROM runs WHERE id = ? AND started = ? AND ended = ? AND state > 0"_s,
                                {version.number, version.started, version.ended},
                                [&isUnchanged](const QSqlQuery &) { isUnchanged = true; });
    if (!fault && isUnchanged)
        fault = m_local->select(sql, values, eachRow);
    m_local->execute(u"ROLLBACK"_s);
    if (fault) {
        m_skipped.insert(version);
        m_unreadableText = crawlFaultText(*fault, m_path);
    } else if (!isUnchanged) {
        m_dataVersion = -1; // reads the list of runs again
    }
    return !fault && isUnchanged;
}

//! Returns a run that the server needn't keep: an incomplete or outdated copy, or the oldest that is only on the server and beyond the
//! limits.
CrawlServerCopy::ServerRuns::iterator CrawlServerCopy::findObsolete(const Bounds &bounds)
{
    std::map<std::pair<qint64, qint64>, qint64> newest; // keys of complete copies
    for (const auto &[version, run] : m_serverRuns) {
        qint64 &key = newest[{version.number, version.started}];
        key = run.isWhole ? std::max(key, run.key) : key;
    }
    qint64 bytes = 0;
    auto oldest = m_serverRuns.end();
    for (auto run = m_serverRuns.begin(); run != m_serverRuns.end(); ++run) {
        const RunVersion &version = run->first;
        const std::pair start(version.number, version.started);
        if (run->second.isWhole ? run->second.key < newest[start] : !m_localRuns.contains(version))
            return run;
        bytes += run->second.bytes;
        if (!m_localStarts.contains(start) && (oldest == m_serverRuns.end() || version.ended < oldest->first.ended))
            oldest = run;
    }
    const bool isBeyond = oldest != m_serverRuns.end() && (oldest->first.ended < bounds.oldest || bytes > bounds.bytes);
    return isBeyond ? oldest : m_serverRuns.end();
}

//! Removes some rows of a run, and finally the run.
HistoryFault CrawlServerCopy::remove(HistoryDatabase *server, ServerRuns::iterator run)
{
    const qint64 key = run->second.key;
    bool isMore = false;
    auto fault = server->runInTransaction([server, key, &isMore]() -> HistoryFault {
        if (auto failed = server->execute(u"UPDATE crawl_run SET whole = 0 WHERE key = ?"_s, {key}))
            return failed;
        for (const RunTable &table : runTables()) {
            const auto removed =
                removeRows(server,
                           u"DELETE FROM %1 WHERE run = ? AND %2 IN (SELECT %2 FROM %1 WHERE run = ? ORDER BY %2 LIMIT %3)"_s
                               .arg(table.server, table.columns.first().name)
                               .arg(kMaxRowsRemoved),
                           {key, key});
            if (!removed)
                return removed.error();
            isMore = isMore || *removed == kMaxRowsRemoved;
        }
        return isMore ? HistoryFault() : server->execute(u"DELETE FROM crawl_run WHERE key = ?"_s, {key});
    });
    run->second.isWhole = false;
    if (!fault && !isMore)
        m_serverRuns.erase(run);
    return fault;
}

namespace {

constexpr auto kFetchedSuffix = ".fetching"_L1;

//! Removes the unfinished file of a fetch.
void removeFetched(const QString &path)
{
    QFile::remove(path + kFetchedSuffix);
    removeCompanions(path + kFetchedSuffix);
}

QVariantList fileValues(const QSqlQuery &row, const RunTable &table, qint64 run)
{
    QVariantList values = rowValues(row, table, firstCrawlId(run));
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (table.columns.at(i).kind == ColumnKind::TextBytes && !values.at(i).isNull())
            values[i] = values.at(i).toString().toUtf8();
    }
    if (table.hasRun)
        values.append(run);
    return values;
}

//! \param key  of the run on the server \param run  its number in the file
HistoryFault fetchRows(HistoryDatabase *server, SqliteConnection &file, const RunTable &table, qint64 key, qint64 run)
{
    const QString insert = u"INSERT OR IGNORE INTO %1 (%2%3) VALUES (%4)"_s.arg(
        table.local, columnNames(table), table.hasRun ? u",run"_s : QString(),
        questionMarks(table.columns.size() + (table.hasRun ? 1 : 0)));
    for (qint64 first = 0;;) {
        QList<QVariantList> rows;
        if (auto fault = server->select(serverChunkQuery(table), {key, first, key, first},
                                        [&](const QSqlQuery &row) { rows.append(fileValues(row, table, run)); }))
            return fault;
        if (rows.isEmpty())
            return {};
        first = rows.last().first().toLongLong() - firstCrawlId(run) + 1;
        if (auto fault = inTransaction(file, [&]() -> HistoryFault {
                for (const QVariantList &row : std::as_const(rows)) {
                    if (auto failed = file.execute(insert, row))
                        return failed;
                }
                return {};
            }))
            return fault;
    }
}

//! A run on the server.
struct FetchedRun
{
    qint64 key = 0;
    QVariantList values; //!< number, start, end and kCopiedRunColumns
};

Expected<QList<FetchedRun>, HistoryError> runsOnServer(HistoryDatabase *server)
{
    QList<FetchedRun> runs;
    if (auto fault = server->select(u"SELECT key, number, started, ended, %1 FROM crawl_run AS run WHERE whole = 1 AND NOT "
                                    u"EXISTS (SELECT 1 FROM crawl_run"
                                    " AS later WHERE later.whole = 1 AND later.number = run.number AND later.started = "
                                    "run.started AND later.key > run.key)"
                                    " ORDER BY started, number"_s.arg(kCopiedRunColumns),
                                    {}, [&runs](const QSqlQuery &row) {
                                        FetchedRun run{row.value(0).toLongLong(), {}};
                                        for (int column = 1; column < row.record().count(); ++column)
                                            run.values.append(column == 4 + kPlanColumn ? row.value(column).toString().toUtf8()
                                                                                        : row.value(column));
                                        runs.append(run);
                                    }))
        return Unexpected(*fault);
    return runs;
}

//! Stores a run. Its number is free unless another file has counted from 1, too.
HistoryFault fetchRun(HistoryDatabase *server, SqliteConnection &file, FetchedRun run)
{
    const auto used = file.queryValue(u"SELECT count(*) FROM runs WHERE id = %1"_s.arg(run.values.first().toLongLong()));
    if (!used)
        return used.error();
    if (used->toInt() > 0)
        run.values.first() = QVariant();
    qint64 number = 0;
    if (auto fault = file.select(u"INSERT INTO runs (id, started, ended, %1) VALUES (%2) RETURNING id"_s.arg(
                                     kCopiedRunColumns, questionMarks(run.values.size())),
                                 run.values, [&number](const QSqlQuery &row) { number = row.value(0).toLongLong(); }))
        return fault;
    for (const RunTable &table : runTables()) {
        if (auto fault = fetchRows(server, file, table, run.key, number))
            return fault;
    }
    return {};
}

HistoryFault fetchRuns(HistoryDatabase *server, const QList<FetchedRun> &runs, const QString &path)
{
    {
        SqliteConnection file(path);
        if (auto fault = openCrawlDatabase(file, path, SqliteConnection::Mode::ReadWrite))
            return fault;
        for (const FetchedRun &run : runs) {
            if (auto fault = fetchRun(server, file, run))
                return fault;
        }
    }
    return mergeWriteAheadLog(path) ? HistoryFault() : fileError(path, u"its log couldn't be merged"_s);
}

} // namespace

Expected<int, HistoryError> fetchCrawls(const HistoryServerLocation &server, const HistoryOrigin &origin, const QString &path)
{
    HistoryDatabase source(server.inSchema(origin.schema()).url().toString(QUrl::FullyEncoded), HistoryDatabase::Access::Read);
    if (auto fault = source.open())
        return Unexpected(*fault);
    if (auto fault = source.execute(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s)) // a consistent snapshot
        return Unexpected(*fault);
    const auto runs = runsOnServer(&source);
    if (!runs)
        return Unexpected(runs.error());
    if (runs->isEmpty())
        return 0;
    removeFetched(path);
    const auto cleanup = qScopeGuard([&path] { removeFetched(path); });
    if (auto fault = fetchRuns(&source, *runs, path + kFetchedSuffix))
        return Unexpected(*fault);
    if (const QString reason = moveIntoPlace(path + kFetchedSuffix, path); !reason.isEmpty())
        return Unexpected(fileError(path, reason));
    return static_cast<int>(runs->size());
}

} // namespace watchkeeper
