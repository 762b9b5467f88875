// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/CrawlReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CrawlReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

constexpr QLatin1StringView kRunColumns{"SELECT id, starts, plan, started, ended, state, active_ms, urls, requested, pages, "
                                        "links, bytes, errors, warnings, notes, is_baseline FROM runs "};
constexpr QLatin1StringView kUrlColumns{"u.id, u.address, u.role, u.state, u.verdict, u.depth, u.status, u.message, u.wait_ms, "
                                        "u.total_ms, u.size, u.type, u.title, "
                                        "u.description, u.canonical, r.address, u.is_page, u.noindex"};
constexpr int kUrlColumnCount = 18;

qint64 numberOr(const QVariant &value, qint64 missing)
{
    return value.isNull() ? missing : value.toLongLong();
}

CrawlRunInfo runOf(const QSqlQuery &row)
{
    CrawlRunInfo info;
    info.id = row.value(0).toLongLong();
    info.starts = QJsonDocument::fromJson(row.value(1).toString().toUtf8()).toVariant().toStringList();
    info.plan = row.value(2).toByteArray();
    info.startedAt = QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong(), Qt::UTC);
    if (!row.value(4).isNull())
        info.endedAt = QDateTime::fromMSecsSinceEpoch(row.value(4).toLongLong(), Qt::UTC);
    info.state = storedEnum(row.value(5), RunState::Limited);
    qint64 *const counts[]{&info.activeMs, &info.urls,   &info.requested, &info.pages, &info.links,
                           &info.bytes,    &info.errors, &info.warnings,  &info.notes};
    for (int i = 0; i < static_cast<int>(std::size(counts)); ++i)
        *counts[i] = row.value(6 + i).toLongLong();
    info.isAnalysed = info.errors != kUnknownFindings;
    info.errors = std::max<qint64>(info.errors, 0);
    info.isBaseline = row.value(15).toBool();
    return info;
}

//! \param first  the index of the first of kUrlColumns
UrlRow urlOf(const QSqlQuery &row, int first = 0)
{
    UrlRow url;
    const auto value = [&row, first](int column) { return row.value(first + column); };
    url.id = value(0).toLongLong();
    url.address = value(1).toByteArray();
    url.role = storedEnum(value(2), UrlRole::Excluded);
    url.state = storedEnum(value(3), UrlState::Listed);
    url.verdict = storedEnum(value(4), UrlVerdict::Skipped);
    url.depth = value(5).toInt();
    url.status = value(6).toInt();
    url.message = value(7).toString();
    url.waitMs = static_cast<int>(numberOr(value(8), -1));
    url.totalMs = static_cast<int>(numberOr(value(9), -1));
    url.size = numberOr(value(10), -1);
    url.type = value(11).toByteArray();
    url.title = value(12).toString();
    url.description = value(13).toString();
    url.canonical = value(14).toByteArray();
    url.redirect = value(15).toByteArray();
    url.isPage = value(16).toBool();
    url.noIndex = value(17).toBool();
    return url;
}

LinkRow linkOf(const QSqlQuery &row)
{
    LinkRow link;
    link.source = row.value(0).toByteArray();
    link.target = row.value(1).toByteArray();
    link.use = storedEnum(row.value(2), LinkUse::Other);
    link.place = row.value(3).toByteArray();
    link.line = row.value(4).toInt();
    link.column = row.value(5).toInt();
    link.text = row.value(6).toString();
    link.fragment = row.value(7).toByteArray();
    return link;
}

//! The conditions of a filter on the rows of `urls u` of a run.
QString addressConditions(qint64 run, const CrawlFilter &filter, QVariantList *values)
{
    const QString sql = filter.conditions({u"u.address"_s, u"u.title"_s, u"u.message"_s}, values);
    if (filter.kinds.isEmpty())
        return sql;
    *values += crawlIds(run);
    return sql + u" AND u.id IN (SELECT f.url FROM findings f WHERE f.id BETWEEN ? AND ?%1)"_s.arg(filter.kindCondition());
}

//! Returns the number of a row's findings of a level as SQL.
QString levelSum(FindingLevel level)
{
    QStringList kinds;
    for (int kind = 0; kind < kFindingKindCount; ++kind) {
        if (findingLevel(static_cast<FindingKind>(kind)) == level)
            kinds.append(QString::number(kind));
    }
    return u"sum(kind IN (%1))"_s.arg(kinds.join(u','));
}

//! The verdicts of a branch, from the best to the worst.
constexpr std::array kVerdictRanks{UrlVerdict::None,     UrlVerdict::Skipped, UrlVerdict::Ok,
                                   UrlVerdict::Redirect, UrlVerdict::Blocked, UrlVerdict::Broken};

//! Returns the SQL for the place of `verdict` in kVerdictRanks.
QString verdictRank()
{
    QString sql;
    for (size_t rank = 0; rank < kVerdictRanks.size(); ++rank)
        sql += u" WHEN %1 THEN %2"_s.arg(static_cast<int>(kVerdictRanks.at(rank))).arg(rank);
    return u"CASE verdict%1 END"_s.arg(sql);
}

} // namespace

CrawlReader::CrawlReader(QString path)
    : m_path(std::move(path))
{
}

HistoryFault CrawlReader::select(const QString &sql, const QVariantList &values,
                                 const std::function<void(const QSqlQuery &)> &eachRow)
{
    return m_connection->select(sql, values, eachRow);
}

CrawlReader::Answer<bool> CrawlReader::open()
{
    if (!QFileInfo::exists(m_path))
        return Unexpected(CrawlReaderText::tr("No crawls yet. %1 doesn't exist.").arg(QDir::toNativeSeparators(m_path)));
    m_connection = std::make_unique<SqliteConnection>(m_path);
    auto fault = openCrawlDatabase(*m_connection, m_path, SqliteConnection::Mode::ReadOnly);
    if (fault && fault->kind() == HistoryError::Kind::Older) { // written by an earlier version
        SqliteConnection upgrade(m_path);
        fault = openCrawlDatabase(upgrade, m_path, SqliteConnection::Mode::ReadWrite);
        if (!fault) {
            m_connection = std::make_unique<SqliteConnection>(m_path);
            fault = openCrawlDatabase(*m_connection, m_path, SqliteConnection::Mode::ReadOnly);
        }
    }
    if (fault)
        return Unexpected(sentence(*fault));
    return true;
}

//! A run that hasn't ended, or whose findings aren't computed, has no stored counts yet.
HistoryFault CrawlReader::addCounts(CrawlRunInfo *info)
{
    if (info->state != RunState::Running && info->isAnalysed)
        return {};
    return select(
        u"SELECT count(*), coalesce(sum(state = 2 AND role < 2), 0), coalesce(sum(is_page), 0), coalesce(sum(received), 0) "
        "FROM urls WHERE id BETWEEN ? AND ?"_s,
        crawlIds(info->id), [info](const QSqlQuery &row) {
            info->urls = row.value(0).toLongLong();
            info->requested = row.value(1).toLongLong();
            info->pages = row.value(2).toLongLong();
            info->bytes = row.value(3).toLongLong();
        });
}

CrawlReader::Answer<QList<CrawlRunInfo>> CrawlReader::runs()
{
    QList<CrawlRunInfo> all;
    if (auto fault = select(kRunColumns + u"ORDER BY id DESC"_s, {}, [&all](const QSqlQuery &row) { all.append(runOf(row)); }))
        return Unexpected(sentence(*fault));
    for (CrawlRunInfo &info : all) {
        if (auto fault = addCounts(&info))
            return Unexpected(sentence(*fault));
    }
    return all;
}

CrawlReader::Answer<CrawlRunInfo> CrawlReader::run(qint64 run)
{
    std::optional<CrawlRunInfo> info;
    const QString where = run == 0 ? u"ORDER BY id DESC LIMIT 1"_s : u"WHERE id = ?"_s;
    if (auto fault = select(kRunColumns + where, run == 0 ? QVariantList() : QVariantList{run},
                            [&info](const QSqlQuery &row) { info = runOf(row); }))
        return Unexpected(sentence(*fault));
    if (!info)
        return Unexpected(run == 0 ? CrawlReaderText::tr("No crawls yet.")
                                   : CrawlReaderText::tr("There is no run %1.").arg(run));
    if (auto fault = addCounts(&*info))
        return Unexpected(sentence(*fault));
    return *info;
}

//! Returns the newest earlier run of the same site that meets a condition.
CrawlReader::Answer<qint64> CrawlReader::earlierRun(const CrawlRunInfo &run, const QString &condition)
{
    qint64 found = 0;
    if (auto fault = select(kRunColumns + u"WHERE id < ? AND errors <> ? AND %1 ORDER BY id"_s.arg(condition),
                            {run.id, kUnknownFindings}, [&](const QSqlQuery &row) {
                                const CrawlRunInfo earlier = runOf(row);
                                if (isSameSite(earlier.starts, run.starts))
                                    found = earlier.id;
                            }))
        return Unexpected(sentence(*fault));
    return found;
}

CrawlReader::Answer<qint64> CrawlReader::acceptedBaseline(const CrawlRunInfo &run)
{
    return earlierRun(run, u"is_baseline = 1"_s);
}

CrawlReader::Answer<qint64> CrawlReader::baselineOf(const CrawlRunInfo &run)
{
    const auto accepted = acceptedBaseline(run);
    return !accepted || *accepted > 0 ? accepted : earlierRun(run, u"state = 1"_s);
}

CrawlReader::Answer<QList<qint64>> CrawlReader::findingIds(qint64 run)
{
    QList<qint64> ids;
    if (auto fault = select(u"SELECT f.id FROM findings f JOIN urls u ON u.id = f.url WHERE f.id BETWEEN ? AND ? "
                            "ORDER BY f.kind, u.address, f.line, f.col, f.id"_s,
                            crawlIds(run), [&ids](const QSqlQuery &row) { ids.append(row.value(0).toLongLong()); }))
        return Unexpected(sentence(*fault));
    return ids;
}

HistoryFault CrawlReader::addInlinks(qint64 target, FindingRow *finding)
{
    if (auto fault = select(u"SELECT count(*) FROM links WHERE target = ?"_s, {target},
                            [finding](const QSqlQuery &row) { finding->inlinks = row.value(0).toInt(); }))
        return fault;
    return selectLinksTo(target, kShownLinks, &finding->linkedFrom);
}

HistoryFault CrawlReader::selectLinksTo(qint64 target, int limit, QList<LinkRow> *links)
{
    return select(
        u"SELECT s.address, t.address, l.use, l.place, l.line, l.col, l.text, l.fragment FROM links l JOIN urls s ON s.id = "
        "l.source JOIN urls t ON t.id = l.target WHERE l.target = ? ORDER BY l.id LIMIT ?"_s,
        {target, limit}, [links](const QSqlQuery &row) { links->append(linkOf(row)); });
}

CrawlReader::Answer<QList<FindingRow>> CrawlReader::findings(const QList<qint64> &ids)
{
    QList<FindingRow> rows;
    for (const qint64 id : ids) {
        FindingRow finding;
        if (auto fault = select(
                u"SELECT f.url, f.kind, u.address, f.message, f.line, f.col, u.status FROM findings f JOIN urls u ON u.id = "
                "f.url WHERE f.id = ?"_s,
                {id}, [&finding](const QSqlQuery &row) {
                    finding.url = row.value(0).toLongLong();
                    finding.kind = storedEnum(row.value(1), kLastFindingKind);
                    finding.address = row.value(2).toByteArray();
                    finding.message = row.value(3).toString();
                    finding.line = row.value(4).toInt();
                    finding.column = row.value(5).toInt();
                    finding.status = row.value(6).toInt();
                }))
            return Unexpected(sentence(*fault));
        finding.id = id;
        if (auto fault = addInlinks(finding.url, &finding))
            return Unexpected(sentence(*fault));
        rows.append(finding);
    }
    return rows;
}

CrawlReader::Answer<QList<FindingGroup>> CrawlReader::findingGroups(qint64 run, const CrawlFilter &filter,
                                                                    const std::function<bool(const QByteArray &)> &accepts)
{
    QVariantList values = crawlIds(run);
    const QString sql =
        u"SELECT f.id, f.kind, u.address, f.message, f.line FROM findings f JOIN urls u ON u.id = f.url WHERE f.id "
        "BETWEEN ? AND ?"_s
        + filter.kindCondition() + filter.conditions({u"u.address"_s, u"u.title"_s, u"f.message"_s}, &values);
    QList<FindingGroup> groups;
    const auto add = [&](const QSqlQuery &row) {
        FindingRow finding;
        finding.kind = storedEnum(row.value(1), kLastFindingKind);
        if (accepts) {
            finding.address = row.value(2).toByteArray();
            finding.message = row.value(3).toString();
            finding.line = row.value(4).toInt();
            if (!accepts(finding.identity()))
                return;
        }
        if (groups.isEmpty() || groups.last().kind != finding.kind)
            groups.append(FindingGroup(finding.kind));
        groups.last().ids.append(row.value(0).toLongLong());
    };
    if (auto fault = select(sql + u" ORDER BY f.kind, u.address, f.line, f.col, f.id"_s, values, add))
        return Unexpected(sentence(*fault));
    return groups;
}

CrawlReader::Answer<QSet<QByteArray>> CrawlReader::identities(qint64 run)
{
    QSet<QByteArray> all;
    if (auto fault = select(
            u"SELECT f.kind, u.address, f.message, f.line FROM findings f JOIN urls u ON u.id = f.url WHERE f.id BETWEEN ? "
            "AND ?"_s,
            crawlIds(run), [&all](const QSqlQuery &row) {
                FindingRow finding;
                finding.kind = storedEnum(row.value(0), kLastFindingKind);
                finding.address = row.value(1).toByteArray();
                finding.message = row.value(2).toString();
                finding.line = row.value(3).toInt();
                all.insert(finding.identity());
            }))
        return Unexpected(sentence(*fault));
    return all;
}

CrawlReader::Answer<QList<UrlRow>> CrawlReader::urls(qint64 run, qint64 after, int limit)
{
    QList<UrlRow> rows;
    const qint64 from = std::max(firstCrawlId(run), after + 1);
    if (auto fault =
            select(u"SELECT %1, (SELECT count(*) FROM links l WHERE l.target = u.id) FROM urls u LEFT JOIN urls r ON r.id = "
                   "u.redirect WHERE u.id BETWEEN ? AND ? ORDER BY u.id LIMIT ?"_s.arg(kUrlColumns),
                   {from, firstCrawlId(run + 1) - 1, limit}, [&rows](const QSqlQuery &row) {
                       rows.append(urlOf(row));
                       rows.last().inlinks = row.value(kUrlColumnCount).toInt();
                   }))
        return Unexpected(sentence(*fault));
    return rows;
}

CrawlReader::Answer<QList<qint64>> CrawlReader::urlIds(qint64 run, const CrawlFilter &filter, UrlOrder order,
                                                       Qt::SortOrder direction)
{
    QVariantList values = crawlIds(run);
    QString sql = u"SELECT u.id FROM urls u WHERE u.id BETWEEN ? AND ?"_s + addressConditions(run, filter, &values);
    sql += u" ORDER BY %1 %2, u.id"_s.arg(orderExpression(order), direction == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s);
    QList<qint64> ids;
    if (auto fault = select(sql, values, [&ids](const QSqlQuery &row) { ids.append(row.value(0).toLongLong()); }))
        return Unexpected(sentence(*fault));
    return ids;
}

CrawlReader::Answer<QList<UrlRow>> CrawlReader::urls(const QList<qint64> &ids)
{
    const QString sql =
        u"SELECT %1, (SELECT count(*) FROM links l WHERE l.target = u.id) FROM urls u LEFT JOIN urls r ON r.id = "
        "u.redirect WHERE u.id = ?"_s.arg(kUrlColumns);
    QList<UrlRow> rows;
    for (const qint64 id : ids) {
        if (auto fault = select(sql, {id}, [&rows](const QSqlQuery &row) {
                rows.append(urlOf(row));
                rows.last().inlinks = row.value(kUrlColumnCount).toInt();
            }))
            return Unexpected(sentence(*fault));
    }
    return rows;
}

CrawlReader::Answer<QList<UrlRow>> CrawlReader::redirects(qint64 url)
{
    constexpr int kMaxHops = 9;
    QList<qint64> ids;
    if (auto fault = select(
            u"WITH RECURSIVE hops(id, number) AS (VALUES(?, 0) UNION SELECT u.redirect, number + 1 FROM hops JOIN urls u ON "
            "u.id = hops.id WHERE u.redirect IS NOT NULL AND number < ?) SELECT id FROM hops ORDER BY number"_s,
            {url, kMaxHops}, [&ids](const QSqlQuery &row) { ids.append(row.value(0).toLongLong()); }))
        return Unexpected(sentence(*fault));
    return urls(ids);
}

CrawlReader::Answer<QList<LinkRow>> CrawlReader::linksTo(qint64 url, int limit)
{
    QList<LinkRow> rows;
    if (auto fault = selectLinksTo(url, limit, &rows))
        return Unexpected(sentence(*fault));
    return rows;
}

CrawlReader::Answer<QList<LinkRow>> CrawlReader::links(qint64 run, qint64 *after, int limit)
{
    QList<LinkRow> rows;
    const qint64 from = std::max(firstCrawlId(run), *after + 1);
    if (auto fault = select(
            u"SELECT s.address, t.address, l.use, l.place, l.line, l.col, l.text, l.fragment, l.id FROM links l JOIN urls s "
            "ON s.id = l.source LEFT JOIN urls t ON t.id = l.target WHERE l.id BETWEEN ? AND ? ORDER BY l.id LIMIT ?"_s,
            {from, firstCrawlId(run + 1) - 1, limit}, [&](const QSqlQuery &row) {
                rows.append(linkOf(row));
                *after = row.value(8).toLongLong();
            }))
        return Unexpected(sentence(*fault));
    return rows;
}

CrawlReader::Answer<QList<UrlChange>> CrawlReader::compare(qint64 before, qint64 after, const CrawlFilter &filter,
                                                           qsizetype limit)
{
    QList<UrlChange> changes;
    const auto isFull = [&changes, limit] { return limit >= 0 && changes.size() > limit; };
    QString other = kUrlColumns;
    other.replace(u"u."_s, u"o."_s).replace(u"r.address"_s, u"q.address"_s);
    QVariantList values{before, after};
    const QString both =
        u"SELECT %1, %2 FROM urls u JOIN urls o ON o.run = ? AND o.address = u.address LEFT JOIN urls r ON r.id = u.redirect "
        "LEFT JOIN urls q ON q.id = o.redirect WHERE u.run = ? AND u.state = 2 AND o.state = 2"_s.arg(kUrlColumns, other);
    if (auto fault =
            select(both + addressConditions(after, filter, &values) + u" ORDER BY u.id"_s, values, [&](const QSqlQuery &row) {
                if (!isFull())
                    changes += urlChanges(urlOf(row, kUrlColumnCount), urlOf(row));
            }))
        return Unexpected(sentence(*fault));
    const auto addMissing = [&](UrlChangeKind kind, qint64 in, qint64 notIn) {
        QVariantList bound{in, notIn};
        const QString missing =
            u"SELECT u.address, u.id FROM urls u WHERE u.run = ? AND u.state = 2 AND NOT EXISTS (SELECT 1 FROM "
            "urls o WHERE o.run = ? AND o.address = u.address AND o.state = 2)"_s;
        return select(missing + addressConditions(in, filter, &bound) + u" ORDER BY u.id"_s, bound, [&](const QSqlQuery &row) {
            if (!isFull())
                changes.append(UrlChange(kind, row.value(1).toLongLong(), row.value(0).toByteArray(), {}, {}));
        });
    };
    if (auto fault = addMissing(UrlChangeKind::Added, after, before))
        return Unexpected(sentence(*fault));
    if (auto fault = addMissing(UrlChangeKind::Removed, before, after))
        return Unexpected(sentence(*fault));
    return changes;
}

CrawlReader::Answer<QList<CrawlBranch>> CrawlReader::branches(qint64 run, const QByteArray &prefix, const CrawlFilter &filter)
{
    const bool isRoot = prefix.isEmpty();
    QVariantList values = crawlIds(run) + crawlIds(run);
    QString where = u"u.id BETWEEN ? AND ?"_s;
    if (prefix == kOtherAddresses) {
        where += u" AND u.host IS NULL"_s;
    } else if (!isRoot) { // by the index of addresses; '0' follows '/'
        where = u"u.run = ? AND u.address >= ? AND u.address < ?"_s;
        values = crawlIds(run) + QVariantList{run, prefix, QByteArray(prefix.chopped(1) + '0')};
    }
    where += addressConditions(run, filter, &values);
    // The part up to the next slash is a folder, unless the slash is in the query.
    const QString name = u"CASE WHEN slash > 0 AND (query = 0 OR slash < query) THEN substr(rest, 1, slash) END"_s;
    const QString parts =
        u"WITH marks AS (SELECT url, %1 AS errors, %2 AS warnings FROM findings WHERE id BETWEEN ? AND ? GROUP BY url), "
        "rests AS (SELECT u.id, u.role, u.host, %3 AS rank, substr(u.address, %4) AS rest FROM urls u WHERE %5), "
        "parts AS (SELECT *, instr(rest, x'2f') AS slash, instr(rest, x'3f') AS query FROM rests) "_s
            .arg(levelSum(FindingLevel::Error), levelSum(FindingLevel::Warning), verdictRank())
            .arg(prefix == kOtherAddresses ? 1 : prefix.size() + 1)
            .arg(where);
    const QString counts = u"min(p.id), count(*), coalesce(sum(m.errors), 0), coalesce(sum(m.warnings), 0), max(p.rank)"_s;
    const QString sql = isRoot
        ? u"SELECT coalesce(CAST(h.origin || '/' AS BLOB), ':'), %1 FROM parts p LEFT JOIN marks m ON m.url = p.id LEFT JOIN "
          u"hosts h ON "
          "h.id = p.host GROUP BY p.host ORDER BY min(p.role) > 0, p.host IS NULL, h.origin"_s.arg(counts)
        : u"SELECT %1 AS name, %2 FROM parts p LEFT JOIN marks m ON m.url = p.id GROUP BY coalesce(name, p.id) "
          "ORDER BY name IS NULL, coalesce(name, rest)"_s.arg(prefix == kOtherAddresses ? u"NULL"_s : name, counts);
    QList<CrawlBranch> all;
    if (auto fault = select(parts + sql, values, [&all](const QSqlQuery &row) {
            CrawlBranch branch;
            branch.name = row.value(0).toByteArray();
            branch.isFolder = !row.value(0).isNull();
            branch.url = row.value(1).toLongLong();
            branch.addresses = row.value(2).toLongLong();
            branch.errors = row.value(3).toLongLong();
            branch.warnings = row.value(4).toLongLong();
            branch.worst = kVerdictRanks.at(std::min(row.value(5).toULongLong(), qulonglong(kVerdictRanks.size() - 1)));
            all.append(branch);
        }))
        return Unexpected(sentence(*fault));
    return all;
}

} // namespace watchkeeper
