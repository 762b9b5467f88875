// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/ErrorBudget.h"

#include <algorithm>

namespace watchkeeper {

ErrorBudget::ErrorBudget(double objective, const Uptime &uptime, qint64 fullSpanMs)
    : m_spentMs(static_cast<double>(uptime.downMs()))
{
    const double allowed = 1 - std::clamp(objective, 0.0, 1.0);
    m_totalMs = allowed * static_cast<double>(std::max(uptime.countedMs(), fullSpanMs - uptime.excludedMs()));
    if (allowed > 0 && uptime.countedMs() > 0)
        m_burnRate = m_spentMs / static_cast<double>(uptime.countedMs()) / allowed;
}

std::optional<double> ErrorBudget::remainingShare() const
{
    return m_totalMs > 0 ? std::optional(remainingMs() / m_totalMs) : std::nullopt;
}

} // namespace watchkeeper
