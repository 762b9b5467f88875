// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes results of many targets, for a day or more, through the results store.

#include "history/StoredResultWriter.h"
#include "history/StoredSamples.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace watchkeeper::bench {

struct HistoryAmount
{
    int targets = 1'000;
    int rows = 10'000;     //!< number of results per target
    int every = 10;        //!< [s] between results of a target
    int batch = 1'000;     //!< number of results that are written together
    int syncInterval = 10; //!< [s] interval between syncs, according to the result times
    int reads = 300;       //!< number of reads for each span
    qint64 begin = 0;      //!< [ms since 1970] time of the first results; 0 for a default
    QString folder;        //!< empty for a temporary folder
    QList<TargetId> ids;   //!< empty for random IDs
};

//! \brief The cost of a step, excluding the time to generate the results.
struct HistoryCost
{
    double cpu = 0;  //!< [s] user and system time of this thread
    double wall = 0; //!< [s] elapsed time
};

//! \brief Writes results in the order of their times, then reads. While writing, it packs finished hours like the real program.
class HistoryLoad
{
public:
    explicit HistoryLoad(const HistoryAmount &amount);
    //! Writes, packs the remaining hours, then reads.
    QJsonObject run();
    //! Writes all results, and packs finished hours like the real program.
    void writeAll();

private:
    void writeBatch(const QList<TargetResult> &batch, qint64 now);
    void compact(qint64 now, bool all);
    qint64 end() const;
    QJsonObject reads() const;
    QJsonObject charts() const;
    //! Reads a span of a target that starts at `from`. \return the number of results or buckets
    using Read = std::function<qsizetype(const TargetId &target, qint64 from)>;
    //! [ms] Returns p50 and p99 of the time to read random targets, with random start times between `first` and `last`.
    QJsonObject timeOf(const Read &read, qint64 first, qint64 last) const;
    QJsonObject measureReads(qint64 span, qint64 begin, qint64 end) const;
    QJsonObject measureChart(qint64 span) const;

    HistoryAmount m_amount;
    QTemporaryDir m_temporary;
    QString m_folder;
    StoredResultWriter m_writer;
    std::vector<test::PageResults> m_pages;
    QList<TargetId> m_ids;
    HistoryCost m_append;
    HistoryCost m_pack;
    double m_longestStep = 0; //!< [ms] duration of the longest packing step
};

} // namespace watchkeeper::bench
