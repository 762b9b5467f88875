// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The value of one side of a comparison. Pure, except for the JSON that Facts caches.

#include "conditions/ConditionTree.h"
#include "conditions/Facts.h"

namespace watchkeeper {

//! Why something couldn't be evaluated. None: it could.
enum class Why : quint8 {
    None,
    NotObserved,
    BodyEncoded,
    BodyCut,
    BodyTooLarge,
    NotJson,
    InvalidPath, //!< an invalid path
    NotThere,
    NotNumber,
    NotFlag,
    UnitsDiffer,
    DividedByZero,
    TextTooLong,
    TooCostly,
    InsufficientHistory //!< not an error by itself: see Truth::TooEarly
};

//! \brief The value of an operand.
struct OperandValue
{
    enum class Type : quint8 {
        Text,
        Number,
        Absent, //!< known not to exist: a key that the JSON doesn't have
        Unread, //!< it exists, but not in the requested form: a body that isn't valid JSON
        Unknown //!< nobody knows
    };

    Type type = Type::Unknown;
    Why why = Why::None;             //!< of Unread and Unknown
    bool isCut = false;              //!< the text is truncated
    bool isJson = false;             //!< a number of a JSON body, which Gatus prints in its own format
    std::optional<qint64> integer{}; //!< of an integer, and of a text that reads as one
    Amount amount{};                 //!< of a number
    QByteArrayView text{};           //!< of a text; valid as long as the facts, the tree and `owner`
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

//! \param operand  neither a matcher nor a calculation
OperandValue operandValue(const Operand &operand, const Facts &facts);

//! A number as text, in the form used for comparing texts.
QByteArray textOf(const OperandValue &value);

} // namespace watchkeeper
