// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RecorderGate.h"

#include <utility>

namespace watchkeeper {

bool RecorderGate::admit(MonotonicTime now)
{
    while (!m_begun.empty() && now - m_begun.front() >= kSpan)
        m_begun.pop_front();
    if (std::ssize(m_begun) >= m_maxPerMinute) {
        ++m_refused;
        return false;
    }
    m_begun.push_back(now);
    return true;
}

int RecorderGate::takeRefusedCount()
{
    return std::exchange(m_refused, 0);
}

} // namespace watchkeeper
