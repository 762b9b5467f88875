// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/ChartPicture.h"

#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartColours.h"
#include "gui/look/Colours.h"
#include "history/values/SeriesSummary.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

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

namespace {

using ChartForm = ChartSubject::ChartForm;

class ChartPictureText
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

bool isStackedSeries(const ChartSubject &subject, const ChartSeries &series)
{
    return subject.drawn == ChartForm::Phases && series.key != subject.key;
}

Phase phaseFromSeriesKey(const QString &key)
{
    for (int i = 0; i < kPhaseCount; ++i) {
        if (phaseSeries(static_cast<Phase>(i)) == key)
            return static_cast<Phase>(i);
    }
    return Phase::Queue;
}

QColor colourOf(const ChartSubject &subject, const ChartData &data, const ChartSeries &series, const QPalette &palette)
{
    if (isStackedSeries(subject, series))
        return phaseColour(phaseFromSeriesKey(series.key), palette);
    if (data.request.targets.size() == 1)
        return accentColour(palette);
    return lineColour(data.request.targets.indexOf(series.target), palette);
}

constexpr qreal kLineWidth = 1.5;
constexpr qsizetype kMaxBands = 4;
constexpr float kFillStrength = 0.12F;
constexpr float kBandStrength = 0.08F; //!< an area that keeps every spike visible

double ChartBucket::*lineValueMember(const ChartSubject &subject)
{
    return subject.drawn == ChartForm::Percentiles ? &ChartBucket::p50 : &ChartBucket::mean;
}

//! Returns a line in the look of the report. A line of a single target also has its p95 and a fill, unless it tops a stack.
PlotLine plotLine(const ChartSubject &subject, const ChartData &data, const ChartSeries &series, const QPalette &palette)
{
    const QColor colour = colourOf(subject, data, series, palette);
    PlotLine line;
    line.pen = data.request.targets.size() > 1 ? comparisonPen(data.request.targets.indexOf(series.target), palette)
                                               : QPen(colour, kLineWidth);
    line.height = lineValueMember(subject);
    if (data.request.targets.size() <= kMaxBands) // more would hide each other
        line.bands = {{&ChartBucket::min, &ChartBucket::max, withAlpha(colour, kBandStrength)}};
    if (data.request.targets.size() > 1 || subject.drawn == ChartForm::Phases)
        return line;
    line.dotted = &ChartBucket::p95;
    line.fill = withAlpha(colour, kFillStrength);
    return line;
}

void addLine(const ChartSeries &series, const QList<OutcomeSpan> &ribbon, const PlotLine &line, ChartPicture *picture)
{
    picture->lines.append(line);
    picture->lines.last().runs = bucketRuns(series, ribbon);
    const auto addNumber = [picture](double number) {
        picture->greatest = std::max(picture->greatest, number);
        picture->lowest = std::min(picture->lowest, number);
        if (number > 0 && (picture->minPositive == 0 || number < picture->minPositive))
            picture->minPositive = number;
    };
    for (const ChartBucket &bucket : series.buckets) {
        addNumber(bucket.*line.height);
        for (const PlotBand &band : line.bands) {
            addNumber(bucket.*band.lower);
            addNumber(bucket.*band.upper);
        }
    }
}

void addStack(const ChartSubject &subject, const ChartData &data, const QPalette &palette, ChartPicture *picture)
{
    QList<ChartSeries> layers;
    std::copy_if(data.series.begin(), data.series.end(), std::back_inserter(layers),
                 [&](const ChartSeries &series) { return isStackedSeries(subject, series); });
    picture->stack = stackRuns(layers, data.ribbon);
    for (const ChartSeries &layer : std::as_const(layers))
        picture->layers.append(phaseColour(phaseFromSeriesKey(layer.key), palette));
}

//! Returns the series with all times moved by `by`, so that earlier data can be drawn at current times.
ChartSeries shifted(ChartSeries series, qint64 by)
{
    for (ChartBucket &bucket : series.buckets) {
        bucket.from += by;
        bucket.to += by;
    }
    return series;
}

QList<OutcomeSpan> shifted(QList<OutcomeSpan> ribbon, qint64 by)
{
    for (OutcomeSpan &span : ribbon) {
        span.from += by;
        span.to += by;
    }
    return ribbon;
}

void addComparison(const ChartSubject &subject, const ChartData &data, const ChartData &earlier, const QPalette &palette,
                   ChartPicture *picture)
{
    const qint64 by = data.request.from - earlier.request.from;
    for (const ChartSeries &series : earlier.series) {
        if (isStackedSeries(subject, series))
            continue;
        const bool isAlone = data.request.targets.size() == 1;
        const QColor colour = isAlone ? mutedColour(palette) : colourOf(subject, data, series, palette);
        PlotLine line;
        line.pen = QPen(withAlpha(colour, 0.8F), 1.2, Qt::DashLine);
        line.height = lineValueMember(subject);
        addLine(shifted(series, by), shifted(earlier.ribbon, by), line, picture);
    }
}

//! Returns the bucket nearest to `at`, or null if there is no bucket within `reach`.
const ChartBucket *bucketAt(const ChartSeries &series, qint64 at, qint64 reach)
{
    const auto distance = [at](const ChartBucket &bucket) { return std::max({bucket.from - at, at - bucket.to, qint64(0)}); };
    const auto next = std::upper_bound(series.buckets.begin(), series.buckets.end(), at,
                                       [](qint64 moment, const ChartBucket &bucket) { return moment < bucket.from; });
    auto nearest = next;
    if (next == series.buckets.end() || (next != series.buckets.begin() && distance(*std::prev(next)) <= distance(*next)))
        nearest = std::prev(next);
    return distance(*nearest) <= reach ? &*nearest : nullptr;
}

//! Returns the maximum distance between the pointer and the bucket to read, in [ms].
qint64 pointerTolerance(const ChartData &data)
{
    return (data.request.to - data.request.from) / 50;
}

QString readingText(const ChartSubject &subject, const ChartSeries &series, const ChartBucket &bucket, bool isComparison)
{
    const auto number = [&series](double value) { return chartNumberText(value, series.unit); };
    if (isComparison)
        return number(bucket.*lineValueMember(subject)); // goes into a narrow column
    if (isStackedSeries(subject, series) || bucket.count == 1)
        return number(bucket.mean);
    if (subject.drawn == ChartForm::Percentiles)
        return ChartPictureText::tr("p50 %1, p95 %2, p99 %3", "percentiles of a span")
            .arg(number(bucket.p50), number(bucket.p95), number(bucket.p99));
    return ChartPictureText::tr("%1 (%2 to %3)", "mean, least, greatest")
        .arg(number(bucket.mean), number(bucket.min), number(bucket.max));
}

QString chartTargetName(const QList<ChartTarget> &targets, const TargetId &id)
{
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&id](const ChartTarget &target) { return target.id == id; });
    return found == targets.end() ? QString() : found->name;
}

} // namespace

ChartPicture chartPicture(const ChartSubject &subject, const ChartData &data, const ChartData &earlier, const QPalette &palette)
{
    ChartPicture picture;
    for (const ChartSeries &series : data.series) {
        if (isStackedSeries(subject, series))
            continue;
        picture.unit = series.unit;
        addLine(series, data.ribbon, plotLine(subject, data, series, palette), &picture);
    }
    if (subject.drawn == ChartForm::Phases)
        addStack(subject, data, palette, &picture);
    addComparison(subject, data, earlier, palette, &picture);
    return picture;
}

std::optional<double> uptimeInChart(const ChartData &data, const TargetId &target)
{
    qint64 known = 0;
    qint64 up = 0;
    for (const OutcomeSpan &span : data.ribbon) {
        if (span.target != target || span.outcome == Outcome::Unknown)
            continue;
        known += span.to - span.from;
        up += span.outcome == Outcome::Down ? 0 : span.to - span.from;
    }
    return known == 0 ? std::nullopt : std::optional(static_cast<double>(up) / static_cast<double>(known));
}

QList<ChartReading> readingsAt(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                               std::optional<qint64> at, const QPalette &palette)
{
    QList<ChartReading> readings;
    for (const ChartSeries &series : data.series) {
        const ChartBucket *bucket = at ? bucketAt(series, *at, pointerTolerance(data)) : &series.buckets.last();
        const QString title = targets.size() > 1 ? chartTargetName(targets, series.target) : seriesTitle(series.key);
        readings.append({title, bucket ? readingText(subject, series, *bucket, targets.size() > 1) : QString(),
                         colourOf(subject, data, series, palette), series.target});
    }
    return readings;
}

QList<EndLabelLayer::Label> endLabels(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                                      const QPalette &palette)
{
    QList<EndLabelLayer::Label> labels;
    if (targets.size() < 2)
        return labels;
    for (const ChartSeries &series : data.series) {
        const ChartBucket &last = series.buckets.last();
        const QColor colour = legibleColour(colourOf(subject, data, series, palette), palette.color(QPalette::Base));
        labels.append({last.to, last.*lineValueMember(subject), chartTargetName(targets, series.target), colour});
    }
    return labels;
}

QList<Crosshair::Dot> dotsAt(const ChartSubject &subject, const ChartData &data, qint64 at, const QPalette &palette)
{
    QList<Crosshair::Dot> dots;
    for (const ChartSeries &series : data.series) {
        const ChartBucket *bucket = isStackedSeries(subject, series) ? nullptr : bucketAt(series, at, pointerTolerance(data));
        if (!bucket)
            continue;
        const QColor colour = colourOf(subject, data, series, palette);
        dots.append({bucketCentre(bucket->from, bucket->to), bucket->*lineValueMember(subject), colour});
    }
    return dots;
}

} // namespace watchkeeper
