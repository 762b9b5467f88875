// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Rounds measured numbers for storage. Pure.

#include <cmath>

namespace watchkeeper {

//! Rounds to thousandths. Times in milliseconds aren't measured more precisely, and percentages need no more digits. Further digits would
//! only make results longer.
inline double rounded(double value)
{
    constexpr double kThousand = 1'000;
    return std::round(value * kThousand) / kThousand;
}

} // namespace watchkeeper
