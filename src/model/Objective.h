// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An uptime objective of a target. A plain value.

#include "model/Duration.h"

namespace watchkeeper {

//! \brief An objective such as 99.9 % over 30 days. Also defines whether degraded time counts against it.
struct Objective
{
    double percent = 99.9;                     //!< > 0, at most 100
    Milliseconds over = std::chrono::days(30); //!< rolling period that ends now; > 0
    bool degradedIsDown = false;
    friend bool operator==(const Objective &, const Objective &) = default;
};

} // namespace watchkeeper
