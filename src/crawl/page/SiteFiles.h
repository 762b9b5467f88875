// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a site tells crawlers in files: robots.txt (RFC 9309), sitemaps (https://www.sitemaps.org/protocol.html) and feeds. Pure,
//! safe in any thread.

#include "crawl/page/PageReader.h"
#include "crawl/page/WebAddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief The rules of a robots.txt file.
class RobotsFile
{
public:
    //! [bytes] What follows is ignored (RFC 9309, 2.5).
    static constexpr qsizetype kMaxSize = 500 * 1024;

    //! A line `Allow:` or `Disallow:`.
    struct Rule
    {
        int line = 0;    //!< in the file, from 1
        QByteArray text; //!< the pattern as written, for example `/private/*`
        bool allowed = true;
    };
    //! Whether an address may be requested, and why.
    struct Decision
    {
        bool allowed = true;
        std::optional<Rule> rule; //!< the line that decided; nullopt if no line matches, which allows
    };
    //! A line `Sitemap:`.
    struct SitemapLine
    {
        int line = 0; //!< in the file, from 1
        QByteArray written;
    };

    //! A file without rules, which allows everything.
    RobotsFile() = default;
    //! Reads a file. Lines that can't be understood are ignored. \param body  as received, decompressed
    explicit RobotsFile(QByteArrayView body);

    //! \brief Returns whether the program named `agent` may request the address. Ignores scheme, host and port: the file must be the one of
    //! the address's origin. Of all matching rules, the longest decides, and `Allow` wins between two of the same length.
    //! \param agent  product token without version, for example `Watchkeeper`; upper and lower case are the same
    Decision decide(QByteArrayView agent, const WebAddress &address) const;

    //! Returns `Crawl-delay` for the agent, which isn't in the RFC but is in common use. nullopt if there is none.
    std::optional<std::chrono::milliseconds> crawlDelay(QByteArrayView agent) const;

    //! The sitemaps that the file lists, which apply to all agents. Their addresses must be absolute.
    const QList<SitemapLine> &sitemaps() const { return m_sitemaps; }
    //! Whether the file is larger than kMaxSize.
    bool isTruncated() const { return m_isTruncated; }

private:
    struct Pattern
    {
        Rule rule;
        QByteArray canonical; //!< the pattern with percent-encoding as in WebAddress
    };
    struct Group
    {
        QList<QByteArray> agents; //!< lower case, `*` for all others
        QList<Pattern> patterns;
        std::optional<std::chrono::milliseconds> delay;
    };
    QList<const Group *> groupsFor(QByteArrayView agent) const;

    QList<Group> m_groups;
    QList<SitemapLine> m_sitemaps;
    bool m_isTruncated = false;
};

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
