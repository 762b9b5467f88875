// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Evaluation.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

constexpr qsizetype kSample = 40; // [bytes] maximum length of a quotation in a message

Truth negated(Truth truth)
{
    switch (truth) {
    case Truth::Holds:
        return Truth::Fails;
    case Truth::Fails:
        return Truth::Holds;
    case Truth::TooEarly:
        return Truth::TooEarly;
    case Truth::FailsUnreadable:
    case Truth::Unknown:
        break;
    }
    return Truth::Unknown;
}

Truth toTruth(bool holds)
{
    return holds ? Truth::Holds : Truth::Fails;
}

//! Whether the operand is a literal, or a calculation with only literals.
bool isWritten(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.what);
    return std::holds_alternative<TextOperand>(operand.what)
        || (sum && std::all_of(sum->terms.begin(), sum->terms.end(), isWritten));
}

//! The number in a literal; null if the operand isn't a literal that can be compared as a number.
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
    else if (plain.isRatio && other.dimension == Dimension::Percent)
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

//! As a factor, the literal `80%` is 0.8. A measured percentage stays a percentage.
Amount factorOf(const Amount &amount, bool isWrittenThere)
{
    constexpr double kAll = 100;
    return isWrittenThere && amount.dimension == Dimension::Percent ? Amount{amount.value / kAll} : amount;
}

//! The product, in the unit of the operand that has a dimension. Seconds stay seconds.
Amount multiplied(const Amount &left, const Amount &right)
{
    const Amount &measured = right.dimension > left.dimension ? right : left;
    return {left.value * right.value, measured.dimension, measured.unit};
}

//! The quotient. A time divided by a time is a plain number.
Amount divided(const Amount &left, const Amount &right)
{
    if (left.dimension != right.dimension)
        return {left.value / right.value, left.dimension, left.unit};
    Amount share{left.value / right.value};
    share.isRatio = true;
    return share;
}

//! One term of a sum.
struct Product
{
    Amount amount;
    bool isWritten = false;  //!< whether the term is a single literal
    bool isPlain = false;    //!< whether the term contains only literals
    bool hasLiteral = false; //!< whether the term has a literal factor; 100 * a / b isn't a ratio
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
    const Truth truth = evaluateUncached(test);
    m_truths.emplace_back(&test, truth);
    return truth;
}

Truth Evaluation::evaluateUncached(const Test &test)
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
        return toTruth(left && right && left->text == right->text);
    }
    const OperandValue left = valueOf(test.left);
    const OperandValue right = valueOf(test.right);
    if (left.type != OperandValue::Type::Text && left.type != OperandValue::Type::Number)
        return evaluateMissing(left, test.left);
    if (right.type != OperandValue::Type::Text && right.type != OperandValue::Type::Number)
        return evaluateMissing(right, test.right);
    if (left.isCut || right.isCut)
        return unknown(Why::BodyCut, left.isCut ? test.left : test.right);
    return sameValue(test, left, right);
}

//! By Watchkeeper's rules, compares the values as numbers with units if both are numbers and at least one was measured as a number.
Truth Evaluation::sameValue(const Test &test, const OperandValue &left, const OperandValue &right)
{
    const auto numberIn = [](const OperandValue &value, const Operand &operand) {
        const Amount *written = writtenAmount(operand);
        return value.type == OperandValue::Type::Number ? &value.amount : written;
    };
    const Amount *leftNumber = numberIn(left, test.left);
    const Amount *rightNumber = numberIn(right, test.right);
    const bool isMeasured = left.type == OperandValue::Type::Number || right.type == OperandValue::Type::Number;
    if (!test.isExact || !isMeasured || !leftNumber || !rightNumber)
        return sameText(left, right, test.isExact);
    Amount leftAmount = *leftNumber;
    Amount rightAmount = *rightNumber;
    if (!alignUnits(leftAmount, isWritten(test.left), rightAmount, isWritten(test.right)))
        return unknown(Why::UnitsDiffer, test.left);
    return toTruth(leftAmount.value == rightAmount.value);
}

Truth Evaluation::sameText(const OperandValue &left, const OperandValue &right, bool isExact)
{
    const auto integerOf = [](const OperandValue &value) {
        return value.integer || value.type == OperandValue::Type::Number ? value.integer : parseInteger(value.text);
    };
    const std::optional<qint64> leftInteger = integerOf(left);
    if (const auto rightInteger = leftInteger ? integerOf(right) : std::nullopt)
        return toTruth(*leftInteger == *rightInteger);
    const auto isGatusNumber = [isExact](const OperandValue &number, const OperandValue &text) {
        return !isExact && number.isJson && text.type == OperandValue::Type::Text
            && gatusNumberText(number.amount.value) == text.text;
    };
    if (isGatusNumber(left, right) || isGatusNumber(right, left))
        return Truth::Holds;
    if (left.type == OperandValue::Type::Text && right.type == OperandValue::Type::Text)
        return toTruth(left.text == right.text);
    return toTruth(textOf(left) == textOf(right));
}

Truth Evaluation::matches(const Operand &matcher, const Operand &other)
{
    const OperandValue value = valueOf(other);
    if (value.type != OperandValue::Type::Text && value.type != OperandValue::Type::Number)
        return evaluateMissing(value, other);
    const QByteArray number = value.type == OperandValue::Type::Number ? textOf(value) : QByteArray();
    const QByteArrayView text = value.type == OperandValue::Type::Number ? QByteArrayView(number) : value.text;
    if (const auto *part = std::get_if<SubstringOperand>(&matcher.what)) {
        const bool isThere = text.contains(part->part);
        return value.isCut && !isThere ? unknown(Why::BodyCut, other) : toTruth(isThere);
    }
    if (value.isCut)
        return unknown(Why::BodyCut, other);
    if (const auto *any = std::get_if<ChoiceOperand>(&matcher.what))
        return toTruth(
            std::any_of(any->choices.begin(), any->choices.end(), [text](const QByteArray &one) { return one == text; }));
    if (const auto *glob = std::get_if<GlobOperand>(&matcher.what)) {
        const Glob::Match match = glob->glob.match(text);
        return match == Glob::Match::TooCostly ? unknown(Why::TooCostly, matcher) : toTruth(match == Glob::Match::Yes);
    }
    const BoundedPattern::Match match = std::get<PatternOperand>(matcher.what).pattern.match(text);
    if (match == BoundedPattern::Match::TooLong)
        return unknown(Why::TextTooLong, other);
    return match == BoundedPattern::Match::TooCostly ? unknown(Why::TooCostly, matcher)
                                                     : toTruth(match == BoundedPattern::Match::Yes);
}

Truth Evaluation::order(const Test &test)
{
    std::optional<Amount> left = amountOf(test.left);
    const bool isTold = left || m_last == Why::InsufficientHistory;
    std::optional<Amount> right = isTold ? amountOf(test.right) : std::nullopt;
    if (!left || !right)
        return undetermined();
    // Gatus has only 64-bit integers. It reads a value such as 5MB as zero.
    if (!test.isExact && !left->isOurs && !right->isOurs)
        return toTruth(compare(test.comparison, std::trunc(left->value), std::trunc(right->value)));
    if (!alignUnits(*left, isWritten(test.left), *right, isWritten(test.right)))
        return unknown(Why::UnitsDiffer, test.left);
    return toTruth(compare(test.comparison, left->value, right->value));
}

Truth Evaluation::flag(const Test &test)
{
    const OperandValue value = operandValue(test.left, m_facts);
    if (value.type == OperandValue::Type::Text && (value.text == "true" || value.text == "false"))
        return toTruth(value.text == "true");
    if (value.type == OperandValue::Type::Unknown || value.type == OperandValue::Type::Unread)
        return unknown(value.why, test.left);
    if (value.type == OperandValue::Type::Absent)
        return unknown(Why::NotThere, test.left);
    return unknown(Why::NotFlag, test.left, textOf(value));
}

//! A value that is known to be absent differs from everything.
Truth Evaluation::evaluateMissing(const OperandValue &value, const Operand &operand)
{
    if (value.type == OperandValue::Type::Absent)
        return Truth::Fails;
    const Truth truth = unknown(value.why, operand);
    return value.type == OperandValue::Type::Unread ? Truth::FailsUnreadable : truth;
}

Truth Evaluation::unknown(Why why, const Operand &operand, QByteArrayView sample)
{
    m_last = why;
    Reason &reason = why == Why::InsufficientHistory ? m_tooEarly : m_reason;
    if (reason.why == Why::None)
        reason = {why, &operand, sample.first(std::min(sample.size(), kSample)).toByteArray()};
    return undetermined();
}

OperandValue Evaluation::valueOf(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.what);
    if (!sum)
        return operandValue(operand, m_facts);
    const std::optional<Amount> amount = calculate(*sum, operand);
    if (!amount)
        return OperandValue::none(OperandValue::Type::Unknown, m_last);
    OperandValue value = OperandValue::number(amount->value, amount->dimension, amount->unit);
    value.amount.isRatio = amount->isRatio;
    return value;
}

std::optional<Amount> Evaluation::amountOf(const Operand &operand)
{
    if (const Amount *written = writtenAmount(operand))
        return *written;
    if (const auto *sum = std::get_if<ArithmeticOperand>(&operand.what))
        return calculate(*sum, operand);
    return toAmount(operandValue(operand, m_facts), operand);
}

std::optional<Amount> Evaluation::toAmount(const OperandValue &value, const Operand &operand)
{
    if (value.type == OperandValue::Type::Number)
        return value.amount;
    if (value.type == OperandValue::Type::Text && !value.isCut) {
        if (const auto amount = parseAmount(value.text.trimmed()))
            return amount;
    }
    if (value.type == OperandValue::Type::Unknown || value.type == OperandValue::Type::Unread)
        unknown(value.why, operand);
    else if (value.type == OperandValue::Type::Absent)
        unknown(Why::NotThere, operand);
    else
        unknown(value.isCut ? Why::BodyCut : Why::NotNumber, operand, value.text);
    return std::nullopt;
}

//! Calculates a sum. * and / have precedence over + and -.
std::optional<Amount> Evaluation::calculate(const ArithmeticOperand &sum, const Operand &operand)
{
    Amount total;
    bool isTotalPlain = true;
    Product product;
    char sign = '+'; // the sign before the product
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
            product.amount.isRatio = product.amount.isRatio && !product.hasLiteral;
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

//! \param isTotalPlain  whether the total consists only of literals; updated
bool Evaluation::add(Amount &total, bool &isTotalPlain, char sign, Amount term, bool isTermPlain, const Operand &operand)
{
    if (!alignUnits(total, isTotalPlain, term, isTermPlain)) {
        unknown(Why::UnitsDiffer, operand);
        return false;
    }
    total.value = sign == '-' ? total.value - term.value : total.value + term.value;
    if (total.unit == 1)
        total.unit = term.unit;
    total.isRatio = total.isRatio || term.isRatio;
    isTotalPlain = isTotalPlain && isTermPlain;
    return true;
}

} // namespace watchkeeper
