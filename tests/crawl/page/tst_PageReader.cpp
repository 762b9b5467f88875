// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/PageReader.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace PageReaderTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_PageReader : public QObject
{
    Q_OBJECT

private slots:
    void links_data();
    void links();
    void linkDetails_data();
    void linkDetails();
    void places();
    void placesOfMovedElements();
    void readsSomeAttributes();
    void base_data();
    void base();
    void facts_data();
    void facts();
    void charsets_data();
    void charsets();
    void queriesInOtherCharsets_data();
    void queriesInOtherCharsets();
    void anchors_data();
    void anchors();
    void alternates();
    void keepsLongAddresses();
    void survivesFailuresOfTheParser();
    void readsStyleSheets();
    void robotsDirectives_data();
    void robotsDirectives();
    void takesLinearTime_data();
    void takesLinearTime();
    void readsAnything();
    void speed();
};

namespace {

const WebAddress kAt = *WebAddress::parse("https://a.de/b/c?d");

const char *nameOf(LinkUse use)
{
    static constexpr const char *kNames[] = {"page",    "image",    "script",   "style", "font",      "frame",
                                             "media",   "object",   "form",     "feed",  "canonical", "alternate",
                                             "sitemap", "redirect", "metadata", "other"};
    return kNames[static_cast<int>(use)];
}

//! Returns `USE ELEMENT.ATTRIBUTE ADDRESS` of each link, where the address is without `https://a.de`.
QByteArray described(const Page &page)
{
    QByteArrayList lines;
    for (const PageLink &link : page.links) {
        QByteArray target = link.target ? link.target->text() : "? " + link.written;
        if (target.startsWith("https://a.de/"))
            target = target.sliced(12);
        lines.append(nameOf(link.use) + (' ' + link.element) + (link.attribute.isEmpty() ? "" : '.' + link.attribute) + ' '
                     + target + (link.fragment.isEmpty() ? "" : '#' + link.fragment));
    }
    return lines.join('\n');
}

Page readText(const QByteArray &html)
{
    return readHtml(html, kAt, "utf-8");
}

} // namespace

void tst_PageReader::links_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *name, const char *html, const char *found) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(found);
    };
    row("empty", "", "");
    row("a", "<a href=e>x</a>", "page a.href /b/e");
    row("upper case", "<A HREF='E'>x</A>", "page a.href /b/E");
    row("without quotes", "<a href=/e/f?g=h&i=j>x</a>", "page a.href /e/f?g=h&i=j");
    row("character references", "<a href='?a=1&amp;b=2&#x26;c&lt=3'>x", "page a.href /b/c?a=1&b=2&c&lt=3");
    row("spaces", "<a href='\n /e f\t'>x", "page a.href /e%20f");
    row("fragment", "<a href='#f%20g'>x", "page a.href /b/c?d#f%20g");
    row("empty address", "<a href=''>x", "page a.href /b/c?d");
    row("no address", "<a>x</a><a name=y>", "");
    row("invalid address", "<a href='https://e f/'>x", "page a.href ? https://e f/");
    row("other scheme", "<a href='mailto:x@y'>x", "page a.href mailto:x@y");
    row("repeated attribute", "<a href=e href=f>x", "page a.href /b/e");
    row("a in the wrong order", "<p><a href=e>x<p>y</a><a href=f>z", "page a.href /b/e\npage a.href /b/f");
    row("ping", "<a href=e ping='/1 /2'>x", "page a.href /b/e\nother a.ping /1\nother a.ping /2");
    row("area", "<map><area href=e alt=x></map>", "page area.href /b/e");
    row("not closed", "<a href=e", "");
    row("comment", "<!-- <a href=e> --><!--[if IE]><script src=f></script><![endif]-->", "");
    row("text of a script", "<script>'<a href=e>'</script>", "");
    row("text of a text field", "<textarea><a href=e></textarea><title><a href=f></title>", "");
    row("template", "<template><a href=e></template>", "");
    row("noscript", "<noscript><img src=e alt=x></noscript>", "image img.src /b/e");
    row("image", "<img src=e longdesc=f>", "image img.src /b/e\npage img.longdesc /b/f");
    row("old name of image", "<image src=e>", "image img.src /b/e");
    row("empty src", "<img src=''><img src=' '><script src></script><iframe src=''>", "");
    row("srcset", "<img src=1 srcset='2, 3 2x,4 100w , 5,6 1x'>",
        "image img.src /b/1\nimage img.srcset /b/2\nimage img.srcset /b/3\nimage img.srcset /b/4\n"
        "image img.srcset /b/5,6");
    row("srcset with commas", "<img srcset='a,b 1x, c, data:,x 2x,d (a,b) 1x,e,'>",
        "image img.srcset /b/a,b\nimage img.srcset /b/c\nimage img.srcset data:,x\nimage img.srcset /b/d\nimage img.srcset "
        "/b/e");
    row("picture", "<picture><source srcset='1 1x,2 2x'><source src=3><img src=4></picture>",
        "image source.srcset /b/1\nimage source.srcset /b/2\nmedia source.src /b/3\nimage img.src /b/4");
    row("media", "<video src=1 poster=2><source src=3><track src=4></video><audio src=5>",
        "media video.src /b/1\nimage video.poster /b/2\nmedia source.src /b/3\nmedia track.src /b/4\nmedia audio.src /b/5");
    row("frames", "<iframe src=1 longdesc=2></iframe>", "frame iframe.src /b/1\npage iframe.longdesc /b/2");
    row("frame set", "<html><frameset><frame src=1><frame src=2></frameset>", "frame frame.src /b/1\nframe frame.src /b/2");
    row("object", "<object data=1></object><embed src=2>", "object object.data /b/1\nobject embed.src /b/2");
    row("script", "<script src=1></script><script type=module src=2></script>",
        "script script.src /b/1\nscript script.src /b/2");
    row("forms", "<form action=1><input type=image src=2 formaction=3><button formaction=4></form><form>",
        "form form.action /b/1\nimage input.src /b/2\nform input.formaction /b/3\nform button.formaction /b/4");
    row("backgrounds", "<body background=1><table background=2><tr><td background=3><th background=4>",
        "image body.background /b/1\nimage table.background /b/2\nimage td.background /b/3\nimage th.background /b/4");
    row("quotations", "<blockquote cite=1><q cite=2><ins cite=3><del cite=4>",
        "other blockquote.cite /b/1\nother q.cite /b/2\nother ins.cite /b/3\nother del.cite /b/4");
    row("link: style", "<link rel=StyleSheet href=1><link rel='alternate stylesheet' href=2>",
        "style link.href /b/1\nstyle link.href /b/2");
    row("link: icons", "<link rel='shortcut icon' href=1><link rel=apple-touch-icon href=2>",
        "image link.href /b/1\nimage link.href /b/2");
    row("link: canonical and alternates",
        "<link rel=canonical href=1><link rel=alternate hreflang=de href=2><link rel=alternate media=print href=3>",
        "canonical link.href /b/1\nalternate link.href /b/2\nalternate link.href /b/3");
    row("link: feeds",
        "<link rel=alternate type='application/rss+xml' href=1><link rel=alternate type='application/atom+xml' href=2>",
        "feed link.href /b/1\nfeed link.href /b/2");
    row("link: loaded ahead",
        "<link rel=preload as=font href=1><link rel=preload as=image href=2 imagesrcset='3 1x'><link rel=modulepreload href=4>"
        "<link rel=prefetch href=5><link rel=preload as=style href=6><link rel=preload as=script href=7>",
        "font link.href /b/1\nimage link.imagesrcset /b/3\nimage link.href /b/2\nscript link.href /b/4\nother link.href "
        "/b/5\nstyle link.href /b/6\nscript link.href /b/7");
    row("link: pages", "<link rel=next href=1><link rel=license href=2>", "page link.href /b/1\npage link.href /b/2");
    row("link: others", "<link rel=manifest href=1><link rel=sitemap href=2><link rel=search href=3><link href=4>",
        "other link.href /b/1\nsitemap link.href /b/2\nother link.href /b/3\nother link.href /b/4");
    row("link: only hosts", "<link rel=preconnect href=//e><link rel=dns-prefetch href=//e><link rel=pingback href=/x>", "");
    row("style", "<style>@import '1';a{b:url(2)}@font-face{src:url(3)}</style>",
        "style style /b/1\nimage style /b/2\nfont style /b/3");
    row("style attribute", "<p style='background:url(&quot;1&quot;)'>", "image p.style /b/1");
    row("refresh", "<meta http-equiv=Refresh content='5; URL=1'>", "redirect meta.content /b/1");
    row("refresh without url=", "<meta http-equiv=refresh content='0;1'>", "redirect meta.content /b/1");
    row("refresh with quotes", "<meta http-equiv=refresh content=\"0.5, url = '1;2' x\">", "redirect meta.content /b/1;2");
    row("refresh of a name like url", "<meta http-equiv=refresh content='0;url-1'>", "redirect meta.content /b/url-1");
    row("refresh of the page itself", "<meta http-equiv=refresh content=5><meta http-equiv=refresh content='x;url=1'>", "");
    row("Open Graph",
        "<meta property=og:image content=1><meta property='og:url' content='/2'><meta property=og:title content=x>"
        "<meta name=twitter:image content=3><meta name=keywords content=y><meta itemprop=image content=4>",
        "metadata meta.content /b/1\nmetadata meta.content /2\nmetadata meta.content /b/3\nmetadata meta.content /b/4");
    row("JSON-LD",
        R"(<script type="application/ld+json">{"@context":"https://schema.org","@id":"https://e/1","url":"https://e/2",)"
        R"("image":["/3",{"url":"/4"}],"name":"/5","logo":"text","potentialAction":{"target":"https://e/{q}"}}</script>)",
        "metadata script /3\nmetadata script /4\nmetadata script https://e/2");
    row("JSON-LD list and invalid",
        R"(<script type="application/ld+json">[{"sameAs":["https://e/1"]}]</script><script type="application/ld+json">{</script>)",
        "metadata script https://e/1");
    row("SVG", "<svg><a xlink:href=1><image href=2 /><use xlink:href='3#x'/><use href='#y'/><script href=4></script></a></svg>",
        "page a.href /b/1\nimage image.href /b/2\nimage use.href /b/3#x\nscript script.href /b/4");
    row("title of SVG", "<svg><title><a href=1></title></svg>", "page a.href /b/1");
    row("CDATA in SVG", "<svg><text><![CDATA[ a > b ]]></text></svg><a href=e>x", "page a.href /b/e");
    row("CDATA in HTML", "<![CDATA[ <a href=1>x</a> > ]]><a href=2>x", "page a.href /b/2");
    row("comment with the wrong end", "<!-- --!><a href=1><!--><a href=2><!-- -- ><a href=3>-->",
        "page a.href /b/1\npage a.href /b/2");
    row("script in a script", "<script><!-- <script>a</script> '<a href=1>' --></script><a href=2>x", "page a.href /b/2");
    row("MathML", "<math><mi><a href=1>", "page a.href /b/1");
}

void tst_PageReader::links()
{
    QFETCH(const QByteArray, html);
    QTEST(described(readText(html)), "found");
}

void tst_PageReader::linkDetails_data()
{
    QTest::addColumn<QByteArray>("html"); // its first link
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("noFollow");
    QTest::addColumn<bool>("isEmpty");
    const auto row = [](const char *name, const char *html, const QString &text, bool noFollow, bool isEmpty) {
        QTest::newRow(name) << QByteArray(html) << text << noFollow << isEmpty;
    };
    row("text", "<a href=e> one\n <b>two</b> </a> three", u"one two"_s, false, false);
    row("character references", "<a href=e>&auml;&amp;</a>", u"ä&"_s, false, false);
    row("image", "<a href=e><img src=f alt=' one  two '></a>", u"one two"_s, false, false);
    row("image without text", "<a href=e><img src=f></a>", u""_s, false, true);
    row("no text", "<a href=e> </a>", u""_s, false, true);
    row("label", "<a href=e aria-label=x></a>", u""_s, false, false);
    row("title", "<a href=e title=x></a>", u""_s, false, false);
    row("title of SVG", "<a href=e><svg><title>x</title></svg></a>", u"x"_s, false, false);
    row("empty address", "<a href=''>x</a>", u"x"_s, false, true);
    row("only a fragment", "<a href='#'>x</a>", u"x"_s, false, false);
    row("area", "<area href=e alt=x>", u"x"_s, false, false);
    row("area without text", "<area href=e>", u""_s, false, true);
    row("wrong order", "<p><a href=e>x<p>y</a>", u"xy"_s, false, false);
    row("nofollow", "<a href=e rel='external NoFollow'>x</a>", u"x"_s, true, false);
    row("alternative text", "<img src=e alt='x  y'>", u"x y"_s, false, false);
    QTest::newRow("long text") << QByteArray("<a href=e>" + QByteArray("xy ").repeated(1000) + "</a>")
                               << u"xy "_s.repeated(67).first(200) << false << false;
}

void tst_PageReader::linkDetails()
{
    QFETCH(const bool, isEmpty);
    QFETCH(const QByteArray, html);
    const Page page = readText(html);
    const PageLink link = page.links.value(0);
    QTEST(link.text, "text");
    QTEST(link.noFollow, "noFollow");
    QCOMPARE(link.isEmpty, isEmpty);
    QCOMPARE(page.emptyLinks, isEmpty ? 1 : 0);
}

void tst_PageReader::places()
{
    const Page page = readText("<p>\xc3\xa4<a\n  class=x href=1>x</a>\r\n<img\tsrc=2><style>\n a{b:url(3)} </style><p "
                               "style='b:url(4)'><style>a{b:url(5)}</style>");
    QByteArrayList places;
    for (const PageLink &link : page.links)
        places.append(link.written + ' ' + QByteArray::number(link.line) + ':' + QByteArray::number(link.column));
    QCOMPARE(places.join(','), "1 2:11,2 3:6,3 4:6,4 4:25,5 4:53");
}

//! The parser moves content of tables that isn't in a cell in front of them.
void tst_PageReader::placesOfMovedElements()
{
    const Page page = readText("<table>\n<tr><td>\n<img src=1>\n</td></tr>\n <a href=2>x</a>\n<tr><td><img src=3>");
    QByteArrayList places;
    for (const PageLink &link : page.links)
        places.append(link.written + ' ' + QByteArray::number(link.line) + ':' + QByteArray::number(link.column));
    QCOMPARE(places.join(','), "2 5:5,1 3:6,3 6:14");
}

void tst_PageReader::readsSomeAttributes()
{
    QByteArray attributes;
    for (int i = 0; i < 300; ++i)
        attributes += " a" + QByteArray::number(i) + "='>'";
    QCOMPARE(described(readText("<a href=e" + attributes + ">x</a><a" + attributes + " href=f>y</a><a href=g>z</a>")),
             "page a.href /b/e\npage a.href /b/g");
}

void tst_PageReader::base_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *name, const char *html, const char *found) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(found);
    };
    row("absolute", "<base href='https://e.de/f/g'><a href=h>x", "page a.href https://e.de/f/h");
    row("relative", "<base href='/f/g'><a href=h>x", "page a.href /f/h");
    row("after the link", "<a href=h>x</a><base href='/f/g'>", "page a.href /f/h");
    row("first one", "<base target=x><base href='/f/'><base href='/g/'><a href=h>x", "page a.href /f/h");
    row("invalid", "<base href='https://e f/'><a href=h>x", "page a.href /b/h");
    row("fragment", "<base href='/f/'><a href='#h'>x", "page a.href /f/#h");
}

void tst_PageReader::base()
{
    QFETCH(const QByteArray, html);
    QTEST(described(readText(html)), "found");
}

void tst_PageReader::facts_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("facts");
    const auto row = [](const char *name, const char *html, const char *facts) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(facts);
    };
    row("title", "<title>\n a &amp;  b </title><body><title>c</title><svg><title>d</title></svg>", "title=a & b text=1");
    row("description", "<meta name=Description content=' a  b '><meta name=description content=c>", "description=a b");
    row("robots", "<meta name=robots content='NoIndex,nofollow'>", "noindex nofollow");
    row("canonical", "<link rel=canonical href=e><link rel=canonical href=f>", "canonical=/b/e");
    row("refresh", "<meta http-equiv=refresh content='0;e'>", "refresh=/b/e");
    row("password", "<form><input type=Password></form>", "password");
    row("duplicate ids", "<p id=a><p id=b><p id=a><p id=a><a name=b></a><p id>", "anchors=a,b duplicates=a");
    row("ids repeated by the parser", "<p><b id=a>x<p>y</b>", "anchors=a text=2");
    row("ids of a template", "<template><p id=a></template>", "");
    row("text", "<p> a  b\n<b>c </b> d</p><script>e</script><style>f</style><noscript>g</noscript><!-- h -->", "text=7 script");
    row("made by a script", "<div id=app></div><script src=a></script><noscript>Enable JavaScript</noscript><a href='#x'>x</a>",
        "anchors=app text=1 script");
    row("data is no script", "<script type='application/json'>{}</script><p>a", "text=1");
    row("script and links", "<script></script><a href=e>x</a>", "text=1");
}

void tst_PageReader::facts()
{
    QFETCH(const QByteArray, html);
    const Page page = readText(html);
    QByteArrayList facts;
    const auto add = [&facts](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            facts.append(name + ('=' + value));
    };
    add("title", page.title.toUtf8());
    add("description", page.description.toUtf8());
    if (page.noIndex)
        facts.append("noindex");
    if (page.noFollow)
        facts.append("nofollow");
    add("canonical", page.canonical ? page.canonical->path() : QByteArray());
    add("refresh", page.refresh ? page.refresh->path() : QByteArray());
    if (page.asksForPassword)
        facts.append("password");
    QByteArrayList anchors(page.anchors.begin(), page.anchors.end());
    std::sort(anchors.begin(), anchors.end());
    add("anchors", anchors.join(','));
    add("duplicates", page.duplicateIds.join(','));
    add("text", page.textLength > 0 ? QByteArray::number(page.textLength) : QByteArray());
    if (page.byScript)
        facts.append("script");
    QTEST(facts.join(' '), "facts");
    QVERIFY(!page.isIncomplete);
}

void tst_PageReader::charsets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const QByteArray &body, const char *header, const char *charset,
                        const QString &title) {
        QTest::newRow(name) << body << QByteArray(header) << QByteArray(charset) << title;
    };
    row("ASCII", "<title>a</title>", "", "utf-8", u"a"_s);
    row("UTF-8", "<title>\xc3\xa4</title>", "", "utf-8", u"ä"_s);
    row("no declaration", "<title>\xe4\x80</title>", "", "windows-1252", u"ä€"_s);
    row("header", "<title>\xe4</title>", "ISO-8859-5", "iso-8859-5", u"ф"_s);
    row("header in quotes", "<title>\xe4</title>", "\"latin1\"", "windows-1252", u"ä"_s);
    row("header before meta", "<meta charset=utf-8><title>\xe4</title>", "koi8-r", "koi8-r", u"Д"_s);
    row("unknown header", "<meta charset=koi8-r><title>\xe4</title>", "x-unknown", "koi8-r", u"Д"_s);
    row("meta", "<meta charset='windows-1251'><title>\xe4</title>", "", "windows-1251", u"д"_s);
    row("meta http-equiv", "<meta http-equiv=Content-Type content='text/html; charset=shift_jis'><title>\x82\xa0</title>", "",
        "windows-31j", u"あ"_s);
    row("meta too far behind", QByteArray(1024, ' ') + "<meta charset=koi8-r><title>\xe4</title>", "", "windows-1252", u"ä"_s);
    row("UTF-8 with an invalid byte", "<meta charset=utf-8><title>\xc3\xa4\xff</title>", "", "utf-8", u"ä\ufffd"_s);
    row("byte order mark", "\xef\xbb\xbf<meta charset=koi8-r><title>\xc3\xa4</title>", "koi8-r", "utf-8", u"ä"_s);
    row("UTF-16", QByteArray("\xff\xfe<\0t\0i\0t\0l\0e\0>\0\xe4\0", 18), "", "utf-16le", u"ä"_s);
    row("UTF-16, big endian", QByteArray("\xfe\xff\0<\0t\0i\0t\0l\0e\0>\0\xe4", 18), "", "utf-16be", u"ä"_s);
    row("UTF-16 of the header", QByteArray("<\0t\0i\0t\0l\0e\0>\0\xe4\0", 16), "utf-16", "utf-16le", u"ä"_s);
}

void tst_PageReader::charsets()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, header);
    const Page page = readHtml(body, kAt, header);
    QTEST(page.charset, "charset");
    QTEST(page.title, "title");
}

//! Browsers send the query, and only the query, in the charset of the page.
void tst_PageReader::queriesInOtherCharsets_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, const char *charset, const char *address, const char *target) {
        QTest::newRow(name) << QByteArray(charset) << QByteArray(address) << QByteArray(target);
    };
    row("Latin-1", "latin1", "/\xe4?\xe4=\xdf&%20%FC#\xe4", "/%C3%A4?%E4=%DF&%20%FC");
    row("Windows-1252", "windows-1252", "?\x80", "/b/c?%80");
    row("Cyrillic", "koi8-r", "?q=\xc4", "/b/c?q=%C4");
    row("Japanese", "shift_jis", "?\x82\xa0", "/b/c?%82%A0");
    row("other character", "iso-8859-1", "?&#1076;", "/b/c?%26%231076%3B");
    row("UTF-8", "utf-8", "?\xc3\xa4", "/b/c?%C3%A4");
    row("only in the fragment", "latin1", "/a#?\xe4", "/a");
    row("no web address", "latin1", "mailto:a@b?subject=\xe4", "mailto:a@b?subject=%C3%A4");
}

void tst_PageReader::queriesInOtherCharsets()
{
    QFETCH(const QByteArray, charset);
    QFETCH(const QByteArray, address);
    const Page page = readHtml("<a href='" + address + "'>x</a>", kAt, charset);
    QCOMPARE(page.links.size(), 1);
    const WebAddress target = page.links[0].target.value();
    QTEST(target.isWeb() ? target.pathAndQuery() : target.text(), "target");
}

void tst_PageReader::anchors_data()
{
    QTest::addColumn<QByteArray>("fragment");
    QTest::addColumn<bool>("exists");
    const auto row = [](const char *fragment, bool exists) { QTest::newRow(fragment) << QByteArray(fragment) << exists; };
    row("", true);
    row("one", true);
    row("two", true);
    row("One", false);
    row("three", false);
    row("map", false);
    row("%C3%A4", true);
    row("\xc3\xa4", true);
    row("%6fne", true);
    row("a%20b", true);
    row("100%25", true);
    row("100%", true);
    row("x%20y", true); // an id that is written like this
    row("top", true);
    row("TOP", true);
    row(":~:text=anything", true);
    row("one:~:text=anything", true);
    row("three:~:text=anything", false);
}

void tst_PageReader::anchors()
{
    QFETCH(const QByteArray, fragment);
    const Page page =
        readText("<p id=one><a name=two></a><map name=map><b id='\xc3\xa4'><b id='a b'><b id='100%'><b id='x%20y'>");
    QTEST(matchesAnchor(page, fragment), "exists");
}

void tst_PageReader::alternates()
{
    const Page page = readText("<base href='/x/'><link rel=alternate hreflang=' DE-at ' href=1><link rel=alternate "
                               "hreflang=x-default href='https://e.de/'>"
                               "<link rel=alternate hreflang=fr href='https://e f'><link rel=alternate "
                               "type='application/rss+xml' hreflang=en href=2>");
    QCOMPARE(page.alternates.size(), 2);
    QCOMPARE(page.alternates[0].language, "de-at");
    QCOMPARE(page.alternates[0].address.text(), "https://a.de/x/1");
    QCOMPARE(page.alternates[1].language, "x-default");
}

void tst_PageReader::keepsLongAddresses()
{
    const QByteArray address = "data:image/png;base64," + QByteArray(10'000, 'A');
    const Page page = readText("<img src='" + address + "'><img src=e>");
    QCOMPARE(page.links.size(), 2);
    QCOMPARE(page.links[0].written, address.first(PageLink::kMaxWritten));
    QCOMPARE(page.links[0].target->text(), address);
    QVERIFY(page.links[0].target->isWellFormed());
    QCOMPARE(page.links[1].target->path(), "/b/e");
}

//! Such a page fails an assertion of gumbo 0.10.1, if it was built with them.
void tst_PageReader::survivesFailuresOfTheParser()
{
    const QByteArray evil = "<table><h2><progress><math><mo><![CDATA[</aside>]]>--->";
    const QByteArray links = QByteArray("<p><a href=e>x</a></p>").repeated(100);
    readText(evil);
    const Page page = readText(links + evil + "</math></table>" + links);
    QVERIFY(page.links.size() >= 100); // all, or those far from the evil part
    QVERIFY(!page.isIncomplete || page.links.size() < 200);
    QCOMPARE(readText(links).links.size(), 100);
}

void tst_PageReader::readsStyleSheets()
{
    const Page page = readStyleSheet("@import '1';\na{b:url(\xe4)}@font-face{src:url('/3')}", kAt, "iso-8859-1");
    QCOMPARE(described(page), "style  /b/1\nimage  /b/%C3%A4\nfont  /3");
    QCOMPARE(page.links[1].line, 2);
    QCOMPARE(page.links[1].column, 5);
    QCOMPARE(page.charset, "windows-1252");
}

void tst_PageReader::robotsDirectives_data()
{
    QTest::addColumn<QByteArray>("directives");
    QTest::addColumn<bool>("noIndex");
    QTest::addColumn<bool>("noFollow");
    const auto row = [](const char *directives, bool noIndex, bool noFollow) {
        QTest::newRow(directives) << QByteArray(directives) << noIndex << noFollow;
    };
    row("", false, false);
    row("all, index, follow", false, false);
    row("noindex", true, false);
    row("NOFOLLOW , noarchive", false, true);
    row("none", true, true);
    row("max-snippet:-1,noindex", true, false);
}

void tst_PageReader::robotsDirectives()
{
    QFETCH(const QByteArray, directives);
    Page page;
    applyRobotsDirectives(directives, &page);
    QTEST(page.noIndex, "noIndex");
    QTEST(page.noFollow, "noFollow");
}

//! Large pages that are nested, or have what the parser searches again for each element. In quadratic time, each takes minutes, and
//! recursion would exhaust the stack.
void tst_PageReader::takesLinearTime_data()
{
    QTest::addColumn<QByteArray>("piece"); // `%` is a number
    for (const char *piece : {"<div>",
                              "<b>",
                              "<p><font color=%>",
                              "<a href=%>x",
                              "<table><tr><td>",
                              "<svg>",
                              "<svg><foreignObject><path/>",
                              "<span></x>",
                              "<ul><li>",
                              "</p>",
                              "<b></div>",
                              "<x%>",
                              "<html a%>",
                              "<i><p></i>",
                              "<table><a href=x>",
                              "<template>",
                              "<b id=%><p>x</b>",
                              "<a href=%><div></a>",
                              "<!--",
                              "<script>",
                              "<select><svg>",
                              "a% ",
                              "<p id=a>",
                              "<style>a{b:url(c)",
                              "<noscript>",
                              "&amp"})
        QTest::newRow(piece) << QByteArray(piece);
    QTest::newRow("attributes") << QByteArray("a%=b ");
}

void tst_PageReader::takesLinearTime()
{
    QFETCH(const QByteArray, piece);
    QByteArray html;
    if (QTest::currentDataTag() == QByteArray("attributes"))
        html = "<p ";
    const int size = piece == "<div>" ? 2'000'000 : 500'000;
    for (int i = 0; html.size() < size; ++i)
        html += QByteArray(piece).replace('%', QByteArray::number(i));
    html += "></script></style>--><p><a href='last'>x</a>";
    const Page page = readText(html);
    QVERIFY(!page.isIncomplete);
    if (piece.startsWith("<a href=%"))
        QCOMPARE(page.links.size(), html.count("<a "));
}

//! Random pages, also such as end in the middle of a tag: their links can be resolved, and have places inside the page.
void tst_PageReader::readsAnything()
{
    const QByteArrayList pieces{"<a href=",
                                "<a name=x>",
                                "</a>",
                                "<p",
                                ">",
                                "<div id=y>",
                                "</div>",
                                "<table>",
                                "<tr>",
                                "<td>",
                                "</table>",
                                "<svg>",
                                "</svg>",
                                "<math>",
                                "<script>",
                                "</script>",
                                "<style>",
                                "</style>",
                                "url(z)",
                                "<!--",
                                "-->",
                                "<!DOCTYPE html>",
                                "<select>",
                                "<option>",
                                "<template>",
                                "</template>",
                                "<form action=q>",
                                "<b>",
                                "</b>",
                                "<i>",
                                "</p>",
                                "<img srcset='a 1x, b'",
                                "<meta http-equiv=refresh content='1;u'>",
                                "<base href=/b/>",
                                "\"",
                                "'",
                                "=",
                                "&",
                                "&amp;",
                                "&#x0;",
                                "&#1114112;",
                                "\n",
                                "\r",
                                "\t",
                                "\xc3\xa4",
                                "\xff",
                                "/",
                                "<",
                                "]]>",
                                "<![CDATA[",
                                "<frameset>",
                                "<body onload=x>",
                                "<html lang=en>",
                                "<title>",
                                "</title>",
                                "<textarea>",
                                "<plaintext>",
                                "<button>",
                                "<h1>",
                                "<foreignObject>",
                                "<isindex>",
                                "<noscript>",
                                "</noscript>",
                                "<head>",
                                "</head>",
                                "</body>",
                                "</html>",
                                "<col>",
                                "<caption>",
                                "<ruby><rt>",
                                "<nobr>",
                                "<hr>",
                                "<li>"};
    QRandomGenerator random(1);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray html;
        for (int i = random.bounded(40); i >= 0; --i)
            html += pieces[random.bounded(pieces.size())];
        if (random.bounded(4) == 0)
            html += QByteArray(1, '\0') + pieces[random.bounded(pieces.size())];
        const QByteArray copy(html.constData(), html.size());
        const Page page = readHtml(copy, kAt, random.bounded(2) == 0 ? "utf-8" : "");
        const int lines = static_cast<int>(html.count('\n') + html.count('\r')) + 1;
        for (const PageLink &link : page.links) {
            QVERIFY2(link.line >= 1 && link.line <= lines && link.column >= 1, html);
            QVERIFY(!link.target || WebAddress::parse(link.target->text()) == link.target);
        }
        QVERIFY(!page.isIncomplete);
    }
}

//! A page of usual size, as most of a crawl's time is spent here.
void tst_PageReader::speed()
{
    QByteArray html =
        "<!DOCTYPE html><html lang=en><head><title>Page</title><link rel=stylesheet href=/a.css></head><body><nav>";
    for (int i = 0; i < 40; ++i)
        html += "<a href=\"/p/" + QByteArray::number(i) + ".html\" class=\"nav-item\">Item</a>\n";
    for (int i = 0; i < 40; ++i)
        html += "<p class=\"text\">Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt "
                "ut labore et "
                "dolore magna aliqua &amp; more. <a href=\"/x/y\">link</a> and <img src=\"/img/z.png\" alt=\"picture\"></p>\n";
    QBENCHMARK
    {
        QCOMPARE(readText(html).links.size(), 121);
    }
}

QTEST_GUILESS_MAIN(tst_PageReader)

} // namespace PageReaderTest

#include "tst_PageReader.moc"
