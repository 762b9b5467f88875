// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportSummary.h"

#include <algorithm>

namespace watchkeeper {

namespace {

void addTimes(ReportSummary *summary, const ReportTarget &target)
{
    const Uptime &uptime = target.uptime;
    summary->upMs += uptime.upMs();
    summary->downMs += uptime.downMs();
    summary->excludedMs += uptime.excludedMs();
    summary->outages += uptime.outages().size();
    summary->monitored += uptime.countedMs() > 0 ? 1 : 0;
    summary->withoutOutages += uptime.countedMs() > 0 && uptime.outages().isEmpty() ? 1 : 0;
    const bool hasObjective = target.objective && target.objective->burnRate().has_value();
    summary->objectives += hasObjective ? 1 : 0;
    summary->met += hasObjective && target.objective->budget().isMet() ? 1 : 0;
}

//! \param before  returns whether its first argument sorts before the second
template<typename Place, typename Before>
void keepFirst(QList<Place> *places, Before before)
{
    const qsizetype kept = std::min(places->size(), ReportSummary::kMaxListed);
    std::stable_sort(places->begin(), places->end(), before);
    places->resize(kept);
}

} // namespace

std::optional<double> ReportSummary::share() const
{
    const qint64 counted = upMs + downMs;
    return counted > 0 ? std::optional(static_cast<double>(upMs) / static_cast<double>(counted)) : std::nullopt;
}

ReportSummary summaryOf(const Report &report)
{
    const QList<ReportTarget> &targets = report.targets;
    ReportSummary summary;
    summary.fullSpanMs = report.request.span.length() * targets.size();
    const auto isLonger = [&targets](const OutageIndex &a, const OutageIndex &b) {
        return targets[a.target].outages[a.outage].outage.downMs > targets[b.target].outages[b.outage].outage.downMs;
    };
    for (qsizetype i = 0; i < targets.size(); ++i) {
        addTimes(&summary, targets[i]);
        if (targets[i].uptime.downMs() > 0)
            summary.worst.append(i);
        for (qsizetype outage = 0; outage < targets[i].outages.size(); ++outage)
            summary.longest.append({i, outage});
        keepFirst(&summary.longest, isLonger);
    }
    keepFirst(&summary.worst,
              [&targets](qsizetype a, qsizetype b) { return targets[a].uptime.share() < targets[b].uptime.share(); });
    return summary;
}

} // namespace watchkeeper
