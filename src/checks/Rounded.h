// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Measured numbers as they are kept. Pure.

#include <cmath>

namespace watchkeeper {

//! To thousandths: of milliseconds, clocks are no finer; of percent, nobody wants more. Further digits only make results longer.
inline double rounded(double value)
{
    constexpr double kThousand = 1'000;
    return std::round(value * kThousand) / kThousand;
}

} // namespace watchkeeper
