// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/BucketRuns.h"

#include <QMap>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Determines whether a line can connect two buckets of one target.
class LineContinuity
{
public:
    LineContinuity(const TargetId &target, const QList<OutcomeSpan> &ribbon)
    {
        std::copy_if(ribbon.begin(), ribbon.end(), std::back_inserter(m_spans),
                     [&](const OutcomeSpan &span) { return span.target == target; });
    }

    bool canConnect(qint64 end, qint64 begin) const
    {
        if (end >= begin)
            return true;
        // A single outcome without a gap must last from the end of the previous bucket to the start of the next one.
        auto next = std::upper_bound(m_spans.begin(), m_spans.end(), begin - 1,
                                     [](qint64 at, const OutcomeSpan &span) { return at < span.from; });
        if (next == m_spans.begin())
            return false;
        const OutcomeSpan &last = *--next;
        return last.to >= begin && last.from < end;
    }

private:
    QList<OutcomeSpan> m_spans;
};

} // namespace

QList<BucketRun> bucketRuns(const ChartSeries &series, const QList<OutcomeSpan> &ribbon)
{
    QList<BucketRun> runs;
    const LineContinuity continuity(series.target, ribbon);
    for (const ChartBucket &bucket : series.buckets) {
        if (runs.isEmpty() || !continuity.canConnect(runs.last().last().to, bucket.from))
            runs.append(BucketRun());
        runs.last().append(bucket);
    }
    return runs;
}

QList<QList<StackColumn>> stackRuns(const QList<ChartSeries> &layers, const QList<OutcomeSpan> &ribbon)
{
    QMap<qint64, StackColumn> columns;
    for (qsizetype layer = 0; layer < layers.size(); ++layer) {
        for (const ChartBucket &bucket : layers[layer].buckets) {
            StackColumn &column = columns[bucket.from];
            column.from = bucket.from;
            column.to = bucket.to;
            column.parts.resize(layers.size());
            column.parts[layer] = bucket.mean;
        }
    }
    QList<QList<StackColumn>> runs;
    const LineContinuity continuity(layers.isEmpty() ? TargetId() : layers.first().target, ribbon);
    for (const StackColumn &column : std::as_const(columns)) {
        if (runs.isEmpty() || !continuity.canConnect(runs.last().last().to, column.from))
            runs.append(QList<StackColumn>());
        runs.last().append(column);
    }
    return runs;
}

} // namespace watchkeeper
