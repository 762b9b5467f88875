// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects that the computer slept, and that targets show no activity for too long. Pure: time is an argument.

#include "engine/values/Clock.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <optional>
#include <set>

namespace watchkeeper {

// Detects that the computer slept, or that the program was stopped, while checks were running. Pure.

//! \brief Detects sleep. Call update() at least every `kMaxPause`, and after a check has ended, before it is evaluated.
//!
//! There are two signs of sleep. First, the wall clock advances more than the monotonic clock, which stops in suspend on Linux
//! and macOS. Second, the monotonic clock shows too long a pause between two calls, because it continues in suspend on Windows
//! and while the process is stopped. Setting the wall clock forward looks like sleep too, but only causes repeated checks.
class SleepDetector
{
public:
    static constexpr std::chrono::seconds kTolerance{5};
    static constexpr std::chrono::seconds kMaxPause{1};

    struct Interruption
    {
        std::chrono::nanoseconds slept{}; //!< time that passed on the wall clock but not on the monotonic clock, >= 0
        std::chrono::milliseconds from{}; //!< wall clock at the previous call
        std::chrono::milliseconds to{};   //!< wall clock at this call; before `from` if the clock was set back
    };

    std::optional<Interruption> update(MonotonicTime now, std::chrono::milliseconds wall);

private:
    struct ClockReading
    {
        MonotonicTime monotonic;
        std::chrono::milliseconds wall;
    };
    std::optional<ClockReading> m_last;
};

//! \brief Stores one deadline per target, for the start of its check, the end of its check, or its next result.
//!
//! For a scheduled target, the deadline is due time + timeout + two intervals. While its check runs, the deadline is
//! the deadline of the check + 5 s, because a check has 5 s to end after its token has fired.
class Watchdog
{
public:
    //! The time limit for a check to end after it was cancelled.
    static constexpr std::chrono::seconds kGracePeriod{5};

    //! The latest time for the next result of a target that is due at `due`.
    static MonotonicTime latestResultTime(MonotonicTime due, const Schedule &schedule)
    {
        return due + schedule.timeout + 2 * schedule.every;
    }

    void expect(const TargetId &id, MonotonicTime by);
    void forget(const TargetId &id);
    //! Returns the targets whose deadline has passed, and removes them.
    QList<TargetId> takeOverdue(MonotonicTime now);

private:
    struct Moment
    {
        MonotonicTime by;
        TargetId id;
        friend bool operator<(const Moment &a, const Moment &b) { return a.by != b.by ? a.by < b.by : a.id < b.id; }
    };
    QHash<TargetId, MonotonicTime> m_deadlines;
    std::set<Moment> m_order;
};

} // namespace watchkeeper
