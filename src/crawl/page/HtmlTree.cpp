// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/HtmlTree.h"

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
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

constexpr qint64 kMaxMilliseconds =
    30'000; //!< a usual page of 10 MB takes less than one second, and several on a busy computer

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

//! Finds the places of a page by their offset. Fast if each is near the one before.
class HtmlPlaces
{
public:
    explicit HtmlPlaces(QByteArrayView text)
        : m_text(text)
    {
    }

    HtmlPlace at(qsizetype offset)
    {
        for (; m_offset < offset; ++m_offset) {
            if (isLineEnd(m_offset))
                m_place = {m_place.line + 1, 1};
            else
                m_place.column += width(m_offset);
        }
        bool isOtherLine = false;
        while (m_offset > offset) {
            --m_offset;
            isOtherLine = isOtherLine || isLineEnd(m_offset);
            m_place.line -= isLineEnd(m_offset) ? 1 : 0;
            m_place.column -= width(m_offset);
        }
        if (isOtherLine) {
            m_place.column = 1;
            for (qsizetype begin = m_offset; begin > 0 && !isLineEnd(begin - 1); --begin)
                m_place.column += width(begin - 1);
        }
        return m_place;
    }

private:
    bool isLineEnd(qsizetype at) const
    {
        return m_text[at] == '\n' || (m_text[at] == '\r' && !m_text.sliced(at + 1).startsWith('\n'));
    }
    //! 1 for the first byte of a character.
    int width(qsizetype at) const { return (static_cast<quint8>(m_text[at]) & 0xc0) != 0x80 && m_text[at] != '\r' ? 1 : 0; }

    QByteArrayView m_text;
    qsizetype m_offset = 0;
    HtmlPlace m_place; //!< of m_offset
};

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
    return m_place(position.offset);
}

HtmlSummary visitHtml(QByteArrayView html, HtmlVisitor *visitor)
{
    const HtmlExcerpt excerpt = excerptOf(html);
    const auto arena = std::make_unique<HtmlArena>();
    HtmlPlaces places(html);
    qsizetype begin = 0;
    visitor->m_place = [&](qsizetype offset) { return places.at(excerpt.originalOffset(begin + offset)); };
    HtmlSummary summary{false, excerpt.visibleLength};
    QList<qsizetype> ends = excerpt.isDeep ? excerpt.cuts : QList<qsizetype>{excerpt.text.size()};
    for (qsizetype i = 0; i < ends.size(); ++i) {
        const char *const piece = excerpt.text.constData() + begin;
        const GumboNode *const document = parsePiece(arena.get(), piece, static_cast<std::size_t>(ends[i] - begin));
        summary.isIncomplete = summary.isIncomplete || !document;
        if (arena->isTooSlow())
            break;
        if (document)
            visitNodes(document, visitor);
        arena->clear();
        if (!document && ends.size() == 1) { // try again, to lose only one piece
            ends = excerpt.cuts;
            i = ends.size() > 1 ? -1 : 0;
        } else {
            begin = ends[i];
        }
    }
    return summary;
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
