// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Numbers as conditions know them: with or without a unit, read by the rules of Go where Gatus reads them so. Pure.

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace watchkeeper {

//! What a number counts. Numbers of different dimensions cannot be compared, but for None, which fits all.
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
    double unit = 1;      //!< the unit that it came in, in base units: 1000 for a value in seconds
    bool isOurs = false;  //!< written in a way that Gatus cannot read: `7d`, `5MB`, `20%`
    bool isShare = false; //!< a quotient of two measured amounts of one kind: 0.75, which beside a percentage is 75 %
};

//! \brief A 64-bit integer with an optional sign, by the rules of Go literals: `0xC8`, `0o17`, `0b11`, `017` (octal), `1_000`.
std::optional<qint64> parseInteger(QByteArrayView text);

//! \brief In this order, as Gatus does: a duration of Go (`300ms`, `1h30m`), an integer, a float; then what Gatus cannot read:
//! days (`7d`), sizes (`5MB`, `64KiB`) and shares (`20%`), all of them also with spaces before the unit.
//! \return nothing for any other text, and for infinity and what is not a number
std::optional<Amount> parseAmount(QByteArrayView text);

//! \brief A change: `5MB/min`, `0.5%/d`, `100/s`, by `s`, `min` or `m`, `h`, `d`.
//! \return how much it is a second; nothing for any other text
std::optional<Amount> parseRate(QByteArrayView text);

//! \brief The shortest decimal text that reads back as this number; integers without exponent: `1234567`, `1.5`, `1e-05`.
QByteArray numberText(double number);

//! How Gatus prints a number of a JSON body: by exponent from a million on, `1.234567e+06`.
QByteArray gatusNumberText(double number);

//! \brief A time as Gatus shows it, cut to seconds, without parts that are zero: `239h59m`, `336h`, `30s`, `0s`.
QByteArray secondsText(double milliseconds);

//! \brief For people, in the largest unit that leaves no more than three decimals: `84.2ms`, `5MB`, `25%`, `17`.
QByteArray amountText(const Amount &amount);

//! The same of a change a second, by the shortest time in which it is 1 or more: `12.5MB/s`, `3%/d`.
QByteArray rateText(const Amount &perSecond);

//! To three significant digits: what was estimated has no more.
double toThreeDigits(double number);

} // namespace watchkeeper
