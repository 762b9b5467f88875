// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Totals over the targets of a report. Pure.

#include "report/Report.h"

namespace watchkeeper {

//! \brief An outage of a target, by index.
struct OutageIndex
{
    qsizetype target = 0;
    qsizetype outage = 0; //!< index into ReportTarget::outages
    friend bool operator==(const OutageIndex &, const OutageIndex &) = default;
};

//! \brief Times are sums over all targets: an hour with two targets down counts as two hours.
struct ReportSummary
{
    static constexpr qsizetype kMaxListed = 10;

    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0;
    qint64 fullSpanMs = 0;
    qsizetype outages = 0;
    qsizetype seen = 0;           //!< targets with any counted time
    qsizetype withoutOutages = 0; //!< of these, without an outage
    qsizetype objectives = 0;     //!< objectives with any counted time
    qsizetype met = 0;            //!< of these
    QList<qsizetype> worst;       //!< indexes of targets that were down, the least available first, at most kMaxListed
    QList<OutageIndex> longest;   //!< the longest first, at most kMaxListed

    //! The share of up in the time that counts, in [0, 1]; absent if no time counts.
    std::optional<double> share() const;
};

ReportSummary summaryOf(const Report &report);

} // namespace watchkeeper
