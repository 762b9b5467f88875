// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data that a chart requests from history, and the reply. Plain values passed between threads. All times are [ms] since 1970,
//! UTC.

#include "history/values/SeriesSummary.h"
#include "history/values/StoredResult.h"
#include "model/target/Target.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! \brief A time span at the resolution of the chart.
struct ChartRequest
{
    QList<TargetId> targets;
    QStringList series; //!< keys of SeriesKey.h
    qint64 from = 0;
    qint64 to = 0;  //!< excluded; > from
    int pixels = 0; //!< > 0, width of the chart
    QString spread; //!< key of the series whose distribution over the entire span is returned; empty for none
    friend bool operator==(const ChartRequest &, const ChartRequest &) = default;
};

//! \brief A series within one time step. Buckets of a series don't overlap. A step without measurements has no bucket.
struct ChartBucket
{
    qint64 from = 0;
    qint64 to = 0; //!< excluded
    int count = 0; //!< > 0
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
    QList<ChartBucket> buckets; //!< by time
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

//! A span with one outcome of a target. Spans of one target don't overlap. There is no data between them.
struct OutcomeSpan
{
    TargetId target;
    qint64 from = 0;
    qint64 to = 0; //!< excluded; > from
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
    QString text; //!< for display; may have text from external sources
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

//! \brief The reply to a request. It can have one extra bucket at each end, which lets lines reach the edges.
struct ChartData
{
    ChartRequest request;
    QList<ChartSeries> series; //!< for each target, the requested series that have measurements
    QList<OutcomeSpan> ribbon; //!< sorted by target, then by time
    QList<ChartMark> marks;
    SeriesSummary spread; //!< summary of the request's `spread` series over the entire span, for all targets together
    friend bool operator==(const ChartData &, const ChartData &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::ChartRequest)
Q_DECLARE_METATYPE(watchkeeper::ChartData)
