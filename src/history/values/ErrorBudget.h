// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How much longer a target can be down before it misses its objective. Pure functions.
//!
//! Beyer, Murphy, Rensin, Kawahara, Thorne (eds.), "The Site Reliability Workbook", O'Reilly 2018, chapters 2 and 5.

#include "history/values/Uptime.h"

namespace watchkeeper {

//! \brief An objective such as 99.9 % over a span, and its remaining error budget.
class ErrorBudget
{
public:
    //! \param objective  required share of the counted time, in (0, 1]; clamped
    //! \param uptime     uptime in the span so far
    //! \param fullSpanMs    [ms] length of the entire span; clamped to at least the time covered by `uptime`
    ErrorBudget(double objective, const Uptime &uptime, qint64 fullSpanMs);

    //! [ms] Allowed downtime in the span, calculated without excluded time.
    double totalMs() const { return m_totalMs; }
    //! [ms] Remaining downtime; negative once the objective is missed.
    double remainingMs() const { return m_totalMs - m_spentMs; }
    //! The remaining share, at most 1; empty if no downtime is allowed.
    std::optional<double> remainingShare() const;
    //! The burn rate: 1 uses up the budget in the entire span, 2 in half of it. Empty if no downtime is allowed or all time so far is
    //! excluded.
    std::optional<double> burnRate() const { return m_burnRate; }
    bool isMet() const { return m_spentMs <= m_totalMs; }

private:
    double m_totalMs = 0;
    double m_spentMs = 0;
    std::optional<double> m_burnRate;
};

} // namespace watchkeeper
