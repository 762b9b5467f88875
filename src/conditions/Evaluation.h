// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a condition for an observation. Comparing two numbers doesn't allocate memory.

#include "conditions/OperandValue.h"

#include <QVarLengthArray>

#include <utility>

namespace watchkeeper {

//! The result of a test or of joined tests. Tests joined by `and` have the minimum of their results, those joined by `or` the maximum.
enum class Truth : quint8 {
    Fails,
    FailsUnreadable, //!< fails because a value compared for equality can't be read; its negation can't be evaluated
    Unknown,
    TooEarly, //!< can't be evaluated until there is more history
    Holds
};

//! The operand that couldn't be evaluated, and why. Its text may not be a number, for example.
struct Reason
{
    Why why = Why::None;
    const Operand *operand = nullptr;
    QByteArray sample{};
};

//! \brief Evaluates a tree once. Uses three-valued logic: an unknown test makes the result unknown, unless the other tests decide it.
class Evaluation
{
public:
    explicit Evaluation(const Facts &facts)
        : m_facts(facts)
    {
    }

    Truth evaluate(const ConditionNode &node);
    //! Each test is evaluated once. Later calls return the same result.
    Truth evaluate(const Test &test);
    //! The reason for the first operand that couldn't be evaluated or read.
    const Reason &reason(Truth truth) const { return truth == Truth::TooEarly ? m_tooEarly : m_reason; }

    //! The value of an operand that isn't a matcher.
    OperandValue valueOf(const Operand &operand);
    //! The value as a number, for < and similar operators; nullopt if the value isn't a number.
    std::optional<Amount> amountOf(const Operand &operand);

private:
    Truth evaluateAll(const ConditionNode &node);
    Truth evaluateUncached(const Test &test);
    Truth same(const Test &test);
    Truth sameValue(const Test &test, const OperandValue &left, const OperandValue &right);
    Truth sameText(const OperandValue &left, const OperandValue &right, bool isExact);
    Truth matches(const Operand &matcher, const Operand &other);
    Truth order(const Test &test);
    Truth flag(const Test &test);
    Truth evaluateMissing(const OperandValue &value, const Operand &operand);
    Truth unknown(Why why, const Operand &operand, QByteArrayView sample = {});
    Truth undetermined() const { return m_last == Why::InsufficientHistory ? Truth::TooEarly : Truth::Unknown; }
    std::optional<Amount> toAmount(const OperandValue &value, const Operand &operand);
    std::optional<Amount> calculate(const ArithmeticOperand &sum, const Operand &operand);
    bool add(Amount &total, bool &isTotalPlain, char sign, Amount term, bool isTermPlain, const Operand &operand);

    const Facts &m_facts;
    Reason m_reason;
    Reason m_tooEarly;
    Why m_last = Why::None; //!< why the last operand couldn't be evaluated
    QVarLengthArray<std::pair<const Test *, Truth>, 8>
        m_truths; //!< stored on the stack, which avoids an allocation for most conditions
};

//! \brief Gives a number without a unit the unit of the other number. A literal takes the unit of the observed value; an observed value is
//! in base units.
//! \return false if the numbers can't be compared
bool alignUnits(Amount &left, bool isLeftWritten, Amount &right, bool isRightWritten);

} // namespace watchkeeper
