// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/HtmlExcerpt.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace watchkeeper {

namespace {

constexpr int kMaxDepth = 400;      //!< Chrome doesn't nest deeper than 512 either
constexpr int kPieceElements = 64;  //!< elements of a piece of a page that is nested deeper
constexpr int kMaxAttributes = 256; //!< of an element

//! Reads the tags of a page, and estimates how deep its elements are nested.
class HtmlScanner
{
public:
    explicit HtmlScanner(QByteArrayView html)
        : m_text(html)
    {
        m_excerpt.text.reserve(html.size());
        while (!isEnd()) {
            const qsizetype found = m_text.indexOf('<', m_at);
            const qsizetype begin = std::exchange(m_at, found < 0 ? m_text.size() : found);
            readText(begin);
            if (!isEnd())
                readMarkup();
        }
        m_excerpt.cuts.append(m_excerpt.text.size());
    }

    HtmlExcerpt take()
    {
        m_excerpt.isDeep = m_maxDepth > kMaxDepth;
        return std::move(m_excerpt);
    }

private:
    static bool isLetterAt(QByteArrayView text, qsizetype at)
    {
        return at < text.size() && (text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z';
    }
    bool isEnd() const { return m_at >= m_text.size(); }

    //! Moves behind `wanted`, or to the end of the page.
    void skipBehind(QByteArrayView wanted, qsizetype from)
    {
        const qsizetype found = m_text.indexOf(wanted, from);
        m_at = found < 0 ? m_text.size() : found + wanted.size();
    }

    //! Keeps the text from there to the current place.
    void keep(qsizetype begin)
    {
        if (begin != m_keptEnd)
            m_excerpt.pieces.append({m_excerpt.text.size(), begin});
        m_excerpt.text.append(m_text.sliced(begin, m_at - begin));
        m_keptEnd = m_at;
    }

    void readText(qsizetype begin)
    {
        if (m_isLinkOpen || m_isAllKept)
            keep(begin);
        if (m_hidden > 0)
            return;
        for (const char c : m_text.sliced(begin, m_at - begin)) {
            const bool isSpace = isHtmlSpace(c);
            m_excerpt.visibleLength += !isSpace || !m_isAfterSpace ? 1 : 0;
            m_isAfterSpace = isSpace;
        }
    }

    void readMarkup()
    {
        const qsizetype begin = m_at;
        const QByteArrayView rest = m_text.sliced(begin);
        if (isLetterAt(rest, 1)) {
            readStartTag();
        } else if (rest.startsWith("</") && isLetterAt(rest, 2)) {
            readEndTag();
        } else if (rest.startsWith("<!--") && !m_isAllKept) {
            const qsizetype otherEnd = m_text.indexOf("--!>", begin);
            skipBehind("-->", begin + 2); // `<!-->` is a comment
            if (otherEnd >= 0 && otherEnd + 4 < m_at)
                m_at = otherEnd + 4;
        } else {
            m_isAllKept = m_isAllKept || rest.startsWith("<![CDATA["); // in SVG, it ends elsewhere than in HTML
            if (rest.size() > 1 && QByteArrayView("!?/").contains(rest[1]))
                skipBehind(">", begin);
            else
                ++m_at;
            keep(begin);
        }
    }

    GumboTag readName()
    {
        const qsizetype begin = m_at;
        while (!isEnd() && !isHtmlSpace(m_text[m_at]) && m_text[m_at] != '/' && m_text[m_at] != '>')
            ++m_at;
        return gumbo_tagn_enum(m_text.data() + begin, static_cast<unsigned int>(m_at - begin));
    }

    //! Moves behind the `>`, and keeps the tag. \return whether a slash is before the `>`
    bool readAttributes(qsizetype begin, int limit)
    {
        int count = 0;
        bool isClosed = false;
        while (!isEnd() && m_text[m_at] != '>') {
            isClosed = m_text[m_at] == '/';
            if (isClosed || isHtmlSpace(m_text[m_at])) {
                ++m_at;
                continue;
            }
            if (count++ == limit)
                keep(begin);
            skipAttribute();
        }
        const qsizetype end = m_at;
        m_at = std::min(m_at + 1, m_text.size());
        keep(count > limit ? end : begin);
        return isClosed;
    }

    void skipAttribute()
    {
        ++m_at; // a name can begin with `=`
        while (!isEnd() && !isHtmlSpace(m_text[m_at]) && !QByteArrayView("/>=").contains(m_text[m_at]))
            ++m_at;
        const qsizetype nameEnd = m_at;
        skipSpaces();
        if (isEnd() || m_text[m_at] != '=') {
            m_at = nameEnd;
            return;
        }
        ++m_at;
        skipSpaces();
        if (!isEnd() && (m_text[m_at] == '"' || m_text[m_at] == '\'')) {
            skipBehind(m_text.sliced(m_at, 1), m_at + 1);
            return;
        }
        while (!isEnd() && !isHtmlSpace(m_text[m_at]) && m_text[m_at] != '>')
            ++m_at;
    }

    void skipSpaces()
    {
        while (!isEnd() && isHtmlSpace(m_text[m_at]))
            ++m_at;
    }

    void readStartTag()
    {
        constexpr std::array kWithoutContent{
            GUMBO_TAG_AREA, GUMBO_TAG_BASE,  GUMBO_TAG_BR,    GUMBO_TAG_COL,  GUMBO_TAG_EMBED, GUMBO_TAG_HR,
            GUMBO_TAG_IMG,  GUMBO_TAG_INPUT, GUMBO_TAG_LINK,  GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE,
            GUMBO_TAG_WBR,  GUMBO_TAG_TRACK, GUMBO_TAG_FRAME, GUMBO_TAG_HTML, GUMBO_TAG_HEAD,  GUMBO_TAG_BODY};
        constexpr std::array kWithText{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,
                                       GUMBO_TAG_XMP,    GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED,  GUMBO_TAG_NOFRAMES};
        const bool isInsideLink = m_isLinkOpen && m_sinceCut < 2 * kPieceElements; // its text belongs to it
        if (++m_sinceCut > kPieceElements && !isInsideLink) {
            m_excerpt.cuts.append(m_excerpt.text.size());
            m_sinceCut = 1;
        }
        const qsizetype begin = m_at++;
        const GumboTag tag = readName();
        const QByteArrayView name = m_text.sliced(begin + 1, m_at - begin - 1);
        // A repeated `html` or `body` adds its attributes to the first one.
        const bool isMerged = (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) && ++m_merged > 16;
        const bool isClosed = readAttributes(begin, isMerged ? 0 : kMaxAttributes);
        m_isLinkOpen = m_isLinkOpen || tag == GUMBO_TAG_A;
        const bool hasContent =
            m_foreign > 0 ? !isClosed : std::find(kWithoutContent.begin(), kWithoutContent.end(), tag) == kWithoutContent.end();
        if (!hasContent)
            return;
        while (!m_open.empty() && closes(tag, m_open.back()))
            pop();
        m_open.push_back(tag);
        m_foreign += isForeign(tag) ? 1 : 0;
        m_hidden += isHidden(tag) ? 1 : 0;
        m_maxDepth = std::max(m_maxDepth, m_open.size());
        if (m_foreign == 0 && std::find(kWithText.begin(), kWithText.end(), tag) != kWithText.end())
            readRawText(tag, name, m_text.sliced(begin, m_at - begin));
    }

    //! Whether a start tag also ends the innermost open element, which has an optional end tag.
    static bool closes(GumboTag tag, GumboTag open)
    {
        const bool isCell = open == GUMBO_TAG_TD || open == GUMBO_TAG_TH;
        switch (tag) {
        case GUMBO_TAG_P:
        case GUMBO_TAG_LI:
        case GUMBO_TAG_OPTION:
            return open == tag;
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
            return open == GUMBO_TAG_DT || open == GUMBO_TAG_DD;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            return isCell;
        case GUMBO_TAG_TR:
            return isCell || open == GUMBO_TAG_TR;
        default:
            return open == GUMBO_TAG_P && isBlock(tag);
        }
    }

    static bool isForeign(GumboTag tag) { return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH; }
    static bool isHidden(GumboTag tag) { return tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_TEMPLATE; }

    static bool isBlock(GumboTag tag)
    {
        constexpr std::array kBlocks{GUMBO_TAG_DIV, GUMBO_TAG_UL, GUMBO_TAG_OL,        GUMBO_TAG_TABLE, GUMBO_TAG_H1,
                                     GUMBO_TAG_H2,  GUMBO_TAG_H3, GUMBO_TAG_H4,        GUMBO_TAG_H5,    GUMBO_TAG_H6,
                                     GUMBO_TAG_PRE, GUMBO_TAG_DL, GUMBO_TAG_BLOCKQUOTE};
        return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
    }

    static bool isFormatting(GumboTag tag)
    {
        constexpr std::array kFormats{GUMBO_TAG_A,    GUMBO_TAG_B,      GUMBO_TAG_BIG,    GUMBO_TAG_CODE, GUMBO_TAG_EM,
                                      GUMBO_TAG_FONT, GUMBO_TAG_I,      GUMBO_TAG_NOBR,   GUMBO_TAG_S,    GUMBO_TAG_SMALL,
                                      GUMBO_TAG_SPAN, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT,   GUMBO_TAG_U};
        return std::find(kFormats.begin(), kFormats.end(), tag) != kFormats.end();
    }

    //! Moves to the end tag of an element that contains only text, and keeps what the page reader needs.
    void readRawText(GumboTag tag, QByteArrayView name, QByteArrayView startTag)
    {
        const qsizetype begin = m_at;
        skipText(name);
        const QByteArrayView content = m_text.sliced(begin, m_at - begin);
        // In this case, the script doesn't end at its first end tag.
        const bool isNested = tag == GUMBO_TAG_SCRIPT && content.contains("<!--") && content.contains("<script");
        m_isAllKept = m_isAllKept || isNested;
        const bool isNeeded =
            tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_STYLE || (tag == GUMBO_TAG_SCRIPT && startTag.contains("json"));
        if (isNeeded || m_isAllKept)
            keep(begin);
    }

    void skipText(QByteArrayView name)
    {
        for (m_at = m_text.indexOf("</", m_at); m_at >= 0; m_at = m_text.indexOf("</", m_at + 2)) {
            const QByteArrayView rest = m_text.sliced(m_at + 2);
            if (rest.size() > name.size() && rest.first(name.size()).compare(name, Qt::CaseInsensitive) == 0
                && (isHtmlSpace(rest[name.size()]) || rest[name.size()] == '>' || rest[name.size()] == '/'))
                return;
        }
        m_at = m_text.size();
    }

    void readEndTag()
    {
        const qsizetype begin = m_at;
        m_at += 2;
        const GumboTag tag = readName();
        readAttributes(begin, kMaxAttributes);
        m_isLinkOpen = m_isLinkOpen && tag != GUMBO_TAG_A;
        constexpr std::size_t kReach = 64; // keeps the time linear
        const std::size_t last = m_open.size() - std::min(kReach, m_open.size());
        for (std::size_t open = m_open.size(); open > last; --open) {
            if (isBlock(m_open[open - 1]) && isFormatting(tag))
                return; // the block stays open, and the formatting continues in it
            if (m_open[open - 1] != tag)
                continue;
            while (m_open.size() >= open)
                pop();
            return;
        }
    }

    void pop()
    {
        m_foreign -= isForeign(m_open.back()) ? 1 : 0;
        m_hidden -= isHidden(m_open.back()) ? 1 : 0;
        m_open.pop_back();
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    HtmlExcerpt m_excerpt;
    qsizetype m_keptEnd = 0; //!< where the last piece ends in the page
    std::vector<GumboTag> m_open;
    std::size_t m_maxDepth = 0;
    int m_foreign = 0;  //!< open `svg` and `math` elements
    int m_sinceCut = 0; //!< elements
    int m_merged = 0;   //!< `html` and `body` elements
    int m_hidden = 0;   //!< open elements without visible text
    bool m_isAfterSpace = true;
    bool m_isLinkOpen = false;
    bool m_isAllKept = false; //!< because it isn't certain how gumbo understands the rest
};

} // namespace

qsizetype HtmlExcerpt::originalOffset(qsizetype offset) const
{
    const auto behind = std::upper_bound(pieces.begin(), pieces.end(), offset,
                                         [](qsizetype at, const Piece &piece) { return at < piece.begin; });
    return behind == pieces.begin() ? offset : offset - (behind - 1)->begin + (behind - 1)->original;
}

HtmlExcerpt excerptOf(QByteArrayView html)
{
    return HtmlScanner(html).take();
}

} // namespace watchkeeper
