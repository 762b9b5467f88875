// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Extracts what a HTML parser has to read of a page. Pure, safe in any thread.

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace watchkeeper {

//! A character that separates words in attributes.
constexpr bool isHtmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

//! The parts of a page that matter for links and anchors.
struct HtmlExcerpt
{
    //! A part of the page that is copied as it is.
    struct Piece
    {
        qsizetype begin; //!< in the excerpt
        qsizetype original;
    };

    QByteArray text;             //!< the parts without what is between them
    QList<Piece> pieces;         //!< in order
    QList<qsizetype> cuts;       //!< offsets in `text` at which it can be cut, about 64 elements apart, and its end
    bool isDeep = false;         //!< elements may be nested more than 400 deep; Chrome doesn't nest deeper than 512 either
    qsizetype visibleLength = 0; //!< [bytes] of visible text of the page as written, with spaces collapsed

    //! Returns where an offset of the excerpt is in the page.
    qsizetype originalOffset(qsizetype offset) const;
};

//! \brief Copies the tags, and the texts of links, titles, style sheets and JSON. Other texts, scripts and comments would take most of the time of
//! a parser. Of each element, only the first 256 attributes are copied.
//!
//! Knows only as much of https://html.spec.whatwg.org/#tree-construction as usual pages need. In cases of doubt, it copies more.
//! \param html  in UTF-8
HtmlExcerpt excerptOf(QByteArrayView html);

} // namespace watchkeeper
