// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlVerdicts.h"

#include "crawl/page/PageReader.h"
#include "crawl/store/CrawlDatabase.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class AnalysisText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

//! One analysis of one run.
class Analysis
{
public:
    Analysis(SqlConnection &connection, qint64 run, UrlProblems *problems)
        : m_connection(connection)
        , m_run(run)
        , m_problems(problems)
    {
    }

    HistoryFault compute();

private:
    //! What is needed of the end of a redirect.
    struct EndPage
    {
        QByteArray address;
        UrlVerdict verdict = UrlVerdict::None;
        QString message;
    };

    //! Runs a statement whose `?1` and `?2` are the first and the last number of the run.
    HistoryFault eachRow(const QString &sql, const std::function<void(const QSqlQuery &)> &row) const;
    void add(qint64 url, FindingKind kind, const QString &message, int line = 0, int column = 0);
    HistoryFault addVerdicts();
    HistoryFault addRedirects();
    HistoryFault addAnchors();
    HistoryFault addCanonicals();
    HistoryFault addAlternates();
    HistoryFault addSitemaps();
    HistoryFault addDuplicates(const QString &column, FindingKind kind, const QString &sentence);
    HistoryFault endPage(qint64 url, EndPage *page) const;
    void addRedirect(qint64 url, const RedirectEnd &end, const EndPage &page);

    SqlConnection &m_connection;
    const qint64 m_run;
    UrlProblems *m_problems;
    QHash<qint64, qint64> m_redirects;
};

QString displayAddress(const QByteArray &address)
{
    constexpr qsizetype kMaxLength = 200;
    const QString text = QString::fromUtf8(address);
    return text.size() > kMaxLength ? text.first(kMaxLength) + u'…' : text;
}

HistoryFault Analysis::eachRow(const QString &sql, const std::function<void(const QSqlQuery &)> &row) const
{
    QString statement = sql;
    statement.replace(u"$FIRST"_s, QString::number(firstCrawlId(m_run)))
        .replace(u"$LAST"_s, QString::number(firstCrawlId(m_run + 1) - 1))
        .replace(u"$RUN"_s, QString::number(m_run));
    return m_connection.select(statement, {}, row);
}

void Analysis::add(qint64 url, FindingKind kind, const QString &message, int line, int column)
{
    m_problems->append({url, FoundProblem(kind, message, line, column)});
}

//! The condition for links `l` that aren't redirects of a server.
constexpr QLatin1StringView kNoRedirect{"l.place <> CAST('Location' AS BLOB)"};

//! Broken, blocked and forbidden addresses that a page links to. Those that only a redirect leads to belong to the redirect.
HistoryFault Analysis::addVerdicts()
{
    return eachRow(
        u"SELECT id, verdict, message, role FROM urls u WHERE id BETWEEN $FIRST AND $LAST AND (verdict IN (3, 4) OR (verdict = "
        u"5 "
        "AND role < 2)) AND (root > 0 OR EXISTS (SELECT 1 FROM links l WHERE l.target = u.id AND %1)) AND root < 2"_s.arg(
            kNoRedirect),
        [this](const QSqlQuery &row) {
            const auto verdict = static_cast<UrlVerdict>(row.value(1).toInt());
            const auto role = static_cast<UrlRole>(row.value(3).toInt());
            FindingKind kind = verdict == UrlVerdict::Broken ? FindingKind::Broken : FindingKind::Blocked;
            if (role == UrlRole::Syntax)
                kind = FindingKind::InvalidAddress;
            else if (verdict == UrlVerdict::Skipped)
                kind = FindingKind::RobotsForbidden;
            add(row.value(0).toLongLong(), kind, row.value(2).toString());
        });
}

HistoryFault Analysis::endPage(qint64 url, EndPage *page) const
{
    return m_connection.select(u"SELECT address, verdict, message FROM urls WHERE id = ?"_s, {url},
                               [page](const QSqlQuery &row) {
                                   page->address = row.value(0).toByteArray();
                                   page->verdict = static_cast<UrlVerdict>(row.value(1).toInt());
                                   page->message = row.value(2).toString();
                               });
}

void Analysis::addRedirect(qint64 url, const RedirectEnd &end, const EndPage &page)
{
    if (end.isLoop) {
        add(url, FindingKind::RedirectLoop,
            AnalysisText::tr("The redirects never end: %1 is reached again or too late.").arg(displayAddress(page.address)));
        return;
    }
    if (page.verdict == UrlVerdict::Broken)
        add(url, FindingKind::RedirectBroken,
            AnalysisText::tr("Redirects to %1, which is broken. %2").arg(displayAddress(page.address), page.message));
    if (page.verdict == UrlVerdict::Blocked)
        add(url, FindingKind::Blocked, AnalysisText::tr("Redirects to %1. %2").arg(displayAddress(page.address), page.message));
    if (end.hops > 1)
        add(url, FindingKind::RedirectChain,
            AnalysisText::tr("%1 redirects lead to %2. Link to it directly.")
                .arg(QString::number(end.hops), displayAddress(page.address)));
}

HistoryFault Analysis::addRedirects()
{
    QHash<qint64, bool> linked; // by redirecting address
    if (auto fault = eachRow(
            u"SELECT u.id, u.redirect, u.root = 1 OR EXISTS (SELECT 1 FROM links l WHERE l.target = u.id AND %1) "
            "FROM urls u WHERE u.id BETWEEN $FIRST AND $LAST AND u.redirect IS NOT NULL ORDER BY u.id"_s.arg(kNoRedirect),
            [&](const QSqlQuery &row) {
                m_redirects.insert(row.value(0).toLongLong(), row.value(1).toLongLong());
                linked.insert(row.value(0).toLongLong(), row.value(2).toBool());
            }))
        return fault;
    QList<qint64> sources = linked.keys();
    std::sort(sources.begin(), sources.end());
    for (const qint64 source : std::as_const(sources)) {
        if (!linked.value(source))
            continue;
        const RedirectEnd end = redirectEnd(m_redirects, source);
        EndPage page;
        if (auto fault = endPage(end.url, &page))
            return fault;
        addRedirect(source, end, page);
    }
    return eachRow(
        u"SELECT u.id, t.address FROM urls u JOIN urls t ON t.id = u.redirect WHERE u.id BETWEEN $FIRST AND $LAST AND "
        "substr(u.address, 1, 6) = CAST('https:' AS BLOB) AND substr(t.address, 1, 5) = CAST('http:' AS BLOB)"_s,
        [this](const QSqlQuery &row) {
            add(row.value(0).toLongLong(), FindingKind::RedirectInsecure,
                AnalysisText::tr("Redirects from https to %1, without encryption.")
                    .arg(displayAddress(row.value(1).toByteArray())));
        });
}

//! Checks each fragment once for each page that it points to.
HistoryFault Analysis::addAnchors()
{
    struct FragmentLink
    {
        qint64 source;
        qint64 target;
        QByteArray fragment;
        int line;
        int column;
    };
    QList<FragmentLink> links;
    if (auto fault = eachRow(
            u"SELECT source, target, fragment, line, col FROM links WHERE id BETWEEN $FIRST AND $LAST AND fragment IS NOT "
            "NULL AND use IN (%1, %2) ORDER BY target, id"_s.arg(static_cast<int>(LinkUse::Page))
                .arg(static_cast<int>(LinkUse::Redirect)),
            [&links](const QSqlQuery &row) {
                links.append({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toByteArray(),
                              row.value(3).toInt(), row.value(4).toInt()});
            }))
        return fault;
    qint64 current = -1;
    std::optional<Page> page; // of `current`; nullopt if its anchors aren't known
    QByteArray address;
    for (const FragmentLink &link : std::as_const(links)) {
        const qint64 end = m_redirects.contains(link.target) ? redirectEnd(m_redirects, link.target).url : link.target;
        if (end != current) {
            current = end;
            page.reset();
            if (auto fault = m_connection.select(
                    u"SELECT a.names, u.address FROM anchors a JOIN urls u ON u.id = a.url WHERE a.url = ?"_s, {end},
                    [&](const QSqlQuery &row) {
                        page.emplace();
                        const QList<QByteArray> names = row.value(0).toByteArray().split('\n');
                        page->anchors = QSet<QByteArray>(names.begin(), names.end());
                        address = row.value(1).toByteArray();
                    }))
                return fault;
        }
        const bool isRoute = link.fragment.startsWith('!') || link.fragment.startsWith('/'); // of a page rendered by scripts
        if (page && !isRoute && !matchesAnchor(*page, link.fragment))
            add(link.source, FindingKind::AnchorMissing,
                AnalysisText::tr("%1 has no anchor “%2”.").arg(displayAddress(address), displayAddress(link.fragment)),
                link.line, link.column);
    }
    return {};
}

HistoryFault Analysis::addCanonicals()
{
    return eachRow(
        u"SELECT l.source, t.address, l.line, l.col FROM links l JOIN urls t ON t.id = l.target WHERE l.id BETWEEN $FIRST AND "
        "$LAST AND l.use = %1 AND t.verdict = 3"_s.arg(static_cast<int>(LinkUse::Canonical)),
        [this](const QSqlQuery &row) {
            add(row.value(0).toLongLong(), FindingKind::CanonicalBroken,
                AnalysisText::tr("The canonical address %1 is broken.").arg(displayAddress(row.value(1).toByteArray())),
                row.value(2).toInt(), row.value(3).toInt());
        });
}

//! Pages in other languages must refer to each other, or search engines ignore them.
HistoryFault Analysis::addAlternates()
{
    return eachRow(
        u"SELECT l.source, t.address, l.line, l.col, l.language FROM links l JOIN urls s ON s.id = l.source JOIN urls t ON "
        u"t.id = "
        "l.target WHERE l.id BETWEEN $FIRST AND $LAST AND l.use = %1 AND l.language IS NOT NULL AND s.is_page AND t.is_page "
        "AND "
        "s.id <> t.id AND NOT EXISTS (SELECT 1 FROM links b WHERE b.source = l.target AND b.use = %1 AND b.language IS NOT "
        "NULL "
        "AND b.target = l.source)"_s.arg(static_cast<int>(LinkUse::Alternate)),
        [this](const QSqlQuery &row) {
            add(row.value(0).toLongLong(), FindingKind::HreflangNoReturn,
                AnalysisText::tr("%1 is the page in “%2”, but doesn't refer back.")
                    .arg(displayAddress(row.value(1).toByteArray()), QString::fromLatin1(row.value(4).toByteArray())),
                row.value(2).toInt(), row.value(3).toInt());
        });
}

HistoryFault Analysis::addSitemaps()
{
    const QString inSitemap =
        u"EXISTS (SELECT 1 FROM links l JOIN urls s ON s.id = l.source WHERE l.target = u.id AND s.is_sitemap)"_s;
    const QString linked =
        u"EXISTS (SELECT 1 FROM links l JOIN urls s ON s.id = l.source WHERE l.target = u.id AND l.source <> u.id AND NOT "
        "s.is_sitemap AND l.use NOT IN (%1, %2))"_s.arg(static_cast<int>(LinkUse::Canonical))
            .arg(static_cast<int>(LinkUse::Alternate));
    const QString indexable =
        u"u.verdict = 1 AND u.is_page AND u.role = 0 AND NOT u.noindex AND (u.canonical IS NULL OR u.canonical = "
        "u.address)"_s;
    const QString from = u"SELECT u.id FROM urls u WHERE u.id BETWEEN $FIRST AND $LAST AND "_s;
    if (auto fault = eachRow(from + u"u.noindex AND "_s + inSitemap, [this](const QSqlQuery &row) {
            add(row.value(0).toLongLong(), FindingKind::NoIndexInSitemap,
                AnalysisText::tr("The sitemap lists the page, but the page asks search engines not to."));
        }))
        return fault;
    if (auto fault =
            eachRow(from + u"u.is_page AND u.verdict = 1 AND u.root <> 1 AND NOT "_s + linked, [this](const QSqlQuery &row) {
                add(row.value(0).toLongLong(), FindingKind::Orphan, AnalysisText::tr("No page links to this page."));
            }))
        return fault;
    bool hasSitemap = false;
    if (auto fault = eachRow(
            u"SELECT 1 FROM urls u JOIN links l ON l.source = u.id WHERE u.id BETWEEN $FIRST AND $LAST AND u.is_sitemap LIMIT 1"_s,
            [&hasSitemap](const QSqlQuery &) { hasSitemap = true; });
        fault || !hasSitemap)
        return fault;
    return eachRow(from + indexable + u" AND "_s + linked + u" AND NOT "_s + inSitemap, [this](const QSqlQuery &row) {
        add(row.value(0).toLongLong(), FindingKind::MissingFromSitemap, AnalysisText::tr("The sitemap doesn't list the page."));
    });
}

//! \param sentence  with %1, another page with the same text
HistoryFault Analysis::addDuplicates(const QString &column, FindingKind kind, const QString &sentence)
{
    const QString pages =
        u"id BETWEEN $FIRST AND $LAST AND is_page AND verdict = 1 AND NOT noindex AND (canonical IS NULL OR canonical = "
        "address) AND $COLUMN IS NOT NULL"_s;
    // The first page of a group isn't the only one that can be wrong, so each page is reported, and names another one.
    QString sql = u"WITH p AS (SELECT id, address, $COLUMN AS text, min(id) OVER (PARTITION BY $COLUMN) AS first, max(id) OVER "
                  u"(PARTITION BY "
                  "$COLUMN) AS last FROM urls WHERE "_s
        + pages
        + u") SELECT p.id, o.address FROM p JOIN urls o ON o.id = CASE WHEN p.id = p.first THEN p.last ELSE p.first END WHERE p.first <> p.last"_s;
    sql.replace(u"$COLUMN"_s, column);
    return eachRow(sql, [&](const QSqlQuery &row) {
        add(row.value(0).toLongLong(), kind, sentence.arg(displayAddress(row.value(1).toByteArray())));
    });
}

HistoryFault Analysis::compute()
{
    HistoryFault (Analysis::*const steps[])(){&Analysis::addVerdicts,   &Analysis::addRedirects,  &Analysis::addAnchors,
                                              &Analysis::addCanonicals, &Analysis::addAlternates, &Analysis::addSitemaps};
    for (const auto step : steps) {
        if (auto fault = (this->*step)())
            return fault;
    }
    if (auto fault = addDuplicates(u"title"_s, FindingKind::TitleDuplicate, AnalysisText::tr("%1 has the same title.")))
        return fault;
    return addDuplicates(u"description"_s, FindingKind::DescriptionDuplicate, AnalysisText::tr("%1 has the same description."));
}

} // namespace

RedirectEnd redirectEnd(const QHash<qint64, qint64> &redirects, qint64 from)
{
    RedirectEnd end;
    end.url = from;
    QSet<qint64> seen{from};
    for (auto next = redirects.find(from); next != redirects.end(); next = redirects.find(end.url)) {
        end.url = *next;
        ++end.hops;
        end.isLoop = seen.contains(end.url) || end.hops > kMaxRedirectHops;
        if (end.isLoop)
            break;
        seen.insert(end.url);
    }
    return end;
}

HistoryFault analyseCrawl(SqlConnection &connection, qint64 run, UrlProblems *problems)
{
    return Analysis(connection, run, problems).compute();
}

} // namespace watchkeeper
