// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Evaluation.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

constexpr qsizetype kSample = 40; // [bytes] of a text in a message

Truth negated(Truth truth)
{
    switch (truth) {
    case Truth::Holds:
        return Truth::Fails;
    case Truth::Fails:
        return Truth::Holds;
    case Truth::TooEarly:
        return Truth::TooEarly;
    case Truth::FailsUnread:
    case Truth::Unknown:
        break;
    }
    return Truth::Unknown;
}

Truth truthOf(bool holds)
{
    return holds ? Truth::Holds : Truth::Fails;
}

//! A literal, or a calculation with only literals.
bool isWritten(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.what);
    return std::holds_alternative<TextOperand>(operand.what)
        || (sum && std::all_of(sum->terms.begin(), sum->terms.end(), isWritten));
}

//! A literal that can be compared as a number.
const Amount *writtenAmount(const Operand &operand)
{
    const auto *text = std::get_if<TextOperand>(&operand.what);
    return text && text->amount ? &*text->amount : nullptr;
}

void adoptUnit(Amount &plain, bool isPlainWritten, const Amount &other)
{
    constexpr double kAll = 100;
    if (isPlainWritten)
        plain.value *= other.unit;
    else if (plain.isShare && other.dimension == Dimension::Percent)
        plain.value *= kAll;
    plain.dimension = other.dimension;
}

bool compare(Comparison comparison, double left, double right)
{
    switch (comparison) {
    case Comparison::Less:
        return left < right;
    case Comparison::LessOrSame:
        return left <= right;
    case Comparison::Greater:
        return left > right;
    case Comparison::GreaterOrSame:
        return left >= right;
    case Comparison::Same:
    case Comparison::True:
        break;
    }
    return left == right;
}

//! `80%` as a factor is 0.8; a measured percentage stays a percentage.
Amount factorOf(const Amount &amount, bool isWrittenThere)
{
    constexpr double kAll = 100;
    return isWrittenThere && amount.dimension == Dimension::Percent ? Amount{amount.value / kAll} : amount;
}

//! In the unit of the operand that has a dimension: seconds stay seconds.
Amount multiplied(const Amount &left, const Amount &right)
{
    const Amount &measured = right.dimension > left.dimension ? right : left;
    return {left.value * right.value, measured.dimension, measured.unit};
}

//! A time divided by a time is a number.
Amount divided(const Amount &left, const Amount &right)
{
    if (left.dimension != right.dimension)
        return {left.value / right.value, left.dimension, left.unit};
    Amount share{left.value / right.value};
    share.isShare = true;
    return share;
}

//! One term of a sum.
struct Product
{
    Amount amount;
    bool isWritten = false;  //!< one literal
    bool isPlain = false;    //!< literals alone
    bool hasLiteral = false; //!< then 100 * a / b isn't a ratio any more
};

} // namespace

bool alignUnits(Amount &left, bool isLeftWritten, Amount &right, bool isRightWritten)
{
    if (left.dimension == Dimension::None && right.dimension != Dimension::None)
        adoptUnit(left, isLeftWritten, right);
    else if (right.dimension == Dimension::None && left.dimension != Dimension::None)
        adoptUnit(right, isRightWritten, left);
    return left.dimension == right.dimension;
}

Truth Evaluation::evaluate(const ConditionNode &node)
{
    switch (node.type) {
    case ConditionNode::Type::Test:
        return evaluate(*node.test);
    case ConditionNode::Type::Not:
        return negated(evaluate(node.children.front()));
    case ConditionNode::Type::And:
    case ConditionNode::Type::Or:
        break;
    }
    return evaluateAll(node);
}

Truth Evaluation::evaluateAll(const ConditionNode &node)
{
    const bool isAnd = node.type == ConditionNode::Type::And;
    const Truth decisive = isAnd ? Truth::Fails : Truth::Holds;
    Truth answer = isAnd ? Truth::Holds : Truth::Fails;
    for (const ConditionNode &child : node.children) {
        const Truth truth = evaluate(child);
        answer = isAnd ? std::min(answer, truth) : std::max(answer, truth);
        if (answer == decisive)
            break;
    }
    return answer;
}

Truth Evaluation::evaluate(const Test &test)
{
    const auto known =
        std::find_if(m_truths.cbegin(), m_truths.cend(), [&test](const auto &one) { return one.first == &test; });
    if (known != m_truths.cend())
        return known->second;
    const Truth truth = evaluateAnew(test);
    m_truths.emplace_back(&test, truth);
    return truth;
}

Truth Evaluation::evaluateAnew(const Test &test)
{
    if (test.comparison == Comparison::True)
        return flag(test);
    if (test.comparison != Comparison::Same)
        return order(test);
    const Truth truth = same(test);
    return test.isNegated ? negated(truth) : truth;
}

Truth Evaluation::same(const Test &test)
{
    if (test.right.isMatcher() && !test.left.isMatcher())
        return matches(test.right, test.left);
    if (test.left.isMatcher() && !test.right.isMatcher())
        return matches(test.left, test.right);
    if (test.left.isMatcher()) {
        const auto *left = std::get_if<GlobOperand>(&test.left.what);
        const auto *right = std::get_if<GlobOperand>(&test.right.what);
        return truthOf(left && right && left->text == right->text);
    }
    const SeenValue left = valueOf(test.left);
    const SeenValue right = valueOf(test.right);
    if (left.type != SeenValue::Type::Text && left.type != SeenValue::Type::Number)
        return notThere(left, test.left);
    if (right.type != SeenValue::Type::Text && right.type != SeenValue::Type::Number)
        return notThere(right, test.right);
    if (left.isCut || right.isCut)
        return unknown(Why::BodyCut, left.isCut ? test.left : test.right);
    return sameValue(test, left, right);
}

//! By our rules: compares as numbers with their units if both are numbers and one was measured as a number.
Truth Evaluation::sameValue(const Test &test, const SeenValue &left, const SeenValue &right)
{
    const auto numberIn = [](const SeenValue &value, const Operand &operand) {
        const Amount *written = writtenAmount(operand);
        return value.type == SeenValue::Type::Number ? &value.amount : written;
    };
    const Amount *leftNumber = numberIn(left, test.left);
    const Amount *rightNumber = numberIn(right, test.right);
    const bool isMeasured = left.type == SeenValue::Type::Number || right.type == SeenValue::Type::Number;
    if (!test.isExact || !isMeasured || !leftNumber || !rightNumber)
        return sameText(left, right, test.isExact);
    Amount leftAmount = *leftNumber;
    Amount rightAmount = *rightNumber;
    if (!alignUnits(leftAmount, isWritten(test.left), rightAmount, isWritten(test.right)))
        return unknown(Why::UnitsDiffer, test.left);
    return truthOf(leftAmount.value == rightAmount.value);
}

Truth Evaluation::sameText(const SeenValue &left, const SeenValue &right, bool isExact)
{
    const auto integerOf = [](const SeenValue &value) {
        return value.integer || value.type == SeenValue::Type::Number ? value.integer : parseInteger(value.text);
    };
    const std::optional<qint64> leftInteger = integerOf(left);
    if (const auto rightInteger = leftInteger ? integerOf(right) : std::nullopt)
        return truthOf(*leftInteger == *rightInteger);
    const auto isGatusNumber = [isExact](const SeenValue &number, const SeenValue &text) {
        return !isExact && number.isJson && text.type == SeenValue::Type::Text
            && gatusNumberText(number.amount.value) == text.text;
    };
    if (isGatusNumber(left, right) || isGatusNumber(right, left))
        return Truth::Holds;
    if (left.type == SeenValue::Type::Text && right.type == SeenValue::Type::Text)
        return truthOf(left.text == right.text);
    return truthOf(textOf(left) == textOf(right));
}

Truth Evaluation::matches(const Operand &matcher, const Operand &other)
{
    const SeenValue value = valueOf(other);
    if (value.type != SeenValue::Type::Text && value.type != SeenValue::Type::Number)
        return notThere(value, other);
    const QByteArray number = value.type == SeenValue::Type::Number ? textOf(value) : QByteArray();
    const QByteArrayView text = value.type == SeenValue::Type::Number ? QByteArrayView(number) : value.text;
    if (const auto *part = std::get_if<PartOperand>(&matcher.what)) {
        const bool isThere = text.contains(part->part);
        return value.isCut && !isThere ? unknown(Why::BodyCut, other) : truthOf(isThere);
    }
    if (value.isCut)
        return unknown(Why::BodyCut, other);
    if (const auto *any = std::get_if<ChoiceOperand>(&matcher.what))
        return truthOf(
            std::any_of(any->choices.begin(), any->choices.end(), [text](const QByteArray &one) { return one == text; }));
    if (const auto *glob = std::get_if<GlobOperand>(&matcher.what)) {
        const Glob::Match match = glob->glob.match(text);
        return match == Glob::Match::TooCostly ? unknown(Why::TooCostly, matcher) : truthOf(match == Glob::Match::Yes);
    }
    const BoundedPattern::Match match = std::get<PatternOperand>(matcher.what).pattern.match(text);
    if (match == BoundedPattern::Match::TooLong)
        return unknown(Why::TextTooLong, other);
    return match == BoundedPattern::Match::TooCostly ? unknown(Why::TooCostly, matcher)
                                                     : truthOf(match == BoundedPattern::Match::Yes);
}

Truth Evaluation::order(const Test &test)
{
    std::optional<Amount> left = amountOf(test.left);
    const bool isTold = left || m_last == Why::TooLittlePast;
    std::optional<Amount> right = isTold ? amountOf(test.right) : std::nullopt;
    if (!left || !right)
        return untold();
    // Gatus has only 64-bit integers; it reads a value such as 5MB as zero.
    if (!test.isExact && !left->isOurs && !right->isOurs)
        return truthOf(compare(test.comparison, std::trunc(left->value), std::trunc(right->value)));
    if (!alignUnits(*left, isWritten(test.left), *right, isWritten(test.right)))
        return unknown(Why::UnitsDiffer, test.left);
    return truthOf(compare(test.comparison, left->value, right->value));
}

Truth Evaluation::flag(const Test &test)
{
    const SeenValue value = seenValue(test.left, m_facts);
    if (value.type == SeenValue::Type::Text && (value.text == "true" || value.text == "false"))
        return truthOf(value.text == "true");
    if (value.type == SeenValue::Type::Unknown || value.type == SeenValue::Type::Unread)
        return unknown(value.why, test.left);
    if (value.type == SeenValue::Type::Absent)
        return unknown(Why::NotThere, test.left);
    return unknown(Why::NotFlag, test.left, textOf(value));
}

//! A value that is known to be absent differs from everything.
Truth Evaluation::notThere(const SeenValue &value, const Operand &operand)
{
    if (value.type == SeenValue::Type::Absent)
        return Truth::Fails;
    const Truth truth = unknown(value.why, operand);
    return value.type == SeenValue::Type::Unread ? Truth::FailsUnread : truth;
}

Truth Evaluation::unknown(Why why, const Operand &operand, QByteArrayView sample)
{
    m_last = why;
    Reason &reason = why == Why::TooLittlePast ? m_tooEarly : m_reason;
    if (reason.why == Why::None)
        reason = {why, &operand, sample.first(std::min(sample.size(), kSample)).toByteArray()};
    return untold();
}

SeenValue Evaluation::valueOf(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.what);
    if (!sum)
        return seenValue(operand, m_facts);
    const std::optional<Amount> amount = calculate(*sum, operand);
    if (!amount)
        return SeenValue::none(SeenValue::Type::Unknown, m_last);
    SeenValue value = SeenValue::number(amount->value, amount->dimension, amount->unit);
    value.amount.isShare = amount->isShare;
    return value;
}

std::optional<Amount> Evaluation::amountOf(const Operand &operand)
{
    if (const Amount *written = writtenAmount(operand))
        return *written;
    if (const auto *sum = std::get_if<ArithmeticOperand>(&operand.what))
        return calculate(*sum, operand);
    return toAmount(seenValue(operand, m_facts), operand);
}

std::optional<Amount> Evaluation::toAmount(const SeenValue &value, const Operand &operand)
{
    if (value.type == SeenValue::Type::Number)
        return value.amount;
    if (value.type == SeenValue::Type::Text && !value.isCut) {
        if (const auto amount = parseAmount(value.text.trimmed()))
            return amount;
    }
    if (value.type == SeenValue::Type::Unknown || value.type == SeenValue::Type::Unread)
        unknown(value.why, operand);
    else if (value.type == SeenValue::Type::Absent)
        unknown(Why::NotThere, operand);
    else
        unknown(value.isCut ? Why::BodyCut : Why::NotNumber, operand, value.text);
    return std::nullopt;
}

//! * and / have precedence over + and -.
std::optional<Amount> Evaluation::calculate(const ArithmeticOperand &sum, const Operand &operand)
{
    Amount total;
    bool isTotalPlain = true;
    Product product;
    char sign = '+'; // the one before the product
    for (size_t i = 0; i < sum.terms.size(); ++i) {
        const std::optional<Amount> term = amountOf(sum.terms[i]);
        if (!term)
            return std::nullopt;
        const char before = i == 0 ? '+' : sum.operators[i - 1];
        if (before == '/' && term->value == 0) {
            unknown(Why::DividedByZero, operand);
            return std::nullopt;
        }
        const bool isTermWritten = isWritten(sum.terms[i]);
        if (before == '*' || before == '/') {
            product.amount = before == '*'
                ? multiplied(factorOf(product.amount, product.isWritten), factorOf(*term, isTermWritten))
                : divided(product.amount, *term);
            product.isWritten = product.isWritten && before == '/';
            product.isPlain = product.isPlain && isTermWritten;
            product.hasLiteral = product.hasLiteral || isTermWritten;
            product.amount.isShare = product.amount.isShare && !product.hasLiteral;
        } else {
            if (i > 0 && !add(total, isTotalPlain, sign, product.amount, product.isPlain, operand))
                return std::nullopt;
            sign = before;
            product = {*term, isTermWritten, isTermWritten, isTermWritten};
        }
    }
    const bool isAdded = add(total, isTotalPlain, sign, product.amount, product.isPlain, operand);
    return isAdded ? std::optional(total) : std::nullopt;
}

//! \param isTotalPlain  made of literals only; updated
bool Evaluation::add(Amount &total, bool &isTotalPlain, char sign, Amount term, bool isTermPlain, const Operand &operand)
{
    if (!alignUnits(total, isTotalPlain, term, isTermPlain)) {
        unknown(Why::UnitsDiffer, operand);
        return false;
    }
    total.value = sign == '-' ? total.value - term.value : total.value + term.value;
    if (total.unit == 1)
        total.unit = term.unit;
    total.isShare = total.isShare || term.isShare;
    isTotalPlain = isTotalPlain && isTermPlain;
    return true;
}

} // namespace watchkeeper
