// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the `http` kind with Qt's client. It has the same verdicts as Watchkeeper's own client, supports NTLM
//! authentication, and differs in some details.

#include "async/PoolTasks.h"
#include "checks/HttpProbe.h"
#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "support/OpensslServer.h"
#include "support/TcpFaults.h"
#include "support/TlsFaults.h"
#include "support/http/DigestRoute.h"
#include "support/http/Http2Faults.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"
#include "support/http/NtlmServer.h"
#include "support/http/ProxyFaults.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>
#include <QThreadPool>

namespace HttpQtClientTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

QJsonObject with(QJsonObject fields, const QString &name, const QJsonValue &value)
{
    fields.insert(name, value);
    return fields;
}

//! Serves a page after basic authentication as “Aladdin”.
void serveBasic(QTcpSocket *socket, const FaultRequest &request)
{
    const QByteArray proof = "\r\nAuthorization: Basic " + QByteArray("Aladdin:open sesame").toBase64() + "\r\n";
    if (request.head.contains(proof))
        reply(socket, "200 OK", "You are in.\n");
    else
        reply(socket, "401 Unauthorized", "Who are you?\n", "WWW-Authenticate: Basic realm=\"cave\"\r\n");
}

} // namespace

class TestHttpQtClient : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server.clear(); }
    void cleanupTestCase() { blockingPool().waitForDone(); }
    void agreesWithOurClient_data();
    void agreesWithOurClient();
    void agreesAboutTls_data();
    void agreesAboutTls();
    void reportsInterimReplies();
    void reportsNetworkErrors_data();
    void reportsNetworkErrors();
    void sendsTheRequestOfOurClient_data();
    void sendsTheRequestOfOurClient();
    void measuresPhases();
    void silenceEndsAtTheDeadline();
    void endlessHeaderDelaysNoCheck();
    void cancelEndsAtOnce();
    void authenticatesWithNtlm_data();
    void authenticatesWithNtlm();
    void authenticatesWithNtlmAtAProxy_data();
    void authenticatesWithNtlmAtAProxy();
    void sendsThePasswordOnlyWhenChallenged_data();
    void sendsThePasswordOnlyWhenChallenged();
    void sendsNoPasswordAfterARedirect();
    void cookiesLastForOneCheck();
    void connectsThroughProxies_data();
    void connectsThroughProxies();
    void proxyOfTheApplicationIsIgnored();
    void verificationCanBeTurnedOff();
    void presentsAClientCertificate();
    void respectsTheMinimumTlsVersion();
    void supportsHttp2();
    void refusesUnsupportedFields_data();
    void refusesUnsupportedFields();

private:
    QJsonObject byQt(const QString &url) const { return {{u"url"_s, url}, {u"client"_s, u"qt"_s}}; }
    QJsonObject secure(const QString &sort) const
    {
        return with(byQt(m_tls.url(sort, u"/ok"_s)), u"caFile"_s, m_tls.certificates().caFile());
    }

    HttpFaults m_server;
    TlsFaults m_tls;
    HttpProbe m_probe;
};

void TestHttpQtClient::agreesWithOurClient_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"/ok",           "/status/503",    "/status/404",    "/status/204",
                             "/status/304",   "/slow/100",      "/cut",           "/redirect/3",
                             "/redirect/11",  "/loop/a",        "/redirect-file", "/redirect-to/307?/ok",
                             "/gzip",         "/deflate",       "/gzip-cut",      "/bomb/100",
                             "/endless",      "/large/2000001", "/large/2000000", "/json/300000",
                             "/invalid-utf8", "/controls",      "/chunked",       "/line-feeds",
                             "/bare",         "/cookie",        "/headers/90",    "/digest/sha-256"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestHttpQtClient::agreesWithOurClient()
{
    QFETCH(QString, path);
    const QJsonObject fields = with(byQt(m_server.url(path)), u"maxDecompressed"_s, u"2MB"_s);
    const Observation own = m_probe.check(with(fields, u"client"_s, u"own"_s));
    const Observation seen = m_probe.check(fields);
    QVERIFY2(m_probe.elapsedMs() < 10'000, "it must end by itself, not by the deadline");
    QCOMPARE(errorMessage(seen), errorMessage(own));
    QCOMPARE(errorKey(seen), errorKey(own));
    QCOMPARE(seen.summary, own.summary);
    QCOMPARE(outcomeOf(seen), outcomeOf(own));
    for (const QString &name : {u"status"_s, u"redirects"_s, u"url"_s, u"contentType"_s, u"server"_s})
        QCOMPARE(seen.value(name), own.value(name));
    if (!own.error) {
        QCOMPARE(seen.value(u"size"_s), own.value(u"size"_s));
        QCOMPARE(seen.value(u"sizeOnWire"_s), own.value(u"sizeOnWire"_s));
        QCOMPARE(observationText(seen), observationText(own));
        QCOMPARE(displayHeaders(seen.evidence).value(u"set-cookie"_s), displayHeaders(own.evidence).value(u"set-cookie"_s));
    }
    QVERIFY(!seen.value(u"ip"_s).isValid()); // Qt doesn't provide the address
}

void TestHttpQtClient::agreesAboutTls_data()
{
    QTest::addColumn<QString>("sort");
    for (const QString &sort : TlsFaults::sorts()) {
        if (sort != u"silent-in-handshake"_s && sort != u"also-old-protocol"_s)
            QTest::newRow(qPrintable(sort)) << sort;
    }
}

void TestHttpQtClient::agreesAboutTls()
{
    QFETCH(QString, sort);
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s}) {
        const QJsonObject fields = with(secure(sort), u"url"_s, m_tls.url(sort, u"/ok"_s, host));
        const Observation own = m_probe.check(with(fields, u"client"_s, u"own"_s));
        const Observation seen = m_probe.check(fields);
        QCOMPARE(errorKey(seen), errorKey(own));
        QCOMPARE(errorMessage(seen), errorMessage(own).replace(u"127.0.0.1 port"_s, host + u" port"_s));
        QCOMPARE(seen.warning.has_value(), own.warning.has_value());
        for (const QString &name : {u"certificateFingerprint"_s, u"certificateNames"_s, u"tlsProtocol"_s, u"tlsCipher"_s})
            QCOMPARE(seen.value(name), own.value(name));
        QCOMPARE(seen.evidence->tls.problems, own.evidence->tls.problems);
        QCOMPARE(seen.evidence->tls.chain, own.evidence->tls.chain);
    }
}

void TestHttpQtClient::reportsInterimReplies()
{
    const Observation seen = m_probe.check(byQt(m_server.url(u"/hints"_s)));
    QCOMPARE(errorKey(seen), u"protocol"_s);
    QCOMPARE(
        errorMessage(seen),
        u"The server sends an interim response (103) first, which Qt's HTTP client doesn't support. Set “client” to own."_s);
}

void TestHttpQtClient::reportsNetworkErrors_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    const QString unread = u"127.0.0.1 port PORT closed the connection without a response, or doesn't speak HTTP."_s;
    QTest::newRow("closed early") << u"/close"_s << unread;
    QTest::newRow("reset") << u"/reset"_s << unread;
    QTest::newRow("cut in the header") << u"/cut-header"_s << unread;
    QTest::newRow("not HTTP") << u"/garbage"_s << unread;
}

void TestHttpQtClient::reportsNetworkErrors()
{
    QFETCH(QString, path);
    QFETCH(QString, message);
    const Observation seen = m_probe.check(byQt(m_server.url(path)));
    QCOMPARE(errorMessage(seen), message.replace(u"PORT"_s, QString::number(m_server.port())));
    QCOMPARE(errorKey(seen), u"network"_s);

    const TcpFaults tcp;
    const Observation refused = m_probe.check(byQt(u"http://127.0.0.1:%1/"_s.arg(tcp.closed())));
    QCOMPARE(errorKey(refused), u"refused"_s);
    QCOMPARE(
        errorMessage(refused),
        u"Connection refused by 127.0.0.1 port %1. The host is reachable, but nothing is listening there. Is the service running?"_s
            .arg(tcp.closed()));

    const Observation unknown = m_probe.check(byQt(u"http://nowhere.invalid/"_s));
    QCOMPARE(errorKey(unknown), u"dns"_s);
    QCOMPARE(errorMessage(unknown), u"The host nowhere.invalid wasn't found. Is the name spelled correctly?"_s);
}

void TestHttpQtClient::sendsTheRequestOfOurClient_data()
{
    QTest::addColumn<QJsonObject>("more");
    const QJsonObject headers{{u"X-One"_s, u"1"_s}, {u"user-agent"_s, u"mine"_s}, {u"Host"_s, u"own.example"_s}};
    QTest::newRow("GET") << QJsonObject{};
    QTest::newRow("POST") << QJsonObject{
        {u"method"_s, u"POST"_s}, {u"body"_s, u"{\"grüße\": 1}"_s}, {u"headers"_s, headers}, {u"bearerToken"_s, u"t0ken"_s}};
    QTest::newRow("POST of nothing") << QJsonObject{{u"method"_s, u"POST"_s}};
    QTest::newRow("form") << QJsonObject{{u"form"_s, QJsonObject{{u"a"_s, u"b c"_s}}}};
    QTest::newRow("GET with a body") << QJsonObject{{u"body"_s, u"x=1"_s}};
    QTest::newRow("HEAD") << QJsonObject{{u"method"_s, u"HEAD"_s}};
    QTest::newRow("DELETE") << QJsonObject{{u"method"_s, u"DELETE"_s}};
    QTest::newRow("OPTIONS") << QJsonObject{{u"method"_s, u"OPTIONS"_s}};
    QTest::newRow("user agent") << QJsonObject{{u"userAgent"_s, u"probe/1"_s}};
    QTest::newRow("dots") << QJsonObject{{u"url"_s, m_server.url(u"/a/%2e%2E/../echo?a=b%20c/../d#x"_s)}};
    QTest::newRow("body again after a redirect")
        << QJsonObject{{u"url"_s, m_server.url(u"/redirect-to/307?/echo"_s)}, {u"method"_s, u"PUT"_s}, {u"body"_s, u"x=1"_s}};
    QTest::newRow("redirect that is not followed")
        << QJsonObject{{u"url"_s, m_server.url(u"/redirect/1"_s)}, {u"followRedirects"_s, false}, {u"accept"_s, u"302"_s}};
    QTest::newRow("GET after a POST") << QJsonObject{
        {u"url"_s, m_server.url(u"/redirect-to/302?/echo"_s)}, {u"method"_s, u"POST"_s}, {u"body"_s, u"x=1"_s}};
}

//! The requests of both clients are the same, except for their order and for headers added by Qt.
void TestHttpQtClient::sendsTheRequestOfOurClient()
{
    QFETCH(QJsonObject, more);
    QJsonObject fields = byQt(m_server.url(u"/echo"_s));
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    const Observation own = m_probe.check(with(fields, u"client"_s, u"own"_s));
    const QList<FaultRequest> wanted = m_server.requests();
    m_server.clear();
    const Observation seen = m_probe.check(fields);
    QCOMPARE(errorMessage(seen), errorMessage(own));
    QCOMPARE(m_server.requests().size(), wanted.size());
    QCOMPARE(m_server.connections(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const FaultRequest &request = m_server.requests().at(i);
        QCOMPARE(request.method, wanted.at(i).method);
        QCOMPARE(request.path, wanted.at(i).path);
        QCOMPARE(request.body, wanted.at(i).body);
        QByteArrayList lines = request.head.split('\n');
        for (const QByteArray &line : wanted.at(i).head.split('\n')) {
            if (!line.startsWith("Connection:"))
                QVERIFY2(lines.removeOne(line), (line + "\nisn't in\n" + request.head).constData());
        }
        lines.removeIf([](const QByteArray &line) {
            return line.startsWith("Connection: Keep-Alive") || line.startsWith("Accept-Language:");
        });
        QCOMPARE(lines, QByteArrayList());
    }
}

void TestHttpQtClient::measuresPhases()
{
    const Observation seen = m_probe.check(byQt(m_server.url(u"/slow/100"_s)));
    double sum = 0;
    for (const Phase phase : {Phase::Connect, Phase::Wait, Phase::Receive}) {
        QVERIFY2(seen.phases.get(phase).has_value(), qPrintable(phaseKey(phase)));
        sum += *seen.phases.get(phase);
    }
    QVERIFY2(*seen.phases.get(Phase::Wait) >= 95, qPrintable(QString::number(*seen.phases.get(Phase::Wait))));
    QVERIFY(sum <= m_probe.elapsedMs() + 0.01);

    const Observation safe = m_probe.check(secure(u"good"_s));
    QCOMPARE(errorMessage(safe), QString());
    QVERIFY(safe.phases.get(Phase::Connect).has_value()); // including TLS
    QVERIFY(!safe.phases.get(Phase::Tls));
}

void TestHttpQtClient::silenceEndsAtTheDeadline()
{
    const Observation seen = m_probe.check(byQt(m_server.url(u"/silent"_s)), std::chrono::seconds(1));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(errorMessage(seen).endsWith(u", request sent, then no response."_s), qPrintable(errorMessage(seen)));
    QVERIFY(seen.phases.get(Phase::Wait).value_or(0) > 500);
    QVERIFY2(m_probe.elapsedMs() >= 995 && m_probe.elapsedMs() < 4'000, qPrintable(QString::number(m_probe.elapsedMs())));

    const Observation body = m_probe.check(byQt(m_server.url(u"/drip-body"_s)), std::chrono::seconds(1));
    QVERIFY2(errorMessage(body).endsWith(u" of 1 MB received."_s), qPrintable(errorMessage(body)));

    const TcpFaults tcp;
    const Observation full = m_probe.check(byQt(u"http://127.0.0.1:%1/"_s.arg(tcp.full())), std::chrono::seconds(1));
    QCOMPARE(errorMessage(full), u"No answer within 1 s: no connection yet."_s);
    QVERIFY(full.phases.get(Phase::Connect).value_or(0) > 500);

    const QString quiet = m_tls.url(u"silent-in-handshake"_s, u"/"_s);
    QCOMPARE(errorMessage(m_probe.check(byQt(quiet), std::chrono::seconds(1))), u"No answer within 1 s: no connection yet."_s);
}

//! Qt reads the entire header without interruption. It does so in another thread, so no check is delayed.
void TestHttpQtClient::endlessHeaderDelaysNoCheck()
{
    {
        HttpFaults endless;
        const Observation seen = m_probe.check(byQt(endless.url(u"/endless-header"_s)), std::chrono::milliseconds(500));
        QCOMPARE(errorKey(seen), u"timeout"_s);
        QVERIFY2(m_probe.elapsedMs() < 3'000, qPrintable(QString::number(m_probe.elapsedMs())));
    }
    blockingPool().waitForDone();
}

void TestHttpQtClient::cancelEndsAtOnce()
{
    const auto fields = Fields::fromJson(findKind(u"http"_s)->fields, byQt(m_server.url(u"/silent"_s)));
    CancelSource source;
    auto task = HttpProbe::run(*fields, std::chrono::seconds(60), source.token(), &m_probe.services());
    QTRY_COMPARE(m_server.requests().size(), 1);
    QElapsedTimer clock;
    clock.start();
    source.cancel();
    const Observation seen = QCoro::waitFor(task);
    QCOMPARE(errorKey(seen), u"cancelled"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));

    CancelSource fired;
    fired.cancel();
    const Observation before =
        QCoro::waitFor(HttpProbe::run(*fields, std::chrono::seconds(60), fired.token(), &m_probe.services()));
    QCOMPARE(errorKey(before), u"cancelled"_s);
}

void TestHttpQtClient::authenticatesWithNtlm_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("right") << u"Ann"_s << u"pässword"_s << u"GET"_s << u"EXAMPLE"_s << true;
    QTest::newRow("with a domain") << u"CORP\\ann"_s << u"pässword"_s << u"GET"_s << u"CORP"_s << true;
    QTest::newRow("POST") << u"ann"_s << u"pässword"_s << u"POST"_s << u"EXAMPLE"_s << true;
    QTest::newRow("wrong password") << u"ann"_s << u"passwort"_s << u"GET"_s << u"EXAMPLE"_s << false;
    QTest::newRow("wrong user") << u"bob"_s << u"pässword"_s << u"GET"_s << u"EXAMPLE"_s << false;
}

void TestHttpQtClient::authenticatesWithNtlm()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, method);
    QFETCH(QString, domain);
    QFETCH(bool, isIn);
    NtlmServer ntlm(u"ann"_s, u"pässword"_s);
    HttpFaults server;
    server.serve("ntlm", [&ntlm](QTcpSocket *socket, const FaultRequest &request) {
        if (ntlm.authenticates(socket, request))
            reply(socket, "200 OK", "You are in.\n");
    });
    QJsonObject fields = byQt(server.url(u"/ntlm"_s));
    fields.insert(u"username"_s, user);
    fields.insert(u"password"_s, password);
    fields.insert(u"method"_s, method);
    if (method == u"POST"_s)
        fields.insert(u"body"_s, u"x=1"_s);
    const Observation seen = m_probe.check(fields);
    QCOMPARE(ntlm.logins(), 1); // one login only, so that a wrong password doesn't lock the account
    QCOMPARE(ntlm.domain(), domain);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.requests().last().method, method.toLatin1());
    if (isIn) {
        QCOMPARE(errorMessage(seen), QString());
        QCOMPARE(observationText(seen), u"You are in.\n"_s);
        if (method == u"POST"_s)
            QCOMPARE(server.requests().last().body, QByteArray("x=1"));
        return;
    }
    QCOMPARE(errorMessage(seen), u"The server rejected the user name and password (401 Unauthorized). Check both."_s);
    QCOMPARE(errorKey(seen), u"condition"_s);
    QCOMPARE(observationText(seen), u"Who are you?\n"_s);
}

void TestHttpQtClient::authenticatesWithNtlmAtAProxy_data()
{
    QTest::addColumn<QString>("credentials");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("right") << u"ann:secret@"_s << true;
    QTest::newRow("wrong") << u"ann:secrets@"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestHttpQtClient::authenticatesWithNtlmAtAProxy()
{
    QFETCH(QString, credentials);
    QFETCH(bool, isIn);
    NtlmServer ntlm(u"ann"_s, u"secret"_s, NtlmServer::Role::Proxy);
    HttpFaults proxy;
    proxy.serve("ttp:", [&ntlm](QTcpSocket *socket, const FaultRequest &request) { // the proxy receives a request for http://…
        if (ntlm.authenticates(socket, request))
            reply(socket, "200 OK", "You are in.\n");
    });
    const QJsonObject fields = with(byQt(u"http://nowhere.example/"_s), u"proxy"_s,
                                    u"http://%1:%2"_s.arg(credentials + u"127.0.0.1"_s).arg(proxy.port()));
    const Observation seen = m_probe.check(fields);
    QCOMPARE(ntlm.logins(), credentials.isEmpty() ? 0 : 1);
    QCOMPARE(seen.error.has_value(), !isIn);
    if (!isIn) {
        QCOMPARE(errorKey(seen), u"permission"_s);
        QVERIFY2(
            errorMessage(seen).startsWith(u"The proxy 127.0.0.1:%1 requires a user name and password."_s.arg(proxy.port())),
            qPrintable(errorMessage(seen)));
    }
}

void TestHttpQtClient::sendsThePasswordOnlyWhenChallenged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("message");
    const QString refused = u"The server rejected the user name and password (401 Unauthorized). Check both."_s;
    const QString user = QString::fromLatin1(kDigestUser);
    QTest::newRow("not asked") << u"/ok"_s << u"Aladdin"_s << u"open sesame"_s << 1 << QString();
    QTest::newRow("basic") << u"/basic"_s << u"Aladdin"_s << u"open sesame"_s << 2 << QString();
    QTest::newRow("basic, wrong") << u"/basic"_s << u"Aladdin"_s << u"sesame"_s << 2 << refused;
    QTest::newRow("basic, none") << u"/basic"_s << QString() << QString() << 1
                                 << u"The server returned 401 Unauthorized. Accepted: 200-299."_s;
    QTest::newRow("digest") << u"/digest/md5"_s << user << QString::fromLatin1(kDigestPassword) << 2 << QString();
    QTest::newRow("digest, wrong") << u"/digest/md5"_s << user << u"Circle"_s << 2 << refused;
}

void TestHttpQtClient::sendsThePasswordOnlyWhenChallenged()
{
    QFETCH(QString, path);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(int, requests);
    QFETCH(QString, message);
    m_server.serve("basic", &serveBasic);
    QJsonObject fields = byQt(m_server.url(path));
    if (!user.isEmpty()) {
        fields.insert(u"username"_s, user);
        fields.insert(u"password"_s, password);
    }
    QCOMPARE(errorMessage(m_probe.check(fields)), message);
    QCOMPARE(m_server.requests().size(), requests);
    QVERIFY(!m_server.requests().first().head.contains("Authorization"));
    if (!message.isEmpty()) // the target is up if 401 is accepted
        QCOMPARE(errorMessage(m_probe.check(with(fields, u"accept"_s, u"401"_s))), QString());
}

void TestHttpQtClient::sendsNoPasswordAfterARedirect()
{
    HttpFaults other;
    other.serve("basic", &serveBasic);
    QJsonObject fields = byQt(m_server.url(u"/redirect-to/302?"_s) + other.url(u"/basic"_s));
    fields.insert(u"username"_s, u"Aladdin"_s);
    fields.insert(u"password"_s, u"open sesame"_s);
    const Observation seen = m_probe.check(fields);
    QCOMPARE(errorMessage(seen), u"The server returned 401 Unauthorized. Accepted: 200-299."_s);
    QCOMPARE(other.requests().size(), 1);
}

void TestHttpQtClient::cookiesLastForOneCheck()
{
    m_server.serve("set", [](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, "302 Found", "", "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nLocation: /echo\r\n");
    });
    m_probe.check(byQt(m_server.url(u"/set"_s)));
    QCOMPARE(m_server.requests().size(), 2);
    const QByteArray head = m_server.requests().last().head;
    QVERIFY2(head.contains("\r\nCookie: a=1; b=2\r\n"), head.constData());
    m_probe.check(byQt(m_server.url(u"/echo"_s)));
    QVERIFY(!m_server.requests().last().head.contains("Cookie"));
    m_probe.check(with(byQt(m_server.url(u"/set"_s)), u"cookies"_s, false));
    QVERIFY(!m_server.requests().last().head.contains("Cookie"));
}

void TestHttpQtClient::connectsThroughProxies_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<QString>("credentials");
    QTest::addColumn<QString>("asked");
    for (const bool isSecure : {false, true}) {
        const QString what = isSecure ? u"TLS"_s : u"plain"_s;
        const QString asked = isSecure ? u"CONNECT nowhere.example:PORT"_s : u"GET http://nowhere.example:PORT/ok"_s;
        QTest::newRow(qPrintable(what + u", HTTP"_s)) << false << isSecure << u"me:p@w"_s << asked;
        QTest::newRow(qPrintable(what + u", HTTP, wrong"_s)) << false << isSecure << u"me:no"_s << QString();
        QTest::newRow(qPrintable(what + u", HTTP, none"_s)) << false << isSecure << QString() << QString();
        QTest::newRow(qPrintable(what + u", SOCKS"_s)) << true << isSecure << u"me:p@w"_s << u"SOCKS5 nowhere.example:PORT"_s;
        QTest::newRow(qPrintable(what + u", SOCKS, wrong"_s)) << true << isSecure << u"me:no"_s << QString();
        QTest::newRow(qPrintable(what + u", SOCKS, none"_s)) << true << isSecure << QString() << QString();
    }
}

void TestHttpQtClient::connectsThroughProxies()
{
    QFETCH(bool, isSocks);
    QFETCH(bool, isSecure);
    QFETCH(QString, credentials);
    QFETCH(QString, asked);
    const ProxyFaults proxy(isSocks ? ProxyFaults::Protocol::Socks5 : ProxyFaults::Protocol::Http, "me:p@w");
    const quint16 port = isSecure ? m_tls.port(u"good"_s) : m_server.port();
    QJsonObject fields = byQt(u"%1://nowhere.example:%2/ok"_s.arg(isSecure ? u"https"_s : u"http"_s).arg(port));
    fields.insert(u"proxy"_s, proxy.address(credentials.replace(u"@"_s, u"%40"_s)));
    fields.insert(u"verifyTls"_s, false); // no certificate for nowhere.example is available
    const Observation seen = m_probe.check(fields);
    if (asked.isEmpty()) {
        QCOMPARE(errorKey(seen), u"permission"_s);
        QVERIFY2(
            errorMessage(seen).startsWith(u"The proxy 127.0.0.1:%1 requires a user name and password."_s.arg(proxy.port())),
            qPrintable(errorMessage(seen)));
        QCOMPARE(m_server.requests().size(), 0);
        return;
    }
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(proxy.asked().last(), asked.replace(u"PORT"_s, QString::number(port)));
    if (!isSecure) // the request goes through a tunnel, not to the proxy itself, which would drop the target's Host header
        QVERIFY(!m_server.requests().last().head.contains("Proxy-Authorization"));
    QJsonObject named = with(fields, u"headers"_s, QJsonObject{{u"Host"_s, u"own.example"_s}});
    QCOMPARE(errorMessage(m_probe.check(named)), QString());
    QVERIFY(proxy.asked().last().startsWith(isSocks ? u"SOCKS5"_s : u"CONNECT"_s));
}

void TestHttpQtClient::proxyOfTheApplicationIsIgnored()
{
    HttpFaults proxy;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()));
    const Observation seen = m_probe.check(byQt(u"http://nowhere.invalid/"_s));
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QCOMPARE(errorKey(seen), u"dns"_s);
    QCOMPARE(proxy.connections(), 0);

    const TcpFaults tcp;
    for (const QString &scheme : {u"http"_s, u"socks5"_s}) {
        const QString down = u"%1://127.0.0.1:%2"_s.arg(scheme).arg(tcp.closed());
        const Observation refused = m_probe.check(with(byQt(u"https://nowhere.example/"_s), u"proxy"_s, down));
        QCOMPARE(errorKey(refused), u"network"_s);
        QCOMPARE(errorMessage(refused),
                 u"The proxy 127.0.0.1:%1 didn't open a connection to nowhere.example."_s.arg(tcp.closed()));
    }
}

void TestHttpQtClient::verificationCanBeTurnedOff()
{
    for (const QString &sort : {u"expired"_s, u"wrong-host"_s, u"self-signed"_s}) {
        const Observation seen = m_probe.check(with(secure(sort), u"verifyTls"_s, false));
        QCOMPARE(errorMessage(seen), QString());
        QVERIFY(!seen.evidence->tls.isVerified);
        QVERIFY(!seen.evidence->tls.problems.isEmpty());
    }
}

void TestHttpQtClient::presentsAClientCertificate()
{
    const TestCertificates &certificates = m_tls.certificates();
    for (const QString &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        const OpensslServer server(
            certificates.certificateFile(u"good"_s), certificates.keyFile(u"good"_s),
            {version, u"-CAfile"_s, certificates.caFile(), u"-Verify"_s, u"3"_s, u"-verify_return_error"_s});
        const QJsonObject fields =
            with(byQt(u"https://localhost:%1/"_s.arg(server.port())), u"caFile"_s, certificates.caFile());
        const Observation none = m_probe.check(fields, std::chrono::seconds(3));
        QCOMPARE(errorKey(none), u"tls"_s);
        QVERIFY2(errorMessage(none).contains(u"client certificate"_s), qPrintable(errorMessage(none)));
        QJsonObject shown = with(fields, u"clientCertificate"_s, certificates.certificateFile(u"good"_s));
        shown.insert(u"clientKey"_s, certificates.keyFile(u"good"_s));
        // The server closes the TLS session, but not the TCP connection. Qt waits for the connection to end, although the page
        // has arrived.
        const Observation seen = m_probe.check(shown, std::chrono::seconds(1));
        QVERIFY2(observationText(seen).contains(u"\nClient certificate\n"_s), qPrintable(errorMessage(seen)));
    }
}

void TestHttpQtClient::respectsTheMinimumTlsVersion()
{
    QCOMPARE(errorKey(m_probe.check(secure(u"old-protocol"_s))), u"tls"_s);
    const Observation old = m_probe.check(with(secure(u"old-protocol"_s), u"tlsMinimum"_s, u"1.0"_s), std::chrono::seconds(1));
    QCOMPARE(old.value(u"status"_s).toInt(), 200);
    QCOMPARE(old.value(u"tlsProtocol"_s).toString(), u"TLS 1.1"_s);
}

void TestHttpQtClient::supportsHttp2()
{
    const TestCertificates &certificates = m_tls.certificates();
    QFile chain(certificates.certificateFile(u"good"_s));
    QFile key(certificates.keyFile(u"good"_s));
    QVERIFY(chain.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromDevice(&chain));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setAllowedNextProtocols({"h2"});
    auto *const server = new QSslServer;
    server->setSslConfiguration(tls);
    QVERIFY(server->listen(QHostAddress::LocalHost));
    bool isWhole = true;
    Http2Faults faults(server, [&isWhole](QTcpSocket *socket) {
        const QByteArray header = http2Headers({{":status", "200"}});
        socket->write(isWhole
                          ? http2Reply("200", "By frames.\n")
                          : http2Frame(Http2Type::Headers, kEndHeaders, 1, header) + http2Frame(Http2Type::Data, 0, 1, "By fr")
                              + http2Frame(Http2Type::Reset, 0, 1, QByteArray::fromHex("00000002")));
    });
    const OpensslServer old(certificates.certificateFile(u"good"_s), certificates.keyFile(u"good"_s), {});
    QJsonObject fields = with(secure(u"good"_s), u"httpVersion"_s, u"2"_s);
    fields.insert(u"url"_s, u"https://localhost:%1/"_s.arg(old.port()));
    const Observation without = m_probe.check(fields);
    QCOMPARE(
        errorMessage(without),
        u"The server at localhost port %1 doesn't offer HTTP/2. Set “httpVersion” to 1.1, or turn on HTTP/2 on the server."_s
            .arg(old.port()));
    fields.insert(u"url"_s, u"https://localhost:%1/"_s.arg(server->serverPort()));
    const Observation seen = m_probe.check(fields);
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(observationText(seen), u"By frames.\n"_s);
    QCOMPARE(seen.value(u"httpVersion"_s).toString(), u"2"_s);
    QVERIFY(seen.evidence->head.startsWith("HTTP/2 200"));

    isWhole = false;
    QCOMPARE(errorMessage(m_probe.check(fields)),
             u"The response was cut off: the connection was closed after 5 B of the body."_s);
}

void TestHttpQtClient::refusesUnsupportedFields_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QJsonObject &more, const QString &field, const QString &reason) {
        QTest::newRow(name) << more << field << u"“%1” isn't available with “client: qt”: %2"_s.arg(field, reason);
    };
    const QString chooses = u"Qt chooses the address itself."_s;
    row("resolve", {{u"resolve"_s, u"192.0.2.1"_s}}, u"resolve"_s, chooses);
    row("family", {{u"ipFamily"_s, u"ipv6"_s}}, u"ipFamily"_s, chooses);
    row("digest", {{u"authentication"_s, u"digest"_s}, {u"username"_s, u"me"_s}}, u"authentication"_s,
        u"Qt's client uses the authentication method that the server requests."_s);
    row("kept connection", {{u"connection"_s, u"keep-alive"_s}}, u"connection"_s,
        u"Qt silently repeats requests on a reused connection."_s);
    row("HEAD with a body", {{u"method"_s, u"HEAD"_s}, {u"body"_s, u"x"_s}}, u"body"_s,
        u"Qt doesn't send a body with HEAD requests."_s);
    row("HTTP/2 without TLS", {{u"url"_s, u"http://a.example/"_s}, {u"httpVersion"_s, u"2"_s}}, u"httpVersion"_s,
        u"without TLS, Qt doesn't detect that a server doesn't support HTTP/2."_s);
    row("HTTP/2 with a host of its own", {{u"httpVersion"_s, u"2"_s}, {u"headers"_s, QJsonObject{{u"host"_s, u"b.example"_s}}}},
        u"headers"_s, u"Qt doesn't support the header host over HTTP/2."_s);
}

void TestHttpQtClient::refusesUnsupportedFields()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QJsonObject object = byQt(u"https://a.example/"_s);
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    const auto fields = Fields::fromJson(findKind(u"http"_s)->fields, object);
    QVERIFY(fields.hasValue());
    const QList<FieldProblem> problems = httpFieldProblems(*fields);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, field);
    QCOMPARE(problems.first().text, text);
    const auto own = Fields::fromJson(findKind(u"http"_s)->fields, with(object, u"client"_s, u"own"_s));
    QVERIFY(httpFieldProblems(*own).isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpQtClient)

} // namespace HttpQtClientTest

#include "tst_HttpQtClient.moc"
