// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The positions of the lines of an axis of measured values: at round numbers in the value's unit. Pure.

#include "model/Unit.h"

#include <QList>

namespace watchkeeper {

enum class ValueScale : quint8 { Linear, Logarithmic };

//! \brief At most `most` round numbers in [from, to], in order.
//! \param from  > 0 on a logarithmic scale
//! \param most  > 1
QList<double> valueTicks(double from, double to, int most, Unit unit, ValueScale scale);

//! \brief A number at an axis or in the legend: `84 ms`, `1.24 s`, `3.05 GB`, `71.4 %`; three significant digits.
QString chartNumber(double number, Unit unit);

} // namespace watchkeeper
