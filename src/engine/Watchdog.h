// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Notices targets that show no activity for too long. Pure: time is an argument.

#include "engine/Clock.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <set>

namespace watchkeeper {

//! \brief Stores one time per target, by which its check must begin or end, or its next result must arrive.
//!
//! For a scheduled target, this is due time + timeout + two intervals. While its check runs, this is the deadline of the check + 5
//! s, because a check has 5 s to end after its token has fired.
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
    //! Returns the targets whose time has passed, and forgets them.
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
