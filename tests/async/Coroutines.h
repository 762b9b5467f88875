// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shared by tests of coroutines: a count of unfinished coroutines, and functions that run the event loop.

#include <QCoreApplication>
#include <QCoroTask>
#include <QDeadlineTimer>
#include <QTimer>

namespace watchkeeper {

//! \brief Each coroutine started by a test has a local variable of this type. At the end of the test, none may be left.
class CoroutineCounter
{
public:
    CoroutineCounter() { ++s_count; }
    ~CoroutineCounter() { --s_count; }
    CoroutineCounter(const CoroutineCounter &) = delete;
    CoroutineCounter &operator=(const CoroutineCounter &) = delete;
    static int count() { return s_count; }

private:
    static inline int s_count = 0;
};

//! Delivers the queued events, and the events that those queue in turn.
inline void processQueuedEvents()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
}

//! Runs the event loop until `done()` returns true. Gives up after 20 s and returns false.
template<typename Done>
bool runLoopUntil(Done done)
{
    const QDeadlineTimer deadline(20'000);
    QTimer wakeUp; // ends the wait if no other event arrives
    wakeUp.start(200);
    while (!done() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

template<typename T>
bool finishes(const QCoro::Task<T> &task)
{
    return runLoopUntil([&task] { return task.isReady(); });
}

} // namespace watchkeeper
