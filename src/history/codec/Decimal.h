// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Decimals of three significant digits as integers: their rank among all of them. Pure arithmetic.

#include <QtGlobal>

namespace watchkeeper {

//! \brief The rank of the nearest decimal of three digits: 0 for 0, then 1 for 1.00e-300, 2 for 1.01e-300, …; negative ones below 0.
//!
//! Neighbours in value are neighbours in rank whatever their size, so that jitter becomes small differences. What is nearer to 0 than
//! 1e-300 is 0, what is larger than any is the largest, what is no number is 0.
qint64 rankOfDecimal(double value);

//! False for what rankOfDecimal() never returns.
bool isDecimalRank(qint64 rank);

//! \param rank  for which isDecimalRank() holds
//! \return      the double next to the decimal; its rank is `rank` again
double decimalOfRank(qint64 rank);

//! \brief The size of the decimal in millionths, cut to whole ones and at most 1e17: sums of these are the same on every computer.
qint64 millionthsOfRank(qint64 rank);
//! \param millionths  at most 1e18; none or fewer than none: 0
qint64 rankOfMillionths(qint64 millionths);

} // namespace watchkeeper
