// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns single results into the data of a chart. Pure functions, safe from any thread; all times are [ms] since 1970, UTC.

#include "history/values/ChartData.h"

namespace watchkeeper {

//! \brief Width of the buckets for `pixels` across `span`: the shortest of a fixed ladder (1, 2, 5 … ms, then parts of a minute, an
//! hour and a day) that gives no more than one bucket a pixel. Steady while one pans, and the same for nearly equal spans.
//! \param span    [ms] > 0
//! \param pixels  > 0
//! \return        [ms] >= 1
qint64 bucketWidth(qint64 span, int pixels);

//! The beginning of the bucket that contains `at`: a multiple of `width`, so that edges don't move with the span.
qint64 bucketStart(qint64 at, qint64 width);

//! \brief The buckets of one series; steps of time without a measurement have none. The bucket around each end of the span is whole:
//! what lies in it counts even when it is just outside.
//! \param results  in any order
//! \param width    [ms] >= 1
QList<ChartBucket> chartBuckets(const QList<StoredResult> &results, const QString &key, qint64 from, qint64 to, qint64 width);

//! The unit of a series: that of its newest measurement; ms for durations of checks.
Unit seriesUnit(const QList<StoredResult> &results, const QString &key);

//! \brief The outcomes of the target: each result holds until the next one, but no longer than it says, or else `longestGap`. Equal
//! neighbours are merged.
//! \param results     in any order; of two at the same moment, the later in the list counts
//! \param longestGap  [ms] > 0; after it, the outcome is unknown
//! \return            clipped to [from, to)
QList<OutcomeSpan> outcomeSpans(const TargetId &target, const QList<StoredResult> &results, qint64 from, qint64 to,
                                qint64 longestGap);

//! \brief Adds one target's part of the answer to `data`, for its request.
//! \param results  those of the span, and the last one before it so that the ribbon begins at the edge
void addToChart(ChartData *data, const TargetId &target, const QList<StoredResult> &results, qint64 longestGap);

} // namespace watchkeeper
