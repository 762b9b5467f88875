// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Defines how a measured number is stored as an integer, and with what precision. Pure functions.

#include "model/check/ObservedValue.h"

#include <QtGlobal>

#include <optional>

namespace watchkeeper {

// Maps decimals with three significant digits to integers, which are their ranks among all such decimals. Pure functions.

//! \brief Returns the rank of the nearest three-digit decimal: 0 for 0, 1 for 1.00e-300, 2 for 1.01e-300, and so on. Negative decimals have
//! negative ranks.
//!
//! Adjacent decimals have adjacent ranks at any magnitude, so jitter leads to small differences. Values closer to 0 than 1e-300 become 0,
//! values that are too large become the largest decimal, and NaN becomes 0.
qint64 rankOfDecimal(double value);

//! Returns false for ranks that rankOfDecimal() never returns.
bool isDecimalRank(qint64 rank);

//! \param rank  a rank accepted by isDecimalRank()
//! \return      the double closest to the decimal; rankOfDecimal() returns `rank` for it
double decimalOfRank(qint64 rank);

//! \brief Returns the absolute value of the decimal in millionths, truncated to an integer and limited to 1e17. Sums of such integers are
//! the same on every platform.
qint64 millionthsOfRank(qint64 rank);
//! \param millionths  at most 1e18; zero and negative numbers have rank 0
qint64 rankOfMillionths(qint64 millionths);

// Defines how a measured number is stored as an integer, and with what precision.

//! \brief The precision of a stored number. Three digits are enough for a chart but not for the increase of a counter, so counters are
//! stored exactly.
enum class PackedForm : quint8 {
    ThreeDigits, //!< rank of the three-digit decimal
    Integer,     //!< the number itself
    Bits         //!< bits of the IEEE 754 double
};
inline constexpr int kPackedFormCount = 3;

PackedForm choosePackedForm(Unit unit, double number);
//! \param number  a number for which choosePackedForm() returned `form`
qint64 packedNumber(double number, PackedForm form);
//! Returns nullopt if `packed` isn't valid in this form.
std::optional<double> unpackedNumber(qint64 packed, PackedForm form);

} // namespace watchkeeper
