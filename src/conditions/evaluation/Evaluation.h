// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evaluates a condition for an observation. Comparing numbers doesn't allocate memory.

#include "conditions/facts/Facts.h"
#include "conditions/syntax/ConditionTree.h"

#include <QVarLengthArray>

#include <utility>

namespace watchkeeper {

//! The reason why an operand couldn't be evaluated, or None.
enum class OperandProblem : quint8 {
    None,
    NotObserved,
    BodyEncoded,
    BodyCut,
    BodyTooLarge,
    NotJson,
    InvalidPath, //!< the JSON path is invalid
    NotFound,
    NotNumber,
    NotFlag,
    UnitsDiffer,
    DividedByZero,
    TextTooLong,
    TooCostly,
    InsufficientHistory //!< not an error, see Truth::TooEarly
};

//! \brief The value of an operand.
struct OperandValue
{
    enum class Type : quint8 {
        Text,
        Number,
        Absent, //!< doesn't exist, such as a missing key in JSON
        Unread, //!< exists, but can't be read, such as a body that isn't valid JSON
        Unknown //!< not observed or not available
    };

    Type type = Type::Unknown;
    OperandProblem problem = OperandProblem::None; //!< set for Unread and Unknown
    bool isTruncated = false;                      //!< whether the text is truncated
    bool isJson = false;             //!< whether this is a number from a JSON body, which Gatus formats differently
    std::optional<qint64> integer{}; //!< set for integers and for text that can be parsed as an integer
    Amount amount{};                 //!< set for numbers
    QByteArrayView text{};           //!< set for text; refers to the facts, the tree or `owner`
    QByteArray owner{};

    static OperandValue number(double value, Dimension dimension, double unit = 1);
    static OperandValue count(qint64 value);
    static OperandValue makeTextValue(QByteArray bytes);
    static OperandValue flag(bool value)
    {
        return makeTextValue(value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
    }
    static OperandValue withoutValue(Type type, OperandProblem problem = OperandProblem::None);
};

//! \param operand  neither a matcher nor a calculation
OperandValue operandValue(const Operand &operand, const Facts &facts);

//! Returns the text of a value. A number is formatted for comparison with text.
QByteArray textOf(const OperandValue &value);

//! \brief Returns the text of a value, as Gatus uses it in comparisons: strings unchanged, integers without an exponent,
//! objects as JSON with sorted keys, lists as `[a b 3]`.
QByteArray jsonValueText(const QJsonValue &value);

//! The result of a test, or of several tests joined by operators. `and` yields the minimum of the results, `or` the maximum.
enum class Truth : quint8 {
    Fails,
    FailsUnreadable, //!< fails because a compared value can't be read; the negation of the test can't be evaluated
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
        m_truths; //!< results of earlier evaluations; for most conditions, no memory is allocated
};

//! \brief Gives a number without a unit the dimension of the other number. A literal without a unit is interpreted in the unit
//! of the observed value. An observed value without a unit is in base units.
//! \return false if the numbers can't be compared
bool alignUnits(Amount &left, bool isLeftLiteral, Amount &right, bool isRightLiteral);

// User-visible texts: a condition with its observed values, and the reason why a condition couldn't be evaluated.

//! \brief Returns the condition with the observed value after each placeholder, as in `[STATUS] (404) == 200`, on one line.
//!
//! If the condition consists of several tests, values are shown only for the tests that caused the failure. Under `not`, these
//! are the tests that pass.
//! \param evaluation  the evaluation of this condition, whose results are reused
QString displayedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! Like displayedCondition(), but with the values of all placeholders, regardless of whether the condition passes.
QString resolvedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! Returns the reason as a sentence, or an empty string if there is no reason. \param facts  the facts of the evaluation
QString reasonText(const Reason &reason, const QString &text, const Facts &facts);

// User-visible sentences about a target's history.

//! \brief Describes the history that a condition used, with one sentence for each history function that has a value: `Median of
//! [RESPONSE_TIME] over the last 1 h: 31ms, from 58 results.` For a forecast, the sentence also states when the compared value
//! is reached.
QString historyDescriptions(const ConditionNode &root, const Facts &facts, Evaluation *evaluation);

//! Explains why a history function has no value yet. \param fact  null if the history isn't available
QString insufficientHistoryText(const QString &operandText, const WindowQuery &query, const WindowValue *fact);

//! Returns the value of a history function that has enough data: `31ms`, `12.5MB/min`.
QByteArray windowValueText(const WindowValue &fact);

} // namespace watchkeeper
