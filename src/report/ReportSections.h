// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the data of a report and its totals into text. Pure.

#include "report/Report.h"
#include "report/ReportSection.h"

namespace watchkeeper {

// Converts the data of a report into text. Pure.

ReportHeader reportHeader(const Report &report);
//! Returns a summary of all targets, with links to their sections, see sectionOf().
ReportSection summarySection(const Report &report);
//! \param place  index of the target in the report; the report must outlive the result
ReportSection sectionOf(const Report &report, qsizetype place);

//! Returns explanations of the figures, shown after all sections.
QStringList explanations(const ReportRequest &request);

// Totals over the targets of a report. Pure.

//! \brief An outage, identified by the index of its target and its own index.
struct OutageIndex
{
    qsizetype target = 0;
    qsizetype outage = 0; //!< index into ReportTarget::outages
    friend bool operator==(const OutageIndex &, const OutageIndex &) = default;
};

//! \brief Totals of a report. Times are sums over all targets, so one hour with two targets down adds two hours.
struct ReportSummary
{
    static constexpr qsizetype kMaxListed = 10;

    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0;
    qint64 fullSpanMs = 0;
    qsizetype outages = 0;
    qsizetype monitored = 0;      //!< number of targets with counted time
    qsizetype withoutOutages = 0; //!< number of targets with counted time but without an outage
    qsizetype objectives = 0;     //!< number of objectives with counted time
    qsizetype met = 0;            //!< number of objectives with counted time that are met
    QList<qsizetype> worst; //!< indexes of the targets that were down, ordered by increasing availability, at most kMaxListed
    QList<OutageIndex> longest; //!< the longest outages, longest first, at most kMaxListed

    //! Returns the fraction of the counted time that was up, in [0, 1]; nullopt if no time is counted.
    std::optional<double> share() const;
};

ReportSummary summaryOf(const Report &report);

} // namespace watchkeeper
