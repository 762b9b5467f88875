// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether a condition holds for what was seen. Allocates nothing where two numbers are compared.

#include "conditions/SeenValue.h"

#include <QVarLengthArray>

#include <utility>

namespace watchkeeper {

//! How a test, or tests joined, came out; of tests joined by `and` it is their minimum, by `or` their maximum.
enum class Truth : quint8 {
    Fails,
    FailsUnread, //!< what should be the same cannot be read: that fails, but its negation cannot be told
    Unknown,
    TooEarly, //!< it will be told once more of the past is known
    Holds
};

//! Why something could not be told, and of which operand; the text that is no number, and the like.
struct Reason
{
    Why why = Why::None;
    const Operand *operand = nullptr;
    QByteArray sample{};
};

//! \brief Evaluates a tree, once. Three-valued: what cannot be told spreads, unless the rest decides.
class Evaluation
{
public:
    explicit Evaluation(const Facts &facts)
        : m_facts(facts)
    {
    }

    Truth evaluate(const ConditionNode &node);
    //! Once: asked again, it says what it said.
    Truth evaluate(const Test &test);
    //! Of the first part that could not be told, or read.
    const Reason &reason(Truth truth) const { return truth == Truth::TooEarly ? m_tooEarly : m_reason; }

    //! Of an operand that is no matcher.
    SeenValue valueOf(const Operand &operand);
    //! The same as it is compared by < and its like; nothing where it is no number.
    std::optional<Amount> amountOf(const Operand &operand);

private:
    Truth evaluateAll(const ConditionNode &node);
    Truth evaluateAnew(const Test &test);
    Truth same(const Test &test);
    Truth sameValue(const Test &test, const SeenValue &left, const SeenValue &right);
    Truth sameText(const SeenValue &left, const SeenValue &right, bool isExact);
    Truth matches(const Operand &matcher, const Operand &other);
    Truth order(const Test &test);
    Truth flag(const Test &test);
    Truth notThere(const SeenValue &value, const Operand &operand);
    Truth unknown(Why why, const Operand &operand, QByteArrayView sample = {});
    Truth untold() const { return m_last == Why::TooLittlePast ? Truth::TooEarly : Truth::Unknown; }
    std::optional<Amount> toAmount(const SeenValue &value, const Operand &operand);
    std::optional<Amount> calculate(const ArithmeticOperand &sum, const Operand &operand);
    bool add(Amount &total, bool &isTotalPlain, char sign, Amount term, bool isTermPlain, const Operand &operand);

    const Facts &m_facts;
    Reason m_reason;
    Reason m_tooEarly;
    Why m_last = Why::None;                                      //!< why the last thing could not be told
    QVarLengthArray<std::pair<const Test *, Truth>, 8> m_truths; //!< on the stack: those of most conditions cost nothing
};

//! \brief Gives a number without a unit that of the other: a literal is in the unit of what was seen, what was seen in base units.
//! \return false where the two cannot be compared
bool alignUnits(Amount &left, bool isLeftWritten, Amount &right, bool isRightWritten);

} // namespace watchkeeper
