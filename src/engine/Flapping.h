// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Whether a target flaps, that is, changes so often that a single change says nothing. Pure functions over the window of its last
//! changes.
//!
//! The weights are those of Nagios Core 4 (base/flapping.c) and of Icinga 2 (lib/icinga/checkable-flapping.cpp). There is one difference
//! from both: the first result of a target is no change, because there is no earlier one. Icinga 2 begins at UNKNOWN and counts a first OK;
//! Nagios begins at OK and counts a first problem; a target just added would begin with some of its flapping. All four outcomes are
//! distinguished, as these programs distinguish the states of services; a group flaps as any other target does.

#include "model/Standing.h"
#include "model/Target.h"

namespace watchkeeper {

//! The number of changes in the window.
inline constexpr int kFlapWindow = 20;

//! \brief Whether a result counts in the window; the result isn't void.
//! \param after  the target's state after it. FlapRule::Icinga: each result counts. FlapRule::Nagios: hard states only, which include an Up
//! after failures that were never confirmed
bool countsForFlapping(FlapRule rule, const Standing &after);

//! The window with one more result; the oldest is dropped.
FlapHistory withResult(FlapHistory history, Outcome outcome);

//! \brief The share of changes within the window; newer ones have more weight.
//! \return [%] Nagios: 0 - 100, by weights from 0.75 to 1.25; Icinga: 0 - 99, by weights from 0.80 to 1.18; 0 for FlapRule::Off
double flapPercent(const FlapHistory &history, FlapRule rule);

//! \brief Whether a target with this percentage flaps.
//!
//! Flapping ends at flappingLow or below, in either rule. It begins above flappingHigh in Icinga's rule, and at flappingHigh or above in
//! Nagios'. In between nothing changes.
bool isFlapping(bool was, double percent, const Schedule &schedule);

//! \brief Updates `flaps` and `flapping` after a result; changes nothing else.
//!
//! While the target is unreachable or has no data, results say something about the route to it and are left out. With FlapRule::Off nothing
//! is kept.
Standing withFlapping(Standing after, const Schedule &schedule);

} // namespace watchkeeper
