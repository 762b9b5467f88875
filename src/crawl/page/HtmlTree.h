// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses HTML with gumbo, in time and memory in proportion to its size, whatever it contains. Also
//! reads attributes that have a syntax of their own. Pure, safe in any thread.

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

#include <gumbo.h>

namespace watchkeeper {

//! A place in a page. Lines and columns begin with 1; columns count characters.
struct HtmlPlace
{
    int line = 1;
    int column = 1;
};

//! \brief Receives the nodes of a page in their order, without recursion. Pointers to nodes are invalid after the call.
class HtmlVisitor
{
public:
    virtual ~HtmlVisitor() = default;
    virtual void enter(const GumboNode &node) = 0; //!< an element or a text
    virtual void leave(const GumboNode &node) = 0; //!< an element, after its content
    //! The place of a node in the page. Only in enter() and leave().
    HtmlPlace place(const GumboSourcePosition &position) const;

private:
    friend bool visitHtml(QByteArray html, HtmlVisitor *visitor);
    HtmlPlace m_begin; //!< of the piece of the page that is being visited
};

//! \brief Parses a page, and calls the visitor for each element and text, except in `template`, whose content browsers don't show either.
//!
//! gumbo needs quadratic time for deeply nested elements and for elements with many attributes, and recursion to free its nodes. So a page whose
//! elements are nested more than 400 deep is parsed in pieces of 64 elements, which loses the nesting between the pieces. Of each
//! element, only the first 256 attributes are read. All memory of gumbo is freed as a whole.
//! \param html  in UTF-8
//! \return      false if a part is missing, because gumbo can't parse it or takes too long. Only pages that were made for this purpose are known
bool visitHtml(QByteArray html, HtmlVisitor *visitor);

//! A character that separates words in attributes.
constexpr bool isHtmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

//! Returns the addresses of `a.png 1x, b.png 2x` (https://html.spec.whatwg.org/#parsing-a-srcset-attribute).
QByteArrayList addressesOfSrcset(QByteArrayView value);

//! Returns the address of `5; url=a.html` (https://html.spec.whatwg.org/#shared-declarative-refresh-steps); empty if there is none.
QByteArray addressOfRefresh(QByteArrayView content);

} // namespace watchkeeper
