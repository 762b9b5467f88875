// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/evaluation/Evaluation.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxQuotedSize = 40; // [bytes] maximum length of a value quoted in a message

Truth negated(Truth truth)
{
    switch (truth) {
    case Truth::Passes:
        return Truth::Fails;
    case Truth::Fails:
        return Truth::Passes;
    case Truth::TooEarly:
        return Truth::TooEarly;
    case Truth::FailsUnreadable:
    case Truth::Unknown:
        break;
    }
    return Truth::Unknown;
}

Truth toTruth(bool passes)
{
    return passes ? Truth::Passes : Truth::Fails;
}

//! Returns whether the operand is a literal or a calculation that contains only literals.
bool isLiteral(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.content);
    return std::holds_alternative<TextOperand>(operand.content)
        || (sum && std::all_of(sum->terms.begin(), sum->terms.end(), isLiteral));
}

//! Returns the value of a number literal, or null for any other operand.
const Amount *literalAmount(const Operand &operand)
{
    const auto *text = std::get_if<TextOperand>(&operand.content);
    return text && text->amount ? &*text->amount : nullptr;
}

void adoptUnit(Amount &unitless, bool isUnitlessLiteral, const Amount &other)
{
    constexpr double kHundredPercent = 100;
    if (isUnitlessLiteral)
        unitless.value *= other.unit;
    else if (unitless.isRatio && other.dimension == Dimension::Percent)
        unitless.value *= kHundredPercent;
    unitless.dimension = other.dimension;
}

bool compare(Comparison comparison, double left, double right)
{
    switch (comparison) {
    case Comparison::Less:
        return left < right;
    case Comparison::LessOrEqual:
        return left <= right;
    case Comparison::Greater:
        return left > right;
    case Comparison::GreaterOrEqual:
        return left >= right;
    case Comparison::Equal:
    case Comparison::True:
        break;
    }
    return left == right;
}

//! Converts an amount to a factor. The literal `80%` becomes 0.8, but a measured percentage stays a percentage.
Amount factorOf(const Amount &amount, bool isLiteralAmount)
{
    constexpr double kHundredPercent = 100;
    return isLiteralAmount && amount.dimension == Dimension::Percent ? Amount{amount.value / kHundredPercent} : amount;
}

//! Returns the product, in the unit of the factor that has a dimension.
Amount multiplied(const Amount &left, const Amount &right)
{
    const Amount &measured = right.dimension > left.dimension ? right : left;
    return {left.value * right.value, measured.dimension, measured.unit};
}

//! Returns the quotient. A quotient of two times has no dimension.
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
    bool isLiteral = false;     //!< whether the term is a single literal
    bool isLiteralOnly = false; //!< whether the term contains only literals
    bool hasLiteral = false;    //!< whether the term contains a literal; if so, as in 100 * a / b, it isn't treated as a ratio
};

} // namespace

bool alignUnits(Amount &left, bool isLeftLiteral, Amount &right, bool isRightLiteral)
{
    if (left.dimension == Dimension::None && right.dimension != Dimension::None)
        adoptUnit(left, isLeftLiteral, right);
    else if (right.dimension == Dimension::None && left.dimension != Dimension::None)
        adoptUnit(right, isRightLiteral, left);
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
    const Truth decisive = isAnd ? Truth::Fails : Truth::Passes;
    Truth answer = isAnd ? Truth::Passes : Truth::Fails;
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
        return evaluateFlag(test);
    if (test.comparison != Comparison::Equal)
        return evaluateOrder(test);
    const Truth truth = evaluateEquality(test);
    return test.isNegated ? negated(truth) : truth;
}

Truth Evaluation::evaluateEquality(const Test &test)
{
    if (test.right.isMatcher() && !test.left.isMatcher())
        return evaluateMatch(test.right, test.left);
    if (test.left.isMatcher() && !test.right.isMatcher())
        return evaluateMatch(test.left, test.right);
    if (test.left.isMatcher()) {
        const auto *left = std::get_if<GlobOperand>(&test.left.content);
        const auto *right = std::get_if<GlobOperand>(&test.right.content);
        return toTruth(left && right && left->text == right->text);
    }
    const OperandValue left = valueOf(test.left);
    const OperandValue right = valueOf(test.right);
    if (left.type != OperandValue::Type::Text && left.type != OperandValue::Type::Number)
        return evaluateMissing(left, test.left);
    if (right.type != OperandValue::Type::Text && right.type != OperandValue::Type::Number)
        return evaluateMissing(right, test.right);
    if (left.isTruncated || right.isTruncated)
        return reportUnknown(OperandProblem::BodyCut, left.isTruncated ? test.left : test.right);
    return compareValues(test, left, right);
}

//! Compares two values for equality. By Watchkeeper's rules, they are compared as numbers with units if both are numbers or
//! number literals and at least one was measured as a number.
Truth Evaluation::compareValues(const Test &test, const OperandValue &left, const OperandValue &right)
{
    const auto numberIn = [](const OperandValue &value, const Operand &operand) {
        const Amount *written = literalAmount(operand);
        return value.type == OperandValue::Type::Number ? &value.amount : written;
    };
    const Amount *leftNumber = numberIn(left, test.left);
    const Amount *rightNumber = numberIn(right, test.right);
    const bool isMeasured = left.type == OperandValue::Type::Number || right.type == OperandValue::Type::Number;
    if (!test.isExact || !isMeasured || !leftNumber || !rightNumber)
        return compareTexts(left, right, test.isExact);
    Amount leftAmount = *leftNumber;
    Amount rightAmount = *rightNumber;
    if (!alignUnits(leftAmount, isLiteral(test.left), rightAmount, isLiteral(test.right)))
        return reportUnknown(OperandProblem::UnitsDiffer, test.left);
    return toTruth(leftAmount.value == rightAmount.value);
}

Truth Evaluation::compareTexts(const OperandValue &left, const OperandValue &right, bool isExact)
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
        return Truth::Passes;
    if (left.type == OperandValue::Type::Text && right.type == OperandValue::Type::Text)
        return toTruth(left.text == right.text);
    return toTruth(textOf(left) == textOf(right));
}

Truth Evaluation::evaluateMatch(const Operand &matcher, const Operand &other)
{
    const OperandValue value = valueOf(other);
    if (value.type != OperandValue::Type::Text && value.type != OperandValue::Type::Number)
        return evaluateMissing(value, other);
    const QByteArray number = value.type == OperandValue::Type::Number ? textOf(value) : QByteArray();
    const QByteArrayView text = value.type == OperandValue::Type::Number ? QByteArrayView(number) : value.text;
    if (const auto *part = std::get_if<SubstringOperand>(&matcher.content)) {
        const bool exists = text.contains(part->part);
        return value.isTruncated && !exists ? reportUnknown(OperandProblem::BodyCut, other) : toTruth(exists);
    }
    if (value.isTruncated)
        return reportUnknown(OperandProblem::BodyCut, other);
    if (const auto *any = std::get_if<ChoiceOperand>(&matcher.content))
        return toTruth(
            std::any_of(any->choices.begin(), any->choices.end(), [text](const QByteArray &one) { return one == text; }));
    if (const auto *glob = std::get_if<GlobOperand>(&matcher.content)) {
        const Glob::Match match = glob->glob.match(text);
        return match == Glob::Match::TooCostly ? reportUnknown(OperandProblem::TooCostly, matcher)
                                               : toTruth(match == Glob::Match::Yes);
    }
    const BoundedPattern::Match match = std::get<PatternOperand>(matcher.content).pattern.match(text);
    if (match == BoundedPattern::Match::TooLong)
        return reportUnknown(OperandProblem::TextTooLong, other);
    return match == BoundedPattern::Match::TooCostly ? reportUnknown(OperandProblem::TooCostly, matcher)
                                                     : toTruth(match == BoundedPattern::Match::Yes);
}

Truth Evaluation::evaluateOrder(const Test &test)
{
    std::optional<Amount> left = amountOf(test.left);
    const bool canContinue = left || m_lastProblem == OperandProblem::InsufficientHistory;
    std::optional<Amount> right = canContinue ? amountOf(test.right) : std::nullopt;
    if (!left || !right)
        return undetermined();
    // Gatus supports only 64-bit integers and reads an unknown unit, as in 5MB, as zero. Amounts with such units are therefore
    // compared exactly.
    if (!test.isExact && !left->isExtension && !right->isExtension)
        return toTruth(compare(test.comparison, std::trunc(left->value), std::trunc(right->value)));
    if (!alignUnits(*left, isLiteral(test.left), *right, isLiteral(test.right)))
        return reportUnknown(OperandProblem::UnitsDiffer, test.left);
    return toTruth(compare(test.comparison, left->value, right->value));
}

Truth Evaluation::evaluateFlag(const Test &test)
{
    const OperandValue value = operandValue(test.left, m_facts);
    if (value.type == OperandValue::Type::Text && (value.text == "true" || value.text == "false"))
        return toTruth(value.text == "true");
    if (value.type == OperandValue::Type::Unknown || value.type == OperandValue::Type::Unread)
        return reportUnknown(value.problem, test.left);
    if (value.type == OperandValue::Type::Absent)
        return reportUnknown(OperandProblem::NotFound, test.left);
    return reportUnknown(OperandProblem::NotFlag, test.left, textOf(value));
}

//! Returns the result of comparing a value that doesn't exist or can't be read. A missing value isn't equal to any other value.
Truth Evaluation::evaluateMissing(const OperandValue &value, const Operand &operand)
{
    if (value.type == OperandValue::Type::Absent)
        return Truth::Fails;
    const Truth truth = reportUnknown(value.problem, operand);
    return value.type == OperandValue::Type::Unread ? Truth::FailsUnreadable : truth;
}

Truth Evaluation::reportUnknown(OperandProblem problem, const Operand &operand, QByteArrayView sample)
{
    m_lastProblem = problem;
    Reason &reason = problem == OperandProblem::InsufficientHistory ? m_tooEarlyReason : m_reason;
    if (reason.problem == OperandProblem::None)
        reason = {problem, &operand, sample.first(std::min(sample.size(), kMaxQuotedSize)).toByteArray()};
    return undetermined();
}

OperandValue Evaluation::valueOf(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.content);
    if (!sum)
        return operandValue(operand, m_facts);
    const std::optional<Amount> amount = calculate(*sum, operand);
    if (!amount)
        return OperandValue::withoutValue(OperandValue::Type::Unknown, m_lastProblem);
    OperandValue value = OperandValue::number(amount->value, amount->dimension, amount->unit);
    value.amount.isRatio = amount->isRatio;
    return value;
}

std::optional<Amount> Evaluation::amountOf(const Operand &operand)
{
    if (const Amount *written = literalAmount(operand))
        return *written;
    if (const auto *sum = std::get_if<ArithmeticOperand>(&operand.content))
        return calculate(*sum, operand);
    return toAmount(operandValue(operand, m_facts), operand);
}

std::optional<Amount> Evaluation::toAmount(const OperandValue &value, const Operand &operand)
{
    if (value.type == OperandValue::Type::Number)
        return value.amount;
    if (value.type == OperandValue::Type::Text && !value.isTruncated) {
        if (const auto amount = parseAmount(value.text.trimmed()))
            return amount;
    }
    if (value.type == OperandValue::Type::Unknown || value.type == OperandValue::Type::Unread)
        reportUnknown(value.problem, operand);
    else if (value.type == OperandValue::Type::Absent)
        reportUnknown(OperandProblem::NotFound, operand);
    else
        reportUnknown(value.isTruncated ? OperandProblem::BodyCut : OperandProblem::NotNumber, operand, value.text);
    return std::nullopt;
}

//! Calculates a sum. * and / take precedence over + and -.
std::optional<Amount> Evaluation::calculate(const ArithmeticOperand &sum, const Operand &operand)
{
    Amount total;
    bool isTotalLiteral = true;
    Product product;
    char sign = '+'; // the sign before the current product
    for (size_t i = 0; i < sum.terms.size(); ++i) {
        const std::optional<Amount> term = amountOf(sum.terms[i]);
        if (!term)
            return std::nullopt;
        const char before = i == 0 ? '+' : sum.operators[i - 1];
        if (before == '/' && term->value == 0) {
            reportUnknown(OperandProblem::DividedByZero, operand);
            return std::nullopt;
        }
        const bool isTermLiteral = isLiteral(sum.terms[i]);
        if (before == '*' || before == '/') {
            product.amount = before == '*'
                ? multiplied(factorOf(product.amount, product.isLiteral), factorOf(*term, isTermLiteral))
                : divided(product.amount, *term);
            product.isLiteral = product.isLiteral && before == '/';
            product.isLiteralOnly = product.isLiteralOnly && isTermLiteral;
            product.hasLiteral = product.hasLiteral || isTermLiteral;
            product.amount.isRatio = product.amount.isRatio && !product.hasLiteral;
        } else {
            if (i > 0 && !add(total, isTotalLiteral, sign, product.amount, product.isLiteralOnly, operand))
                return std::nullopt;
            sign = before;
            product = {*term, isTermLiteral, isTermLiteral, isTermLiteral};
        }
    }
    const bool isAdded = add(total, isTotalLiteral, sign, product.amount, product.isLiteralOnly, operand);
    return isAdded ? std::optional(total) : std::nullopt;
}

//! \param isTotalLiteral  in and out: whether the total consists only of literals
bool Evaluation::add(Amount &total, bool &isTotalLiteral, char sign, Amount term, bool isTermLiteral, const Operand &operand)
{
    if (!alignUnits(total, isTotalLiteral, term, isTermLiteral)) {
        reportUnknown(OperandProblem::UnitsDiffer, operand);
        return false;
    }
    total.value = sign == '-' ? total.value - term.value : total.value + term.value;
    if (total.unit == 1)
        total.unit = term.unit;
    total.isRatio = total.isRatio || term.isRatio;
    isTotalLiteral = isTotalLiteral && isTermLiteral;
    return true;
}

} // namespace watchkeeper
