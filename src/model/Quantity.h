// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Exact reading and short writing of numbers with units, shared by durations and sizes. Pure functions.

#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! Why a number with a unit can't be read.
enum class QuantityFault {
    Malformed, //!< neither digits nor digits with a point and more digits
    TooFine,   //!< not a whole number of the smallest unit
    TooLarge   //!< beyond qint64
};

//! \brief `number` (digits, or digits.digits) times `factor`, without rounding.
//! \param factor  > 0, at most 2^32
Expected<qint64, QuantityFault> exactProduct(QStringView number, qint64 factor);

//! \brief For people, in the user's locale: three significant digits, no trailing zeros: `1.24`, `84.2`, `812`, `12`.
QString threeSignificantDigits(double number);

//! The number that threeSignificantDigits() shows.
double roundedToSignificantDigits(double number);

} // namespace watchkeeper
