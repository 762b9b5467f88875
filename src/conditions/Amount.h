// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Numbers in conditions: with or without a unit, parsed by the rules of Go where Gatus does so. Pure.

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace watchkeeper {

//! What a number measures. Numbers of different dimensions can't be compared, except None, which is compatible with all.
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
    double unit = 1;     //!< the original unit, in base units: 1000 for a value in seconds
    bool isOurs = false; //!< written in a form that Gatus can't read: `7d`, `5MB`, `20%`
    //! A quotient of two measured amounts of the same dimension: 0.75, which counts as 75 % when compared with a percentage.
    bool isRatio = false;
};

//! \brief A 64-bit integer with an optional sign, by the rules of Go literals: `0xC8`, `0o17`, `0b11`, `017` (octal), `1_000`.
std::optional<qint64> parseInteger(QByteArrayView text);

//! \brief Tried in this order, as Gatus does: a Go duration (`300ms`, `1h30m`), an integer, a float; then forms that Gatus can't read: days
//! (`7d`), sizes (`5MB`, `64KiB`) and percentages (`20%`), all of them also with spaces before the unit.
//! \return nothing for any other text, and for infinity and NaN
std::optional<Amount> parseAmount(QByteArrayView text);

//! \brief A rate: `5MB/min`, `0.5%/d`, `100/s`, per `s`, `min` or `m`, `h`, `d`.
//! \return the change per second; nothing for any other text
std::optional<Amount> parseRate(QByteArrayView text);

//! \brief The shortest decimal text that parses to the same number; integers without exponent: `1234567`, `1.5`, `1e-05`.
QByteArray numberText(double number);

//! How Gatus prints a number of a JSON body: with an exponent from a million on, `1.234567e+06`.
QByteArray gatusNumberText(double number);

//! \brief A duration as Gatus shows it, truncated to seconds, without parts that are zero: `239h59m`, `336h`, `30s`, `0s`.
QByteArray secondsText(double milliseconds);

//! \brief For people, in the largest unit that leaves no more than three decimals: `84.2ms`, `5MB`, `25%`, `17`.
QByteArray amountText(const Amount &amount);

//! The same for a change per second, with the shortest time unit in which it is 1 or more: `12.5MB/s`, `3%/d`.
QByteArray rateText(const Amount &perSecond);

//! To three significant digits: an estimate isn't more precise.
double toThreeDigits(double number);

} // namespace watchkeeper
