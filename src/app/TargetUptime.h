// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The uptime of a target in a span, read from the history files.

#include "app/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/SeriesSummary.h"
#include "history/values/Uptime.h"

#include <optional>

namespace watchkeeper {

//! \brief The uptime data, and the files that couldn't be read.
class TargetUptime
{
public:
    TargetUptime() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Uptime uptime;
    QList<StateSpan> states; //!< states in the entire span; the base of `uptime`
    quint64 results = 0;     //!< number of results that cover the span, including a little before and after it
    SeriesSummary
        durations; //!< [ms] durations of the checks within the span; checks near a full hour at its edge may count twice
    QList<UncountedTime> uncounted; //!< reasons why time doesn't count, the longest first
    QList<FileFault> faults;
};

//! \brief The last result before `time`, if it specifies its own validity and was still valid then; otherwise nullopt. Blocks.
//!
//! Use it for times without other data. The target may have been checked less often than now, so this result may be older than the results
//! that are normally read.
std::optional<StoredResult> readValidResultAt(const StoredResultReader &reader, const TargetId &target, qint64 time);

//! \brief Reads the uptime from rollups if they exist, otherwise from results. Blocks, so call it in a pool thread.
//! \param span  must not end after now, since the last result would be extended into the future
//! \param unmonitored  monitoring gaps of that span; a result isn't valid while the target was paused or the program didn't run
TargetUptime readUptime(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                        DegradedAccounting degraded, const MonitoringGaps &unmonitored = {},
                        MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted);

} // namespace watchkeeper
