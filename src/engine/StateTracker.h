// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file From results to states: when a failure is confirmed. A pure function; no clock, no memory of its own.

#include "engine/EngineUpdates.h"

#include <optional>

namespace watchkeeper {

//! The number of results in a row that confirm a state.
struct StateRules
{
    int attempts = 1;  //!< failed results; less than 1 counts as 1
    int successes = 1; //!< successful results, while the confirmed state is a failure; less than 1 counts as 1
};

//! The effect of one result on a target.
struct TrackedResult
{
    Standing standing;
    std::optional<Transition> transition; //!< only when the hard outcome changed
};

//! \brief Evaluates `result` (attempt and hardness not yet set) against the previous state of its target.
//!
//! - A failure (any outcome but Up) is soft until `attempts` failed results came in a row; then it is hard.
//! - Up is hard immediately if no failure was confirmed: a soft failure that recovers is no transition. After a confirmed failure Up is
//!   soft until `successes` successful results came in a row; a failed one among them is as hard as if they had not happened, and keeps its
//!   start time.
//! - A change between failures keeps counting while soft, and is a hard transition immediately while hard.
//! - The first hard outcome ever is a transition too; its `before` is not known.
//! - Whether the target is reachable depends on others (Dependencies), whether it flaps on more than one result (Flapping): neither changes
//!   here.
//! - A void result (cancelled, interrupted) says nothing about the target: nothing changes. The transition's `before` is the last hard
//!   state, not the soft one in between; everything besides the outcomes is in it unchanged.
//!
//! Nagios Core 4 (base/checks.c) and Icinga 2 (lib/icinga/checkable-check.cpp) are the models. They agree on soft and hard, on a soft
//! failure without an alert, on changes between failures and on one attempt. Where they differ:
//! - The attempt of a hard state stays at the maximum, as with Nagios; Icinga counts from 1 again.
//! - A target begins with nothing known, and its first failure is the first of its attempts, as with Nagios; with Icinga it is the second.
//! - A first Up is reported as a transition, which neither does: until then the state was not known.
//! - Unknown is an outcome like the others, as the state UNKNOWN of services is in both.
//! - `successes` above 1 is our own addition. So is the rule that results come in the order of the checks: an older one never follows a
//!   newer.
TrackedResult track(const Standing &before, Result result, const StateRules &rules);

//! True for a check that was stopped before it observed anything.
bool isDiscarded(const Observation &observation);

} // namespace watchkeeper
