// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/support/SiteGenerator.h"

#include <QString>

#include <algorithm>
#include <array>

namespace watchkeeper::test {

namespace {

QByteArray redirectHeader(const QByteArray &target)
{
    return "Location: " + target + "\r\n";
}

class Generator
{
public:
    explicit Generator(const SiteOptions &options)
        : m_options(options)
        , m_contents(options.pages)
        , m_heads(options.pages)
    {
    }

    GeneratedSite generate()
    {
        for (int i = 0; i < m_options.faults; ++i) {
            addBroken(i);
            addRedirects(i);
            addAnchors(i);
            addPagesWithFaults(i);
            addTwins(i);
            addLanguages(i);
            addSitemapFaults(i);
            addHarmless(i);
            if (m_options.origin.startsWith("https:") && !m_options.plainOrigin.isEmpty())
                addMixedContent(i);
        }
        for (int i = 0; i < m_options.pages; ++i)
            addPage(pathOf(i), "Page " + number(i), "About page " + number(i) + '.', navigation(i) + m_contents[i], m_heads[i]);
        addFiles();
        std::sort(m_site.findings.begin(), m_site.findings.end());
        return std::move(m_site);
    }

private:
    static QByteArray number(int value) { return QByteArray::number(value); }

    static QByteArray pathOf(int page)
    {
        return page == 0 ? "/" : "/section-" + number(page % 50) + "/page-" + number(page) + ".html";
    }

    //! Returns the next page that gets a fault. No page gets two.
    int nextHost()
    {
        constexpr int kStep = 7919; // a prime, so that each page comes once
        ++m_hosts;
        Q_ASSERT(m_hosts < m_options.pages - 1 && (m_options.pages - 1) % kStep != 0);
        return 1 + static_cast<int>(qint64(m_hosts) * kStep % (m_options.pages - 1));
    }

    QByteArray absolute(const QByteArray &path) const { return m_options.origin + path; }
    void expect(const char *kind, const QByteArray &path) { m_site.findings.append({kind, absolute(path)}); }

    //! Adds a link to a page without faults. Returns the path of that page.
    QByteArray link(const QByteArray &target, const QByteArray &text = "More")
    {
        const int host = nextHost();
        m_contents[host] += "<p><a href=\"" + target + "\">" + text + "</a></p>\n";
        return pathOf(host);
    }

    void addPage(const QByteArray &path, const QByteArray &title, const QByteArray &description, const QByteArray &content,
                 const QByteArray &head = {}, bool isListed = true)
    {
        QByteArray html = "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>\n";
        if (!title.isEmpty())
            html += "<title>" + title + "</title>\n";
        if (!description.isEmpty())
            html += "<meta name=description content=\"" + description + "\">\n";
        m_site.pages[path].body =
            html + head + "<link rel=stylesheet href=/style.css></head>\n<body>" + content + "</body></html>\n";
        if (isListed)
            m_listed.append(path);
    }

    //! Adds a page to which another page links, and which would be without fault otherwise.
    void addLinkedPage(const QByteArray &path, const QByteArray &content, const QByteArray &head = {}, bool isListed = true)
    {
        addPage(path, "Title of " + path, "Description of " + path, "<p>Some text. <a href=\"/\">Home</a></p>" + content, head,
                isListed);
        link(path);
    }

    //! Links that every page has: a tree of eight children each, and some others.
    QByteArray navigation(int page) const
    {
        QByteArray html = "<nav><a href=\"/\">Home</a> <a href=\"" + pathOf((page - 1) / 8) + "\">Up</a>\n";
        for (int child = page * 8 + 1; child <= page * 8 + 8 && child < m_options.pages; ++child)
            html += "<a href=\"" + pathOf(child) + "\">Page " + number(child) + "</a>\n";
        html += "</nav><h2 id=part-1>Part 1</h2><p><img src=\"/image.png\" alt=\"An image\"> Some text of this page.</p>\n<ul>";
        for (int i = 1; i <= 5; ++i)
            html += "<li><a href=\"" + pathOf(static_cast<int>((page + qint64(i) * 1237) % m_options.pages)) + "#part-"
                + number(1 + i % 2) + "\">See also</a>\n";
        return html + "</ul><h2><a name=part-2></a>Part 2</h2>\n";
    }

    void addBroken(int i)
    {
        constexpr std::array kStatus{404, 410, 500};
        const QByteArray broken = "/broken/" + number(i);
        m_site.pages[broken] = {kStatus[i % kStatus.size()], "<title>Error</title>"};
        link(broken);
        expect("broken", broken);
        const QByteArray refused = "http://127.0.0.1:1/" + number(i); // nothing listens there
        link(refused);
        m_site.findings.append({"broken", refused});

        constexpr std::array kBlocked{401, 403, 405, 429, 999};
        const QByteArray blocked = "/blocked/" + number(i);
        m_site.pages[blocked] = {kBlocked[i % kBlocked.size()], "<title>Blocked</title>", "text/html", "Retry-After: 0\r\n"};
        link(blocked);
        expect("blocked", blocked);

        const QByteArray forbidden = "/private/" + number(i);
        link(forbidden);
        expect("robots-forbidden", forbidden);

        const QByteArray mail = "mailto:nobody-" + number(i); // without a host
        link(mail);
        m_site.findings.append({"invalid-address", mail});
        expect("invalid-address", link("http://not a host-" + number(i) + "/"));
    }

    void addRedirects(int i)
    {
        const auto add = [this](const QByteArray &path, const QByteArray &target) {
            m_site.pages[path] = {301, {}, "text/html", redirectHeader(target)};
        };
        const QByteArray index = number(i);
        add("/moved/" + index, "/gone/" + index);
        link("/moved/" + index);
        expect("redirect-broken", "/moved/" + index);

        add("/loop/" + index, "/loop/" + index + "/again");
        add("/loop/" + index + "/again", "../" + index);
        link("/loop/" + index);
        expect("redirect-loop", "/loop/" + index);

        add("/chain/" + index, "/chain/" + index + "/2");
        add("/chain/" + index + "/2", absolute("/chain/" + index + "/3"));
        add("/chain/" + index + "/3", pathOf(i + 1));
        link("/chain/" + index);
        expect("redirect-chain", "/chain/" + index);

        add("/short/" + index, pathOf(i + 1)); // a single redirect is no fault
        link("/short/" + index + "#part-1");
    }

    void addAnchors(int i)
    {
        expect("anchor-missing", link(pathOf(i) + "#nowhere-" + number(i)));
        expect("anchor-missing", link("/short/" + number(i) + "#nowhere"));
        const int host = nextHost();
        m_contents[host] += "<p><a href=\"#not-here\">More</a></p>";
        expect("anchor-missing", pathOf(host));
    }

    void addPagesWithFaults(int i)
    {
        const QByteArray index = number(i);
        const int withIds = nextHost();
        m_contents[withIds] += "<p id=twice>One</p><p id=twice>Two</p>";
        expect("duplicate-id", pathOf(withIds));
        expect("empty-link", link("/", ""));

        const int withCanonical = nextHost();
        m_heads[withCanonical] += "<link rel=canonical href=\"/no-canonical/" + index + "\">\n";
        expect("canonical-broken", pathOf(withCanonical));
        expect("broken", "/no-canonical/" + index);

        const QByteArray text = "<p>Some text. <a href=\"/\">Home</a></p>";
        addPage("/untitled/" + index, {}, "Description " + index, text);
        link("/untitled/" + index);
        expect("title-missing", "/untitled/" + index);
        addPage("/undescribed/" + index, "Undescribed " + index, {}, text);
        link("/undescribed/" + index);
        expect("description-missing", "/undescribed/" + index);
        addPage("/soft/" + index, "Page not found: " + index, "Nothing is here: " + index, text);
        link("/soft/" + index);
        expect("soft-404", "/soft/" + index);
        addPage("/app/" + index, "App " + index, "Application " + index, "<div></div><script>start()</script>");
        link("/app/" + index);
        expect("by-script", "/app/" + index);
        if (m_options.origin.startsWith("http:")) {
            addLinkedPage("/login/" + index, "<form><input type=password aria-label=Password></form>");
            expect("insecure-form", "/login/" + index);
        }
        if (m_options.oversized > 0) {
            addLinkedPage("/large/" + index, "<!--" + QByteArray(m_options.oversized, 'x') + "-->");
            expect("oversized", "/large/" + index);
        }
        if (m_options.slow > 0) {
            addLinkedPage("/slow/" + index, {});
            m_site.pages["/slow/" + index].delay = m_options.slow;
            expect("slow", "/slow/" + index);
        }
    }

    //! Pairs of pages with the same title or the same description.
    void addTwins(int i)
    {
        for (const char *twin : {"/a", "/b"}) {
            const QByteArray titled = "/twin-title/" + number(i) + twin;
            addPage(titled, "Twin " + number(i), "Description of " + titled, "<p>Some text. <a href=\"/\">Home</a></p>");
            link(titled);
            expect("title-duplicate", titled);
            const QByteArray described = "/twin-description/" + number(i) + twin;
            addPage(described, "Title of " + described, "Twin " + number(i), "<p>Some text. <a href=\"/\">Home</a></p>");
            link(described);
            expect("description-duplicate", described);
        }
    }

    void addLanguages(int i)
    {
        const QByteArray index = number(i);
        const auto alternate = [](const QByteArray &language, const QByteArray &path) {
            return "<link rel=alternate hreflang=" + language + " href=\"" + path + "\">\n";
        };
        addLinkedPage("/de/" + index, {}); // doesn't refer back
        addLinkedPage("/en/" + index, {}, alternate("de", "/de/" + index));
        expect("hreflang-no-return", "/en/" + index);
        addLinkedPage("/fr/" + index, {}, alternate("it", "/it/" + index) + alternate("fr", "/fr/" + index));
        addLinkedPage("/it/" + index, {}, alternate("fr", "../fr/" + index));
    }

    void addSitemapFaults(int i)
    {
        const QByteArray index = number(i);
        addLinkedPage("/noindex/" + index, {}, "<meta name=robots content=noindex>\n");
        expect("noindex-in-sitemap", "/noindex/" + index);
        addLinkedPage("/hidden/" + index, {}, "<meta name=robots content=noindex>\n", false); // as it should be
        addLinkedPage("/unlisted/" + index, {}, {}, false);
        expect("missing-from-sitemap", "/unlisted/" + index);
        addPage("/orphan/" + index, "Orphan " + index, "Orphaned page " + index, "<p>Some text. <a href=\"/\">Home</a></p>");
        expect("orphan", "/orphan/" + index);
    }

    void addMixedContent(int i)
    {
        const QByteArray &plain = m_options.plainOrigin;
        const auto add = [this](const char *kind, const QByteArray &html) {
            const int host = nextHost();
            m_contents[host] += html;
            expect(kind, pathOf(host));
        };
        add("mixed-active", "<script src=\"" + plain + "/script.js\"></script>");
        add("mixed-passive", "<img alt=x src=\"" + plain + "/image.png\">");
        add("insecure-form", "<form action=\"" + plain + "/\"></form>");
        m_site.pages["/downgrade/" + number(i)] = {302, {}, "text/html", redirectHeader(plain + "/image.png")};
        link("/downgrade/" + number(i));
        expect("redirect-insecure", "/downgrade/" + number(i));
    }

    //! Adds what isn't a fault, but is easily reported as one.
    void addHarmless(int i)
    {
        const QByteArray index = number(i);
        addLinkedPage("/anchors/" + index, "<p id=\"\xc3\xa4\"></p><p id=\"a b\"></p><a name=old></a>");
        for (const char *fragment :
             {"#%C3%A4", "#\xc3\xa4", "#a%20b", "#old", "#top", "#", "#:~:text=Some", "#old:~:text=Some"})
            link("/anchors/" + index + fragment);
        for (const char *address :
             {"mailto:somebody@example.org?subject=Hello", "tel:+49-30-123456", "javascript:void(0)", "data:text/plain,a"})
            link(address);
        link("/./section-1/../anchors//../" + index);
        link("\\anchors\\" + index);
        link("  /anch\nors/%2e/" + index + "\t");
        link(m_options.origin.toUpper() + "/anchors/" + index);
        m_contents[nextHost()] += "<!-- <a href=\"/comment/" + index + "\">x</a> --><template><a href=\"/template/" + index
            + "\"></a></template><textarea><a href=\"/text/" + index + "\"></textarea><script>'<a href=\"/script\">'</script>";

        const auto encode = [](const QByteArray &html, bool isUtf16) {
            const QString text = QString::fromUtf8(html);
            return isUtf16 ? QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)
                           : text.toLatin1();
        };
        addLinkedPage("/\xc3\xa4/" + index, {}); // its address is percent-encoded in requests
        m_site.pages["/%C3%A4/" + index] = m_site.pages.take("/\xc3\xa4/" + index);
        m_listed.last() = "/%C3%A4/" + index;
        // In a page in Latin-1, the query is sent in Latin-1.
        addPage("/query/" + index + "?q=%E4", "Query " + index, "A query: " + index,
                "<p>Some text. <a href=\"/\">Home</a></p>");
        for (const bool isUtf16 : {false, true}) {
            const QByteArray query = "/query/" + index + (isUtf16 ? "?q=%E4" : "?q=\xc3\xa4");
            const QByteArray path = (isUtf16 ? "/utf-16/" : "/latin-1/") + index;
            addLinkedPage(path, "<a href=\"/\xc3\xa4/" + index + "\">More</a> <a href=\"" + query + "\">More</a>");
            GeneratedPage &page = m_site.pages[path];
            page.body = encode(page.body.replace("<meta charset=utf-8>", ""), isUtf16);
            page.type = isUtf16 ? "text/html" : "text/html; charset=ISO-8859-1";
        }
    }

    void addFiles()
    {
        m_site.pages["/style.css"] = {200, "body { background: url(/image.png) } /* url(/no.png) */", "text/css"};
        m_site.pages["/script.js"] = {200, "'use strict';", "text/javascript"};
        m_site.pages["/image.png"] = {200, "\x89PNG\r\n\x1a\n", "image/png"};
        m_site.pages["/robots.txt"] = {200, "User-agent: *\nDisallow: /private/\nSitemap: " + absolute("/sitemap.xml") + '\n',
                                       "text/plain"};

        QByteArray index = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        constexpr qsizetype kPagesOfSitemap = 2000;
        for (qsizetype begin = 0; begin < m_listed.size(); begin += kPagesOfSitemap) {
            const QByteArray path = "/sitemap-" + QByteArray::number(begin / kPagesOfSitemap) + ".xml";
            QByteArray sitemap = "<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
            for (const QByteArray &page : m_listed.mid(begin, kPagesOfSitemap))
                sitemap += "<url><loc>" + absolute(page) + "</loc></url>\n";
            m_site.pages[path] = {200, sitemap + "</urlset>\n", "application/xml"};
            index += "<sitemap><loc>" + absolute(path) + "</loc></sitemap>\n";
        }
        m_site.pages["/sitemap-cut.xml"] = {200, "<urlset>\n<url><loc>" + absolute("/") + "</loc></url>\n<url><loc>",
                                            "application/xml"};
        expect("sitemap-invalid", "/sitemap-cut.xml");
        index += "<sitemap><loc>" + absolute("/sitemap-cut.xml") + "</loc></sitemap>\n</sitemapindex>\n";
        m_site.pages["/sitemap.xml"] = {200, index, "application/xml"};
    }

    const SiteOptions &m_options;
    GeneratedSite m_site;
    QList<QByteArray> m_contents; //!< further content of each page without faults of its own
    QList<QByteArray> m_heads;    //!< the same for its head
    QList<QByteArray> m_listed;   //!< paths in the sitemap
    int m_hosts = 0;
};

} // namespace

GeneratedSite generateSite(const SiteOptions &options)
{
    return Generator(options).generate();
}

} // namespace watchkeeper::test
