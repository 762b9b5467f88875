// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How long a result stands for its target. Pure.

#include "model/Target.h"

#include <algorithm>
#include <chrono>

namespace watchkeeper {

//! \brief For a result recorded with this schedule, and for those that do not say it themselves (see StoredResult::holdsMs).
//!
//! A check may be late by a whole turn; what nobody looked at for longer than that counts neither as up nor as down.
inline Milliseconds longestGap(const Schedule &schedule)
{
    return 2 * schedule.every + schedule.timeout;
}

//! \brief How long before a span the result is looked for that stood when it began.
//!
//! The target may have been looked at less often then. If that was once an hour or more often, it is found, in three more
//! files of an hour; else the time up to the next result is left out, also where an older one that still stood happens to be
//! known: a span tells the same, whatever else is read with it.
inline Milliseconds longestLookBack(const Schedule &schedule)
{
    return std::max(longestGap(schedule), Milliseconds(std::chrono::hours(3)));
}

} // namespace watchkeeper
