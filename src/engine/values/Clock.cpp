// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/values/Clock.h"

namespace watchkeeper {

Clock::Clock()
    : Clock([] { return MonotonicTime(std::chrono::steady_clock::now().time_since_epoch()); },
            [] { return std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()); })
{
}

Clock::Clock(MonotonicClockFunction monotonic, WallClockFunction wall)
    : m_monotonic(std::move(monotonic))
    , m_wall(std::move(wall))
{
}

double millisecondsBetween(MonotonicTime from, MonotonicTime to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

} // namespace watchkeeper
