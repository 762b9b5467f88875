// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects flapping: a target changes so often that a single change is meaningless. Pure functions over a window
//! of the last changes.
//!
//! The weights are those of Nagios Core 4 (base/flapping.c) and of Icinga 2 (lib/icinga/checkable-flapping.cpp). There
//! is one difference from both: the first result of a target isn't a change, because there is no earlier result. Icinga
//! 2 starts with UNKNOWN, so a first OK counts as a change. Nagios starts with OK, so a first problem counts as a
//! change. In both, a new target can therefore start with a change. All four outcomes are distinguished, as both
//! programs do for service states. Groups flap like any other target.

#include "model/target/Target.h"
#include "model/target/TargetState.h"

namespace watchkeeper {

//! The number of results in the window.
inline constexpr int kFlapWindow = 20;

//! \brief Whether a result is included in the window. Call this only for results that aren't void.
//! \param after  the state of the target after the result. FlapRule::Icinga includes each result; FlapRule::Nagios includes only
//! results with a hard state, such as an Up after unconfirmed failures
bool countsForFlapping(FlapRule rule, const TargetState &after);

//! Returns the window with one more result and without the oldest one.
FlapHistory withResult(FlapHistory history, Outcome outcome);

//! \brief The share of changes within the window, in which newer changes have more weight.
//! \return [%] Nagios: 0 - 100, with weights from 0.75 to 1.25; Icinga: 0 - 99, with weights from 0.80 to 1.18; 0 for FlapRule::Off
double flapPercent(const FlapHistory &history, FlapRule rule);

//! \brief Whether a target with this share of changes is flapping.
//!
//! Under both rules, flapping ends at flappingLow or below. Under Icinga's rule, it begins above flappingHigh; under Nagios'
//! rule, at flappingHigh or above. Between the thresholds nothing changes.
bool isFlapping(bool wasFlapping, double percent, const Schedule &schedule);

//! \brief Updates `flaps` and `flapping` after a result and leaves the rest of the state unchanged.
//!
//! Results are ignored while the target is unreachable or has no data, because they say more about the route than about the target.
//! FlapRule::Off stores no window.
TargetState withFlapping(TargetState after, const Schedule &schedule);

} // namespace watchkeeper
