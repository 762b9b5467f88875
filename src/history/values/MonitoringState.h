// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of a target, or the reason for missing data, at each time in a span. Pure functions.

#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

namespace watchkeeper {

//! How a period of a target's time is counted.
enum class MonitoringState : quint8 {
    Up,
    Degraded,
    Unknown, //!< checked, but without a clear outcome
    Down,
    Unobserved, //!< no data because the program wasn't running, the computer was asleep, or the target didn't exist yet
    Paused,     //!< paused by the user
    Maintenance //!< in maintenance, which the user chose to exclude
};
inline constexpr int kMonitoringStateCount = 7;

//! Why time is excluded. The numbers are stored in files, so add new ones only at the end.
enum class SpanKind : quint8 { Unobserved, Paused, Maintenance };
inline constexpr int kSpanKindCount = 3;

//! Returns `unobserved`, `paused` or `maintenance`: for files, never translated.
QString spanKindKey(SpanKind kind);

//! How maintenance is counted in uptime.
enum class MaintenanceAccounting : quint8 {
    Omitted,   //!< excluded, neither up nor down
    AsObserved //!< counted by its results, like any other time
};
//! Returns whether time in a span of that kind is excluded.
bool isExcluded(SpanKind kind, MaintenanceAccounting maintenance);

//! \brief An excluded span and the reason.
struct MonitoringSpan
{
    SpanKind kind = SpanKind::Unobserved;
    TimeSpan time;
    friend bool operator==(const MonitoringSpan &, const MonitoringSpan &) = default;
};

//! \brief A state and how long it lasted.
struct StateSpan
{
    MonitoringState state = MonitoringState::Unobserved;
    TimeSpan time;
    friend bool operator==(const StateSpan &, const StateSpan &) = default;
};

//! \brief Returns the states during all of `whole`, without gaps or overlaps; adjacent states differ. Time is unobserved after
//! a result's validity ends, and before the first result.
//!
//! In overlapping spans, maintenance has priority over paused, and paused over unobserved.
//! \param spans  in any order
QList<StateSpan> statesDuring(const TimeSpan &whole, const OutcomeTimeline &timeline, const QList<MonitoringSpan> &spans,
                              MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted);

} // namespace watchkeeper
