// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/FakeIcmp.h"

#include "checks/command/CommandGuard.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

namespace PingTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QHostAddress kRouter(u"192.0.2.254"_s);

using Script = FakeIcmpSocket::Script;

//! Answers the packets after these times [ms], in turn. A negative time means a lost packet.
Script answersAfter(const QList<double> &times)
{
    return [times](FakeIcmpSocket *network, const IcmpEcho &echo, int number) {
        const double time = times.at(number % times.size());
        if (time >= 0)
            network->deliver(network->answerTo(echo, time));
        return 0;
    };
}

Script errorsFor(IcmpError icmpError)
{
    return [icmpError](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        network->deliver(network->errorFor(echo, icmpError, kRouter));
        return 0;
    };
}

Script cannotSend(int error)
{
    return [error](FakeIcmpSocket *, const IcmpEcho &, int) { return error; };
}

QJsonObject target(QJsonObject more = {})
{
    more.insert(u"host"_s, more.value(u"host"_s).toString(u"192.0.2.1"_s));
    if (!more.contains(u"interval"_s))
        more.insert(u"interval"_s, u"10ms"_s);
    if (!more.contains(u"wait"_s))
        more.insert(u"wait"_s, u"30ms"_s);
    return more;
}

//! A fake `ping` program, first in PATH.
class FakeProgram
{
public:
    explicit FakeProgram(const QByteArray &script)
    {
        QFile file(m_folder.filePath(u"ping"_s));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script) > 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!isWritten)
            qFatal("no program");
        qputenv("PATH", QFile::encodeName(m_folder.path()) + ":/usr/bin:/bin");
    }
    ~FakeProgram() { qputenv("PATH", m_path); }

private:
    QByteArray m_path = qgetenv("PATH");
    QTemporaryDir m_folder;
};

} // namespace

class tst_Ping : public QObject
{
    Q_OBJECT

private slots:
    void validates_data();
    void validates();
    void evaluates_data();
    void evaluates();
    void reportsAllValues();
    void endsAsEarlyAsPossible();
    void lateAnswersDoNotCount();
    void reportsTheMethod_data();
    void reportsTheMethod();
    void usesTheProgram_data();
    void usesTheProgram();
    void stopsTheProgram();
    void evaluatesAStoppedProgram();
    void reportsTruncatedAnswers();
    void isStopped();
    void cancels();
    void describesItself();
};

void tst_Ping::validates_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << QJsonObject() << QString();
    QTest::newRow("only the worse loss") << QJsonObject{{u"maxLoss"_s, 0}} << QString();
    QTest::newRow("loss") << QJsonObject{{u"warnLoss"_s, 50}, {u"maxLoss"_s, 10}}
                          << u"warnLoss: The limit for degraded must be lower than the limit for down."_s;
    QTest::newRow("time") << QJsonObject{{u"warnRtt"_s, u"1s"_s}, {u"maxRtt"_s, u"1s"_s}}
                          << u"warnRtt: The limit for degraded must be lower than the limit for down."_s;
    QTest::newRow("too many") << QJsonObject{{u"count"_s, 101}} << u"count: 101 is outside the range 1 to 100."_s;
}

void tst_Ping::validates()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, problem);
    QCOMPARE(CheckBench::problems(u"ping"_s, target(more)).join(u'\n'), problem);
}

void tst_Ping::evaluates_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const Script &script, const QJsonObject &more, const QString &outcome,
                        const QString &message) { QTest::newRow(name) << script << more << outcome << message; };
    row("all answered", answersAfter({10}), {}, u"up"_s, {});
    row("one of five lost", answersAfter({10, 10, -1, 10, 10}), {}, u"up"_s, {});
    row("two of five lost", answersAfter({10, -1, 10, -1, 10}), {}, u"degraded condition"_s,
        u"40 % of 5 pings got no reply. The limit is 20 %."_s);
    row("loss not allowed at all", answersAfter({10, 10, -1, 10, 10}), {{u"maxLoss"_s, 0}}, u"down condition"_s,
        u"20 % of 5 pings got no reply. The limit is 0 %."_s);
    row("all lost", answersAfter({-1}), {{u"count"_s, 2}}, u"down timeout"_s,
        u"No reply from 192.0.2.1 (pings sent: 2, the last one 30 ms ago). Is the host up, or is a firewall blocking pings?"_s);
    row("all lost, although that is allowed", answersAfter({-1}), {{u"count"_s, 1}, {u"warnLoss"_s, 100}, {u"maxLoss"_s, 100}},
        u"down timeout"_s,
        u"No reply from 192.0.2.1 (pings sent: 1, the last one 30 ms ago). Is the host up, or is a firewall blocking pings?"_s);
    row("quick enough", answersAfter({100}), {{u"warnRtt"_s, u"150ms"_s}, {u"maxRtt"_s, u"1s"_s}}, u"up"_s, {});
    row("slow", answersAfter({200}), {{u"count"_s, 1}, {u"warnRtt"_s, u"150ms"_s}, {u"maxRtt"_s, u"1s"_s}},
        u"degraded condition"_s, u"The average response time was 200 ms. The limit is 150 ms."_s);
    row("too slow", answersAfter({2'000}), {{u"count"_s, 1}, {u"warnRtt"_s, u"150ms"_s}, {u"maxRtt"_s, u"1s"_s}},
        u"down condition"_s, u"The average response time was 2 s. The limit is 1 s."_s);
    row("host off", errorsFor(IcmpError::HostUnreachable), {}, u"down network"_s,
        u"192.0.2.254 reports that 192.0.2.1 wasn't found on its network (host unreachable). Is that host switched on?"_s);
    row("no route", errorsFor(IcmpError::NetUnreachable), {}, u"down network"_s,
        u"192.0.2.254 has no route to 192.0.2.1 (network unreachable)."_s);
    row("forbidden", errorsFor(IcmpError::Prohibited), {}, u"down network"_s,
        u"192.0.2.254 doesn't let packets to 192.0.2.1 through: a firewall blocks them."_s);
    row("in a circle", errorsFor(IcmpError::TimeExceeded), {}, u"down network"_s,
        u"The packets to 192.0.2.1 got no further than 192.0.2.254. They looped or passed through too many routers (time to live exceeded)."_s);
    row("too long", errorsFor(IcmpError::TooBig), {}, u"down network"_s,
        u"192.0.2.254 reports that the packets to 192.0.2.1 are too large for the next link."_s);
    row("no route from here", cannotSend(ENETUNREACH), {}, u"down network"_s,
        u"No route to 192.0.2.1. Is this computer's network up, and can it reach the host's network?"_s);
    row("not let out", cannotSend(EPERM), {}, u"unknown permission"_s,
        u"This computer blocks pings to 192.0.2.1. Does its firewall reject them, or is that a broadcast address?"_s);
    row(
        "no route any more",
        [](FakeIcmpSocket *network, const IcmpEcho &echo, int number) {
            if (number < 2)
                network->deliver(network->answerTo(echo, 10));
            return number < 2 ? 0 : ENETUNREACH;
        },
        {}, u"degraded condition"_s, u"60 % of 5 pings got no reply. The limit is 20 %."_s);
    row(
        "silence, then no route", [](FakeIcmpSocket *, const IcmpEcho &, int number) { return number < 2 ? 0 : ENETUNREACH; },
        {}, u"down network"_s, u"No route to 192.0.2.1. Is this computer's network up, and can it reach the host's network?"_s);
    row(
        "some sent back",
        [](FakeIcmpSocket *network, const IcmpEcho &echo, int number) {
            network->deliver(number < 1 ? network->answerTo(echo, 10)
                                        : network->errorFor(echo, IcmpError::HostUnreachable, kRouter));
            return 0;
        },
        {}, u"degraded condition"_s,
        u"80 % of 5 pings got no reply. The limit is 20 %. 192.0.2.254 reports that 192.0.2.1 wasn't found on its network (host unreachable). Is that host switched on?"_s);
}

void tst_Ping::evaluates()
{
    QFETCH(Script, script);
    QFETCH(QJsonObject, more);
    QFETCH(QString, outcome);
    QFETCH(QString, message);
    CheckServices services;
    services.create<EchoService>(fakeNetwork(script));
    CheckBench bench(&services);
    Observation seen = bench.run(u"ping"_s, target(more));
    QString said = messageOf(seen);
    said.replace(QRegularExpression(u"response time was (\\d+)(\\.\\d+)? (m?s)\\."_s),
                 u"response time was \\1 \\3."_s); // the response time varies
    QCOMPARE(said, message);
    QString verdict = outcomeKey(outcomeOf(seen));
    if (seen.error || seen.warning)
        verdict += u' ' + errorTypeKey(seen.error ? seen.error->type() : seen.warning->type());
    QCOMPARE(verdict, outcome);
    QCOMPARE(seen.value(u"ip"_s).toString(), u"192.0.2.1"_s);
}

void tst_Ping::reportsAllValues()
{
    CheckServices services;
    services.create<EchoService>(fakeNetwork(answersAfter({10, 30, -1, 10, 50})));
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target());
    const auto isApplicable = [&seen](const QString &name, double wanted) {
        const double value = seen.value(name).toDouble();
        return value >= wanted - 1 && value < wanted + 5;
    };
    QVERIFY(isApplicable(u"rttMin"_s, 10) && isApplicable(u"rttAvg"_s, 25) && isApplicable(u"rttMax"_s, 50));
    QVERIFY(isApplicable(u"jitter"_s, 80.0 / 3));
    QCOMPARE(seen.value(u"packetLoss"_s).toDouble(), 20.0);
    QCOMPARE(seen.value(u"sent"_s).toInt(), 5);
    QCOMPARE(seen.value(u"received"_s).toInt(), 4);
    QCOMPARE(seen.value(u"ttl"_s).toInt(), 60);
    QVERIFY(seen.value(u"mos"_s).toDouble() > 1);
    QVERIFY(*seen.phases.get(Phase::Wait) >= 25);
    QVERIFY2(seen.summary.endsWith(u", 20 % lost"_s), qPrintable(seen.summary));
    QVERIFY2(seen.text.contains(u"\n3\tno reply\n"_s) && seen.text.contains(u"\n5 sent, 4 answered, 20 % lost\n"_s),
             qPrintable(seen.text));
    QCOMPARE(QString::fromUtf8(seen.evidence->body), seen.text);
}

//! A check that received all answers ends immediately. Otherwise it waits for the last packet, at most until its timeout.
void tst_Ping::endsAsEarlyAsPossible()
{
    CheckServices good;
    good.create<EchoService>(fakeNetwork(answersAfter({1})));
    CheckBench bench(&good);
    bench.run(u"ping"_s, target({{u"count"_s, 3}, {u"interval"_s, u"100ms"_s}, {u"wait"_s, u"10s"_s}}));
    QVERIFY2(bench.elapsed() >= 200 && bench.elapsed() < 8'000, qPrintable(QString::number(bench.elapsed())));

    // The check ends before it would be cancelled. A cancellation would lose these details.
    CheckServices dead;
    dead.create<EchoService>(fakeNetwork(answersAfter({-1})));
    CheckBench deadBench(&dead);
    const Observation seen = deadBench.run(u"ping"_s, target({{u"count"_s, 2}, {u"wait"_s, u"10s"_s}}), 2s);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(messageOf(seen).startsWith(u"No reply from 192.0.2.1 (pings sent: 2"_s), qPrintable(messageOf(seen)));
}

//! Late answers to a finished check are dropped. The next check counts only its own answers.
void tst_Ping::lateAnswersDoNotCount()
{
    QList<IcmpEvent> late;
    FakeIcmpSocket *socket = nullptr;
    CheckServices services;
    services.create<EchoService>(fakeNetwork([&](FakeIcmpSocket *network, const IcmpEcho &echo, int) {
        socket = network;
        late.append(network->answerTo(echo, 1));
        return 0;
    }));
    CheckBench bench(&services);
    const Observation first = bench.run(u"ping"_s, target({{u"count"_s, 2}}));
    QCOMPARE(first.value(u"received"_s).toInt(), 0);
    QCOMPARE(services.get<EchoService>().pendingCount(), 0);
    for (const IcmpEvent &event : std::as_const(late))
        socket->deliver(event);
    const Observation second = bench.run(u"ping"_s, target({{u"count"_s, 2}}));
    QCOMPARE(second.value(u"received"_s).toInt(), 0);
}

void tst_Ping::reportsTheMethod_data()
{
    QTest::addColumn<bool>("isRaw");
    QTest::addColumn<QString>("method");
    QTest::newRow("datagram socket") << false << u"datagram"_s;
    QTest::newRow("raw socket") << true << u"raw"_s;
}

void tst_Ping::reportsTheMethod()
{
    QFETCH(bool, isRaw);
    QFETCH(QString, method);
    const IcmpSocket::Method way = isRaw ? IcmpSocket::Method::Raw : IcmpSocket::Method::Datagram;
    CheckServices services;
    services.create<EchoService>(fakeNetwork(answersAfter({1}), way));
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target({{u"count"_s, 1}}));
    QCOMPARE(seen.value(u"method"_s).toString(), method);
    QVERIFY2(seen.text.contains(u"through a %1 socket"_s.arg(method)), qPrintable(seen.text));
    QVERIFY(!seen.summary.contains(u"socket"_s));
}

void tst_Ping::usesTheProgram_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("answers") << QByteArray("echo \"64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=12.5 ms\"\n"
                                           "echo \"64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=14.5 ms\"\n")
                             << u"up"_s << u"13.5 ms"_s;
    QTest::newRow("loses") << QByteArray("echo \"64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=12.5 ms\"\nexit 1\n")
                           << u"degraded"_s << u"50 % of 2 pings got no reply"_s;
    QTest::newRow("silence") << QByteArray("echo \"2 packets transmitted, 0 received\"\nexit 1\n") << u"down"_s
                             << u"No reply from 192.0.2.1 (pings sent: 2"_s;
    QTest::newRow("router says no") << QByteArray("echo \"From 192.0.2.254 icmp_seq=1 Destination Host Unreachable\"\nexit 1\n")
                                    << u"down"_s << u"192.0.2.254 reports that 192.0.2.1 wasn't found"_s;
    QTest::newRow("may not either") << QByteArray("echo 'ping: socket: Operation not permitted' >&2\nexit 2\n") << u"unknown"_s
                                    << u"doesn't work either: ping: socket: Operation not permitted"_s;
    QTest::newRow("in English and as asked")
        << QByteArray("[ \"$LC_ALL $*\" = 'C -4 -n -c 2 -i 0.2 -W 1 192.0.2.1' ] || exit 2\n"
                      "echo \"64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=1 ms\"\n"
                      "echo \"64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=1 ms\"\n")
        << u"up"_s << u"1 ms"_s;
}

void tst_Ping::usesTheProgram()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, outcome);
    QFETCH(QString, words);
    const FakeProgram program(script);
    CheckServices services;
    services.create<EchoService>(noNetwork());
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target({{u"count"_s, 2}}));
    QCOMPARE(outcomeKey(outcomeOf(seen)), outcome);
    const QString said = messageOf(seen).isEmpty() ? seen.summary : messageOf(seen);
    QVERIFY2(said.contains(words), qPrintable(said));
    if (outcome == u"unknown"_s)
        return;
    QCOMPARE(seen.value(u"method"_s).toString(), u"program"_s);
    QVERIFY2(seen.text.contains(u"net.ipv4.ping_group_range"_s) && seen.text.contains(u"setcap cap_net_raw+ep"_s),
             qPrintable(seen.text));
}

void tst_Ping::stopsTheProgram()
{
    const FakeProgram program("exec sleep 60\n");
    CheckServices services;
    services.create<EchoService>(noNetwork());
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target(), 1s);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(messageOf(seen), u"No answer within 1 s: ping was still running."_s);
    QTRY_COMPARE(services.get<CommandGuard>().pendingRunCount(), 0);

    qputenv("PATH", "/nowhere");
    CheckServices others;
    others.create<EchoService>(noNetwork()); // new services without a cached location
    CheckBench withoutIt(&others);
    const Observation missing = withoutIt.run(u"ping"_s, target());
    QCOMPARE(errorKey(missing), u"permission"_s);
    QVERIFY2(messageOf(missing).contains(u"the ping program isn't installed"_s), qPrintable(messageOf(missing)));
}

//! Answers that were printed before the timeout count.
void tst_Ping::evaluatesAStoppedProgram()
{
    const FakeProgram program("echo \"64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=12.5 ms\"\nexec sleep 60\n");
    CheckServices services;
    services.create<EchoService>(noNetwork());
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target({{u"count"_s, 1}}), 3s);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"12.5 ms"_s);
    QVERIFY2(seen.text.contains(u"was stopped when the check timed out. The result is based on its output up to then"_s),
             qPrintable(seen.text));
    QTRY_COMPARE(services.get<CommandGuard>().pendingRunCount(), 0);
}

void tst_Ping::reportsTruncatedAnswers()
{
    CheckServices services;
    services.create<EchoService>(fakeNetwork([](FakeIcmpSocket *network, const IcmpEcho &echo, int number) {
        IcmpEvent event = network->answerTo(echo, 1);
        if (number == 1)
            event.message.payload.truncate(64);
        network->deliver(event);
        return 0;
    }));
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target({{u"count"_s, 2}, {u"size"_s, 1'000}}));
    QCOMPARE(seen.value(u"received"_s).toInt(), 2);
    QCOMPARE(seen.text.count(u"ttl 60\ttruncated\n"_s), 1);
}

//! The check ends at its timeout, although sending alone would take longer.
void tst_Ping::isStopped()
{
    CheckServices services;
    services.create<EchoService>(fakeNetwork(answersAfter({1})));
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target({{u"interval"_s, u"10s"_s}}), 200ms);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(messageOf(seen), u"No answer within 200 ms: 1 of 5 pings to 192.0.2.1 sent, 1 answered."_s);
    QCOMPARE(services.get<EchoService>().pendingCount(), 0);
}

void tst_Ping::cancels()
{
    CheckServices services;
    services.create<EchoService>(fakeNetwork(answersAfter({-1})));
    CancelSource source;
    auto task = CheckBench::check(&services, u"ping"_s, target({{u"wait"_s, u"20s"_s}}), 20s, source.token());
    QTRY_VERIFY(services.get<EchoService>().pendingCount() > 0);
    source.cancel();
    QCOMPARE(errorKey(QCoro::waitFor(task)), u"cancelled"_s);
    QCOMPARE(services.get<EchoService>().pendingCount(), 0);
}

void tst_Ping::describesItself()
{
    const Kind *kind = findKind(u"ping"_s);
    QVERIFY(kind);
    const Fields fields = CheckBench::fields(u"ping"_s, {{u"host"_s, u"Router.example"_s}});
    QCOMPARE(kind->address(fields), u"Router.example"_s);
    QCOMPARE(kind->host(fields), u"router.example"_s);
}

QTEST_GUILESS_MAIN(tst_Ping)

} // namespace PingTest

#include "checks/icmp/EchoService.h"
#include "tst_Ping.moc"
