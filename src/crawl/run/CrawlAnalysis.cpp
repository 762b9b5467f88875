// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlVerdicts.h"

#include "crawl/page/PageReader.h"
#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlStore.h"

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

constexpr int kAnalysisSteps = 14; //!< calls of Analysis::eachPart()

//! One analysis of one run.
class Analysis
{
public:
    Analysis(SqlConnection &connection, qint64 run, const CrawlWatch &watch, UrlProblems *problems)
        : m_connection(connection)
        , m_run(run)
        , m_watch(watch)
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

    using RowHandler = std::function<void(const QSqlQuery &)>;
    //! Runs a statement whose two `?` are the first and the last number, for one part of the addresses after the other.
    HistoryFault eachUrl(const QString &sql, const RowHandler &row) { return eachPart(m_lastUrl, sql, row); }
    //! In the same way, for the links.
    HistoryFault eachLink(const QString &sql, const RowHandler &row) { return eachPart(m_lastLink, sql, row); }
    HistoryFault eachPart(qint64 last, const QString &sql, const RowHandler &row);
    void add(qint64 url, FindingKind kind, const QString &message, int line = 0, int column = 0);
    HistoryFault addVerdicts();
    HistoryFault addRedirects();
    HistoryFault addAnchors();
    HistoryFault addInsecureRedirects();
    HistoryFault addCanonicals();
    HistoryFault addAlternates();
    HistoryFault addSitemaps();
    HistoryFault addDuplicates(const QString &column, FindingKind kind, const QString &sentence);
    HistoryFault endPage(qint64 url, EndPage *page) const;
    void addRedirect(qint64 url, const RedirectEnd &end, const EndPage &page);

    SqlConnection &m_connection;
    const qint64 m_run;
    const CrawlWatch &m_watch;
    UrlProblems *m_problems;
    qint64 m_lastUrl = 0;
    qint64 m_lastLink = 0;
    int m_step = 0; //!< number of statements for all addresses or links so far
    QHash<qint64, qint64> m_redirects;
};

QString displayAddress(const QByteArray &address)
{
    constexpr qsizetype kMaxLength = 200;
    const QString text = QString::fromUtf8(address);
    return text.size() > kMaxLength ? text.first(kMaxLength) + u'…' : text;
}

HistoryFault Analysis::eachPart(qint64 last, const QString &sql, const RowHandler &row)
{
    const qint64 first = firstCrawlId(m_run);
    const auto fault = inParts(first, last, m_watch, [&](qint64 begin, qint64 end) {
        const qint64 done = 100 * (begin - first) / std::max<qint64>(1, last - first);
        if (m_watch.report)
            m_watch.report(static_cast<int>(std::min<qint64>(99, (100 * m_step + done) / kAnalysisSteps)));
        return m_connection.select(sql, {begin, end}, row);
    });
    ++m_step;
    return fault;
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
    return eachUrl(
        u"SELECT id, verdict, message, role FROM urls u WHERE id BETWEEN ? AND ? AND (verdict IN (3, 4) OR (verdict = "
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
    if (auto fault =
            eachUrl(u"SELECT u.id, u.redirect, u.root = 1 OR EXISTS (SELECT 1 FROM links l WHERE l.target = u.id AND %1) "
                    "FROM urls u WHERE u.id BETWEEN ? AND ? AND u.redirect IS NOT NULL ORDER BY u.id"_s.arg(kNoRedirect),
                    [&](const QSqlQuery &row) {
                        m_redirects.insert(row.value(0).toLongLong(), row.value(1).toLongLong());
                        linked.insert(row.value(0).toLongLong(), row.value(2).toBool());
                    }))
        return fault;
    QList<qint64> sources = linked.keys();
    std::sort(sources.begin(), sources.end());
    for (const qint64 source : std::as_const(sources)) {
        if (m_watch.mustStop())
            return stoppedWork();
        if (!linked.value(source))
            continue;
        const RedirectEnd end = redirectEnd(m_redirects, source);
        EndPage page;
        if (auto fault = endPage(end.url, &page))
            return fault;
        addRedirect(source, end, page);
    }
    return {};
}

HistoryFault Analysis::addInsecureRedirects()
{
    return eachUrl(u"SELECT u.id, t.address FROM urls u JOIN urls t ON t.id = u.redirect WHERE u.id BETWEEN ? AND ? AND "
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
    if (auto fault =
            eachLink(u"SELECT source, target, fragment, line, col FROM links WHERE id BETWEEN ? AND ? AND fragment IS NOT "
                     "NULL AND use IN (%1, %2) ORDER BY id"_s.arg(static_cast<int>(LinkUse::Page))
                         .arg(static_cast<int>(LinkUse::Redirect)),
                     [&links](const QSqlQuery &row) {
                         links.append({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toByteArray(),
                                       row.value(3).toInt(), row.value(4).toInt()});
                     }))
        return fault;
    std::stable_sort(links.begin(), links.end(),
                     [](const FragmentLink &one, const FragmentLink &other) { return one.target < other.target; });
    qint64 current = -1;
    std::optional<Page> page; // of `current`; nullopt if its anchors aren't known
    QByteArray address;
    for (const FragmentLink &link : std::as_const(links)) {
        if (m_watch.mustStop())
            return stoppedWork();
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
    return eachLink(
        u"SELECT l.source, t.address, l.line, l.col FROM links l JOIN urls t ON t.id = l.target WHERE l.id BETWEEN ? AND ? "
        "AND l.use = %1 AND t.verdict = 3"_s.arg(static_cast<int>(LinkUse::Canonical)),
        [this](const QSqlQuery &row) {
            add(row.value(0).toLongLong(), FindingKind::CanonicalBroken,
                AnalysisText::tr("The canonical address %1 is broken.").arg(displayAddress(row.value(1).toByteArray())),
                row.value(2).toInt(), row.value(3).toInt());
        });
}

//! Pages in other languages must refer to each other, or search engines ignore them.
HistoryFault Analysis::addAlternates()
{
    return eachLink(
        u"SELECT l.source, t.address, l.line, l.col, l.language FROM links l JOIN urls s ON s.id = l.source JOIN urls t ON "
        u"t.id = "
        "l.target WHERE l.id BETWEEN ? AND ? AND l.use = %1 AND l.language IS NOT NULL AND s.is_page AND t.is_page "
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
    const QString from = u"SELECT u.id FROM urls u WHERE u.id BETWEEN ? AND ? AND "_s;
    if (auto fault = eachUrl(from + u"u.noindex AND "_s + inSitemap, [this](const QSqlQuery &row) {
            add(row.value(0).toLongLong(), FindingKind::NoIndexInSitemap,
                AnalysisText::tr("The sitemap lists the page, but the page asks search engines not to."));
        }))
        return fault;
    if (auto fault =
            eachUrl(from + u"u.is_page AND u.verdict = 1 AND u.root <> 1 AND NOT "_s + linked, [this](const QSqlQuery &row) {
                add(row.value(0).toLongLong(), FindingKind::Orphan, AnalysisText::tr("No page links to this page."));
            }))
        return fault;
    bool hasSitemap = false;
    if (auto fault = eachUrl(
            u"SELECT 1 FROM urls u JOIN links l ON l.source = u.id WHERE u.id BETWEEN ? AND ? AND u.is_sitemap LIMIT 1"_s,
            [&hasSitemap](const QSqlQuery &) { hasSitemap = true; });
        fault || !hasSitemap)
        return fault;
    return eachUrl(from + indexable + u" AND "_s + linked + u" AND NOT "_s + inSitemap, [this](const QSqlQuery &row) {
        add(row.value(0).toLongLong(), FindingKind::MissingFromSitemap, AnalysisText::tr("The sitemap doesn't list the page."));
    });
}

//! \param sentence  with %1, another page with the same text
HistoryFault Analysis::addDuplicates(const QString &column, FindingKind kind, const QString &sentence)
{
    const auto statement = [&column](const char *sql) {
        const QString pages =
            u"p.id BETWEEN ? AND ? AND p.is_page AND p.verdict = 1 AND NOT p.noindex AND (p.canonical IS NULL OR p.canonical = "
            "p.address) AND p.%1 IS NOT NULL"_s.arg(column);
        return QString::fromLatin1(sql).arg(column, pages);
    };
    for (const char *sql : {"DROP TABLE IF EXISTS temp.texts",
                            "CREATE TEMP TABLE texts(text TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL)"}) {
        if (auto fault = m_connection.execute(QString::fromLatin1(sql)))
            return fault;
    }
    if (auto fault =
            eachUrl(statement("INSERT INTO temp.texts SELECT p.%1, min(p.id), max(p.id) FROM urls p WHERE %2 GROUP BY p.%1 "
                              "ON CONFLICT(text) DO UPDATE SET last = excluded.last"),
                    {}))
        return fault;
    // The first page of a group isn't the only one that can be wrong, so each page is reported, and names another one.
    return eachUrl(statement("SELECT p.id, o.address FROM urls p JOIN temp.texts t ON t.text = p.%1 AND t.first <> t.last JOIN "
                             "urls o ON o.id = CASE WHEN p.id = t.first THEN t.last ELSE t.first END WHERE %2 ORDER BY p.id"),
                   [&](const QSqlQuery &row) {
                       add(row.value(0).toLongLong(), kind, sentence.arg(displayAddress(row.value(1).toByteArray())));
                   });
}

HistoryFault Analysis::compute()
{
    const auto lastUrl = lastCrawlId(m_connection, "urls", m_run);
    const auto lastLink = lastCrawlId(m_connection, "links", m_run);
    if (!lastUrl || !lastLink)
        return lastUrl ? lastLink.error() : lastUrl.error();
    m_lastUrl = *lastUrl;
    m_lastLink = *lastLink;
    HistoryFault (Analysis::*const steps[])(){&Analysis::addVerdicts, &Analysis::addRedirects,  &Analysis::addInsecureRedirects,
                                              &Analysis::addAnchors,  &Analysis::addCanonicals, &Analysis::addAlternates,
                                              &Analysis::addSitemaps};
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

HistoryFault analyseCrawl(SqlConnection &connection, qint64 run, const CrawlWatch &watch, UrlProblems *problems)
{
    return Analysis(connection, run, watch, problems).compute();
}

QString computeFindings(const QString &path, qint64 run, const CrawlWatch &watch)
{
    const auto analyse = [&watch](SqlConnection &connection, qint64 number, UrlProblems *problems) {
        return analyseCrawl(connection, number, watch, problems);
    };
    return CrawlStore(path).analyse(run, analyse, watch);
}

} // namespace watchkeeper
