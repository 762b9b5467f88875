// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/syntax/ConditionTree.h"

#include <algorithm>

namespace watchkeeper {

namespace {

struct CodePoint
{
    char32_t code;
    qsizetype length; //!< [bytes]
};

constexpr char32_t kInvalid = 0xFFFD;

//! Returns the first character. As in Go, a byte that isn't valid UTF-8 is a separate character.
CodePoint firstCodePoint(QByteArrayView text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80)
        return {first, 1};
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return {kInvalid, 1};
    char32_t code = first & (0x7Fu >> length);
    for (qsizetype i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0u) != 0x80)
            return {kInvalid, 1};
        code = (code << 6) | (next & 0x3Fu);
    }
    return {code, length};
}

QByteArray withoutSlashes(QByteArrayView text)
{
    QByteArray result = text.toByteArray();
    return result.contains('/') ? result.replace('/', QByteArrayView()) : result;
}

//! Reads one end of a character range in a class, and removes it from `rest`. Returns false if there is nothing to read.
bool takeRangeBound(QByteArrayView &rest, char32_t &code)
{
    if (rest.isEmpty() || rest[0] == '-' || rest[0] == ']')
        return false;
    if (rest[0] == '\\')
        rest = rest.sliced(1);
    if (rest.isEmpty())
        return false;
    const CodePoint rune = firstCodePoint(rest);
    if (rune.code == kInvalid && rune.length == 1)
        return false;
    code = rune.code;
    rest = rest.sliced(rune.length);
    return !rest.isEmpty();
}

} // namespace

Glob::Glob(QByteArrayView pattern)
{
    const QByteArray flat = withoutSlashes(pattern);
    QByteArrayView rest(flat);
    while (!rest.isEmpty() && m_isValid) {
        const char c = rest[0];
        rest = rest.sliced(1);
        if (c == '[') {
            m_isValid = readClass(rest);
        } else if (c == '*') {
            if (m_parts.empty() || m_parts.back().type != Part::Type::AnySequence)
                m_parts.push_back({Part::Type::AnySequence});
        } else if (c == '?') {
            m_parts.push_back({Part::Type::AnyCharacter});
        } else if (c != '\\') {
            m_parts.push_back({Part::Type::Byte, c});
        } else if (rest.isEmpty()) {
            m_isValid = false;
        } else {
            m_parts.push_back({Part::Type::Byte, rest[0]});
            rest = rest.sliced(1);
        }
    }
}

bool Glob::readClass(QByteArrayView &rest)
{
    Part part{Part::Type::Class};
    part.isNegated = rest.startsWith('^');
    if (part.isNegated)
        rest = rest.sliced(1);
    while (!rest.startsWith(']') || part.ranges.empty()) {
        Range range;
        if (!takeRangeBound(rest, range.first))
            return false;
        range.second = range.first;
        if (rest[0] == '-') {
            rest = rest.sliced(1);
            if (!takeRangeBound(rest, range.second))
                return false;
        }
        part.ranges.push_back(range);
    }
    rest = rest.sliced(1);
    m_parts.push_back(std::move(part));
    return true;
}

bool Glob::matchesPart(const Part &part, QByteArrayView text, qsizetype &at)
{
    if (at >= text.size())
        return false;
    if (part.type == Part::Type::Byte)
        return text[at++] == part.byte;
    const CodePoint rune = firstCodePoint(text.sliced(at));
    at += rune.length;
    if (part.type == Part::Type::AnyCharacter)
        return true;
    const bool isIn = std::any_of(part.ranges.begin(), part.ranges.end(),
                                  [rune](const Range &range) { return range.first <= rune.code && rune.code <= range.second; });
    return isIn != part.isNegated;
}

//! Returns the first position at or after `from` where the part after a `*` can match, or -1.
qsizetype Glob::nextStart(const QByteArray &text, qsizetype from, size_t part) const
{
    if (m_parts[part].type == Part::Type::Byte)
        return text.indexOf(m_parts[part].byte, from);
    return from < text.size() ? from : -1;
}

Glob::Match Glob::match(QByteArrayView text) const
{
    if (!m_isValid)
        return Match::No;
    const QByteArray flat = withoutSlashes(text);
    qsizetype at = 0;
    size_t part = 0;
    // It is enough to backtrack to the last `*`, because everything before it already matches.
    qsizetype runEnd = -1;
    size_t afterRun = 0;
    for (qint64 steps = 0; steps < kStepLimit; ++steps) {
        if (part == m_parts.size() && at == flat.size())
            return Match::Yes;
        const bool isRun = part < m_parts.size() && m_parts[part].type == Part::Type::AnySequence;
        if (!isRun && part < m_parts.size() && matchesPart(m_parts[part], flat, at)) {
            ++part;
            continue;
        }
        if (isRun) {
            afterRun = part + 1;
            runEnd = at;
            if (afterRun == m_parts.size())
                return Match::Yes;
        } else if (runEnd < 0 || runEnd >= flat.size()) {
            return Match::No;
        } else {
            runEnd += firstCodePoint(QByteArrayView(flat).sliced(runEnd)).length;
        }
        runEnd = nextStart(flat, runEnd, afterRun);
        if (runEnd < 0)
            return Match::No;
        at = runEnd;
        part = afterRun;
    }
    return Match::TooCostly;
}

} // namespace watchkeeper
