// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Alarm.h"
#include "async/RateLimiter.h"

#include "async/Coroutines.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>

namespace RateLimiterTest {

using namespace watchkeeper;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Clock = std::chrono::steady_clock;

struct Start
{
    int id;
    bool allowed;
    Clock::time_point at;
};
using Starts = std::vector<Start>;

QCoro::Task<> start(RateLimiter *limiter, int id, CancelToken token, Starts *starts)
{
    const CoroutineCounter alive;
    const bool allowed = co_await limiter->acquire(token);
    starts->push_back(Start{id, allowed, Clock::now()});
}

QCoro::Task<> startAfter(milliseconds pause, RateLimiter *limiter, int count, Starts *starts)
{
    const CoroutineCounter alive;
    co_await sleepFor(pause, CancelToken());
    for (int i = 0; i < count; ++i) {
        const bool allowed = co_await limiter->acquire(CancelToken());
        starts->push_back(Start{i, allowed, Clock::now()});
    }
}

bool allEnded()
{
    return runLoopUntil([] { return CoroutineCounter::count() == 0; });
}

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void spreadsEvenly_data();
    void spreadsEvenly();
    void keepsItsRateDespiteCoarseTimers_data();
    void keepsItsRateDespiteCoarseTimers();
    void idlingAccumulatesNoMoreThanTheBurst_data();
    void idlingAccumulatesNoMoreThanTheBurst();
    void noBurstAfterAStall();
    void zeroMeansNoLimit();
    void servesInOrder();
    void callerCancelledBeforeWaitingUsesNoStart();
    void cancelledWhileWaiting();
    void cancelledStartPassesToTheNextWaiter();
    void destructionWakesWaiters();
    void changedRateReachesWaiters_data();
    void changedRateReachesWaiters();
    void manyWaitersAreCheap();
};

void TestRateLimiter::spreadsEvenly_data()
{
    QTest::addColumn<int>("starts");
    QTest::addColumn<int>("periodMs");
    QTest::addColumn<int>("burst");
    QTest::addColumn<int>("count");
    QTest::newRow("one every 20 ms") << 50 << 1'000 << 1 << 10;
    QTest::newRow("one every 20 ms, other words") << 3 << 60 << 1 << 10;
    QTest::newRow("burst of 4") << 100 << 1'000 << 4 << 20;
    QTest::newRow("faster than the timer") << 4'000 << 1'000 << 1 << 400;
}

void TestRateLimiter::spreadsEvenly()
{
    QFETCH(const int, starts);
    QFETCH(const int, periodMs);
    QFETCH(const int, burst);
    QFETCH(const int, count);
    const Clock::time_point begin = Clock::now();
    RateLimiter limiter(starts, milliseconds(periodMs), burst);
    Starts made;
    for (int i = 0; i < count; ++i)
        start(&limiter, i, {}, &made);
    QCOMPARE(made.size(), static_cast<size_t>(burst)); // the burst starts immediately
    QVERIFY(allEnded());
    const std::chrono::nanoseconds interval = std::chrono::nanoseconds(milliseconds(periodMs)) / starts;
    for (int i = 0; i < count; ++i) {
        const Start &one = made[static_cast<size_t>(i)];
        QVERIFY(one.allowed);
        QCOMPARE(one.id, i);
        QVERIFY2(one.at - begin >= interval * (i - burst + 1), qPrintable(QString::number(i)));
    }
}

void TestRateLimiter::keepsItsRateDespiteCoarseTimers_data()
{
    QTest::addColumn<bool>("oneLoop");
    QTest::newRow("many wait") << false;
    QTest::newRow("one comes again and again") << true;
}

void TestRateLimiter::keepsItsRateDespiteCoarseTimers()
{
    // Timers have a resolution of one millisecond. At 10,000 starts/s, about ten starts are due per millisecond, so 2,000
    // starts need about 200 pauses. A limiter that drops the remainder of each millisecond needs 1,000 pauses or more. A
    // busy computer makes the pauses longer, but adds only a few.
    QFETCH(const bool, oneLoop);
    constexpr int kCount = 2'000;
    RateLimiter limiter(10'000, 1s);
    Starts made;
    if (oneLoop)
        startAfter(0ms, &limiter, kCount, &made);
    for (int i = 0; i < kCount && !oneLoop; ++i)
        start(&limiter, i, {}, &made);
    QVERIFY(allEnded());
    const auto taken = made.back().at - made.front().at;
    QVERIFY2(taken >= std::chrono::nanoseconds(1s) * (kCount - 1) / 10'000 - 1ms, qPrintable(QString::number(taken / 1ms)));
    int pauses = 0;
    for (size_t i = 1; i < made.size(); ++i)
        pauses += made[i].at - made[i - 1].at > 200us;
    QVERIFY2(pauses < 600, qPrintable(QString::number(pauses)));
}

void TestRateLimiter::idlingAccumulatesNoMoreThanTheBurst_data()
{
    QTest::addColumn<int>("burst");
    QTest::newRow("none") << 1;
    QTest::newRow("three") << 3;
}

void TestRateLimiter::idlingAccumulatesNoMoreThanTheBurst()
{
    QFETCH(const int, burst);
    RateLimiter limiter(100, 1s, burst); // 10 ms apart
    Starts made;
    startAfter(100ms, &limiter, burst + 3, &made);
    QVERIFY(allEnded());
    for (int i = burst; i < burst + 3; ++i) {
        const auto sinceFirst = made[static_cast<size_t>(i)].at - made.front().at;
        QVERIFY2(sinceFirst >= 10ms * (i - burst + 1) - 1ms, qPrintable(QString::number(sinceFirst / 1us)));
    }
}

void TestRateLimiter::noBurstAfterAStall()
{
    RateLimiter limiter(200, 1s); // 5 ms apart
    Starts made;
    for (int i = 0; i < 30; ++i)
        start(&limiter, i, {}, &made);
    QVERIFY(runLoopUntil([&made] { return made.size() >= 3; }));
    const size_t before = made.size();
    const Clock::time_point stalled = Clock::now() + 100ms; // blocks the event loop for the time of 20 starts
    while (Clock::now() < stalled) { }
    processQueuedEvents();
    const size_t atOnce = made.size() - before;
    QVERIFY2(atOnce <= 7, qPrintable(QString::number(atOnce))); // catches up on 20 ms of the delay, not on 100 ms
    QVERIFY(allEnded());
}

void TestRateLimiter::zeroMeansNoLimit()
{
    RateLimiter limiter(0, 1s);
    Starts made;
    for (int i = 0; i < 1'000; ++i) {
        QVERIFY(limiter.isReady());
        start(&limiter, i, {}, &made);
    }
    QCOMPARE(made.size(), size_t{1'000});
}

void TestRateLimiter::servesInOrder()
{
    RateLimiter limiter(1'000, 1s);
    Starts made;
    CancelSource source;
    for (int i = 0; i < 20; ++i)
        start(&limiter, i, i % 3 == 1 ? source.token() : CancelToken(), &made);
    QVERIFY(!limiter.isReady());
    source.cancel();
    QVERIFY(allEnded());
    int last = -1;
    for (const Start &one : made) {
        QCOMPARE(one.allowed, one.id % 3 != 1);
        if (one.allowed) {
            QVERIFY(one.id > last);
            last = one.id;
        }
    }
    QCOMPARE(last, 18);
}

void TestRateLimiter::callerCancelledBeforeWaitingUsesNoStart()
{
    RateLimiter limiter(1, 1h);
    CancelSource source;
    source.cancel();
    Starts made;
    QVERIFY(start(&limiter, 0, source.token(), &made).isReady());
    QVERIFY(!made.front().allowed);
    QVERIFY(limiter.isReady()); // the cancelled start wasn't counted
}

void TestRateLimiter::cancelledWhileWaiting()
{
    RateLimiter limiter(1, 1h);
    CancelSource source;
    Starts made;
    start(&limiter, 0, {}, &made);
    const QCoro::Task<> second = start(&limiter, 1, source.token(), &made);
    source.cancel();
    QVERIFY(!second.isReady());
    QVERIFY(finishes(second));
    QVERIFY(!made.back().allowed);
    QCOMPARE(source.callbackCount(), 0);
}

void TestRateLimiter::cancelledStartPassesToTheNextWaiter()
{
    RateLimiter limiter(1, 1h);
    CancelSource source;
    Starts made;
    for (int i = 0; i < 3; ++i)
        start(&limiter, i, i == 1 ? source.token() : CancelToken(), &made);
    QCOMPARE(made.size(), size_t{1});
    limiter.setRate(1, 1ms);
    const Clock::time_point later = Clock::now() + 3ms;
    while (Clock::now() < later) { }
    limiter.setRate(1, 1h); // 1 is about to start, 2 waits for an hour …
    source.cancel();        // … unless it gets the start that 1 returns
    QVERIFY(allEnded());
    QCOMPARE(made.size(), size_t{3});
    for (const Start &one : made)
        QCOMPARE(one.allowed, one.id != 1);
}

void TestRateLimiter::destructionWakesWaiters()
{
    auto limiter = std::make_unique<RateLimiter>(1, 1h);
    CancelSource source;
    Starts made;
    for (int i = 0; i < 3; ++i)
        start(limiter.get(), i, i == 1 ? source.token() : CancelToken(), &made);
    limiter.reset();
    source.cancel();
    QVERIFY(allEnded());
    QVERIFY(made[0].allowed);
    QVERIFY(!made[1].allowed);
    QVERIFY(!made[2].allowed);
}

void TestRateLimiter::changedRateReachesWaiters_data()
{
    QTest::addColumn<int>("starts");
    QTest::newRow("faster") << 1'000;
    QTest::newRow("no limit") << 0;
}

void TestRateLimiter::changedRateReachesWaiters()
{
    QFETCH(const int, starts);
    RateLimiter limiter(1, 1h);
    Starts made;
    for (int i = 0; i < 5; ++i)
        start(&limiter, i, {}, &made);
    QCOMPARE(made.size(), size_t{1});
    limiter.setRate(starts, 1s);
    QVERIFY(allEnded());
    QCOMPARE(made.size(), size_t{5});
}

void TestRateLimiter::manyWaitersAreCheap()
{
    constexpr int kMany = 50'000; // quadratic cost would take minutes
    RateLimiter limiter(1, 1h);
    CancelSource source;
    Starts made;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kMany; ++i)
        start(&limiter, i, source.token(), &made);
    source.cancel();
    QVERIFY(allEnded());
    QCOMPARE(made.size(), size_t{kMany});
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestRateLimiter)

} // namespace RateLimiterTest

#include "tst_RateLimiter.moc"
