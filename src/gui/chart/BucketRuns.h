// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which buckets of a series belong to one line, and phases put on top of each other. Pure.

#include "history/values/ChartData.h"

namespace watchkeeper {

//! Buckets without a gap between them; not empty.
using BucketRun = QList<ChartBucket>;

//! \brief Cuts a series where nobody looked, and where a result of another outcome had no measurement: gaps stay gaps.
//! \param ribbon  of all targets, as ChartData has it
QList<BucketRun> bucketRuns(const ChartSeries &series, const QList<OutcomeSpan> &ribbon);

//! The parts of a whole at one step of time.
struct StackColumn
{
    qint64 from = 0;
    qint64 to = 0;
    QList<double> parts; //!< means, in the order of the layers; 0 where one was not measured
    friend bool operator==(const StackColumn &, const StackColumn &) = default;
};

//! \brief Layers on top of each other, cut at gaps.
//! \param layers  of one target, in the order from the ground up; their buckets have the same edges
QList<QList<StackColumn>> stackRuns(const QList<ChartSeries> &layers, const QList<OutcomeSpan> &ribbon);

//! The middle of a bucket, where its point is drawn. [ms]
inline qint64 middleOf(qint64 from, qint64 to)
{
    return from + (to - from) / 2;
}

} // namespace watchkeeper
