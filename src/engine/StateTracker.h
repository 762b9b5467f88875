// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts results to states and decides when a failure is confirmed. A pure function without a clock or state of its own.

#include "engine/EngineUpdates.h"

#include <optional>

namespace watchkeeper {

//! The number of results in a row that confirm a state.
struct StateRules
{
    int attempts = 1; //!< number of failed results; less than 1 is treated as 1
    int successes =
        1; //!< number of successful results needed while the confirmed state is a failure; less than 1 is treated as 1
};

//! The effect of one result on a target.
struct TrackedResult
{
    Standing standing;
    std::optional<Transition> transition; //!< set only if the hard outcome changed
};

//! \brief Evaluates `result`, whose attempt and hardness aren't set yet, against the previous state of its target.
//!
//! - A failure (any outcome but Up) is soft until `attempts` failed results came in a row; then it is hard.
//! - Up is hard immediately if no failure was confirmed, and a soft failure that recovers isn't a transition. After a confirmed failure, Up
//!   is soft until `successes` successful results came in a row. A failed result among them restores the hard failure, with its original
//!   start time.
//! - A change between failures continues the count while soft, and is a hard transition immediately while hard.
//! - The first hard outcome ever is a transition too, whose `before` is not known.
//! - Whether the target is reachable depends on other targets (Dependencies), and whether it flaps depends on more than one result
//!   (Flapping). Neither changes here.
//! - A void result (cancelled, interrupted) isn't an observation of the target and changes nothing. The transition's `before` is the last
//!   hard state, not the soft one in between; everything in it except the outcomes is unchanged.
//!
//! The models are Nagios Core 4 (base/checks.c) and Icinga 2 (lib/icinga/checkable-check.cpp). They agree on soft and hard states, on soft
//! failures without an alert, on changes between failures and on one attempt. Where they differ:
//! - The attempt of a hard state stays at the maximum, as in Nagios; Icinga counts from 1 again.
//! - A target begins without a state, and its first failure is the first of its attempts, as in Nagios; in Icinga it is the second.
//! - A first Up is reported as a transition, unlike in both, because the state was not known until then.
//! - Unknown is an outcome like the others, like the state UNKNOWN of services in both.
//! - `successes` above 1 is our own addition. So is the rule that results come in the order of the checks: an older one never follows a
//!   newer one.
TrackedResult track(const Standing &before, Result result, const StateRules &rules);

//! Whether the check was stopped before it observed anything.
bool isDiscarded(const Observation &observation);

} // namespace watchkeeper
