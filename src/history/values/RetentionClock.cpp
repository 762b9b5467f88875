// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/RetentionClock.h"

#include "history/values/TimeSpan.h"

namespace watchkeeper {

qint64 RetentionClock::now(qint64 wall, qint64 steady)
{
    const qint64 expected = m_acceptedTime ? *m_acceptedTime + steady - m_lastSteady.value_or(steady) : wall;
    m_lastSteady = steady;
    const bool isAhead = wall - expected > kMillisecondsPerDay;
    if (isAhead && !m_jumpDetectedAt)
        m_jumpDetectedAt = steady;
    const bool isBelieved = !isAhead || steady - *m_jumpDetectedAt >= kMillisecondsPerDay;
    if (isBelieved)
        m_jumpDetectedAt.reset();
    m_acceptedTime = isBelieved ? wall : expected;
    return *m_acceptedTime;
}

} // namespace watchkeeper
