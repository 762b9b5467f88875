// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Generates a web site with known faults. The same options give the same site.

#include <QByteArray>
#include <QHash>
#include <QList>

namespace watchkeeper::test {

//! The reply to a request of one path.
struct GeneratedPage
{
    int status = 200;
    QByteArray body;
    QByteArray type = "text/html"; //!< value of Content-Type
    QByteArray headers = {};       //!< further lines, each with its line ending
    int delay = 0;                 //!< [ms] before the reply
};

//! A finding that a crawl of the site must report.
struct ExpectedFinding
{
    QByteArray kind;    //!< such as `anchor-missing`
    QByteArray address; //!< the page with the fault, or the address that is broken, blocked or redirects

    bool operator==(const ExpectedFinding &other) const = default;
    friend bool operator<(const ExpectedFinding &one, const ExpectedFinding &other)
    {
        return one.kind == other.kind ? one.address < other.address : one.kind < other.kind;
    }
};

struct SiteOptions
{
    QByteArray origin; //!< such as `http://127.0.0.1:8080`
    QByteArray
        plainOrigin;  //!< if `origin` is https: a server over http, for mixed content; without it, those faults are left out
    int pages = 5000; //!< without faults of their own; >= 100, and more than all faults together
    int faults = 12;  //!< of each kind
    qsizetype oversized = 0; //!< [bytes] size of the oversized pages; 0 leaves them out
    int slow = 0;            //!< [ms] delay of the slow pages; 0 leaves them out
};

struct GeneratedSite
{
    QHash<QByteArray, GeneratedPage> pages; //!< by path and query; others are 404
    QList<ExpectedFinding> findings;        //!< sorted; a crawl must report no others
};

//! \brief Returns a site whose start is `/`, with robots.txt and sitemaps. Between the faults are things that look like faults, but aren't, such as
//! encoded anchors, pages in Latin-1 and UTF-16, and links with detours.
GeneratedSite generateSite(const SiteOptions &options);

} // namespace watchkeeper::test
