// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits series into continuous lines and stacks phases. Pure.

#include "history/values/ChartData.h"

namespace watchkeeper {

//! Consecutive buckets without a gap between them; never empty.
using BucketRun = QList<ChartBucket>;

//! \brief Splits a series into lines at gaps without data, and where a check with another outcome measured nothing.
//! \param ribbon  the outcomes of all targets, as in ChartData
QList<BucketRun> bucketRuns(const ChartSeries &series, const QList<OutcomeSpan> &ribbon);

//! The stacked parts at one time step.
struct StackColumn
{
    qint64 from = 0;
    qint64 to = 0;
    QList<double> parts; //!< mean values in the order of the layers; 0 for a layer without measurements
    friend bool operator==(const StackColumn &, const StackColumn &) = default;
};

//! \brief Stacks layers and splits the stack at gaps.
//! \param layers  the layers of one target from the bottom up; their buckets must have the same edges
QList<QList<StackColumn>> stackRuns(const QList<ChartSeries> &layers, const QList<OutcomeSpan> &ribbon);

//! The middle of a bucket, where its point is drawn, in [ms].
inline qint64 bucketCentre(qint64 from, qint64 to)
{
    return from + (to - from) / 2;
}

} // namespace watchkeeper
