// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Judges a reply, and reads the page that it contains. Pure, safe in any thread.

#include "crawl/run/CrawlFetch.h"
#include "crawl/run/CrawlPlan.h"
#include "crawl/store/CrawlValues.h"

#include <memory>

namespace watchkeeper {

//! \brief Sets verdict, status and message by the status and the error of a reply.
//! \return false if the request was cancelled, so that there is no result
bool judgeReply(const CrawlReply &reply, CrawledUrl *result);

//! \brief Judges the reply to a GET or HEAD request, and reads the page, style sheet or sitemap in it, if the address is in scope. Takes long
//! for a large page, so call it in a pool.
//! \param root  of the address: sitemaps are read as such
CrawledUrl readReply(const CrawlReply &reply, const FrontierUrl &url, const WebAddress &address,
                     const std::shared_ptr<const CrawlScope> &scope, const CrawlPlan &plan);

//! Returns the sentence for an address that robots.txt forbids.
QString robotsSentence(const RobotsFile::Decision &decision);
//! Returns the sentence for an address whose robots.txt couldn't be read.
QString robotsUnavailableSentence(int status);

} // namespace watchkeeper
