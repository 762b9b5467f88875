// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/ScriptedServer.h"

#include <QTest>
#include <QThread>
#include <QUdpSocket>

namespace UdpTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Udp : public QObject
{
    Q_OBJECT

private slots:
    void evaluates_data();
    void evaluates();
    void reportsRefusal();
    void silenceFitsIntoTheTimeout();
    void silenceIsFineAfterAFreeze();
    void timesOut();
    void validates_data();
    void validates();

private:
    CheckServices m_services;
};

namespace {

QList<ScriptedLine> script(const QByteArray &request, const QByteArray &reply)
{
    ScriptedLine client;
    client.bytes = request;
    client.known = request.size();
    ScriptedLine server;
    server.isServer = true;
    server.bytes = reply;
    return reply.isNull() ? QList<ScriptedLine>{client} : QList<ScriptedLine>{client, server};
}

} // namespace

void tst_Udp::evaluates_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("says");

    QTest::newRow("reply") << QJsonObject{{u"send"_s, u"status\\r\\n"_s}} << QByteArray("status\r\n") << QByteArray("fine\n")
                           << Outcome::Up << u"fine"_s;
    QTest::newRow("bytes") << QJsonObject{{u"sendHex"_s, u"00 FF"_s}} << QByteArray::fromHex("00ff")
                           << QByteArray::fromHex("00ff0102") << Outcome::Up << u"replied with 4 byte"_s;
    QTest::newRow("empty datagram") << QJsonObject() << QByteArray("") << QByteArray() << Outcome::Down << u"then no reply"_s;
    QTest::newRow("expected") << QJsonObject{{u"send"_s, u"x"_s}, {u"expectPattern"_s, u"^f.ne$"_s}} << QByteArray("x")
                              << QByteArray("fine\nb") << Outcome::Up << u"fine"_s;
    QTest::newRow("not expected") << QJsonObject{{u"send"_s, u"x"_s}, {u"expect"_s, u"good"_s}} << QByteArray("x")
                                  << QByteArray("bad") << Outcome::Down << u"“good” not found in the reply. It began: bad"_s;
    QTest::newRow("silence is fine") << QJsonObject{{u"send"_s, u"x"_s}, {u"silenceIsFine"_s, true}, {u"wait"_s, u"50ms"_s}}
                                     << QByteArray("x") << QByteArray() << Outcome::Up << u"no reply, but not closed"_s;
    QTest::newRow("a reply where silence is fine")
        << QJsonObject{{u"send"_s, u"x"_s}, {u"silenceIsFine"_s, true}, {u"wait"_s, u"5s"_s}} << QByteArray("x")
        << QByteArray("fine") << Outcome::Up << u"fine"_s;
}

void tst_Udp::evaluates()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, reply);
    QFETCH(Outcome, outcome);
    QFETCH(QString, says);
    ScriptedServer::Options options;
    options.over = u"udp"_s;
    ScriptedServer server(request.isEmpty() ? QList<ScriptedLine>() : script(request, reply), options);
    QVERIFY(server.listen());
    server.addAddress(&more);
    CheckBench bench(&m_services);
    const Observation seen =
        bench.run(u"udp"_s, more, std::chrono::milliseconds(says.contains(u"then no reply"_s) ? 200 : 20'000));
    QCOMPARE(server.mismatch(), QString());
    const QString text = messageOf(seen).isEmpty() ? seen.summary : messageOf(seen);
    QVERIFY2(outcomeOf(seen) == outcome, qPrintable(text));
    QVERIFY2(text.contains(says), qPrintable(text));
    if (outcome == Outcome::Up && !reply.isEmpty())
        QCOMPARE(seen.evidence->body, reply);
}

//! Also applies to targets that accept silence: "port unreachable" isn't silence.
void tst_Udp::reportsRefusal()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress::LocalHost));
    const int port = socket.localPort();
    socket.close();
    CheckBench bench(&m_services);
    for (const bool silenceIsFine : {false, true}) {
        const Observation seen = bench.run(
            u"udp"_s,
            {{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, port}, {u"send"_s, u"x"_s}, {u"silenceIsFine"_s, silenceIsFine}});
        QCOMPARE(errorKey(seen), u"refused"_s);
    }
}

//! If the wait for silence is longer than the timeout, silence is still accepted.
void tst_Udp::silenceFitsIntoTheTimeout()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress::LocalHost));
    CheckBench bench(&m_services);
    const Observation seen = bench.run(u"udp"_s,
                                       {{u"host"_s, u"127.0.0.1"_s},
                                        {u"port"_s, socket.localPort()},
                                        {u"send"_s, u"x"_s},
                                        {u"silenceIsFine"_s, true},
                                        {u"wait"_s, u"5s"_s}},
                                       std::chrono::milliseconds(500));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"no reply, but not closed"_s);
}

//! The computer freezes for a moment: the wait for silence and the deadline end at the same time.
void tst_Udp::silenceIsFineAfterAFreeze()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress::LocalHost));
    const QJsonObject object{{u"host"_s, u"127.0.0.1"_s},
                             {u"port"_s, socket.localPort()},
                             {u"send"_s, u"x"_s},
                             {u"silenceIsFine"_s, true},
                             {u"wait"_s, u"50ms"_s}};
    const auto task = CheckBench::check(&m_services, u"udp"_s, object, std::chrono::seconds(5), {});
    QVERIFY(QTest::qWaitFor([&socket] { return socket.hasPendingDatagrams(); }));
    QCoreApplication::processEvents();
    QThread::msleep(5'200);
    const Observation seen = QCoro::waitFor(task);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"no reply, but not closed"_s);
}

void tst_Udp::timesOut()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress::LocalHost));
    CheckBench bench(&m_services);
    const Observation seen = bench.run(
        u"udp"_s, {{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, socket.localPort()}, {u"send"_s, u"x"_s}}, std::chrono::seconds(1));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(messageOf(seen).contains(u"request sent, then no reply"_s), qPrintable(messageOf(seen)));
}

void tst_Udp::validates_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << QJsonObject{{u"sendHex"_s, u"00 ff"_s}} << QString();
    QTest::newRow("hex") << QJsonObject{{u"sendHex"_s, u"0g"_s}}
                         << u"sendHex: Use pairs of hexadecimal digits, such as 00 ff 1a."_s;
    QTest::newRow("hex of a secret") << QJsonObject{{u"sendHex"_s, u"00 ${env:KEY}"_s}} << QString();
    QTest::newRow("both") << QJsonObject{{u"sendHex"_s, u"00"_s}, {u"send"_s, u"x"_s}}
                          << u"sendHex: Use either send or sendHex, not both."_s;
    QTest::newRow("escape") << QJsonObject{{u"send"_s, u"\\q"_s}}
                            << u"send: \\q isn't a valid escape. Valid escapes are \\r, \\n, \\t, \\0, \\\\ and \\x41."_s;
    QTest::newRow("never down")
        << QJsonObject{{u"silenceIsFine"_s, true}, {u"anyReplyPort"_s, true}}
        << u"silenceIsFine: This can't be combined with replies from any port: a closed port wouldn't be detected, so the target could never be down."_s;
}

void tst_Udp::validates()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, problem);
    more.insert(u"host"_s, u"localhost"_s);
    more.insert(u"port"_s, 7);
    QCOMPARE(CheckBench::problems(u"udp"_s, more).join(u'\n'), problem);
}

QTEST_GUILESS_MAIN(tst_Udp)

} // namespace UdpTest

#include "tst_Udp.moc"
