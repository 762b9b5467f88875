// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"
#include "engine/diagnose/FailureDiagnostics.h"
#include "support/TcpFaults.h"
#include "support/TlsFaults.h"
#include "support/dns/DnsFaults.h"

#include "checks/Registry.h"

#include <QJsonDocument>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace FailureDiagnosticsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kCanary = "hunter2-canary";

//! A server on loopback that can be closed. Stores everything it receives, one item per connection.
class Listener
{
public:
    explicit Listener(const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        m_isListening = m_server.listen(address, port);
    }
    bool isListening() const { return m_isListening; }
    quint16 port() const { return m_server.serverPort(); }
    void close() { m_server.close(); }
    //! Sent in reply to any data; empty: no reply.
    QByteArray reply;
    QByteArrayList received;

private:
    void accept()
    {
        QTcpSocket *const socket = m_server.nextPendingConnection();
        const qsizetype place = received.size();
        received.append(QByteArray());
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket, place] {
            received[place] += socket->readAll();
            if (reply.isEmpty() || !received.at(place).contains("\r\n\r\n"))
                return;
            socket->write(reply);
            socket->disconnectFromHost();
        });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    QTcpServer m_server;
    bool m_isListening = false;
};

//! An engine with the real kinds, and its diagnostics.
class DiagnosticsHarness
{
public:
    //! \param mayRead  reading the routes blocks until this semaphore is released
    explicit DiagnosticsHarness(const DiagnosticsLimits &limits, const QStringList &nameServers = {},
                                const LocalRoutes &routes = {}, QSemaphore *mayRead = nullptr)
        : harness(limitsWith(limits), partsWith(routes, mayRead))
    {
        NetworkSettings settings;
        settings.nameServers = nameServers;
        settings.caFile = caFile();
        harness.engine.core()->setNetworkSettings(settings);
        QObject::connect(&harness.engine, &Engine::diagnosticsFinished, &harness,
                         [this](const DiagnosticsRecording &recording, const Result &failed) {
                             recordings.append(recording);
                             failures.append(failed);
                             cameAfterTheEnd = cameAfterTheEnd || harness.isStopped();
                         });
    }

    static QString caFile()
    {
        static const TestCertificates certificates;
        return certificates.caFile();
    }
    static EngineLimits limitsWith(const DiagnosticsLimits &limits)
    {
        EngineLimits all;
        all.all = 1'000;
        all.perHost = 1'000;
        all.recorder = limits;
        return all;
    }
    static EngineParts partsWith(const LocalRoutes &routes, QSemaphore *mayRead)
    {
        EngineParts parts;
        parts.readRoutes = [routes, mayRead] {
            const QSemaphoreReleaser again = mayRead ? (mayRead->acquire(), QSemaphoreReleaser(mayRead)) : QSemaphoreReleaser();
            return routes;
        };
        return parts;
    }
    //! \return true if all targets have this outcome after another check
    bool checkOnce(const QList<Target> &targets, Outcome outcome)
    {
        harness.setTargets(targets);
        harness.results.clear();
        harness.runSnapshots.clear();
        harness.check(targets);
        if (!harness.waitForRun() || !QTest::qWaitFor([&] { return harness.results.size() == targets.size(); }))
            return false;
        const auto wrong = std::find_if(harness.results.cbegin(), harness.results.cend(),
                                        [outcome](const Result &result) { return result.outcome != outcome; });
        if (wrong == harness.results.cend())
            return true;
        qWarning().noquote() << outcomeKey(wrong->outcome)
                             << (wrong->observation.error ? wrong->observation.error->message() : wrong->observation.summary);
        return false;
    }
    bool waitForRecording(qsizetype count = 1)
    {
        return QTest::qWaitFor([this, count] { return recordings.size() >= count; }, 20'000);
    }

    QList<DiagnosticsRecording> recordings;
    QList<Result> failures;
    bool cameAfterTheEnd = false;
    EngineHarness harness;
};

DiagnosticsLimits aMinute(int count)
{
    DiagnosticsLimits limits;
    limits.perMinute = count;
    return limits;
}

Target targetOf(const QString &kind, const QJsonObject &fields, const TargetId &id = QUuid::createUuid())
{
    const auto read = Fields::fromJson(findKind(kind)->fields, fields);
    if (!read)
        qFatal("%s", qPrintable(read.error().first().text));
    Target target;
    target.id = id;
    target.name = id.toString();
    target.kind = kind;
    target.fields = *read;
    target.schedule.timeout = 1s;
    return target;
}

Target tcpTarget(const QString &host, quint16 port, const TargetId &id = QUuid::createUuid())
{
    return targetOf(u"tcp"_s, {{u"host"_s, host}, {u"port"_s, port}}, id);
}

QString shown(const DiagnosticsRecording &recording)
{
    return QString::fromUtf8(recordingToJson(recording));
}

ProbeOutcome observationFrom(const DiagnosticsRecording &recording, DiagnosticProbeType angle)
{
    const RecordedProbe *const found = recording.find(angle);
    return found ? found->outcome : ProbeOutcome::NotObserved;
}

} // namespace

//! Tests the failure diagnostics of targets on loopback, with misbehaving servers.
class tst_FailureDiagnostics : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void diagnosesAClosedPort();
    void diagnosesOnlyTheFirstFailure();
    void ignoresTargetsThatWereNeverUp();
    void doesNothingWhenTurnedOff();
    void ignoresKindsWithoutAHost();
    void diagnosesAnExpiredCertificate();
    void diagnosesAServerThatAnswersOnlyOverIpv6();
    void diagnosesAnUnresolvedName_data();
    void diagnosesAnUnresolvedName();
    void anEditForgetsTheLastAddress();
    void diagnosesASilentService();
    void silentServersDoNotDelayTheEnd();
    void omitsProbesThatHadNoTimeToRun();
    void limitsDiagnosesPerMinute();
    void sendsNoCredentials();
    void diagnosesAMissingDefaultRoute();
    void endsWithTheEngine();
    void endsWhenCancelled();
    void diagnosesATargetOnceAtATime();

private:
    bool m_hasIpv6 = false;
};

void tst_FailureDiagnostics::initTestCase()
{
    m_hasIpv6 = Listener(QHostAddress::LocalHostIPv6).isListening();
}

void tst_FailureDiagnostics::diagnosesAClosedPort()
{
    DiagnosticsHarness flight(aMinute(10));
    Listener listener;
    const Target target = tcpTarget(u"127.0.0.1"_s, listener.port());
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    listener.close();
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    const DiagnosticsRecording &recording = flight.recordings.first();
    QCOMPARE(recording.target, target.id);
    QCOMPARE(recording.at, flight.harness.results.first().at.toMSecsSinceEpoch());
    QCOMPARE(recording.errorType, ErrorType::Refused);
    QCOMPARE(recording.port, int(listener.port() == 0 ? target.fields.integer(u"port"_s) : listener.port()));
    QVERIFY(!recording.isOmitted);
    QVERIFY2(recording.totalDurationMs < 2'000 * slowdownOfThisBuild(), qPrintable(shown(recording)));
    const RecordedProbe *const connection = recording.find(DiagnosticProbeType::Connection);
    QVERIFY(connection);
    QCOMPARE(connection->outcome, ProbeOutcome::Failure);
    QCOMPARE(connection->errorType, ErrorType::Refused);
    QVERIFY(recording.find(DiagnosticProbeType::Ping));
    QVERIFY2(!recording.find(DiagnosticProbeType::Path) && !recording.find(DiagnosticProbeType::Gateway), "this very computer");
    QCOMPARE(flight.failures.first().targetId, target.id);
}

void tst_FailureDiagnostics::diagnosesOnlyTheFirstFailure()
{
    DiagnosticsHarness flight(aMinute(10));
    auto listener = std::make_unique<Listener>();
    const quint16 port = listener->port();
    const Target target = tcpTarget(u"127.0.0.1"_s, port);
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    listener.reset();
    for (int i = 0; i < 3; ++i)
        QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    Listener again(QHostAddress::LocalHost, port);
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    again.close();
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording(2));
    QCOMPARE(flight.recordings.size(), 2);
    QVERIFY(flight.recordings[1].at > flight.recordings[0].at);
}

void tst_FailureDiagnostics::ignoresTargetsThatWereNeverUp()
{
    DiagnosticsHarness flight(aMinute(10));
    const TcpFaults faults;
    const Target never = tcpTarget(u"127.0.0.1"_s, faults.closed());
    QVERIFY(flight.checkOnce({never}, Outcome::Down));
    QVERIFY(flight.checkOnce({never}, Outcome::Down));
    QVERIFY(flight.harness.shutDown());
    QVERIFY(flight.recordings.isEmpty());
}

void tst_FailureDiagnostics::doesNothingWhenTurnedOff()
{
    DiagnosticsHarness flight({});
    Listener listener;
    const Target target = tcpTarget(u"127.0.0.1"_s, listener.port());
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    listener.close();
    const qsizetype connections = listener.received.size();
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.harness.shutDown());
    QVERIFY(flight.recordings.isEmpty());
    QCOMPARE(listener.received.size(), connections);
}

void tst_FailureDiagnostics::ignoresKindsWithoutAHost()
{
    DiagnosticsHarness flight(aMinute(10));
    const TargetId id = QUuid::createUuid();
    QVERIFY(flight.checkOnce({targetOf(u"simulated"_s, {{u"latency"_s, u"1ms"_s}}, id)}, Outcome::Up));
    QVERIFY(
        flight.checkOnce({targetOf(u"simulated"_s, {{u"latency"_s, u"1ms"_s}, {u"failureRate"_s, 100}}, id)}, Outcome::Down));
    QVERIFY(flight.harness.shutDown());
    QVERIFY(flight.recordings.isEmpty());
}

void tst_FailureDiagnostics::diagnosesAnExpiredCertificate()
{
    DiagnosticsHarness flight(aMinute(10));
    TlsFaults servers;
    const TargetId id = QUuid::createUuid();
    const auto page = [&](const QString &sort) { return targetOf(u"http"_s, {{u"url"_s, servers.url(sort, u"/ok"_s)}}, id); };
    QVERIFY(flight.checkOnce({page(u"good"_s)}, Outcome::Up));
    QVERIFY(flight.checkOnce({page(u"expired"_s)}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    const DiagnosticsRecording &recording = flight.recordings.first();
    QCOMPARE(recording.errorType, ErrorType::Tls);
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::Ipv4), ProbeOutcome::Success);
    const RecordedProbe *const tls = recording.find(DiagnosticProbeType::Tls);
    QVERIFY2(tls, qPrintable(shown(recording)));
    QCOMPARE(tls->outcome, ProbeOutcome::Failure);
    QCOMPARE(tls->errorType, ErrorType::Tls);
    QVERIFY(tls->value(u"certificateDaysLeft"_s).toDouble() < 0);
    QVERIFY2(!tls->lines.isEmpty() && tls->lines.first().contains(u"localhost"_s), qPrintable(shown(recording)));
}

//! The name has an IPv4 and an IPv6 address. The target used IPv4 before, but now the server listens only on IPv6.
void tst_FailureDiagnostics::diagnosesAServerThatAnswersOnlyOverIpv6()
{
    if (!m_hasIpv6)
        QSKIP("this computer has no IPv6");
    DnsFaults names;
    names.add(u"shop.example"_s, QHostAddress(u"127.0.0.1"_s));
    names.add(u"shop.example"_s, QHostAddress(u"::1"_s));
    DiagnosticsHarness flight(aMinute(10), {names.nameServer()});
    Listener v6(QHostAddress::LocalHostIPv6);
    Listener v4(QHostAddress::LocalHost, v6.port());
    QVERIFY(v4.isListening());
    const Target target =
        targetOf(u"tcp"_s, {{u"host"_s, u"shop.example"_s}, {u"port"_s, v6.port()}, {u"ipFamily"_s, u"ipv4"_s}});
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    v4.close();
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    const DiagnosticsRecording &recording = flight.recordings.first();
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::Ipv4), ProbeOutcome::Failure);
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::Ipv6), ProbeOutcome::Success);
    QCOMPARE(recording.find(DiagnosticProbeType::Ipv6)->value(u"ip"_s).toString(), u"::1"_s);
}

void tst_FailureDiagnostics::diagnosesAnUnresolvedName_data()
{
    QTest::addColumn<bool>("isKnownElsewhere");
    QTest::newRow("nobody knows it any more") << false;
    QTest::newRow("another name server knows it") << true;
}

void tst_FailureDiagnostics::diagnosesAnUnresolvedName()
{
    QFETCH(bool, isKnownElsewhere);
    DnsFaults names;
    names.add(u"shop.example"_s, QHostAddress(u"127.0.0.1"_s));
    DnsFaults others;
    if (isKnownElsewhere)
        others.add(u"shop.example"_s, QHostAddress(u"127.0.0.1"_s));
    DiagnosticsLimits limits = aMinute(10);
    limits.otherNameServer = others.nameServer();
    DiagnosticsHarness flight(limits, {names.nameServer()});
    Listener listener;
    const Target target = tcpTarget(u"shop.example"_s, listener.port());
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    names.fail(u"shop.example"_s, 3);
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    const DiagnosticsRecording &recording = flight.recordings.first();
    QCOMPARE(recording.errorType, ErrorType::Dns);
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::LastAddress), ProbeOutcome::Success);
    QCOMPARE(recording.find(DiagnosticProbeType::LastAddress)->where, u"127.0.0.1:%1"_s.arg(listener.port()));
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::NameServer),
             isKnownElsewhere ? ProbeOutcome::Success : ProbeOutcome::Failure);
    QCOMPARE(others.questions(), QStringList{u"shop.example/A"_s});
}

//! The last address was used before the edit, and may belong to another server.
void tst_FailureDiagnostics::anEditForgetsTheLastAddress()
{
    DnsFaults names;
    names.add(u"old.example"_s, QHostAddress(u"127.0.0.1"_s));
    names.add(u"new.example"_s, QHostAddress(u"127.0.0.1"_s));
    names.fail(u"new.example"_s, 3);
    DiagnosticsHarness flight(aMinute(10), {names.nameServer()});
    Listener listener;
    const TargetId id = QUuid::createUuid();
    QVERIFY(flight.checkOnce({tcpTarget(u"old.example"_s, listener.port(), id)}, Outcome::Up));
    QVERIFY(flight.checkOnce({tcpTarget(u"new.example"_s, listener.port(), id)}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    QCOMPARE(flight.recordings.first().errorType, ErrorType::Dns);
    QVERIFY2(!flight.recordings.first().find(DiagnosticProbeType::LastAddress), qPrintable(shown(flight.recordings.first())));
}

void tst_FailureDiagnostics::diagnosesASilentService()
{
    DiagnosticsHarness flight(aMinute(10));
    Listener listener;
    listener.reply = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    const Target target = targetOf(u"http"_s, {{u"url"_s, u"http://127.0.0.1:%1/"_s.arg(listener.port())}});
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    listener.reply.clear();
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    const DiagnosticsRecording &recording = flight.recordings.first();
    QCOMPARE(recording.errorType, ErrorType::Timeout);
    QVERIFY(recording.phases.get(Phase::Connect));
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::Connection), ProbeOutcome::Success);
}

//! The DNS servers and the server stay silent. The diagnostics end anyway, with the route as the last probe.
void tst_FailureDiagnostics::silentServersDoNotDelayTheEnd()
{
    const TcpFaults faults;
    DnsFaults names;
    names.add(u"shop.example"_s, QHostAddress(u"127.0.0.1"_s));
    DiagnosticsLimits limits = aMinute(10);
    limits.otherNameServer = names.nameServer();
    DiagnosticsHarness flight(limits, {names.nameServer()});
    const TargetId id = QUuid::createUuid();
    QVERIFY(flight.checkOnce({tcpTarget(u"shop.example"_s, faults.silent(), id)}, Outcome::Up));
    names.hang(u"shop.example"_s);
    QVERIFY(flight.checkOnce({tcpTarget(u"shop.example"_s, faults.full(), id)}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    const DiagnosticsRecording &recording = flight.recordings.first();
    for (const RecordedProbe &angle : recording.angles) {
        const double most = angle.angle == DiagnosticProbeType::Path ? 5'000 : 2'000;
        QVERIFY2(recording.delayMs + angle.durationMs < most + 500 * slowdownOfThisBuild(), qPrintable(shown(recording)));
    }
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::Ipv4), ProbeOutcome::Failure);
    QCOMPARE(observationFrom(recording, DiagnosticProbeType::LastAddress), ProbeOutcome::Failure);
    QVERIFY(recording.find(DiagnosticProbeType::Path));
    QVERIFY2(recording.totalDurationMs < 5'000 + 500 * slowdownOfThisBuild(), qPrintable(shown(recording)));
}

//! A probe that never ran, because time ran out, must not be reported as unanswered.
void tst_FailureDiagnostics::omitsProbesThatHadNoTimeToRun()
{
    QSemaphore mayRead;
    const auto letRead = qScopeGuard([&mayRead] { mayRead.release(); });
    DiagnosticsHarness flight(aMinute(10), {}, {}, &mayRead);
    std::optional<Listener> listener(std::in_place);
    const Target first = tcpTarget(u"127.0.0.1"_s, listener->port());
    QVERIFY(flight.checkOnce({first}, Outcome::Up));
    listener.reset();
    QVERIFY(flight.checkOnce({first}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    QVERIFY(flight.recordings.first().isOmitted);
    QVERIFY2(flight.recordings.first().angles.isEmpty(), qPrintable(shown(flight.recordings.first())));
    mayRead.release();
    listener.emplace();
    const Target second = tcpTarget(u"127.0.0.1"_s, listener->port());
    QVERIFY(flight.checkOnce({second}, Outcome::Up));
    listener.reset();
    QVERIFY(flight.checkOnce({second}, Outcome::Down));
    QVERIFY(flight.waitForRecording(2));
    QVERIFY(!flight.recordings.last().isOmitted);
    QCOMPARE(observationFrom(flight.recordings.last(), DiagnosticProbeType::Connection), ProbeOutcome::Failure);
}

//! The limit per minute is respected, each skipped failure gets one message, and diagnostics don't slow down checks.
void tst_FailureDiagnostics::limitsDiagnosesPerMinute()
{
    constexpr int kMany = 500;
    constexpr int kMaximum = 20;
    double elapsed[2] = {0, 0};
    for (const int perMinute : {0, kMaximum}) {
        DiagnosticsHarness flight(aMinute(perMinute));
        auto listener = std::make_unique<Listener>();
        QList<Target> targets;
        for (int i = 0; i < kMany; ++i)
            targets.append(tcpTarget(u"127.0.0.1"_s, listener->port()));
        QVERIFY(flight.checkOnce(targets, Outcome::Up));
        listener.reset();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(flight.checkOnce(targets, Outcome::Down));
        elapsed[perMinute == 0 ? 0 : 1] = double(clock.nsecsElapsed()) / 1e6;
        if (perMinute == 0)
            continue;
        QVERIFY(flight.waitForRecording(kMany));
        const auto leftOut = std::count_if(flight.recordings.cbegin(), flight.recordings.cend(),
                                           [](const DiagnosticsRecording &recording) { return recording.isOmitted; });
        QVERIFY2(leftOut >= kMany - kMaximum, qPrintable(QString::number(leftOut)));
        QVERIFY2(leftOut <= kMany - FailureDiagnostics::kMaxConcurrentRuns, qPrintable(QString::number(leftOut)));
        for (const DiagnosticsRecording &recording : std::as_const(flight.recordings))
            QCOMPARE(recording.isOmitted, recording.angles.isEmpty());
    }
    qInfo("%d failing checks: %.0f ms, with recordings %.0f ms", kMany, elapsed[0], elapsed[1]);
    QVERIFY2(elapsed[1] < 3 * elapsed[0] + 500 * slowdownOfThisBuild(), "recordings hold up checks");
}

void tst_FailureDiagnostics::sendsNoCredentials()
{
    DiagnosticsHarness flight(aMinute(10));
    Listener listener;
    listener.reply = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    const QString canary = QString::fromLatin1(kCanary);
    const Target target =
        targetOf(u"http"_s,
                 {{u"url"_s, u"http://127.0.0.1:%1/%2?token=%2"_s.arg(QString::number(listener.port()), canary)},
                  {u"method"_s, u"POST"_s},
                  {u"body"_s, canary},
                  {u"username"_s, u"me"_s},
                  {u"password"_s, canary},
                  {u"headers"_s, QJsonObject{{u"X-Api-Key"_s, canary}}}});
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    listener.reply = "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n";
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    QCOMPARE(observationFrom(flight.recordings.first(), DiagnosticProbeType::Connection), ProbeOutcome::Success);
    QVERIFY2(listener.received.size() > 2, "nobody else connected");
    QVERIFY(listener.received[0].contains(kCanary));
    QVERIFY(listener.received[1].contains(kCanary));
    for (const QByteArray &other : listener.received.mid(2))
        QCOMPARE(other, QByteArray());
    QVERIFY2(!recordingToJson(flight.recordings.first()).contains(kCanary), qPrintable(shown(flight.recordings.first())));
}

void tst_FailureDiagnostics::diagnosesAMissingDefaultRoute()
{
    LocalRoutes routes;
    routes.isKnown = true;
    DnsFaults names;
    names.add(u"shop.example"_s, QHostAddress(u"127.0.0.1"_s));
    DiagnosticsHarness flight(aMinute(10), {names.nameServer()}, routes);
    Listener listener;
    const Target target = tcpTarget(u"shop.example"_s, listener.port());
    QVERIFY(flight.checkOnce({target}, Outcome::Up));
    listener.close();
    QVERIFY(flight.checkOnce({target}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    const RecordedProbe *const gateway = flight.recordings.first().find(DiagnosticProbeType::Gateway);
    QVERIFY(gateway);
    QCOMPARE(gateway->outcome, ProbeOutcome::Failure);
    QCOMPARE(gateway->where, QString());
    QCOMPARE(gateway->seen, u"This computer has no default route."_s);
}

void tst_FailureDiagnostics::endsWithTheEngine()
{
    const TcpFaults faults;
    DiagnosticsHarness flight(aMinute(10));
    const TargetId id = QUuid::createUuid();
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.silent(), id)}, Outcome::Up));
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.full(), id)}, Outcome::Down));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(flight.harness.shutDown());
    QVERIFY2(clock.elapsed() < 500 * slowdownOfThisBuild(), qPrintable(QString::number(clock.elapsed())));
    QVERIFY(flight.recordings.isEmpty());
    QVERIFY(!flight.cameAfterTheEnd);
}

void tst_FailureDiagnostics::endsWhenCancelled()
{
    const TcpFaults faults;
    DiagnosticsHarness flight(aMinute(10));
    const TargetId id = QUuid::createUuid();
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.silent(), id)}, Outcome::Up));
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.full(), id)}, Outcome::Down));
    flight.harness.engine.core()->cancelAll();
    // The next diagnosis of the same target is independent of the cancelled one.
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.silent(), id)}, Outcome::Up));
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.closed(), id)}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    QVERIFY(!QTest::qWaitFor([&] { return flight.recordings.size() > 1; }, 2'500)); // when the first diagnosis would have ended
    QCOMPARE(flight.recordings.first().errorType, ErrorType::Refused);
}

//! A target that fails again during its diagnosis isn't diagnosed a second time.
void tst_FailureDiagnostics::diagnosesATargetOnceAtATime()
{
    const TcpFaults faults;
    DiagnosticsHarness flight(aMinute(10));
    const TargetId id = QUuid::createUuid();
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.silent(), id)}, Outcome::Up));
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.full(), id)}, Outcome::Down));
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.silent(), id)}, Outcome::Up));
    QVERIFY(flight.checkOnce({tcpTarget(u"127.0.0.1"_s, faults.closed(), id)}, Outcome::Down));
    QVERIFY(flight.waitForRecording());
    QCOMPARE(flight.recordings.size(), 1);
    QCOMPARE(flight.recordings.first().errorType, ErrorType::Timeout);
}

QTEST_GUILESS_MAIN(tst_FailureDiagnostics)

} // namespace FailureDiagnosticsTest

#include "tst_FailureDiagnostics.moc"
