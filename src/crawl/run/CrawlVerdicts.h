// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a crawl finds: in one reply, by reading the page in it, and in a whole run, by its stored rows.

#include "crawl/run/CrawlFetch.h"
#include "crawl/run/CrawlPlan.h"
#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlValues.h"
#include "history/database/SqlConnection.h"

#include <QHash>

#include <memory>
#include <utility>

namespace watchkeeper {

// One reply. Pure functions, safe in any thread.

//! \brief Sets verdict, status and message by the status and the error of a reply.
//! \return false if the request was cancelled, so that there is no result
bool judgeReply(const CrawlReply &reply, CrawledUrl *result);

//! \brief Judges the reply to a GET or HEAD request, and reads the page, style sheet or sitemap in it, if the address is in scope. Takes long
//! for a large page, so call it in a pool.
CrawledUrl readReply(const CrawlReply &reply, const FrontierUrl &url, const WebAddress &address,
                     const std::shared_ptr<const CrawlScope> &scope, const CrawlPlan &plan);

//! Returns the sentence for an address that robots.txt forbids.
QString robotsSentence(const RobotsFile::Decision &decision);
//! Returns the sentence for an address whose robots.txt couldn't be read.
QString robotsUnavailableSentence(int status);

// Findings that need more than one page: where redirects end, missing anchors, duplicate titles, orphans and others. They are computed from
// stored rows, so that the order in which pages were read doesn't matter.

using UrlProblems = QList<std::pair<qint64, FoundProblem>>;

//! \brief Appends the findings about a run, each with the number of its address. Blocks; call it in the thread of the connection.
HistoryFault analyseCrawl(SqlConnection &connection, qint64 run, const CrawlWatch &watch, UrlProblems *problems);

//! \brief Computes and stores the findings of a run that was stopped before they could be. Takes long, so call it in a pool.
//! \param path  of crawls.sqlite
//! \return a sentence if that is impossible or the watch stops it; empty on success
QString computeFindings(const QString &path, qint64 run, const CrawlWatch &watch);

//! \brief Where a chain of redirects ends.
struct RedirectEnd
{
    qint64 url = 0;      //!< the last address; in a loop, the first address again
    int hops = 0;        //!< number of redirects
    bool isLoop = false; //!< also if there are more than kMaxRedirectHops
};
inline constexpr int kMaxRedirectHops = 20; //!< as in browsers

//! Follows redirects. Pure. \param redirects  from each redirecting address to its target
RedirectEnd redirectEnd(const QHash<qint64, qint64> &redirects, qint64 from);

} // namespace watchkeeper
