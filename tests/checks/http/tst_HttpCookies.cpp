// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests cookies during redirects: which cookies are stored, where they are sent, and that they are discarded after the
//! check.

#include "checks/HttpProbe.h"
#include "checks/http/message/HttpCookies.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

namespace HttpCookiesTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

class TestHttpCookies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_server.clear(); }
    void sendsMatchingCookies_data();
    void sendsMatchingCookies();
    void ordersAndReplacesCookies();
    void unencryptedPagesDontReplaceSecureCookies();
    void limitsCookies();
    void survivesRandomInput();
    void followsALoginRedirect();
    void loginRedirectsLoopWithoutCookies();
    void sendsConfiguredCookiesFirst();
    void sendsNoCookiesToOtherHosts();
    void forgetsCookiesAfterTheCheck();

private:
    QByteArray cookieOf(qsizetype request) const;

    HttpFaults m_server;
    HttpProbe m_probe;
};

void TestHttpCookies::initTestCase()
{
    // A page that redirects clients without a session to a login, which redirects back to the page.
    m_server.serve("app", [](QTcpSocket *socket, const FaultRequest &request) {
        if (request.head.contains("session=abc"))
            reply(socket, "200 OK", "Welcome.\n");
        else
            reply(socket, "302 Found", "", "Location: /login\r\n");
    });
    m_server.serve("login", [](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, "302 Found", "",
              "Location: /app\r\nSet-Cookie: session=abc; Path=/; HttpOnly\r\nSet-Cookie: theme=dark; Path=/\r\n");
    });
}

QByteArray TestHttpCookies::cookieOf(qsizetype request) const
{
    const QByteArray head = m_server.requests().at(request).head;
    const qsizetype at = head.indexOf("\r\nCookie: ");
    return at < 0 ? QByteArray() : head.mid(at + 10, head.indexOf('\r', at + 2) - at - 10);
}

void TestHttpCookies::sendsMatchingCookies_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QByteArray>("sent");
    const QString page = u"https://a.example/shop/cart?x"_s;
    const QByteArray one = "a=1";
    QTest::newRow("same page") << page << QByteArray("a=1") << page << one;
    QTest::newRow("same folder") << page << QByteArray("a=1") << u"https://a.example/shop/pay"_s << one;
    QTest::newRow("folder itself") << page << QByteArray("a=1") << u"https://a.example/shop"_s << one;
    QTest::newRow("beside it") << page << QByteArray("a=1") << u"https://a.example/shopping"_s << QByteArray();
    QTest::newRow("above it") << page << QByteArray("a=1") << u"https://a.example/"_s << QByteArray();
    QTest::newRow("path") << page << QByteArray("a=1; path=/") << u"https://a.example/"_s << one;
    QTest::newRow("path with slash") << page << QByteArray("a=1; Path=/x/") << u"https://a.example/x"_s << QByteArray();
    QTest::newRow("no path in it") << page << QByteArray("a=1; path=x") << u"https://a.example/shop/"_s << one;
    QTest::newRow("address without a path") << u"https://a.example"_s << QByteArray("a=1") << u"https://a.example/x/y"_s << one;
    QTest::newRow("other host") << page << QByteArray("a=1; path=/") << u"https://b.example/"_s << QByteArray();
    QTest::newRow("host below") << page << QByteArray("a=1; path=/; domain=a.example") << u"https://www.a.example/"_s << one;
    QTest::newRow("host below, without a domain")
        << page << QByteArray("a=1; path=/") << u"https://www.a.example/"_s << QByteArray();
    QTest::newRow("host beside it") << page << QByteArray("a=1; path=/; domain=a.example") << u"https://www.aa.example/"_s
                                    << QByteArray();
    QTest::newRow("domain with a dot, other case")
        << page << QByteArray("a=1; path=/; Domain=.A.Example") << u"https://www.a.example/"_s << one;
    const QString login = u"https://login.shop.example/"_s;
    QTest::newRow("domain above, sent beside")
        << login << QByteArray("a=1; domain=shop.example") << u"https://www.shop.example/"_s << one;
    QTest::newRow("domain above, sent to it")
        << login << QByteArray("a=1; domain=shop.example") << u"https://shop.example/"_s << one;
    QTest::newRow("domain below") << page << QByteArray("a=1; path=/; domain=www.a.example") << u"https://www.a.example/"_s
                                  << QByteArray();
    QTest::newRow("domain of another") << page << QByteArray("a=1; path=/; domain=b.example") << u"https://b.example/"_s
                                       << QByteArray();
    QTest::newRow("domain of another, not kept either")
        << page << QByteArray("a=1; path=/; domain=b.example") << page << QByteArray();
    QTest::newRow("empty domain") << page << QByteArray("a=1; path=/; domain=") << page << one;
    QTest::newRow("the last domain counts")
        << login << QByteArray("a=1; domain=b.example; domain=shop.example") << u"https://shop.example/"_s << one;
    QTest::newRow("public suffix") << u"https://shop.co.uk/"_s << QByteArray("a=1; domain=co.uk") << u"https://other.co.uk/"_s
                                   << QByteArray();
    QTest::newRow("public suffix itself") << u"https://github.io/"_s << QByteArray("a=1; domain=github.io")
                                          << u"https://github.io/"_s << one;
    QTest::newRow("public suffix itself, below")
        << u"https://github.io/"_s << QByteArray("a=1; domain=github.io") << u"https://x.github.io/"_s << QByteArray();
    QTest::newRow("top-level domain") << u"https://shop.com/"_s << QByteArray("a=1; domain=com") << u"https://other.com/"_s
                                      << QByteArray();
    QTest::newRow("address") << u"https://127.0.0.1/"_s << QByteArray("a=1; domain=127.0.0.1") << u"https://127.0.0.1/"_s
                             << one;
    QTest::newRow("part of an address") << u"https://127.0.0.1/"_s << QByteArray("a=1; domain=0.0.1") << u"https://127.0.0.1/"_s
                                        << QByteArray();
    QTest::newRow("letters beyond ASCII") << u"https://login.grün.example/"_s << QByteArray("a=1; domain=xn--grn-ioa.example")
                                          << u"https://grün.example/"_s << one;
    const QString plain = u"http://a.example/"_s;
    const QByteArray secure = "__Secure-a=1";
    const QByteArray host = "__Host-a=1";
    QTest::newRow("__Secure-") << page << secure + "; secure; path=/" << page << secure;
    QTest::newRow("__Secure- without Secure") << page << secure << page << QByteArray();
    QTest::newRow("__Secure- without TLS") << plain << secure + "; secure" << page << QByteArray();
    QTest::newRow("__Host-") << page << host + "; secure; path=/" << page << host;
    QTest::newRow("__Host- without Secure") << page << host + "; path=/" << page << QByteArray();
    QTest::newRow("__Host- without TLS") << plain << host + "; secure; path=/" << page << QByteArray();
    QTest::newRow("__Host- without a path") << page << host + "; secure" << page << QByteArray();
    QTest::newRow("__Host- with a domain") << page << host + "; secure; path=/; domain=a.example" << page << QByteArray();
    QTest::newRow("prefix in other case") << page << QByteArray("__HOST-a=1; path=/") << page << QByteArray();
    QTest::newRow("other port") << page << QByteArray("a=1; path=/") << u"https://a.example:8443/"_s << one;
    QTest::newRow("secure, over TLS") << page << QByteArray("a=1; path=/; Secure") << u"https://a.example/"_s << one;
    QTest::newRow("secure, then not") << page << QByteArray("a=1; path=/; secure") << u"http://a.example/"_s << QByteArray();
    QTest::newRow("secure, set without") << u"http://a.example/"_s << QByteArray("a=1; secure") << u"https://a.example/"_s
                                         << QByteArray();
    QTest::newRow("over") << page << QByteArray("a=1; max-age=0") << page << QByteArray();
    QTest::newRow("over long ago") << page << QByteArray("a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT") << page << QByteArray();
    QTest::newRow("over, old date") << page << QByteArray("a=1; expires=Thu, 01-Jan-1970 00:00:00 GMT") << page << QByteArray();
    QTest::newRow("over, two digits") << page << QByteArray("a=1; expires=Thu, 01-Jan-70 00:00:00 GMT") << page << QByteArray();
    QTest::newRow("over, two digits of this century")
        << page << QByteArray("a=1; expires=Thu, 01-Jan-15 00:00:00 GMT") << page << QByteArray();
    // RFC 6265, 5.1.1: any order, any delimiters.
    for (const char *date : {"Wed Oct 21 07:28:00 2015", "Wed, 1 Oct 2015 7:28:00 GMT", "wed, 21 oct 2015 07:28:00 +0000",
                             "\"Wed, 21-October-15 07:28:00 UTC\"", "07:28:00 21  Oct 2015"})
        QTest::newRow(date) << page << "a=1; expires=" + QByteArray(date) << page << QByteArray();
    for (const char *date : {"2015-10-21T07:28:00Z", "Wed, 21 Oct 2015", "Wed, 21 Oct 1600 07:28:00 GMT",
                             "31 Feb 2015 07:28:00", "21 Oct 2015 24:28:00"})
        QTest::newRow(date) << page << "a=1; expires=" + QByteArray(date) << page << one;
    QTest::newRow("lasts, two digits") << page << QByteArray("a=1; expires=Thu, 31-Dec-69 00:00:00 GMT") << page << one;
    QTest::newRow("lasts") << page << QByteArray("a=1; expires=Fri, 31 Dec 2100 00:00:00 GMT") << page << one;
    QTest::newRow("age before date") << page << QByteArray("a=1; max-age=9; expires=Thu, 01 Jan 1970 00:00:00 GMT") << page
                                     << one;
    QTest::newRow("no date") << page << QByteArray("a=1; expires=soon") << page << one;
    QTest::newRow("quotes stay") << page << QByteArray("a=\"1 2\"") << page << QByteArray("a=\"1 2\"");
    QTest::newRow("empty") << page << QByteArray("a=") << page << QByteArray("a=");
    QTest::newRow("equals in it") << page << QByteArray("a=b=c") << page << QByteArray("a=b=c");
    QTest::newRow("no name") << page << QByteArray("=1") << page << QByteArray();
    QTest::newRow("no pair") << page << QByteArray("a") << page << QByteArray();
    QTest::newRow("nothing") << page << QByteArray() << page << QByteArray();
    QTest::newRow("controls") << page << QByteArray("a=1\x01") << page << QByteArray();
}

void TestHttpCookies::sendsMatchingCookies()
{
    QFETCH(QString, set);
    QFETCH(QByteArray, field);
    QFETCH(QString, asked);
    QFETCH(QByteArray, sent);
    HttpCookies cookies;
    cookies.add(QUrl(set), {field}, QDateTime::currentDateTimeUtc());
    QCOMPARE(cookies.headerFor(QUrl(asked)), sent);
}

void TestHttpCookies::ordersAndReplacesCookies()
{
    const QUrl page(u"http://a.example/x/y"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    HttpCookies cookies;
    cookies.add(page, {"a=1; path=/", "b=2; path=/x", "c=3; path=/", "a=4; path=/x"}, now);
    QCOMPARE(cookies.headerFor(page), QByteArray("b=2; a=4; a=1; c=3")); // longer paths first
    cookies.add(page, {"a=5; path=/", "b=; path=/x; max-age=-1"}, now);
    QCOMPARE(cookies.headerFor(page), QByteArray("a=4; a=5; c=3")); // a replaced cookie keeps its creation time
}

void TestHttpCookies::unencryptedPagesDontReplaceSecureCookies()
{
    const QUrl secure(u"https://www.a.example/x/y"_s);
    const QUrl plain(u"http://www.a.example/x/y"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    HttpCookies cookies;
    cookies.add(secure, {"sid=1; path=/x; secure"}, now);
    cookies.add(plain, {"sid=2; path=/x", "sid=3; path=/x/y", "sid=4; path=/x; domain=a.example", "sid=; path=/x; max-age=0"},
                now);
    QCOMPARE(cookies.headerFor(secure), QByteArray("sid=1"));
    cookies.add(plain, {"sid=5; path=/", "other=6"}, now); // at another path, or with another name
    QCOMPARE(cookies.headerFor(secure), QByteArray("sid=1; other=6; sid=5"));
    cookies.add(secure, {"sid=7; path=/x"}, now);
    QCOMPARE(cookies.headerFor(secure), QByteArray("sid=7; other=6; sid=5"));
}

void TestHttpCookies::limitsCookies()
{
    const QUrl page(u"http://a.example/"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    HttpCookies cookies;
    cookies.add(page, {"a=" + QByteArray(HttpCookies::kMaxLength, 'x')}, now);
    QCOMPARE(cookies.headerFor(page), QByteArray());
    QList<QByteArray> many;
    for (int i = 0; i < 1'000; ++i)
        many.append("n" + QByteArray::number(i) + "=1");
    cookies.add(page, many, now);
    QCOMPARE(cookies.headerFor(page).count('='), HttpCookies::kMaximum);
}

void TestHttpCookies::survivesRandomInput()
{
    const QByteArray alphabet = "a=;; \t\",path=/expires=Thu, 01-Jan max-age=-9\x01\x80\xff";
    QRandomGenerator dice(6265);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int round = 0; round < 20'000; ++round) {
        QByteArray field;
        const int length = dice.bounded(60);
        for (int i = 0; i < length; ++i)
            field += alphabet.at(dice.bounded(int(alphabet.size())));
        HttpCookies cookies;
        cookies.add(QUrl(u"http://a.example/x"_s), {field}, now);
        const QByteArray sent = cookies.headerFor(QUrl(u"http://a.example/x"_s));
        QVERIFY(!sent.contains(';') && !sent.contains('\x01'));
    }
}

void TestHttpCookies::followsALoginRedirect()
{
    const Observation seen = m_probe.check(m_server.url(u"/app"_s));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"redirects"_s).toInt(), 2);
    QCOMPARE(m_server.requests().size(), 3);
    QCOMPARE(cookieOf(0), QByteArray());
    QCOMPARE(cookieOf(1), QByteArray());
    QCOMPARE(cookieOf(2), QByteArray("session=abc; theme=dark"));
}

void TestHttpCookies::loginRedirectsLoopWithoutCookies()
{
    const Observation seen = m_probe.check({{u"url"_s, m_server.url(u"/app"_s)}, {u"cookies"_s, false}});
    QCOMPARE(errorMessage(seen), u"The server redirects in a loop, back to %1."_s.arg(m_server.url(u"/login"_s)));
    QCOMPARE(m_server.requests().size(), 11);
}

void TestHttpCookies::sendsConfiguredCookiesFirst()
{
    m_probe.check({{u"url"_s, m_server.url(u"/app"_s)}, {u"headers"_s, QJsonObject{{u"cookie"_s, u"own=1"_s}}}});
    QCOMPARE(m_server.requests().size(), 3);
    QVERIFY(m_server.requests().at(0).head.contains("\r\ncookie: own=1\r\n"));
    QCOMPARE(cookieOf(2), QByteArray("own=1; session=abc; theme=dark"));
    QCOMPARE(m_server.requests().at(2).head.toLower().count("\r\ncookie:"), 1);
}

void TestHttpCookies::sendsNoCookiesToOtherHosts()
{
    m_server.serve("away", [this](QTcpSocket *socket, const FaultRequest &) {
        const QByteArray elsewhere = "http://localhost:" + QByteArray::number(m_server.port()) + "/echo";
        reply(socket, "302 Found", "", "Location: " + elsewhere + "\r\nSet-Cookie: session=abc; Path=/\r\n");
    });
    const Observation seen = m_probe.check(m_server.url(u"/away"_s));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(m_server.requests().size(), 2);
    QCOMPARE(cookieOf(1), QByteArray());
}

void TestHttpCookies::forgetsCookiesAfterTheCheck()
{
    m_probe.check(m_server.url(u"/app"_s));
    m_probe.check(m_server.url(u"/app"_s));
    QCOMPARE(m_server.requests().size(), 6);
    QCOMPARE(cookieOf(3), QByteArray());
}

QTEST_GUILESS_MAIN(TestHttpCookies)

} // namespace HttpCookiesTest

#include "tst_HttpCookies.moc"
