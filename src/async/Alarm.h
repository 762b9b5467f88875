// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Calls a function once at a monotonic instant: the base of sleeping, deadlines and rates. Precise, never early, over any distance
//! (a QTimer takes at most 24 days).

#include <QBasicTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace watchkeeper {

//! \brief Calls its action once when the set instant has come, from the event loop of the thread in which it was created. The action may
//! destroy the alarm or set it again.
class Alarm : private QObject
{
public:
    //! std::chrono::steady_clock. A test may have this thread go by another one.
    class Clock
    {
    public:
        using time_point = std::chrono::steady_clock::time_point;
        static time_point now();
        //! For this thread; null: the computer's again.
        static void replace(time_point (*now)());
    };

    explicit Alarm(std::function<void()> action);
    ~Alarm() override;

    //! Even for an instant in the past, the action runs in a later turn of the event loop.
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

//! `start + duration`; a negative duration counts as zero; the end of time if that would overflow.
Alarm::Clock::time_point instantAfter(Alarm::Clock::time_point start, std::chrono::milliseconds duration);

} // namespace watchkeeper
