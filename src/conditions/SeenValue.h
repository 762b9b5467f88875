// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The value of one side of a comparison. Pure, but for the JSON that Facts keeps.

#include "conditions/ConditionTree.h"
#include "conditions/Facts.h"

namespace watchkeeper {

//! Why something could not be told. None: it could.
enum class Why : quint8 {
    None,
    NotSeen,
    BodyCoded,
    BodyCut,
    BodyTooLarge,
    NotJson,
    NoWay, //!< a path that is none
    NotThere,
    NotNumber,
    NotFlag,
    UnitsDiffer,
    DividedByZero,
    TextTooLong,
    TooCostly,
    TooLittlePast //!< that alone is no fault of anybody: see Truth::TooEarly
};

//! \brief What stands for an operand.
struct SeenValue
{
    enum class Type : quint8 {
        Text,
        Number,
        Absent, //!< it is certain that there is none: a key that the JSON does not have
        Unread, //!< there is something, but not in the form that was asked for: a body that is no JSON
        Unknown //!< nobody knows
    };

    Type type = Type::Unknown;
    Why why = Why::None;             //!< of Unread and Unknown
    bool isCut = false;              //!< the text goes on
    bool isJson = false;             //!< a number of a JSON body, which Gatus prints in its own way
    std::optional<qint64> integer{}; //!< of a number that is one, and of a text that reads as one
    Amount amount{};                 //!< of a number
    QByteArrayView text{};           //!< of a text; lives as long as the facts, the tree and `owner`
    QByteArray owner{};

    static SeenValue number(double value, Dimension dimension, double unit = 1);
    static SeenValue count(qint64 value);
    static SeenValue ofText(QByteArray bytes);
    static SeenValue flag(bool value) { return ofText(value ? QByteArrayLiteral("true") : QByteArrayLiteral("false")); }
    static SeenValue none(Type type, Why why = Why::None);
};

//! \param operand  no matcher, no arithmetic
SeenValue seenValue(const Operand &operand, const Facts &facts);

//! A number as text where it is compared as one.
QByteArray textOf(const SeenValue &value);

} // namespace watchkeeper
