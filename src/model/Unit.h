// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The units of measured values. Units have no prefixes; values in ms or MB are stored in seconds or bytes.

#include <QString>

namespace watchkeeper {

enum class Unit : quint8 {
    None,
    Second,
    Millisecond, //!< for times measured by the built-in kinds
    Percent,
    Counter, //!< a value that only increases and is shown as a rate
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

//! A key such as `seconds` or `degrees-celsius` for JSON; empty for None. Never translated.
QString unitKey(Unit unit);

//! The symbol shown after a number, such as `s` or `°C`; empty for None and Counter.
QString unitSymbol(Unit unit);

} // namespace watchkeeper
