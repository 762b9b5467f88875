// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How long a result stands for its target. Pure.

#include "model/Target.h"

namespace watchkeeper {

//! A check may be late by a whole turn; what nobody looked at for longer than that counts neither as up nor as down.
inline Milliseconds longestGap(const Schedule &schedule)
{
    return 2 * schedule.every + schedule.timeout;
}

} // namespace watchkeeper
