// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ServiceFetch.h"

#include "support/TlsFaults.h"
#include "support/http/HttpFaultRoutes.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

#include <optional>

namespace ServiceFetchTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

using Answer = Expected<QList<ImportFile>, QString>;

namespace {

const QString kToken = u"u1-canary+/="_s;
constexpr std::chrono::milliseconds kPatience{20'000}; // generous, since tests run in parallel

QByteArray monitor(int id)
{
    return R"({"id":%1,"friendly_name":"M%1","url":"https:\/\/a.example/%1","type":1,"status":2,"mwindows":[],"alert_contacts":[]})"_ba
        .replace("%1", QByteArray::number(id));
}

//! Returns an answer of getMonitors with `count` monitors from `first`.
QByteArray monitors(int first, int count, int total)
{
    QByteArrayList all;
    for (int id = first; id < first + count; ++id)
        all.append(monitor(id));
    return R"({"stat":"ok","pagination":{"offset":0,"limit":50,"total":)" + QByteArray::number(total) + R"(},"monitors":[)"
        + all.join(',') + "]}";
}

//! Returns a page of StatusCake's list, which lacks most settings.
QByteArray tests(int first, int count, int total)
{
    QByteArrayList all;
    for (int id = first; id < first + count; ++id)
        all.append(R"({"id":"%1","name":"T%1","test_type":"HTTP","website_url":"https:\/\/a.example"})"_ba.replace(
            "%1", QByteArray::number(id)));
    return R"({"metadata":{"page_count":9,"total_count":)" + QByteArray::number(total) + R"(},"data":[)" + all.join(',') + "]}";
}

const QByteArray kChecks = R"({"checks":[{"name":"Backup","grace":600,"n_pings":3},{"name":"Mail","grace":60,"n_pings":0}]})";

//! Returns the value of a field of the form that a request sends.
QString formField(const FaultRequest &request, const QString &name)
{
    return QUrlQuery(QString::fromLatin1(request.body)).queryItemValue(name, QUrl::FullyDecoded);
}

//! An Expected has no default constructor, which QCoro::waitFor() requires.
QCoro::Task<> store(QCoro::Task<Answer> task, std::optional<Answer> *answer)
{
    *answer = co_await std::move(task);
}

HttpFaults::Serve answering(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &fields = {})
{
    return [=](QTcpSocket *socket, const FaultRequest &) { reply(socket, status, body, fields); };
}

} // namespace

//! Tests the fetching of targets against a server on loopback, also one that misbehaves.
class tst_ServiceFetch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<HttpFaults>();
        m_progress.clear();
    }
    void fetchesEveryPage_data();
    void fetchesEveryPage();
    void asksUptimeRobotForAllDetails();
    void asksStatusCakeForEachTest();
    void asksServersOfYourOwn();
    void reportsFaults_data();
    void reportsFaults();
    void followsNoRedirect();
    void endsWithAServerThatLies_data();
    void endsWithAServerThatLies();
    void waitsAsAsked_data();
    void waitsAsAsked();
    void retriesOnlyThreeTimes();
    void limitsTheWholeTime();
    void refusesUnsafeRequests_data();
    void refusesUnsafeRequests();
    void avoidsTheProxyForPlainHttp();
    void verifiesCertificates_data();
    void verifiesCertificates();
    void isCancelled();

private:
    ServiceRequest request(const QString &service) const
    {
        ServiceRequest request;
        request.service = service;
        request.token = u' ' + kToken + u'\n';
        request.address = m_server->url(u"/"_s);
        request.timeout = kPatience;
        return request;
    }
    Answer fetch(const ServiceRequest &request, const NetworkSettings &network = {})
    {
        const auto progress = [this](qsizetype done, qsizetype total) { m_progress.append({done, total}); };
        std::optional<Answer> answer;
        QCoro::waitFor(store(fetchFromService(request, network, {}, progress, m_cancel.token()), &answer));
        return *answer;
    }
    Answer fetch(const QString &service) { return fetch(request(service)); }
    void serve(const char *name, const HttpFaults::Serve &serve) { m_server->serve(name, serve); }
    const QList<FaultRequest> &requests() const { return m_server->requests(); }
    void checkToken(const QString &message) const { QVERIFY2(!message.contains(u"canary"_s), qPrintable(message)); }

    std::unique_ptr<HttpFaults> m_server;
    QList<std::pair<qsizetype, qsizetype>> m_progress;
    CancelSource m_cancel;
};

void tst_ServiceFetch::fetchesEveryPage_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("files");
    QTest::addColumn<int>("targets");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("UptimeRobot") << u"uptimerobot"_s << 3 << 120 << QByteArray();
    QTest::newRow("StatusCake") << u"statuscake"_s << 130 << 130 << "Authorization: Bearer "_ba + kToken.toLatin1() + "\r\n";
    QTest::newRow("Healthchecks.io") << u"healthchecks"_s << 1 << 0 << "X-Api-Key: "_ba + kToken.toLatin1() + "\r\n";
}

void tst_ServiceFetch::fetchesEveryPage()
{
    QFETCH(QString, service);
    QFETCH(int, files);
    QFETCH(QByteArray, header);
    serve("v2", [](QTcpSocket *socket, const FaultRequest &request) {
        const int offset = formField(request, u"offset"_s).toInt();
        reply(socket, "200 OK", monitors(offset, std::min(50, 120 - offset), 120));
    });
    serve("v1", [](QTcpSocket *socket, const FaultRequest &request) {
        const QUrl url(QString::fromLatin1(request.path));
        const int page = QUrlQuery(url).queryItemValue(u"page"_s).toInt();
        if (page > 0)
            reply(socket, "200 OK", page == 1 ? tests(0, 100, 130) : tests(100, 30, 130));
        else
            reply(socket, "200 OK",
                  R"({"data":{"id":"%1","name":"T%1","test_type":"HTTP","website_url":"https:\/\/a.example"}})"_ba.replace(
                      "%1", url.fileName().toLatin1()));
    });
    serve("api", answering(kChecks));
    const Answer answer = fetch(service);
    QVERIFY2(answer, qPrintable(answer.hasValue() ? QString() : answer.error()));
    QCOMPARE(answer->size(), files);
    for (const FaultRequest &request : requests()) {
        QVERIFY(!request.path.contains("canary"));
        QVERIFY2(request.head.contains(header), request.head.constData());
    }
    const auto imported = convertImportFiles(*answer, service, {});
    QVERIFY2(imported, qPrintable(imported.hasValue() ? QString() : imported.error()));
    QTEST(int(imported->targets.size()), "targets");
    QCOMPARE(imported->remarks.size(), service == "healthchecks"_L1 ? 2 : 0);
    QVERIFY(!m_progress.isEmpty());
    QCOMPARE(m_progress.last().second, service == "healthchecks"_L1 ? 2 : imported->targets.size());
    QCOMPARE(m_progress.last().first, service == "healthchecks"_L1 ? 0 : imported->targets.size());
}

void tst_ServiceFetch::asksUptimeRobotForAllDetails()
{
    serve("v2", answering(monitors(1, 1, 1)));
    QVERIFY(fetch(u"uptimerobot"_s));
    QCOMPARE(requests().size(), 1);
    const FaultRequest sent = requests().first();
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.path, QByteArray("/v2/getMonitors"));
    QVERIFY(sent.head.contains("Content-Type: application/x-www-form-urlencoded\r\n"));
    for (const auto &[name, value] :
         {std::pair(u"api_key"_s, kToken), std::pair(u"format"_s, u"json"_s), std::pair(u"limit"_s, u"50"_s),
          std::pair(u"offset"_s, u"0"_s), std::pair(u"alert_contacts"_s, u"1"_s), std::pair(u"mwindows"_s, u"1"_s),
          std::pair(u"custom_http_headers"_s, u"1"_s), std::pair(u"custom_http_statuses"_s, u"1"_s),
          std::pair(u"http_request_details"_s, u"true"_s), std::pair(u"auth_type"_s, u"true"_s)})
        QCOMPARE(formField(sent, name), value);
}

//! What the list lacks is in the details.
void tst_ServiceFetch::asksStatusCakeForEachTest()
{
    serve("v1", [](QTcpSocket *socket, const FaultRequest &request) {
        if (request.path.startsWith("/v1/uptime?"))
            return reply(socket, "200 OK", tests(7, 1, 1));
        reply(
            socket, "200 OK",
            R"({"data":{"id":"7","name":"T7","test_type":"HTTP","website_url":"https:\/\/a.example","find_string":"fine","timeout":20}})");
    });
    const Answer answer = fetch(u"statuscake"_s);
    QVERIFY(answer);
    QCOMPARE(requests().size(), 2);
    QCOMPARE(requests().at(0).path, QByteArray("/v1/uptime?nouptime&limit=100&page=1"));
    QCOMPARE(requests().at(1).path, QByteArray("/v1/uptime/7"));
    const auto imported = convertImportFiles(*answer, u"statuscake"_s, {});
    QVERIFY(imported);
    QCOMPARE(imported->targets.size(), 1);
    QVERIFY(answer->first().content.contains("fine"));
}

void tst_ServiceFetch::asksServersOfYourOwn()
{
    serve("status-pages", answering(kChecks));
    ServiceRequest own = request(u"healthchecks"_s);
    own.address = m_server->url(u"/status-pages//"_s);
    QVERIFY(fetch(own));
    QCOMPARE(requests().first().path, QByteArray("/status-pages/api/v3/checks/"));
}

void tst_ServiceFetch::reportsFaults_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<HttpFaults::Serve>("serve");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *service, const HttpFaults::Serve &serve, const QString &says) {
        QTest::newRow(name) << QString::fromLatin1(service) << serve << says;
    };
    const auto failing = [](const QByteArray &error) { return answering(R"({"stat":"fail","error":)" + error + '}'); };
    const QString rejected = u"The token was rejected by %1. Is it complete and still valid?"_s;
    const QString damaged = u"%1 sent a damaged or incomplete answer."_s;
    row("401", "healthchecks", answering("{}", "401 No"), rejected.arg(u"Healthchecks.io"_s));
    row("403", "statuscake", answering("{}", "403 No"), rejected.arg(u"StatusCake"_s));
    row("wrong key with status 200", "uptimerobot",
        failing(
            R"({"type":"invalid_parameter","parameter_name":"api_key","passed_value":"u1-canary+/=","message":"No u1-canary+/="})"),
        rejected.arg(u"UptimeRobot"_s));
    row("unknown key with status 200", "uptimerobot", failing(R"({"type":"not_found","message":"api_key not found."})"),
        rejected.arg(u"UptimeRobot"_s));
    row("another error with status 200", "uptimerobot", failing(R"({"message":"No offset for u1-canary+/=\u001b[1m"})"),
        u"UptimeRobot rejected the request: No offset for ***"_s);
    row("500", "uptimerobot", answering("{}", "500 Oops"), u"127.0.0.1 answered with status 500 instead of 200."_s);
    row("429 without a time", "statuscake", answering("{}", "429 Slow down"),
        u"StatusCake accepts no more requests at the moment. Try again later."_s);
    row("429 with a long time", "statuscake", answering("{}", "429 Slow down", "Retry-After: 3600\r\n"),
        u"StatusCake accepts no more requests at the moment. Try again later."_s);
    row("broken JSON", "uptimerobot", answering(R"({"stat":"ok")"), damaged.arg(u"UptimeRobot"_s));
    row("an HTML page", "healthchecks", answering("<html>Log in</html>"), damaged.arg(u"Healthchecks.io"_s));
    row("no number of monitors", "uptimerobot", answering(R"({"stat":"ok","monitors":[]})"), damaged.arg(u"UptimeRobot"_s));
    row("no list", "statuscake", answering(R"({"data":{},"metadata":{"total_count":1}})"), damaged.arg(u"StatusCake"_s));
    row("an ID that leads elsewhere", "statuscake", answering(R"({"data":[{"id":"../../x"}],"metadata":{"total_count":1}})"),
        damaged.arg(u"StatusCake"_s));
    row("fewer than announced", "uptimerobot", answering(monitors(1, 0, 3)), damaged.arg(u"UptimeRobot"_s));
    row(
        "cut", "healthchecks",
        [](QTcpSocket *socket, const FaultRequest &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + kChecks);
            socket->disconnectFromHost();
        },
        damaged.arg(u"Healthchecks.io"_s));
    row(
        "hangs up", "healthchecks", [](QTcpSocket *socket, const FaultRequest &) { socket->disconnectFromHost(); },
        u"127.0.0.1 closed the connection before responding."_s);
    row(
        "stalls", "healthchecks", [](QTcpSocket *, const FaultRequest &) {}, u"127.0.0.1 didn't respond within 300 ms."_s);
    row(
        "stalls in the body", "healthchecks",
        [](QTcpSocket *socket, const FaultRequest &) { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"); },
        u"127.0.0.1 didn't respond within 300 ms."_s);
}

void tst_ServiceFetch::reportsFaults()
{
    QFETCH(QString, service);
    QFETCH(HttpFaults::Serve, serve);
    QFETCH(QString, says);
    for (const char *name : {"v1", "v2", "api"})
        m_server->serve(name, serve);
    ServiceRequest request = this->request(service);
    if (says.contains(u"300 ms"_s))
        request.timeout = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    const Answer answer = fetch(request);
    QVERIFY2(timer.elapsed() < kPatience.count(), qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!answer);
    QVERIFY2(answer.error().startsWith(says), qPrintable(answer.error()));
    checkToken(answer.error());
    QCOMPARE(requests().size(), 1);
}

void tst_ServiceFetch::followsNoRedirect()
{
    HttpFaults other;
    const QByteArray location = "Location: " + other.url(u"/api/v3/checks/"_s).toLatin1() + "\r\n";
    for (const char *status : {"301 Moved", "302 Found", "307 Temporary", "308 Permanent"}) {
        serve("api", answering({}, status, location));
        const Answer answer = fetch(u"healthchecks"_s);
        QVERIFY(!answer);
        QVERIFY2(answer.error().contains(u"Redirects aren't followed"_s), qPrintable(answer.error()));
    }
    QCOMPARE(other.connections(), 0);
}

void tst_ServiceFetch::endsWithAServerThatLies_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<HttpFaults::Serve>("serve");
    QTest::addColumn<int>("requests");
    const auto row = [](const char *name, const char *service, const HttpFaults::Serve &serve, int requests) {
        QTest::newRow(name) << QString::fromLatin1(service) << serve << requests;
    };
    row("the same page again", "uptimerobot", answering(monitors(1, 50, 100)), 2);
    row("the same page of tests again", "statuscake", answering(tests(1, 100, 1'000)), 2);
    const auto growing = [](QTcpSocket *socket, const FaultRequest &request) {
        const int offset = formField(request, u"offset"_s).toInt();
        reply(socket, "200 OK", monitors(offset, 1, offset + 10));
    };
    row("a total that grows", "uptimerobot", growing, 1'000);
    const auto flooding = [](QTcpSocket *socket, const FaultRequest &) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] {
            if (socket->isOpen() && socket->bytesToWrite() < 1 << 20)
                socket->write(QByteArray(1 << 18, ' '));
        });
        timer->start(0);
    };
    row("an endless body", "healthchecks", flooding, 1);
    row(
        "a body announced as huge", "healthchecks",
        [](QTcpSocket *socket, const FaultRequest &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{");
        },
        1);
    const auto large = [](QTcpSocket *socket, const FaultRequest &request) {
        const int offset = formField(request, u"offset"_s).toInt();
        reply(socket, "200 OK", monitors(offset, 50, 1'000) + QByteArray(6 << 20, ' '));
    };
    row("pages that are too large together", "uptimerobot", large, 3);
}

void tst_ServiceFetch::endsWithAServerThatLies()
{
    QFETCH(QString, service);
    QFETCH(HttpFaults::Serve, serve);
    for (const char *name : {"v1", "v2", "api"})
        m_server->serve(name, serve);
    ServiceRequest request = this->request(service);
    request.timeout = std::chrono::minutes(2);
    const Answer answer = fetch(request);
    QVERIFY(!answer);
    const QString title = findImportService(service)->title();
    QCOMPARE(answer.error(), title + u" sent more than 16 MiB or 1,000 pages, or the same page again."_s);
    QTEST(int(requests().size()), "requests");
}

void tst_ServiceFetch::waitsAsAsked_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("429 with Retry-After") << "429 Slow down"_ba
                                          << "Retry-After: 1\r\n"_ba;
    QTest::newRow("429 with X-RateLimit-Reset") << "429 Slow down"_ba
                                                << "X-RateLimit-Reset: 1\r\n"_ba;
    QTest::newRow("the last request of this second") << "200 OK"_ba
                                                     << "x-ratelimit-remaining: 0\r\nx-ratelimit-reset: 1\r\n"_ba;
}

//! The first answer asks for a pause of a second.
void tst_ServiceFetch::waitsAsAsked()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, fields);
    serve("v2", [this, status, fields](QTcpSocket *socket, const FaultRequest &request) {
        const int offset = formField(request, u"offset"_s).toInt();
        const bool isFirst = requests().size() == 1;
        reply(socket, isFirst ? status : "200 OK", monitors(offset, 1, 2), isFirst ? fields : QByteArray());
    });
    QElapsedTimer timer;
    timer.start();
    const Answer answer = fetch(u"uptimerobot"_s);
    QVERIFY2(answer, qPrintable(answer.hasValue() ? QString() : answer.error()));
    QCOMPARE(answer->size(), 2);
    QVERIFY2(timer.elapsed() >= 1'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_ServiceFetch::retriesOnlyThreeTimes()
{
    serve("api", answering("{}", "429 Slow down", "Retry-After: 0\r\n"));
    const Answer answer = fetch(u"healthchecks"_s);
    QVERIFY(!answer);
    QVERIFY(answer.error().contains(u"accepts no more requests"_s));
    QCOMPARE(requests().size(), 4);
}

void tst_ServiceFetch::limitsTheWholeTime()
{
    serve("api", answering("{}", "429 Slow down", "Retry-After: 100\r\n"));
    ServiceRequest request = this->request(u"healthchecks"_s);
    request.totalTimeout = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    const Answer answer = fetch(request);
    QVERIFY2(timer.elapsed() < kPatience.count(), qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!answer);
    QCOMPARE(answer.error(), u"127.0.0.1 didn't respond within 300 ms."_s);
}

void tst_ServiceFetch::refusesUnsafeRequests_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("says");
    const QString address = u"The address must begin with https://"_s;
    for (const char *one :
         {"http://hc.example", "http://127.0.0.1.example", "ftp://127.0.0.1", "hc.example", "https://",
          "https://me:secret@127.0.0.1", "https://127.0.0.1/?x", "https://127.0.0.1/#x", "file:///etc/passwd"})
        QTest::newRow(one) << QString::fromLatin1(one) << kToken << address;
    const QString token = u"The token is missing, or contains spaces"_s;
    QTest::newRow("no token") << QString() << u" \n"_s << token;
    QTest::newRow("token with a line break") << QString() << u"a\r\nX-Evil: b"_s << token;
    QTest::newRow("token with an umlaut") << QString() << u"tökén"_s << token;
    QTest::newRow("long token") << QString() << QString(1'001, u'x') << token;
}

void tst_ServiceFetch::refusesUnsafeRequests()
{
    QFETCH(QString, address);
    QFETCH(QString, says);
    ServiceRequest request = this->request(u"healthchecks"_s);
    if (!address.isEmpty())
        request.address = address;
    QFETCH(QString, token);
    request.token = token;
    const Answer answer = fetch(request);
    QVERIFY(!answer);
    QVERIFY2(answer.error().startsWith(says), qPrintable(answer.error()));
    QVERIFY(!answer.error().contains(u"secret"_s));
    QCOMPARE(m_server->connections(), 0);
}

void tst_ServiceFetch::avoidsTheProxyForPlainHttp()
{
    HttpFaults proxy;
    NetworkSettings network;
    network.proxy = NetworkSettings::Proxy::Manual;
    network.proxyAddress = QUrl(proxy.url({}));
    serve("api", answering(kChecks));
    QVERIFY(fetch(request(u"healthchecks"_s), network));
    QCOMPARE(proxy.connections(), 0);
}

void tst_ServiceFetch::verifiesCertificates_data()
{
    QTest::addColumn<QString>("sort");
    for (const char *sort : {"good", "self-signed", "wrong-host", "expired"})
        QTest::newRow(sort) << QString::fromLatin1(sort);
}

//! The setting that turns verification off is only for checks.
void tst_ServiceFetch::verifiesCertificates()
{
    QFETCH(QString, sort);
    TlsFaults tls;
    tls.http(sort)->serve("api", answering(kChecks));
    NetworkSettings network;
    network.caFile = tls.certificates().caFile();
    network.verifyTls = false;
    ServiceRequest request = this->request(u"healthchecks"_s);
    request.address = tls.url(sort, {});
    const Answer answer = fetch(request, network);
    QCOMPARE(answer.hasValue(), sort == "good"_L1);
    QCOMPARE(tls.http(sort)->requests().size(), answer ? 1 : 0);
    if (!answer)
        QVERIFY2(answer.error().contains(u"certificate isn't valid"_s), qPrintable(answer.error()));
}

void tst_ServiceFetch::isCancelled()
{
    bool isAborted = false;
    serve("api", [this, &isAborted](QTcpSocket *socket, const FaultRequest &) {
        connect(socket, &QTcpSocket::disconnected, this, [&isAborted] { isAborted = true; });
        m_cancel.cancel();
    });
    const Answer answer = fetch(u"healthchecks"_s);
    m_cancel = CancelSource();
    QVERIFY(!answer);
    QCOMPARE(answer.error(), QString());
    QTRY_VERIFY(isAborted);
    QCOMPARE(requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_ServiceFetch)

} // namespace ServiceFetchTest

#include "tst_ServiceFetch.moc"
