// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How much of a span a target was up, read from the history files.

#include "app/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/SeriesSummary.h"
#include "history/values/Uptime.h"

#include <optional>

namespace watchkeeper {

//! \brief The data, and what couldn't be read.
class TargetUptime
{
public:
    TargetUptime() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Uptime uptime;
    QList<StateSpan> states; //!< of the entire span; `uptime` is computed from them
    quint64 results = 0;     //!< that cover the span, including a little before and after it
    SeriesSummary durations; //!< [ms] of the answers within the span; around an hour at its edge an answer may count twice
    QList<UncountedTime> uncounted; //!< why time doesn't count, the longest first
    QList<FileFault> faults;
};

//! \brief The last result before `time`, if it says itself that it was still valid then; else nothing. Blocks.
//!
//! For times without other data: the target may have been checked less often than now, so that this result is earlier than what is normally
//! read.
std::optional<StoredResult> readStandingAt(const StoredResultReader &reader, const TargetId &target, qint64 time);

//! \brief Reads rollups where they exist, else results. Blocks: for a pool thread.
//! \param span  ends now at the latest: otherwise the last result would be extended into the future
//! \param unwatched  of that span: a result isn't valid while the target was paused or the program didn't run
TargetUptime readUptime(const StoredResultReader &reader, const Target &target, const TimeSpan &span, DegradedCounts degraded,
                        const MonitoringGaps &unmonitored = {}, MaintenanceCounts maintenance = MaintenanceCounts::LeftOut);

} // namespace watchkeeper
