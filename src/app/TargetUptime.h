// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much of a span a target was up, out of the files of history.

#include "app/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/SeriesSummary.h"
#include "history/values/Uptime.h"

#include <optional>

namespace watchkeeper {

//! \brief The answer, and what could not be read for it.
class TargetUptime
{
public:
    TargetUptime() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Uptime uptime;
    QList<StateSpan> states;        //!< of all the span: what `uptime` is counted from
    quint64 results = 0;            //!< that tell of the span, also of a little before and after it
    SeriesSummary durations;        //!< [ms] of the answers within the span; around an hour at its edge one may count twice
    QList<UncountedTime> uncounted; //!< why what does not count does not, the longest first
    QList<FileFault> faults;
};

//! \brief The last result before `time`, where by its own word it still stood then; nothing else. Blocks.
//!
//! For where nothing else is known of a time: the target may have been looked at less often than now, so that this one lies
//! further back than is read otherwise.
std::optional<StoredResult> readStandingAt(const StoredResultReader &reader, const TargetId &target, qint64 time);

//! \brief Reads rollups where there are some and results where not; blocks, for a pool thread.
//! \param span  ends now at the latest: the last result would stand for what has not come yet
//! \param unwatched  of that span: a result does not stand while it was paused, or the program did not run
TargetUptime readUptime(const StoredResultReader &reader, const Target &target, const TimeSpan &span, DegradedCounts degraded,
                        const MonitoringGaps &unwatched = {}, MaintenanceCounts maintenance = MaintenanceCounts::LeftOut);

} // namespace watchkeeper
