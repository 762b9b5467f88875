// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The value of one side of a comparison. Pure, except that Facts caches its parsed JSON.

#include "conditions/facts/Facts.h"
#include "conditions/syntax/ConditionTree.h"

namespace watchkeeper {

//! The reason why an operand couldn't be evaluated, or None.
enum class OperandProblem : quint8 {
    None,
    NotObserved,
    BodyEncoded,
    BodyCut,
    BodyTooLarge,
    NotJson,
    InvalidPath, //!< the path is invalid
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
    bool isCut = false;                            //!< whether the text is truncated
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

} // namespace watchkeeper
