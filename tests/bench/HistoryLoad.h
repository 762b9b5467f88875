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
    int rows = 10'000;     //!< per target
    int every = 10;        //!< [s]
    int batch = 1'000;     //!< results written together
    int syncInterval = 10; //!< [s] in the time of the results
    int reads = 300;       //!< per span
    qint64 begin = 0;      //!< [ms] since 1970; 0: any day
    QString folder;        //!< empty: a temporary folder
    QList<TargetId> ids;   //!< empty: random IDs
};

//! \brief The cost of a step, without the generation of the results.
struct HistoryCost
{
    double cpu = 0;  //!< [s] user and system, of this thread
    double wall = 0; //!< [s]
};

//! \brief Writes results in the order of their times, packs finished hours in between as the program does, then reads.
class HistoryLoad
{
public:
    explicit HistoryLoad(const HistoryAmount &amount);
    //! Writes, packs the remaining hours, then reads.
    QJsonObject run();
    //! Packs finished hours in between, as the program does.
    void writeAll();

private:
    void writeBatch(const QList<TargetResult> &batch, qint64 now);
    void compact(qint64 now, bool all);
    qint64 end() const;
    QJsonObject reads() const;
    QJsonObject charts() const;
    //! Reads a span of a target that starts at `from`. \return the number of results or buckets
    using Read = std::function<qsizetype(const TargetId &target, qint64 from)>;
    //! [ms] p50 and p99 of a read for random targets and random begins between `first` and `last`.
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
    double m_longestStep = 0; //!< [ms]
};

} // namespace watchkeeper::bench
