// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/TimelineSum.h"

namespace watchkeeper {

void TimelineSum::add(const OutcomeTimeline &part)
{
    OutcomeTimeline merged = part;
    while (!m_parts.isEmpty() && m_parts.last().runs().size() <= 2 * merged.runs().size()) {
        OutcomeTimeline earlier = m_parts.takeLast();
        earlier.merge(merged);
        merged = earlier;
    }
    m_parts.append(merged);
}

OutcomeTimeline TimelineSum::total() const
{
    OutcomeTimeline all;
    for (qsizetype i = m_parts.size() - 1; i >= 0; --i)
        all.merge(m_parts[i]);
    return all;
}

} // namespace watchkeeper
