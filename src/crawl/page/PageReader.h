// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads HTML pages: links, anchors, and what a crawl reports about a page. Pure, safe in any thread.

#include "crawl/page/WebAddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What a page uses an address for.
enum class LinkUse : quint8 {
    Page,      //!< `a`, `area`, and links such as rel=next
    Image,     //!< also icons, posters of videos and images of style sheets
    Script,    //!< also modules that are loaded ahead
    Style,     //!< style sheets and `@import`
    Font,      //!< fonts of style sheets
    Frame,     //!< `iframe`, `frame`
    Media,     //!< `audio`, `video`, their sources and tracks
    Object,    //!< `object`, `embed`
    Form,      //!< where a form or its button sends to
    Feed,      //!< RSS or Atom
    Canonical, //!< rel=canonical
    Alternate, //!< the page in another language or format
    Sitemap,   //!< rel=sitemap
    Redirect,  //!< meta refresh
    Metadata,  //!< Open Graph, Twitter cards and JSON-LD
    Other      //!< for example `cite`, `ping` and web app manifests
};

//! An address in a page.
struct PageLink
{
    //! [bytes] Longer addresses, usually `data:`, are cut in `written`, but not in `target`.
    static constexpr qsizetype kMaxWritten = 2048;
    //! [UTF-16 units] Longest text of a link.
    static constexpr qsizetype kMaxText = 200;

    QByteArray written;               //!< as in the page, without spaces around it, in UTF-8
    std::optional<WebAddress> target; //!< nullopt if the address is invalid
    QByteArray fragment;              //!< what follows the `#`, percent-encoded; empty if there is none
    LinkUse use = LinkUse::Other;
    QByteArray element;    //!< lower-case name, such as `a`
    QByteArray attribute;  //!< lower-case name, such as `href`; empty if the address is in the element's content
    int line = 1;          //!< of the attribute, otherwise of the element, from 1
    int column = 1;        //!< [characters] from 1
    QString text;          //!< text of the link, alternative text of an image; spaces are collapsed
    bool noFollow = false; //!< rel=nofollow; Page::noFollow applies to all links of the page
    bool isEmpty = false;  //!< an `a` or `area` that has no text and no name for screen readers, or whose address is empty
};

//! A page in another language (hreflang).
struct PageAlternate
{
    QByteArray language; //!< lower case, `x-default` for the default
    WebAddress address;
};

//! What a crawl needs to know about a page.
struct Page
{
    QString title;                  //!< of the first `title`, with spaces collapsed
    QString description;            //!< of the first `meta name=description`
    QList<PageLink> links;          //!< in the order of the page
    QSet<QByteArray> anchors;       //!< ids, and names of `a` elements, in UTF-8
    QList<QByteArray> duplicateIds; //!< ids that more than one element has, each once
    std::optional<WebAddress> canonical;
    std::optional<WebAddress> refresh; //!< the target of a meta refresh
    QList<PageAlternate> alternates;
    bool noIndex = false; //!< `meta name=robots`
    bool noFollow = false;
    QByteArray charset;           //!< the one that the page was decoded with, for example `utf-8`
    bool byScript = false;        //!< the HTML has scripts, but no links to pages and hardly any text
    bool asksForPassword = false; //!< has an `input type=password`
    int emptyLinks = 0;           //!< number of links that are PageLink::isEmpty
    bool isIncomplete = false;    //!< a part is missing; only pages made to disturb parsers are known
    qsizetype textLength = 0;     //!< [bytes] of visible text as written in the page, in UTF-8, with spaces collapsed
};

//! \brief Reads a page as browsers do, without running its scripts. Takes time and memory in proportion to the size of the body. Elements
//! that are nested deeper than a page needs, and attributes beyond a number that no page needs, may be missing.
//! \param body             as received, decompressed
//! \param at               the address of the page, after redirects
//! \param charsetOfHeader  charset of the Content-Type header; can be empty
Page readHtml(QByteArrayView body, const WebAddress &at, QByteArrayView charsetOfHeader = {});

//! Reads a style sheet. Only the links and the charset of the returned page are set. Parameters as for readHtml().
Page readStyleSheet(QByteArrayView body, const WebAddress &at, QByteArrayView charsetOfHeader = {});

//! Adds the directives of `meta name=robots` or of an X-Robots-Tag header, for example `noindex, nofollow`, to the page.
void applyRobotsDirectives(QByteArrayView directives, Page *page);

//! \brief Returns whether the fragment points to a place in the page (https://html.spec.whatwg.org, “find a potential indicated element”). The
//! empty fragment and `top` do. Text directives (`:~:text=…`) are ignored. \param fragment  without `#`, percent-encoded or not
bool matchesAnchor(const Page &page, QByteArrayView fragment);

} // namespace watchkeeper
