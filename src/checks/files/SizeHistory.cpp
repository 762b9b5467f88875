// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/SizeHistory.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qint64 kSamplesPerInterval = 20;

//! [ms] The minimum age of a size that counts as one interval old. Checks can start slightly earlier than scheduled.
qint64 minInterval(Milliseconds every)
{
    return every.count() - every.count() / 10;
}

} // namespace

void SizeHistory::add(qint64 bytes, qint64 now, Milliseconds every)
{
    m_last = bytes;
    while (m_looks.size() > 1 && now - m_looks.at(1).at >= minInterval(every))
        m_looks.removeFirst(); // the following entry is old enough too
    if (m_looks.isEmpty() || now - m_looks.last().at >= every.count() / kSamplesPerInterval)
        m_looks.append({now, bytes});
}

std::optional<qint64> SizeHistory::oneIntervalAgo(qint64 now, Milliseconds every) const
{
    const auto found = std::find_if(m_looks.crbegin(), m_looks.crend(),
                                    [limit = now - minInterval(every)](const Look &look) { return look.at <= limit; });
    return found == m_looks.crend() ? std::nullopt : std::optional(found->bytes);
}

} // namespace watchkeeper
