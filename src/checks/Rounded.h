// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How measured numbers are rounded for storage. Pure.

#include <cmath>

namespace watchkeeper {

//! To thousandths: of milliseconds, since clocks aren't finer; of percent, since nobody needs more. Further digits would only make results
//! longer.
inline double rounded(double value)
{
    constexpr double kThousand = 1'000;
    return std::round(value * kThousand) / kThousand;
}

} // namespace watchkeeper
