// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReadOutages.h"

#include "app/words/DisplayText.h"
#include "history/values/StoredResult.h"
#include "report/ReportText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool countsAsDown(const StoredResult &result, DegradedAccounting degraded)
{
    return result.outcome == Outcome::Down || (degraded == DegradedAccounting::AsDown && result.outcome == Outcome::Degraded);
}

QString causeText(const StoredResult &result)
{
    return ReportText::cause(displayLine(result.errorMessage.isEmpty() ? result.summary : result.errorMessage));
}

QList<Outage> selectLongestOutages(QList<Outage> outages)
{
    if (outages.size() <= ReportTarget::kMaxOutages)
        return outages;
    std::stable_sort(outages.begin(), outages.end(), [](const Outage &a, const Outage &b) { return a.downMs > b.downMs; });
    outages.resize(ReportTarget::kMaxOutages);
    std::sort(outages.begin(), outages.end(), [](const Outage &a, const Outage &b) { return a.time.from < b.time.from; });
    return outages;
}

} // namespace

QList<ReportOutage> readOutages(const StoredResultReader &reader, const Target &target, const Uptime &uptime,
                                const TimeSpan &span, DegradedAccounting degraded)
{
    const qint64 before = maxLookBack(target.schedule).count();
    QList<ReportOutage> reported;
    for (const Outage &outage : selectLongestOutages(uptime.outages())) {
        ReportOutage one{outage, false, {}};
        const qint64 begin = outage.time.from;
        const QList<StoredResult> results =
            reader.read(target.id, begin > span.from ? begin : begin - before, begin + 1).results;
        for (const StoredResult &result : results) {
            if (!countsAsDown(result, degraded))
                continue;
            one.startsBeforeSpan = result.at < span.from;
            one.cause = causeText(result);
        }
        reported.append(one);
    }
    return reported;
}

} // namespace watchkeeper
