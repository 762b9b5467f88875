// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a condition for an observation. Comparing numbers doesn't allocate memory.

#include "conditions/evaluation/OperandValue.h"

#include <QVarLengthArray>

#include <utility>

namespace watchkeeper {

//! The result of a test, or of several tests joined by operators. `and` yields the minimum of the results, `or` the maximum.
enum class Truth : quint8 {
    Fails,
    FailsUnreadable, //!< fails because a compared value can't be read; the negation can't be evaluated
    Unknown,
    TooEarly, //!< can't be evaluated, because there isn't enough history yet
    Passes
};

//! The reason why a condition couldn't be evaluated, for example because the text of an operand isn't a number.
struct Reason
{
    OperandProblem problem = OperandProblem::None;
    const Operand *operand = nullptr;
    QByteArray sample{};
};

//! \brief Evaluates a tree once, with three-valued logic. A test that can't be evaluated makes the result unknown, unless other
//! tests decide the result.
class Evaluation
{
public:
    explicit Evaluation(const Facts &facts)
        : m_facts(facts)
    {
    }

    Truth evaluate(const ConditionNode &node);
    //! Evaluates a test once. Later calls return the same result.
    Truth evaluate(const Test &test);
    //! Returns the reason for the first operand that couldn't be evaluated or read.
    const Reason &reason(Truth truth) const { return truth == Truth::TooEarly ? m_tooEarlyReason : m_reason; }

    //! Returns the value of an operand that isn't a matcher.
    OperandValue valueOf(const Operand &operand);
    //! Returns the value as a number, for < and similar operators, or nullopt if it isn't a number.
    std::optional<Amount> amountOf(const Operand &operand);

private:
    Truth evaluateAll(const ConditionNode &node);
    Truth evaluateUncached(const Test &test);
    Truth evaluateEquality(const Test &test);
    Truth compareValues(const Test &test, const OperandValue &left, const OperandValue &right);
    Truth compareTexts(const OperandValue &left, const OperandValue &right, bool isExact);
    Truth evaluateMatch(const Operand &matcher, const Operand &other);
    Truth evaluateOrder(const Test &test);
    Truth evaluateFlag(const Test &test);
    Truth evaluateMissing(const OperandValue &value, const Operand &operand);
    Truth reportUnknown(OperandProblem problem, const Operand &operand, QByteArrayView sample = {});
    Truth undetermined() const
    {
        return m_lastProblem == OperandProblem::InsufficientHistory ? Truth::TooEarly : Truth::Unknown;
    }
    std::optional<Amount> toAmount(const OperandValue &value, const Operand &operand);
    std::optional<Amount> calculate(const ArithmeticOperand &sum, const Operand &operand);
    bool add(Amount &total, bool &isTotalLiteral, char sign, Amount term, bool isTermLiteral, const Operand &operand);

    const Facts &m_facts;
    Reason m_reason;
    Reason m_tooEarlyReason;
    OperandProblem m_lastProblem = OperandProblem::None; //!< reason why the last operand couldn't be evaluated
    QVarLengthArray<std::pair<const Test *, Truth>, 8>
        m_truths; //!< previous results; most conditions fit without an allocation
};

//! \brief Gives a number without a unit the dimension of the other number. A literal without a unit is interpreted in the unit
//! of the observed value. An observed value without a unit is in base units.
//! \return false if the numbers can't be compared
bool alignUnits(Amount &left, bool isLeftLiteral, Amount &right, bool isRightLiteral);

} // namespace watchkeeper
