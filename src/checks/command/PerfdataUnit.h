// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the units that plugins write after their numbers to one unit for each quantity. Pure.

#include "model/check/ObservedValue.h"

#include <QStringView>

#include <optional>

namespace watchkeeper {

//! \brief A unit and its conversion to the base unit. Has a divisor because 9 / 1000 is exactly 0.009, but 9 × 0.001 isn't.
struct ScaledUnit
{
    Unit unit = Unit::None;
    double multiplier = 1;
    double divisor = 1;

    double toBase(double number) const { return number * multiplier / divisor; }
};

//! \brief Normalises units as Icinga 2 does. `ms` are converted to seconds, `KB` (1000) and `KiB` (1024) to bytes; `m` are minutes, `c` is
//! a counter.
//!
//! The case of the last letter distinguishes bits (`Mb`) from bytes (`MB`), and that of the prefix distinguishes `mV` from `MV`. Otherwise
//! case is ignored.
//! \return nullopt for an unknown unit
std::optional<ScaledUnit> perfdataUnit(QStringView written);

} // namespace watchkeeper
