// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/Watchdogs.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace ThreadWatchdogTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

class tst_ThreadWatchdog : public QObject
{
    Q_OBJECT

private slots:
    void noticesABlockedThread();
    void isQuietWhileItAnswers();
    void outlivesTheWatchedObject();
};

//! A thread with an event loop and an object in it.
class Watched
{
public:
    Watched()
    {
        object->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, object, &QObject::deleteLater);
        thread.start();
    }
    ~Watched()
    {
        thread.quit();
        thread.wait();
    }
    void block(QSemaphore *until) const
    {
        QMetaObject::invokeMethod(
            object, [until] { until->acquire(); }, Qt::QueuedConnection);
    }

    QThread thread;
    QObject *object = new QObject;
};

void tst_ThreadWatchdog::noticesABlockedThread()
{
    QSemaphore gate;
    const Watched watched;
    ThreadWatchdog threadWatchdog(40ms);
    const QSignalSpy silent(&threadWatchdog, &ThreadWatchdog::silent);
    const QSignalSpy answered(&threadWatchdog, &ThreadWatchdog::answered);
    watched.block(&gate);
    threadWatchdog.start(watched.object);
    QTRY_COMPARE(silent.size(), 1);
    QVERIFY(silent.at(0).at(0).value<std::chrono::milliseconds>() >= 40ms);
    gate.release();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(silent.size(), 1);
    watched.block(&gate);
    QTRY_COMPARE(silent.size(), 2); // reports the same thread again
    gate.release();
    QTRY_COMPARE(answered.size(), 2);
    threadWatchdog.stop();
}

void tst_ThreadWatchdog::isQuietWhileItAnswers()
{
    const Watched watched;
    ThreadWatchdog threadWatchdog(20s);
    const QSignalSpy silent(&threadWatchdog, &ThreadWatchdog::silent);
    const QSignalSpy answered(&threadWatchdog, &ThreadWatchdog::answered);
    threadWatchdog.start(watched.object);
    threadWatchdog.stop();
    QVERIFY(silent.isEmpty() && answered.isEmpty());
}

void tst_ThreadWatchdog::outlivesTheWatchedObject()
{
    ThreadWatchdog threadWatchdog(8ms);
    {
        const Watched watched;
        threadWatchdog.start(watched.object);
        QSignalSpy spy(&threadWatchdog, &ThreadWatchdog::answered);
        spy.wait(20); // some requests are still pending
        threadWatchdog.stop();
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(tst_ThreadWatchdog)

} // namespace ThreadWatchdogTest

#include "tst_ThreadWatchdog.moc"
