// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/kind/Rates.h"

#include <QTest>

namespace RatesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

CpuTimes times(quint64 user, quint64 system, quint64 interrupts, quint64 idle, quint64 iowait, quint64 steal)
{
    return CpuTimes{user, system, interrupts, idle, iowait, steal};
}

} // namespace

//! Tests the rates calculated from two readings of counters.
class tst_Rates : public QObject
{
    Q_OBJECT

private slots:
    void computesProcessorShares_data();
    void computesProcessorShares();
    void computesInterfaceRates();
    void computesDiskRates();
    void detectsResetCounters();
};

void tst_Rates::computesProcessorShares_data()
{
    QTest::addColumn<CpuTimes>("before");
    QTest::addColumn<CpuTimes>("after");
    QTest::addColumn<double>("used");
    QTest::addColumn<double>("iowait");
    QTest::addColumn<double>("steal");
    QTest::newRow("idle") << times(1, 1, 1, 1, 1, 1) << times(1, 1, 1, 101, 1, 1) << 0.0 << 0.0 << 0.0;
    QTest::newRow("busy") << times(0, 0, 0, 50, 0, 0) << times(70, 20, 10, 50, 0, 0) << 100.0 << 0.0 << 0.0;
    QTest::newRow("some of all") << times(0, 0, 0, 0, 0, 0) << times(20, 5, 5, 40, 20, 10) << 40.0 << 20.0 << 10.0;
    QTest::newRow("waiting for disks is not busy")
        << times(0, 0, 0, 0, 0, 0) << times(0, 0, 0, 10, 90, 0) << 0.0 << 90.0 << 0.0;
    // proc(5): iowait may decrease.
    QTest::newRow("iowait goes back") << times(0, 0, 0, 100, 50, 0) << times(25, 0, 0, 175, 40, 0) << 25.0 << 0.0 << 0.0;
    QTest::newRow("no time passed") << times(1, 2, 3, 4, 5, 6) << times(1, 2, 3, 4, 5, 6) << -1.0 << -1.0 << -1.0;
}

void tst_Rates::computesProcessorShares()
{
    QFETCH(CpuTimes, before);
    QFETCH(CpuTimes, after);
    const auto shares = cpuUsage(before, after);
    QTEST(shares ? shares->used() : -1.0, "used");
    QTEST(shares ? shares->iowait : -1.0, "iowait");
    QTEST(shares ? shares->steal : -1.0, "steal");
    if (shares)
        QCOMPARE(shares->used() + shares->iowait + shares->idle, 100.0);
}

void tst_Rates::computesInterfaceRates()
{
    InterfaceFigures before;
    before.receivedBytes = 1000;
    before.receiveErrors = 5;
    InterfaceFigures after = before;
    after.receivedBytes = 21'000;
    after.sentBytes = 4000;
    after.receiveErrors = 7;
    after.sendErrors = 1;
    after.drops = 9;
    const InterfaceRates rates = interfaceRates(before, after, 4);
    QCOMPARE(rates.received, 5000.0);
    QCOMPARE(rates.sent, 1000.0);
    QCOMPARE(rates.errors, 3U);
    QCOMPARE(rates.drops, 9U);
}

void tst_Rates::computesDiskRates()
{
    DiskCounters before;
    before.reads = 10;
    before.waitMs = 1000;
    DiskCounters after = before;
    after.reads = 30;
    after.writes = 20;
    after.readBytes = 8000;
    after.writtenBytes = 2000;
    after.waitMs = 1200;
    after.busyMs = 1000;
    const DiskRates rates = diskRates(before, after, 2);
    QCOMPARE(rates.read, 4000.0);
    QCOMPARE(rates.written, 1000.0);
    QCOMPARE(rates.operations, 20.0);
    QCOMPARE(rates.busyPercent, 50.0);
    QCOMPARE(rates.waitMs, 5.0);
    after.busyMs = 9'000'000; // several queues may add up to more than the elapsed time
    QCOMPARE(diskRates(before, after, 2).busyPercent, 100.0);
    QVERIFY(!diskRates(before, before, 2).waitMs); // without requests, there is no mean
}

void tst_Rates::detectsResetCounters()
{
    CpuFigures busy;
    busy.all = times(100, 100, 100, 100, 100, 100);
    CpuFigures fresh;
    fresh.all = times(1, 1, 1, 1, 1, 1);
    QVERIFY(areCpuReadingsContinuous(fresh, busy));
    QVERIFY(!areCpuReadingsContinuous(busy, fresh));

    InterfaceFigures before;
    before.sentBytes = 10;
    QVERIFY(areInterfaceReadingsContinuous(before, before));
    QVERIFY(!areInterfaceReadingsContinuous(before, InterfaceFigures()));

    DiskCounters disk;
    disk.name = u"sda"_s;
    disk.reads = 10;
    DiskCounters again = disk;
    again.reads = 0;
    DiskCounters other;
    other.name = u"sdb"_s;
    QVERIFY(areDiskReadingsContinuous({disk}, {disk, other})); // a disk that was plugged in between the readings
    QVERIFY(areDiskReadingsContinuous({disk, other}, {disk}));
    QVERIFY(!areDiskReadingsContinuous({disk}, {again}));
}

QTEST_GUILESS_MAIN(tst_Rates)

} // namespace RatesTest

#include "tst_Rates.moc"
