// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the data for a chart from the history files.

#include "app/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/ChartData.h"

#include <QHash>

#include <functional>

namespace watchkeeper {

//! \brief The data, and what couldn't be read.
class TargetChart
{
public:
    TargetChart() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ChartData data;
    QList<FileFault> faults;
};

//! \brief A bucket of an hour or longer comes from the rollups stored with the results, a shorter one from the results themselves. With
//! rollups, the spread covers whole buckets. Days without stored hours have one bucket in place of shorter ones.
//!
//! Rollups give percentiles within 1 %, and a result that began up to two minutes before its bucket may count in it; everything else is the
//! same. Blocks: for a pool thread.
//! \param gaps       how long a result of each target stays valid if it doesn't say so itself; see longestGap()
//! \param now        [ms] since 1970: gaps up to this time are marked
//! \param isPointless  called between two targets: if true, the rest is skipped
//! \param unwatched  of the request's span: results aren't valid during it, and its marks give the reason
TargetChart readChart(const StoredResultReader &reader, const QHash<TargetId, std::chrono::milliseconds> &gaps,
                      const ChartRequest &request, qint64 now, const std::function<bool()> &isPointless,
                      const MonitoringGaps &unmonitored = {});

} // namespace watchkeeper
