// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartPicture.h"

#include "gui/chart/ChartColours.h"
#include "gui/chart/ValueTicks.h"
#include "gui/look/Colours.h"
#include "history/values/SeriesKey.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Drawn = ChartSubject::Drawn;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

bool isLayer(const ChartSubject &subject, const ChartSeries &series)
{
    return subject.drawn == Drawn::Phases && series.key != subject.key;
}

Phase phaseOf(const QString &key)
{
    for (int i = 0; i < kPhaseCount; ++i) {
        if (phaseSeries(static_cast<Phase>(i)) == key)
            return static_cast<Phase>(i);
    }
    return Phase::Queue;
}

QColor colourOf(const ChartSubject &subject, const ChartData &data, const ChartSeries &series, const QPalette &palette)
{
    if (isLayer(subject, series))
        return phaseColour(phaseOf(series.key), palette);
    if (subject.drawn == Drawn::Phases)
        return palette.color(QPalette::Text);
    return lineColour(data.request.targets.indexOf(series.target), palette);
}

//! Areas of several would cover each other.
LineBand bandOf(const ChartSubject &subject, const ChartData &data)
{
    if (data.request.targets.size() > 1 || subject.drawn == Drawn::Phases)
        return LineBand::None;
    return subject.drawn == Drawn::Percentiles ? LineBand::Percentiles : LineBand::Extremes;
}

double greatestOf(const ChartBucket &bucket, LineBand band)
{
    return band == LineBand::Percentiles ? bucket.p99 : bucket.max;
}

void addLine(const ChartSeries &series, const QList<OutcomeSpan> &ribbon, const QPen &pen, LineBand band, ChartPicture *picture)
{
    picture->lines.append({bucketRuns(series, ribbon), pen, band});
    for (const ChartBucket &bucket : series.buckets) {
        picture->greatest = std::max(picture->greatest, greatestOf(bucket, band));
        picture->lowest = std::min(picture->lowest, bucket.min);
        if (bucket.min > 0 && (picture->least == 0 || bucket.min < picture->least))
            picture->least = bucket.min;
    }
}

void addStack(const ChartSubject &subject, const ChartData &data, const QPalette &palette, ChartPicture *picture)
{
    QList<ChartSeries> layers;
    std::copy_if(data.series.begin(), data.series.end(), std::back_inserter(layers),
                 [&](const ChartSeries &series) { return isLayer(subject, series); });
    picture->stack = stackRuns(layers, data.ribbon);
    for (const ChartSeries &layer : std::as_const(layers))
        picture->layers.append(phaseColour(phaseOf(layer.key), palette));
}

//! As if it were now.
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

void addEarlier(const ChartSubject &subject, const ChartData &data, const ChartData &earlier, const QPalette &palette,
                ChartPicture *picture)
{
    const qint64 by = data.request.from - earlier.request.from;
    for (const ChartSeries &series : earlier.series) {
        if (isLayer(subject, series))
            continue;
        const bool isAlone = data.request.targets.size() == 1;
        QColor colour = isAlone ? mutedColour(palette) : colourOf(subject, data, series, palette);
        colour.setAlphaF(0.8F);
        addLine(shifted(series, by), shifted(earlier.ribbon, by), QPen(colour, 1.2, Qt::DashLine), LineBand::None, picture);
    }
}

//! The one nearest to the moment; null where nothing was measured around it.
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

//! [ms] as far as a hand points beside what it means.
qint64 reachOf(const ChartData &data)
{
    return (data.request.to - data.request.from) / 50;
}

QString readingOf(const ChartSubject &subject, const ChartSeries &series, const ChartBucket &bucket)
{
    const auto number = [&series](double value) { return chartNumber(value, series.unit); };
    if (isLayer(subject, series) || bucket.count == 1)
        return number(bucket.mean);
    if (subject.drawn == Drawn::Percentiles)
        return Text::tr("p50 %1, p95 %2, p99 %3", "percentiles of a span")
            .arg(number(bucket.p50), number(bucket.p95), number(bucket.p99));
    return Text::tr("%1 (%2 to %3)", "mean, least, greatest").arg(number(bucket.mean), number(bucket.min), number(bucket.max));
}

QString nameOf(const QList<ChartTarget> &targets, const TargetId &id)
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
        if (isLayer(subject, series))
            continue;
        picture.unit = series.unit;
        const qreal width = subject.drawn == Drawn::Phases ? 1 : 1.6;
        addLine(series, data.ribbon, QPen(colourOf(subject, data, series, palette), width), bandOf(subject, data), &picture);
    }
    if (subject.drawn == Drawn::Phases)
        addStack(subject, data, palette, &picture);
    addEarlier(subject, data, earlier, palette, &picture);
    return picture;
}

QList<ChartReading> readingsAt(const ChartSubject &subject, const QList<ChartTarget> &targets, const ChartData &data,
                               std::optional<qint64> at, const QPalette &palette)
{
    QList<ChartReading> readings;
    for (const ChartSeries &series : data.series) {
        const ChartBucket *bucket = at ? bucketAt(series, *at, reachOf(data)) : &series.buckets.last();
        const QString title = targets.size() > 1 ? nameOf(targets, series.target) : seriesTitle(series.key);
        readings.append(
            {title, bucket ? readingOf(subject, series, *bucket) : QString(), colourOf(subject, data, series, palette)});
    }
    return readings;
}

QList<Crosshair::Dot> dotsAt(const ChartSubject &subject, const ChartData &data, qint64 at, const QPalette &palette)
{
    QList<Crosshair::Dot> dots;
    for (const ChartSeries &series : data.series) {
        const ChartBucket *bucket = isLayer(subject, series) ? nullptr : bucketAt(series, at, reachOf(data));
        if (!bucket)
            continue;
        const double number = bandOf(subject, data) == LineBand::Percentiles ? bucket->p50 : bucket->mean;
        dots.append({middleOf(bucket->from, bucket->to), number, colourOf(subject, data, series, palette)});
    }
    return dots;
}

} // namespace watchkeeper
