// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include "checks/icmp/ping/PingReport.h"
#include "checks/icmp/ping/PingSeries.h"

#include <QRandomGenerator>
#include <QTest>

#include <cerrno>

namespace PingPartsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PingPlan planOf(QJsonObject more)
{
    more.insert(u"host"_s, u"192.0.2.1"_s);
    return PingPlan(CheckBench::fields(u"ping"_s, more));
}

//! Returns packets with these times in ms. A negative time means a lost packet.
QList<PingPacket> packetsOf(const QList<double> &times)
{
    QList<PingPacket> packets;
    for (const double time : times) {
        EchoResult end;
        end.rttMs = time;
        packets.append(time < 0 ? PingPacket() : PingPacket(end));
    }
    return packets;
}

//! Formats packets as `12.5/64 - TimeExceeded@192.0.2.254`, with one word per packet.
QString packetsText(const QList<PingPacket> &packets)
{
    QStringList words;
    for (const PingPacket &packet : packets) {
        if (!packet)
            words += u"-"_s;
        else if (packet->icmpError == IcmpError::None)
            words += u"%1/%2"_s.arg(packet->rttMs).arg(packet->hopLimit);
        else
            words += u"!%1@%2"_s.arg(static_cast<int>(packet->icmpError)).arg(packet->from.toString());
    }
    return words.join(u' ');
}

QString icmpError(IcmpError icmpError, const QString &from)
{
    return u"!%1@%2"_s.arg(static_cast<int>(icmpError)).arg(from);
}

} // namespace

class tst_PingParts : public QObject
{
    Q_OBJECT

private slots:
    void computesStatistics_data();
    void computesStatistics();
    void evaluatesStatistics_data();
    void evaluatesStatistics();
    void shortensTheWaitTime_data();
    void shortensTheWaitTime();
    void callsTheProgram_data();
    void callsTheProgram();
    void adaptsThePlanToTheProgram_data();
    void adaptsThePlanToTheProgram();
    void countsUntilStopped_data();
    void countsUntilStopped();
    void readsThePrograms_data();
    void readsThePrograms();
    void survivesRandomOutput();
    void explainsSendErrors_data();
    void explainsSendErrors();
};

void tst_PingParts::computesStatistics_data()
{
    QTest::addColumn<QList<double>>("times");
    QTest::addColumn<QString>("seen"); // received/sent, loss, min/average/max, jitter
    const auto row = [](const char *name, const QList<double> &times, const QString &seen) {
        QTest::newRow(name) << times << seen;
    };
    row("none", {}, u"0 of 0, 0, 0/0/0, -"_s);
    row("one", {10}, u"1 of 1, 0, 10/10/10, -"_s);
    row("steady", {10, 10, 10, 10}, u"4 of 4, 0, 10/10/10, 0"_s);
    row("rising", {10, 12, 14}, u"3 of 3, 0, 10/12/14, 2"_s);
    row("up and down", {10, 20, 10, 20, 10}, u"5 of 5, 0, 10/14/20, 10"_s);
    row("one lost", {10, -1, 20, 10}, u"3 of 4, 25, 10/13.3333/20, 10"_s);
    row("one came", {-1, -1, -1, -1, 30}, u"1 of 5, 80, 30/30/30, -"_s);
    row("all lost", {-1, -1}, u"0 of 2, 100, 0/0/0, -"_s);
}

void tst_PingParts::computesStatistics()
{
    QFETCH(QList<double>, times);
    QFETCH(QString, seen);
    const PingStatistics statistics(packetsOf(times));
    const QString jitter = statistics.jitter ? QString::number(*statistics.jitter) : u"-"_s;
    QCOMPARE(u"%1 of %2, %3, %4/%5/%6, %7"_s.arg(statistics.received)
                 .arg(statistics.sent)
                 .arg(statistics.loss)
                 .arg(statistics.min)
                 .arg(QString::number(statistics.average))
                 .arg(statistics.max)
                 .arg(jitter),
             seen);
}

void tst_PingParts::evaluatesStatistics_data()
{
    QTest::addColumn<QList<double>>("times");
    QTest::addColumn<double>("opinion");
    QTest::newRow("next door") << QList<double>{1, 1, 1} << 4.404;
    QTest::newRow("far") << QList<double>{300, 300} << 3.787;
    QTest::newRow("shaky") << QList<double>{100, 300, 100} << 2.446;
    QTest::newRow("lossy") << QList<double>{20, -1, -1, 20} << 1.0;
    QTest::newRow("dead") << QList<double>{-1} << 1.0;
}

void tst_PingParts::evaluatesStatistics()
{
    QFETCH(QList<double>, times);
    QFETCH(double, opinion);
    const double seen = PingStatistics(packetsOf(times)).meanOpinionScore();
    QVERIFY2(qAbs(seen - opinion) < 0.001, qPrintable(QString::number(seen)));
}

void tst_PingParts::shortensTheWaitTime_data()
{
    QTest::addColumn<double>("left");
    QTest::addColumn<int>("wait");
    QTest::newRow("time enough") << 10'000.0 << 2'000;
    QTest::newRow("cut") << 2'000.0 << 1'100; // minus 0.8 s for sending and a reserve of 0.1 s
    QTest::newRow("hardly any") << 900.0 << 50;
    QTest::newRow("none") << 100.0 << 50;
}

void tst_PingParts::shortensTheWaitTime()
{
    QFETCH(double, left);
    QFETCH(int, wait);
    PingPlan plan = planOf({});
    plan.shortenWait(left);
    QCOMPARE(plan.wait, Milliseconds(wait));
}

void tst_PingParts::callsTheProgram_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("arguments");
    QTest::newRow("defaults") << QJsonObject() << u"192.0.2.1"_s << u"-4 -n -c 5 -i 0.2 -W 2 192.0.2.1"_s;
    QTest::newRow("IPv6") << QJsonObject() << u"2001:db8::1"_s << u"-6 -n -c 5 -i 0.2 -W 2 2001:db8::1"_s;
    QTest::newRow("all") << QJsonObject{{u"count"_s, 3}, {u"interval"_s, u"1.5s"_s}, {u"wait"_s, u"1.2s"_s}, {u"size"_s, 1472},
                                        {u"ttl"_s, 3},   {u"dontFragment"_s, true}}
                         << u"192.0.2.1"_s << u"-4 -n -c 3 -i 1.5 -W 2 -s 1472 -t 3 -M do 192.0.2.1"_s;
    QTest::newRow("too fast for users") << QJsonObject{{u"interval"_s, u"10ms"_s}} << u"192.0.2.1"_s
                                        << u"-4 -n -c 5 -i 0.2 -W 2 192.0.2.1"_s;
}

void tst_PingParts::callsTheProgram()
{
    QFETCH(QJsonObject, fields);
    QFETCH(QString, target);
    QFETCH(QString, arguments);
    QCOMPARE(pingArguments(planOf(fields), QHostAddress(target)).join(u' '), arguments);
}

void tst_PingParts::adaptsThePlanToTheProgram_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<double>("left");
    QTest::addColumn<QString>("arguments");
    QTest::newRow("time enough") << QJsonObject() << 10'000.0 << u"-4 -n -c 5 -i 0.2 -W 2 192.0.2.1"_s;
    QTest::newRow("wait cut") << QJsonObject{{u"wait"_s, u"5s"_s}} << 4'000.0 << u"-4 -n -c 5 -i 0.2 -W 3 192.0.2.1"_s;
    QTest::newRow("fewer packets, since it is slower")
        << QJsonObject{{u"count"_s, 60}, {u"interval"_s, u"100ms"_s}} << 10'000.0 << u"-4 -n -c 45 -i 0.2 -W 1 192.0.2.1"_s;
    QTest::newRow("its pace is no slower than asked")
        << QJsonObject{{u"count"_s, 60}, {u"interval"_s, u"3s"_s}} << 10'000.0 << u"-4 -n -c 3 -i 3 -W 2 192.0.2.1"_s;
    QTest::newRow("hardly any time") << QJsonObject() << 500.0 << u"-4 -n -c 1 -i 0.2 -W 1 192.0.2.1"_s;
}

void tst_PingParts::adaptsThePlanToTheProgram()
{
    QFETCH(QJsonObject, fields);
    QFETCH(double, left);
    QFETCH(QString, arguments);
    const PingPlan plan = planForProgram(planOf(fields), left);
    QCOMPARE(pingArguments(plan, QHostAddress(u"192.0.2.1"_s)).join(u' '), arguments);
}

//! The wait time is 2 s.
void tst_PingParts::countsUntilStopped_data()
{
    QTest::addColumn<QList<double>>("times");
    QTest::addColumn<double>("elapsed");
    QTest::addColumn<int>("sent");
    QTest::newRow("at once") << QList<double>{-1, -1, -1} << 100.0 << 0;
    QTest::newRow("one may be too late to be answered") << QList<double>{10, -1, -1} << 3'000.0 << 1;
    QTest::newRow("one is lost for sure") << QList<double>{10, -1, -1} << 4'500.0 << 2;
    QTest::newRow("answered") << QList<double>{-1, -1, 10} << 3'000.0 << 3;
    QTest::newRow("all") << QList<double>{10, -1, -1} << 60'000.0 << 3;
}

void tst_PingParts::countsUntilStopped()
{
    QFETCH(QList<double>, times);
    QFETCH(double, elapsed);
    QTEST(packetsUntilStopped(planOf({}), elapsed, packetsOf(times)), "sent");
}

void tst_PingParts::readsThePrograms_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("seen");
    QTest::newRow("nothing") << QString() << u"- - -"_s;
    QTest::newRow("iputils") << uR"(PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.
64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=0.221 ms
64 bytes from 192.0.2.1: icmp_seq=3 ttl=63 time=12.5 ms

--- 192.0.2.1 ping statistics ---
3 packets transmitted, 2 received, 33.3333% packet loss, time 203ms
rtt min/avg/max/mdev = 0.221/6.360/12.500/6.139 ms
)"_s << u"0.221/64 - 12.5/63"_s;
    QTest::newRow("twice and in another order") << uR"(64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=2 ms
64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=300 ms
64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=5 ms (DUP!)
)"_s << u"300/64 2/64 -"_s;
    QTest::newRow("iputils, from routers") << uR"(From 192.0.2.254 icmp_seq=1 Destination Host Unreachable
From 192.0.2.254 icmp_seq=2 Time to live exceeded
From 192.0.2.254 icmp_seq=3 Packet filtered
)"_s
                                           << QStringList{icmpError(IcmpError::HostUnreachable, u"192.0.2.254"_s),
                                                          icmpError(IcmpError::TimeExceeded, u"192.0.2.254"_s),
                                                          icmpError(IcmpError::Prohibited, u"192.0.2.254"_s)}
                                                  .join(u' ');
    QTest::newRow("iputils, too long") << u"From 192.0.2.254 icmp_seq=1 Frag needed and DF set (mtu = 1400)\n"
                                          "ping: local error: message too long, mtu=1400\n"_s
                                       << QStringList{icmpError(IcmpError::TooBig, u"192.0.2.254"_s), u"-"_s, u"-"_s}.join(
                                              u' ');
    QTest::newRow("BusyBox") << uR"(PING 192.0.2.1 (192.0.2.1): 56 data bytes
64 bytes from 192.0.2.1: seq=0 ttl=64 time=0.060 ms
64 bytes from 192.0.2.1: seq=2 ttl=64 time=0.080 ms

--- 192.0.2.1 ping statistics ---
3 packets transmitted, 2 packets received, 33% packet loss
round-trip min/avg/max = 0.060/0.070/0.080 ms
)"_s << u"0.06/64 - 0.08/64"_s;
    QTest::newRow("macOS") << uR"(PING 192.0.2.1 (192.0.2.1): 56 data bytes
64 bytes from 192.0.2.1: icmp_seq=0 ttl=57 time=11.203 ms
Request timeout for icmp_seq 1
92 bytes from 192.0.2.254: Destination Net Unreachable
)"_s << u"11.203/57 - -"_s;
    QTest::newRow("Windows") << uR"(Pinging 192.0.2.1 with 32 bytes of data:
Reply from 192.0.2.1: bytes=32 time=12ms TTL=57
Request timed out.
Reply from 192.0.2.254: Destination host unreachable.

Ping statistics for 192.0.2.1:
    Packets: Sent = 3, Received = 1, Lost = 2 (66% loss),
Approximate round trip times in milli-seconds:
    Minimum = 12ms, Maximum = 12ms, Average = 12ms
)"_s << u"12/57 "_s + icmpError(IcmpError::HostUnreachable, u"192.0.2.254"_s) + u" -"_s;
    QTest::newRow("Windows in German") << uR"(Ping wird ausgeführt für 192.0.2.1 mit 32 Bytes Daten:
Antwort von 192.0.2.1: Bytes=32 Zeit<1ms TTL=64
Antwort von 192.0.2.1: Bytes=32 Zeit=2ms TTL=64
    Minimum = 0ms, Maximum = 2ms, Mittelwert = 1ms
)"_s << u"1/64 2/64 -"_s;
    QTest::newRow("Windows in Russian") << uR"(Обмен пакетами с 192.0.2.1 по с 32 байтами данных:
Ответ от 192.0.2.1: число байт=32 время=43мс TTL=54
Ответ от 192.0.2.1: число байт=32 время<1мс TTL=54

Статистика Ping для 192.0.2.1:
    Пакетов: отправлено = 3, получено = 2, потеряно = 1
)"_s << u"43/54 1/54 -"_s;
    QTest::newRow("Windows in letters that are not known")
        << u"\uFFFD\uFFFD 192.0.2.1: \uFFFD\uFFFD=32 \uFFFD\uFFFD\uFFFD=43\uFFFD\uFFFD TTL=54\n"_s << u"43/54 - -"_s;
    QTest::newRow("more than were asked for") << u"64 bytes from 192.0.2.1: icmp_seq=9 ttl=64 time=1 ms\n"
                                                 "64 bytes from 192.0.2.1: icmp_seq=70000 ttl=64 time=1 ms\n"_s
                                              << u"- - -"_s;
    QTest::newRow("of another host") << u"64 bytes from 192.0.2.9: icmp_seq=1 ttl=64 time=1 ms\n"_s << u"- - -"_s;
}

void tst_PingParts::readsThePrograms()
{
    QFETCH(QString, output);
    QFETCH(QString, seen);
    QCOMPARE(packetsText(parsePingOutput(output, QHostAddress(u"192.0.2.1"_s), 3)), seen);
}

void tst_PingParts::survivesRandomOutput()
{
    const QStringList parts{u"64 bytes from "_s,
                            u"192.0.2.1"_s,
                            u": "_s,
                            u"icmp_seq="_s,
                            u"ttl="_s,
                            u"time="_s,
                            u"<"_s,
                            u"99999999999"_s,
                            u" ms"_s,
                            u"\n"_s,
                            u"unreachable"_s,
                            u"From "_s,
                            u"1,5"_s,
                            u"-1"_s,
                            u"="_s,
                            u"seq "_s};
    QRandomGenerator random(20'260'131);
    for (int round = 0; round < 5'000; ++round) {
        QString output;
        for (int part = random.bounded(40); part > 0; --part)
            output += parts.at(random.bounded(parts.size()));
        const QList<PingPacket> packets = parsePingOutput(output, QHostAddress(u"192.0.2.1"_s), 4);
        QCOMPARE(packets.size(), 4);
    }
}

void tst_PingParts::explainsSendErrors_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("words");
    QTest::newRow("no route") << ENETUNREACH << u"network"_s << u"No route to 192.0.2.1."_s;
    QTest::newRow("firewall") << EPERM << u"permission"_s << u"This computer blocks pings to 192.0.2.1."_s;
    QTest::newRow("broadcast") << EACCES << u"permission"_s << u"a broadcast address?"_s;
    QTest::newRow("long") << EMSGSIZE << u"condition"_s << u"Packets of 9000 bytes are too large for the route to 192.0.2.1"_s;
    QTest::newRow("too many") << ENOBUFS << u"internal"_s << u"Too many pings"_s;
    QTest::newRow("other") << EINVAL << u"network"_s << u"Pings to 192.0.2.1 couldn't be sent: Invalid argument."_s;
}

void tst_PingParts::explainsSendErrors()
{
    QFETCH(int, error);
    QFETCH(QString, type);
    QFETCH(QString, words);
    const CheckError said = pingSendError(error, QHostAddress(u"192.0.2.1"_s), 9'000);
    QCOMPARE(errorTypeKey(said.type()), type);
    QVERIFY2(said.message().contains(words), qPrintable(said.message()));
    QVERIFY(!said.detail().isEmpty());
}

QTEST_GUILESS_MAIN(tst_PingParts)

} // namespace PingPartsTest

#include "tst_PingParts.moc"
