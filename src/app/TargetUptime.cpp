// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TargetUptime.h"

#include "history/values/LongestGap.h"
#include "history/values/Rollup.h"

namespace watchkeeper {

namespace {

//! Rollups that cannot be read are as good as none: their results are read.
Rollup everything(const StoredResultReader &reader, const Target &target, const TimeSpan &span, QList<FileFault> *faults)
{
    const Milliseconds gap = longestGap(target.schedule);
    const RolledResults rolled = reader.rolled(target.id, span.from - gap.count(), span.to, RollupGrain::Day);
    *faults = rolled.faults;
    Rollup all(rolled.rest, gap);
    for (const KeptRollup &kept : rolled.rollups) {
        if (const auto rollup = Rollup::unpacked(kept.content))
            all.merge(*rollup);
        else
            all.merge(Rollup(reader.read(target.id, kept.first, kept.last + 1).results, gap));
    }
    return all;
}

} // namespace

TargetUptime readUptime(const StoredResultReader &reader, const Target &target, const TimeSpan &span, DegradedCounts degraded,
                        const UnwatchedSpans &unwatched)
{
    TargetUptime answer;
    const Rollup rollup = everything(reader, target, span, &answer.faults);
    answer.results = rollup.count();
    const QList<StateSpan> states = statesOver(span, rollup.timeline(), unwatched.of(target.id, span.to));
    answer.uptime = Uptime(states, degraded);
    answer.uncounted = unwatched.reasons(target.id, states);
    return answer;
}

} // namespace watchkeeper
