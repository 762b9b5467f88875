// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects flapping: a target that changes so often that a single change is meaningless. Pure functions over a window of the last
//! changes.
//!
//! The weights are those of Nagios Core 4 (base/flapping.c) and of Icinga 2 (lib/icinga/checkable-flapping.cpp). There is one difference
//! from both: the first result of a target isn't a change, because there is no earlier one. Icinga 2 begins at UNKNOWN and counts a first
//! OK; Nagios begins at OK and counts a first problem. A new target would therefore begin with some flapping. All four outcomes are
//! distinguished, as these programs do for the states of services. Groups flap like any other target.

#include "model/Standing.h"
#include "model/Target.h"

namespace watchkeeper {

//! The number of results in the window.
inline constexpr int kFlapWindow = 20;

//! \brief Whether a result is included in the window. Call this only for results that aren't void.
//! \param after  the state of the target after the result. FlapRule::Icinga includes each result; FlapRule::Nagios includes only hard
//! states, and an Up after failures that were never confirmed is one of them
bool countsForFlapping(FlapRule rule, const Standing &after);

//! Returns the window with one more result and without the oldest one.
FlapHistory withResult(FlapHistory history, Outcome outcome);

//! \brief The share of changes within the window, in which newer changes have more weight.
//! \return [%] Nagios: 0 - 100, with weights from 0.75 to 1.25; Icinga: 0 - 99, with weights from 0.80 to 1.18; 0 for FlapRule::Off
double flapPercent(const FlapHistory &history, FlapRule rule);

//! \brief Whether a target with this percentage flaps.
//!
//! Flapping ends at flappingLow or below in both rules. It begins above flappingHigh in Icinga's rule, and at flappingHigh or above in
//! Nagios'. Between the thresholds nothing changes.
bool isFlapping(bool was, double percent, const Schedule &schedule);

//! \brief Updates `flaps` and `flapping` after a result and leaves the rest of the state unchanged.
//!
//! While the target is unreachable or has no data, results depend on the route to it and are ignored. FlapRule::Off stores no window.
Standing withFlapping(Standing after, const Schedule &schedule);

} // namespace watchkeeper
