// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RecorderGate.h"

#include <utility>

namespace watchkeeper {

bool RecorderGate::admit(MonotonicTime now)
{
    while (!m_startTimes.empty() && now - m_startTimes.front() >= kSpan)
        m_startTimes.pop_front();
    if (std::ssize(m_startTimes) >= m_maxPerMinute) {
        ++m_refusedCount;
        return false;
    }
    m_startTimes.push_back(now);
    return true;
}

int RecorderGate::takeRefusedCount()
{
    return std::exchange(m_refusedCount, 0);
}

} // namespace watchkeeper
