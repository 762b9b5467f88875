// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlStore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CrawlStoreText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

constexpr int kKnownUrls = 100'000;
constexpr int kKnownHosts = 10'000;

template<typename Text>
QVariant textOrNull(const Text &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant numberOrNull(qint64 number)
{
    return number < 0 ? QVariant() : QVariant(number);
}

} // namespace

CrawlStore::CrawlStore(const QString &path)
    : m_path(path)
    , m_known(kKnownUrls)
    , m_hosts(kKnownHosts)
{
}

CrawlStore::~CrawlStore() = default;

Expected<bool, QString> CrawlStore::open(qint64 run)
{
    if (!m_connection) {
        m_connection = std::make_unique<SqliteConnection>(m_path);
        if (auto fault = openCrawlDatabase(*m_connection, m_path, SqliteConnection::Mode::ReadWrite))
            return Unexpected(crawlFaultText(*fault, m_path));
    }
    if (run == 0)
        return true;
    m_run = run;
    m_lock = std::make_unique<QLockFile>(crawlLockPath(m_path, run));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock())
        return Unexpected(CrawlStoreText::tr("Run %1 is being crawled by another program.").arg(run));
    const std::pair<const char *, qint64 *> counters[]{
        {"urls", &m_nextUrl}, {"links", &m_nextLink}, {"hosts", &m_nextHost}, {"findings", &m_nextFinding}};
    for (const auto &[table, next] : counters) {
        const auto last = lastCrawlId(*m_connection, table, run);
        if (!last)
            return Unexpected(crawlFaultText(last.error(), m_path));
        *next = *last + 1;
    }
    return true;
}

Expected<qint64, QString> CrawlStore::begin(const QStringList &starts, const QByteArray &plan, const QDateTime &now)
{
    if (const auto opened = open(0); !opened)
        return Unexpected(opened.error());
    qint64 run = 0;
    const auto fault = inTransaction(*m_connection, [&]() -> HistoryFault {
        const QString list =
            QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(starts)).toJson(QJsonDocument::Compact));
        if (auto failed = m_connection->execute(u"INSERT INTO runs(starts, plan, started, state) VALUES(?, ?, ?, 0)"_s,
                                                {list, plan, now.toMSecsSinceEpoch()}))
            return failed;
        const auto id = m_connection->queryValue(u"SELECT last_insert_rowid()"_s);
        if (!id)
            return id.error();
        run = id->toLongLong();
        return {};
    });
    if (fault)
        return Unexpected(crawlFaultText(*fault, m_path));
    if (const auto opened = open(run); !opened)
        return Unexpected(opened.error());
    return run;
}

Expected<CrawlRunInfo, QString> CrawlStore::resume(qint64 run, const std::function<QString(const QByteArray &plan)> &accept,
                                                   bool repeatsFailed)
{
    if (!QFileInfo::exists(m_path))
        return Unexpected(CrawlStoreText::tr("There is no run %1.").arg(run));
    if (const auto opened = open(run); !opened)
        return Unexpected(opened.error());
    CrawlRunInfo info;
    QString refusal;
    const QVariantList range = crawlIds(run);
    const auto fault = inTransaction(*m_connection, [&]() -> HistoryFault {
        if (auto failed = m_connection->select(u"SELECT id, starts, plan, started, active_ms FROM runs WHERE id = ?"_s, {run},
                                               [&info](const QSqlQuery &row) {
                                                   info.id = row.value(0).toLongLong();
                                                   const QByteArray list = row.value(1).toString().toUtf8();
                                                   info.starts = QJsonDocument::fromJson(list).toVariant().toStringList();
                                                   info.plan = row.value(2).toByteArray();
                                                   info.startedAt = QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong());
                                                   info.activeMs = row.value(4).toLongLong();
                                               }))
            return failed;
        refusal = info.id > 0 && accept ? accept(info.plan) : QString();
        if (info.id == 0 || !refusal.isEmpty())
            return {};
        if (auto failed = m_connection->execute(u"UPDATE runs SET state = 0, ended = NULL WHERE id = ?"_s, {run}))
            return failed;
        if (auto failed = repeatsFailed ? repeatFailedAddresses(*m_connection, run) : HistoryFault())
            return failed;
        if (auto failed = m_connection->execute(u"UPDATE urls SET state = 0 WHERE state = 1 AND id BETWEEN ? AND ?"_s, range))
            return failed;
        if (auto failed = m_connection->select(
                u"SELECT count(*), sum(received), sum(is_page), sum(state = 2) FROM urls WHERE id BETWEEN ? AND ?"_s, range,
                [&info](const QSqlQuery &row) {
                    info.urls = row.value(0).toLongLong();
                    info.bytes = row.value(1).toLongLong();
                    info.pages = row.value(2).toLongLong();
                    info.requested = row.value(3).toLongLong();
                }))
            return failed;
        return m_connection->select(u"SELECT host, count(*) FROM urls WHERE state = 0 AND id BETWEEN ? AND ? GROUP BY host"_s,
                                    range, [this](const QSqlQuery &row) {
                                        m_hostsWithWork.insert(row.value(0).toLongLong());
                                        m_waiting += row.value(1).toLongLong();
                                    });
    });
    if (fault)
        return Unexpected(crawlFaultText(*fault, m_path));
    if (info.id == 0)
        return Unexpected(CrawlStoreText::tr("There is no run %1.").arg(run));
    if (!refusal.isEmpty())
        return Unexpected(refusal);
    return info;
}

HistoryFault CrawlStore::addAddresses(const QList<FoundLink> &addresses)
{
    m_areDepthsCurrent = m_areDepthsCurrent && addresses.isEmpty();
    return inTransaction(*m_connection, [&]() -> HistoryFault {
        for (const FoundLink &address : addresses) {
            if (const auto id = idOf(address); !id)
                return id.error();
        }
        return {};
    });
}

Expected<QList<FrontierUrl>, HistoryError> CrawlStore::take(qint64 host, int limit)
{
    QList<FrontierUrl> taken;
    const auto fault = inTransaction(*m_connection, [&]() -> HistoryFault {
        if (auto failed = m_connection->select(
                u"SELECT id, address, role, depth, root FROM urls WHERE state = 0 AND host = ? ORDER BY depth, id LIMIT ?"_s,
                {host, limit}, [&](const QSqlQuery &row) {
                    FrontierUrl url;
                    url.id = row.value(0).toLongLong();
                    url.host = host;
                    url.address = row.value(1).toByteArray();
                    url.role = storedEnum(row.value(2), UrlRole::Excluded);
                    url.depth = row.value(3).toInt();
                    url.isStart = row.value(4).toInt() == static_cast<int>(UrlRoot::Start);
                    url.isSitemap = row.value(4).toInt() == static_cast<int>(UrlRoot::Sitemap);
                    taken.append(url);
                }))
            return failed;
        for (const FrontierUrl &url : std::as_const(taken)) {
            if (auto failed = m_connection->execute(u"UPDATE urls SET state = 1 WHERE id = ?"_s, {url.id}))
                return failed;
        }
        return {};
    });
    if (fault)
        return Unexpected(*fault);
    m_waiting -= taken.size();
    for (const FrontierUrl &url : std::as_const(taken))
        m_underWay.insert(url.id);
    return taken;
}

Expected<qint64, HistoryError> CrawlStore::hostId(const QByteArray &origin)
{
    if (const qint64 *known = m_hosts.object(origin))
        return *known;
    qint64 id = -1;
    if (auto fault =
            m_connection->select(u"SELECT id FROM hosts WHERE run = ? AND origin = ?"_s, {m_run, QString::fromLatin1(origin)},
                                 [&id](const QSqlQuery &row) { id = row.value(0).toLongLong(); }))
        return Unexpected(*fault);
    if (id < 0) {
        id = m_nextHost++;
        if (auto fault = m_connection->execute(u"INSERT INTO hosts(id, run, origin) VALUES(?, ?, ?)"_s,
                                               {id, m_run, QString::fromLatin1(origin)}))
            return Unexpected(*fault);
    }
    m_hosts.insert(origin, new qint64(id));
    return id;
}

//! Returns the number of an address, which it adds if it is new.
Expected<qint64, HistoryError> CrawlStore::idOf(const FoundLink &link)
{
    KnownUrl known{-1, 0, false};
    if (const KnownUrl *cached = m_known.object(link.target)) {
        known = *cached;
    } else if (auto fault = m_connection->select(u"SELECT id, depth, state FROM urls WHERE run = ? AND address = ?"_s,
                                                 {m_run, link.target}, [&known](const QSqlQuery &row) {
                                                     known = {row.value(0).toLongLong(), row.value(1).toInt(),
                                                              row.value(2).toInt() == static_cast<int>(UrlState::Listed)};
                                                 })) {
        return Unexpected(*fault);
    }
    if (known.id < 0) {
        const auto id = insertUrl(link);
        if (!id)
            return id;
        known = {*id, link.depth, !link.isFollowed};
    } else if ((link.isFollowed && (link.depth < known.depth || known.isListed)) || link.root != UrlRoot::None) {
        known.depth = known.isListed ? link.depth : std::min(known.depth, link.depth);
        if (auto fault = updateUrl(known, link))
            return Unexpected(*fault);
        known.isListed = known.isListed && !link.isFollowed;
    }
    m_known.insert(link.target, new KnownUrl(known));
    return known.id;
}

UrlState CrawlStore::stateOf(const FoundLink &link) const
{
    if (link.role == UrlRole::Syntax)
        return UrlState::Done;
    if (link.role == UrlRole::Excluded)
        return UrlState::Skipped;
    if (!link.isFollowed)
        return UrlState::Listed;
    return m_maxDepth && link.depth > *m_maxDepth ? UrlState::BeyondDepth : UrlState::Waiting;
}

Expected<qint64, HistoryError> CrawlStore::insertUrl(const FoundLink &link)
{
    QVariant host;
    if (!link.origin.isEmpty()) {
        const auto number = hostId(link.origin);
        if (!number)
            return number;
        host = *number;
    }
    const UrlState state = stateOf(link);
    UrlVerdict verdict = state == UrlState::Skipped ? UrlVerdict::Skipped : UrlVerdict::None;
    if (state == UrlState::Done)
        verdict = link.isSyntaxError ? UrlVerdict::Broken : UrlVerdict::Ok;
    const qint64 id = m_nextUrl++;
    if (auto fault = m_connection->execute(
            u"INSERT INTO urls(id, run, address, host, role, state, depth, root, verdict, message) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {id, m_run, link.target, host, static_cast<int>(link.role), static_cast<int>(state), link.depth,
             static_cast<int>(link.root), static_cast<int>(verdict), textOrNull(link.skipReason)}))
        return Unexpected(*fault);
    if (state == UrlState::Waiting)
        noteWaiting(host.toLongLong());
    return id;
}

//! Applies what another link to a known address tells: a shorter path, or that it is to be requested.
HistoryFault CrawlStore::updateUrl(const KnownUrl &known, const FoundLink &link)
{
    const UrlState state = stateOf(link);
    if (state == UrlState::Waiting) {
        if (auto fault = m_connection->execute(u"UPDATE urls SET state = 0 WHERE id = ? AND state IN (4, 5)"_s, {known.id}))
            return fault;
        const auto changes = m_connection->queryValue(u"SELECT changes()"_s);
        if (changes && changes->toInt() > 0) {
            const auto host = hostId(link.origin);
            if (!host)
                return host.error();
            noteWaiting(*host);
        }
    }
    return m_connection->execute(
        u"UPDATE urls SET depth = ?, root = CASE WHEN ? = 1 OR root = 0 THEN ? ELSE root END WHERE id = ?"_s,
        {known.depth, static_cast<int>(link.root), static_cast<int>(link.root), known.id});
}

HistoryFault CrawlStore::addLink(qint64 source, const FoundLink &link)
{
    QVariant target;
    if (!link.target.isEmpty()) {
        const auto id = idOf(link);
        if (!id)
            return id.error();
        target = *id;
    }
    return m_connection->execute(u"INSERT INTO links(id, source, target, use, place, line, col, text, fragment, language) "
                                 "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                 {m_nextLink++, source, target, static_cast<int>(link.use), link.place, link.line, link.column,
                                  textOrNull(link.text), textOrNull(link.fragment), textOrNull(link.language)});
}

HistoryFault CrawlStore::addProblem(qint64 url, const FoundProblem &problem, bool isComputed)
{
    return m_connection->execute(
        u"INSERT INTO findings(id, url, kind, message, line, col, is_computed) VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
        {m_nextFinding++, url, static_cast<int>(problem.kind), problem.message, problem.line, problem.column, isComputed});
}

HistoryFault CrawlStore::writeResult(const CrawledUrl &result)
{
    for (const FoundLink &link : result.links) {
        if (auto fault = addLink(result.id, link))
            return fault;
    }
    QVariant redirect;
    if (const KnownUrl *target = m_known.object(result.redirect))
        redirect = target->id; // it is one of the links, so it is known
    if (auto fault = m_connection->execute(
            u"UPDATE urls SET state = ?, verdict = ?, status = ?, message = ?, attempts = ?, wait_ms = ?, total_ms = ?, size = "
            u"?, "
            "received = ?, type = ?, is_page = ?, noindex = ?, is_sitemap = ?, title = ?, description = ?, canonical = ?, "
            "redirect = ? WHERE id = ?"_s,
            {static_cast<int>(result.state), static_cast<int>(result.verdict), result.status, textOrNull(result.message),
             result.attempts, numberOrNull(result.waitMs), numberOrNull(result.totalMs), numberOrNull(result.size),
             result.received, textOrNull(result.type), result.isPage, result.noIndex, result.isSitemap,
             textOrNull(result.title), textOrNull(result.description), textOrNull(result.canonical), redirect, result.id}))
        return fault;
    if (result.hasAnchors) {
        if (auto fault = m_connection->execute(u"INSERT OR REPLACE INTO anchors(url, names) VALUES(?, ?)"_s,
                                               {result.id, result.anchors.join('\n')}))
            return fault;
    }
    for (const FoundProblem &problem : result.problems) {
        if (auto fault = addProblem(result.id, problem, false))
            return fault;
    }
    return {};
}

HistoryFault CrawlStore::write(const QList<CrawledUrl> &results)
{
    m_areDepthsCurrent = m_areDepthsCurrent && results.isEmpty();
    return inTransaction(*m_connection, [&]() -> HistoryFault {
        for (const CrawledUrl &result : results) {
            if (auto fault = writeResult(result))
                return fault;
            m_underWay.remove(result.id);
        }
        return {};
    });
}

HistoryFault CrawlStore::writeHost(const CrawlHost &host)
{
    return m_connection->execute(u"UPDATE hosts SET robots_status = ?, robots = ? WHERE id = ?"_s,
                                 {host.robotsStatus ? QVariant(*host.robotsStatus) : QVariant(), host.robots, host.id});
}

Expected<QList<QByteArray>, HistoryError> CrawlStore::startAddresses()
{
    QList<QByteArray> addresses;
    if (auto fault = m_connection->select(u"SELECT address FROM urls WHERE root = 1 AND id BETWEEN ? AND ?"_s, crawlIds(m_run),
                                          [&addresses](const QSqlQuery &row) { addresses.append(row.value(0).toByteArray()); }))
        return Unexpected(*fault);
    return addresses;
}

Expected<CrawlHost, HistoryError> CrawlStore::host(qint64 id)
{
    CrawlHost host;
    host.id = id;
    if (auto fault = m_connection->select(u"SELECT origin, robots_status, robots FROM hosts WHERE id = ?"_s, {id},
                                          [&host](const QSqlQuery &row) {
                                              host.origin = row.value(0).toByteArray();
                                              if (!row.value(1).isNull())
                                                  host.robotsStatus = row.value(1).toInt();
                                              host.robots = row.value(2).toByteArray();
                                          }))
        return Unexpected(*fault);
    return host;
}

Expected<qint64, HistoryError> CrawlStore::recomputeDepths(const CrawlWatch &watch)
{
    qint64 changed = 0;
    m_known.clear(); // it contains the old distances
    const auto work = [&]() -> HistoryFault {
        if (auto fault = computeCrawlDepths(*m_connection, m_run, watch); fault || !m_maxDepth)
            return fault;
        return m_connection->select(
            u"UPDATE urls SET state = 0 WHERE state = 4 AND depth <= ? AND id BETWEEN ? AND ? RETURNING host"_s,
            QVariantList{*m_maxDepth} + crawlIds(m_run), [&](const QSqlQuery &row) {
                ++changed;
                noteWaiting(row.value(0).toLongLong());
            });
    };
    if (auto fault = inTransaction(*m_connection, work))
        return Unexpected(*fault);
    m_areDepthsCurrent = true;
    return changed;
}

HistoryFault CrawlStore::finish(RunState state, qint64 activeMs, const QDateTime &now, const CrawlAnalyser &analyse,
                                const CrawlWatch &watch)
{
    const auto fault = inTransaction(*m_connection, [&] { return storeFindings(analyse, watch); });
    const bool isAnalysed = !fault;
    if (fault && !watch.mustStop())
        return fault;
    const QString unanalysed = u"UPDATE runs SET links = ?, errors = ?, warnings = 0, notes = 0 WHERE id = ?"_s;
    return inTransaction(*m_connection, [&]() -> HistoryFault {
        for (const qint64 url : std::exchange(m_underWay, {})) {
            if (auto failed = m_connection->execute(u"UPDATE urls SET state = 0 WHERE id = ?"_s, {url}))
                return failed;
        }
        const QVariantList values{m_nextLink - firstCrawlId(m_run), kUnknownFindings, m_run};
        if (auto failed = isAnalysed ? HistoryFault() : m_connection->execute(unanalysed, values))
            return failed;
        return m_connection->execute(u"UPDATE runs SET state = ?, active_ms = ?, ended = ? WHERE id = ?"_s,
                                     {static_cast<int>(state), activeMs, now.toMSecsSinceEpoch(), m_run});
    });
}

QString CrawlStore::analyse(qint64 run, const CrawlAnalyser &analyse, const CrawlWatch &watch)
{
    if (const auto opened = open(run); !opened)
        return opened.error();
    const auto fault = inTransaction(*m_connection, [&] { return storeFindings(analyse, watch); });
    if (fault && watch.mustStop())
        return CrawlStoreText::tr("The findings of run %1 aren't computed yet.").arg(run);
    return fault ? crawlFaultText(*fault, m_path) : QString();
}

//! Replaces what is computed from all stored rows: depths, findings and counts. Call it in a transaction.
HistoryFault CrawlStore::storeFindings(const CrawlAnalyser &analyse, const CrawlWatch &watch)
{
    const qint64 first = firstCrawlId(m_run);
    if (auto fault = m_areDepthsCurrent ? HistoryFault() : computeCrawlDepths(*m_connection, m_run, watch))
        return fault;
    if (auto fault = inParts(first, m_nextFinding - 1, watch, [this](qint64 begin, qint64 end) {
            return m_connection->execute(u"DELETE FROM findings WHERE is_computed = 1 AND id BETWEEN ? AND ?"_s, {begin, end});
        }))
        return fault;
    QList<std::pair<qint64, FoundProblem>> problems;
    if (auto fault = analyse(*m_connection, m_run, &problems))
        return fault;
    if (auto fault = inParts(0, problems.size() - 1, watch, [&](qint64 begin, qint64 end) -> HistoryFault {
            for (qint64 i = begin; i <= end; ++i) {
                if (auto failed = addProblem(problems.at(i).first, problems.at(i).second, true))
                    return failed;
            }
            return {};
        }))
        return fault;
    return updateCounts();
}

HistoryFault CrawlStore::updateCounts()
{
    qint64 levels[3]{};
    const QVariantList range = crawlIds(m_run);
    if (auto fault = m_connection->select(u"SELECT kind, count(*) FROM findings WHERE id BETWEEN ? AND ? GROUP BY kind"_s,
                                          range, [&levels](const QSqlQuery &row) {
                                              const auto level = findingLevel(storedEnum(row.value(0), kLastFindingKind));
                                              levels[static_cast<int>(level)] += row.value(1).toLongLong();
                                          }))
        return fault;
    if (auto fault = m_connection->execute(
            u"UPDATE runs SET (urls, requested, pages, bytes) = (SELECT count(*), coalesce(sum(state = 2 AND role < 2), 0), "
            "coalesce(sum(is_page), 0), coalesce(sum(received), 0) FROM urls WHERE id BETWEEN ? AND ?) WHERE id = ?"_s,
            range + QVariantList{m_run}))
        return fault;
    return m_connection->execute(u"UPDATE runs SET links = ?, errors = ?, warnings = ?, notes = ? WHERE id = ?"_s,
                                 {m_nextLink - range.first().toLongLong(), levels[2], levels[1], levels[0], m_run});
}

HistoryFault CrawlStore::recordTime(qint64 activeMs)
{
    return m_connection->execute(u"UPDATE runs SET active_ms = ? WHERE id = ?"_s, {activeMs, m_run});
}

void CrawlStore::close()
{
    m_connection.reset();
    m_lock.reset();
}

} // namespace watchkeeper
