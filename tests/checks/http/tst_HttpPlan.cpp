// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests which fields are valid for an `http` target, and which redirect destinations are allowed.

#include "checks/Registry.h"
#include "checks/base/Kind.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpHop.h"

#include <QJsonObject>
#include <QTest>

namespace HttpPlanTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

class TestHttpPlan : public QObject
{
    Q_OBJECT

private slots:
    void checksTheSchemeOfRedirects_data();
    void checksTheSchemeOfRedirects();
    void resolvesRedirects_data();
    void resolvesRedirects();
    void limitsRedirects_data();
    void limitsRedirects();
    void reportsProblems_data();
    void reportsProblems();
    void onlyPercentagesHaveFractions();
    void writesTheRequestLine_data();
    void writesTheRequestLine();
    void rangesAreNotCompressed();
    void writesTheRequestLineAfterARedirect_data();
    void writesTheRequestLineAfterARedirect();
    void showsRedirects_data();
    void showsRedirects();
    void limitsApplyPerHost();
    void showsTheAddressAsWritten_data();
    void showsTheAddressAsWritten();
    void showsAddressesOfOtherKinds();

private:
    static Fields fields(const QJsonObject &object)
    {
        const auto read = Fields::fromJson(findKind(u"http"_s)->fields, object);
        if (!read)
            qFatal("%s", qPrintable(read.error().first().text));
        return *read;
    }
};

void TestHttpPlan::checksTheSchemeOfRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("http") << QByteArray("http://127.0.0.1/") << true;
    QTest::newRow("HTTP") << QByteArray("HTTP://127.0.0.1/") << true;
    QTest::newRow("https") << QByteArray("https://127.0.0.1/") << true;
    for (const char *location :
         {"file:///etc/passwd", "ftp://127.0.0.1/", "qrc:/icon.svg", "data:text/plain,hello", "javascript:alert(1)",
          "about:blank", "gopher://127.0.0.1/", "ws://127.0.0.1/", "unix+http://socket/", "mailto:a@example.org",
          "view-source:http://127.0.0.1/", "jar:http://127.0.0.1!/"})
        QTest::newRow(location) << QByteArray(location) << false;
}

void TestHttpPlan::checksTheSchemeOfRedirects()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, allowed);
    const HttpPlan plan(fields({{u"url"_s, u"http://127.0.0.1:8080/"_s}}));
    const HttpHop hop(plan);
    const auto next = httpNextHop(plan, hop, 302, location, {}, {httpHopKey(hop, {})});
    QCOMPARE(next.hasValue(), allowed);
    if (!allowed)
        QCOMPARE(next.error().type(), ErrorType::Protocol);

    // Redirect destinations follow the same rules as the URL of a target.
    const auto direct = Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, QString::fromLatin1(location)}});
    QCOMPARE(direct.hasValue() && httpFieldProblems(*direct).isEmpty(), allowed);
}

void TestHttpPlan::resolvesRedirects_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isInitialOrigin");
    QTest::newRow("relative") << u"http://a.example/x/y?q"_s << QByteArray("z") << u"http://a.example/x/z"_s << true;
    QTest::newRow("absolute path") << u"http://a.example/x/y"_s << QByteArray("/z?r=1") << u"http://a.example/z?r=1"_s << true;
    QTest::newRow("dots") << u"http://a.example/x/y"_s << QByteArray("../../z") << u"http://a.example/z"_s << true;
    QTest::newRow("empty first segment") << u"http://a.example/x"_s << QByteArray("http://a.example//x")
                                         << u"http://a.example//x"_s << true;
    QTest::newRow("other host") << u"http://a.example/"_s << QByteArray("//b.example/") << u"http://b.example/"_s << false;
    QTest::newRow("other port") << u"http://a.example/"_s << QByteArray("http://a.example:81/") << u"http://a.example:81/"_s
                                << false;
    QTest::newRow("same port said") << u"http://a.example/x"_s << QByteArray("http://a.example:80/")
                                    << u"http://a.example:80/"_s << true;
    QTest::newRow("to https") << u"http://a.example/"_s << QByteArray("https://a.example/") << u"https://a.example/"_s << false;
    QTest::newRow("user info is dropped") << u"http://a.example/"_s << QByteArray("http://u:p@a.example/y")
                                          << u"http://a.example/y"_s << true;
    QTest::newRow("case of the host") << u"http://a.example/"_s << QByteArray("http://A.EXAMPLE/y") << u"http://a.example/y"_s
                                      << true;
    QTest::newRow("fragment") << u"http://a.example/"_s << QByteArray("/y#part") << u"http://a.example/y"_s << true;
    QTest::newRow("UTF-8") << u"http://a.example/"_s << QByteArray("/caf\xc3\xa9") << u"http://a.example/café"_s << true;
    QTest::newRow("other bytes") << u"http://a.example/"_s << QByteArray("/caf\xe9?\xff=1")
                                 << u"http://a.example/caf%E9?%FF=1"_s << true;
    QTest::newRow("https to http") << u"https://a.example/"_s << QByteArray("http://a.example/") << QString() << false;
    QTest::newRow("nowhere") << u"http://a.example/"_s << QByteArray("http:///path") << QString() << false;
    QTest::newRow("itself") << u"http://a.example/"_s << QByteArray("/") << u"http://a.example/"_s << true;
}

void TestHttpPlan::resolvesRedirects()
{
    QFETCH(QString, from);
    QFETCH(QByteArray, location);
    QFETCH(QString, to);
    QFETCH(bool, isInitialOrigin);
    const HttpPlan plan(
        fields({{u"url"_s, from}, {u"bearerToken"_s, u"secret"_s}, {u"headers"_s, QJsonObject{{u"X-Key"_s, u"secret"_s}}}}));
    const HttpHop hop(plan);
    const auto next = httpNextHop(plan, hop, 302, location, {}, {httpHopKey(hop, {})});
    QCOMPARE(next.hasValue(), !to.isEmpty());
    if (!next)
        return;
    QCOMPARE(next->url.toString(), to);
    QCOMPARE(next->isInitialOrigin, isInitialOrigin);
    QCOMPARE(httpRequest(plan, *next, {}).bytes().contains("secret"), isInitialOrigin);
}

void TestHttpPlan::limitsRedirects_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QList<QByteArray>>("pages"); // the target's page, and the pages it redirects to; all on a.example
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, int limit, const QList<QByteArray> &pages, const QString &error) {
        QTest::newRow(name) << limit << pages << error;
    };
    row("within the limit", 2, {"/1", "/2", "/3"}, QString());
    row("same page within the limit", 2, {"/1", "/1", "/1"}, QString());
    row("back and forth within the limit", 3, {"/1", "/2", "/1", "/2"}, QString());
    row("too many", 2, {"/1", "/2", "/3", "/4"},
        u"The server redirected more than 2 times, most recently to http://a.example/4."_s);
    row("none allowed", 0, {"/1", "/2"}, u"The server redirected more than 0 times, most recently to http://a.example/2."_s);
    row("same page", 2, {"/1", "/1", "/1", "/1"}, u"The server redirects in a loop, back to http://a.example/1."_s);
    row("loop after the first page", 3, {"/1", "/2", "/3", "/2", "/3"},
        u"The server redirects in a loop, back to http://a.example/3."_s);
}

void TestHttpPlan::limitsRedirects()
{
    QFETCH(int, limit);
    QFETCH(QList<QByteArray>, pages);
    QFETCH(QString, error);
    const HttpPlan plan(
        fields({{u"url"_s, u"http://a.example"_s + QString::fromLatin1(pages.takeFirst())}, {u"maxRedirects"_s, limit}}));
    HttpHop hop(plan);
    QList<QByteArray> visited;
    QString message;
    for (const QByteArray &page : std::as_const(pages)) {
        QCOMPARE(message, QString()); // only the last redirect may fail
        visited.append(httpHopKey(hop, {}));
        const auto next = httpNextHop(plan, hop, 302, page, {}, visited);
        if (next)
            hop = *next;
        else
            message = next.error().message();
    }
    QCOMPARE(message, error);
}

void TestHttpPlan::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("field");
    QTest::newRow("none") << QJsonObject{} << QString();
    QTest::newRow("header") << QJsonObject{{u"headers"_s, QJsonObject{{u"X-Key"_s, u"1"_s}}}} << QString();
    QTest::newRow("header with a space") << QJsonObject{{u"headers"_s, QJsonObject{{u"X Key"_s, u"1"_s}}}} << u"headers"_s;
    QTest::newRow("header that splits") << QJsonObject{{u"headers"_s, QJsonObject{{u"X-Key"_s, u"1\r\nHost: evil"_s}}}}
                                        << u"headers"_s;
    QTest::newRow("name that splits") << QJsonObject{{u"headers"_s, QJsonObject{{u"X\r\nY"_s, u"1"_s}}}} << u"headers"_s;
    QTest::newRow("length") << QJsonObject{{u"headers"_s, QJsonObject{{u"content-length"_s, u"1"_s}}}} << u"headers"_s;
    QTest::newRow("both credentials") << QJsonObject{{u"bearerToken"_s, u"t"_s}, {u"username"_s, u"u"_s}} << u"bearerToken"_s;
    QTest::newRow("token that splits") << QJsonObject{{u"bearerToken"_s, u"t\nX: y"_s}} << u"bearerToken"_s;
    QTest::newRow("agent that splits") << QJsonObject{{u"userAgent"_s, u"t\r\nX: y"_s}} << u"userAgent"_s;
    QTest::newRow("proxy") << QJsonObject{{u"proxy"_s, u"http://10.0.0.1:3128"_s}} << QString();
    QTest::newRow("socks proxy") << QJsonObject{{u"proxy"_s, u"socks5://u:p@10.0.0.1:1080"_s}} << QString();
    QTest::newRow("https proxy") << QJsonObject{{u"proxy"_s, u"https://10.0.0.1:3128"_s}} << u"proxy"_s;
    QTest::newRow("proxy without port") << QJsonObject{{u"proxy"_s, u"http://10.0.0.1"_s}} << u"proxy"_s;
    QTest::newRow("address") << QJsonObject{{u"resolve"_s, u"2001:db8::1"_s}} << QString();
    QTest::newRow("name for an address") << QJsonObject{{u"resolve"_s, u"a.example"_s}} << u"resolve"_s;
    QTest::newRow("address with a port") << QJsonObject{{u"resolve"_s, u"192.0.2.1:80"_s}} << u"resolve"_s;
    QTest::newRow("address and proxy") << QJsonObject{{u"resolve"_s, u"192.0.2.1"_s}, {u"proxy"_s, u"http://10.0.0.1:3128"_s}}
                                       << u"resolve"_s;
    QTest::newRow("address and no proxy") << QJsonObject{{u"resolve"_s, u"192.0.2.1"_s}, {u"proxy"_s, u"none"_s}} << QString();
    QTest::newRow("whole redirects") << QJsonObject{{u"maxRedirects"_s, 3.0}} << QString();
    QTest::newRow("half a redirect") << QJsonObject{{u"maxRedirects"_s, 2.5}} << u"maxRedirects"_s;
    QTest::newRow("half a day") << QJsonObject{{u"certificateDays"_s, 0.5}} << u"certificateDays"_s;
    QTest::newRow("placeholder") << QJsonObject{{u"proxy"_s, u"${env:PROXY}"_s}} << QString();
}

void TestHttpPlan::reportsProblems()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, field);
    more.insert(u"url"_s, u"http://a.example/"_s);
    // Either the field itself or the kind may report the problem.
    const auto read = Fields::fromJson(findKind(u"http"_s)->fields, more);
    const QList<FieldProblem> problems = read ? httpFieldProblems(*read) : read.error();
    QCOMPARE(problems.isEmpty(), field.isEmpty());
    if (!problems.isEmpty())
        QCOMPARE(problems.first().field, field);
}

//! Only percentages may have a fraction. Numbers that are read as integers would silently drop it.
void TestHttpPlan::onlyPercentagesHaveFractions()
{
    for (const QString &key : {u"http"_s, u"tcp"_s, u"command"_s, u"simulated"_s}) {
        const Kind *kind = findKind(key);
        for (const Field &field : kind->fields) {
            if (field.type == FieldType::Number)
                QVERIFY2(field.whole == (field.unit != u"%"_s), qPrintable(kind->key + u'.' + field.name));
        }
    }
}

void TestHttpPlan::writesTheRequestLine_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("root") << u"http://a.example"_s << QByteArray("GET / HTTP/1.1\r\nHost: a.example\r\n");
    QTest::newRow("query") << u"http://a.example:8080/x?a=b&c"_s
                           << QByteArray("GET /x?a=b&c HTTP/1.1\r\nHost: a.example:8080\r\n");
    QTest::newRow("fragment") << u"http://a.example/x#y"_s << QByteArray("GET /x HTTP/1.1\r\nHost: a.example\r\n");
    QTest::newRow("space") << u"http://a.example/x y"_s << QByteArray("GET /x%20y HTTP/1.1\r\n");
    QTest::newRow("umlaut") << u"http://bücher.example/ä"_s
                            << QByteArray("GET /%C3%A4 HTTP/1.1\r\nHost: xn--bcher-kva.example\r\n");
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:8080\r\n");
    QTest::newRow("IPv6 with a zone") << u"http://[fe80::1%lo]/"_s << QByteArray("GET / HTTP/1.1\r\nHost: [fe80::1]\r\n");
    QTest::newRow("usual port said") << u"https://a.example:443/"_s << QByteArray("GET / HTTP/1.1\r\nHost: a.example\r\n");
    QTest::newRow("no escape") << u"http://a.example/a%zz%20%2?b=100%&c=%g0%e4#%x"_s
                               << QByteArray("GET /a%zz%20%2?b=100%&c=%g0%E4 HTTP/1.1\r\n");
    QTest::newRow("an escaped percent sign") << u"http://a.example/a%25zz"_s << QByteArray("GET /a%25zz HTTP/1.1\r\n");
    QTest::newRow("no escape in dot segments") << u"http://a.example/a/../%zz/./b"_s << QByteArray("GET /%zz/b HTTP/1.1\r\n");
    QTest::newRow("no injection") << u"http://a.example/x%0d%0aX: y"_s << QByteArray("GET /x%0D%0AX:%20y HTTP/1.1\r\n");
}

void TestHttpPlan::writesTheRequestLine()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, begin);
    const HttpPlan plan(fields({{u"url"_s, url}}));
    const QByteArray bytes = plan.firstRequest;
    QVERIFY2(bytes.toLower().startsWith(begin.toLower()), bytes.constData());
    QVERIFY(bytes.endsWith("\r\n\r\n"));
}

//! Ranges are requested without compression, because a part of a compressed body can't be decompressed.
void TestHttpPlan::rangesAreNotCompressed()
{
    const HttpPlan plan(
        fields({{u"url"_s, u"http://a.example/"_s}, {u"headers"_s, QJsonObject{{u"range"_s, u"bytes=0-9"_s}}}}));
    QVERIFY2(plan.firstRequest.contains("\r\nAccept-Encoding: identity\r\n"), plan.firstRequest.constData());
}

void TestHttpPlan::writesTheRequestLineAfterARedirect_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("no escape") << u"http://a.example/x"_s << QByteArray("/%zz?100%") << QByteArray("/%zz?100%");
    QTest::newRow("beside no escape") << u"http://a.example/%zz/x"_s << QByteArray("../%zz/y%20?%2")
                                      << QByteArray("/%zz/y%20?%2");
    QTest::newRow("no escape at another server")
        << u"http://a.example/x"_s << QByteArray("http://b.example/%zz") << QByteArray("/%zz");
    QTest::newRow("the same, escaped") << u"http://a.example/%zz"_s << QByteArray("/%25zz") << QByteArray("/%25zz");
    QTest::newRow("other bytes") << u"http://a.example/"_s << QByteArray("/caf\xe9?\xff=%") << QByteArray("/caf%E9?%FF=%");
    QTest::newRow("no path") << u"http://a.example/%zz"_s << QByteArray("//b.example") << QByteArray("/");
}

void TestHttpPlan::writesTheRequestLineAfterARedirect()
{
    QFETCH(QString, from);
    QFETCH(QByteArray, location);
    const HttpPlan plan(fields({{u"url"_s, from}, {u"maxRedirects"_s, 5}}));
    const HttpHop hop(plan);
    const auto next = httpNextHop(plan, hop, 302, location, {}, {httpHopKey(hop, {})});
    QVERIFY(next.hasValue());
    QTEST(httpRequest(plan, *next, {}).target, "target");
}

void TestHttpPlan::showsRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *location, const char *shown) {
        QTest::newRow(location) << QByteArray(location) << QString::fromUtf8(shown);
    };
    row("/x?back=Abcd%3Cefgh%201234", "http://a.example/x?back=Abcd%3Cefgh%201234");
    row("/Gr%C3%BCn%26Blau", "http://a.example/Gr%C3%BCn%26Blau");
    row("/x?access_token=abc&n=1&pass=%20&key=a=b", "http://a.example/x?access_token=***&n=1&pass=***&key=***");
    row("/x?to%6Ben=abc&token&token=", "http://a.example/x?token=***&token&token=");
    row("/x?key=a&api_key=abcdef", "http://a.example/x?key=***&api_key=***"); // one is part of the other
    row("http://user:abc@b.example/", "http://b.example/");
    row("/", "http://a.example/");
    row("/caf\xc3\xa9", "http://a.example/café");
}

void TestHttpPlan::showsRedirects()
{
    QFETCH(QByteArray, location);
    const HttpPlan plan(fields({{u"url"_s, u"http://a.example/café"_s}}));
    QTEST(httpDisplayUrl(plan, plan.url.resolved(QUrl::fromEncoded(location))), "shown");
}

void TestHttpPlan::limitsApplyPerHost()
{
    QCOMPARE(findKind(u"http"_s)->host(fields({{u"url"_s, u"https://u:p@Shop.Example:8443/x"_s}})), u"shop.example"_s);
}

void TestHttpPlan::showsTheAddressAsWritten_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &url, const QString &shown) { QTest::newRow(name) << url << shown; };
    row("plain", u"https://Shop.example:8443/x?a=b#c"_s, u"https://Shop.example:8443/x?a=b#c"_s);
    row("user and password", u"https://u:p@shop.example:8443/x"_s, u"https://shop.example:8443/x"_s);
    row("a token", u"https://hunter2@shop.example/"_s, u"https://shop.example/"_s);
    row("braces", u"https://shop.example/{{now}}/a|b"_s, u"https://shop.example/{{now}}/a|b"_s);
    row("percent signs", u"https://shop.example/a%20b"_s, u"https://shop.example/a%20b"_s);
    row("an at sign behind the host", u"https://shop.example/@me?to=a@b.example"_s,
        u"https://shop.example/@me?to=a@b.example"_s);
    row("placeholders", u"https://${env:HOST}/${secret:x}?a=${file:/a/b}"_s,
        u"https://${env:HOST}/${secret:x}?a=${file:/a/b}"_s);
    row("placeholders of a login", u"https://${env:U}:${file:/run/p@ss}@${env:HOST}/"_s, u"https://${env:HOST}/"_s);
    row("an at sign in a placeholder", u"https://${file:/a@b}/x"_s, u"https://${file:/a@b}/x"_s);
    row("a placeholder for the scheme", u"${file:/a/b}://u:hunter2@shop.example/"_s, u"${file:/a/b}://shop.example/"_s);
    row("a placeholder for all of it", u"${env:URL}"_s, u"${env:URL}"_s);
}

void TestHttpPlan::showsTheAddressAsWritten()
{
    QFETCH(QString, url);
    QTEST(findKind(u"http"_s)->address(fields({{u"url"_s, url}})), "shown");
}

void TestHttpPlan::showsAddressesOfOtherKinds()
{
    const auto shown = [](const QString &kind, const QJsonObject &object) {
        const auto read = Fields::fromJson(findKind(kind)->fields, object);
        return read ? findKind(kind)->address(*read) : read.error().first().text;
    };
    const QJsonObject values{{u"a"_s, u"$.a"_s}};
    QCOMPARE(shown(u"json"_s, {{u"url"_s, u"https://u:p@a.example/{b}"_s}, {u"values"_s, values}}), u"https://a.example/{b}"_s);
    QCOMPARE(shown(u"websocket"_s, {{u"url"_s, u"wss://u:p@a.example/{b}"_s}}), u"wss://a.example/{b}"_s);
}

QTEST_GUILESS_MAIN(TestHttpPlan)

} // namespace HttpPlanTest

#include "tst_HttpPlan.moc"
