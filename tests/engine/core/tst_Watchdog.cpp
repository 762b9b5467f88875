// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/OpenFiles.h"
#include "engine/core/CheckTiming.h"
#include "engine/run/Slots.h"

#include <QTest>

namespace WatchdogTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

//! Tests small functions and classes that protect the engine.
class tst_Watchdog : public QObject
{
    Q_OBJECT

private slots:
    void reportsEachOverdueCheckOnce();
    void movesAndForgets();
    void resultIsDueWithinTwoIntervalsAndTheTimeout();
    void noticesSleep_data();
    void noticesSleep();
    void noticesSleepOnce();
    void keepsDescriptorsInReserve_data();
    void keepsDescriptorsInReserve();
    void countsDescriptorsSeldom();
    void knowsItsOwnDescriptors();
};

void tst_Watchdog::reportsEachOverdueCheckOnce()
{
    Watchdog watchdog;
    const TargetId a = QUuid::createUuid();
    const TargetId b = QUuid::createUuid();
    watchdog.expect(a, 10s);
    watchdog.expect(b, 20s);
    QVERIFY(watchdog.takeOverdue(10s).isEmpty());
    QCOMPARE(watchdog.takeOverdue(10s + 1ms), QList<TargetId>{a});
    QVERIFY(watchdog.takeOverdue(11s).isEmpty());
    watchdog.expect(a, 12s);
    QCOMPARE(watchdog.takeOverdue(100s), (QList<TargetId>{a, b}));
    QVERIFY(watchdog.takeOverdue(1'000s).isEmpty());
}

void tst_Watchdog::movesAndForgets()
{
    Watchdog watchdog;
    const TargetId a = QUuid::createUuid();
    watchdog.expect(a, 10s);
    watchdog.expect(a, 30s);
    QVERIFY(watchdog.takeOverdue(20s).isEmpty());
    watchdog.expect(a, 5s);
    watchdog.forget(a);
    watchdog.forget(a);
    QVERIFY(watchdog.takeOverdue(100s).isEmpty());
}

void tst_Watchdog::resultIsDueWithinTwoIntervalsAndTheTimeout()
{
    Schedule schedule;
    schedule.every = 60s;
    schedule.timeout = 10s;
    QCOMPARE(Watchdog::latestResultTime(100s, schedule).count(), MonotonicTime(230s).count());
}

void tst_Watchdog::noticesSleep_data()
{
    QTest::addColumn<std::chrono::milliseconds>("monotonic");
    QTest::addColumn<std::chrono::milliseconds>("wall");
    QTest::addColumn<bool>("interrupted");
    QTest::addColumn<std::chrono::milliseconds>("slept");
    using ms = std::chrono::milliseconds;
    QTest::newRow("an ordinary second") << ms(1s) << ms(1s) << false << ms(0);
    QTest::newRow("a slow turn") << ms(5'500ms) << ms(5'500ms) << false << ms(0);
    QTest::newRow("clock put right by a little") << ms(1s) << ms(4s) << false << ms(0);
    QTest::newRow("clock set back two hours") << ms(1s) << ms(-2h) << false << ms(0);
    QTest::newRow("monotonic clock stood still for an hour") << ms(1s) << ms(1h + 1s) << true << ms(1h);
    QTest::newRow("just beyond what clocks may differ") << ms(1s) << ms(6'001ms) << true << ms(5'001ms);
    QTest::newRow("process stopped for a minute") << ms(60s) << ms(60s) << true << ms(0);
    QTest::newRow("stopped, clock set back meanwhile") << ms(60s) << ms(-2h) << true << ms(0);
}

void tst_Watchdog::noticesSleep()
{
    QFETCH(std::chrono::milliseconds, monotonic);
    QFETCH(std::chrono::milliseconds, wall);
    QFETCH(bool, interrupted);
    QFETCH(std::chrono::milliseconds, slept);
    SleepDetector detector;
    const std::chrono::milliseconds epoch(1'700'000'000'000);
    QVERIFY(!detector.update(1'000s, epoch));
    QVERIFY(!detector.update(1'001s, epoch + 1s));
    const auto interruption = detector.update(1'001s + monotonic, epoch + 1s + wall);
    QCOMPARE(interruption.has_value(), interrupted);
    if (interruption)
        QCOMPARE(std::chrono::milliseconds(interruption->slept / 1ms).count(), slept.count());
    if (interruption) {
        QCOMPARE(interruption->from.count(), (epoch + 1s).count());
        QCOMPARE(interruption->to.count(), (epoch + 1s + wall).count());
    }
}

void tst_Watchdog::noticesSleepOnce()
{
    SleepDetector detector;
    detector.update(10s, 10s);
    QVERIFY(detector.update(11s, 3'600s));
    QVERIFY(!detector.update(12s, 3'601s));
}

void tst_Watchdog::keepsDescriptorsInReserve_data()
{
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("starts");
    QTest::newRow("plenty") << 40 << 1'024 << (1'024 - 64 - 40) / 8;
    QTest::newRow("reserve reached") << 960 << 1'024 << 0;
    QTest::newRow("one more fits") << 952 << 1'024 << 1;
    QTest::newRow("very small limit: a quarter in reserve") << 20 << 64 << 3;
    QTest::newRow("more open than allowed") << 2'000 << 1'024 << 0;
}

void tst_Watchdog::keepsDescriptorsInReserve()
{
    QFETCH(int, open);
    QFETCH(int, limit);
    QFETCH(int, starts);
    int used = open;
    DescriptorGuard guard([&] { return DescriptorGuard::Usage{used, limit}; });
    int started = 0;
    while (started < 10'000 && guard.tryStart()) {
        ++started;
        used += DescriptorGuard::kDescriptorsPerCheck;
    }
    QCOMPARE(started, starts);
    QCOMPARE(guard.usage().limit, limit);
    used = 0; // checks have ended
    QCOMPARE(guard.tryStart(), true);
}

void tst_Watchdog::countsDescriptorsSeldom()
{
    int counts = 0;
    DescriptorGuard guard([&counts] {
        ++counts;
        return DescriptorGuard::Usage{50, 1'024};
    });
    for (int i = 0; i < 1'000; ++i)
        QVERIFY(guard.tryStart());
    QVERIFY2(counts < 12, qPrintable(QString::number(counts)));

    DescriptorGuard unlimited([]() -> std::optional<DescriptorGuard::Usage> { return std::nullopt; });
    QVERIFY(unlimited.tryStart());
}

void tst_Watchdog::knowsItsOwnDescriptors()
{
#ifndef Q_OS_UNIX
    QVERIFY(!raiseDescriptorLimit());
#else
    const std::optional<int> limit = raiseDescriptorLimit();
    QCOMPARE(raiseDescriptorLimit(), limit); // the hard limit is the maximum
    if (limit && *limit > 256) {
        DescriptorGuard guard;
        QVERIFY(guard.tryStart());
        QCOMPARE(guard.usage().limit, *limit);
        QVERIFY(guard.usage().open >= 3);
        QVERIFY(guard.usage().open < 200);
    }
#endif
}

QTEST_GUILESS_MAIN(tst_Watchdog)

} // namespace WatchdogTest

#include "tst_Watchdog.moc"
