// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the targets of a report come to together. Pure.

#include "report/Report.h"

namespace watchkeeper {

//! \brief Which outage of which target, by their places.
struct OutagePlace
{
    qsizetype target = 0;
    qsizetype outage = 0; //!< of ReportTarget::outages
    friend bool operator==(const OutagePlace &, const OutagePlace &) = default;
};

//! \brief Times are sums over all targets: an hour in which two were down is two hours.
struct ReportSummary
{
    static constexpr qsizetype kMostListed = 10;

    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0;
    qint64 wholeMs = 0;
    qsizetype outages = 0;
    qsizetype seen = 0;         //!< targets of which some time counts
    qsizetype unhurt = 0;       //!< of these, without an outage
    qsizetype objectives = 0;   //!< of which some time counts
    qsizetype met = 0;          //!< of these
    QList<qsizetype> worst;     //!< places of targets that were down, the least available first, at most kMostListed
    QList<OutagePlace> longest; //!< the longest first, at most kMostListed

    //! Up of what counts, in [0, 1]; nothing where no time counts.
    std::optional<double> share() const;
};

ReportSummary summaryOf(const Report &report);

} // namespace watchkeeper
