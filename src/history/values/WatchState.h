// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of a target, or why there is no data, for every moment of a span. Pure functions.

#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

namespace watchkeeper {

//! How a period of a target's time is counted.
enum class WatchState : quint8 {
    Up,
    Degraded,
    Unknown, //!< checked, but without a clear outcome
    Down,
    Unobserved, //!< no data: the program didn't run, the computer was asleep, or the target didn't exist yet
    Paused,     //!< paused by the user
    Maintenance //!< in maintenance, and the user chose not to count that time
};
inline constexpr int kWatchStateCount = 7;

//! Why time doesn't count. The numbers are stored in files: add new ones only at the end.
enum class SpanKind : quint8 { Unobserved, Paused, Maintenance };
inline constexpr int kSpanKindCount = 3;

//! `unobserved`, `paused`, `maintenance`: for files, never translated.
QString spanKindKey(SpanKind kind);

//! How the caller counts maintenance in uptime.
enum class MaintenanceCounts : quint8 {
    LeftOut, //!< neither up nor down
    AsSeen   //!< by its results, like any other time
};
//! Whether time in a span of that kind doesn't count.
bool isExcluded(SpanKind kind, MaintenanceCounts maintenance);

//! \brief A span that doesn't count, and why.
struct WatchSpan
{
    SpanKind kind = SpanKind::Unobserved;
    TimeSpan time;
    friend bool operator==(const WatchSpan &, const WatchSpan &) = default;
};

//! \brief A state and how long it lasted.
struct StateSpan
{
    WatchState state = WatchState::Unobserved;
    TimeSpan time;
    friend bool operator==(const StateSpan &, const StateSpan &) = default;
};

//! \brief All of `whole`, without gaps or overlaps; neighbours differ. Time without a check for longer than the results' gap is unobserved,
//! as is everything before the first result.
//!
//! Where spans overlap, maintenance has priority over paused, and paused over unobserved.
//! \param spans  in any order
QList<StateSpan> statesOver(const TimeSpan &whole, const OutcomeTimeline &timeline, const QList<WatchSpan> &spans,
                            MaintenanceCounts maintenance = MaintenanceCounts::LeftOut);

} // namespace watchkeeper
