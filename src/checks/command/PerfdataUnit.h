// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The units that plugins write behind their numbers, and how they are brought to one for each quantity. Pure.

#include "model/Unit.h"

#include <QStringView>

#include <optional>

namespace watchkeeper {

//! \brief A unit and what a number in it is in the base unit. Divides where it can: 9 ms are 0.009 s, but 9 × 0.001 are not.
struct ScaledUnit
{
    Unit unit = Unit::None;
    double multiplier = 1;
    double divisor = 1;

    double toBase(double number) const { return number * multiplier / divisor; }
};

//! \brief Normalises as Icinga 2 does: `ms` to seconds, `KB` (1000) and `KiB` (1024) to bytes, `m` are minutes, `c` counts.
//!
//! The case of the last letter tells bits (`Mb`) from bytes (`MB`), and that of the prefix `mV` from `MV`. Of all else it doesn't matter.
//! \return nothing for a unit that is not known
std::optional<ScaledUnit> perfdataUnit(QStringView written);

} // namespace watchkeeper
