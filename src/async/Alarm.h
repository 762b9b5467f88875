// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One call at a monotonic instant: what sleeping, deadlines and rates stand on. Precise, never early, any distance (a
//! QTimer takes at most 24 days).

#include <QBasicTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace watchkeeper {

//! \brief Calls its action once, from the event loop of the thread it was made in, when the set instant has come.
//! The action may destroy the alarm or set it anew.
class Alarm : private QObject
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Alarm(std::function<void()> action);
    ~Alarm() override;

    //! An instant that has passed still lets the event loop turn first.
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

//! `start + duration`, a negative duration counting as none, or the end of time where that would overflow.
Alarm::Clock::time_point instantAfter(Alarm::Clock::time_point start, std::chrono::milliseconds duration);

} // namespace watchkeeper
