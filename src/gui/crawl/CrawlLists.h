// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the lists of the crawl view: findings, addresses, the tree of addresses, and changes since another run. Pure values; the
//! functions block, so they run in the thread of CrawlSource.

#include "crawl/store/CrawlReader.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace watchkeeper {

//! Which list of a run to read.
enum class CrawlListKind : quint8 { Findings, Addresses, Tree, Changes };

//! Which findings of a run are listed.
enum class FindingShare : quint8 { All, New, Kept, Healed };

//! The numbers of findings of a run in comparison with another run.
struct CrawlComparison
{
    qint64 run = 0;
    qint64 before = 0; //!< the other run; 0 if there is none
    qsizetype added = 0;
    qsizetype healed = 0;
    qsizetype kept = 0;
};

//! A list to read.
struct CrawlListRequest
{
    CrawlRunInfo run;
    qint64 before = 0;     //!< the run to compare with; 0 for CrawlReader::baselineOf()
    CrawlComparison known; //!< computed again if `run` is 0
    CrawlListKind kind = CrawlListKind::Findings;
    FindingShare share = FindingShare::All;
    CrawlFilter filter;
    UrlOrder order = UrlOrder::Found;
    Qt::SortOrder direction = Qt::AscendingOrder;
    QList<QByteArray> folders; //!< whose levels of the tree to read, see CrawlReader::branches()
};

//! The content of a list. Of findings and addresses, it has the numbers.
struct CrawlList
{
    static constexpr qsizetype kMaxChanges = 10'000;

    CrawlComparison comparison;
    QList<FindingGroup> findings;
    QList<qint64> addresses;
    QHash<QByteArray, QList<CrawlBranch>> levels;
    QList<UrlChange> changes; //!< at most kMaxChanges
    bool hasMoreChanges = false;
};

//! Reads a list. Blocks, so pass it to CrawlSource::read().
CrawlReader::Answer<CrawlList> readCrawlList(CrawlReader &reader, const CrawlListRequest &request);

//! \brief Returns the web addresses with these numbers, or of the findings with these numbers, without duplicates. Blocks.
//! \param isAddresses  whether the numbers are those of addresses
CrawlReader::Answer<QStringList> readWebAddresses(CrawlReader &reader, const QList<qint64> &ids, bool isAddresses);

} // namespace watchkeeper
