// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a condition for an observation. Allocates nothing when two numbers are compared.

#include "conditions/OperandValue.h"

#include <QVarLengthArray>

#include <utility>

namespace watchkeeper {

//! The result of a test or of joined tests; tests joined by `and` have their minimum, by `or` their maximum.
enum class Truth : quint8 {
    Fails,
    FailsUnreadable, //!< a value to compare for equality can't be read: this fails, but its negation can't be evaluated
    Unknown,
    TooEarly, //!< it can be evaluated once there is more history
    Holds
};

//! Why something couldn't be evaluated, and for which operand; for example the text that isn't a number.
struct Reason
{
    Why why = Why::None;
    const Operand *operand = nullptr;
    QByteArray sample{};
};

//! \brief Evaluates a tree, once. Three-valued: an unknown part makes the whole unknown, unless the other parts decide.
class Evaluation
{
public:
    explicit Evaluation(const Facts &facts)
        : m_facts(facts)
    {
    }

    Truth evaluate(const ConditionNode &node);
    //! Evaluated once: later calls return the same result.
    Truth evaluate(const Test &test);
    //! For the first part that couldn't be evaluated, or read.
    const Reason &reason(Truth truth) const { return truth == Truth::TooEarly ? m_tooEarly : m_reason; }

    //! Of an operand that isn't a matcher.
    OperandValue valueOf(const Operand &operand);
    //! The same for comparison with < and similar operators; nothing if it isn't a number.
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
    Why m_last = Why::None;                                      //!< why the last evaluation failed
    QVarLengthArray<std::pair<const Test *, Truth>, 8> m_truths; //!< on the stack: no allocation for most conditions
};

//! \brief Gives a number without a unit the unit of the other: a literal is in the unit of the observed value, an observed value is in base
//! units.
//! \return false if the two can't be compared
bool alignUnits(Amount &left, bool isLeftWritten, Amount &right, bool isRightWritten);

} // namespace watchkeeper
