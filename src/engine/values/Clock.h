// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The two clocks of the engine. The monotonic clock is used for all schedules, limits and measurements. The wall clock is used only
//! for the times of results, so setting it doesn't change any schedule.

#include <QDateTime>

#include <chrono>
#include <functional>
#include <utility>

namespace watchkeeper {

//! A time of the monotonic clock, counted from an arbitrary start.
using MonotonicTime = std::chrono::nanoseconds;

//! \brief Both clocks: those of the computer, or test clocks. For use in one thread.
class Clock
{
public:
    using MonotonicClockFunction = std::function<MonotonicTime()>;
    using WallClockFunction = std::function<std::chrono::milliseconds()>; //!< since 1970, UTC

    //! Uses the clocks of this computer.
    Clock()
        : Clock([] { return MonotonicTime(std::chrono::steady_clock::now().time_since_epoch()); },
                [] { return std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()); })
    {
    }
    Clock(MonotonicClockFunction monotonic, WallClockFunction wall)
        : m_monotonic(std::move(monotonic))
        , m_wall(std::move(wall))
    {
    }

    MonotonicTime now() const { return m_monotonic(); }
    std::chrono::milliseconds wall() const { return m_wall(); }
    QDateTime utc() const { return QDateTime::fromMSecsSinceEpoch(wall().count(), Qt::UTC); }

private:
    MonotonicClockFunction m_monotonic;
    WallClockFunction m_wall;
};

//! [ms] The time between two instants, with a resolution of one microsecond.
inline double millisecondsBetween(MonotonicTime from, MonotonicTime to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

} // namespace watchkeeper
