// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests paths over real sockets, in a network namespace with virtual routers. Without a namespace, the tests use
//! loopback.
#include "checks/helpers/CheckBench.h"

#include "async/TaskGroup.h"
#include "checks/icmp/EchoService.h"
#include "support/dns/DnsScript.h"
#include "support/network/TestNetwork.h"

#include <QTest>

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

QString v4Host()
{
    return u"203.0.113.5"_s;
}

QString v6Host()
{
    return u"2001:db8:1::5"_s;
}

QJsonObject target(const QString &host, QJsonObject more = {})
{
    more.insert(u"host"_s, host);
    if (!more.contains(u"wait"_s))
        more.insert(u"wait"_s, u"200ms"_s);
    more.insert(u"depth"_s, 10);
    return more;
}

//! Returns the observation of a single check of this route, in a new network.
Observation check(const QString &host, const TestHost &way, bool mayEcho, const QJsonObject &more)
{
    TestNetwork::renew(mayEcho, false);
    TestNetwork network;
    network.add(host, way);
    CheckServices services;
    CheckBench bench(&services);
    return bench.run(u"path"_s, target(host, more));
}

//! Lists the routers by hop number, with `*` for a silent router and T for the host.
QString routeText(const Observation &seen, const QString &host)
{
    QStringList words;
    for (const QString &word : seen.value(u"path"_s).toString().split(u' ')) {
        const bool isRouter = word.startsWith(u"198.51.100."_s) || word.startsWith(u"2001:db8:2::"_s);
        words += word == host ? u"T"_s : isRouter ? word.section(word.contains(u':') ? u':' : u'.', -1) : word;
    }
    return words.join(u' ');
}

} // namespace

class tst_PathNetwork : public QObject
{
    Q_OBJECT

private slots:
    void tracesLoopback_data();
    void tracesLoopback();
    void findsTheRoute_data();
    void findsTheRoute();
    void keepsToOneFlow_data();
    void keepsToOneFlow();
    void detectsChanges();
    void resolvesNames();
    void mayNotSendEchoes();
    void runsManyAtOnce();
    void isStopped();
};

void tst_PathNetwork::tracesLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("IPv4") << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s;
}

void tst_PathNetwork::tracesLoopback()
{
    QFETCH(QString, host);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"path"_s, target(host, {{u"wait"_s, u"10s"_s}}));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"hops"_s).toInt(), 1);
    QCOMPARE(seen.value(u"path"_s).toString(), host);
    QCOMPARE(seen.value(u"packetLoss"_s).toDouble(), 0.0);
    // The check ends without unnecessary waiting.
    QVERIFY2(bench.elapsed() < 8'000, qPrintable(QString::number(bench.elapsed())));
}

void tst_PathNetwork::findsTheRoute_data()
{
    QTest::addColumn<TestHost>("way");
    QTest::addColumn<bool>("isV6");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    const auto rows = [](const QString &name, const TestHost &way, const QString &path, const QString &message) {
        for (const bool isV6 : {false, true}) {
            for (const QString &method : {u"udp"_s, u"icmp"_s})
                QTest::newRow(qPrintable(u"%1: %2, %3"_s.arg(name, method, isV6 ? u"IPv6"_s : u"IPv4"_s)))
                    << way << isV6 << method << path << message;
        }
    };
    if (!hasNetwork()) {
        QTest::newRow("no namespace") << TestHost() << false << u"udp"_s << u"127.0.0.1"_s << QString();
        return;
    }
    TestHost far;
    far.routers = 5;
    far.perHop = 2ms;
    rows(u"five routers"_s, far, u"1 2 3 4 5 T"_s, {});
    TestHost silent = far;
    silent.silentRouters = {1, 4};
    rows(u"two of them silent"_s, silent, u"* 2 3 * 5 T"_s, {});
    TestHost terse = far;
    terse.terseRouters = {2, 3, 5};
    terse.isTerse = true;
    rows(u"routers of few words"_s, terse, u"1 2 3 4 5 T"_s, {});
    TestHost mute = far;
    mute.isSilent = true;
    rows(u"silent host"_s, mute, u"1 2 3 4 5 *"_s, u"%host didn't reply. The last hop that replied is hop 5, %router5."_s);
    TestHost lossy = far;
    lossy.lost = {0};
    rows(u"one lost at the host"_s, lossy, u"1 2 3 4 5 T"_s, {});
    TestHost broken = far;
    broken.brokenAfter = 2;
    broken.brokenType = 3;
    broken.brokenCode = 1;
    rows(u"way ends"_s, broken, u"1 2"_s, u"%router2 reports that %host wasn't found on its network"_s);
    TestHost firewall = broken; // like iptables -j REJECT without a reject type
    firewall.brokenCode = 3;
    for (const QString &method : {u"udp"_s, u"icmp"_s})
        QTest::newRow(qPrintable(u"firewall that says the port is closed: %1, IPv4"_s.arg(method)))
            << firewall << false << method << u"1 2"_s << u"%router2 reports that %host doesn't accept such packets"_s;
    TestHost open = far;
    open.answersUdp = true;
    QTest::newRow("something listens there") << open << false << u"udp"_s << u"1 2 3 4 5 T"_s << QString();
    QTest::newRow("something listens there, IPv6") << open << true << u"udp"_s << u"1 2 3 4 5 T"_s << QString();
}

void tst_PathNetwork::findsTheRoute()
{
    QFETCH(TestHost, way);
    QFETCH(bool, isV6);
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, message);
    if (!hasNetwork()) {
        CheckServices services;
        CheckBench bench(&services);
        QCOMPARE(bench.run(u"path"_s, target(u"127.0.0.1"_s)).value(u"path"_s).toString(), path);
        return;
    }
    const QString host = isV6 ? v6Host() : v4Host();
    if (isV6) // ICMP type and code of “host unreachable”: 3/1 in IPv4, 1/3 in IPv6
        std::swap(way.brokenType, way.brokenCode);
    const Observation seen = check(host, way, true, {{u"method"_s, method}});
    message.replace(u"%host"_s, host);
    for (int hop = 1; hop <= 5; ++hop)
        message.replace(u"%router%1"_s.arg(hop), TestNetwork::router(hop, isV6).toString());
    QVERIFY2(messageOf(seen).startsWith(message) && messageOf(seen).isEmpty() == message.isEmpty(),
             qPrintable(messageOf(seen)));
    QCOMPARE(routeText(seen, host), path);
    QCOMPARE(seen.value(u"method"_s).toString(), method);
    if (way.lost.isEmpty() && message.isEmpty())
        QCOMPARE(seen.value(u"packetLoss"_s).toDouble(), 0.0);
}

void tst_PathNetwork::keepsToOneFlow_data()
{
    QTest::addColumn<bool>("isV6");
    QTest::addColumn<QString>("method");
    QTest::newRow("udp") << false << u"udp"_s;
    QTest::newRow("icmp") << false << u"icmp"_s;
    QTest::newRow("udp, IPv6") << true << u"udp"_s;
    QTest::newRow("icmp, IPv6") << true << u"icmp"_s;
}

//! Routers that balance load by flow send all probes along the same route. Over UDP, the probes of the next check follow that
//! route, too.
void tst_PathNetwork::keepsToOneFlow()
{
    QFETCH(bool, isV6);
    QFETCH(QString, method);
    if (!hasNetwork()) {
        QVERIFY(!whyNoNamespace.isEmpty());
        return;
    }
    TestNetwork::renew(true, false);
    TestNetwork network;
    const QString host = isV6 ? v6Host() : v4Host();
    TestHost way;
    way.routers = 6;
    way.terseRouters = {3};
    way.router = [isV6](int hop, quint32 flow) {
        return TestNetwork::router(hop + 10 * static_cast<int>(qHash(flow, 0) % 7), isV6);
    };
    network.add(host, way);
    CheckServices services;
    CheckBench bench(&services);
    const Observation first = bench.run(u"path"_s, target(host, {{u"method"_s, method}}));
    QCOMPARE(messageOf(first), QString());
    QCOMPARE(first.value(u"hops"_s).toInt(), 7);
    QVERIFY2(!QString::fromUtf8(first.evidence->body).contains(u", "_s),
             first.evidence->body.constData()); // only one router at each hop
    QSet<quint32> flows;
    for (const TestPacket &packet : network.packets())
        flows.insert(packet.flow());
    QCOMPARE(flows.size(), 1);
    const Observation second = bench.run(u"path"_s, target(host, {{u"method"_s, method}}));
    if (method == u"udp"_s)
        QCOMPARE(second.value(u"path"_s).toString(), first.value(u"path"_s).toString());
}

void tst_PathNetwork::detectsChanges()
{
    if (!hasNetwork()) {
        QVERIFY(!whyNoNamespace.isEmpty());
        return;
    }
    TestNetwork::renew(true, false);
    TestNetwork network;
    CheckServices services;
    CheckBench bench(&services);
    TestHost way;
    way.routers = 3;
    network.add(v4Host(), way);
    Target other; // another target with the same host
    other.id = QUuid::createUuid();
    CheckBench otherBench(&services);
    otherBench.setTarget(other);
    const QJsonObject object = target(v4Host(), {{u"noticeChanges"_s, true}});
    QCOMPARE(messageOf(otherBench.run(u"path"_s, object)), QString());
    QCOMPARE(messageOf(bench.run(u"path"_s, object)), QString());
    QCOMPARE(messageOf(bench.run(u"path"_s, object)), QString());
    way.router = [](int hop, quint32) { return TestNetwork::router(hop == 2 ? 22 : hop, false); };
    network.add(v4Host(), way);
    const QString reported = u"The route changed at hop 2, which is now 198.51.100.22."_s;
    for (int attempt = 1; attempt <= Schedule().attempts; ++attempt) {
        const Observation changed = bench.run(u"path"_s, object);
        QVERIFY(!changed.error);
        QCOMPARE(messageOf(changed), reported);
    }
    QCOMPARE(messageOf(bench.run(u"path"_s, object)), QString());
    QCOMPARE(messageOf(otherBench.run(u"path"_s, object)), reported);
}

void tst_PathNetwork::resolvesNames()
{
    if (hasNetwork())
        TestNetwork::renew(true, false);
    int asked = 0;
    const DnsScript server([&asked](const QByteArray &question, DnsScript::Transport) -> QByteArrayList {
        ++asked;
        if (asked == 1)
            return {}; // ignores the first query
        constexpr quint16 kPtr = 12;
        return {dnsReply(question, {dnsRecord(kPtr, dnsName("gate.example"))})};
    });
    NetworkSettings settings;
    settings.nameServers = {u"127.0.0.1:%1"_s.arg(server.port())};
    CheckServices services(settings);
    CheckBench bench(&services);
    std::unique_ptr<TestNetwork> network;
    const QString host = hasNetwork() ? v4Host() : u"127.0.0.9"_s;
    if (hasNetwork()) {
        network = std::make_unique<TestNetwork>();
        TestHost way;
        way.routers = 2;
        network->add(host, way);
    }
    const Observation seen = bench.run(u"path"_s, target(host, {{u"names"_s, true}}));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(asked, hasNetwork() ? 3 : 1);
    const QString table = QString::fromUtf8(seen.evidence->body);
    QCOMPARE(table.count(u"gate.example ("_s), hasNetwork() ? 2 : 0);
    QVERIFY2(bench.elapsed() < 15'000, qPrintable(QString::number(bench.elapsed())));
}

void tst_PathNetwork::mayNotSendEchoes()
{
    if (hasNetwork())
        TestNetwork::renew(false, false);
    CheckServices services;
    services.create<EchoService>([](IpVersion) { return std::unique_ptr<IcmpSocket>(); });
    CheckBench bench(&services);
    const Observation seen = bench.run(u"path"_s, target(u"127.0.0.1"_s, {{u"method"_s, u"icmp"_s}}));
    QCOMPARE(errorKey(seen), u"permission"_s);
    QVERIFY2(messageOf(seen).contains(u"net.ipv4.ping_group_range"_s), qPrintable(messageOf(seen)));
    QCOMPARE(messageOf(bench.run(u"path"_s, target(u"127.0.0.1"_s))), QString()); // probes over UDP need no privileges

    if (!hasNetwork())
        return;
    const Observation nowhere = bench.run(u"path"_s, target(u"203.0.113.99"_s));
    QCOMPARE(errorKey(nowhere), u"network"_s);
    QVERIFY2(messageOf(nowhere).startsWith(u"No route to 203.0.113.99."_s), qPrintable(messageOf(nowhere)));
}

namespace {

QCoro::Task<> countUp(CheckServices *services, QJsonObject object, int *up, CancelToken token)
{
    const Observation seen = co_await CheckBench::check(services, QStringLiteral("path"), object, 20s, token);
    *up += seen.error ? 0 : 1;
}

} // namespace

void tst_PathNetwork::runsManyAtOnce()
{
    if (hasNetwork())
        TestNetwork::renew(true, false);
    std::unique_ptr<TestNetwork> network;
    if (hasNetwork())
        network = std::make_unique<TestNetwork>();
    CheckServices services;
    int up = 0;
    TaskGroup group;
    for (int i = 1; i <= 100; ++i) {
        const QString host = (hasNetwork() ? u"203.0.113.%1"_s : u"127.0.1.%1"_s).arg(i);
        TestHost way;
        way.routers = 4;
        if (network)
            network->add(host, way);
        group.add(countUp(&services, target(host, {{u"wait"_s, u"2s"_s}}), &up, group.token()));
    }
    QCoro::waitFor(group.join());
    QCOMPARE(up, 100);
}

void tst_PathNetwork::isStopped()
{
    if (hasNetwork())
        TestNetwork::renew(true, false);
    std::unique_ptr<TestNetwork> network;
    if (hasNetwork())
        network = std::make_unique<TestNetwork>();
    const QString host = hasNetwork() ? v4Host() : u"127.0.0.1"_s;
    TestHost way;
    way.routers = 1;
    way.isSilent = true;
    if (network)
        network->add(host, way);
    CheckServices services;
    CheckBench bench(&services);
    const Observation late = bench.run(u"path"_s, target(host, {{u"wait"_s, u"10s"_s}}), 3s);
    if (hasNetwork()) {
        QCOMPARE(errorKey(late), u"timeout"_s);
        const QString does = u"203.0.113.5 didn't reply. The last hop that replied is hop 1, 198.51.100.1."_s;
        QVERIFY2(messageOf(late).startsWith(does), qPrintable(messageOf(late)));
        const QJsonObject mayBeSilent{{u"wait"_s, u"10s"_s}, {u"mustReach"_s, false}};
        const Observation fine = bench.run(u"path"_s, target(host, mayBeSilent), 3s);
        QCOMPARE(messageOf(fine), QString());
        QCOMPARE(routeText(fine, host), u"1 *"_s);
    }
    CancelSource source;
    source.cancel();
    const Observation cancelled = QCoro::waitFor(CheckBench::check(&services, u"path"_s, target(host), 20s, source.token()));
    QCOMPARE(errorKey(cancelled), u"cancelled"_s);
}

int main(int argc, char **argv)
{
    whyNoNamespace = TestNetwork::enter();
    QCoreApplication app(argc, argv);
    if (!whyNoNamespace.isEmpty())
        qWarning("On loopback only, for want of a network of its own: %s", qPrintable(whyNoNamespace));
    tst_PathNetwork test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_PathNetwork.moc"
