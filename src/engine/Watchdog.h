// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Knows by when each target must have given its next sign of life. Pure: time is an argument.

#include "engine/Clock.h"
#include "model/Target.h"

#include <QHash>
#include <QList>

#include <set>

namespace watchkeeper {

//! \brief One moment a target: the latest at which something must have happened.
//!
//! While it is scheduled, that is its next result: due time + timeout + two intervals. While its check runs: deadline + 5 s, the
//! grace a check has to end after its token fired.
class Watchdog
{
public:
    //! How long a check may take to end once it was told to.
    static constexpr std::chrono::seconds kGrace{5};

    //! The latest moment for the next result of a target that is due at `due`.
    static MonotonicTime latestResult(MonotonicTime due, const Schedule &schedule)
    {
        return due + schedule.timeout + 2 * schedule.every;
    }

    void expect(const TargetId &id, MonotonicTime by);
    void forget(const TargetId &id);
    //! Those whose moment has passed; each is told once.
    QList<TargetId> takeOverdue(MonotonicTime now);

private:
    struct Moment
    {
        MonotonicTime by;
        TargetId id;
        friend bool operator<(const Moment &a, const Moment &b) { return a.by != b.by ? a.by < b.by : a.id < b.id; }
    };
    QHash<TargetId, MonotonicTime> m_moments;
    std::set<Moment> m_order;
};

} // namespace watchkeeper
