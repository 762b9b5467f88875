// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Semaphore.h"
#include "async/WaitQueue.h"

#include "async/Coroutines.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTest>

namespace KeyedLimitTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

struct Log
{
    QStringList entered;
    int refused = 0;
    QHash<QString, int> inside;
    QHash<QString, int> most;
};

QCoro::Task<> hold(KeyedLimit *limit, QString key, int priority, CancelToken token, Event *leave, Log *log)
{
    const CoroutineCounter alive;
    const Permit slot = co_await limit->acquire(key, priority, token);
    if (!slot) {
        ++log->refused;
        co_return;
    }
    log->entered.append(key);
    log->most[key] = std::max(log->most.value(key), ++log->inside[key]);
    co_await leave->wait(CancelToken());
    --log->inside[key];
}

QCoro::Task<> take(KeyedLimit *limit, QString key, Permit *permit)
{
    *permit = co_await limit->acquire(key, 0, CancelToken());
}

} // namespace

class TestKeyedLimit : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void limitsEachKeySeparately();
    void emptyKeyIsUnlimited();
    void keysCanHaveTheirOwnLimits_data();
    void keysCanHaveTheirOwnLimits();
    void changedLimitsReachWaiters();
    void servesByPriority();
    void unusedKeysCostNothing();
    void cancelledWaiterLeavesNoKey_data();
    void cancelledWaiterLeavesNoKey();
    void unawaitedAcquireKeepsItsKey();
    void destructionWakesWaiters();
    void permitOutlivesTheLimit();
    void manyWaitersAreCheap();
};

void TestKeyedLimit::limitsEachKeySeparately()
{
    KeyedLimit limit(2);
    Event leave;
    Log log;
    for (int i = 0; i < 5; ++i) {
        hold(&limit, u"a"_s, 0, {}, &leave, &log);
        hold(&limit, u"b"_s, 0, {}, &leave, &log);
    }
    QCOMPARE(log.entered, QStringList({u"a"_s, u"b"_s, u"a"_s, u"b"_s}));
    QCOMPARE(limit.permitsInUse(u"a"_s), 2);
    QCOMPARE(limit.permitsInUse(u"c"_s), 0);
    QCOMPARE(limit.activeKeyCount(), 2);
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered.size(), 10);
    QCOMPARE(log.most.value(u"a"_s), 2);
    QCOMPARE(log.most.value(u"b"_s), 2);
}

void TestKeyedLimit::emptyKeyIsUnlimited()
{
    KeyedLimit limit(1);
    Event leave;
    Log log;
    for (int i = 0; i < 100; ++i)
        hold(&limit, QString(), 0, {}, &leave, &log);
    QCOMPARE(log.entered.size(), 100);
    QCOMPARE(limit.activeKeyCount(), 0);
    QCOMPARE(limit.permitsInUse(QString()), 100);
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    CancelSource source;
    source.cancel();
    hold(&limit, QString(), 0, source.token(), &leave, &log);
    QCOMPARE(log.refused, 1);
}

void TestKeyedLimit::keysCanHaveTheirOwnLimits_data()
{
    QTest::addColumn<int>("common");
    QTest::addColumn<int>("own");
    QTest::newRow("more than the others") << 2 << 5;
    QTest::newRow("fewer than the others") << 6 << 1;
}

void TestKeyedLimit::keysCanHaveTheirOwnLimits()
{
    QFETCH(const int, common);
    QFETCH(const int, own);
    KeyedLimit limit(common);
    limit.setLimit(u"command"_s, own);
    for (int round = 0; round < 2; ++round) { // the limit of a key remains after its last use
        Event leave;
        Log log;
        for (int i = 0; i < 10; ++i) {
            hold(&limit, u"command"_s, 0, {}, &leave, &log);
            hold(&limit, u"http"_s, 0, {}, &leave, &log);
        }
        QCOMPARE(limit.permitsInUse(u"command"_s), own);
        QCOMPARE(limit.permitsInUse(u"http"_s), common);
        leave.set();
        QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
        QCOMPARE(log.most.value(u"command"_s), own);
        QCOMPARE(limit.activeKeyCount(), 0);
    }
}

void TestKeyedLimit::changedLimitsReachWaiters()
{
    KeyedLimit limit(1);
    limit.setLimit(u"own"_s, 1);
    Event leave;
    Log log;
    for (int i = 0; i < 5; ++i) {
        hold(&limit, u"own"_s, 0, {}, &leave, &log);
        hold(&limit, u"other"_s, 0, {}, &leave, &log);
    }
    limit.setLimit(3);
    QCOMPARE(limit.permitsInUse(u"own"_s), 1);
    QCOMPARE(limit.permitsInUse(u"other"_s), 3);
    limit.setLimit(u"own"_s, 2);
    QCOMPARE(limit.permitsInUse(u"own"_s), 2);
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered.size(), 10);
}

void TestKeyedLimit::servesByPriority()
{
    KeyedLimit limit(1);
    Event open;
    open.set();
    Event leave;
    Log first;
    hold(&limit, u"k"_s, 0, {}, &leave, &first);
    Log late;
    Log urgent;
    hold(&limit, u"k"_s, 2, {}, &leave, &late);
    hold(&limit, u"k"_s, 1, {}, &open, &urgent);
    leave.set();
    leave.reset();
    QVERIFY(runLoopUntil([&late] { return !late.entered.isEmpty(); }));
    QCOMPARE(urgent.entered.size(), 1);
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
}

void TestKeyedLimit::unusedKeysCostNothing()
{
    KeyedLimit limit(1);
    Event open;
    open.set();
    Log log;
    for (int i = 0; i < 10'000; ++i) {
        hold(&limit, QString::number(i), 0, {}, &open, &log);
        QCOMPARE(limit.activeKeyCount(), 0);
    }
}

void TestKeyedLimit::cancelledWaiterLeavesNoKey_data()
{
    QTest::addColumn<bool>("onItsWay");
    QTest::newRow("while it waits") << false;
    QTest::newRow("while a permit is on its way to it") << true;
}

void TestKeyedLimit::cancelledWaiterLeavesNoKey()
{
    QFETCH(const bool, onItsWay);
    KeyedLimit limit(1);
    Permit first;
    QVERIFY(take(&limit, u"k"_s, &first).isReady());
    Event open;
    open.set();
    Log log;
    CancelSource source;
    hold(&limit, u"k"_s, 0, source.token(), &open, &log);
    if (onItsWay)
        first.release();
    source.cancel();
    first.release();
    processQueuedEvents();
    QCOMPARE(log.refused, 1);
    QCOMPARE(limit.activeKeyCount(), 0);
    QCOMPARE(limit.permitsInUse(u"k"_s), 0);
}

void TestKeyedLimit::unawaitedAcquireKeepsItsKey()
{
    KeyedLimit limit(1);
    {
        const auto acquire = limit.acquire(u"k"_s, 0, {});
        Event open;
        open.set();
        Log log;
        hold(&limit, u"k"_s, 0, {}, &open, &log);
        QCOMPARE(limit.activeKeyCount(), 1); // otherwise this coroutine and the next one would be counted separately
    }
    QCOMPARE(limit.activeKeyCount(), 0);
}

void TestKeyedLimit::destructionWakesWaiters()
{
    auto limit = std::make_unique<KeyedLimit>(1);
    Event leave;
    Log log;
    for (int i = 0; i < 3; ++i) {
        hold(limit.get(), u"a"_s, 0, {}, &leave, &log);
        hold(limit.get(), u"b"_s, 0, {}, &leave, &log);
    }
    limit.reset();
    QCOMPARE(log.refused, 0);
    processQueuedEvents();
    QCOMPARE(log.refused, 4);
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
}

void TestKeyedLimit::permitOutlivesTheLimit()
{
    auto limit = std::make_unique<KeyedLimit>(1);
    Event leave;
    Log log;
    hold(limit.get(), u"a"_s, 0, {}, &leave, &log);
    hold(limit.get(), QString(), 0, {}, &leave, &log);
    limit.reset();
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.entered.size(), 2);
}

void TestKeyedLimit::manyWaitersAreCheap()
{
    constexpr int kMany = 20'000; // quadratic cost would take minutes
    KeyedLimit limit(2);
    Event leave;
    CancelSource source;
    Log log;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kMany; ++i)
        hold(&limit, QString::number(i % 5), 0, source.token(), &leave, &log);
    QCOMPARE(log.entered.size(), 10);
    source.cancel();
    leave.set();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(log.refused, kMany - 10);
    QCOMPARE(limit.activeKeyCount(), 0);
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestKeyedLimit)

} // namespace KeyedLimitTest

#include "tst_KeyedLimit.moc"
