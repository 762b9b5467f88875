// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Precise, monotonic timers: alarms that call a function, sleeps for coroutines, and time limits. They are never early and have
//! no upper limit (a QTimer is limited to 24 days).

#include "async/CancelToken.h"

#include <QBasicTimer>
#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <functional>

namespace watchkeeper {

// Calls a function once at a monotonic instant. Sleeps, deadlines and rates are built on it. It is precise, never early, and has no
// upper limit (a QTimer is limited to 24 days).

//! \brief Calls its action once at the set instant, from the event loop of the thread that created the alarm. The action may
//! destroy the alarm or set it again.
class Alarm : private QObject
{
public:
    //! std::chrono::steady_clock, unless a test replaces it for its thread.
    class Clock
    {
    public:
        using time_point = std::chrono::steady_clock::time_point;
        static time_point now();
        //! Replaces the clock of this thread; null restores std::chrono::steady_clock.
        static void replace(time_point (*now)());
    };

    explicit Alarm(std::function<void()> action);
    ~Alarm() override;

    //! Calls the action in a later turn of the event loop, even if the instant has already passed.
    void set(Clock::time_point due);
    void stop();
    bool isSet() const { return m_timer.isActive(); }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void arm(Clock::time_point now);

    std::function<void()> m_action;
    QBasicTimer m_timer;
    Clock::time_point m_due;
};

//! Returns `start + duration`. A negative duration is treated as zero. On overflow, returns the latest possible instant.
Alarm::Clock::time_point instantAfter(Alarm::Clock::time_point start, std::chrono::milliseconds duration);

// Waits for a duration on the event loop. Monotonic and precise (Qt's coarse timers fire up to 5 % early).

//! \brief Waits for the duration. \return false when the token fires, true after the duration; even a duration of zero or less
//! takes a turn of the event loop
[[nodiscard]] QCoro::Task<bool> sleepFor(std::chrono::milliseconds duration, CancelToken token);

// A time limit for an entire task.

//! \brief Fires its token with CancelReason::Timeout after `limit`, or earlier if its parent fires. Lives in a coroutine's
//! frame.
class Deadline
{
public:
    //! \param limit  duration; for zero or less, the token fires in the next turn of the event loop
    Deadline(std::chrono::milliseconds limit, const CancelToken &parent);
    CancelToken token() const { return m_source.token(); }
    //! Fires the token early. Used by the watchdog and for cancelling a single check.
    void cancel(CancelReason reason) { m_source.cancel(reason); }

private:
    CancelSource m_source;
    Alarm m_alarm; // a precise timer, since Qt's coarse timers fire up to 5 % early
};

} // namespace watchkeeper
