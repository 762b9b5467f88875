// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes a day or more of results of many targets through the results store.

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
    int rows = 10'000;     //!< results of each target
    int every = 10;        //!< [s] between results of a target
    int batch = 1'000;     //!< results that are written together
    int syncInterval = 10; //!< [s] between syncs, in the time of the results
    int reads = 300;       //!< reads for each span
    qint64 begin = 0;      //!< [ms] since 1970, the time of the first results; 0: a default time
    QString folder;        //!< empty: uses a temporary folder
    QList<TargetId> ids;   //!< empty: uses random IDs
};

//! \brief The cost of a step. Generating the results isn't included.
struct HistoryCost
{
    double cpu = 0;  //!< [s] user and system time of this thread
    double wall = 0; //!< [s] elapsed time
};

//! \brief Writes results in the order of their times, packs finished hours in between as the program does, then reads.
class HistoryLoad
{
public:
    explicit HistoryLoad(const HistoryAmount &amount);
    //! Writes, packs the remaining hours, then reads.
    QJsonObject run();
    //! Also packs finished hours in between, as the program does.
    void writeAll();

private:
    void writeBatch(const QList<TargetResult> &batch, qint64 now);
    void compact(qint64 now, bool all);
    qint64 end() const;
    QJsonObject reads() const;
    QJsonObject charts() const;
    //! Reads a span of a target from this time on. \return the number of results or buckets
    using Read = std::function<qsizetype(const TargetId &target, qint64 from)>;
    //! [ms] p50 and p99 of the time to read random targets, with random start times between `first` and `last`.
    QJsonObject timeOf(const Read &read, qint64 first, qint64 last) const;
    QJsonObject timeOfReading(qint64 span, qint64 begin, qint64 end) const;
    QJsonObject timeOfChart(qint64 span) const;

    HistoryAmount m_amount;
    QTemporaryDir m_temporary;
    QString m_folder;
    StoredResultWriter m_writer;
    std::vector<test::PageResults> m_pages;
    QList<TargetId> m_ids;
    HistoryCost m_append;
    HistoryCost m_pack;
    double m_longestStep = 0; //!< [ms] longest step of packing
};

} // namespace watchkeeper::bench
