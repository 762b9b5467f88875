// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Alarm.h"

#include "async/Coroutines.h"

#include <QTest>

#include <algorithm>

namespace SleepTest {

using namespace watchkeeper;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Clock = std::chrono::steady_clock;

struct Slept
{
    std::optional<bool> result;
    Clock::duration late{};
};

QCoro::Task<> sleeper(milliseconds duration, CancelToken token, Slept *slept)
{
    const CoroutineCounter alive;
    const Clock::time_point due = Clock::now() + duration;
    const bool full = co_await sleepFor(duration, token);
    slept->late = Clock::now() - due;
    slept->result = full;
}

} // namespace

//! Tests sleepFor(), Deadline, and the Alarm used by both.
class TestSleep : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void isNeverEarly_data();
    void isNeverEarly();
    void manySleepAtOnceAndEndOnTime();
    void zeroStillTurnsTheLoop_data();
    void zeroStillTurnsTheLoop();
    void endsFalseWhenCancelled_data();
    void endsFalseWhenCancelled();
    void cancellationAfterTheEndHasNoEffect();
    void sleepsLongerThanTheTimerMaximum();
    void deadlineFiresInTime_data();
    void deadlineFiresInTime();
    void deadlineFollowsItsParent_data();
    void deadlineFollowsItsParent();
    void deadlineCanBeFiredEarly();
    void droppedDeadlineIsSilent();
    void deadlineMayBeDestroyedInItsCallback();
    void deadlineLaterThanTheTimerMaximum();
    void deadlinesLeaveNoCallbackInTheParent();
    void alarmCanBeSetAgainAndStopped();
    void instantsDoNotOverflow();
};

void TestSleep::isNeverEarly_data()
{
    QTest::addColumn<milliseconds>("duration");
    for (const int count : {1, 2, 7, 20, 33, 100, 250})
        QTest::addRow("%d ms", count) << milliseconds(count);
}

void TestSleep::isNeverEarly()
{
    QFETCH(const milliseconds, duration);
    for (int i = 0; i < 5; ++i) {
        Slept slept;
        const QCoro::Task<> task = sleeper(duration, {}, &slept);
        QVERIFY(!task.isReady());
        QVERIFY(finishes(task));
        QCOMPARE(slept.result, true);
        QVERIFY2(slept.late >= 0ns, qPrintable(QString::number(slept.late / 1us) + QStringLiteral(" µs late")));
    }
}

void TestSleep::manySleepAtOnceAndEndOnTime()
{
    constexpr int kSleepers = 100;
    std::vector<Slept> slept(kSleepers);
    for (int i = 0; i < kSleepers; ++i)
        sleeper(milliseconds(50 + 4 * i), {}, &slept[static_cast<size_t>(i)]);
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    std::sort(slept.begin(), slept.end(), [](const Slept &a, const Slept &b) { return a.late < b.late; });
    QVERIFY(slept.front().late >= 0ns);
    // Compare the median: a busy computer may delay individual sleeps. Coarse timers would be off by ±5 %: up to 20 ms.
    QVERIFY2(slept[kSleepers / 2].late < 20ms, qPrintable(QString::number(slept[kSleepers / 2].late / 1us)));
}

void TestSleep::zeroStillTurnsTheLoop_data()
{
    QTest::addColumn<milliseconds>("duration");
    QTest::newRow("zero") << milliseconds(0);
    QTest::newRow("negative") << milliseconds(-5);
    QTest::newRow("most negative") << milliseconds::min();
}

void TestSleep::zeroStillTurnsTheLoop()
{
    QFETCH(const milliseconds, duration);
    bool turned = false;
    QMetaObject::invokeMethod(
        this, [&turned] { turned = true; }, Qt::QueuedConnection);
    const QCoro::Task<bool> task = sleepFor(duration, {});
    QVERIFY(!task.isReady());
    QVERIFY(finishes(task));
    QVERIFY(turned);
}

void TestSleep::endsFalseWhenCancelled_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("before") << true;
    QTest::newRow("while sleeping") << false;
}

void TestSleep::endsFalseWhenCancelled()
{
    QFETCH(const bool, before);
    CancelSource source;
    if (before)
        source.cancel();
    Slept slept;
    const QCoro::Task<> task = sleeper(1h, source.token(), &slept);
    if (!before) {
        processQueuedEvents();
        QVERIFY(!task.isReady());
        source.cancel();
        QVERIFY(!task.isReady()); // continues from the event loop, not inside cancel()
    }
    QVERIFY(finishes(task));
    QCOMPARE(slept.result, false);
    QCOMPARE(source.callbackCount(), 0);
}

void TestSleep::cancellationAfterTheEndHasNoEffect()
{
    CancelSource source;
    Slept slept;
    const QCoro::Task<> task = sleeper(1ms, source.token(), &slept);
    QVERIFY(finishes(task));
    QCOMPARE(source.callbackCount(), 0);
    source.cancel();
    processQueuedEvents();
    QCOMPARE(slept.result, true);
}

void TestSleep::sleepsLongerThanTheTimerMaximum()
{
    CancelSource source;
    Slept slept;
    // 60 days is more than 2^31 ms
    const QCoro::Task<> task = sleeper(std::chrono::hours(24 * 60), source.token(), &slept);
    Slept shorter;
    const QCoro::Task<> other = sleeper(20ms, {}, &shorter);
    QVERIFY(finishes(other));
    QVERIFY(!task.isReady());
    source.cancel();
    QVERIFY(finishes(task));
    QCOMPARE(slept.result, false);
}

void TestSleep::deadlineFiresInTime_data()
{
    isNeverEarly_data();
    QTest::newRow("0 ms") << milliseconds(0);
    QTest::newRow("negative") << milliseconds(-1);
}

void TestSleep::deadlineFiresInTime()
{
    QFETCH(const milliseconds, duration);
    const Clock::time_point due = Clock::now() + duration;
    const Deadline deadline(duration, {});
    QVERIFY(!deadline.token().isCancelled());
    QVERIFY(runLoopUntil([&deadline] { return deadline.token().isCancelled(); }));
    QVERIFY(Clock::now() >= due);
    QCOMPARE(deadline.token().reason(), CancelReason::Timeout);
}

void TestSleep::deadlineFollowsItsParent_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("fired before") << true;
    QTest::newRow("fires later") << false;
}

void TestSleep::deadlineFollowsItsParent()
{
    QFETCH(const bool, before);
    CancelSource parent;
    if (before)
        parent.cancel(CancelReason::Overdue);
    const Deadline deadline(1ms, parent.token());
    if (!before)
        parent.cancel(CancelReason::Overdue);
    QCOMPARE(deadline.token().reason(), CancelReason::Overdue);
    Slept slept;
    QVERIFY(finishes(sleeper(10ms, {}, &slept)));
    QCOMPARE(deadline.token().reason(), CancelReason::Overdue);
}

void TestSleep::deadlineCanBeFiredEarly()
{
    Deadline deadline(1h, {});
    deadline.cancel(CancelReason::Overdue);
    QCOMPARE(deadline.token().reason(), CancelReason::Overdue);
}

void TestSleep::droppedDeadlineIsSilent()
{
    CancelToken token;
    int calls = 0;
    std::optional<CancelCallback> callback;
    {
        const Deadline deadline(1ms, {});
        token = deadline.token();
        callback.emplace(token, [&calls] { ++calls; });
    }
    Slept slept;
    QVERIFY(finishes(sleeper(10ms, {}, &slept)));
    QCOMPARE(calls, 0);
}

void TestSleep::deadlineMayBeDestroyedInItsCallback()
{
    auto deadline = std::make_unique<Deadline>(1ms, CancelToken());
    const CancelToken token = deadline->token();
    const CancelCallback callback(token, [&deadline] { deadline.reset(); });
    QVERIFY(runLoopUntil([&deadline] { return !deadline; }));
    QCOMPARE(token.reason(), CancelReason::Timeout);
}

void TestSleep::deadlineLaterThanTheTimerMaximum()
{
    const Deadline deadline(std::chrono::hours(24 * 60), {});
    const Deadline never(milliseconds::max(), {});
    Slept slept;
    QVERIFY(finishes(sleeper(20ms, {}, &slept)));
    QVERIFY(!deadline.token().isCancelled());
    QVERIFY(!never.token().isCancelled());
}

void TestSleep::deadlinesLeaveNoCallbackInTheParent()
{
    CancelSource parent;
    for (int i = 0; i < 1'000; ++i) {
        const Deadline deadline(10s, parent.token());
        QCOMPARE(parent.callbackCount(), 1);
    }
    QCOMPARE(parent.callbackCount(), 0);
}

void TestSleep::alarmCanBeSetAgainAndStopped()
{
    int calls = 0;
    Alarm alarm([&calls] { ++calls; });
    alarm.set(Alarm::Clock::now() + 1h);
    QVERIFY(alarm.isSet());
    alarm.set(Alarm::Clock::now());
    QVERIFY(runLoopUntil([&calls] { return calls > 0; }));
    QVERIFY(!alarm.isSet());
    alarm.set(Alarm::Clock::now());
    alarm.stop();
    Slept slept;
    QVERIFY(finishes(sleeper(5ms, {}, &slept)));
    QCOMPARE(calls, 1);
}

void TestSleep::instantsDoNotOverflow()
{
    const Clock::time_point now = Clock::now();
    QVERIFY(instantAfter(now, 5ms) == now + 5ms);
    QVERIFY(instantAfter(now, -5ms) == now);
    QVERIFY(instantAfter(now, milliseconds::min()) == now);
    QVERIFY(instantAfter(now, milliseconds::max()) == Clock::time_point::max());
}

QTEST_GUILESS_MAIN(TestSleep)

} // namespace SleepTest

#include "tst_Sleep.moc"
