// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/OneShot.h"

#include "async/Coroutines.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <thread>

namespace OneShotTest {

using namespace watchkeeper;

namespace {

class Sender : public QObject
{
    Q_OBJECT

signals:
    void done();
    void failed();
};

QCoro::Task<> waitForSender(Sender *sender, int *resumed)
{
    const CoroutineCounter alive;
    OneShot settled;
    QObject::connect(sender, &Sender::done, sender, settled.settler());
    QObject::connect(sender, &Sender::failed, sender, settled.settler());
    QObject::connect(sender, &QObject::destroyed, sender, settled.settler());
    co_await settled;
    ++*resumed;
}

QCoro::Task<> waitForSettled(int *resumed)
{
    OneShot settled;
    settled.settler()();
    co_await settled;
    ++*resumed;
}

} // namespace

class TestOneShot : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void resumesOnceFromTheLoop();
    void senderMayBeDestroyed();
    void doesNotWaitIfAlreadySettled();
    void settlerOutlivesTheWait();
    void resumesInTheWaitingThread();
};

void TestOneShot::resumesOnceFromTheLoop()
{
    Sender sender;
    int resumed = 0;
    waitForSender(&sender, &resumed);
    emit sender.done();
    emit sender.failed();
    emit sender.done();
    QCOMPARE(resumed, 0);
    processQueuedEvents();
    QCOMPARE(resumed, 1);
    emit sender.done();
    processQueuedEvents();
    QCOMPARE(resumed, 1);
}

void TestOneShot::senderMayBeDestroyed()
{
    auto sender = std::make_unique<Sender>();
    int resumed = 0;
    waitForSender(sender.get(), &resumed);
    sender.reset();
    processQueuedEvents();
    QCOMPARE(resumed, 1);
}

void TestOneShot::doesNotWaitIfAlreadySettled()
{
    int resumed = 0;
    waitForSettled(&resumed);
    QCOMPARE(resumed, 1);
}

void TestOneShot::settlerOutlivesTheWait()
{
    std::function<void()> settle;
    {
        const OneShot unused;
        settle = unused.settler();
    }
    settle();
    settle();
}

void TestOneShot::resumesInTheWaitingThread()
{
    int resumed = 0;
    bool right = false;
    // Uses std::thread, since the thread sanitizer can't see how QThread::wait() synchronises the threads.
    std::thread thread([&] {
        const QEventLoop loop; // creates the thread's event dispatcher
        Sender sender;
        QTimer::singleShot(0, &sender, [&sender] { emit sender.done(); });
        const QCoro::Task<> task = waitForSender(&sender, &resumed);
        right = finishes(task) && resumed == 1;
    });
    thread.join();
    QVERIFY(right);
}

QTEST_GUILESS_MAIN(TestOneShot)

} // namespace OneShotTest

#include "tst_OneShot.moc"
