// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/HtmlTree.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <memory>
#include <vector>

#ifdef __GLIBC__
#include <cassert>
#include <cstdio>
#include <cstdlib>
#endif

namespace watchkeeper {

namespace {

constexpr int kMaxDepth = 400;      //!< Chrome doesn't nest deeper than 512 either
constexpr int kPieceElements = 64;  //!< elements of a piece of a page that is nested deeper
constexpr int kMaxAttributes = 256; //!< of an element
constexpr qint64 kMaxMilliseconds = 10'000;

//! Memory of one page, freed as a whole.
class HtmlArena
{
public:
    static void *allocate(void *arena, std::size_t size) { return static_cast<HtmlArena *>(arena)->take(size); }
    static void release(void *, void *) { }

    HtmlArena() { m_timer.start(); }

    //! Forgets all that was allocated, and keeps a block for the next piece.
    void clear()
    {
        m_large.clear();
        m_blocks.resize(std::min<std::size_t>(m_blocks.size(), 1));
        m_at = m_blocks.empty() ? nullptr : m_blocks.front().get();
        m_left = m_blocks.empty() ? 0 : kBlockSize;
    }

    //! Leaves gumbo. Only frames of C, which have no destructors, are left this way.
    [[noreturn]] void fail() { std::longjmp(afterFailure, 1); }
    bool isTooSlow() const { return m_isTooSlow; }

    std::jmp_buf afterFailure; //!< where fail() continues

private:
    static constexpr std::size_t kBlockSize = 64 * 1024; // more would be returned to the system after each page

    void *take(std::size_t size)
    {
        size = (size + 15) & ~std::size_t(15);
        if (size > m_left) {
            m_isTooSlow = m_timer.elapsed() > kMaxMilliseconds;
            if (m_isTooSlow)
                fail();
            if (size > kBlockSize / 4) {
                m_large.push_back(std::make_unique_for_overwrite<char[]>(size));
                return m_large.back().get();
            }
            m_blocks.push_back(std::make_unique_for_overwrite<char[]>(kBlockSize));
            m_at = m_blocks.back().get();
            m_left = kBlockSize;
        }
        char *const memory = m_at;
        m_at += size;
        m_left -= size;
        return memory;
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::vector<std::unique_ptr<char[]>> m_large;
    char *m_at = nullptr;
    std::size_t m_left = 0;
    QElapsedTimer m_timer;
    bool m_isTooSlow = false;
};

thread_local HtmlArena *t_parsing = nullptr; //!< of the page that this thread is parsing

//! Estimates how deep the elements of a page are nested, and finds places where it can be cut. It needs no exact result, and knows only as much of
//! https://html.spec.whatwg.org/#tree-construction as usual pages need. Overwrites attributes beyond the limit with spaces.
class HtmlScanner
{
public:
    explicit HtmlScanner(QByteArray *html)
        : m_html(html)
        , m_text(*html)
    {
        while ((m_at = m_text.indexOf('<', m_at)) >= 0)
            skipMarkup();
        m_cuts.append(m_text.size());
    }

    bool isDeep() const { return m_maxDepth > kMaxDepth; }
    //! Returns where the pieces of the page end.
    QList<qsizetype> pieceEnds() const { return m_cuts; }

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

    void skipMarkup()
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (isLetterAt(rest, 1))
            skipStartTag();
        else if (rest.startsWith("</") && isLetterAt(rest, 2))
            skipEndTag();
        else if (rest.startsWith("<!--"))
            skipBehind("-->", m_at + 2);
        else if (rest.size() > 1 && QByteArrayView("!?/").contains(rest[1]))
            skipBehind(">", m_at);
        else
            ++m_at;
    }

    GumboTag readName()
    {
        const qsizetype begin = m_at;
        while (!isEnd() && !isHtmlSpace(m_text[m_at]) && m_text[m_at] != '/' && m_text[m_at] != '>')
            ++m_at;
        return gumbo_tagn_enum(m_text.data() + begin, static_cast<unsigned int>(m_at - begin));
    }

    //! Moves behind the `>`. \return whether a slash is before it
    bool skipAttributes(int limit)
    {
        qsizetype tooMany = -1; // begin of the first attribute beyond the limit
        int count = 0;
        bool isClosed = false;
        while (!isEnd() && m_text[m_at] != '>') {
            isClosed = m_text[m_at] == '/';
            if (isClosed || isHtmlSpace(m_text[m_at])) {
                ++m_at;
                continue;
            }
            if (count++ == limit)
                tooMany = m_at;
            skipAttribute();
        }
        if (tooMany >= 0) {
            char *const data = m_html->data();
            std::replace_if(
                data + tooMany, data + m_at, [](char c) { return c != '\n' && c != '\r'; }, ' ');
            m_text = *m_html;
        }
        m_at = std::min(m_at + 1, m_text.size());
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

    void skipStartTag()
    {
        constexpr std::array kWithoutContent{
            GUMBO_TAG_AREA, GUMBO_TAG_BASE,  GUMBO_TAG_BR,    GUMBO_TAG_COL,  GUMBO_TAG_EMBED, GUMBO_TAG_HR,
            GUMBO_TAG_IMG,  GUMBO_TAG_INPUT, GUMBO_TAG_LINK,  GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE,
            GUMBO_TAG_WBR,  GUMBO_TAG_TRACK, GUMBO_TAG_FRAME, GUMBO_TAG_HTML, GUMBO_TAG_HEAD,  GUMBO_TAG_BODY};
        constexpr std::array kWithText{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,
                                       GUMBO_TAG_XMP,    GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED,  GUMBO_TAG_NOFRAMES};
        const bool isInsideLink = m_isLinkOpen && m_sinceCut < 2 * kPieceElements; // its text belongs to it
        if (++m_sinceCut > kPieceElements && !isInsideLink) {
            m_cuts.append(m_at);
            m_sinceCut = 1;
        }
        ++m_at;
        const qsizetype nameBegin = m_at;
        const GumboTag tag = readName();
        const QByteArrayView name = m_text.sliced(nameBegin, m_at - nameBegin);
        // A repeated `html` or `body` adds its attributes to the first one.
        const bool isMerged = (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) && ++m_merged > 16;
        const bool isClosed = skipAttributes(isMerged ? 0 : kMaxAttributes);
        m_isLinkOpen = m_isLinkOpen || tag == GUMBO_TAG_A;
        const bool hasContent =
            m_foreign > 0 ? !isClosed : std::find(kWithoutContent.begin(), kWithoutContent.end(), tag) == kWithoutContent.end();
        if (!hasContent)
            return;
        while (!m_open.empty() && closes(tag, m_open.back()))
            pop();
        m_open.push_back(tag);
        m_foreign += tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH ? 1 : 0;
        m_maxDepth = std::max(m_maxDepth, m_open.size());
        if (m_foreign == 0 && std::find(kWithText.begin(), kWithText.end(), tag) != kWithText.end())
            skipText(name);
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

    //! Moves to the end tag of an element that contains only text.
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

    void skipEndTag()
    {
        m_at += 2;
        const GumboTag tag = readName();
        skipAttributes(kMaxAttributes);
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
        m_foreign -= m_open.back() == GUMBO_TAG_SVG || m_open.back() == GUMBO_TAG_MATH ? 1 : 0;
        m_open.pop_back();
    }

    QByteArray *m_html;
    QByteArrayView m_text; //!< *m_html
    qsizetype m_at = 0;
    QList<qsizetype> m_cuts;
    std::vector<GumboTag> m_open;
    std::size_t m_maxDepth = 0;
    int m_foreign = 0;  //!< open `svg` and `math` elements
    int m_sinceCut = 0; //!< elements
    int m_merged = 0;   //!< `html` and `body` elements
    bool m_isLinkOpen = false;
};

HtmlPlace placeBehind(HtmlPlace begin, QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && !text.sliced(i + 1).startsWith('\n')))
            begin = {begin.line + 1, 1};
        else if ((static_cast<quint8>(text[i]) & 0xc0) != 0x80 && text[i] != '\r')
            ++begin.column;
    }
    return begin;
}

//! Returns nullptr if it takes too long, or if gumbo can't parse it.
const GumboNode *parsePiece(HtmlArena *arena, const char *text, std::size_t size)
{
    if (setjmp(arena->afterFailure) != 0) {
        t_parsing = nullptr;
        return nullptr;
    }
    t_parsing = arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &HtmlArena::allocate;
    options.deallocator = &HtmlArena::release;
    options.userdata = arena;
    options.tab_stop = 1; // counts a tab as one character
    options.max_errors = 0;
    const GumboNode *const document = gumbo_parse_with_options(&options, text, size)->document;
    t_parsing = nullptr;
    return document;
}

const GumboVector *childrenOf(const GumboNode &node)
{
    return node.type == GUMBO_NODE_DOCUMENT ? &node.v.document.children
        : node.type == GUMBO_NODE_ELEMENT   ? &node.v.element.children
                                            : nullptr;
}

void visitNodes(const GumboNode *document, HtmlVisitor *visitor)
{
    struct Open
    {
        const GumboNode *node;
        unsigned int next; //!< index of the next child
    };
    std::vector<Open> open{{document, 0}};
    while (!open.empty()) {
        auto &[node, next] = open.back();
        const GumboVector *const children = childrenOf(*node);
        if (children && next < children->length) {
            const auto *const child = static_cast<const GumboNode *>(children->data[next++]);
            if (child->type == GUMBO_NODE_TEMPLATE || child->type == GUMBO_NODE_COMMENT)
                continue;
            visitor->enter(*child);
            open.push_back({child, 0});
            continue;
        }
        if (node->type == GUMBO_NODE_ELEMENT)
            visitor->leave(*node);
        open.pop_back();
    }
}

} // namespace

HtmlPlace HtmlVisitor::place(const GumboSourcePosition &position) const
{
    const int line = std::max(static_cast<int>(position.line), 1); // elements that the page doesn't contain have none
    const int column = std::max(static_cast<int>(position.column), 1);
    return {m_begin.line + line - 1, line == 1 ? m_begin.column + column - 1 : column};
}

bool visitHtml(QByteArray html, HtmlVisitor *visitor)
{
    HtmlScanner scanner(&html);
    const auto arena = std::make_unique<HtmlArena>();
    bool isComplete = true;
    QList<qsizetype> ends = scanner.isDeep() ? scanner.pieceEnds() : QList<qsizetype>{html.size()};
    qsizetype begin = 0;
    for (qsizetype i = 0; i < ends.size(); ++i) {
        const QByteArrayView piece = QByteArrayView(html).sliced(begin, ends[i] - begin);
        const GumboNode *const document = parsePiece(arena.get(), piece.data(), static_cast<std::size_t>(piece.size()));
        if (arena->isTooSlow())
            return false;
        if (document)
            visitNodes(document, visitor);
        arena->clear();
        isComplete = isComplete && document;
        if (!document && ends.size() == 1) { // try again, to lose only one piece
            ends = scanner.pieceEnds();
            i = ends.size() > 1 ? -1 : 0;
            continue;
        }
        if (ends[i] < html.size())
            visitor->m_begin = placeBehind(visitor->m_begin, piece);
        begin = ends[i];
    }
    return isComplete;
}

QByteArrayList addressesOfSrcset(QByteArrayView value)
{
    QByteArrayList addresses;
    qsizetype at = 0;
    while (at < value.size()) {
        if (isHtmlSpace(value[at]) || value[at] == ',') {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < value.size() && !isHtmlSpace(value[at]))
            ++at;
        QByteArrayView address = value.sliced(begin, at - begin);
        const bool hasNoSize = address.endsWith(',');
        while (address.endsWith(','))
            address.chop(1);
        addresses.append(address.toByteArray());
        int depth = 0;
        for (; !hasNoSize && at < value.size() && (depth > 0 || value[at] != ','); ++at)
            depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
    }
    return addresses;
}

QByteArray addressOfRefresh(QByteArrayView content)
{
    const auto skip = [&content](auto matches) {
        content = content.sliced(std::find_if_not(content.begin(), content.end(), matches) - content.begin());
    };
    const qsizetype whole = content.size();
    skip([](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (content.size() == whole)
        return {};
    skip([](char c) { return isHtmlSpace(c) || c == ';' || c == ','; });
    if (content.size() >= 3 && content.first(3).compare("url", Qt::CaseInsensitive) == 0) {
        const QByteArrayView address = content;
        content = content.sliced(3);
        skip(isHtmlSpace);
        if (content.startsWith('=')) {
            content = content.sliced(1);
            skip(isHtmlSpace);
        } else {
            content = address;
        }
    }
    if (content.startsWith('"') || content.startsWith('\'')) {
        const qsizetype end = content.indexOf(content.front(), 1);
        content = content.sliced(1, (end < 0 ? content.size() : end) - 1);
    }
    return content.trimmed().toByteArray();
}

} // namespace watchkeeper

#ifdef __GLIBC__
//! \brief Replaces the function of the C library that ends the program after a failed assertion.
//!
//! Debian's gumbo 0.10.1 has its assertions enabled, and a page can fail them, for example with character data between a table and MathML.
//! A page of a web server must not end the program. Other assertions end it as usual. Not needed with a gumbo that is built with NDEBUG.
extern "C" [[gnu::visibility("default")]] void __assert_fail(const char *assertion, const char *file,
                                                             unsigned int line, // NOLINT
                                                             const char *function) noexcept
{
    if (watchkeeper::t_parsing)
        watchkeeper::t_parsing->fail();
    std::fprintf(stderr, "%s:%u: %s: Assertion `%s' failed.\n", file, line, function, assertion);
    std::abort();
}
#endif
