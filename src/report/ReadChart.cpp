// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReadChart.h"

#include "app/query/TargetChart.h"
#include "history/values/SeriesKey.h"
#include "history/values/StoredResult.h"

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

constexpr int kMaxPoints = 120; // each point covers six of the chart's 720 steps

//! The priority of a state. If several states occur within one step, the one with the highest number is shown. States with 0 have no data
//! and are never shown.
int stateSeverity(MonitoringState state)
{
    switch (state) {
    case MonitoringState::Down:
        return 5;
    case MonitoringState::Unknown:
        return 4;
    case MonitoringState::Degraded:
        return 3;
    case MonitoringState::Up:
        return 2;
    case MonitoringState::Maintenance:
        return 1;
    case MonitoringState::Unobserved:
    case MonitoringState::Paused:
        break;
    }
    return 0;
}

int stepOf(qint64 at, const TimeSpan &whole)
{
    const double share = static_cast<double>(at - whole.from) / static_cast<double>(whole.length());
    return std::clamp(static_cast<int>(share * ReportChart::kSteps), 0, ReportChart::kSteps - 1);
}

QList<ReportPoint> reportPoints(const QList<ChartBucket> &buckets, const TimeSpan &whole)
{
    QList<ReportPoint> points;
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        const ChartBucket &bucket = buckets[i];
        const TimeSpan shown = intersection({bucket.from, bucket.to}, whole);
        if (shown.isEmpty())
            continue;
        const double middle = static_cast<double>(shown.from - whole.from) + static_cast<double>(shown.length()) / 2;
        points.append({static_cast<float>(middle / static_cast<double>(whole.length())), static_cast<float>(bucket.p50),
                       static_cast<float>(bucket.p95), !points.isEmpty() && buckets[i - 1].to == bucket.from});
    }
    return points;
}

} // namespace

QList<ReportStateSpan> reportStateSpans(const QList<StateSpan> &states, const TimeSpan &whole)
{
    std::array<MonitoringState, ReportChart::kSteps> steps;
    steps.fill(MonitoringState::Unobserved);
    for (const auto &[state, time] : states) {
        for (int step = stepOf(time.from, whole); step <= stepOf(time.to - 1, whole); ++step) {
            MonitoringState &worst = steps.at(static_cast<size_t>(step));
            worst = std::max(worst, state,
                             [](MonitoringState a, MonitoringState b) { return stateSeverity(a) < stateSeverity(b); });
        }
    }
    QList<ReportStateSpan> runs;
    for (int step = 0; step < ReportChart::kSteps; ++step) {
        const MonitoringState state = steps.at(static_cast<size_t>(step));
        if (stateSeverity(state) == 0)
            continue;
        if (!runs.isEmpty() && runs.last().end == step && runs.last().state == state)
            ++runs.last().end;
        else
            runs.append({static_cast<quint16>(step), static_cast<quint16>(step + 1), state});
    }
    return runs;
}

ReportChart readReportChart(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                            const QList<StateSpan> &states, QList<FileFault> *faults)
{
    ChartRequest request;
    request.targets = {target.id};
    request.series = {durationSeries()};
    request.from = span.from;
    request.to = span.to;
    request.pixels = kMaxPoints;
    const TargetChart found =
        readChart(reader, {{target.id, longestGap(target.schedule)}}, request, span.to, [] { return false; });
    *faults += found.faults;
    ReportChart chart;
    chart.ribbon = reportStateSpans(states, span);
    if (!found.data.series.isEmpty())
        chart.points = reportPoints(found.data.series.first().buckets, span);
    return chart;
}

} // namespace watchkeeper
