// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses and formats numbers with units, for durations and sizes. Parsing is exact. Pure functions.

#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! Why a number with a unit can't be read.
enum class QuantityFault {
    Malformed, //!< the number isn't in the form `digits` or `digits.digits`
    TooFine,   //!< the quantity isn't a multiple of the smallest unit
    TooLarge   //!< the quantity doesn't fit into a qint64
};

//! \brief The exact product of `number` (digits, or digits.digits) and `factor`.
//! \param factor  > 0, at most 2^32
Expected<qint64, QuantityFault> exactProduct(QStringView number, qint64 factor);

//! \brief Formats a number for the user, in the user's locale, with three significant digits and no trailing zeros, such as `1.24`, `84.2`,
//! `812` or `12`.
QString threeSignificantDigits(double number);

//! The value that threeSignificantDigits() displays.
double roundedToSignificantDigits(double number);

} // namespace watchkeeper
