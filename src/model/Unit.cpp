// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Unit.h"

#include <array>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    Unit unit;
    const char *key;
    const char16_t *symbol;
};

constexpr std::array kRows{
    Row{Unit::None, "", u""},
    Row{Unit::Second, "seconds", u"s"},
    Row{Unit::Millisecond, "milliseconds", u"ms"},
    Row{Unit::Percent, "percent", u"%"},
    Row{Unit::Counter, "counter", u""},
    Row{Unit::Byte, "bytes", u"B"},
    Row{Unit::Bit, "bits", u"bit"},
    Row{Unit::Celsius, "degrees-celsius", u"°C"},
    Row{Unit::Fahrenheit, "fahrenheit", u"°F"},
    Row{Unit::Kelvin, "kelvin", u"K"},
    Row{Unit::Gram, "grams", u"g"},
    Row{Unit::Liter, "liters", u"l"},
    Row{Unit::Packet, "packets", u"packets"},
    Row{Unit::Lumen, "lumens", u"lm"},
    Row{Unit::DecibelMilliwatt, "decibel-milliwatts", u"dBm"},
    Row{Unit::Ampere, "amperes", u"A"},
    Row{Unit::Volt, "volts", u"V"},
    Row{Unit::Watt, "watts", u"W"},
    Row{Unit::Ohm, "ohms", u"Ω"},
    Row{Unit::AmpereSecond, "ampere-seconds", u"As"},
    Row{Unit::WattHour, "watt-hours", u"Wh"},
};
static_assert(kRows.size() == kUnitCount);

consteval bool areInOrder()
{
    for (size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].unit != static_cast<Unit>(i))
            return false;
    }
    return true;
}
static_assert(areInOrder());

} // namespace

QString unitKey(Unit unit)
{
    return QString::fromLatin1(kRows[static_cast<size_t>(unit)].key);
}

QString unitSymbol(Unit unit)
{
    return QString::fromUtf16(kRows[static_cast<size_t>(unit)].symbol);
}

} // namespace watchkeeper
