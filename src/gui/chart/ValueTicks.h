// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tick positions of an axis for measured values, at round numbers in the value's unit. Pure.

#include "model/check/ObservedValue.h"

#include <QList>

namespace watchkeeper {

enum class ValueScale : quint8 { Linear, Logarithmic };

//! \brief At most `most` round numbers in [from, to], in order.
//! \param from  the lower end; > 0 on a logarithmic scale
//! \param most  the maximum number of ticks, > 1
QList<double> valueTicks(double from, double to, int most, Unit unit, ValueScale scale);

//! \brief A number for an axis or a legend, such as `84 ms`, `1.24 s`, `3.05 GB` or `71.4 %`, with three significant digits.
QString chartNumber(double number, Unit unit);

} // namespace watchkeeper
