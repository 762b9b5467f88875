// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/SiteFiles.h"

#include <QRandomGenerator>
#include <QTest>

namespace SitemapReaderTest {

using namespace watchkeeper;

class tst_SitemapReader : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void readsUtf16();
    void limitsEntries_data();
    void limitsEntries();
    void readsAnything();
};

namespace {

const char *nameOf(Sitemap::Kind kind)
{
    switch (kind) {
    case Sitemap::Kind::Index:
        return "index";
    case Sitemap::Kind::Pages:
        return "pages";
    case Sitemap::Kind::Text:
        return "text";
    case Sitemap::Kind::Feed:
        return "feed";
    default:
        return "unknown";
    }
}

//! KIND, then LINE:ADDRESS [LANGUAGE=ADDRESS…] of each entry, then `! LINE` if there is an error.
QByteArray described(const Sitemap &sitemap)
{
    QByteArrayList lines{nameOf(sitemap.kind)};
    for (const SitemapEntry &entry : sitemap.entries) {
        QByteArray line = QByteArray::number(entry.line) + ':' + (entry.address ? entry.address->text() : '?' + entry.written);
        for (const PageAlternate &alternate : entry.alternates)
            line += ' ' + alternate.language + '=' + alternate.address.path();
        lines.append(line);
    }
    if (!sitemap.error.isEmpty())
        lines.append("! " + QByteArray::number(sitemap.errorLine));
    return lines.join('\n');
}

const WebAddress kAt = *WebAddress::parse("http://a.de/maps/map.xml");

} // namespace

void tst_SitemapReader::reads_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const QByteArray &file, const char *content) {
        QTest::newRow(name) << file << QByteArray(content);
    };
    const QByteArray set =
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:xhtml='http://www.w3.org/1999/xhtml'>";
    row("pages",
        "<?xml version='1.0'?>\n" + set
            + "\n<url><loc> http://a.de/1 "
              "</loc><lastmod>2026</lastmod></url>\n<url>\n<loc>http://a.de/2?a&amp;b</loc></url></urlset>",
        "pages\n3:http://a.de/1\n5:http://a.de/2?a&b");
    row("no pages", set + "</urlset>", "pages");
    row("no namespace", "<urlset><url><loc>http://a.de/</loc></url></urlset>", "pages\n1:http://a.de/");
    row("prefixed", "<s:urlset xmlns:s='x'><s:url><s:loc>http://a.de/</s:loc></s:url></s:urlset>", "pages\n1:http://a.de/");
    row("characters as data", "<urlset><url><loc><![CDATA[http://a.de/?a&b]]></loc></url></urlset>",
        "pages\n1:http://a.de/?a&b");
    row("relative", "<urlset><url><loc>b</loc></url></urlset>", "pages\n1:http://a.de/maps/b");
    row("invalid address", "<urlset><url><loc>http://a b/</loc></url><url><loc></loc></url></urlset>",
        "pages\n1:?http://a b/\n1:http://a.de/maps/map.xml");
    row("images aren't pages",
        "<urlset xmlns:image='i'><url><loc>/a</loc><image:image><image:loc>/b.png</image:loc></image:image></url></urlset>",
        "pages\n1:http://a.de/a");
    row("alternates",
        set
            + "<url><xhtml:link rel='alternate' hreflang='DE' href='/de'/><loc>/a</loc><xhtml:link rel='alternate' "
              "hreflang='x-default' href='/'/></url>"
              "<url><loc>/b</loc></url></urlset>",
        "pages\n1:http://a.de/a de=/de x-default=/\n1:http://a.de/b");
    row("index", "<sitemapindex><sitemap><loc>/1.xml.gz</loc></sitemap><sitemap><loc>2.xml</loc></sitemap></sitemapindex>",
        "index\n1:http://a.de/1.xml.gz\n1:http://a.de/maps/2.xml");
    row("spaces before the declaration", "\n\n<?xml version='1.0'?><urlset><url>\n<loc>/a</loc></url></urlset>",
        "pages\n4:http://a.de/a");
    row("byte order mark", "\xef\xbb\xbf<urlset><url><loc>/\xc3\xbc</loc></url></urlset>", "pages\n1:http://a.de/%C3%BC");
    row("Latin-1", "<?xml version='1.0' encoding='iso-8859-1'?><urlset><url><loc>/\xfc</loc></url></urlset>",
        "pages\n1:http://a.de/%C3%BC");
    row("text", "http://a.de/1\r\n\n  http://a.de/2#b  \n", "text\n1:http://a.de/1\n3:http://a.de/2");
    row("text with byte order mark", "\xef\xbb\xbfhttp://a.de/1", "text\n1:http://a.de/1");
    row("text with an invalid line", "http://a.de/1\n/2\nhttp://a.de/3", "text\n1:http://a.de/1\n! 2");
    row("other text", "Not found", "unknown\n! 1");
    row("empty", "", "unknown\n! 1");
    row("only spaces", " \n", "unknown\n! 1");
    row("RSS",
        "<rss><channel><link>http://a.de/</link><atom:link xmlns:atom='a' rel='self' "
        "href='/feed'/><item><title>x</title><link>/1</link>"
        "<enclosure url='/1.mp3'/></item></channel></rss>",
        "feed\n1:http://a.de/\n1:http://a.de/1\n1:http://a.de/1.mp3");
    row("Atom",
        "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='/f'/><link href='/'/><entry><link rel='alternate' "
        "href='/1'/>"
        "<link rel='edit' href='/e'/></entry></feed>",
        "feed\n1:http://a.de/\n1:http://a.de/1");
    row("RSS 1.0", "<rdf:RDF xmlns:rdf='r'><item><link>/1</link></item></rdf:RDF>", "feed\n1:http://a.de/1");
    row("HTML", "<!DOCTYPE html>\n<html><p>Not found", "unknown\n! 2");
    row("cut", "<urlset>\n<url><loc>/a</loc></url>\n<url><loc>/b</l", "pages\n2:http://a.de/a\n! 3");
    row("no XML", "<urlset><url>\n<loc>/a?b&c</loc></url></urlset>", "pages\n! 2");
    row("own entity", "<!DOCTYPE a [<!ENTITY b 'http://a.de/'>]><urlset><url><loc>&b;</loc></url></urlset>", "pages\n! 1");
    row("entity bomb",
        "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
        "'&b;&b;&b;&b;&b;&b;&b;&b;'>"
        "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]><urlset><url><loc>&d;</loc></url></urlset>",
        "pages\n! 1");
    row("file as entity", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>/a&b;</loc></url></urlset>",
        "pages\n1:http://a.de/a");
}

void tst_SitemapReader::reads()
{
    QFETCH(const QByteArray, file);
    const Sitemap sitemap = readSitemap(file, kAt);
    QTEST(described(sitemap), "content");
    QCOMPARE(sitemap.error.isEmpty(), sitemap.errorLine == 0);
}

void tst_SitemapReader::readsUtf16()
{
    const QString text =
        QStringLiteral("\ufeff<?xml version='1.0' encoding='UTF-16'?><urlset><url><loc>/\u00fc</loc></url></urlset>");
    const QByteArray file(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QCOMPARE(described(readSitemap(file, kAt)), "pages\n1:http://a.de/%C3%BC");
}

void tst_SitemapReader::limitsEntries_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("XML") << QByteArray("<urlset>") << QByteArray("<url><loc>/a</loc></url>");
    QTest::newRow("text") << QByteArray() << QByteArray("http://a.de/\n");
}

void tst_SitemapReader::limitsEntries()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, entry);
    const QByteArray end = before.isEmpty() ? "" : "</urlset>";
    const Sitemap full = readSitemap(before + entry.repeated(Sitemap::kMaxEntries) + end, kAt);
    QCOMPARE(full.entries.size(), Sitemap::kMaxEntries);
    QCOMPARE(full.error, QString());
    const Sitemap tooLong = readSitemap(before + entry.repeated(Sitemap::kMaxEntries + 1) + end, kAt);
    QCOMPARE(tooLong.entries.size(), Sitemap::kMaxEntries);
    QVERIFY(tooLong.error.contains(QLatin1String("50,000")));
}

void tst_SitemapReader::readsAnything()
{
    const QByteArrayList pieces{
        "<urlset>",    "<sitemapindex>",   "<rss>",   "<feed>", "<url>",     "</url>", "<loc>", "</loc>",
        "/a",          "<link href='/b'>", "</link>", "<link>", "&amp;",     "&",      "<",     "<!--",
        "-->",         "<![CDATA[",        "]]>",     "\n",     "</urlset>", "<?xml",  "?>",    "\xff",
        "\xef\xbb\xbf"};
    QRandomGenerator random(11);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray file;
        for (int i = random.bounded(15); i >= 0; --i)
            file += pieces[random.bounded(pieces.size())];
        const Sitemap sitemap = readSitemap(file, kAt);
        QVERIFY(sitemap.kind != Sitemap::Kind::Unknown || !sitemap.error.isEmpty());
        QVERIFY(sitemap.errorLine <= file.count('\n') + 1);
    }
}

QTEST_GUILESS_MAIN(tst_SitemapReader)

} // namespace SitemapReaderTest

#include "tst_SitemapReader.moc"
