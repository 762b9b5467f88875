// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns single results into chart data. Pure functions, safe from any thread. All times are [ms] since 1970, UTC.

#include "history/values/ChartData.h"

namespace watchkeeper {

//! \brief Returns the width of the buckets for `pixels` across `span`: the smallest width from a fixed ladder (1, 2, 5 … ms, then fractions
//! of a minute, an hour and a day) with at most one bucket per pixel. It doesn't change while panning, and is the same for nearly equal
//! spans.
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
//! `longestGap` if it has none. Adjacent equal outcomes are merged.
//! \param results     in any order; of two results at the same time, the later one in the list is used
//! \param longestGap  [ms] > 0; afterwards, the outcome is unknown
//! \return            outcomes clipped to [from, to)
QList<OutcomeSpan> outcomeSpans(const TargetId &target, const QList<StoredResult> &results, qint64 from, qint64 to,
                                qint64 longestGap);

//! \brief Adds one target's data to `data`, according to its request.
//! \param results  results of the span, and the last result before the span, which fills the beginning of the ribbon
void addResultsToChart(ChartData *data, const TargetId &target, const QList<StoredResult> &results, qint64 longestGap);

} // namespace watchkeeper
