// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a target was, or why nobody knows, over all of a span. Pure functions.

#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

namespace watchkeeper {

//! What of the time of a target is counted how.
enum class WatchState : quint8 {
    Up,
    Degraded,
    Unknown, //!< looked at, but it could not be told
    Down,
    Unobserved, //!< nobody looked: the program did not run, the computer slept, or the target was not there yet
    Paused,     //!< its user wanted nobody to look
    Maintenance //!< it was being worked on, and its user wants that not to count
};
inline constexpr int kWatchStateCount = 7;

//! Why time does not count. The numbers stand in files: only ever added to at the end.
enum class SpanKind : quint8 { Unobserved, Paused, Maintenance };
inline constexpr int kSpanKindCount = 3;

//! `unobserved`, `paused`, `maintenance`: for files, never translated.
QString spanKindKey(SpanKind kind);

//! What time in maintenance is to who asks for uptime.
enum class MaintenanceCounts : quint8 {
    LeftOut, //!< neither up nor down
    AsSeen   //!< what was seen, as at any other time
};
//! Whether a span of that kind is time that does not count.
bool isLeftOut(SpanKind kind, MaintenanceCounts maintenance);

//! \brief A span that does not count, and why.
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

//! \brief All of `whole`, without gaps or overlaps; neighbours differ. What nobody looked at for longer than the results' gap is
//! unobserved, as is all before the first of them.
//!
//! Where spans overlap, maintenance counts before paused, and that before unobserved.
//! \param spans  in any order
QList<StateSpan> statesOver(const TimeSpan &whole, const OutcomeTimeline &timeline, const QList<WatchSpan> &spans,
                            MaintenanceCounts maintenance = MaintenanceCounts::LeftOut);

} // namespace watchkeeper
