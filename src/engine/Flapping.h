// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether a target changes so often that the single change says nothing. Pure functions over the window of its last changes.
//!
//! The weights are those of Nagios Core 4 (base/flapping.c) and of Icinga 2 (lib/icinga/checkable-flapping.cpp). We depart from both in one
//! thing: the first result of a target is no change, because there is nothing that it differs from. With Icinga 2, which begins at UNKNOWN, the
//! first OK is one, and with Nagios, which begins at OK, the first problem is: who has just added a target would have a part of its flapping.
//! All four outcomes are told apart, as these programs tell the states of services; a group flaps as any other target does.

#include "model/Standing.h"
#include "model/Target.h"

namespace watchkeeper {

//! So many changes are looked at.
inline constexpr int kFlapWindow = 20;

//! \brief Whether a result takes a place in the window; it is not void.
//! \param after  how its target stands by it. FlapRule::Icinga: each one counts. FlapRule::Nagios: those that are hard, which an Up after a bad
//! spell that was never believed is too
bool countsForFlapping(FlapRule rule, const Standing &after);

//! The window with one more result in it, and the oldest out of it.
FlapHistory withResult(FlapHistory history, Outcome outcome);

//! \brief How much changed within the window, the newest counting most.
//! \return [%] Nagios: 0 - 100, by weights from 0.75 to 1.25; Icinga: 0 - 99, by weights from 0.80 to 1.18; 0 for FlapRule::Off
double flapPercent(const FlapHistory &history, FlapRule rule);

//! \brief Whether it flaps with so many percent.
//!
//! It ends at flappingLow or below, in either rule. It begins above flappingHigh with Icinga's, and from flappingHigh on with Nagios'. Between
//! these it goes on as it was.
bool isFlapping(bool was, double percent, const Schedule &schedule);

//! \brief What a result makes of `flaps` and `flapping`; nothing else is changed.
//!
//! While it is unreachable or unobserved, results tell of the way to it and are left out. With FlapRule::Off nothing is kept.
Standing withFlapping(Standing after, const Schedule &schedule);

} // namespace watchkeeper
