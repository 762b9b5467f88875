// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Calls a function once at a monotonic instant. Sleeps, deadlines and rates are built on it. It is precise, never early, and has no
//! upper limit (a QTimer is limited to 24 days).

#include <QBasicTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace watchkeeper {

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

    //! The action runs in a later turn of the event loop, even if the instant has already passed.
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

} // namespace watchkeeper
