// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses HTML with gumbo, in time and memory in proportion to its size, whatever it contains. Also reads
//! attributes that have a syntax of their own. Pure, safe in any thread.

#include "crawl/page/HtmlExcerpt.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <gumbo.h>

#include <functional>

namespace watchkeeper {

//! A place in a page. Lines and columns begin with 1; columns count characters.
struct HtmlPlace
{
    int line = 1;
    int column = 1;
};

//! What is known of a page as a whole.
struct HtmlSummary
{
    //! Whether gumbo can't parse a part, or takes too long. Only pages made for this purpose are known.
    bool isIncomplete = false;
    qsizetype textLength = 0; //!< [bytes] of visible text as written in the page, with spaces collapsed
};

//! \brief Receives the nodes of a page in their order, without recursion. Pointers to nodes are invalid after the call.
class HtmlVisitor
{
public:
    virtual ~HtmlVisitor() = default;
    virtual void enter(const GumboNode &node) = 0; //!< an element or a text
    virtual void leave(const GumboNode &node) = 0; //!< an element, after its content
    //! The place in the page of a position that gumbo reports. Only in enter() and leave().
    HtmlPlace place(const GumboSourcePosition &position) const;

private:
    friend HtmlSummary visitHtml(QByteArrayView html, HtmlVisitor *visitor);
    std::function<HtmlPlace(qsizetype offset)> m_place;
};

//! \brief Parses a page, and calls the visitor for each element, except in `template`, whose content browsers don't show either, and for the
//! texts of links, titles, style sheets and JSON.
//!
//! gumbo needs quadratic time for deeply nested elements. So a page whose elements are nested more than 400 deep is parsed in pieces of 64
//! elements, which loses the nesting between the pieces. Freeing its nodes needs recursion, so all memory is freed as a whole.
//! \param html  in UTF-8
HtmlSummary visitHtml(QByteArrayView html, HtmlVisitor *visitor);

//! Returns the addresses of `a.png 1x, b.png 2x` (https://html.spec.whatwg.org/#parsing-a-srcset-attribute).
QByteArrayList addressesOfSrcset(QByteArrayView value);

//! Returns the address of `5; url=a.html` (https://html.spec.whatwg.org/#shared-declarative-refresh-steps); empty if there is none.
QByteArray addressOfRefresh(QByteArrayView content);

} // namespace watchkeeper
