// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/json/JsonUnits.h"

#include <array>

namespace watchkeeper {

namespace {

struct Named
{
    const char *name; //!< UTF-8
    Unit unit;
    double factor;
};

// Unit names are case-sensitive. Mbit is a million bits, mbit is undefined.
constexpr std::array kUnits{
    Named{"ms", Unit::Millisecond, 1},
    Named{"us", Unit::Millisecond, 1e-3},
    Named{"s", Unit::Second, 1},
    Named{"min", Unit::Second, 60},
    Named{"h", Unit::Second, 3'600},
    Named{"d", Unit::Second, 86'400},
    Named{"%", Unit::Percent, 1},
    Named{"B", Unit::Byte, 1},
    Named{"kB", Unit::Byte, 1e3},
    Named{"KB", Unit::Byte, 1e3},
    Named{"MB", Unit::Byte, 1e6},
    Named{"GB", Unit::Byte, 1e9},
    Named{"TB", Unit::Byte, 1e12},
    Named{"KiB", Unit::Byte, 1'024},
    Named{"MiB", Unit::Byte, 1'048'576},
    Named{"GiB", Unit::Byte, 1'073'741'824},
    Named{"TiB", Unit::Byte, 1'099'511'627'776},
    Named{"bit", Unit::Bit, 1},
    Named{"kbit", Unit::Bit, 1e3},
    Named{"Mbit", Unit::Bit, 1e6},
    Named{"Gbit", Unit::Bit, 1e9},
    Named{"counter", Unit::Counter, 1},
    Named{"°C", Unit::Celsius, 1},
    Named{"°F", Unit::Fahrenheit, 1},
    Named{"K", Unit::Kelvin, 1},
    Named{"g", Unit::Gram, 1},
    Named{"kg", Unit::Gram, 1e3},
    Named{"l", Unit::Liter, 1},
    Named{"lm", Unit::Lumen, 1},
    Named{"dBm", Unit::DecibelMilliwatt, 1},
    Named{"mA", Unit::Ampere, 1e-3},
    Named{"A", Unit::Ampere, 1},
    Named{"mV", Unit::Volt, 1e-3},
    Named{"V", Unit::Volt, 1},
    Named{"W", Unit::Watt, 1},
    Named{"kW", Unit::Watt, 1e3},
    Named{"Wh", Unit::WattHour, 1},
    Named{"kWh", Unit::WattHour, 1e3},
    Named{"Ohm", Unit::Ohm, 1},
};

} // namespace

std::optional<JsonUnit> unitFromName(const QString &text)
{
    for (const Named &known : kUnits) {
        if (text == QString::fromUtf8(known.name))
            return JsonUnit{known.unit, known.factor};
    }
    return std::nullopt;
}

QStringList unitNames()
{
    QStringList names;
    for (const Named &known : kUnits)
        names.append(QString::fromUtf8(known.name));
    return names;
}

} // namespace watchkeeper
