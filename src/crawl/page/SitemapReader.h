// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads sitemaps (https://www.sitemaps.org/protocol.html) and feeds. Pure, safe in any thread.

#include "crawl/page/PageReader.h"

namespace watchkeeper {

//! A page or another sitemap that a sitemap lists.
struct SitemapEntry
{
    QByteArray written;                //!< without spaces around it, in UTF-8
    std::optional<WebAddress> address; //!< nullopt if it is invalid
    QList<PageAlternate> alternates;   //!< `xhtml:link rel=alternate`
    int line = 1;                      //!< from 1
};

//! The content of a sitemap or a feed.
struct Sitemap
{
    enum class Kind {
        Unknown, //!< none of the others
        Index,   //!< lists sitemaps
        Pages,   //!< lists pages
        Text,    //!< one address a line
        Feed     //!< RSS or Atom
    };
    //! Maximum number of entries (https://www.sitemaps.org/protocol.html).
    static constexpr int kMaxEntries = 50'000;

    Kind kind = Kind::Unknown;
    QList<SitemapEntry> entries; //!< those before an error are kept
    QString error;               //!< why the rest can't be read, translated; empty if all was read
    int errorLine = 0;           //!< from 1; 0 if there is no error
};

//! \brief Reads a sitemap index, a sitemap as XML or text, an RSS or an Atom feed. A file that uses entities of its own is
//! invalid, so that a small file can't become a large one. \param body  decompressed \param at  the address of the file, after redirects
Sitemap readSitemap(QByteArrayView body, const WebAddress &at);

} // namespace watchkeeper
