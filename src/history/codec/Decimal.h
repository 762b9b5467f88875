// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decimals of three significant digits as integers: their rank among all such decimals. Pure arithmetic.

#include <QtGlobal>

namespace watchkeeper {

//! \brief The rank of the nearest three-digit decimal: 0 for 0, then 1 for 1.00e-300, 2 for 1.01e-300, …; negative ones below 0.
//!
//! Neighbours in value are neighbours in rank at any magnitude, so that jitter becomes small differences. Values nearer to 0 than 1e-300
//! become 0, values too large become the largest decimal, NaN becomes 0.
qint64 rankOfDecimal(double value);

//! False for values that rankOfDecimal() never returns.
bool isDecimalRank(qint64 rank);

//! \param rank  for which isDecimalRank() holds
//! \return      the double next to the decimal; its rank is `rank` again
double decimalOfRank(qint64 rank);

//! \brief The absolute value of the decimal in millionths, truncated to an integer and at most 1e17: sums of these are the same on every
//! computer.
qint64 millionthsOfRank(qint64 rank);
//! \param millionths  at most 1e18; zero or negative: 0
qint64 rankOfMillionths(qint64 millionths);

} // namespace watchkeeper
