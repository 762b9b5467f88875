// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/ForgettingClock.h"

#include "history/values/TimeSpan.h"

namespace watchkeeper {

qint64 ForgettingClock::now(qint64 wall, qint64 steady)
{
    const qint64 expected = m_believed ? *m_believed + steady - m_steady.value_or(steady) : wall;
    m_steady = steady;
    const bool isAhead = wall - expected > kMillisecondsPerDay;
    if (isAhead && !m_leapAt)
        m_leapAt = steady;
    const bool isBelieved = !isAhead || steady - *m_leapAt >= kMillisecondsPerDay;
    if (isBelieved)
        m_leapAt.reset();
    m_believed = isBelieved ? wall : expected;
    return *m_believed;
}

} // namespace watchkeeper
