// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Alarm.h"
#include "async/TaskGroup.h"
#include "async/WaitQueue.h"

#include "async/Coroutines.h"

#include <QTest>

#include <stdexcept>

namespace TaskGroupTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

namespace {

QCoro::Task<> waitFor(Event *event, CancelToken token, QList<bool> *results)
{
    const CoroutineCounter alive;
    const bool passed = co_await event->wait(token);
    results->append(passed);
}

QCoro::Task<> throwAfter(Event *event, int number)
{
    const CoroutineCounter alive;
    co_await event->wait(CancelToken());
    throw std::runtime_error(std::to_string(number));
}

QCoro::Task<> end()
{
    co_return;
}

QCoro::Task<> endAt(std::chrono::milliseconds pause, CancelToken token, int *ended)
{
    const CoroutineCounter alive;
    co_await sleepFor(pause, token);
    ++*ended;
}

//! Waits for the group, and then records how many coroutines still exist.
QCoro::Task<> join(TaskGroup *group, QList<int> *left)
{
    co_await group->join();
    left->append(CoroutineCounter::count());
}

std::string textOf(const std::exception_ptr &error)
{
    try {
        if (error)
            std::rethrow_exception(error);
    } catch (const std::exception &exception) {
        return exception.what();
    }
    return {};
}

} // namespace

class TestTaskGroup : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void emptyGroupJoinsAtOnce();
    void countsRunningTasks();
    void joinWaitsForAllAndSeveralMayJoin();
    void joinWaitsForTasksAddedMeanwhile();
    void cancelReachesAll();
    void tasksAddedAfterCancelAreCancelled();
    void followsItsParent();
    void throwingTaskStopsNoOtherTask();
    void keepsTheFirstException_data();
    void keepsTheFirstException();
    void mayBeDestroyedWhileAJoinerIsWoken();
    void handlesManyTasks();
};

void TestTaskGroup::emptyGroupJoinsAtOnce()
{
    TaskGroup group;
    QCOMPARE(group.running(), 0);
    QVERIFY(group.join().isReady());
    group.add(end());
    QCOMPARE(group.running(), 0);
    QVERIFY(group.join().isReady());
    QVERIFY(!group.firstError());
}

void TestTaskGroup::countsRunningTasks()
{
    TaskGroup group;
    Event event;
    QList<bool> results;
    for (int i = 0; i < 4; ++i)
        group.add(waitFor(&event, group.token(), &results));
    QCOMPARE(group.running(), 4);
    event.set();
    const QCoro::Task<> joined = group.join();
    QVERIFY(finishes(joined));
    QCOMPARE(group.running(), 0);
    QCOMPARE(results, QList<bool>({true, true, true, true}));
}

void TestTaskGroup::joinWaitsForAllAndSeveralMayJoin()
{
    TaskGroup group;
    Event first;
    Event second;
    QList<bool> results;
    group.add(waitFor(&first, group.token(), &results));
    group.add(waitFor(&second, group.token(), &results));
    QList<int> left;
    join(&group, &left);
    join(&group, &left);
    first.set();
    processQueuedEvents();
    QVERIFY(left.isEmpty());
    second.set();
    processQueuedEvents();
    QCOMPARE(left, QList<int>({0, 0})); // no coroutine is still running or ending
}

void TestTaskGroup::joinWaitsForTasksAddedMeanwhile()
{
    TaskGroup group;
    Event first;
    Event second;
    QList<bool> results;
    group.add(waitFor(&first, {}, &results));
    QList<int> left;
    join(&group, &left);
    first.set();
    // This runs when the first task has ended and the joiner was woken, but hasn't continued yet.
    QMetaObject::invokeMethod(
        this, [&] { group.add(waitFor(&second, {}, &results)); }, Qt::QueuedConnection);
    processQueuedEvents();
    QCOMPARE(group.running(), 1);
    QVERIFY(left.isEmpty());
    second.set();
    processQueuedEvents();
    QCOMPARE(left, QList<int>{0});
}

void TestTaskGroup::cancelReachesAll()
{
    TaskGroup group;
    int ended = 0;
    for (int i = 0; i < 5; ++i)
        group.add(endAt(1h, group.token(), &ended));
    group.cancel(CancelReason::Overdue);
    QCOMPARE(group.token().reason(), CancelReason::Overdue);
    QCOMPARE(group.running(), 5); // the tasks end later, from the event loop
    const QCoro::Task<> joined = group.join();
    QVERIFY(finishes(joined));
    QCOMPARE(ended, 5);
}

void TestTaskGroup::tasksAddedAfterCancelAreCancelled()
{
    TaskGroup group;
    group.cancel();
    int ended = 0;
    group.add(endAt(1h, group.token(), &ended));
    QCOMPARE(ended, 1);
    QCOMPARE(group.running(), 0);
}

void TestTaskGroup::followsItsParent()
{
    CancelSource parent;
    {
        TaskGroup group(parent.token());
        int ended = 0;
        group.add(endAt(1h, group.token(), &ended));
        parent.cancel(CancelReason::Timeout);
        QCOMPARE(group.token().reason(), CancelReason::Timeout);
        const QCoro::Task<> joined = group.join();
        QVERIFY(finishes(joined));
    }
    CancelSource other;
    {
        TaskGroup group(other.token());
        group.cancel();
        QVERIFY(!other.isCancelled());
    }
    QCOMPARE(other.callbackCount(), 0);
}

void TestTaskGroup::throwingTaskStopsNoOtherTask()
{
    TaskGroup group;
    Event event;
    Event later;
    QList<bool> results;
    group.add(throwAfter(&event, 1));
    group.add(waitFor(&later, group.token(), &results));
    event.set();
    processQueuedEvents();
    QCOMPARE(group.running(), 1);
    QVERIFY(!group.token().isCancelled());
    later.set();
    const QCoro::Task<> joined = group.join();
    QVERIFY(finishes(joined));
    QCOMPARE(results, QList<bool>{true});
    QCOMPARE(textOf(group.firstError()), std::string("1"));
}

void TestTaskGroup::keepsTheFirstException_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("thrown before the first wait") << true;
    QTest::newRow("thrown later") << false;
}

void TestTaskGroup::keepsTheFirstException()
{
    QFETCH(const bool, atOnce);
    TaskGroup group;
    Event event;
    if (atOnce)
        event.set();
    for (int i = 1; i <= 3; ++i) // no exception is lost
        QTest::ignoreMessage(QtCriticalMsg, qPrintable(QStringLiteral("a task ended by an exception: %1").arg(i)));
    for (int i = 1; i <= 3; ++i)
        group.add(throwAfter(&event, i));
    event.set();
    const QCoro::Task<> joined = group.join();
    QVERIFY(finishes(joined));
    QCOMPARE(textOf(group.firstError()), std::string("1"));
}

void TestTaskGroup::mayBeDestroyedWhileAJoinerIsWoken()
{
    auto group = std::make_unique<TaskGroup>();
    Event event;
    QList<bool> results;
    group->add(waitFor(&event, {}, &results));
    QList<int> left;
    join(group.get(), &left);
    event.set();
    // This runs when the task has ended and the joiner was woken, but hasn't continued yet.
    QMetaObject::invokeMethod(
        this, [&group] { group.reset(); }, Qt::QueuedConnection);
    processQueuedEvents();
    QVERIFY(!group);
    QCOMPARE(left, QList<int>{0});
}

void TestTaskGroup::handlesManyTasks()
{
    constexpr int kMany = 20'000;
    TaskGroup group;
    int ended = 0;
    for (int i = 0; i < kMany; ++i)
        group.add(endAt(1h, group.token(), &ended));
    QCOMPARE(group.running(), kMany);
    group.cancel();
    const QCoro::Task<> joined = group.join();
    QVERIFY(finishes(joined));
    QCOMPARE(ended, kMany);
}

QTEST_GUILESS_MAIN(TestTaskGroup)

} // namespace TaskGroupTest

#include "tst_TaskGroup.moc"
