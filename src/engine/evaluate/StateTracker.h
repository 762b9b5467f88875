// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts results to states, decides when a failure is confirmed, and detects flapping. Pure functions without a clock
//! or stored state.

#include "engine/values/EngineUpdates.h"
#include "model/target/Target.h"
#include "model/target/TargetState.h"

#include <optional>

namespace watchkeeper {

//! The number of results in a row that confirm a state.
struct StateRules
{
    int attempts = 1;  //!< number of failed results; less than 1 is treated as 1
    int successes = 1; //!< successful results needed to recover from a confirmed failure; less than 1 is treated as 1
};

//! The new state of a target after a result.
struct TrackedResult
{
    TargetState state;
    std::optional<Transition> transition; //!< set only if the hard outcome changed
};

//! \brief Computes the new state of a target from its previous state and a result. `attempt` and `hard` of the result aren't
//! set yet.
//!
//! - A failure (any outcome but Up) is soft until there are `attempts` failed results in a row. Then it is hard.
//! - Up is hard immediately if no failure was confirmed, and a soft failure that recovers isn't a transition. After a confirmed
//!   failure, Up is soft until there are `successes` successful results in a row. A failed result among them restores the hard
//!   failure, with its original start time.
//! - If a failure changes into another failure, the count continues while the state is soft. While the state is hard, the
//!   change is a transition immediately.
//! - The first hard outcome of a target is also a transition. Its `before` isn't `known`.
//! - A state never begins after a result that confirms it. If the clock was set back, the state begins with the next result.
//! - Reachability depends on other targets (Dependencies), and flapping depends on several results (Flapping). This function
//!   changes neither of them.
//! - A void result (cancelled, interrupted) isn't an observation of the target and changes nothing. The transition's `before`
//!   is the last hard state, without any soft states after it. Apart from the outcome, it has the fields of the state before
//!   the result.
//!
//! The models are Nagios Core 4 (base/checks.c) and Icinga 2 (lib/icinga/checkable-check.cpp). They agree on soft and hard
//! states, on soft failures without an alert, on changes between failures and on one attempt. Where they differ:
//! - In a hard state, the attempt stays at the maximum, as in Nagios. Icinga starts again at 1.
//! - A target begins without a state, and its first failure is the first of its attempts, as in Nagios. In Icinga, it is the
//!   second.
//! - A first Up is reported as a transition, unlike in both, because the state was unknown before.
//! - Unknown is an outcome like the others, like the state UNKNOWN of services in both.
//! - A value of `successes` above 1 is our own addition. So is the guarantee that results arrive in the order of the checks.
TrackedResult track(const TargetState &before, Result result, const StateRules &rules);

//! Whether the check was stopped before it could observe anything.
bool isDiscarded(const Observation &observation);

// Flapping: a target changes so often that a single change is meaningless. Pure functions over a window of the last changes.
//
// The weights are those of Nagios Core 4 (base/flapping.c) and of Icinga 2 (lib/icinga/checkable-flapping.cpp). There
// is one difference from both: the first result of a target isn't a change, because there is no earlier result. Icinga
// 2 starts with UNKNOWN, so a first OK counts as a change. Nagios starts with OK, so a first problem counts as a
// change. In both, a new target can therefore start with a change. All four outcomes are distinguished, as both
// programs do for service states. Groups flap like any other target.

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
