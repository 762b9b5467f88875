// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Measured values as readable text. Pure.

#include "model/check/ObservedValue.h"

namespace watchkeeper {

//! \brief Returns a number with its unit, such as `12.5 ms` for 0.0125 s, `3.05 GB` or `71.4 %`.
QString numberText(double number, Unit unit);

//! \brief A value with its limits, safe to display: `12.5 ms (warning above 100 ms, critical above 500 ms)`, `3 GB of 5 GB`.
//! \param unit  the unit if the value has none of its own
QString valueText(const ObservedValue &value, Unit unit = Unit::None);

} // namespace watchkeeper
