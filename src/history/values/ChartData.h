// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a chart requests from history, and the reply. Plain values that are passed between threads; all times are [ms] since 1970,
//! UTC.

#include "history/values/SeriesSummary.h"
#include "history/values/StoredResult.h"
#include "model/Target.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! \brief A span of time, at the resolution of the picture.
struct ChartRequest
{
    QList<TargetId> targets;
    QStringList series; //!< keys of SeriesKey.h
    qint64 from = 0;
    qint64 to = 0;  //!< excluded; > from
    int pixels = 0; //!< > 0, width of the drawn span
    QString spread; //!< key of a series whose distribution over the whole span is counted; empty: none
    friend bool operator==(const ChartRequest &, const ChartRequest &) = default;
};

//! \brief A series within one step of time. Buckets of a series don't overlap; without measurements there is no bucket.
struct ChartBucket
{
    qint64 from = 0;
    qint64 to = 0; //!< excluded
    int count = 0; //!< > 0
    double min = 0;
    double max = 0;
    double mean = 0;
    double p50 = 0; //!< percentiles by nearest rank
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

//! The outcome of a target for a while. Spans of one target don't overlap; between them there is no data.
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
    QString text; //!< for display; may contain text from outside
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

//! \brief The answer to a request. It may hold one extra bucket at each end, so that lines reach the edges.
struct ChartData
{
    ChartRequest request;
    QList<ChartSeries> series; //!< for each target, each requested key that was measured
    QList<OutcomeSpan> ribbon; //!< by target, then by time
    QList<ChartMark> marks;
    SeriesSummary spread; //!< of the request's series over the whole span, all targets together
    friend bool operator==(const ChartData &, const ChartData &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::ChartRequest)
Q_DECLARE_METATYPE(watchkeeper::ChartData)
