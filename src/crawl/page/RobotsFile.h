// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file robots.txt (RFC 9309). Pure, safe in any thread.

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

} // namespace watchkeeper
