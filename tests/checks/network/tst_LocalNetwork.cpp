// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/LocalNetwork.h"

#include <QSysInfo>
#include <QTest>

namespace LocalNetworkTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHead4 = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT   \n";
const QByteArray kZeros(32, '0');

QByteArray route6(const QByteArray &to, const QByteArray &length, const QByteArray &by, const QByteArray &flags)
{
    return to + ' ' + length + ' ' + kZeros + " 00 " + by + " 00000400 00000002 00000000 " + flags + "     eth0\n";
}

QStringList texts(const QList<QHostAddress> &addresses)
{
    QStringList list;
    for (const QHostAddress &address : addresses)
        list.append(address.toString());
    return list;
}

} // namespace

//! Tests how the network connections of this computer are read from the system.
class tst_LocalNetwork : public QObject
{
    Q_OBJECT

private slots:
    void parsesGateways_data();
    void parsesGateways();
    void parsesIpv6Gateways_data();
    void parsesIpv6Gateways();
    void isSelf_data();
    void isSelf();
    void isBeyondGateway();
    void readsThisComputer();
};

//! The addresses are in the byte order of the computer. These rows are from a little-endian computer.
void tst_LocalNetwork::parsesGateways_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("found");

    const QByteArray toEth0 = "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0    \n";
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("a head alone") << kHead4 << QStringList();
    QTest::newRow("one") << kHead4 + toEth0 + "eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n"
                         << QStringList{u"192.0.2.1"_s};
    QTest::newRow("the same twice, and another")
        << kHead4 + toEth0 + toEth0 + "wlan0\t00000000\tFE6433C6\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
        << QStringList{u"192.0.2.1"_s, u"198.51.100.254"_s};
    QTest::newRow("the smaller metric goes first") << kHead4 + "wlan0\t00000000\tFE6433C6\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
            + toEth0 << QStringList{u"192.0.2.1"_s, u"198.51.100.254"_s};
    QTest::newRow("without a gateway") << kHead4 + "tun0\t00000000\t00000000\t0001\t0\t0\t0\t00000000\t0\t0\t0\n"
                                       << QStringList();
    QTest::newRow("half of all") << kHead4 + "tun0\t00000000\t010200C0\t0003\t0\t0\t0\t00000080\t0\t0\t0\n" << QStringList();
    QTest::newRow("unreachable by decree") << kHead4 + "*\t00000000\t010200C0\t0203\t0\t0\t0\t00000000\t0\t0\t0\n"
                                           << QStringList();
    QTest::newRow("down") << kHead4 + "eth0\t00000000\t010200C0\t0002\t0\t0\t0\t00000000\t0\t0\t0\n" << QStringList();
    QTest::newRow("cut off") << kHead4 + "eth0\t00000000\t0102" << QStringList();
}

void tst_LocalNetwork::parsesGateways()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, found);
    QCOMPARE(texts(parseGateways(table)), found);
}

void tst_LocalNetwork::parsesIpv6Gateways_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("found");

    const QByteArray global = "20010db8000000000000000000000001";
    const QByteArray local = "fe800000000000000000000000000001";
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("one") << route6(global, "40", kZeros, "00000001") + route6(kZeros, "00", global, "00000003")
                         << QStringList{u"2001:db8::1"_s};
    QTest::newRow("the smaller metric goes first")
        << route6(kZeros, "00", local, "00000003").replace("00000400", "00000800") + route6(kZeros, "00", global, "00000003")
        << QStringList{u"2001:db8::1"_s, u"fe80::1%eth0"_s};
    QTest::newRow("a neighbour by its link") << route6(kZeros, "00", local, "00450003") << QStringList{u"fe80::1%eth0"_s};
    QTest::newRow("without a gateway") << route6(kZeros, "00", kZeros, "00000001") << QStringList();
    QTest::newRow("refused") << route6(kZeros, "00", global, "00200203") << QStringList();
    QTest::newRow("of one half") << route6(kZeros, "01", global, "00000003") << QStringList();
    QTest::newRow("cut off") << route6(kZeros, "00", global, "00000003").left(60) << QStringList();
}

void tst_LocalNetwork::parsesIpv6Gateways()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, found);
    QCOMPARE(texts(parseGateways6(table)), found);
}

void tst_LocalNetwork::isSelf_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isSelf");

    QTest::newRow("localhost") << u"localhost"_s << true;
    QTest::newRow("LocalHost") << u"LocalHost"_s << true;
    QTest::newRow("below it") << u"shop.localhost"_s << true;
    QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
    QTest::newRow("127.9.9.9") << u"127.9.9.9"_s << true;
    QTest::newRow("::1") << u"::1"_s << true;
    QTest::newRow("any") << u"0.0.0.0"_s << true;
    QTest::newRow("its own address") << u"192.0.2.7"_s << true;
    QTest::newRow("its name") << QSysInfo::machineHostName() << true;
    QTest::newRow("its neighbour") << u"192.0.2.8"_s << false;
    QTest::newRow("another name") << u"localhost.example"_s << false;
    QTest::newRow("nobody") << QString() << false;
}

void tst_LocalNetwork::isSelf()
{
    QFETCH(QString, host);
    QFETCH(bool, isSelf);
    LocalNetwork network;
    network.addresses = {QHostAddress(u"192.0.2.7"_s)};
    QCOMPARE(network.isSelf(host), isSelf);
}

void tst_LocalNetwork::isBeyondGateway()
{
    LocalNetwork network;
    network.networks = {{QHostAddress(u"192.0.2.7"_s), 24}, {QHostAddress(u"2001:db8::7"_s), 64}};
    QVERIFY(!network.isBeyondGateway(QHostAddress(u"192.0.2.99"_s)));
    QVERIFY(network.isBeyondGateway(QHostAddress(u"192.0.3.99"_s)));
    QVERIFY(!network.isBeyondGateway(QHostAddress(u"2001:db8::99"_s)));
    QVERIFY(network.isBeyondGateway(QHostAddress(u"2001:db8:0:1::99"_s)));
    QVERIFY(!network.isBeyondGateway(QHostAddress(u"127.0.0.1"_s)));
    QVERIFY(!network.isBeyondGateway(QHostAddress(u"fe80::9%eth0"_s)));
    QVERIFY(!network.isBeyondGateway(QHostAddress()));
}

//! The test passes with any network connection.
void tst_LocalNetwork::readsThisComputer()
{
    const LocalNetwork network = readLocalNetwork();
    QVERIFY(network.hasLoopback);
    QVERIFY(network.addresses.contains(QHostAddress(QHostAddress::LocalHost)));
    for (const QHostAddress &gateway : network.gateways)
        QVERIFY(!gateway.isNull() && !gateway.isLoopback());
}

QTEST_APPLESS_MAIN(tst_LocalNetwork)

} // namespace LocalNetworkTest

#include "tst_LocalNetwork.moc"
