// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/ConditionText.h"

#include "conditions/HistoryFunctionReader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// The operators in the order in which Gatus searches for them. Each can be anywhere in the text (condition.go).
constexpr std::array<QStringView, 6> kOperators{u"==", u"!=", u"<=", u">=", u">", u"<"};

//! The first letters of len(), has() and the history functions.
const QStringView kKnownInitials = u"lhmaprf";

bool isSpaceOrBracket(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')';
}

} // namespace

ConditionText::ConditionText(const QString &text)
    : m_text(text)
{
    matchDelimiters();
}

void ConditionText::matchDelimiters()
{
    m_next.reserve(static_cast<size_t>(size()));
    for (int i = 0; i < size(); ++i)
        m_next.push_back(i + 1);
    std::vector<int> open;
    for (int i = 0; i < size();) {
        const int end = quoteEnd(i);
        m_next[static_cast<size_t>(i)] = end;
        if (m_text[i] == u'(') {
            open.push_back(i);
        } else if (m_text[i] == u')' && !open.empty()) {
            m_next[static_cast<size_t>(open.back())] = i + 1;
            open.pop_back();
        }
        i = end;
    }
}

//! The position after the closing quote if quoted text begins at `at`; otherwise the position of the next character.
int ConditionText::quoteEnd(int at) const
{
    const QChar quote = m_text[at];
    if (quote != u'"' && quote != u'\'')
        return at + 1;
    const QChar before = at > 0 ? m_text[at - 1] : QChar(u' ');
    if (!before.isSpace() && before != u'(' && before != u',' && before != u'.' && before != u'[')
        return at + 1; // an apostrophe within a word, as in it's
    for (int end = at + 1; end < size(); ++end) {
        const QChar behind = end + 1 < size() ? m_text[end + 1] : QChar(u' ');
        if (m_text[end] == u'\\' && (behind == quote || behind == u'\\')) {
            ++end; // skip the backslash of an escaped character
        } else if (m_text[end] == quote) {
            if (behind.isSpace() || behind == u')' || behind == u',' || behind == u']')
                return end + 1;
        }
    }
    return at + 1;
}

TextRange ConditionText::trimmed(int begin, int end) const
{
    while (begin < end && m_text[begin].isSpace())
        ++begin;
    while (end > begin && m_text[end - 1].isSpace())
        --end;
    return {begin, end - begin};
}

int ConditionText::skipSpace(int at) const
{
    while (at < size() && m_text[at].isSpace())
        ++at;
    return at;
}

bool ConditionText::isWordAt(int at, QLatin1StringView word) const
{
    if (!QStringView(m_text).sliced(at).startsWith(word))
        return false;
    const int end = at + static_cast<int>(word.size());
    return (at == 0 || isSpaceOrBracket(m_text[at - 1])) && (end >= size() || isSpaceOrBracket(m_text[end]));
}

TextRange ConditionText::findSign(QStringView sign, int begin, int end, bool isRaw) const
{
    const int length = static_cast<int>(sign.size());
    for (int at = begin; at + length + 1 < end; at = isRaw ? at + 1 : next(at)) {
        if (m_text[at] == u' ' && m_text[at + length + 1] == u' ' && QStringView(m_text).sliced(at + 1, length) == sign)
            return {at + 1, length};
    }
    return {};
}

TextRange ConditionText::findOperator(int begin, int end, bool isRaw) const
{
    for (const QStringView sign : kOperators) {
        if (const TextRange found = findSign(sign, begin, end, isRaw); found.length > 0)
            return found;
    }
    return {};
}

TextRange ConditionText::findWordOperator(int begin, int end) const
{
    for (int at = begin; at < end; at = next(at)) {
        if (at == begin || !m_text[at - 1].isSpace())
            continue;
        const bool isNegated = isWordAt(at, "not"_L1);
        const int word = isNegated ? skipSpace(at + 3) : at;
        for (const QLatin1StringView name : {"contains"_L1, "matches"_L1}) {
            const int length = static_cast<int>(name.size());
            if (word + length <= end && isWordAt(word, name))
                return {at, word + length - at};
        }
    }
    return {};
}

bool ConditionText::isKnownOperandAt(int at) const
{
    const QStringView rest = QStringView(m_text).sliced(std::min(at, size()));
    if (rest.startsWith("len("_L1) || rest.startsWith("has("_L1))
        return true;
    if (!rest.startsWith(u'['))
        return (at == 0 || !m_text[at - 1].isLetterOrNumber()) && historyCallLength(rest) > 0;
    const qsizetype end = rest.indexOf(u']');
    return end > 0 && placeholderFromName(rest.sliced(1, end - 1));
}

bool ConditionText::containsKnownOperand(int begin, int end) const
{
    for (int at = begin; at < end; ++at) {
        if ((m_text[at] == u'[' || kKnownInitials.contains(m_text[at])) && isKnownOperandAt(at))
            return true;
    }
    return false;
}

} // namespace watchkeeper
