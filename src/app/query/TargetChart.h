// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the data for a chart from the history: measured values and states from the files, incidents from the database.

#include "app/query/MonitoringGaps.h"
#include "history/StoredResultReader.h"
#include "history/values/ChartData.h"

#include <QHash>
#include <QString>

#include <functional>

namespace watchkeeper {

// Reads the data for a chart from the history files.

//! \brief The data of a chart, and the files that couldn't be read.
class TargetChart
{
public:
    TargetChart() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ChartData data;
    QList<FileFault> faults;
};

//! \brief Reads the data of a chart. Buckets of an hour or longer come from the rollups stored with the results, shorter ones from
//! the results themselves. With rollups, the spread covers whole buckets. A day for which only a daily summary is stored has a
//! single bucket.
//!
//! Rollups give percentiles within 1 %, and a result that began up to two minutes before its bucket may be included in it. Otherwise both
//! sources give the same data. Blocks, so call it in a pool thread.
//! \param gaps       how long a result of each target stays valid unless the result contains a period; see validityPeriod()
//! \param now        [ms] since 1970; gaps up to this time are marked
//! \param shouldStop  called between two targets; if it returns true, the rest is skipped
//! \param unmonitored  monitoring gaps of the request's span; results aren't valid during them, and the marks give their reason
TargetChart readChart(const StoredResultReader &reader, const QHash<TargetId, std::chrono::milliseconds> &gaps,
                      const ChartRequest &request, qint64 now, const std::function<bool()> &shouldStop,
                      const MonitoringGaps &unmonitored = {});

// Incidents from the history database as marks in a chart.

//! \brief Returns the incidents of a request's targets that overlap its span. Open incidents end at `now`. Blocks, so call it
//! in a pool thread.
//!
//! The list is empty if there is no database. It is also empty if the database can't be read, and the reason is logged.
//! \param database  see Profile::historyFile()
//! \param now       [ms] since 1970, UTC
QList<ChartMark> incidentMarks(const QString &database, const ChartRequest &request, qint64 now);

//! Returns the newest notes about a request's targets that overlap its span, oldest first. Like incidentMarks().
QList<Note> chartNotes(const QString &database, const ChartRequest &request);

} // namespace watchkeeper
