// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/LocalNetwork.h"

#include <QTest>

namespace LocalRoutesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests how the routes of this computer are read on Linux.
class tst_LocalRoutes : public QObject
{
    Q_OBJECT

private slots:
    void parsesRoutes_data();
    void parsesRoutes();
    void parsesNameServers();
    void readsTheRoutesOfThisComputer();
};

namespace {

const QByteArray kHead = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
//! 192.0.2.1 in the byte order of a little-endian computer.
const QByteArray kGateway = "010200C0";

QByteArray v4Row(const QByteArray &destination, const QByteArray &gateway, const QByteArray &flags, int metric,
                 const QByteArray &mask)
{
    return "eth0\t" + destination + '\t' + gateway + '\t' + flags + "\t0\t0\t" + QByteArray::number(metric) + '\t' + mask
        + "\t0\t0\t0\n";
}

const QByteArray kZero(32, '0');

QByteArray v6Row(const QByteArray &length, const QByteArray &flags, const QByteArray &interface)
{
    return kZero + ' ' + length + ' ' + kZero + " 00 fe800000000000000000000000000001 00000400 00000001 00000000 " + flags + ' '
        + interface + '\n';
}

} // namespace

void tst_LocalRoutes::parsesRoutes_data()
{
    QTest::addColumn<QByteArray>("v4");
    QTest::addColumn<QByteArray>("v6");
    QTest::addColumn<QString>("gateway");
    QTest::addColumn<bool>("hasV4");
    QTest::addColumn<bool>("hasV6");
    const QByteArray usual = v4Row("00000000", kGateway, "0003", 100, "00000000");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString() << false << false;
    QTest::newRow("headline") << kHead << QByteArray() << QString() << false << false;
    QTest::newRow("usual") << kHead + v4Row("000200C0", "00000000", "0001", 0, "00FFFFFF") + usual << QByteArray()
                           << u"192.0.2.1"_s << true << false;
    QTest::newRow("the smaller metric goes first") << kHead + v4Row("00000000", "090200C0", "0003", 600, "00000000") + usual
                                                   << QByteArray() << u"192.0.2.1"_s << true << false;
    QTest::newRow("the greater one later") << kHead + usual + v4Row("00000000", "090200C0", "0003", 600, "00000000")
                                           << QByteArray() << u"192.0.2.1"_s << true << false;
    QTest::newRow("a line without a gateway")
        << kHead + v4Row("00000000", "00000000", "0001", 0, "00000000") << QByteArray() << QString() << true << false;
    QTest::newRow("down") << kHead + v4Row("00000000", kGateway, "0002", 0, "00000000") << QByteArray() << QString() << false
                          << false;
    QTest::newRow("refused") << kHead + v4Row("00000000", kGateway, "0201", 0, "00000000") << QByteArray() << QString() << false
                             << false;
    QTest::newRow("half of the world") << kHead + v4Row("00000000", kGateway, "0003", 0, "00000080") << QByteArray()
                                       << QString() << false << false;
    QTest::newRow("IPv6") << kHead << v6Row("00", "00000003", "eth0") << QString() << false << true;
    QTest::newRow("IPv6 of a network") << kHead << v6Row("40", "00000001", "eth0") << QString() << false << false;
    QTest::newRow("IPv6 refused, as without a network")
        << kHead << v6Row("00", "00200200", "lo") << QString() << false << false;
    QTest::newRow("cut off") << kHead + usual.left(30) << v6Row("00", "00000003", "eth0").left(60) << QString() << false
                             << false;
}

void tst_LocalRoutes::parsesRoutes()
{
    if (Q_BYTE_ORDER != Q_LITTLE_ENDIAN)
        QSKIP("the samples are of a little-endian computer");
    QFETCH(QByteArray, v4);
    QFETCH(QByteArray, v6);
    QFETCH(QString, gateway);
    QFETCH(bool, hasV4);
    QFETCH(bool, hasV6);
    const LocalRoutes routes = parseRoutes(v4, v6);
    QVERIFY(routes.isKnown);
    QCOMPARE(routes.gateway.toString(), gateway);
    QCOMPARE(routes.hasV4, hasV4);
    QCOMPARE(routes.hasV6, hasV6);
}

void tst_LocalRoutes::parsesNameServers()
{
    QCOMPARE(parseNameServers("# nameserver 192.0.2.9\nsearch example\nnameserver 192.0.2.1\n  nameserver\t2001:db8::1 \n"
                              "nameserver oops\nnameserver 192.0.2.1\nnameserver\n"),
             (QStringList{u"192.0.2.1"_s, u"2001:db8::1"_s}));
    QCOMPARE(parseNameServers(""), QStringList());
}

void tst_LocalRoutes::readsTheRoutesOfThisComputer()
{
    const LocalRoutes routes = readLocalRoutes();
#ifdef Q_OS_LINUX
    QVERIFY(routes.isKnown);
#endif
    QVERIFY(routes.gateway.isNull() || routes.hasV4);
}

QTEST_GUILESS_MAIN(tst_LocalRoutes)

} // namespace LocalRoutesTest

#include "tst_LocalRoutes.moc"
