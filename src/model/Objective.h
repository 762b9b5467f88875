// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much of its time a target is meant to be up. A plain value.

#include "model/Duration.h"

namespace watchkeeper {

//! \brief An objective such as 99.9 % over 30 days, and what degraded is to it.
struct Objective
{
    double percent = 99.9;                     //!< > 0, at most 100
    Milliseconds over = std::chrono::days(30); //!< looked at up to now, again and again; > 0
    bool degradedIsDown = false;
    friend bool operator==(const Objective &, const Objective &) = default;
};

} // namespace watchkeeper
