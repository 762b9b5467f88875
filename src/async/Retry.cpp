// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Retry.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

std::chrono::milliseconds RetryPolicy::delay(int failures, double random) const
{
    const double doubled = std::ldexp(static_cast<double>(first.count()), std::max(failures, 1) - 1);
    const double wait = std::min(doubled, static_cast<double>(ceiling.count()));
    const double shifted = wait * (1.0 + jitter * (2.0 * random - 1.0));
    return std::chrono::milliseconds(std::llround(shifted));
}

} // namespace watchkeeper
