// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The two clocks of the engine. Everything is scheduled, limited and measured by the monotonic one; the wall clock only stamps
//! results, so that setting it changes no schedule.

#include <QDateTime>

#include <chrono>
#include <functional>

namespace watchkeeper {

//! A moment of the monotonic clock, counted from an arbitrary start.
using MonotonicTime = std::chrono::nanoseconds;

//! \brief Both clocks: those of the computer, or those of a test. A value, used in one thread.
class Clock
{
public:
    using Monotonic = std::function<MonotonicTime()>;
    using Wall = std::function<std::chrono::milliseconds()>; //!< since 1970, UTC

    //! The clocks of this computer.
    Clock();
    Clock(Monotonic monotonic, Wall wall);

    MonotonicTime now() const { return m_monotonic(); }
    std::chrono::milliseconds wall() const { return m_wall(); }
    QDateTime utc() const { return QDateTime::fromMSecsSinceEpoch(wall().count(), Qt::UTC); }

private:
    Monotonic m_monotonic;
    Wall m_wall;
};

//! [ms] between two moments, to the microsecond.
double millisecondsBetween(MonotonicTime from, MonotonicTime to);

} // namespace watchkeeper
