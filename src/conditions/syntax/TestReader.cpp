// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/syntax/ConditionParser.h"

#include "model/base/NearestWord.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

Comparison comparisonOf(QStringView sign)
{
    if (sign == "<"_L1)
        return Comparison::Less;
    if (sign == "<="_L1)
        return Comparison::LessOrEqual;
    if (sign == ">"_L1)
        return Comparison::Greater;
    return sign == ">="_L1 ? Comparison::GreaterOrEqual : Comparison::Equal;
}

bool isText(const Operand &operand)
{
    return std::holds_alternative<TextOperand>(operand.content);
}

//! Returns the dimension of an operand if it is known without an observation, otherwise None.
Dimension dimensionOf(const Operand &operand)
{
    if (const auto *text = std::get_if<TextOperand>(&operand.content))
        return text->amount ? text->amount->dimension : Dimension::None;
    const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.content);
    return placeholder ? dimensionOf(placeholder->placeholder) : Dimension::None;
}

//! Returns whether the operand can be true or false, and can therefore be used without a comparison.
bool mayBeFlag(const Operand &operand)
{
    if (const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.content)) {
        const PlaceholderType type = placeholderInfo(placeholder->placeholder).type;
        return type == PlaceholderType::Flag || type == PlaceholderType::Any;
    }
    return std::holds_alternative<ExistsOperand>(operand.content);
}

QString dimensionText(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Time:
        return ConditionsText::tr("a time");
    case Dimension::Size:
        return ConditionsText::tr("a size");
    case Dimension::Percent:
        return ConditionsText::tr("a percentage");
    case Dimension::None:
        break;
    }
    return ConditionsText::tr("a number");
}

} // namespace

TestReader::ReadResult TestReader::read(TextRange range, bool isAll)
{
    const int end = range.begin + range.length;
    const TextRange word = m_text->findWordOperator(range.begin, end);
    const bool isSearch = word.length > 0 && m_text->isKnownOperandAt(m_text->skipSpace(range.begin))
        && m_text->findOperator(range.begin, word.begin + 1, false).length == 0;
    if (isSearch)
        return readSearch(range, word);
    if (isAll) {
        const TextRange sign = m_text->findOperator(range.begin, end, true);
        bool usesExtensions = false;
        const QList<ConditionNote> before = m_hints;
        ReadResult test =
            sign.length > 0 ? readComparison(split(range, sign, true), Dialect::Gatus, &usesExtensions) : readFlag(range);
        if (!usesExtensions || sign.length == 0)
            return test;
        m_hints = before;
    }
    const TextRange sign = m_text->findOperator(range.begin, end, false);
    bool usesExtensions = true;
    return sign.length > 0 ? readComparison(split(range, sign, false), Dialect::Extended, &usesExtensions) : readFlag(range);
}

TestReader::Sides TestReader::split(TextRange range, TextRange sign, bool isRaw) const
{
    const int end = range.begin + range.length;
    const int behind = sign.begin + sign.length;
    // A second operator must be preceded by a space other than the one after the first operator.
    const TextRange second = m_text->findSign(m_text->view(sign), std::min(behind + 1, end), end, isRaw);
    const int rightEnd = second.length > 0 ? second.begin : end;
    Sides sides;
    sides.sign = sign;
    sides.left = m_text->trimmed(range.begin, sign.begin);
    sides.right = m_text->trimmed(behind, rightEnd);
    sides.rest = m_text->trimmed(rightEnd, end);
    return sides;
}

TestReader::ReadResult TestReader::readComparison(const Sides &sides, Dialect dialect, bool *usesExtensions)
{
    Test test;
    const QStringView sign = m_text->view(sides.sign);
    test.comparison = comparisonOf(sign);
    test.isNegated = sign == "!="_L1;
    test.operatorRange = sides.sign;
    test.isExact = dialect == Dialect::Extended;
    const OperandUse use = test.comparison == Comparison::Equal ? OperandUse::Equality : OperandUse::Order;
    OperandReader reader(m_text, dialect);
    auto left = reader.read(sides.left, use);
    auto right = reader.read(sides.right, use);
    *usesExtensions = reader.usesExtensions();
    if (!left)
        return Unexpected(unknownName(sides.left).value_or(left.error()));
    if (!right)
        return Unexpected(unknownName(sides.right).value_or(right.error()));
    test.left = std::move(*left);
    test.right = std::move(*right);
    if (const auto wrong = testProblem(test))
        return Unexpected(*wrong);
    if (sides.rest.length > 0 && dialect == Dialect::Extended)
        return Unexpected(ConditionNote(
            sides.rest,
            ConditionsText::tr("This is a second comparison. Join the two with “and” or “or”, or put the text in quotes.")));
    m_hints += reader.hints();
    addHints(test, sides);
    return test;
}

TestReader::ReadResult TestReader::readSearch(TextRange range, TextRange word)
{
    const int end = range.begin + range.length;
    const int behind = word.begin + word.length;
    Test test;
    test.isExact = true;
    test.operatorRange = word;
    test.isNegated = m_text->view(word).startsWith("not"_L1);
    OperandReader reader(m_text, Dialect::Extended);
    auto left = reader.read(m_text->trimmed(range.begin, word.begin), OperandUse::Equality);
    if (!left)
        return Unexpected(left.error());
    const TextRange right = m_text->trimmed(behind, end);
    const bool isCall = m_text->isAt(behind, u'(') && right.length > 1 && m_text->next(behind) == right.begin + right.length;
    const TextRange argument = isCall ? m_text->trimmed(right.begin + 1, right.begin + right.length - 1) : right;
    auto search = reader.readSearch(right, argument, m_text->view(word).endsWith("matches"_L1));
    if (!search)
        return Unexpected(search.error());
    test.left = std::move(*left);
    test.right = std::move(*search);
    return test;
}

TestReader::ReadResult TestReader::readFlag(TextRange range)
{
    const TextRange side = m_text->trimmed(range.begin, range.begin + range.length);
    if (const auto fault = unclosedDelimiter(side))
        return Unexpected(*fault);
    if (const auto fault = wrongOperator(withoutBrackets(side)))
        return Unexpected(*fault);
    OperandReader reader(m_text, Dialect::Extended);
    auto operand = reader.read(side, OperandUse::Flag);
    if (!operand)
        return Unexpected(operand.error());
    if (!mayBeFlag(*operand))
        return Unexpected(missingPart(side));
    Test test;
    test.comparison = Comparison::True;
    test.isExact = true;
    test.left = std::move(*operand);
    return test;
}

//! Removes brackets that were read as part of the text because they contain no comparison.
TextRange TestReader::withoutBrackets(TextRange side) const
{
    while (side.length > 1 && m_text->isAt(side.begin, u'(') && m_text->next(side.begin) == side.begin + side.length)
        side = m_text->trimmed(side.begin + 1, side.begin + side.length - 1);
    return side;
}

//! Finds an operator that has no space on one side, or that lacks an operand.
std::optional<ConditionNote> TestReader::wrongOperator(TextRange range) const
{
    const int end = range.begin + range.length;
    static const QRegularExpression sign(u"[=!<>]=?"_s);
    for (int at = range.begin; at < end; at = m_text->next(at)) {
        const auto match =
            sign.match(m_text->text(), at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            continue;
        const QString found = match.captured();
        const QString wanted = found == "="_L1 || found == "!"_L1 ? found + u'=' : found;
        const TextRange place{at, static_cast<int>(found.size())};
        if (at == range.begin)
            return ConditionNote(place,
                                 ConditionsText::tr("Nothing comes before %1. Write what to check, such as [STATUS] %2 200.")
                                     .arg(found, wanted));
        if (at + place.length == end)
            return ConditionNote(
                {end, 0},
                ConditionsText::tr("Nothing comes after %1. Add the value to compare with, as in [STATUS] %2 200.")
                    .arg(found, wanted));
        return ConditionNote(place, ConditionsText::tr("Write %1 here, with a space on both sides.").arg(wanted));
    }
    return std::nullopt;
}

//! Returns the error for a test without an operator.
ConditionNote TestReader::missingPart(TextRange range) const
{
    if (range.length == 0)
        return {range,
                ConditionsText::tr("A condition is missing here. Write a comparison, such as "
                                   "[STATUS] == 200.")};
    if (const auto name = unknownName(range))
        return *name;
    if (m_text->isKnownOperandAt(range.begin))
        return {{range.begin + range.length, 0},
                ConditionsText::tr(
                    "A comparison is missing here. Write ==, !=, <, <=, >, >=, contains or matches, followed by a value.")};
    return {range, ConditionsText::tr("This isn't a valid condition. Write a comparison, such as [STATUS] == 200.")};
}

std::optional<ConditionNote> TestReader::unclosedDelimiter(TextRange side) const
{
    const QStringView text = m_text->view(side);
    for (const QLatin1StringView name : {"len("_L1, "has("_L1, "pat("_L1, "any("_L1, "matches("_L1, "contains("_L1}) {
        if (text.startsWith(name) && !text.endsWith(u')'))
            return ConditionNote({side.begin + static_cast<int>(name.size()) - 1, 1},
                                 ConditionsText::tr("This bracket isn't closed."));
    }
    return std::nullopt;
}

//! Finds an unknown placeholder such as `[STATSU]`, which Gatus would compare as text.
std::optional<ConditionNote> TestReader::unknownName(TextRange side) const
{
    static const QRegularExpression bracket(u"^\\[([A-Z][A-Z_]+)\\]"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = bracket.match(m_text->view(side).toString());
    if (!match.hasMatch() || placeholderFromName(match.captured(1)))
        return std::nullopt;
    QStringList names;
    for (const PlaceholderInfo &info : placeholders())
        names.append(info.name);
    const QString near = nearestWord(match.captured(1).toUpper(), names);
    const TextRange range{side.begin, static_cast<int>(match.capturedLength())};
    if (near.isEmpty())
        return ConditionNote(range,
                             ConditionsText::tr("Unknown placeholder %1. Available placeholders: %2.")
                                 .arg(match.captured(), names.join(u", "_s)));
    return ConditionNote(range, ConditionsText::tr("Unknown placeholder %1. Did you mean [%2]?").arg(match.captured(), near));
}

std::optional<ConditionNote> TestReader::testProblem(const Test &test) const
{
    for (const Operand *operand : {&test.left, &test.right}) {
        if (isText(*operand)) {
            if (const auto fault = unclosedDelimiter(operand->range))
                return fault;
        }
    }
    if (isText(test.left) && isText(test.right)) { // comparing two literals is probably a mistake
        for (const Operand *operand : {&test.left, &test.right}) {
            if (const auto fault = unknownName(operand->range))
                return fault;
        }
    }
    const Dimension left = dimensionOf(test.left);
    const Dimension right = dimensionOf(test.right);
    if (test.comparison == Comparison::Equal || left == right || left == Dimension::None || right == Dimension::None)
        return std::nullopt;
    return ConditionNote(
        test.right.range,
        ConditionsText::tr("This is %1, but the other side is %2.").arg(dimensionText(right), dimensionText(left)));
}

void TestReader::addHints(const Test &test, const Sides &sides)
{
    if (sides.rest.length > 0)
        m_hints.append({sides.rest, ConditionsText::tr("This is ignored, as in Gatus.")});
    if (test.comparison == Comparison::Equal)
        return;
    addNumberHint(test.left, test.right, test.isExact);
    addNumberHint(test.right, test.left, test.isExact);
}

void TestReader::addNumberHint(const Operand &number, const Operand &other, bool isExact)
{
    const auto *text = std::get_if<TextOperand>(&number.content);
    const auto *seen = std::get_if<PlaceholderOperand>(&other.content);
    if (!text || !seen)
        return;
    const double value = text->amount->value;
    if (!isExact && value != std::trunc(value))
        m_hints.append({number.range,
                        ConditionsText::tr("Fractions are dropped on both sides, as in Gatus: 1.9 becomes 1. Put brackets "
                                           "around the condition to keep them.")});
    const bool isExpiry =
        seen->placeholder == Placeholder::CertificateExpiration || seen->placeholder == Placeholder::DomainExpiration;
    if (isExpiry && value != 0 && text->amount->dimension == Dimension::None)
        m_hints.append({number.range, ConditionsText::tr("Without a unit, this is in milliseconds. Write 14d for days.")});
}

} // namespace watchkeeper
