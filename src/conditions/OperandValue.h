// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The value of one side of a comparison. Pure, except that Facts caches its JSON.

#include "conditions/ConditionTree.h"
#include "conditions/Facts.h"

namespace watchkeeper {

//! Why an operand couldn't be evaluated; None if it could.
enum class Why : quint8 {
    None,
    NotObserved,
    BodyEncoded,
    BodyCut,
    BodyTooLarge,
    NotJson,
    InvalidPath, //!< the path is invalid
    NotThere,
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
        Absent, //!< known not to exist, such as a missing key in JSON
        Unread, //!< exists, but not in the requested form, such as a body that isn't valid JSON
        Unknown //!< not observed or not available, so it may or may not exist
    };

    Type type = Type::Unknown;
    Why why = Why::None;             //!< set for Unread and Unknown
    bool isCut = false;              //!< whether the text is truncated
    bool isJson = false;             //!< whether it is a number from a JSON body, which Gatus prints in its own format
    std::optional<qint64> integer{}; //!< set for an integer, and for a text that can be parsed as one
    Amount amount{};                 //!< set for a number
    QByteArrayView text{};           //!< set for a text; valid only while the facts, the tree and `owner` exist
    QByteArray owner{};

    static OperandValue number(double value, Dimension dimension, double unit = 1);
    static OperandValue count(qint64 value);
    static OperandValue makeTextValue(QByteArray bytes);
    static OperandValue flag(bool value)
    {
        return makeTextValue(value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
    }
    static OperandValue none(Type type, Why why = Why::None);
};

//! \param operand  anything but a matcher or a calculation
OperandValue operandValue(const Operand &operand, const Facts &facts);

//! A number as text, in the form used for comparing texts.
QByteArray textOf(const OperandValue &value);

} // namespace watchkeeper
