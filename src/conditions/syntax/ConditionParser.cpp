// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/syntax/ConditionParser.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QLatin1StringView connectiveWord(ConditionNode::Type type)
{
    return type == ConditionNode::Type::Or ? "or"_L1 : "and"_L1;
}

} // namespace

Expected<ConditionNode, ConditionNote> ConditionParser::parse()
{
    if (m_text.size() > kMaxLength)
        return Unexpected(ConditionNote(
            {kMaxLength, 0}, ConditionsText::tr("This condition is too long. The limit is %1 characters.").arg(kMaxLength)));
    if (const auto fault = wrongConnective())
        return Unexpected(*fault);
    ReadResult root = readJunction(ConditionNode::Type::Or);
    if (!root)
        return root;
    m_position = m_text.skipSpace(m_position);
    if (m_position < m_text.size())
        return Unexpected(ConditionNote(
            {m_position, m_text.size() - m_position},
            ConditionsText::tr("Put “and” or “or” before this, or put quotes around text that contains brackets.")));
    return root;
}

ConditionParser::ReadResult ConditionParser::readJunction(ConditionNode::Type type)
{
    const bool isOuter = type == ConditionNode::Type::Or;
    const auto next = [this, isOuter] { return isOuter ? readJunction(ConditionNode::Type::And) : readPrimary(); };
    ReadResult first = next();
    if (!first)
        return first;
    ConditionNode joined;
    joined.type = type;
    joined.children.push_back(std::move(*first));
    while (takeConnective(connectiveWord(type))) {
        ReadResult another = next();
        if (!another)
            return another;
        joined.children.push_back(std::move(*another));
    }
    if (joined.children.size() > 1)
        return joined;
    ConditionNode only = std::move(joined.children.front());
    return only;
}

bool ConditionParser::takeConnective(QLatin1StringView word)
{
    const int at = m_text.skipSpace(m_position);
    if (at >= m_text.size() || !m_text.isWordAt(at, word))
        return false;
    m_position = at + static_cast<int>(word.size());
    return true;
}

ConditionParser::ReadResult ConditionParser::readPrimary()
{
    const auto leave = qScopeGuard([this] { --m_depth; });
    m_position = m_text.skipSpace(m_position);
    if (++m_depth > kMaxDepth)
        return Unexpected(ConditionNote({m_position, 0}, ConditionsText::tr("Brackets are nested too deeply here.")));
    if (isNotOperatorAt(m_position))
        return readNot();
    return isBracketAt(m_position) ? readBracketed() : readTest();
}

ConditionParser::ReadResult ConditionParser::readNot()
{
    m_position += 3;
    ++m_bracketNesting;
    ReadResult inner = readPrimary();
    --m_bracketNesting;
    if (!inner)
        return inner;
    ConditionNode negation;
    negation.type = ConditionNode::Type::Not;
    negation.children.push_back(std::move(*inner));
    return negation;
}

ConditionParser::ReadResult ConditionParser::readBracketed()
{
    const TextRange bracket{m_position, 1};
    ++m_position;
    ++m_openBrackets;
    ++m_bracketNesting;
    ReadResult inner = readJunction(ConditionNode::Type::Or);
    --m_openBrackets;
    --m_bracketNesting;
    if (!inner)
        return inner;
    m_position = m_text.skipSpace(m_position);
    if (!m_text.isAt(m_position, u')'))
        return Unexpected(ConditionNote(bracket, ConditionsText::tr("This bracket isn't closed.")));
    ++m_position;
    inner.value().isBracketed = true;
    return inner;
}

ConditionParser::ReadResult ConditionParser::readTest()
{
    const int begin = m_position;
    const int end = testEnd(begin);
    const bool isAll = m_bracketNesting == 0 && end == m_text.size() && m_text.skipSpace(0) == begin;
    m_position = end;
    // If the test is the whole condition, it includes the surrounding white space: `[BODY] == ` compares with an empty string.
    const int from = isAll ? 0 : begin;
    auto test = m_tests.read({from, end - from}, isAll);
    if (!test)
        return Unexpected(test.error());
    ConditionNode node;
    node.test = std::make_unique<Test>(std::move(*test));
    return node;
}

//! Returns the end of the test that starts at `begin`: the next `and` or `or`, or the closing bracket of an enclosing pair.
int ConditionParser::testEnd(int begin) const
{
    for (int at = begin; at < m_text.size(); at = m_text.next(at)) {
        if (m_openBrackets > 0 && m_text.isAt(at, u')'))
            return at;
        if (const int end = connectiveEnd(at); end > 0 && isTest(begin, at) && isConditionAt(end))
            return at;
    }
    return m_text.size();
}

//! Returns the position after the `and` or `or` at `at`, or 0 if there is no such word.
int ConditionParser::connectiveEnd(int at) const
{
    if (at > 0 && m_text.isWordAt(at, "and"_L1))
        return at + 3;
    return at > 0 && m_text.isWordAt(at, "or"_L1) ? at + 2 : 0;
}

//! Finds `&&`, `||`, `AND` or `OR` where `and` or `or` is required.
std::optional<ConditionNote> ConditionParser::wrongConnective() const
{
    for (int at = 1; at < m_text.size(); at = m_text.next(at)) {
        for (const auto &[word, wanted] : {std::pair("&&"_L1, u"and"_s), std::pair("AND"_L1, u"and"_s),
                                           std::pair("||"_L1, u"or"_s), std::pair("OR"_L1, u"or"_s)}) {
            const int length = static_cast<int>(word.size());
            if (m_text.isWordAt(at, word) && isTest(0, at) && isConditionAt(at + length))
                return ConditionNote({at, length}, ConditionsText::tr("Enter %1 here.").arg(wanted));
        }
    }
    return std::nullopt;
}

bool ConditionParser::isNotOperatorAt(int at) const
{
    if (at >= m_text.size() || !m_text.isWordAt(at, "not"_L1))
        return false;
    const int next = m_text.skipSpace(at + 3);
    return m_text.isKnownOperandAt(next) || m_text.isAt(next, u'(')
        || (next < m_text.size() && m_text.isWordAt(next, "not"_L1));
}

bool ConditionParser::isBracketAt(int at) const
{
    return m_text.isAt(at, u'(') && isConditionAt(at + 1);
}

//! Returns whether a condition starts at `at`: a test up to the next `and` or `or`, possibly after brackets and `not`.
bool ConditionParser::isConditionAt(int at) const
{
    at = m_text.skipSpace(at);
    while (m_text.isAt(at, u'(') || isNotOperatorAt(at))
        at = m_text.skipSpace(m_text.isAt(at, u'(') ? at + 1 : at + 3);
    int end = at;
    while (end < m_text.size() && !m_text.isAt(end, u')') && (end == at || connectiveEnd(end) == 0))
        end = m_text.next(end);
    return isTest(at, end);
}

bool ConditionParser::isTest(int begin, int end) const
{
    const bool hasOperator =
        m_text.findOperator(begin, end, false).length > 0 || m_text.findWordOperator(begin, end).length > 0;
    return hasOperator ? m_text.containsKnownOperand(begin, end) : isFlag(begin, end);
}

//! Returns whether the text is true or false without a comparison: `has(…)`, `[CONNECTED]`, `[BODY].ok`, or brackets around
//! conditions.
bool ConditionParser::isFlag(int begin, int end) const
{
    const TextRange range = m_text.trimmed(begin, end);
    const QStringView text = m_text.view(range);
    if (text.startsWith(u'('))
        return text.endsWith(u')') && isBracketAt(range.begin);
    if (isNotOperatorAt(range.begin))
        return true;
    if (text.startsWith("has("_L1))
        return text.endsWith(u')');
    const qsizetype bracket = text.indexOf(u']');
    const auto placeholder =
        text.startsWith(u'[') && bracket > 0 ? placeholderFromName(text.sliced(1, bracket - 1)) : std::nullopt;
    if (!placeholder || text.contains(u' '))
        return false;
    const PlaceholderType type = placeholderInfo(*placeholder).type;
    return type == PlaceholderType::Flag || (type == PlaceholderType::Any && bracket + 1 < text.size());
}

} // namespace watchkeeper
