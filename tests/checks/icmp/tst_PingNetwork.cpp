// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests pings over real sockets, in a network namespace with virtual hosts and routers. Without a namespace, the tests
//! use loopback and any method available to the current user.
#include "checks/helpers/CheckBench.h"

#include "async/TaskGroup.h"
#include "checks/icmp/EchoService.h"
#include "support/network/TestNetwork.h"

#include <QTest>
#include <QThread>
#include <QTimer>

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString whyNoNamespace; // the reason if no namespace is available, set by main()

bool hasNetwork()
{
    return whyNoNamespace.isEmpty();
}

enum class Rights { Datagram, Raw, None };

void give(Rights rights)
{
    TestNetwork::renew(rights == Rights::Datagram, rights == Rights::Raw);
}

QJsonObject target(const QString &host, QJsonObject more = {})
{
    more.insert(u"host"_s, host);
    if (!more.contains(u"count"_s))
        more.insert(u"count"_s, 3);
    if (!more.contains(u"interval"_s))
        more.insert(u"interval"_s, u"10ms"_s);
    if (!more.contains(u"wait"_s))
        more.insert(u"wait"_s, u"300ms"_s);
    return more;
}

QString v4Host()
{
    return u"203.0.113.5"_s;
}

QString v6Host()
{
    return u"2001:db8:1::5"_s;
}

} // namespace

class tst_PingNetwork : public QObject
{
    Q_OBJECT

private slots:
    void pingsLoopback_data();
    void pingsLoopback();
    void busyEventLoopAddsNoLatency_data();
    void busyEventLoopAddsNoLatency();
    void eachMethodWorks_data();
    void eachMethodWorks();
    void evaluates_data();
    void evaluates();
    void sendsTheConfiguredPackets_data();
    void sendsTheConfiguredPackets();
    void runsManyAtOnce_data();
    void runsManyAtOnce();
    void errorsOfOneHostDoNotAffectOthers_data();
    void errorsOfOneHostDoNotAffectOthers();

private:
    Observation ping(const QString &host, const TestHost &way, Rights rights, const QJsonObject &more);
};

void tst_PingNetwork::pingsLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("IPv4") << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s;
}

//! Uses any available method; in the namespace, raw sockets.
void tst_PingNetwork::pingsLoopback()
{
    QFETCH(QString, host);
    if (hasNetwork())
        give(Rights::Raw);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"ping"_s, target(host));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"received"_s).toInt(), 3);
    QVERIFY(seen.value(u"rttMin"_s).toDouble() >= 0 && seen.value(u"rttAvg"_s).toDouble() < 200);
}

void tst_PingNetwork::busyEventLoopAddsNoLatency_data()
{
    pingsLoopback_data();
}

//! The answer has arrived, but is read only when the event loop is free.
void tst_PingNetwork::busyEventLoopAddsNoLatency()
{
    QFETCH(QString, host);
    if (hasNetwork())
        give(Rights::Raw);
    CheckServices services;
    CheckBench bench(&services);
    bench.run(u"ping"_s, target(host)); // the system starts recording times at the first request
    QTimer::singleShot(0, [] { QThread::msleep(500); });
    const Observation seen = bench.run(u"ping"_s, target(host, {{u"count"_s, 1}}));
    QCOMPARE(messageOf(seen), QString());
    QVERIFY2(seen.value(u"rttMax"_s).toDouble() < 250, qPrintable(seen.text));
}

//! Adds a row for each method of sending and each IP version, if there is a namespace.
void addWays(const std::function<void(const QString &name, Rights rights, bool isV6)> &row)
{
    if (!hasNetwork())
        return;
    const std::pair<Rights, QString> all[]{{Rights::Datagram, u"datagram"_s}, {Rights::Raw, u"raw"_s}};
    for (const auto &[rights, name] : all) {
        for (const bool isV6 : {false, true})
            row(name + (isV6 ? u", IPv6"_s : u", IPv4"_s), rights, isV6);
    }
}

void tst_PingNetwork::eachMethodWorks_data()
{
    QTest::addColumn<Rights>("rights");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("method");
    addWays([](const QString &name, Rights rights, bool isV6) {
        QTest::newRow(qPrintable(name)) << rights << (isV6 ? v6Host() : v4Host())
                                        << (rights == Rights::Raw ? u"raw"_s : u"datagram"_s);
    });
    if (hasNetwork()) { // the system's ping program has its own permissions
        QTest::newRow("program, IPv4") << Rights::None << v4Host() << u"program"_s;
        QTest::newRow("program, IPv6") << Rights::None << v6Host() << u"program"_s;
    } else {
        QTest::newRow("no namespace") << Rights::None << u"127.0.0.1"_s << QString();
    }
}

void tst_PingNetwork::eachMethodWorks()
{
    QFETCH(Rights, rights);
    QFETCH(QString, host);
    QFETCH(QString, method);
    TestHost way;
    way.routers = 3;
    way.perHop = 10ms;
    const Observation seen = ping(host, way, rights, {});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"received"_s).toInt(), 3);
    if (method.isEmpty())
        return;
    QCOMPARE(seen.value(u"method"_s).toString(), method);
    QCOMPARE(seen.value(u"ttl"_s).toInt(), 61);
    const double least = seen.value(u"rttMin"_s).toDouble();
    QVERIFY2(least >= 39 && least < 90, qPrintable(QString::number(least)));
}

void tst_PingNetwork::evaluates_data()
{
    QTest::addColumn<Rights>("rights");
    QTest::addColumn<bool>("isV6");
    QTest::addColumn<TestHost>("way");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("verdict");
    const auto rows = [](const QString &name, const TestHost &way, const QJsonObject &more, const QString &verdict) {
        addWays([&](const QString &kind, Rights rights, bool isV6) {
            QTest::newRow(qPrintable(name + u": "_s + kind)) << rights << isV6 << way << more << verdict;
        });
    };
    rows(u"answers"_s, {}, {}, u"up "_s);
    TestHost silent;
    silent.isSilent = true;
    rows(u"silent"_s, silent, {}, u"down No reply from %host (pings sent: 3, the last one 300 ms ago)."_s);
    TestHost lossy;
    lossy.lost = {1};
    rows(u"one lost"_s, lossy, {}, u"degraded 33.3 % of 3 pings got no reply. The limit is 20 %."_s);
    TestHost far;
    far.routers = 10;
    rows(u"too far"_s, far, {{u"ttl"_s, 4}}, u"down The packets to %host got no further than %router4."_s);
    TestHost off;
    off.routers = 2;
    off.brokenAfter = 2;
    rows(u"not found"_s, off, {}, u"down %router2 reports that %host"_s);
    TestHost terse = off;
    terse.terseRouters = {2};
    rows(u"told in few words"_s, terse, {}, u"down %router2 reports that %host"_s);
    TestHost other;
    other.answersFrom = QHostAddress(u"203.0.113.6"_s);
    if (hasNetwork()) {
        QTest::newRow("answered by another") << Rights::Raw << false << other << QJsonObject() << u"down No reply from %host"_s;
        QTest::newRow("answered by another, datagram")
            << Rights::Datagram << false << other << QJsonObject() << u"down No reply from %host"_s;
    } else {
        QTest::newRow("no namespace") << Rights::None << false << TestHost() << QJsonObject() << u"up "_s;
    }
    TestHost damaging;
    damaging.isDamaging = true;
    rows(u"damaged"_s, damaging, {}, u"down No reply from %host"_s);
    TestHost narrow;
    narrow.routers = 2;
    narrow.mtu = 1'400;
    rows(u"too large for the route"_s, narrow, {{u"size"_s, 1'400}, {u"dontFragment"_s, true}, {u"count"_s, 1}},
         u"down %router1 reports that the packets to %host are too large for the next link."_s);
    rows(u"too long from the start"_s, {}, {{u"size"_s, 1'600}, {u"dontFragment"_s, true}},
         u"down Packets of 1600 bytes are too large for the route to %host"_s);
}

void tst_PingNetwork::evaluates()
{
    QFETCH(Rights, rights);
    QFETCH(bool, isV6);
    QFETCH(TestHost, way);
    QFETCH(QJsonObject, more);
    QFETCH(QString, verdict);
    const QString host = !hasNetwork() ? u"127.0.0.1"_s : isV6 ? v6Host() : v4Host();
    verdict.replace(u"%host"_s, host);
    for (int hop = 1; hop <= 4; ++hop)
        verdict.replace(u"%router%1"_s.arg(hop), TestNetwork::router(hop, isV6).toString());
    if (isV6) // ICMP type and code of “host unreachable”: 3/1 in IPv4, 1/3 in IPv6
        std::swap(way.brokenType, way.brokenCode);
    const Observation seen = ping(host, way, rights, more);
    const QString said = outcomeKey(outcomeOf(seen)) + u' ' + messageOf(seen);
    QVERIFY2(said.startsWith(verdict), qPrintable(said));
}

void tst_PingNetwork::sendsTheConfiguredPackets_data()
{
    QTest::addColumn<Rights>("rights");
    QTest::addColumn<bool>("isV6");
    addWays([](const QString &name, Rights rights, bool isV6) { QTest::newRow(qPrintable(name)) << rights << isV6; });
    if (!hasNetwork())
        QTest::newRow("no namespace") << Rights::None << false;
}

void tst_PingNetwork::sendsTheConfiguredPackets()
{
    QFETCH(Rights, rights);
    QFETCH(bool, isV6);
    if (!hasNetwork()) {
        QVERIFY(!whyNoNamespace.isEmpty());
        return;
    }
    give(rights);
    TestNetwork network;
    const QString host = isV6 ? v6Host() : v4Host();
    network.add(host, {});
    CheckServices services;
    CheckBench bench(&services);
    bench.run(u"ping"_s, target(host, {{u"ttl"_s, 7}, {u"size"_s, 100}, {u"dontFragment"_s, true}}));
    bench.run(u"ping"_s, target(host, {{u"count"_s, 1}}));
    QCOMPARE(network.packets().size(), 4);
    QCOMPARE(network.packets().constFirst().hopLimit, 7);
    QCOMPARE(network.packets().constFirst().message.size(), 108);
    QCOMPARE(network.packets().constFirst().mayFragment, false);
    QCOMPARE(network.packets().constLast().hopLimit, 64);
    QCOMPARE(network.packets().constLast().message.size(), 64);
    QCOMPARE(network.packets().constLast().mayFragment, !isV6);
}

namespace {

QCoro::Task<> count(CheckServices *services, QJsonObject object, int *received, CancelToken token)
{
    const Observation seen = co_await CheckBench::check(services, QStringLiteral("ping"), object, 20s, token);
    *received += seen.value(QStringLiteral("received")).toInt();
}

} // namespace

void tst_PingNetwork::runsManyAtOnce_data()
{
    sendsTheConfiguredPackets_data();
}

//! A thousand checks send three thousand echoes over one socket. No answer is lost or assigned to the wrong echo.
void tst_PingNetwork::runsManyAtOnce()
{
    QFETCH(Rights, rights);
    QFETCH(bool, isV6);
    if (hasNetwork())
        give(rights);
    CheckServices services;
    int received = 0;
    TaskGroup group;
    const int checks = hasNetwork() ? 1'000 : 20;
    for (int i = 0; i < checks; ++i) {
        const QString host = isV6 ? u"::1"_s : u"127.0.%1.%2"_s.arg(i / 200).arg(i % 200 + 1);
        group.add(count(&services, target(host, {{u"wait"_s, u"10s"_s}}), &received, group.token()));
    }
    QCoro::waitFor(group.join());
    QCOMPARE(received, 3 * checks);
    QCOMPARE(services.get<EchoService>().pendingCount(), 0);
}

void tst_PingNetwork::errorsOfOneHostDoNotAffectOthers_data()
{
    sendsTheConfiguredPackets_data();
}

//! An error about one host is pending on the shared socket while another host is pinged.
void tst_PingNetwork::errorsOfOneHostDoNotAffectOthers()
{
    QFETCH(Rights, rights);
    QFETCH(bool, isV6);
    CheckServices services;
    int received = 0;
    int receivedOfOff = 0;
    TaskGroup group;
    std::unique_ptr<TestNetwork> network;
    const QString good = !hasNetwork() ? u"127.0.0.1"_s : isV6 ? v6Host() : v4Host();
    if (hasNetwork()) {
        give(rights);
        network = std::make_unique<TestNetwork>();
        TestHost off;
        off.routers = 1;
        off.brokenAfter = 1;
        const QString bad = isV6 ? u"2001:db8:1::6"_s : u"203.0.113.6"_s;
        network->add(good, {});
        network->add(bad, off);
        for (int i = 0; i < 20; ++i)
            group.add(count(&services, target(bad, {{u"count"_s, 20}}), &receivedOfOff, group.token()));
    }
    for (int i = 0; i < 20; ++i)
        group.add(count(&services, target(good, {{u"count"_s, 20}, {u"wait"_s, u"5s"_s}}), &received, group.token()));
    QCoro::waitFor(group.join());
    QCOMPARE(received, 400);
    QCOMPARE(receivedOfOff, 0);
}

Observation tst_PingNetwork::ping(const QString &host, const TestHost &way, Rights rights, const QJsonObject &more)
{
    std::unique_ptr<TestNetwork> network;
    if (hasNetwork()) {
        give(rights);
        network = std::make_unique<TestNetwork>();
        network->add(host, way);
    }
    CheckServices services;
    CheckBench bench(&services);
    return bench.run(u"ping"_s, target(host, more));
}

int main(int argc, char **argv)
{
    whyNoNamespace = TestNetwork::enter();
    QCoreApplication app(argc, argv);
    if (!whyNoNamespace.isEmpty())
        qWarning("On loopback only, for want of a network of its own: %s", qPrintable(whyNoNamespace));
    tst_PingNetwork test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_PingNetwork.moc"
