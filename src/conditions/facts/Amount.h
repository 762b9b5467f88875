// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Numbers in conditions, with or without a unit, parsed by Go's rules where Gatus uses them. Pure.

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace watchkeeper {

//! The physical dimension of a number. Numbers of different dimensions can't be compared, but a number without a dimension can be
//! compared with any other.
enum class Dimension : quint8 {
    None,
    Time,   //!< [ms]
    Size,   //!< [bytes]
    Percent //!< [%]
};

//! \brief A number in the base unit of its dimension.
struct Amount
{
    double value = 0;
    Dimension dimension = Dimension::None;
    double unit = 1;          //!< size of the original unit in base units, for example 1000 for a value in seconds
    bool isExtension = false; //!< whether this is a form that Gatus doesn't support, such as `7d`, `5MB` or `20%`
    //! Whether this is the quotient of two measured amounts of the same dimension. In a comparison with a percentage, a
    //! quotient of 0.75 is treated as 75 %.
    bool isRatio = false;
};

//! \brief Parses a 64-bit integer with an optional sign. Follows the rules of Go literals: `0xC8`, `0o17`, `0b11`, `017`
//! (octal), `1_000`.
std::optional<qint64> parseInteger(QByteArrayView text);

//! \brief Parses a number. Like Gatus, it first tries these forms in this order: a Go duration (`300ms`, `1h30m`), an integer,
//! a float. Then it tries forms that Gatus doesn't support: days (`7d`), sizes (`5MB`, `64KiB`) and percentages (`20%`). Spaces
//! are allowed before a unit.
//! \return nullopt for any other text, and for infinity and NaN
std::optional<Amount> parseAmount(QByteArrayView text);

//! \brief Parses a rate such as `5MB/min`, `0.5%/d` or `100/s`. The time unit is `s`, `min` or `m`, `h`, or `d`.
//! \return the change per second; nullopt for any other text
std::optional<Amount> parseRate(QByteArrayView text);

//! \brief Returns the shortest decimal text that parses to the same number, as in `1234567`, `1.5` or `1e-05`. Integers have no
//! exponent.
QByteArray numberText(double number);

//! Formats a number from a JSON body as Gatus does. Numbers of a million or more have an exponent: `1.234567e+06`.
QByteArray gatusNumberText(double number);

//! \brief Formats a duration as Gatus does: truncated to whole seconds, without parts that are zero, as in `239h59m`, `336h`,
//! `30s` or `0s`.
QByteArray secondsText(double milliseconds);

//! \brief Formats the amount in the largest unit that needs at most three decimals: `84.2ms`, `5MB`, `25%`, `17`.
QByteArray amountText(const Amount &amount);

//! Like amountText(), for a change per second. Uses the shortest time unit in which the change is at least 1: `12.5MB/s`, `3%/d`.
QByteArray rateText(const Amount &perSecond);

//! Rounds an estimate to three significant digits. More digits would suggest false precision.
double roundedToThreeDigits(double number);

} // namespace watchkeeper
