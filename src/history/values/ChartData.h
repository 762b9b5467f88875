// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data that a chart requests from history, and the reply, computed from individual results. Plain values passed
//! between threads. All times are [ms] since 1970, UTC.

#include "history/values/SeriesSummary.h"
#include "history/values/StoredResult.h"
#include "model/incident/Note.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! \brief A time span at the resolution of the chart.
struct ChartRequest
{
    QList<TargetId> targets;
    QStringList series; //!< series keys as defined in SeriesKey.h
    qint64 from = 0;
    qint64 to = 0;  //!< end of the span, excluded; > from
    int pixels = 0; //!< > 0, width of the chart
    QString spread; //!< key of the series whose distribution over the entire span is returned; empty for none
    friend bool operator==(const ChartRequest &, const ChartRequest &) = default;
};

//! \brief A series within one time step. Buckets of a series don't overlap. A step without measurements has no bucket.
struct ChartBucket
{
    qint64 from = 0;
    qint64 to = 0; //!< end of the time step, excluded
    int count = 0; //!< number of measurements, > 0
    double min = 0;
    double max = 0;
    double mean = 0;
    double p50 = 0; //!< percentiles by the nearest-rank method
    double p95 = 0;
    double p99 = 0;
    friend bool operator==(const ChartBucket &, const ChartBucket &) = default;
};

//! \brief One line of the chart.
struct ChartSeries
{
    TargetId target;
    QString key;
    Unit unit = Unit::None;
    QList<ChartBucket> buckets; //!< sorted by time
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

//! A span with one outcome of a target. Spans of one target don't overlap. There is no data between them.
struct OutcomeSpan
{
    TargetId target;
    qint64 from = 0;
    qint64 to = 0; //!< end of the span, excluded; > from
    Outcome outcome = Outcome::Unknown;
    friend bool operator==(const OutcomeSpan &, const OutcomeSpan &) = default;
};

//! A period with a special state, drawn behind the lines.
struct ChartMark
{
    enum class Kind : quint8 { Incident, Maintenance, Unobserved, Paused };
    Kind kind = Kind::Incident;
    qint64 from = 0;
    qint64 to = 0;
    QString text;                  //!< for display; may contain text from external sources
    Outcome worst = Outcome::Down; //!< of an incident
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

//! \brief The reply to a request. It can have one extra bucket at each end, which lets lines reach the edges.
struct ChartData
{
    ChartRequest request;
    QList<ChartSeries> series; //!< for each target, the requested series that have measurements
    QList<OutcomeSpan> ribbon; //!< sorted by target, then by time
    QList<ChartMark> marks;
    QList<Note> notes; //!< sorted by time
    QHash<TargetId, SeriesSummary>
        summaries;        //!< summaries of the request's `spread` series over the entire span, if it has numbers
    SeriesSummary spread; //!< the same for all targets together
    friend bool operator==(const ChartData &, const ChartData &) = default;
};

// Turns individual results into chart data. Pure functions, safe to call from any thread. All times are [ms] since 1970, UTC.

//! \brief Returns the width of the buckets for `pixels` across `span`: the smallest width from a fixed list (1, 2,
//! 5 … ms, then fractions of a minute, an hour and a day) with at most one bucket per pixel. It doesn't change
//! while panning, and is the same for nearly equal spans.
//! \param span    [ms] > 0
//! \param pixels  > 0
//! \return        [ms] >= 1
qint64 bucketWidth(qint64 span, int pixels);

//! Returns the start of the bucket that includes `at`. It is a multiple of `width`, so bucket edges don't move with the span.
qint64 bucketStart(qint64 at, qint64 width);

//! \brief Returns the buckets of one series; time steps without measurements have no bucket. The bucket around each end of the span is
//! complete: it includes measurements just outside the span.
//! \param results  in any order
//! \param width    [ms] >= 1
QList<ChartBucket> chartBuckets(const QList<StoredResult> &results, const QString &key, qint64 from, qint64 to, qint64 width);

//! Returns the unit of the newest measurement of a series; ms for check durations.
Unit seriesUnit(const QList<StoredResult> &results, const QString &key);

//! \brief Returns the outcomes of the target. Each result is valid until the next one, but no longer than its own validity period, or
//! `validityPeriod` if it has none. Adjacent equal outcomes are merged.
//! \param results     in any order; of two results at the same time, the later one in the list is used
//! \param validityPeriod  [ms] > 0; afterwards, the outcome is unknown
//! \return            outcomes clipped to [from, to)
QList<OutcomeSpan> outcomeSpans(const TargetId &target, const QList<StoredResult> &results, qint64 from, qint64 to,
                                qint64 validityPeriod);

//! \brief Adds one target's data to `data`, according to its request.
//! \param results  results of the span, and the last result before the span, which fills the beginning of the ribbon
void addResultsToChart(ChartData *data, const TargetId &target, const QList<StoredResult> &results, qint64 validityPeriod);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::ChartRequest)
Q_DECLARE_METATYPE(watchkeeper::ChartData)
