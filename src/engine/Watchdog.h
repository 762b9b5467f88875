// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tracks the latest time at which each target must show some activity. Pure: time is an argument.

#include "engine/Clock.h"
#include "model/Target.h"

#include <QHash>
#include <QList>

#include <set>

namespace watchkeeper {

//! \brief Stores one time per target: the latest time at which some activity must have occurred.
//!
//! For a scheduled target, this is the time of its next result: due time + timeout + two intervals. While its check runs, this is its
//! deadline + 5 s, the time a check has to end after its token fired.
class Watchdog
{
public:
    //! The time that a check has to end after it was cancelled.
    static constexpr std::chrono::seconds kGrace{5};

    //! The latest time for the next result of a target that is due at `due`.
    static MonotonicTime latestResult(MonotonicTime due, const Schedule &schedule)
    {
        return due + schedule.timeout + 2 * schedule.every;
    }

    void expect(const TargetId &id, MonotonicTime by);
    void forget(const TargetId &id);
    //! The targets whose time has passed. Each is returned only once.
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
