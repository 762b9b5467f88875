// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/WaitQueue.h"

#include "async/Coroutines.h"

#include <QTest>

namespace EventTest {

using namespace watchkeeper;

namespace {

QCoro::Task<> waitFor(Event *event, CancelToken token, QList<bool> *results)
{
    const CoroutineCounter alive;
    const bool passed = co_await event->wait(token);
    results->append(passed);
}

} // namespace

class TestEvent : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void setWakesAllFromTheLoop();
    void setLetsLaterWaitersPass();
    void resetMakesLaterWaitersWait();
    void wokenWaitersPassDespiteReset();
    void waitersCanBeCancelled_data();
    void waitersCanBeCancelled();
    void cancellationAfterSetHasNoEffect();
    void destructionWakesWaiters();
    void destructionAfterSetHasNoEffect();
};

void TestEvent::setWakesAllFromTheLoop()
{
    Event event;
    QList<bool> results;
    for (int i = 0; i < 3; ++i)
        waitFor(&event, {}, &results);
    processQueuedEvents();
    QVERIFY(results.isEmpty());
    event.set();
    QVERIFY(event.isSet());
    QVERIFY(results.isEmpty());
    processQueuedEvents();
    QCOMPARE(results, QList<bool>({true, true, true}));
}

void TestEvent::setLetsLaterWaitersPass()
{
    Event event;
    event.set();
    event.set();
    QList<bool> results;
    waitFor(&event, {}, &results);
    QCOMPARE(results, QList<bool>{true});
}

void TestEvent::resetMakesLaterWaitersWait()
{
    Event event;
    event.set();
    event.reset();
    QVERIFY(!event.isSet());
    QList<bool> results;
    waitFor(&event, {}, &results);
    processQueuedEvents();
    QVERIFY(results.isEmpty());
    event.set();
    processQueuedEvents();
    QCOMPARE(results, QList<bool>{true});
}

void TestEvent::wokenWaitersPassDespiteReset()
{
    Event event;
    QList<bool> results;
    waitFor(&event, {}, &results);
    event.set();
    event.reset();
    waitFor(&event, {}, &results);
    processQueuedEvents();
    QCOMPARE(results, QList<bool>{true});
    event.set();
    processQueuedEvents();
    QCOMPARE(results.size(), 2);
}

void TestEvent::waitersCanBeCancelled_data()
{
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("set");
    QTest::newRow("before") << true << false;
    QTest::newRow("before, though set") << true << true;
    QTest::newRow("while waiting") << false << false;
}

void TestEvent::waitersCanBeCancelled()
{
    QFETCH(const bool, before);
    QFETCH(const bool, set);
    Event event;
    if (set)
        event.set();
    CancelSource source;
    if (before)
        source.cancel();
    QList<bool> results;
    waitFor(&event, source.token(), &results);
    source.cancel();
    event.set(); // no longer has an effect
    processQueuedEvents();
    QCOMPARE(results, QList<bool>{false});
    QCOMPARE(source.callbackCount(), 0);
}

void TestEvent::cancellationAfterSetHasNoEffect()
{
    Event event;
    CancelSource source;
    QList<bool> results;
    waitFor(&event, source.token(), &results);
    event.set();
    source.cancel();
    processQueuedEvents();
    QCOMPARE(results, QList<bool>{true});
}

void TestEvent::destructionWakesWaiters()
{
    auto event = std::make_unique<Event>();
    CancelSource source;
    QList<bool> results;
    waitFor(event.get(), source.token(), &results);
    waitFor(event.get(), {}, &results);
    event.reset();
    source.cancel();
    processQueuedEvents();
    QCOMPARE(results, QList<bool>({false, false}));
}

void TestEvent::destructionAfterSetHasNoEffect()
{
    auto event = std::make_unique<Event>();
    QList<bool> results;
    waitFor(event.get(), {}, &results);
    event->set();
    event.reset();
    processQueuedEvents();
    QCOMPARE(results, QList<bool>{true});
}

QTEST_GUILESS_MAIN(TestEvent)

} // namespace EventTest

#include "tst_Event.moc"
