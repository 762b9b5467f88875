// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The units that plugins write after their numbers, and their conversion to one unit for each quantity. Pure.

#include "model/Unit.h"

#include <QStringView>

#include <optional>

namespace watchkeeper {

//! \brief A unit and how to convert a number in it to the base unit. Divides if possible: 9 ms are 0.009 s, but 9 × 0.001 are not.
struct ScaledUnit
{
    Unit unit = Unit::None;
    double multiplier = 1;
    double divisor = 1;

    double toBase(double number) const { return number * multiplier / divisor; }
};

//! \brief Normalises as Icinga 2 does: `ms` to seconds, `KB` (1000) and `KiB` (1024) to bytes, `m` are minutes, `c` counts.
//!
//! The case of the last letter distinguishes bits (`Mb`) from bytes (`MB`), and that of the prefix `mV` from `MV`. Otherwise case doesn't
//! matter.
//! \return nothing for an unknown unit
std::optional<ScaledUnit> perfdataUnit(QStringView written);

} // namespace watchkeeper
