// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/SiteFiles.h"
#include "crawl/support/SiteGenerator.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace GeneratedSiteTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

//! Reads all pages of a generated site without a network. The readers must find each fault, and no others.
class tst_GeneratedSite : public QObject
{
    Q_OBJECT

private slots:
    void isReproducible();
    void findsEachFault_data();
    void findsEachFault();
};

namespace {

//! Kinds that depend on the reply or on several redirects, and not on the content of pages.
const QSet<QByteArray> kOfReplies{"oversized",        "slow", "redirect-chain", "redirect-loop", "redirect-broken",
                                  "redirect-insecure"};

class Reader
{
public:
    explicit Reader(const SiteOptions &options)
        : m_options(options)
        , m_site(generateSite(options))
    {
    }

    QList<ExpectedFinding> expected() const
    {
        QList<ExpectedFinding> findings = m_site.findings;
        findings.removeIf([](const ExpectedFinding &finding) { return kOfReplies.contains(finding.kind); });
        return findings;
    }

    QList<ExpectedFinding> found()
    {
        readPages();
        readSitemaps();
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page)
            checkPage(page.key(), page.value());
        for (const QByteArray &address : std::as_const(m_linked))
            checkTarget(address);
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            const bool isIndexed = !page->noIndex && (!page->canonical || page->canonical->text() == page.key());
            if (page->noIndex && m_listed.contains(page.key()))
                add("noindex-in-sitemap", page.key());
            if (isIndexed && !m_listed.contains(page.key()))
                add("missing-from-sitemap", page.key());
            if (!m_clickable.contains(page.key()))
                add("orphan", page.key());
            if (m_titles[page->title] > 1 && !page->title.isEmpty())
                add("title-duplicate", page.key());
            if (m_descriptions[page->description] > 1 && !page->description.isEmpty())
                add("description-duplicate", page.key());
        }
        std::sort(m_found.begin(), m_found.end());
        return m_found;
    }

private:
    void add(const QByteArray &kind, const QByteArray &address)
    {
        if (const ExpectedFinding finding{kind, address}; !m_found.contains(finding))
            m_found.append(finding);
    }

    void readPages()
    {
        for (auto reply = m_site.pages.cbegin(); reply != m_site.pages.cend(); ++reply) {
            if (reply->status != 200 || !reply->type.startsWith("text/html"))
                continue;
            const auto address = WebAddress::parse(m_options.origin + reply.key());
            QVERIFY(address);
            const QByteArray charset = reply->type.contains("charset=") ? reply->type.split('=').last() : QByteArray();
            const Page page = readHtml(reply->body, *address, charset);
            ++m_titles[page.title];
            ++m_descriptions[page.description];
            m_pages.insert(address->text(), page);
        }
    }

    void readSitemaps()
    {
        const RobotsFile robots(m_site.pages.value("/robots.txt").body);
        QCOMPARE(robots.sitemaps().size(), 1);
        QByteArrayList waiting{robots.sitemaps().first().written};
        while (!waiting.isEmpty()) {
            const auto address = WebAddress::parse(waiting.takeFirst());
            const Sitemap sitemap = readSitemap(m_site.pages.value(address->path()).body, *address);
            if (!sitemap.error.isEmpty())
                add("sitemap-invalid", address->text());
            for (const SitemapEntry &entry : sitemap.entries) {
                if (sitemap.kind == Sitemap::Kind::Index)
                    waiting.append(entry.written);
                else
                    m_listed.insert(entry.address->text());
            }
        }
    }

    void checkPage(const QByteArray &address, const Page &page)
    {
        if (!page.duplicateIds.isEmpty())
            add("duplicate-id", address);
        if (page.emptyLinks > 0)
            add("empty-link", address);
        if (page.title.isEmpty())
            add("title-missing", address);
        if (page.description.isEmpty())
            add("description-missing", address);
        if (page.byScript)
            add("by-script", address);
        if (page.asksForPassword && address.startsWith("http:"))
            add("insecure-form", address);
        if (page.title.startsWith(QLatin1String("Page not found")))
            add("soft-404", address);
        for (const PageAlternate &alternate : page.alternates) {
            const QList<PageAlternate> back = m_pages.value(alternate.address.text()).alternates;
            if (std::none_of(back.begin(), back.end(),
                             [&](const PageAlternate &other) { return other.address.text() == address; }))
                add("hreflang-no-return", address);
        }
        for (const PageLink &link : page.links)
            checkLink(address, link);
    }

    void checkLink(const QByteArray &address, const PageLink &link)
    {
        if (!link.target || !link.target->isWellFormed()) {
            add("invalid-address", link.target ? link.target->text() : address);
            return;
        }
        if (!link.target->isWeb())
            return;
        m_linked.insert(link.target->text());
        if (link.use == LinkUse::Page && link.target->text() != address)
            m_clickable.insert(link.target->text());
        const bool isMixed = address.startsWith("https:") && link.target->scheme() == "http";
        if (isMixed && link.use == LinkUse::Script)
            add("mixed-active", address);
        if (isMixed && link.use == LinkUse::Image)
            add("mixed-passive", address);
        if (isMixed && link.use == LinkUse::Form)
            add("insecure-form", address);
        if (link.use == LinkUse::Canonical && statusOf(*link.target) == 404)
            add("canonical-broken", address);
        const auto target = m_pages.constFind(endOf(*link.target));
        if (link.use == LinkUse::Page && target != m_pages.cend() && !matchesAnchor(*target, link.fragment))
            add("anchor-missing", address);
    }

    int statusOf(const WebAddress &address) const
    {
        const auto reply = m_site.pages.constFind(address.pathAndQuery());
        return reply == m_site.pages.cend() ? 404 : reply->status;
    }

    //! Follows redirects.
    QByteArray endOf(WebAddress address) const
    {
        for (int hops = 0; hops < 10; ++hops) {
            const QByteArray headers = m_site.pages.value(address.pathAndQuery()).headers;
            if (!headers.startsWith("Location: "))
                break;
            address = *WebAddress::parse(headers.sliced(10), &address);
        }
        return address.text();
    }

    void checkTarget(const QByteArray &text)
    {
        const auto address = WebAddress::parse(text);
        if (!text.startsWith(m_options.origin + '/')) {
            if (text.startsWith("http://127.0.0.1:1/"))
                add("broken", text);
            return;
        }
        if (!RobotsFile(m_site.pages.value("/robots.txt").body).decide("Watchkeeper", *address).allowed) {
            add("robots-forbidden", text);
            return;
        }
        const int status = statusOf(*address);
        if (status == 404 || status == 410 || status == 500)
            add("broken", text);
        else if (status >= 400)
            add("blocked", text);
    }

    const SiteOptions m_options;
    const GeneratedSite m_site;
    QHash<QByteArray, Page> m_pages; //!< by address
    QHash<QString, int> m_titles;    //!< how many pages have each
    QHash<QString, int> m_descriptions;
    QSet<QByteArray> m_listed;    //!< in a sitemap
    QSet<QByteArray> m_linked;    //!< from any page
    QSet<QByteArray> m_clickable; //!< linked from another page
    QList<ExpectedFinding> m_found;
};

QByteArray described(const QList<ExpectedFinding> &findings)
{
    QByteArrayList lines;
    for (const ExpectedFinding &finding : findings)
        lines.append(finding.kind + ' ' + finding.address);
    return lines.join('\n');
}

} // namespace

void tst_GeneratedSite::isReproducible()
{
    const SiteOptions options{"http://a.de", {}, 500, 3, 1000, 5};
    const GeneratedSite one = generateSite(options);
    const GeneratedSite other = generateSite(options);
    QCOMPARE(one.pages.size(), other.pages.size());
    for (auto page = one.pages.cbegin(); page != one.pages.cend(); ++page)
        QCOMPARE(page->body, other.pages.value(page.key()).body);
    QVERIFY(one.findings == other.findings);
    QSet<QByteArray> kinds;
    for (const ExpectedFinding &finding : one.findings)
        kinds.insert(finding.kind);
    QCOMPARE(kinds.size(), 25);
}

void tst_GeneratedSite::findsEachFault_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("plainOrigin");
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("faults");
    QTest::newRow("http") << QByteArray("http://127.0.0.1:8080") << QByteArray() << 600 << 5;
    QTest::newRow("https") << QByteArray("https://site.test") << QByteArray("http://plain.test") << 500 << 3;
    QTest::newRow("large") << QByteArray("http://127.0.0.1:8080") << QByteArray() << 5000 << 12;
}

void tst_GeneratedSite::findsEachFault()
{
    QFETCH(const QByteArray, origin);
    QFETCH(const QByteArray, plainOrigin);
    QFETCH(const int, pages);
    QFETCH(const int, faults);
    Reader reader({origin, plainOrigin, pages, faults});
    const QByteArrayList found = described(reader.found()).split('\n');
    const QByteArrayList expected = described(reader.expected()).split('\n');
    QByteArrayList differences;
    for (const QByteArray &line : expected) {
        if (!found.contains(line))
            differences.append("not found: " + line);
    }
    for (const QByteArray &line : found) {
        if (!expected.contains(line))
            differences.append("invented: " + line);
    }
    QCOMPARE(differences.join('\n'), QByteArray());
    QVERIFY(expected.size() >= faults * 24);
}

QTEST_GUILESS_MAIN(tst_GeneratedSite)

} // namespace GeneratedSiteTest

#include "tst_GeneratedSite.moc"
