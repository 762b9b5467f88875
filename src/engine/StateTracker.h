// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From results to states: when a bad outcome is believed. A pure function; no clock, no memory of its own.

#include "engine/EngineNews.h"

#include <optional>

namespace watchkeeper {

//! How many results in a row are believed.
struct StateRules
{
    int attempts = 1;  //!< bad ones; less than 1 counts as 1
    int successes = 1; //!< good ones, while what is believed is bad; less than 1 counts as 1
};

//! What one result made of a target.
struct Tracked
{
    Standing standing;
    std::optional<Transition> transition; //!< only when the hard outcome changed
};

//! \brief Judges `result` (not yet with attempt and hardness) against what was known of its target.
//!
//! - A bad outcome (anything but Up) is soft until `attempts` bad ones came in a row; then it is hard.
//! - Up is hard at once where nothing bad was believed: a soft bad spell that recovers is no transition. What was believed to be bad is
//!   soft Up until `successes` good ones came in a row; a bad one among them is as hard as if they had not been, and since when it is too.
//! - A change between bad outcomes keeps counting while soft, and is a hard transition at once while hard.
//! - The first hard outcome ever is a transition too; its `before` is not known.
//! - Whether it is reachable depends on others (Dependencies), whether it flaps on more than one result (Flapping): that stays as it was.
//! - A result that is void (cancelled, interrupted) says nothing about the target: nothing changes.
//! The transition's `before` is the last hard standing, not the soft one in between; what is beside the outcomes is in it as it was.
//!
//! Whom we follow: Nagios Core 4 (base/checks.c) and Icinga 2 (lib/icinga/checkable-check.cpp) agree on soft and hard, on a soft spell that
//! nobody hears of, on changes between bad outcomes and on one attempt. Where they differ:
//! - The attempt of what is hard stays at the most there are, as with Nagios; Icinga counts from 1 again.
//! - A target begins with nothing known, and its first bad outcome is the first of its attempts, as with Nagios; with Icinga it is the second.
//! - A first Up is told as a transition, which neither does: until then nobody knew how it stood.
//! - Unknown is an outcome as the others, as the state UNKNOWN of services is in both.
//! - `successes` above 1 are our own. So is that results come in the order of the checks: no older one ever follows a newer.
Tracked track(const Standing &before, Result result, const StateRules &rules);

//! True for a check that was stopped before it could see anything.
bool isVoid(const Observation &observation);

} // namespace watchkeeper
