// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Alarm.h"
#include "async/Semaphore.h"
#include "async/WaitQueue.h"

#include "async/Coroutines.h"

#include <QElapsedTimer>
#include <QTest>

namespace SemaphoreTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

namespace {

//! Records who acquired a permit in a test.
struct Log
{
    QList<int> entered; // in order of acquisition
    QList<int> refused;
    int inside = 0;
    int most = 0;
};

//! Holds a permit until `leave` is set. If `leave` is null, holds it for one iteration of the event loop.
QCoro::Task<> hold(Semaphore *semaphore, int id, int priority, CancelToken token, Event *leave, Log *log)
{
    const CoroutineCounter alive;
    const Permit slot = co_await semaphore->acquire(priority, token);
    if (!slot) {
        log->refused.append(id);
        co_return;
    }
    log->entered.append(id);
    log->most = std::max(log->most, ++log->inside);
    if (leave)
        co_await leave->wait(CancelToken());
    else
        co_await sleepFor(0ms, CancelToken());
    --log->inside;
}

} // namespace

class TestSemaphore : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void honoursItsLimit_data();
    void honoursItsLimit();
    void freePermitIsTakenAtOnce();
    void servesByPriorityThenOrderOfArrival_data();
    void servesByPriorityThenOrderOfArrival();
    void cancelledBeforeAcquireGetsNoPermit();
    void cancelledWhileWaitingLeavesTheQueue();
    void cancelledHandOverPassesToTheNextWaiter();
    void permitIsFreeWhenAllWaitersAreCancelled();
    void cancellationAfterAcquireKeepsThePermit();
    void releaseResumesNoWaiterInsideTheCall();
    void destructionWakesWaiters();
    void mayBeDestroyedDuringAHandOver();
    void permitOutlivesTheSemaphore();
    void raisedLimitLetsWaitersIn();
    void loweredLimitAppliesAsPermitsReturn();
    void tryAcquireTakesOnlyFreePermits();
    void permitsAreMovable();
    void manyWaitersAreCheap_data();
    void manyWaitersAreCheap();
    void longHandOverDoesNotGrowTheStack();
};

void TestSemaphore::honoursItsLimit_data()
{
    QTest::addColumn<int>("permits");
    QTest::addColumn<int>("tasks");
    QTest::newRow("one") << 1 << 10;
    QTest::newRow("fewer tasks than permits") << 8 << 3;
    QTest::newRow("as many") << 5 << 5;
    QTest::newRow("many more") << 7 << 500;
}

void TestSemaphore::honoursItsLimit()
{
    QFETCH(const int, permits);
    QFETCH(const int, tasks);
    Semaphore semaphore(permits);
    Log log;
    for (int i = 0; i < tasks; ++i)
        hold(&semaphore, i, 0, {}, nullptr, &log);
    QCOMPARE(semaphore.permitsInUse(), std::min(permits, tasks));
    QCOMPARE(semaphore.waiting(), std::max(0, tasks - permits));
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered.size(), tasks);
    QCOMPARE(log.most, std::min(permits, tasks));
    QCOMPARE(semaphore.permitsInUse(), 0);
    QCOMPARE(semaphore.waiting(), 0);
}

void TestSemaphore::freePermitIsTakenAtOnce()
{
    Semaphore semaphore(1);
    Event leave;
    Log log;
    const QCoro::Task<> task = hold(&semaphore, 1, 0, {}, &leave, &log);
    QCOMPARE(log.entered, QList<int>{1});
    leave.set();
    QVERIFY(finishes(task));
}

void TestSemaphore::servesByPriorityThenOrderOfArrival_data()
{
    QTest::addColumn<QList<int>>("priorities");
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("first come, first served") << QList<int>{0, 0, 0, 0} << QList<int>{0, 1, 2, 3};
    QTest::newRow("lower goes first") << QList<int>{3, 2, 1, 0} << QList<int>{3, 2, 1, 0};
    QTest::newRow("mixed") << QList<int>{1, 0, 1, 2, 0} << QList<int>{1, 4, 0, 2, 3};
    QTest::newRow("negative") << QList<int>{0, -1, 5, -1} << QList<int>{1, 3, 0, 2};
}

void TestSemaphore::servesByPriorityThenOrderOfArrival()
{
    QFETCH(const QList<int>, priorities);
    QFETCH(const QList<int>, order);
    Semaphore semaphore(1);
    Permit first = semaphore.tryAcquire();
    Log log;
    for (int i = 0; i < priorities.size(); ++i)
        hold(&semaphore, i, priorities.at(i), {}, nullptr, &log);
    processQueuedEvents();
    QVERIFY(log.entered.isEmpty());
    first.release();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered, order);
}

void TestSemaphore::cancelledBeforeAcquireGetsNoPermit()
{
    Semaphore semaphore(1);
    CancelSource source;
    source.cancel();
    Log log;
    QVERIFY(hold(&semaphore, 1, 0, source.token(), nullptr, &log).isReady());
    QCOMPARE(log.refused, QList<int>{1});
    QCOMPARE(semaphore.permitsInUse(), 0);
}

void TestSemaphore::cancelledWhileWaitingLeavesTheQueue()
{
    Semaphore semaphore(1);
    Permit first = semaphore.tryAcquire();
    CancelSource source;
    Log log;
    hold(&semaphore, 0, 0, {}, nullptr, &log);
    hold(&semaphore, 1, 0, source.token(), nullptr, &log);
    hold(&semaphore, 2, 0, {}, nullptr, &log);
    source.cancel();
    QCOMPARE(semaphore.waiting(), 2);
    QVERIFY(log.refused.isEmpty()); // reported from the event loop, not inside cancel()
    processQueuedEvents();
    QCOMPARE(log.refused, QList<int>{1});
    first.release();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered, QList<int>({0, 2}));
    QCOMPARE(semaphore.permitsInUse(), 0);
    QCOMPARE(source.callbackCount(), 0);
}

void TestSemaphore::cancelledHandOverPassesToTheNextWaiter()
{
    Semaphore semaphore(1);
    Permit first = semaphore.tryAcquire();
    CancelSource source;
    Log log;
    hold(&semaphore, 1, 0, source.token(), nullptr, &log);
    hold(&semaphore, 2, 0, {}, nullptr, &log);
    first.release(); // passes the permit to 1, which continues in the next turn of the loop
    QCOMPARE(semaphore.waiting(), 1);
    source.cancel();
    QCOMPARE(semaphore.waiting(), 0);
    QCOMPARE(semaphore.permitsInUse(), 1);
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.refused, QList<int>{1});
    QCOMPARE(log.entered, QList<int>{2});
    QCOMPARE(semaphore.permitsInUse(), 0);
}

void TestSemaphore::permitIsFreeWhenAllWaitersAreCancelled()
{
    Semaphore semaphore(2);
    Permit first = semaphore.tryAcquire();
    Permit second = semaphore.tryAcquire();
    CancelSource source;
    Log log;
    for (int i = 0; i < 4; ++i)
        hold(&semaphore, i, 0, source.token(), nullptr, &log);
    first.release();
    second.release();
    source.cancel(); // 0 and 1 pass their permits to 2 and 3, which are cancelled at the same time
    QCOMPARE(semaphore.permitsInUse(), 0);
    QCOMPARE(semaphore.waiting(), 0);
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QVERIFY(log.entered.isEmpty());
    QCOMPARE(log.refused.size(), 4);
    QVERIFY(semaphore.tryAcquire());
}

void TestSemaphore::cancellationAfterAcquireKeepsThePermit()
{
    Semaphore semaphore(1);
    CancelSource source;
    Event leave;
    Log log;
    const QCoro::Task<> task = hold(&semaphore, 1, 0, source.token(), &leave, &log);
    source.cancel();
    processQueuedEvents();
    QCOMPARE(semaphore.permitsInUse(), 1);
    leave.set();
    QVERIFY(finishes(task));
    QCOMPARE(semaphore.permitsInUse(), 0);
}

void TestSemaphore::releaseResumesNoWaiterInsideTheCall()
{
    Semaphore semaphore(1);
    Permit first = semaphore.tryAcquire();
    Log log;
    const QCoro::Task<> task = hold(&semaphore, 1, 0, {}, nullptr, &log);
    first.release();
    QVERIFY(log.entered.isEmpty());
    QCOMPARE(semaphore.permitsInUse(), 1); // the permit is reserved for the waiter, so no other coroutine can overtake it
    QVERIFY(!semaphore.tryAcquire());
    QVERIFY(finishes(task));
    QCOMPARE(log.entered, QList<int>{1});
}

void TestSemaphore::destructionWakesWaiters()
{
    auto semaphore = std::make_unique<Semaphore>(1);
    const Permit first = semaphore->tryAcquire();
    CancelSource source;
    Log log;
    for (int i = 0; i < 3; ++i)
        hold(semaphore.get(), i, 0, i == 1 ? source.token() : CancelToken(), nullptr, &log);
    semaphore.reset();
    QVERIFY(log.refused.isEmpty());
    source.cancel(); // must not access the destroyed queue
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.refused, QList<int>({0, 1, 2}));
}

void TestSemaphore::mayBeDestroyedDuringAHandOver()
{
    auto semaphore = std::make_unique<Semaphore>(1);
    Permit first = semaphore->tryAcquire();
    Log log;
    hold(semaphore.get(), 1, 0, {}, nullptr, &log);
    first.release();
    semaphore.reset();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.refused, QList<int>{1});
}

void TestSemaphore::permitOutlivesTheSemaphore()
{
    Permit permit;
    {
        Semaphore semaphore(1);
        permit = semaphore.tryAcquire();
        QVERIFY(permit);
    }
    QVERIFY(permit);
    permit.release();
    QVERIFY(!permit);
}

void TestSemaphore::raisedLimitLetsWaitersIn()
{
    Semaphore semaphore(1);
    Event leave;
    Log log;
    for (int i = 0; i < 5; ++i)
        hold(&semaphore, i, 0, {}, &leave, &log);
    semaphore.setLimit(4);
    QCOMPARE(semaphore.limit(), 4);
    processQueuedEvents();
    QCOMPARE(log.entered, QList<int>({0, 1, 2, 3}));
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered.size(), 5);
}

void TestSemaphore::loweredLimitAppliesAsPermitsReturn()
{
    Semaphore semaphore(3);
    std::vector<Permit> permits;
    permits.reserve(3);
    for (int i = 0; i < 3; ++i)
        permits.push_back(semaphore.tryAcquire());
    Event leave;
    Log log;
    const QCoro::Task<> task = hold(&semaphore, 1, 0, {}, &leave, &log);
    semaphore.setLimit(1);
    QCOMPARE(semaphore.permitsInUse(), 3);
    permits.pop_back();
    permits.pop_back();
    processQueuedEvents();
    QVERIFY(log.entered.isEmpty());
    permits.pop_back();
    processQueuedEvents();
    QCOMPARE(log.entered, QList<int>{1});
    QVERIFY(!semaphore.tryAcquire());
    leave.set();
    QVERIFY(finishes(task));
}

void TestSemaphore::tryAcquireTakesOnlyFreePermits()
{
    Semaphore semaphore(2);
    const Permit first = semaphore.tryAcquire();
    Permit second = semaphore.tryAcquire();
    QVERIFY(first);
    QVERIFY(second);
    QVERIFY(!semaphore.tryAcquire());
    second.release();
    second.release(); // the second release has no effect
    QCOMPARE(semaphore.permitsInUse(), 1);
    QVERIFY(semaphore.tryAcquire());
}

void TestSemaphore::permitsAreMovable()
{
    Semaphore semaphore(2);
    Permit first = semaphore.tryAcquire();
    Permit second(std::move(first));
    QCOMPARE(semaphore.permitsInUse(), 1);
    first = semaphore.tryAcquire();
    QCOMPARE(semaphore.permitsInUse(), 2);
    first = std::move(second); // returns the permit that `first` held
    QCOMPARE(semaphore.permitsInUse(), 1);
    first = Permit();
    QCOMPARE(semaphore.permitsInUse(), 0);
}

void TestSemaphore::manyWaitersAreCheap_data()
{
    QTest::addColumn<bool>("cancel");
    QTest::newRow("all cancelled") << true;
    QTest::newRow("all served") << false;
}

void TestSemaphore::manyWaitersAreCheap()
{
    QFETCH(const bool, cancel);
    constexpr int kMany = 50'000; // quadratic cost would take minutes
    Semaphore semaphore(1);
    Permit first = semaphore.tryAcquire();
    CancelSource source;
    Event open;
    open.set();
    Log log;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kMany; ++i)
        hold(&semaphore, i, i % 3, source.token(), &open, &log);
    QCOMPARE(semaphore.waiting(), kMany);
    if (cancel)
        source.cancel();
    else
        first.release();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(cancel ? log.refused.size() : log.entered.size(), kMany);
    QCOMPARE(source.callbackCount(), 0);
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
}

void TestSemaphore::longHandOverDoesNotGrowTheStack()
{
    // Each coroutine ends immediately and passes its permit on: 200,000 nested resumptions would overflow the stack.
    constexpr int kMany = 200'000;
    Semaphore semaphore(1);
    Permit first = semaphore.tryAcquire();
    Event open;
    open.set();
    Log log;
    for (int i = 0; i < kMany; ++i)
        hold(&semaphore, i, 0, {}, &open, &log);
    first.release();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered.size(), kMany);
    QCOMPARE(log.most, 1);
}

QTEST_GUILESS_MAIN(TestSemaphore)

} // namespace SemaphoreTest

#include "tst_Semaphore.moc"
