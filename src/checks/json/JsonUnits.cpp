// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/json/JsonUnits.h"

#include <array>

namespace watchkeeper {

namespace {

struct NamedUnit
{
    const char *name; //!< UTF-8
    Unit unit;
    double factor;
};

// Unit names are case-sensitive: `Mbit` is a million bits, but `mbit` isn't a unit.
constexpr std::array kUnits{
    NamedUnit{"ms", Unit::Millisecond, 1},
    NamedUnit{"us", Unit::Millisecond, 1e-3},
    NamedUnit{"s", Unit::Second, 1},
    NamedUnit{"min", Unit::Second, 60},
    NamedUnit{"h", Unit::Second, 3'600},
    NamedUnit{"d", Unit::Second, 86'400},
    NamedUnit{"%", Unit::Percent, 1},
    NamedUnit{"B", Unit::Byte, 1},
    NamedUnit{"kB", Unit::Byte, 1e3},
    NamedUnit{"KB", Unit::Byte, 1e3},
    NamedUnit{"MB", Unit::Byte, 1e6},
    NamedUnit{"GB", Unit::Byte, 1e9},
    NamedUnit{"TB", Unit::Byte, 1e12},
    NamedUnit{"KiB", Unit::Byte, 1'024},
    NamedUnit{"MiB", Unit::Byte, 1'048'576},
    NamedUnit{"GiB", Unit::Byte, 1'073'741'824},
    NamedUnit{"TiB", Unit::Byte, 1'099'511'627'776},
    NamedUnit{"bit", Unit::Bit, 1},
    NamedUnit{"kbit", Unit::Bit, 1e3},
    NamedUnit{"Mbit", Unit::Bit, 1e6},
    NamedUnit{"Gbit", Unit::Bit, 1e9},
    NamedUnit{"counter", Unit::Counter, 1},
    NamedUnit{"°C", Unit::Celsius, 1},
    NamedUnit{"°F", Unit::Fahrenheit, 1},
    NamedUnit{"K", Unit::Kelvin, 1},
    NamedUnit{"g", Unit::Gram, 1},
    NamedUnit{"kg", Unit::Gram, 1e3},
    NamedUnit{"l", Unit::Liter, 1},
    NamedUnit{"lm", Unit::Lumen, 1},
    NamedUnit{"dBm", Unit::DecibelMilliwatt, 1},
    NamedUnit{"mA", Unit::Ampere, 1e-3},
    NamedUnit{"A", Unit::Ampere, 1},
    NamedUnit{"mV", Unit::Volt, 1e-3},
    NamedUnit{"V", Unit::Volt, 1},
    NamedUnit{"W", Unit::Watt, 1},
    NamedUnit{"kW", Unit::Watt, 1e3},
    NamedUnit{"Wh", Unit::WattHour, 1},
    NamedUnit{"kWh", Unit::WattHour, 1e3},
    NamedUnit{"Ohm", Unit::Ohm, 1},
};

} // namespace

std::optional<JsonUnit> unitFromName(const QString &text)
{
    for (const NamedUnit &known : kUnits) {
        if (text == QString::fromUtf8(known.name))
            return JsonUnit{known.unit, known.factor};
    }
    return std::nullopt;
}

QStringList unitNames()
{
    QStringList names;
    for (const NamedUnit &known : kUnits)
        names.append(QString::fromUtf8(known.name));
    return names;
}

} // namespace watchkeeper
