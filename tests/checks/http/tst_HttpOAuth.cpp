// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests access tokens of the `http` kind: how they are fetched, shared and renewed. Each error has its own message, and
//! no message shows a secret.

#include "async/TaskGroup.h"
#include "checks/HttpProbe.h"
#include "checks/base/SafeText.h"
#include "checks/http/auth/OAuthTokens.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "support/TcpFaults.h"
#include "support/TlsFaults.h"
#include "support/dns/DnsFaults.h"
#include "support/http/HttpFaultRoutes.h"

#include <QTcpSocket>
#include <QTest>

namespace HttpOAuthTest {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

constexpr auto kSecret = "s3cr&t +/ö";

//! A token server, and a page that requires its tokens (RFC 6749 and 6750).
class ProtectedService : public QObject
{
public:
    ProtectedService()
    {
        tokens.serve("token", [this](QTcpSocket *socket, const FaultRequest &) {
            const QByteArray token = "token!|:*-" + QByteArray::number(++issued);
            const auto answer = [socket, token, this] {
                reply(socket, "200 OK", R"({"access_token":")" + token + R"(","token_type":"Bearer")" + lifetime + "}",
                      "Content-Type: application/json\r\nCache-Control: no-store\r\n");
            };
            if (delay == 0ms)
                answer();
            else
                QTimer::singleShot(delay, socket, answer);
        });
        page.serve("page", [this](QTcpSocket *socket, const FaultRequest &request) {
            const bool isIn = request.head.contains("\r\nAuthorization: Bearer " + accepted + "\r\n");
            reply(socket, isIn ? "200 OK" : "401 Unauthorized", "x", isIn ? QByteArray() : "WWW-Authenticate: Bearer\r\n");
        });
    }

    QJsonObject fields(const QJsonObject &more = {}) const
    {
        QJsonObject all{{u"url"_s, page.url(u"/page"_s)},
                        {u"oauthTokenUrl"_s, tokens.url(u"/token"_s)},
                        {u"oauthClientId"_s, u"watch:keeper"_s},
                        {u"oauthClientSecret"_s, QString::fromUtf8(kSecret)}};
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), it.value());
        return all;
    }

    HttpFaults tokens;
    HttpFaults page;
    QByteArray accepted = "token!|:*-1";
    QByteArray lifetime = R"(,"expires_in":3600)";
    std::chrono::milliseconds delay{0};
    int issued = 0;
};

//! Returns all text that could be shown in the window, a log or a page.
QString allTextOf(const Observation &seen)
{
    QString text = seen.summary + observationText(seen);
    if (seen.error)
        text += seen.error->message() + seen.error->detail();
    for (const ObservedValue &value : seen.values)
        text += value.name + value.value.toString();
    return text + QString::fromUtf8(seen.evidence->head + seen.evidence->body);
}

QCoro::Task<> checkInto(HttpProbe *probe, QJsonObject object, CancelToken token, QList<Observation> *all)
{
    const auto fields = Fields::fromJson(findKind(u"http"_s)->fields, object);
    const Observation seen = co_await HttpProbe::run(*fields, 20s, token, &probe->services());
    all->append(seen);
}

//! Returns the results of `count` checks of the same page that start at the same time.
QList<Observation> checkConcurrently(HttpProbe *probe, const QJsonObject &object, int count)
{
    TaskGroup group;
    QList<Observation> all;
    for (int i = 0; i < count; ++i)
        group.add(checkInto(probe, object, group.token(), &all));
    QCoro::waitFor(group.join());
    return all;
}

} // namespace

class TestHttpOAuth : public QObject
{
    Q_OBJECT

private slots:
    void requestsAToken_data();
    void requestsAToken();
    void addressIsSentAsWritten();
    void keepsATokenUntilItExpires();
    void tokensExpire_data();
    void tokensExpire();
    void sharesTokensBetweenEqualTargets_data();
    void sharesTokensBetweenEqualTargets();
    void fetchesOnceForConcurrentChecks();
    void sharesFailures();
    void nextCheckFetchesIfTheFirstIsCancelled();
    void renewsARefusedToken();
    void doesNotRenewAFreshToken();
    void waitingChecksDoNotRenewAFreshToken();
    void sendsNoTokenAfterARedirect();
    void reportsTokenFailures_data();
    void reportsTokenFailures();
    void reportsAnUnreachableTokenServer_data();
    void reportsAnUnreachableTokenServer();
    void reportsProblems_data();
    void reportsProblems();
};

void TestHttpOAuth::requestsAToken_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("header"); // a header of the token request
    QTest::addColumn<QByteArray>("body");
    // URL-encoded before the base64 encoding: RFC 6749, 2.3.1.
    const QByteArray basic = "Basic " + QByteArray("watch%3Akeeper:s3cr%26t+%2B%2F%C3%B6").toBase64();
    QTest::newRow("in the header") << QJsonObject{} << basic << QByteArray("grant_type=client_credentials");
    QTest::newRow("scope and more") << QJsonObject{{u"oauthScope"_s, u"a b"_s},
                                                   {u"oauthParameters"_s, QJsonObject{{u"audience"_s, u"https://api/"_s}}}}
                                    << basic
                                    << QByteArray("grant_type=client_credentials&scope=a+b&audience=https%3A%2F%2Fapi%2F");
    QTest::newRow("in the body") << QJsonObject{{u"oauthClientAuth"_s, u"body"_s}} << QByteArray()
                                 << QByteArray("grant_type=client_credentials&client_id=watch%3Akeeper&client_secret="
                                               "s3cr%26t+%2B%2F%C3%B6");
}

void TestHttpOAuth::requestsAToken()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    ProtectedService server;
    HttpProbe probe;
    const Observation seen = probe.check(server.fields(more));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(server.tokens.requests().size(), 1);
    const FaultRequest &request = server.tokens.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QVERIFY2(request.head.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"), request.head.constData());
    QVERIFY2(request.head.contains("\r\nAccept: application/json\r\n"), request.head.constData());
    QCOMPARE(request.head.contains("\r\nAuthorization: "), !header.isEmpty());
    QVERIFY2(request.head.contains(header), request.head.constData());
    QCOMPARE(request.body, body);
    QVERIFY(seen.value(u"tokenMs"_s).toDouble() > 0);
    QCOMPARE(seen.value(u"attempts"_s).toInt(), 0);
    QVERIFY2(!allTextOf(seen).contains(u"token!|:*-1"_s), qPrintable(allTextOf(seen)));
    QCOMPARE(seen.secrets, QStringList{u"token!|:*-1"_s}); // the engine masks them
}

void TestHttpOAuth::keepsATokenUntilItExpires()
{
    ProtectedService server;
    HttpProbe probe;
    for (int i = 0; i < 3; ++i) {
        const Observation seen = probe.check(server.fields());
        QCOMPARE(errorMessage(seen), QString());
        QCOMPARE(seen.value(u"tokenMs"_s).isValid(), i == 0);
    }
    QCOMPARE(server.issued, 1);

    ProtectedService brief;
    brief.lifetime = R"(,"expires_in":"0")"; // some servers send a string instead of a number
    for (int i = 1; i <= 2; ++i) {
        brief.accepted = "token!|:*-" + QByteArray::number(i);
        QCOMPARE(errorMessage(probe.check(brief.fields())), QString());
        QCOMPARE(brief.issued, i);
    }
}

void TestHttpOAuth::tokensExpire_data()
{
    QTest::addColumn<int>("said"); // [s] the value of expires_in; -1: missing
    QTest::addColumn<int>("kept");
    QTest::newRow("an hour") << 3600 << 3570;
    QTest::newRow("a minute") << 60 << 54;
    QTest::newRow("nothing said") << -1 << 270;
    QTest::newRow("at once over") << 0 << 0;
    QTest::newRow("years") << 1'000'000'000 << 86'370;
}

void TestHttpOAuth::tokensExpire()
{
    QFETCH(int, said);
    QFETCH(int, kept);
    const OAuthTokens::Time now{};
    OAuthTokens tokens;
    tokens.add("key", OAuthToken("t", said < 0 ? std::nullopt : std::optional(std::chrono::seconds(said))), now);
    QCOMPARE(tokens.find("key", now + std::chrono::seconds(kept)), QByteArray());
    if (kept > 0)
        QCOMPARE(tokens.find("key", now + std::chrono::seconds(kept - 1)), QByteArray("t"));
    QCOMPARE(tokens.find("other", now), QByteArray());
    tokens.forget("key", "another, older one");
    QCOMPARE(tokens.find("key", now).isEmpty(), kept == 0);
    tokens.forget("key", "t");
    QCOMPARE(tokens.find("key", now), QByteArray());
}

void TestHttpOAuth::sharesTokensBetweenEqualTargets_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<bool>("shared");
    QTest::newRow("another page") << QJsonObject{{u"method"_s, u"HEAD"_s}} << true;
    QTest::newRow("another client") << QJsonObject{{u"oauthClientId"_s, u"other"_s}} << false;
    QTest::newRow("another secret") << QJsonObject{{u"oauthClientSecret"_s, u"other"_s}} << false;
    QTest::newRow("another scope") << QJsonObject{{u"oauthScope"_s, u"other"_s}} << false;
    QTest::newRow("another audience") << QJsonObject{{u"oauthParameters"_s, QJsonObject{{u"a"_s, u"b"_s}}}} << false;
    QTest::newRow("another trust") << QJsonObject{{u"verifyTls"_s, false}} << false;
    QTest::newRow("another family") << QJsonObject{{u"ipFamily"_s, u"ipv4"_s}} << false;
    QTest::newRow("no proxy, whatever the settings say") << QJsonObject{{u"proxy"_s, u"none"_s}} << false;
}

void TestHttpOAuth::sharesTokensBetweenEqualTargets()
{
    QFETCH(QJsonObject, more);
    QFETCH(bool, shared);
    ProtectedService server;
    HttpProbe probe;
    probe.check(server.fields());
    probe.check(server.fields(more));
    QCOMPARE(server.issued, shared ? 1 : 2);
}

void TestHttpOAuth::fetchesOnceForConcurrentChecks()
{
    ProtectedService server;
    server.delay = 100ms;
    HttpProbe probe;
    const QList<Observation> all = checkConcurrently(&probe, server.fields(), 20);
    QCOMPARE(all.size(), 20);
    for (const Observation &seen : all)
        QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(server.tokens.requests().size(), 1);
}

void TestHttpOAuth::sharesFailures()
{
    ProtectedService server;
    server.tokens.serve("token", [](QTcpSocket *socket, const FaultRequest &) {
        QTimer::singleShot(100ms, socket, [socket] { reply(socket, "400 Bad Request", R"({"error":"invalid_client"})"); });
    });
    HttpProbe probe;
    const QList<Observation> all = checkConcurrently(&probe, server.fields(), 5);
    QCOMPARE(all.size(), 5);
    for (const Observation &seen : all)
        QCOMPARE(errorKey(seen), u"permission"_s);
    QCOMPARE(server.tokens.requests().size(), 1);
    probe.check(server.fields()); // the next check tries again, because the token server may have recovered
    QCOMPARE(server.tokens.requests().size(), 2);
}

void TestHttpOAuth::nextCheckFetchesIfTheFirstIsCancelled()
{
    ProtectedService server;
    server.accepted = "token!|:*-2";
    server.delay = 200ms;
    HttpProbe probe;
    TaskGroup group;
    CancelSource first;
    QList<Observation> stopped;
    QList<Observation> others;
    group.add(checkInto(&probe, server.fields(), first.token(), &stopped));
    group.add(checkInto(&probe, server.fields(), group.token(), &others));
    group.add(checkInto(&probe, server.fields(), group.token(), &others));
    QTRY_COMPARE_WITH_TIMEOUT(server.tokens.requests().size(), 1, 20'000);
    first.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 2, 20'000);
    QCOMPARE(errorKey(stopped.value(0)), u"cancelled"_s);
    QCOMPARE(errorMessage(others.at(0)), QString());
    QCOMPARE(errorMessage(others.at(1)), QString());
    QCOMPARE(server.tokens.requests().size(), 2);
}

void TestHttpOAuth::renewsARefusedToken()
{
    ProtectedService server;
    HttpProbe probe;
    probe.check(server.fields());
    server.accepted = "token!|:*-2"; // the server no longer accepts the first token
    const Observation seen = probe.check(server.fields());
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(server.issued, 2);
    QCOMPARE(server.page.requests().size(), 3);
    QCOMPARE(seen.value(u"attempts"_s).toInt(), 0);
}

void TestHttpOAuth::doesNotRenewAFreshToken()
{
    ProtectedService server;
    server.accepted = "none";
    HttpProbe probe;
    const Observation seen = probe.check(server.fields());
    QCOMPARE(errorMessage(seen), u"The server returned 401 Unauthorized. Accepted: 200-299."_s);
    QCOMPARE(server.issued, 1);
    probe.check(server.fields()); // renews the cached token once, because it may have caused the 401
    QCOMPARE(server.issued, 2);
    QCOMPARE(server.page.requests().size(), 3);
}

void TestHttpOAuth::addressIsSentAsWritten()
{
    ProtectedService server;
    HttpProbe probe;
    probe.check(server.fields({{u"oauthTokenUrl"_s, server.tokens.url(u"/token?a=%zz&b=100%"_s)}}));
    QCOMPARE(server.tokens.requests().first().path, QByteArray("/token?a=%zz&b=100%"));
}

//! Each check waited for a token fetched by another check. Such a fresh token isn't renewed.
void TestHttpOAuth::waitingChecksDoNotRenewAFreshToken()
{
    ProtectedService server;
    server.accepted = "none";
    server.delay = 100ms;
    HttpProbe probe;
    for (const int issued : {1, 2}) { // the second time, the cached token may have caused the 401
        const QList<Observation> all = checkConcurrently(&probe, server.fields(), 20);
        QCOMPARE(all.size(), 20);
        for (const Observation &seen : all)
            QCOMPARE(errorMessage(seen), u"The server returned 401 Unauthorized. Accepted: 200-299."_s);
        QCOMPARE(server.issued, issued);
    }
    QCOMPARE(server.page.requests().size(), 20 + 40);
}

void TestHttpOAuth::sendsNoTokenAfterARedirect()
{
    ProtectedService server;
    HttpFaults other;
    HttpProbe probe;
    const QString away = server.page.url(u"/redirect-to/302?"_s) + other.url(u"/echo"_s);
    const Observation seen = probe.check(server.fields({{u"url"_s, away}}));
    QCOMPARE(errorMessage(seen), QString());
    QVERIFY(server.page.requests().first().head.contains("Bearer token!|:*-1"));
    QVERIFY(!other.requests().first().head.contains("token!|:*-1"));
}

void TestHttpOAuth::reportsTokenFailures_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *status, const QByteArray &body, const QString &type,
                        const QString &message) { QTest::newRow(name) << QByteArray(status) << body << type << message; };
    row("wrong secret", "401 Unauthorized", R"({"error":"invalid_client"})", u"permission"_s,
        u"The token server 127.0.0.1 refused to issue a token (invalid_client). Check the client's ID, secret and scope."_s);
    row("wrong scope, explained", "400 Bad Request",
        R"({"error":"invalid_scope","error_description":"no\nsuch\u001b[1m scope"})", u"permission"_s,
        u"The token server 127.0.0.1 refused to issue a token (invalid_scope: no). Check the client's ID, secret and scope."_s);
    row("tells the secret", "400 Bad Request",
        QByteArray(R"({"error":"invalid_client","error_description":"not )") + kSecret + "\"}", u"permission"_s,
        u"The token server 127.0.0.1 refused to issue a token (invalid_client). Check the client's ID, secret and scope."_s);
    row("tells the secret for a code", "400 Bad Request", QByteArray(R"({"error":")") + kSecret + "\"}", u"permission"_s,
        u"The token server 127.0.0.1 refused to issue a token (…). Check the client's ID, secret and scope."_s);
    row("tells the secret as it came in", "400 Bad Request",
        R"({"error":"invalid_client","error_description":"not s3cr%26t+%2b%2f%c3%b6"})", u"permission"_s,
        u"The token server 127.0.0.1 refused to issue a token (invalid_client). Check the client's ID, secret and scope."_s);
    row("tells the header", "400 Bad Request",
        R"({"error":"invalid_client","error_description":"not )" + QByteArray("watch%3Akeeper:s3cr%26t+%2B%2F%C3%B6").toBase64()
            + "\"}",
        u"permission"_s,
        u"The token server 127.0.0.1 refused to issue a token (invalid_client). Check the client's ID, secret and scope."_s);
    row("says no more", "403 Forbidden", "<html>", u"permission"_s,
        u"The token server 127.0.0.1 refused to issue a token and returned 403. Check the client's ID and secret."_s);
    row("broken", "503 Service Unavailable", R"({"error":"temporarily_unavailable"})", u"condition"_s,
        u"The token server 127.0.0.1 returned 503 instead of a token."_s);
    row("elsewhere", "302 Found", "", u"condition"_s, u"The token server 127.0.0.1 returned 302 instead of a token."_s);
    const QString none =
        u"The response from the token server 127.0.0.1 contains no access token. Is “oauthTokenUrl” correct?"_s;
    row("a page", "200 OK", "<html>", u"protocol"_s, none);
    row("nothing", "200 OK", "", u"protocol"_s, none);
    row("no token", "200 OK", R"({"token_type":"bearer"})", u"protocol"_s, none);
    row("token is a number", "200 OK", R"({"access_token":5})", u"protocol"_s, none);
    row("token that splits", "200 OK", R"({"access_token":"a\r\nX: y"})", u"protocol"_s, none);
    row("another sort", "200 OK", R"({"access_token":"a","token_type":"mac"})", u"protocol"_s,
        u"The token server 127.0.0.1 issued a token of type “mac”. Only bearer tokens are supported."_s);
    row("too much", "200 OK", R"({"access_token":")" + QByteArray(100'000, 'a') + "\"}", u"protocol"_s,
        u"Couldn't fetch a token from 127.0.0.1: The response is unexpectedly large: more than 65.5 kB. Is the address correct?"_s);
}

void TestHttpOAuth::reportsTokenFailures()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, type);
    QFETCH(QString, message);
    ProtectedService server;
    server.tokens.serve("token",
                        [=](QTcpSocket *socket, const FaultRequest &) { reply(socket, status, body, "Location: /x\r\n"); });
    HttpProbe probe;
    const Observation seen = probe.check(server.fields());
    QCOMPARE(errorMessage(seen), message);
    QCOMPARE(errorKey(seen), type);
    QCOMPARE(outcomeOf(seen), type == u"permission"_s ? Outcome::Unknown : Outcome::Down);
    QCOMPARE(server.page.requests().size(), 0);
    QVERIFY2(!allTextOf(seen).contains(QString::fromUtf8(kSecret)), qPrintable(allTextOf(seen)));
}

void TestHttpOAuth::reportsAnUnreachableTokenServer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("begin");
    QTest::newRow("refused") << u"http://127.0.0.1:CLOSED/"_s << u"refused"_s
                             << u"Couldn't fetch a token from 127.0.0.1: Connection refused by 127.0.0.1 port "_s;
    QTest::newRow("silent") << u"http://127.0.0.1:SILENT/"_s << u"timeout"_s
                            << u"Couldn't fetch a token from 127.0.0.1: No answer within 1 s: connected "_s;
    QTest::newRow("not trusted") << u"https://localhost:TLS/"_s << u"tls"_s
                                 << u"Couldn't fetch a token from localhost: The certificate is self-signed"_s;
    QTest::newRow("no such name") << u"http://nowhere.example/"_s << u"dns"_s
                                  << u"Couldn't fetch a token from nowhere.example: "_s;
}

void TestHttpOAuth::reportsAnUnreachableTokenServer()
{
    QFETCH(QString, url);
    QFETCH(QString, type);
    QFETCH(QString, begin);
    static const TlsFaults tls;
    const TcpFaults tcp;
    url.replace(u"CLOSED"_s, QString::number(tcp.closed()))
        .replace(u"SILENT"_s, QString::number(tcp.silent()))
        .replace(u"TLS"_s, QString::number(tls.port(u"self-signed"_s)));
    const DnsFaults dns; // a DNS server that knows no names
    NetworkSettings settings;
    settings.nameServers = {dns.nameServer()};
    ProtectedService server;
    HttpProbe probe(settings);
    const Observation seen = probe.check(server.fields({{u"oauthTokenUrl"_s, url}}), type == u"timeout"_s ? 1s : 20s);
    QVERIFY2(errorMessage(seen).startsWith(begin), qPrintable(errorMessage(seen)));
    QCOMPARE(errorKey(seen), type);
}

void TestHttpOAuth::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("field");
    const QJsonObject right{{u"oauthTokenUrl"_s, u"https://a.example/token"_s}, {u"oauthClientId"_s, u"me"_s}};
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject fields = right;
        fields.insert(name, value);
        return fields;
    };
    QTest::newRow("right") << right << QString();
    QTest::newRow("no client") << QJsonObject{{u"oauthTokenUrl"_s, u"https://a.example/token"_s}} << u"oauthClientId"_s;
    QTest::newRow("no address") << QJsonObject{{u"oauthClientId"_s, u"me"_s}} << u"oauthClientId"_s;
    QTest::newRow("not an address") << QJsonObject{{u"oauthTokenUrl"_s, u"file:///token"_s}} << u"oauthTokenUrl"_s;
    QTest::newRow("password too") << with(u"username"_s, u"me"_s) << u"username"_s;
    QTest::newRow("token too") << with(u"bearerToken"_s, u"t"_s) << u"bearerToken"_s;
    QTest::newRow("header too") << with(u"headers"_s, QJsonObject{{u"Authorization"_s, u"x"_s}}) << u"headers"_s;
}

void TestHttpOAuth::reportsProblems()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, field);
    more.insert(u"url"_s, u"http://a.example/"_s);
    const auto read = Fields::fromJson(findKind(u"http"_s)->fields, more);
    const QList<FieldProblem> problems = read ? httpFieldProblems(*read) : read.error();
    QCOMPARE(problems.isEmpty() ? QString() : problems.first().field, field);
}

QTEST_GUILESS_MAIN(TestHttpOAuth)

} // namespace HttpOAuthTest

#include "tst_HttpOAuth.moc"
