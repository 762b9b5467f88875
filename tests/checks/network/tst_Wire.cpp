// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/Wire.h"

#include "async/Alarm.h"
#include "checks/base/CheckContext.h"
#include "checks/base/CheckServices.h"
#include "checks/helpers/CheckBench.h"
#include "support/ResetFaults.h"
#include "support/TlsFaults.h"
#include "support/dns/DnsFaults.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

namespace WireTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the connection used by dialogues, under all network conditions.
class tst_Wire : public QObject
{
    Q_OBJECT

private slots:
    void communicatesOverTcp();
    void readsSeveralMessagesInOneSegment();
    void reportsRefusal();
    void reportsAnUnknownName();
    void resets();
    void closesWithoutSending();
    void sendsThenCloses();
    void limitsReceivedData();
    void neverReads();
    void detectsSilence();
    void endsAtTheDeadline();
    void canBeCancelled();
    void communicatesOverUdp();
    void reportsUdpRefusal();
    void acceptsUdpFromAnotherPort();
    void ignoresUdpFromAnotherHost();
    void communicatesOverAUnixSocket();
    void reportsAMissingUnixSocket();
    void verifiesCertificates_data();
    void verifiesCertificates();
    void acceptsAnyCertificate();
    void timesOutDuringTheHandshake();

private:
    CheckServices m_services;
    test::TlsFaults m_servers;
};

namespace {

//! The result of a conversation.
class Talk
{
public:
    Talk() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<CheckError> error;
    QList<WireReading> readings;
    Phases phases;
    QByteArray received;
    QString progress;
    TlsEvidence tls;
};

class Plan
{
public:
    Plan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WireRoute route;
    QByteArray send;
    QList<MessageBoundary> reads;
    std::optional<Milliseconds> within;
    bool startsTls = false;
    std::chrono::milliseconds timeout{10'000};
};

QCoro::Task<Talk> talk(CheckServices *services, Plan plan, CancelToken token)
{
    const Deadline deadline(plan.timeout, token);
    CheckContext context(deadline.token(), plan.timeout, services);
    Wire wire(plan.route, &context);
    Talk talk;
    talk.error = co_await wire.open();
    if (!talk.error && plan.startsTls)
        talk.error = co_await wire.startTls();
    if (!talk.error && !plan.send.isEmpty())
        talk.error = co_await wire.send(plan.send);
    for (const MessageBoundary &until : plan.reads) {
        if (talk.error)
            break;
        const WireReading reading = co_await wire.read(until, plan.within);
        talk.readings.append(reading);
        talk.error = reading.error();
    }
    talk.phases = wire.phases();
    talk.received = wire.received();
    talk.progress = wire.progress();
    talk.tls = wire.tlsEvidence();
    co_return talk;
}

Plan planTo(quint16 port)
{
    Plan plan;
    plan.route.host = u"127.0.0.1"_s;
    plan.route.port = port;
    return plan;
}

//! Sends a text when a client connects, or when it receives data.
class Speaker : public QTcpServer
{
public:
    Speaker(QList<QByteArray> greeting, bool closes)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no free port");
        connect(this, &QTcpServer::newConnection, this, [this, greeting, closes] {
            QTcpSocket *const socket = nextPendingConnection();
            for (const QByteArray &part : greeting)
                socket->write(part);
            if (closes)
                socket->disconnectFromHost();
        });
    }
};

QString typeOf(const Talk &talk)
{
    return talk.error ? errorTypeKey(talk.error->type()) : QString();
}

} // namespace

void tst_Wire::communicatesOverTcp()
{
    Speaker server({"220 hello\r\n"}, false);
    Plan plan = planTo(server.serverPort());
    plan.send = "QUIT\r\n";
    plan.reads = {MessageBoundary::delimiter("\r\n")};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QVERIFY2(!seen.error, seen.error ? qPrintable(seen.error->message()) : "");
    QCOMPARE(seen.readings.value(0, WireReading(WireEnd::Failed)).bytes(), QByteArray("220 hello\r\n"));
    QCOMPARE(seen.received, QByteArray("220 hello\r\n"));
    for (const Phase phase : {Phase::Dns, Phase::Connect, Phase::Send, Phase::Wait})
        QVERIFY2(seen.phases.get(phase).has_value(), qPrintable(phaseKey(phase)));
    QVERIFY(!seen.phases.get(Phase::Tls));
}

void tst_Wire::readsSeveralMessagesInOneSegment()
{
    Speaker server({"one\ntwo\nthree"}, true);
    Plan plan = planTo(server.serverPort());
    plan.reads = {MessageBoundary::delimiter("\n"), MessageBoundary::delimiter("\n"), MessageBoundary::connectionClose()};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(seen.readings.size(), 3);
    QCOMPARE(seen.readings[1].bytes(), QByteArray("two\n"));
    QCOMPARE(seen.readings[2].bytes(), QByteArray("three"));
}

void tst_Wire::reportsRefusal()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    QCOMPARE(typeOf(QCoro::waitFor(talk(&m_services, planTo(port), {}))), u"refused"_s);
}

void tst_Wire::reportsAnUnknownName()
{
    Plan plan = planTo(7);
    plan.route.host = u"nobody.test"_s;
    test::DnsFaults names;
    NetworkSettings settings;
    settings.nameServers = {names.nameServer()};
    CheckServices services(settings);
    const Talk seen = QCoro::waitFor(talk(&services, plan, {}));
    QCOMPARE(typeOf(seen), u"dns"_s);
}

void tst_Wire::resets()
{
    test::ResetFaults server;
    Plan plan = planTo(server.port());
    plan.send = "x";
    plan.reads = {MessageBoundary::anyData()};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    const bool isClosed = !seen.readings.isEmpty() && seen.readings.last().end() == WireEnd::Closed;
    QVERIFY(isClosed || typeOf(seen) == u"network"_s);
}

void tst_Wire::closesWithoutSending()
{
    Speaker server({}, true);
    Plan plan = planTo(server.serverPort());
    plan.reads = {MessageBoundary::anyData()};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QVERIFY(!seen.error);
    QCOMPARE(seen.readings.last().end(), WireEnd::Closed);
}

void tst_Wire::sendsThenCloses()
{
    Speaker server({"go away"}, true);
    Plan plan = planTo(server.serverPort());
    plan.reads = {MessageBoundary::delimiter("\n")};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(seen.readings.last().end(), WireEnd::Closed);
    QCOMPARE(seen.readings.last().bytes(), QByteArray("go away"));
}

void tst_Wire::limitsReceivedData()
{
    Speaker server({QByteArray(300'000, 'x')}, false);
    Plan plan = planTo(server.serverPort());
    plan.route.maxReceivedSize = 100'000;
    plan.reads = {MessageBoundary::bytes(60'000), MessageBoundary::delimiter("\n")};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(seen.readings.size(), 2);
    QCOMPARE(seen.readings[0].end(), WireEnd::Message);
    QCOMPARE(seen.readings[1].end(), WireEnd::TooLong);
    QVERIFY(seen.received.size() <= 64 * 1024);
}

//! The kernels' buffers fill up because the server never reads.
void tst_Wire::neverReads()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    Plan plan = planTo(server.serverPort());
    plan.send = QByteArray(32 * 1024 * 1024, 'x');
    plan.timeout = std::chrono::seconds(1);
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(typeOf(seen), u"timeout"_s);
    QVERIFY2(seen.error->message().contains(u"the server didn't accept the data"_s), qPrintable(seen.error->message()));
}

void tst_Wire::detectsSilence()
{
    Speaker server({"half"}, false);
    Plan plan = planTo(server.serverPort());
    plan.reads = {MessageBoundary::delimiter("\n")};
    plan.within = Milliseconds(50);
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QVERIFY(!seen.error);
    QCOMPARE(seen.readings.last().end(), WireEnd::Silent);
    QCOMPARE(seen.readings.last().bytes(), QByteArray("half"));
}

void tst_Wire::endsAtTheDeadline()
{
    Speaker server({}, false);
    Plan plan = planTo(server.serverPort());
    plan.send = "x";
    plan.reads = {MessageBoundary::anyData()};
    plan.timeout = std::chrono::seconds(1);
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(typeOf(seen), u"timeout"_s);
    QVERIFY2(seen.error->message().contains(u"request sent, then no reply"_s), qPrintable(seen.error->message()));
    QVERIFY(seen.phases.get(Phase::Wait).value_or(0) > 100);
}

void tst_Wire::canBeCancelled()
{
    Speaker server({}, false);
    Plan plan = planTo(server.serverPort());
    plan.reads = {MessageBoundary::anyData()};
    CancelSource source;
    QTimer::singleShot(50, &server, [&source] { source.cancel(); });
    QElapsedTimer clock;
    clock.start();
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, source.token()));
    QCOMPARE(typeOf(seen), u"cancelled"_s);
    QVERIFY(clock.elapsed() < 5000);
}

void tst_Wire::communicatesOverUdp()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    connect(&server, &QUdpSocket::readyRead, &server, [&server] {
        QHostAddress from;
        quint16 port = 0;
        QByteArray bytes(server.pendingDatagramSize(), '\0');
        server.readDatagram(bytes.data(), bytes.size(), &from, &port);
        server.writeDatagram("1:" + bytes, from, port);
        server.writeDatagram("2:" + bytes, from, port);
    });
    Plan plan = planTo(server.localPort());
    plan.route.over = WireRoute::Over::Udp;
    plan.send = "ping";
    plan.reads = {MessageBoundary::anyData(), MessageBoundary::anyData()};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QVERIFY2(!seen.error, seen.error ? qPrintable(seen.error->message()) : "");
    QCOMPARE(seen.readings[0].bytes(), QByteArray("1:ping"));
    QCOMPARE(seen.readings[1].bytes(), QByteArray("2:ping"));
}

//! The system reports immediately that the port is closed, so the check doesn't wait for the deadline.
void tst_Wire::reportsUdpRefusal()
{
    QUdpSocket server;
    QVERIFY(server.bind(QHostAddress::LocalHost));
    const quint16 port = server.localPort();
    server.close();
    Plan plan = planTo(port);
    plan.route.over = WireRoute::Over::Udp;
    plan.send = "ping";
    plan.reads = {MessageBoundary::anyData()};
    QElapsedTimer clock;
    clock.start();
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(typeOf(seen), u"refused"_s);
    QVERIFY(clock.elapsed() < 5000);
}

void tst_Wire::acceptsUdpFromAnotherPort()
{
    QUdpSocket server;
    QUdpSocket other;
    QVERIFY(server.bind(QHostAddress::LocalHost) && other.bind(QHostAddress::LocalHost));
    QByteArray answered;
    connect(&server, &QUdpSocket::readyRead, &server, [&] {
        QHostAddress from;
        quint16 port = 0;
        char byte = 0;
        server.readDatagram(&byte, 1, &from, &port);
        other.writeDatagram("data", from, port);
    });
    for (const bool mayBeAny : {true, false}) {
        Plan plan = planTo(server.localPort());
        plan.route.over = WireRoute::Over::Udp;
        plan.route.anyReplyPort = mayBeAny;
        plan.send = "x";
        plan.reads = {MessageBoundary::anyData()};
        plan.within = Milliseconds(mayBeAny ? 5000 : 100);
        const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
        QCOMPARE(seen.readings.size(), 1);
        QCOMPARE(seen.readings[0].end(), mayBeAny ? WireEnd::Message : WireEnd::Silent);
    }
}

//! Only the queried host may answer, but from any port.
void tst_Wire::ignoresUdpFromAnotherHost()
{
    QUdpSocket server;
    QUdpSocket stranger;
    QVERIFY(server.bind(QHostAddress::LocalHost) && stranger.bind(QHostAddress(u"127.0.0.2"_s)));
    connect(&server, &QUdpSocket::readyRead, &server, [&] {
        QHostAddress from;
        quint16 port = 0;
        char byte = 0;
        server.readDatagram(&byte, 1, &from, &port);
        stranger.writeDatagram("lie", from, port);
    });
    Plan plan = planTo(server.localPort());
    plan.route.over = WireRoute::Over::Udp;
    plan.route.anyReplyPort = true;
    plan.send = "x";
    plan.reads = {MessageBoundary::anyData()};
    plan.within = Milliseconds(100);
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(seen.readings[0].end(), WireEnd::Silent);
}

void tst_Wire::communicatesOverAUnixSocket()
{
    const QTemporaryDir folder;
    QLocalServer server;
    QVERIFY(server.listen(folder.filePath(u"s"_s)));
    connect(&server, &QLocalServer::newConnection, &server, [&server] {
        QLocalSocket *const socket = server.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket] {
            socket->write(socket->readAll().toUpper());
            socket->disconnectFromServer();
        });
    });
    Plan plan;
    plan.route.over = WireRoute::Over::Unix;
    plan.route.path = server.fullServerName();
    plan.send = "hello";
    plan.reads = {MessageBoundary::bytes(5), MessageBoundary::connectionClose()};
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QVERIFY2(!seen.error, seen.error ? qPrintable(seen.error->message()) : "");
    QCOMPARE(seen.readings[0].bytes(), QByteArray("HELLO"));
    QCOMPARE(seen.readings[1].end(), WireEnd::Message);
    QVERIFY(!seen.phases.get(Phase::Dns));
}

void tst_Wire::reportsAMissingUnixSocket()
{
    const QTemporaryDir folder;
    Plan plan;
    plan.route.over = WireRoute::Over::Unix;
    plan.route.path = folder.filePath(u"absent"_s);
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(typeOf(seen), u"refused"_s);
    QVERIFY(seen.error->message().contains(plan.route.path));
}

void tst_Wire::verifiesCertificates_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << u"good"_s << QString();
    QTest::newRow("expired") << u"expired"_s << u"The certificate expired"_s;
    QTest::newRow("wrong host") << u"wrong-host"_s << u"isn't valid for localhost"_s;
    QTest::newRow("self-signed") << u"self-signed"_s << u"self-signed"_s;
    QTest::newRow("revoked") << u"revoked"_s << u"revoked"_s;
    QTest::newRow("not TLS") << u"not-tls"_s << u"doesn't speak TLS"_s;
    QTest::newRow("closes in the handshake") << u"closes-in-handshake"_s << u"closed the connection during the TLS handshake"_s;
    QTest::newRow("old protocol") << u"old-protocol"_s << u"older than 1.2"_s;
    QTest::newRow("no common cipher") << u"no-common-cipher"_s << u"no cipher in common"_s;
}

void tst_Wire::verifiesCertificates()
{
    QFETCH(QString, sort);
    QFETCH(QString, says);
    Plan plan = planTo(m_servers.port(sort));
    plan.route.host = u"localhost"_s;
    plan.route.family = Resolver::Family::V4;
    plan.route.supportsTls = true;
    plan.route.caFile = m_servers.certificates().caFile();
    plan.startsTls = true;
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    if (says.isEmpty()) {
        QVERIFY2(!seen.error, seen.error ? qPrintable(seen.error->message()) : "");
        QCOMPARE(seen.tls.protocol, u"TLS 1.3"_s);
        QVERIFY(!seen.tls.chain.isEmpty());
        QVERIFY(seen.phases.get(Phase::Tls).has_value());
        return;
    }
    QCOMPARE(typeOf(seen), u"tls"_s);
    QVERIFY2(seen.error->message().contains(says), qPrintable(seen.error->message()));
}

void tst_Wire::acceptsAnyCertificate()
{
    Plan plan = planTo(m_servers.port(u"self-signed"_s));
    plan.route.supportsTls = true;
    plan.route.verifyTls = false;
    plan.startsTls = true;
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QVERIFY2(!seen.error, seen.error ? qPrintable(seen.error->message()) : "");
    QVERIFY(!seen.tls.isVerified);
    QVERIFY(!seen.tls.problems.isEmpty());
}

void tst_Wire::timesOutDuringTheHandshake()
{
    Plan plan = planTo(m_servers.port(u"silent-in-handshake"_s));
    plan.route.supportsTls = true;
    plan.startsTls = true;
    plan.timeout = std::chrono::seconds(1);
    const Talk seen = QCoro::waitFor(talk(&m_services, plan, {}));
    QCOMPARE(typeOf(seen), u"timeout"_s);
    QVERIFY2(seen.error->message().contains(u"TLS handshake started"_s), qPrintable(seen.error->message()));
}

QTEST_GUILESS_MAIN(tst_Wire)

} // namespace WireTest

#include "tst_Wire.moc"
