// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The units of measured values, without prefixes: a value in ms or MB is kept in seconds or bytes.

#include <QString>

namespace watchkeeper {

enum class Unit : quint8 {
    None,
    Second,
    Millisecond, //!< the unit in which our own kinds measure times
    Percent,
    Counter, //!< only ever increases: the rate of increase matters
    Byte,
    Bit,
    Celsius,
    Fahrenheit,
    Kelvin,
    Gram,
    Liter,
    Packet,
    Lumen,
    DecibelMilliwatt,
    Ampere,
    Volt,
    Watt,
    Ohm,
    AmpereSecond,
    WattHour
};
inline constexpr int kUnitCount = 21;

//! `seconds`, `degrees-celsius`, …: for JSON, never translated; empty for None.
QString unitKey(Unit unit);

//! `s`, `°C`, …: beside a number; empty for None and Counter.
QString unitSymbol(Unit unit);

} // namespace watchkeeper
