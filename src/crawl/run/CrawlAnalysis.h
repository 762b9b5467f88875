// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Findings that need more than one page: where redirects end, missing anchors, duplicate titles, orphans and others. Computed from
//! stored rows, so that the order in which pages were read doesn't matter.

#include "crawl/store/CrawlValues.h"
#include "history/database/SqlConnection.h"

#include <QHash>

#include <utility>

namespace watchkeeper {

using UrlProblems = QList<std::pair<qint64, FoundProblem>>;

//! \brief Appends the findings about a run, each with the number of its address. Blocks; call it in the thread of the connection.
HistoryFault analyseCrawl(SqlConnection &connection, qint64 run, UrlProblems *problems);

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
