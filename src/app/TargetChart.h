// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a chart asked for, out of the files of history.

#include "app/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/ChartData.h"

#include <QHash>

#include <functional>

namespace watchkeeper {

//! \brief The answer, and what could not be read for it.
class TargetChart
{
public:
    TargetChart() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ChartData data;
    QList<FileFault> faults;
};

//! \brief Where a bucket is an hour or longer, it comes of the rollups that lie beside the results, else of the results themselves.
//! The spread is of whole buckets then. Days whose hours are no longer kept have one bucket in place of shorter ones.
//!
//! Rollups give percentiles within 1 %, and a result that began up to two minutes before its bucket may count in it; all else is the same. Blocks, for a pool thread.
//! \param gaps       how long a result of each target stands for it that does not say so itself, see longestGap()
//! \param now        [ms] since 1970: what nobody looked at up to then is marked
//! \param isPointless  asked between two targets: the rest is left out then
//! \param unwatched  of the request's span: a result does not stand for it, and its marks say why
TargetChart readChart(const StoredResultReader &reader, const QHash<TargetId, std::chrono::milliseconds> &gaps,
                      const ChartRequest &request, qint64 now, const std::function<bool()> &isPointless,
                      const MonitoringGaps &unwatched = {});

} // namespace watchkeeper
