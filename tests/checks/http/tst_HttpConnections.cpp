// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests how the `http` kind connects: to servers that reset the connection immediately, and through a proxy.

#include "checks/HttpProbe.h"
#include "checks/base/SafeText.h"
#include "checks/http/transfer/HttpExchange.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/names/Resolver.h"
#include "support/ResetFaults.h"
#include "support/TcpFaults.h"
#include "support/TlsFaults.h"
#include "support/dns/DnsFaults.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/ProxyFaults.h"

#include <QTest>

namespace HttpConnectionsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

QCoro::Task<bool> isKnown(QCoro::Task<Resolver::Answer> task)
{
    const Resolver::Answer answer = co_await task;
    co_return answer.hasValue();
}

} // namespace

class TestHttpConnections : public QObject
{
    Q_OBJECT

private slots:
    void reportsAnImmediateReset_data();
    void reportsAnImmediateReset();
    void skipsSilentAddresses();
    void connectsThroughProxies_data();
    void connectsThroughProxies();
    void sendsACustomHostThroughAProxy();
    void doesNotReuseTunnelsForOtherRequests();
    void reportsAProxyThatRefuses_data();
    void reportsAProxyThatRefuses();
    void reportsAProxyThatResets_data();
    void reportsAProxyThatResets();
    void reportsASilentProxy();
    void usesAFixedAddress_data();
    void usesAFixedAddress();
    void fixedAddressAppliesOnlyToItsHost();
    void fixedAddressBypassesTheSettingsProxy();
    void fixedAddressBypassesTheProxyAfterARedirect();
    void doesNotKeepClosedConnections();
    void closesIdleConnectionsBeforeSleep();
    void doesNotShareQueriesAcrossASleep();
    void negotiatesTunnels_data();
    void negotiatesTunnels();

private:
    static QString allTextOf(const Observation &seen);

    HttpProbe m_probe;
    HttpFaults m_server;
    TlsFaults m_tls;
};

using ProxyProtocol = ProxyFaults::Protocol;

//! Returns all text that could be shown in the window, a log or a page.
QString TestHttpConnections::allTextOf(const Observation &seen)
{
    QString text = seen.summary + observationText(seen);
    if (seen.error)
        text += seen.error->message() + seen.error->detail();
    for (const ObservedValue &value : seen.values)
        text += value.name + value.value.toString();
    return text;
}

void TestHttpConnections::reportsAnImmediateReset_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("type");
    QTest::newRow("plain") << u"http"_s << u"network"_s;
    QTest::newRow("TLS") << u"https"_s << u"tls"_s;
}

//! After an early reset, Qt 6.4's QTcpSocket would reconnect repeatedly until the deadline.
void TestHttpConnections::reportsAnImmediateReset()
{
    QFETCH(QString, scheme);
    QFETCH(QString, type);
#ifdef Q_OS_UNIX
    const ResetFaults server;
    const QString url = u"%1://127.0.0.1:%2/"_s.arg(scheme).arg(server.port());
    constexpr int checks = 50;
    for (int i = 0; i < checks; ++i) {
        const Observation seen = m_probe.check(url, std::chrono::seconds(5));
        // With TLS, the reset may be reported as a network error or as a TLS error.
        QVERIFY2(errorKey(seen) == u"network"_s || errorKey(seen) == type, qPrintable(errorMessage(seen)));
        QVERIFY2(errorMessage(seen).contains(u"closed the connection"_s), qPrintable(errorMessage(seen)));
    }
    QCOMPARE(server.connections(), checks);
#endif
}

void TestHttpConnections::skipsSilentAddresses()
{
    QTcpServer silent;
    TcpFaults::listenFull(&silent, QHostAddress(u"127.0.0.2"_s), static_cast<quint16>(m_server.port()));
    DnsFaults dns;
    dns.add(u"two.example"_s, QHostAddress(u"127.0.0.2"_s));
    dns.add(u"two.example"_s, QHostAddress(QHostAddress::LocalHost));
    NetworkSettings settings;
    settings.nameServers = {dns.nameServer()};
    HttpProbe probe(settings);
    const Observation seen = probe.check(u"http://two.example:%1/ok"_s.arg(m_server.port()));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    QVERIFY(*seen.phases.get(Phase::Connect) >= 200); // time spent on the first address
}

void TestHttpConnections::connectsThroughProxies_data()
{
    QTest::addColumn<ProxyProtocol>("sort");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QString>("credentials"); // credentials as written in the proxy's URL
    QTest::addColumn<QByteArray>("wanted");   // credentials as received by the proxy
    QTest::addColumn<QString>("asked");
    const QByteArray secret("me:p@ss:word");
    const QString written = u"me:p%40ss%3Aword"_s;
    const QString plain = u"GET http://localhost:PORT/ok"_s;
    const QString connect = u"CONNECT localhost:PORT"_s;
    const QString socks = u"SOCKS5 localhost:PORT"_s;
    QTest::newRow("HTTP, plain") << ProxyProtocol::Http << false << QString() << QByteArray() << plain;
    QTest::newRow("HTTP, plain, password") << ProxyProtocol::Http << false << written << secret << plain;
    QTest::newRow("HTTP, TLS") << ProxyProtocol::Http << true << QString() << QByteArray() << connect;
    QTest::newRow("HTTP, TLS, password") << ProxyProtocol::Http << true << written << secret << connect;
    QTest::newRow("SOCKS5, plain") << ProxyProtocol::Socks5 << false << QString() << QByteArray() << socks;
    QTest::newRow("SOCKS5, plain, password") << ProxyProtocol::Socks5 << false << written << secret << socks;
    QTest::newRow("SOCKS5, TLS") << ProxyProtocol::Socks5 << true << QString() << QByteArray() << socks;
    QTest::newRow("SOCKS5, TLS, password") << ProxyProtocol::Socks5 << true << written << secret << socks;
}

void TestHttpConnections::connectsThroughProxies()
{
    QFETCH(ProxyProtocol, sort);
    QFETCH(bool, secure);
    QFETCH(QString, credentials);
    QFETCH(QByteArray, wanted);
    QFETCH(QString, asked);
    const ProxyFaults proxy(sort, wanted);
    const quint16 port = secure ? m_tls.port(u"good"_s) : m_server.port();
    QJsonObject fields{{u"url"_s, u"%1://localhost:%2/ok"_s.arg(secure ? u"https"_s : u"http"_s).arg(port)},
                       {u"proxy"_s, proxy.address(credentials)}};
    if (secure)
        fields.insert(u"caFile"_s, m_tls.certificates().caFile());

    const Observation seen = m_probe.check(fields);

    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.summary, u"200 OK, 13 B"_s);
    QCOMPARE(seen.value(u"certificateDaysLeft"_s).isValid(), secure);
    // The proxy resolves the name, so it is passed on unchanged.
    QCOMPARE(proxy.asked().last(), asked.replace(u"PORT"_s, QString::number(port)));
    QVERIFY2(m_probe.elapsedMs() < 15'000, qPrintable(QString::number(m_probe.elapsedMs())));
    const QList<FaultRequest> &requests = secure ? m_tls.http(u"good"_s)->requests() : m_server.requests();
    QVERIFY2(!requests.last().head.toLower().contains("proxy-"), "the server learns nothing of the proxy");
}

//! A Host header selects the site on the server, not the address to connect to.
void TestHttpConnections::sendsACustomHostThroughAProxy()
{
    const ProxyFaults proxy(ProxyProtocol::Http);
    const Observation seen = m_probe.check({{u"url"_s, u"http://localhost:%1/ok"_s.arg(m_server.port())},
                                            {u"proxy"_s, proxy.address()},
                                            {u"headers"_s, QJsonObject{{u"Host"_s, u"other.example"_s}}}});
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(proxy.asked(), QStringList{u"CONNECT localhost:%1"_s.arg(m_server.port())});
    QVERIFY2(m_server.requests().last().head.contains("Host: other.example\r\n"), m_server.requests().last().head);
}

//! A request to the proxy itself contains the proxy's password. Through a reused tunnel, the password would reach the
//! server.
void TestHttpConnections::doesNotReuseTunnelsForOtherRequests()
{
    const ProxyFaults proxy(ProxyProtocol::Http, "me:secret");
    QJsonObject fields{{u"url"_s, u"http://localhost:%1/ok"_s.arg(m_server.port())},
                       {u"proxy"_s, proxy.address(u"me:secret"_s)},
                       {u"connection"_s, u"keep-alive"_s},
                       {u"headers"_s, QJsonObject{{u"Host"_s, u"other.example"_s}}}};
    HttpProbe probe;
    QCOMPARE(errorMessage(probe.check(fields)), QString());
    fields.remove(u"headers"_s);
    QCOMPARE(errorMessage(probe.check(fields)), QString());
    QCOMPARE(
        proxy.asked(),
        (QStringList{u"CONNECT localhost:%1"_s.arg(m_server.port()), u"GET http://localhost:%1/ok"_s.arg(m_server.port())}));
    QVERIFY2(!m_server.requests().last().head.toLower().contains("proxy-"), m_server.requests().last().head);
}

void TestHttpConnections::reportsAProxyThatRefuses_data()
{
    QTest::addColumn<ProxyProtocol>("sort");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QString>("credentials");
    for (const QString &credentials : {QString(), u"me:wr0ng"_s}) {
        const QByteArray with = credentials.isEmpty() ? "none" : "wrong";
        QTest::newRow("HTTP, plain, " + with) << ProxyProtocol::Http << false << credentials;
        QTest::newRow("HTTP, TLS, " + with) << ProxyProtocol::Http << true << credentials;
        QTest::newRow("SOCKS5, plain, " + with) << ProxyProtocol::Socks5 << false << credentials;
        QTest::newRow("SOCKS5, TLS, " + with) << ProxyProtocol::Socks5 << true << credentials;
    }
}

void TestHttpConnections::reportsAProxyThatRefuses()
{
    QFETCH(ProxyProtocol, sort);
    QFETCH(bool, secure);
    QFETCH(QString, credentials);
    const ProxyFaults proxy(sort, "me:r1ght");
    const Observation seen = m_probe.check({{u"url"_s, u"%1://nowhere.example/"_s.arg(secure ? u"https"_s : u"http"_s)},
                                            {u"proxy"_s, proxy.address(credentials)}});
    const QString text = allTextOf(seen);
    QVERIFY(proxy.refused() > 0);
    QCOMPARE(
        errorMessage(seen),
        u"The proxy 127.0.0.1:%1 requires a user name and password. Add them to the proxy's address, in this target or in the network settings."_s
            .arg(proxy.port()));
    QCOMPARE(errorKey(seen), u"permission"_s);
    QVERIFY2(!text.contains(u"wr0ng"_s) && !text.contains(u"me:"_s), qPrintable(text));
    QVERIFY2(m_probe.elapsedMs() < 15'000, "it must end by itself, not by the deadline");
}

void TestHttpConnections::reportsAProxyThatResets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("HTTP, plain") << u"http://nowhere.example/"_s << u"http"_s;
    QTest::newRow("HTTP, TLS") << u"https://nowhere.example/"_s << u"http"_s;
    QTest::newRow("SOCKS5") << u"http://nowhere.example/"_s << u"socks5"_s;
}

void TestHttpConnections::reportsAProxyThatResets()
{
    QFETCH(QString, url);
    QFETCH(QString, scheme);
#ifdef Q_OS_UNIX
    const ResetFaults proxy;
    constexpr int checks = 20;
    for (int i = 0; i < checks; ++i) {
        const Observation seen =
            m_probe.check({{u"url"_s, url}, {u"proxy"_s, u"%1://me:s3cret@127.0.0.1:%2"_s.arg(scheme).arg(proxy.port())}},
                          std::chrono::seconds(2));
        QCOMPARE(errorKey(seen), u"network"_s);
        QVERIFY2(!allTextOf(seen).contains(u"s3cret"_s), qPrintable(allTextOf(seen)));
    }
    QCOMPARE(proxy.connections(), checks);
#endif
}

void TestHttpConnections::reportsASilentProxy()
{
    const TcpFaults tcp;
    for (const QString &scheme : {u"http"_s, u"socks5"_s}) {
        const Observation seen = m_probe.check(
            {{u"url"_s, u"https://nowhere.example/"_s}, {u"proxy"_s, scheme + u"://127.0.0.1:%1"_s.arg(tcp.silent())}},
            std::chrono::seconds(1));
        QCOMPARE(errorMessage(seen), u"No answer within 1 s: the proxy didn't open a connection."_s);
        QCOMPARE(errorKey(seen), u"timeout"_s);
    }
}

void TestHttpConnections::usesAFixedAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QString>("connection");
    QTest::newRow("plain") << u"shop.example"_s << false << u"fresh"_s;
    QTest::newRow("kept") << u"shop.example"_s << false << u"keep-alive"_s;
    QTest::newRow("of another family") << u"[::1]"_s << false << u"fresh"_s;
    QTest::newRow("TLS") << u"other.example"_s << true << u"fresh"_s; // a name in the certificate
}

//! The name is sent in the request and compared with the certificate, but isn't resolved.
void TestHttpConnections::usesAFixedAddress()
{
    QFETCH(QString, host);
    QFETCH(bool, secure);
    QFETCH(QString, connection);
    const DnsFaults dns;
    NetworkSettings settings;
    settings.nameServers = {dns.nameServer()};
    settings.ipFamily = u"ipv6"_s;
    HttpProbe probe(settings);
    m_server.clear();
    const quint16 port = secure ? m_tls.port(u"wrong-host"_s) : m_server.port();
    const Observation seen = probe.check({{u"url"_s, u"%1://%2:%3/ok"_s.arg(secure ? u"https"_s : u"http"_s, host).arg(port)},
                                          {u"resolve"_s, u"127.0.0.1"_s},
                                          {u"caFile"_s, m_tls.certificates().caFile()},
                                          {u"connection"_s, connection}});
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    QVERIFY(!seen.phases.get(Phase::Dns));
    QVERIFY2(dns.questions().isEmpty(), qPrintable(dns.questions().join(u' ')));
    const QList<FaultRequest> &requests = secure ? m_tls.http(u"wrong-host"_s)->requests() : m_server.requests();
    QVERIFY(requests.last().head.contains("\r\nHost: " + host.toLatin1() + ':'));
}

void TestHttpConnections::fixedAddressAppliesOnlyToItsHost()
{
    const Observation seen =
        m_probe.check({{u"url"_s, u"http://shop.example:%1/redirect-to/302?http://127.0.0.1:%1/ok"_s.arg(m_server.port())},
                       {u"resolve"_s, u"127.0.0.1"_s}});
    QCOMPARE(errorMessage(seen), QString());
    const Observation lost =
        m_probe.check({{u"url"_s, u"http://shop.example:%1/redirect-to/302?http://127.0.0.1:%1/ok"_s.arg(m_server.port())},
                       {u"resolve"_s, u"::1"_s}});
    QCOMPARE(errorKey(lost), u"refused"_s);
}

void TestHttpConnections::fixedAddressBypassesTheSettingsProxy()
{
    const TcpFaults tcp;
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.proxyAddress = QUrl(u"http://127.0.0.1:%1"_s.arg(tcp.closed()));
    HttpProbe probe(settings);
    const QString url = u"http://shop.example:%1/ok"_s.arg(m_server.port());
    QCOMPARE(errorMessage(probe.check({{u"url"_s, url}, {u"resolve"_s, u"127.0.0.1"_s}})), QString());
}

void TestHttpConnections::fixedAddressBypassesTheProxyAfterARedirect()
{
    const ProxyFaults proxy(ProxyProtocol::Http);
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.proxyAddress = QUrl(proxy.address());
    HttpProbe probe(settings);
    const QString home = u"http://shop.example:%1/"_s.arg(m_server.port());
    const QString away = u"http://away.example:%1/back"_s.arg(m_server.port());
    m_server.serve("back", [home](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, "302 Found", "", "Location: " + home.toLatin1() + "ok\r\n");
    });
    const Observation seen =
        probe.check({{u"url"_s, home + u"redirect-to/302?"_s + away}, {u"resolve"_s, u"127.0.0.1"_s}}, std::chrono::seconds(5));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"redirects"_s).toInt(), 2);
    QCOMPARE(proxy.asked(), QStringList{u"GET "_s + away});
}

//! A socket that is already closed would never report that it has closed.
void TestHttpConnections::doesNotKeepClosedConnections()
{
    NetworkPool pool;
    pool.storeIdleConnection(u"key"_s, std::make_unique<QTcpSocket>());
    QCOMPARE(pool.idleConnections(), 0);
    QVERIFY(!pool.takeIdleConnection(u"key"_s));
}

//! A router may have forgotten the connection: a request on it would wait until the timeout.
void TestHttpConnections::closesIdleConnectionsBeforeSleep()
{
    const HttpFaults server;
    HttpProbe probe;
    const QJsonObject fields{{u"url"_s, server.url(u"/ok"_s)}, {u"connection"_s, u"keep-alive"_s}};
    QCOMPARE(errorMessage(probe.check(fields)), QString());
    QCOMPARE(probe.services().get<NetworkPool>().idleConnections(), 1);
    probe.services().get<NetworkPool>().closeIdleConnections();
    QCOMPARE(probe.services().get<NetworkPool>().idleConnections(), 0);
    QCOMPARE(errorMessage(probe.check(fields)), QString());
    QCOMPARE(server.connections(), 2);
    QCOMPARE(probe.services().get<NetworkPool>().idleConnections(), 1);
}

//! Queries sent before the sleep may never be answered.
void TestHttpConnections::doesNotShareQueriesAcrossASleep()
{
    DnsFaults dns;
    dns.add(u"shop.example"_s, QHostAddress(u"192.0.2.7"_s));
    dns.lose(u"shop.example"_s, 1);
    Resolver resolver({dns.nameServer()});
    CancelSource source;
    auto before = resolver.resolve(u"shop.example"_s, Resolver::Family::V4, source.token());
    QTRY_COMPARE(dns.questions().size(), 1);
    resolver.reloadServers();
    QVERIFY(QCoro::waitFor(isKnown(resolver.resolve(u"shop.example"_s, Resolver::Family::V4, CancelToken()))));
    QVERIFY(!before.isReady());
    source.cancel();
    QVERIFY(!QCoro::waitFor(isKnown(std::move(before))));
}

void TestHttpConnections::negotiatesTunnels_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("sent"); // all sent bytes, in hexadecimal for SOCKS5
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QString>("error"); // empty: the tunnel was opened

    const QString http = u"http://10.0.0.1:3128"_s;
    const QByteArray connect = "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n";
    const auto row = [&](const char *name, const QByteArray &received, const QString &error) {
        QTest::newRow(name) << http << QByteArray("a.example") << connect << received << error;
    };
    row("granted", "HTTP/1.1 200 OK\r\nVia: x\r\n\r\n", {});
    row("granted with line feeds", "HTTP/1.1 200 OK\nVia: x\n\n", {});
    row("granted with mixed line ends", "HTTP/1.1 200 OK\r\nVia: x\n\r\n", {});
    row("forbidden", "HTTP/1.1 403 Forbidden\r\n\r\n", u"HTTP/1.1 403 Forbidden"_s);
    row("not HTTP", "SSH-2.0-OpenSSH\r\n\r\n", u"SSH-2.0-OpenSSH"_s);
    row("header without end", QByteArray(70'000, 'x'), QString(100, u'x'));
    QTest::newRow("IPv6") << http << QByteArray("::1") << QByteArray("CONNECT [::1]:443 HTTP/1.1\r\nHost: [::1]:443\r\n\r\n")
                          << QByteArray("HTTP/1.0 200 OK\r\n\r\n") << QString();

    const QString socks = u"socks5://10.0.0.1:1080"_s;
    const auto socksRow = [&](const char *name, const QByteArray &host, const QByteArray &sent, const QByteArray &received,
                              const QString &error) {
        QTest::newRow(name) << socks << host << sent << QByteArray::fromHex(received) << error;
    };
    socksRow("SOCKS5, IPv4", "192.0.2.7",
             "050100"
             "05010001c000020701bb",
             "0500"
             "05000001000000000000",
             {});
    socksRow("SOCKS5, IPv6", "2001:db8::7",
             "050100"
             "0501000420010db800000000000000000000000701bb",
             "0500"
             "05000004"
                 + QByteArray(36, '0'),
             {});
    socksRow("SOCKS5, named back", "a.b",
             "050100"
             "0501000303612e6201bb",
             "0500"
             "0500000301410000",
             {});
    socksRow("SOCKS5, unreachable", "a.b",
             "050100"
             "0501000303612e6201bb",
             "0500"
             "05040001000000000000",
             u"SOCKS5: reply 4"_s);
    socksRow("SOCKS5, other version", "a.b", "050100", "0400", u"not SOCKS5"_s);
}

//! All sent bytes are compared. The received data is passed on one byte at a time.
void TestHttpConnections::negotiatesTunnels()
{
    QFETCH(QString, proxy);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, received);
    QFETCH(QString, error);
    HttpTunnel tunnel(QUrl(proxy), host, 443);
    QByteArray all = tunnel.openingMessage();
    HttpTunnel::State state = HttpTunnel::State::Negotiating;
    for (const char byte : received) {
        if (state != HttpTunnel::State::Negotiating)
            break;
        QByteArray reply;
        state = tunnel.feed(QByteArrayView(&byte, 1), &reply);
        all += reply;
    }
    QCOMPARE(proxy.startsWith(u"socks5"_s) ? all.toHex() : all, sent);
    QCOMPARE(tunnel.errorText(), error);
    QCOMPARE(state == HttpTunnel::State::Open, error.isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpConnections)

} // namespace HttpConnectionsTest

#include "tst_HttpConnections.moc"
