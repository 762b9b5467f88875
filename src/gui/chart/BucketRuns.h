// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which buckets of a series form one line, and how phases are stacked. Pure.

#include "history/values/ChartData.h"

namespace watchkeeper {

//! Buckets without a gap between them; not empty.
using BucketRun = QList<ChartBucket>;

//! \brief Splits a series at gaps, and where a result of another outcome had no measurement: gaps stay gaps.
//! \param ribbon  of all targets, as in ChartData
QList<BucketRun> bucketRuns(const ChartSeries &series, const QList<OutcomeSpan> &ribbon);

//! The parts of a whole at one step of time.
struct StackColumn
{
    qint64 from = 0;
    qint64 to = 0;
    QList<double> parts; //!< means, in the order of the layers; 0 if one was not measured
    friend bool operator==(const StackColumn &, const StackColumn &) = default;
};

//! \brief Stacks layers, split at gaps.
//! \param layers  of one target, in order from the bottom up; their buckets have the same edges
QList<QList<StackColumn>> stackRuns(const QList<ChartSeries> &layers, const QList<OutcomeSpan> &ribbon);

//! The middle of a bucket, where its point is drawn. [ms]
inline qint64 middleOf(qint64 from, qint64 to)
{
    return from + (to - from) / 2;
}

} // namespace watchkeeper
