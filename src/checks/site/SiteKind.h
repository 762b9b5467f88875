// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the `site` check type needs from the program that crawls for it. Crawls are stored in the profile, which checks don't know.

#include "async/CancelToken.h"
#include "model/field/Fields.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief What to crawl.
class SiteOrder
{
public:
    SiteOrder() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString target; //!< ID of the target; its older runs are removed. Empty to keep all runs
    QString start;  //!< address of the first page
    QStringList include;
    QStringList exclude;
    QStringList render;          //!< patterns of pages that a browser renders
    std::optional<int> maxDepth; //!< clicks from the start
    int maxPages = 1;            //!< requests to the site
    bool checksOutside = true;   //!< whether links to other sites are checked
    bool obeysRobots = true;
    bool verifiesTls = true;
    Fields login;        //!< fields of the `site` kind with filled placeholders, see hasHttpLogin()
    qint64 baseline = 0; //!< a run whose findings don't count; 0 for the accepted one of the site
};

//! \brief What a crawl found.
class SiteReport
{
public:
    SiteReport() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static constexpr int kMaxLines = 200;

    QString problem;         //!< a sentence if the crawl couldn't be stored or read; otherwise empty
    qint64 run = 0;          //!< its number in the stored crawls
    bool isComplete = false; //!< false if it was stopped or reached the limit of pages
    int failures = 0;  //!< how many of the last FailureWatch::kSpan requests failed, if the crawl stopped for that; otherwise 0
    int pages = 0;     //!< pages of the site that were read
    int addresses = 0; //!< requested addresses
    int errors = 0;    //!< findings of this level, without those of the baseline
    int warnings = 0;
    int notes = 0;
    QStringList lines; //!< one for each finding, worst first, at most kMaxLines; safe to display
};

//! \brief Crawls sites for checks. Lives in the engine thread.
class SiteCrawler
{
public:
    virtual ~SiteCrawler() = default;
    //! Crawls until the site is complete, the limit is reached or the token fires. Several crawls can run at the same time.
    virtual QCoro::Task<SiteReport> crawl(SiteOrder order, CancelToken token) = 0;
};

//! \brief The crawler of this program, an object of CheckServices. Without it, sites can't be checked.
struct SiteCrawlerSlot
{
    std::unique_ptr<SiteCrawler> crawler;
};

} // namespace watchkeeper
