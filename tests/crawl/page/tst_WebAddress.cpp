// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/WebAddress.h"

#include <QRandomGenerator>
#include <QTest>

namespace WebAddressTest {

using namespace watchkeeper;

//! The rules of https://url.spec.whatwg.org, as browsers apply them.
class tst_WebAddress : public QObject
{
    Q_OBJECT

private slots:
    void canonicalForm_data();
    void canonicalForm();
    void rejects_data();
    void rejects();
    void parts_data();
    void parts();
    void isWellFormed_data();
    void isWellFormed();
    void comparesWithoutFragment();
    void canonicalFormIsStable();
    void speed();
};

namespace {

constexpr char kBase[] = "http://example.org/a/b/c?query#fragment";

std::optional<WebAddress> parsed(const QByteArray &written, const QByteArray &base = {})
{
    if (base.isEmpty())
        return WebAddress::parse(written);
    const auto baseAddress = WebAddress::parse(base);
    return baseAddress ? WebAddress::parse(written, &*baseAddress) : std::nullopt;
}

} // namespace

void tst_WebAddress::canonicalForm_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("text");
    const auto absolute = [](const char *name, const QByteArray &written, const char *text) {
        QTest::newRow(name) << written << QByteArray() << QByteArray(text);
    };
    const auto relative = [](const char *name, const char *written, const char *text, const char *base = kBase) {
        QTest::newRow(name) << QByteArray(written) << QByteArray(base) << QByteArray(text);
    };
    absolute("plain", "http://example.org/", "http://example.org/");
    absolute("without path", "http://example.org", "http://example.org/");
    absolute("upper case", "HTTP://EXAMPLE.Org/Path?Query", "http://example.org/Path?Query");
    absolute("spaces around", " \n http://example.org/a \x1f\t", "http://example.org/a");
    absolute("tabs and line breaks inside", "ht\ntp://exa\tmple.org/a\r\nb", "http://example.org/ab");
    absolute("backslashes", "http:\\\\example.org\\a\\..\\b?c\\d", "http://example.org/b?c\\d");
    absolute("one slash", "http:/example.org/a", "http://example.org/a");
    absolute("no slash", "https:example.org/a", "https://example.org/a");
    absolute("many slashes", "http://///\\/example.org/a", "http://example.org/a");
    absolute("default port", "http://example.org:80/", "http://example.org/");
    absolute("default port of https", "https://example.org:443/", "https://example.org/");
    absolute("empty port", "http://example.org:/", "http://example.org/");
    absolute("port with zeros", "http://example.org:0008080/", "http://example.org:8080/");
    absolute("other port", "https://example.org:80/", "https://example.org:80/");
    absolute("largest port", "https://example.org:65535/", "https://example.org:65535/");
    absolute("user and password", "http://user:secret@example.org/", "http://example.org/");
    absolute("several @", "http://a@b@c@example.org/", "http://example.org/");
    absolute("@ in the path", "http://example.org/@user", "http://example.org/@user");
    absolute("@ in the query", "http://example.org?a@b", "http://example.org/?a@b");
    absolute("dot segments", "http://example.org/a/./b/../c/.", "http://example.org/a/c/");
    absolute("above the root", "http://example.org/../../a", "http://example.org/a");
    absolute("dots at the end", "http://example.org/a/b/..", "http://example.org/a/");
    absolute("encoded dots", "http://example.org/a/%2e/b/%2E%2e/c/.%2e", "http://example.org/a/");
    absolute("three dots", "http://example.org/a/.../b", "http://example.org/a/.../b");
    absolute("empty segments", "http://example.org//a///b/..//..", "http://example.org//a///");
    absolute("dots between empty segments", "http://example.org/a/..//../b", "http://example.org/b");
    absolute("dots in the query", "http://example.org/?a/../b", "http://example.org/?a/../b");
    absolute("encoded in the path", "http://example.org/ \"<>`{}^|[]'", "http://example.org/%20%22%3C%3E%60%7B%7D%5E|[]'");
    absolute("encoded in the query", "http://example.org/? \"<>`{}^|[]'", "http://example.org/?%20%22%3C%3E`{}^|[]%27");
    absolute("letters beyond ASCII", "http://example.org/\xc3\xbc?\xc3\xbc", "http://example.org/%C3%BC?%C3%BC");
    absolute("control characters", QByteArray("http://example.org/a\x01\x7f\0b", 22), "http://example.org/a%01%7F");
    absolute("percent signs stay", "http://example.org/%7Ea%zz%2f%", "http://example.org/%7Ea%zz%2f%");
    absolute("empty query", "http://example.org/?", "http://example.org/?");
    absolute("question marks", "http://example.org/a?b?c", "http://example.org/a?b?c");
    absolute("fragment", "http://example.org/a#b?c#d", "http://example.org/a");
    absolute("international name",
             "http://B\xc3\x9c"
             "cher.example/",
             "http://xn--bcher-kva.example/");
    absolute("sharp s", "http://fa\xc3\x9f.de/", "http://xn--fa-hia.de/");
    absolute("ideographic full stop", "http://\xe6\x97\xa5\xe6\x9c\xac\xe3\x80\x82jp/", "http://xn--wgv71a.jp/");
    absolute("full-width letters", "http://\xef\xbc\xa1\xef\xbd\x82.de/", "http://ab.de/");
    absolute("encoded name", "http://b%C3%BCcher.ex%61mple/", "http://xn--bcher-kva.example/");
    absolute("soft hyphen",
             "http://ab\xc2\xad"
             "c.de/",
             "http://abc.de/");
    absolute("underscore", "http://a_b.example/", "http://a_b.example/");
    absolute("final dot", "http://example.org./", "http://example.org./");
    absolute("IPv4", "http://192.0.2.1/", "http://192.0.2.1/");
    absolute("IPv4 in hexadecimal", "http://0xC0.0x0.2.0X1/", "http://192.0.2.1/");
    absolute("IPv4 in octal", "http://0300.0.02.01/", "http://192.0.2.1/");
    absolute("IPv4 as one number", "http://3221225985/", "http://192.0.2.1/");
    absolute("IPv4 of two parts", "http://127.1/", "http://127.0.0.1/");
    absolute("IPv4 with a final dot", "http://127.0.0.1./", "http://127.0.0.1/");
    absolute("IPv4 with an empty hexadecimal number", "http://127.0.0.0x/", "http://127.0.0.0/");
    absolute("IPv4 in full-width digits", "http://\xef\xbc\x91\xef\xbc\x92\xef\xbc\x97.0.0.1/", "http://127.0.0.1/");
    absolute("IPv4 encoded", "http://%31%32%37.0.0.1/", "http://127.0.0.1/");
    absolute("number before a name", "http://127.0.0.1.example/", "http://127.0.0.1.example/");
    absolute("IPv6", "http://[2001:DB8:0:0:0:0:0:1]:8080/", "http://[2001:db8::1]:8080/");
    absolute("IPv6 of zeros", "http://[0:0:0:0:0:0:0:0]/", "http://[::]/");
    absolute("IPv6 with zeros at the end", "http://[1:0:0::]/", "http://[1::]/");
    absolute("IPv6 with two runs of zeros", "http://[1:0:0:2:0:0:0:3]/", "http://[1:0:0:2::3]/");
    absolute("IPv6 with one zero", "http://[1:2:3:0:5:6:7:8]/", "http://[1:2:3:0:5:6:7:8]/");
    absolute("IPv6 with IPv4", "http://[::ffff:192.0.2.1]/", "http://[::ffff:c000:201]/");
    absolute("IPv6 that looks like IPv4", "http://[::192.0.2.1]/", "http://[::c000:201]/");
    absolute("IPv6 with IPv4 behind zeros", "http://[64:ff9b::192.0.2.1]/", "http://[64:ff9b::c000:201]/");
    absolute("loopback in IPv6", "http://[::1]/", "http://[::1]/");
    absolute("mailto", "mailto:A@example.org?subject=a b", "mailto:A@example.org?subject=a%20b");
    absolute("data", "data:text/plain,a b\xc3\xbc<>#f", "data:text/plain,a b%C3%BC<>");
    absolute("space before the fragment", "data:text/plain,a  #f", "data:text/plain,a %20");
    absolute("script", "JavaScript:alert('\\')", "javascript:alert('\\')");
    absolute("unknown scheme with a host", "app://Host:80/a/../b", "app://Host:80/b");
    absolute("unknown scheme without path", "app://host?a", "app://host?a");
    absolute("unknown scheme without host", "app:/a/..//b", "app:/.//b");
    absolute("file", "file:///a/../b", "file:///b");
    absolute("ftp", "ftp://example.org:21/a", "ftp://example.org/a");
    absolute("websocket", "wss://example.org:443", "wss://example.org/");

    relative("empty", "", "http://example.org/a/b/c?query");
    relative("only a fragment", "#other", "http://example.org/a/b/c?query");
    relative("only a query", "?other", "http://example.org/a/b/c?other");
    relative("file name", "d", "http://example.org/a/b/d");
    relative("folder", "d/", "http://example.org/a/b/d/");
    relative("this folder", ".", "http://example.org/a/b/");
    relative("folder above", "..", "http://example.org/a/");
    relative("folder above with a name", "../d?e", "http://example.org/a/d?e");
    relative("too many folders above", "../../../../d", "http://example.org/d");
    relative("from the root", "/d", "http://example.org/d");
    relative("from the root with backslash", "\\d", "http://example.org/d");
    relative("other host", "//Example.com/d", "http://example.com/d");
    relative("other host with backslashes", "\\/example.com", "http://example.com/");
    relative("three slashes", "///example.com/d", "http://example.com/d");
    relative("same scheme without slashes", "http:d", "http://example.org/a/b/d");
    relative("same scheme with one slash", "http:/d", "http://example.org/d");
    relative("same scheme with slashes", "http://d", "http://d/");
    relative("other scheme without slashes", "https:d", "https://d/");
    relative("colon in the path", "./a:b", "http://example.org/a/b/a:b");
    relative("port kept", "d", "https://example.org:444/d", "https://example.org:444");
    relative("dots in the query only", "?../d", "http://example.org/a/b/c?../d");
    relative("parameters stay", "d;x=1/../e", "http://example.org/a/b/e");
    relative("space", "d e.html", "http://example.org/a/b/d%20e.html");
    relative("mailto has no parts", "#f", "mailto:a@example.org", "mailto:a@example.org");
    relative("unknown scheme", "../d", "app://host/d", "app://host/b/c");
    relative("file", "d", "file:///C:/d", "file:///C:/c");
}

void tst_WebAddress::canonicalForm()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, base);
    const auto address = parsed(written, base);
    QVERIFY(address);
    QTEST(address->text(), "text");
    const auto again = WebAddress::parse(address->text());
    QVERIFY(again);
    QCOMPARE(again->text(), address->text());
}

void tst_WebAddress::rejects_data()
{
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *written) { QTest::newRow(written) << QByteArray(written); };
    for (const char *written : {"",
                                "a",
                                "//example.org/",
                                "1http://example.org",
                                "http:",
                                "http://",
                                "http:///",
                                "http://?a",
                                "http://user@/a",
                                "http://:80/",
                                "http://user:secret@",
                                "http://example.org:65536/",
                                "http://example.org:8a/",
                                "http://example.org:-1/",
                                "http://exa mple.org/",
                                "http://a<b/",
                                "http://a^b/",
                                "http://a|b/",
                                "http://a%00b/",
                                "http://a%b/",
                                "http://a%2fb/",
                                "http://%zz/",
                                "http://[/",
                                "http://[]/",
                                "http://[1]/",
                                "http://[1::2::3]/",
                                "http://[1:2:3:4:5:6:7:8:9]/",
                                "http://[1:2:3:4:5:6:7:]/",
                                "http://[:1]/",
                                "http://[::12345]/",
                                "http://[::g]/",
                                "http://[::1%25eth0]/",
                                "http://[::1.2.3]/",
                                "http://[::1.2.3.04]/",
                                "http://[1:2:3:4:5:6:7:1.2.3.4]/",
                                "http://[::1]a/",
                                "http://[::1",
                                "http://a]/",
                                "http://1.2.3.4.5/",
                                "http://256.1.1.1/",
                                "http://1.2.3.256/",
                                "http://4294967296/",
                                "http://0x100000000/",
                                "http://1.2.3.08/",
                                "http://1..2/",
                                "http://example.1/",
                                "http://example.0x1/",
                                "http://\xc2\xad/",
                                "http://\xff\xff/",
                                "http://a%ff/",
                                "http://xn--/",
                                "app://a b/",
                                "app://a<b"})
        row(written);
}

void tst_WebAddress::rejects()
{
    QFETCH(const QByteArray, written);
    const auto address = WebAddress::parse(written);
    QVERIFY2(!address, address ? address->text().constData() : "");
    const auto mail = WebAddress::parse("mailto:a@example.org");
    QVERIFY(!WebAddress::parse("relative", &*mail));
}

void tst_WebAddress::parts_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char *written, const char *parts) {
        QTest::newRow(written) << QByteArray(written) << QByteArray(parts);
    };
    row("https://a:b@example.org:444/c/d?e#f g", "https example.org 444 /c/d e f%20g https://example.org:444 /c/d?e web");
    row("http://example.org", "http example.org 80 /   http://example.org / web");
    row("http://example.org?", "http example.org 80 /   http://example.org /? web");
    row("http://[::1]/#", "http [::1] 80 /   http://[::1] / web");
    row("wss://example.org/a", "wss example.org 443 /a   wss://example.org /a");
    row("mailto:a@b?subject=c", "mailto  0 a@b subject=c  mailto: a@b?subject=c");
    row("app:/a/b", "app  0 /a/b   app: /a/b");
    row("app://host", "app host 0    app://host ");
}

void tst_WebAddress::parts()
{
    QFETCH(const QByteArray, written);
    const auto address = WebAddress::parse(written);
    QVERIFY(address);
    QByteArrayList parts{address->scheme(), address->host(),        QByteArray::number(address->port()),
                         address->path(),   address->query(),       address->fragment(),
                         address->origin(), address->pathAndQuery()};
    if (address->isWeb())
        parts.append("web");
    QTEST(parts.join(' '), "parts");
    QCOMPARE(address->hasFragment(), written.contains('#'));
    if (address->isWeb())
        QCOMPARE(address->toUrl().toEncoded(), address->text());
}

void tst_WebAddress::isWellFormed_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<bool>("isWellFormed");
    const auto row = [](const char *written, bool isWellFormed) {
        QTest::newRow(written) << QByteArray(written) << isWellFormed;
    };
    row("https://example.org/", true);
    row("mailto:a@example.org", true);
    row("mailto:a.b+c@sub.example.org,d@example.org?subject=x", true);
    row("mailto:?to=a@example.org&subject=x", true);
    row("mailto:%22a%20b%22@example.org", true);
    row("mailto:", false);
    row("mailto:a", false);
    row("mailto:a@", false);
    row("mailto:@example.org", false);
    row("mailto:a@example.org,", false);
    row("mailto:a b@example.org", false);
    row("mailto:?subject=x", true); // the reader chooses whom to write to, as in buttons for sharing
    row("mailto://a@example.org", false);
    row("tel:+49-30-123456", true);
    row("tel:+49(30)123.456;ext=5", true);
    row("tel:%2B4930123456", true);
    row("tel:0800 123", true); // the spaces aren't allowed, but every telephone ignores them
    row("tel:", false);
    row("tel:+", false);
    row("tel:call-us", false);
    row("data:,", true);
    row("data:text/plain,a", true);
    row("data:image/png;base64,iVBORw0KGgo=", true);
    row("data:image/png;base64,iVBO%20Rw0KGgo", true);
    row("data:image/png;base64,iVB*RwK", false);
    row("data:image/png;base64,iVBOR", false);
    row("data:text/plain", false);
    row("javascript:void(0)", true);
    row("javascript:", true);
    row("sms:+4930123", true);
    row("skype:", false);
}

void tst_WebAddress::isWellFormed()
{
    QFETCH(const QByteArray, written);
    const auto address = WebAddress::parse(written);
    QVERIFY(address);
    QTEST(address->isWellFormed(), "isWellFormed");
}

void tst_WebAddress::comparesWithoutFragment()
{
    const auto one = WebAddress::parse("http://example.org/a#b");
    const auto same = WebAddress::parse("HTTP://x@example.org:80/./a");
    const auto other = WebAddress::parse("http://example.org/A#b");
    QCOMPARE(*one, *same);
    QCOMPARE(qHash(*one), qHash(*same));
    QVERIFY(*one != *other);
}

//! Random addresses: the canonical form of a canonical form is the same, in ASCII, and means the same to QUrl.
void tst_WebAddress::canonicalFormIsStable()
{
    const QByteArrayList pieces{"http:",       "https:", "//",   "/",    "\\",       "..",      ".",
                                "%2e",         "%2E",    "?",    "#",    "@",        ":",       "80",
                                "example.org", "a",      "%41",  "%",    "\xc3\xa9", " ",       "\t",
                                "\n",          "[",      "::1",  "]",    "<",        "'",       "\"",
                                "`",           "{",      "|",    "^",    "app:",     "mailto:", "file:",
                                "C:",          "1",      "0x7f", "xn--", "\x01",     "\xff",    "\xf0\x9f\x98\x80",
                                ";",           "&",      "="};
    QRandomGenerator random(7);
    const auto base = WebAddress::parse("https://example.org:8443/x/y?z");
    int valid = 0;
    for (int round = 0; round < 200'000; ++round) {
        QByteArray written = random.bounded(2) == 0 ? "http://example.org" : "";
        for (int i = random.bounded(10); i >= 0; --i)
            written += pieces[random.bounded(pieces.size())];
        const auto address = WebAddress::parse(written, random.bounded(2) == 0 ? &*base : nullptr);
        if (!address)
            continue;
        ++valid;
        const auto again = WebAddress::parse(address->text());
        QVERIFY2(again, written + " -> " + address->text());
        QVERIFY2(again->text() == address->text() && *again == *address,
                 written + " -> " + address->text() + " -> " + again->text());
        QVERIFY2(again->host() == address->host() && again->path() == address->path() && again->port() == address->port(),
                 written);
        QVERIFY(std::all_of(address->text().begin(), address->text().end(), [](char c) { return c >= ' ' && c < 0x7f; }));
        QVERIFY(!address->text().contains('#'));
    }
    QVERIFY(valid > 50'000);
}

//! A crawl of a million pages reads about a hundred million addresses.
void tst_WebAddress::speed()
{
    const auto base = WebAddress::parse("https://example.org/products/2026/list.html?page=2");
    const QByteArrayList written{"/products/2026/item-123456.html", "item-17.html?ref=list#top", "../style/main.css",
                                 "https://www.example.com/a/b/c?d=e&f=g", "//cdn.example.net/scripts/app.js?v=1.2.3"};
    QBENCHMARK
    {
        for (int i = 0; i < 1000; ++i)
            QVERIFY(WebAddress::parse(written[i % written.size()], &*base));
    }
}

QTEST_GUILESS_MAIN(tst_WebAddress)

} // namespace WebAddressTest

#include "tst_WebAddress.moc"
