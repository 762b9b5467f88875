// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SleepDetector.h"

namespace watchkeeper {

std::optional<SleepDetector::Interruption> SleepDetector::update(MonotonicTime now, std::chrono::milliseconds wall)
{
    const std::optional<ClockReading> last = std::exchange(m_last, ClockReading{now, wall});
    if (!last)
        return std::nullopt;
    const std::chrono::nanoseconds passed = now - last->monotonic;
    const std::chrono::nanoseconds extraWallTime = (wall - last->wall) - passed;
    if (extraWallTime > kTolerance)
        return Interruption{extraWallTime, last->wall, wall};
    if (passed > kTolerance + kMaxPause)
        return Interruption{{}, last->wall, wall};
    return std::nullopt;
}

} // namespace watchkeeper
