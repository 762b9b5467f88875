// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Alarm.h"

#include "async/OneShot.h"

#include <algorithm>

namespace watchkeeper {

namespace {

using NowFunction = Alarm::Clock::time_point (*)();
constinit thread_local NowFunction s_nowFunction = std::chrono::steady_clock::now;

} // namespace

Alarm::Clock::time_point Alarm::Clock::now()
{
    return s_nowFunction();
}

void Alarm::Clock::replace(time_point (*now)())
{
    s_nowFunction = now ? now : std::chrono::steady_clock::now;
}

Alarm::Alarm(std::function<void()> action)
    : m_action(std::move(action))
{
}

Alarm::~Alarm() = default;

void Alarm::set(Clock::time_point due)
{
    m_due = due;
    arm(Clock::now());
}

void Alarm::stop()
{
    m_timer.stop();
}

void Alarm::arm(Clock::time_point now)
{
    constexpr std::chrono::milliseconds kMaxLength = std::chrono::hours(24); // fits into an int of milliseconds
    const std::chrono::milliseconds rest = std::chrono::ceil<std::chrono::milliseconds>(m_due - now);
    const std::chrono::milliseconds step = std::clamp(rest, std::chrono::milliseconds(0), kMaxLength);
    m_timer.start(static_cast<int>(step.count()), Qt::PreciseTimer, this);
}

void Alarm::timerEvent(QTimerEvent *)
{
    const Clock::time_point now = Clock::now();
    if (now < m_due) {
        arm(now);
        return;
    }
    m_timer.stop();
    const std::function<void()> action = m_action; // copied first, because the action may destroy this object
    action();
}

Alarm::Clock::time_point instantAfter(Alarm::Clock::time_point start, std::chrono::milliseconds duration)
{
    const auto room = std::chrono::floor<std::chrono::milliseconds>(Alarm::Clock::time_point::max() - start);
    return duration < room ? start + std::max(duration, room.zero()) : Alarm::Clock::time_point::max();
}

QCoro::Task<bool> sleepFor(std::chrono::milliseconds duration, CancelToken token)
{
    if (token.isCancelled())
        co_return false;
    const Alarm::Clock::time_point due = instantAfter(Alarm::Clock::now(), duration);
    OneShot wakeUp;
    Alarm alarm(wakeUp.settler());
    const CancelCallback onCancel(token, wakeUp.settler());
    alarm.set(due);
    co_await wakeUp;
    co_return !token.isCancelled();
}

Deadline::Deadline(std::chrono::milliseconds limit, const CancelToken &parent)
    : m_source(parent)
    , m_alarm([this] { m_source.cancel(CancelReason::Timeout); })
{
    if (!m_source.isCancelled())
        m_alarm.set(instantAfter(Alarm::Clock::now(), limit));
}

} // namespace watchkeeper
