// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SleepDetector.h"

namespace watchkeeper {

std::optional<SleepDetector::Interruption> SleepDetector::look(MonotonicTime now, std::chrono::milliseconds wall)
{
    const std::optional<Look> last = std::exchange(m_last, Look{now, wall});
    if (!last)
        return std::nullopt;
    const std::chrono::nanoseconds passed = now - last->monotonic;
    const std::chrono::nanoseconds grown = (wall - last->wall) - passed;
    if (grown > kTolerance)
        return Interruption{grown, last->wall, wall};
    if (passed > kTolerance + kMaxPause)
        return Interruption{{}, last->wall, wall};
    return std::nullopt;
}

} // namespace watchkeeper
