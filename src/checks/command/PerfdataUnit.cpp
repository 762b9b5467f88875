// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/PerfdataUnit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

namespace {

struct UnitRow
{
    const char16_t *written;
    ScaledUnit scaled;
};

// Case-sensitive units, which take precedence over the others.
constexpr std::array kCaseSensitiveUnits{
    UnitRow{u"%", {Unit::Percent}}, UnitRow{u"c", {Unit::Counter}}, UnitRow{u"C", {Unit::Celsius}},
    UnitRow{u"B", {Unit::Byte}},    UnitRow{u"b", {Unit::Bit}},
};

// Written in lower case, but matched in any case.
constexpr std::array kCaseInsensitiveUnits{
    UnitRow{u"f", {Unit::Fahrenheit}},
    UnitRow{u"k", {Unit::Kelvin}},
    UnitRow{u"ns", {Unit::Second, 1, 1e9}},
    UnitRow{u"us", {Unit::Second, 1, 1e6}},
    UnitRow{u"ms", {Unit::Second, 1, 1e3}},
    UnitRow{u"s", {Unit::Second}},
    UnitRow{u"m", {Unit::Second, 60}},
    UnitRow{u"h", {Unit::Second, 3'600}},
    UnitRow{u"d", {Unit::Second, 86'400}},
    UnitRow{u"ng", {Unit::Gram, 1, 1e9}},
    UnitRow{u"ug", {Unit::Gram, 1, 1e6}},
    UnitRow{u"mg", {Unit::Gram, 1, 1e3}},
    UnitRow{u"g", {Unit::Gram}},
    UnitRow{u"kg", {Unit::Gram, 1e3}},
    UnitRow{u"t", {Unit::Gram, 1e6}},
    UnitRow{u"ml", {Unit::Liter, 1, 1e3}},
    UnitRow{u"l", {Unit::Liter}},
    UnitRow{u"hl", {Unit::Liter, 100}},
    UnitRow{u"packets", {Unit::Packet}},
    UnitRow{u"lm", {Unit::Lumen}},
    UnitRow{u"dbm", {Unit::DecibelMilliwatt}},
};

// Units that follow a decimal prefix.
constexpr std::array kElectricUnits{
    UnitRow{u"A", {Unit::Ampere}},
    UnitRow{u"V", {Unit::Volt}},
    UnitRow{u"W", {Unit::Watt}},
    UnitRow{u"O", {Unit::Ohm}},
    UnitRow{u"As", {Unit::AmpereSecond}},
    UnitRow{u"Am", {Unit::AmpereSecond, 60}},
    UnitRow{u"Ah", {Unit::AmpereSecond, 3'600}},
    UnitRow{u"Ws", {Unit::WattHour, 1, 3'600}},
    UnitRow{u"Wm", {Unit::WattHour, 1, 60}},
    UnitRow{u"Wh", {Unit::WattHour}},
};

constexpr QStringView kLargePrefixes = u"kMGTPEZY";
constexpr QStringView kCommonPrefixes = kLargePrefixes.first(4);
constexpr QStringView kSmallPrefixes = u"mun";

template<size_t Size>
std::optional<ScaledUnit> findUnit(const std::array<UnitRow, Size> &rows, QStringView written, Qt::CaseSensitivity cases)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const UnitRow &row) { return written.compare(QStringView(row.written), cases) == 0; });
    return found == rows.end() ? std::nullopt : std::optional(found->scaled);
}

//! The power of the large prefix in the first letter, ignoring case; 0 if the letter isn't a prefix.
int dataPower(QStringView written)
{
    return static_cast<int>(kLargePrefixes.indexOf(written.first(1), 0, Qt::CaseInsensitive)) + 1;
}

//! Units such as `KB`, `MiB` or `Gb`: a prefix, an optional i, then bits or bytes.
std::optional<ScaledUnit> dataUnit(QStringView written)
{
    const bool isBinary = written.size() == 3 && written[1].toLower() == u'i';
    if (written.size() != 2 && !isBinary)
        return std::nullopt;
    const int power = dataPower(written);
    const QChar last = written.back();
    if (power == 0 || (last != u'b' && last != u'B'))
        return std::nullopt;
    return ScaledUnit{last == u'B' ? Unit::Byte : Unit::Bit, std::pow(isBinary ? 1024.0 : 1000.0, power)};
}

//! Finds an electric unit. Even if case is ignored otherwise, `m` and `M` are different prefixes, and `Pa` and `eV` aren't prefixes with
//! electric units.
std::optional<ScaledUnit> electricUnit(QStringView written, Qt::CaseSensitivity cases)
{
    if (const auto plain = findUnit(kElectricUnits, written, cases))
        return plain;
    auto scaled = written.size() < 2 ? std::nullopt : findUnit(kElectricUnits, written.sliced(1), cases);
    const QStringView prefixes = cases == Qt::CaseSensitive ? kLargePrefixes : kCommonPrefixes;
    qsizetype large = prefixes.indexOf(written.first(1));
    qsizetype small = kSmallPrefixes.indexOf(written.first(1));
    if (large < 0 && small < 0)
        large = prefixes.indexOf(written.first(1), 0, cases);
    if (large < 0 && small < 0)
        small = kSmallPrefixes.indexOf(written.first(1), 0, cases);
    if (!scaled || (large < 0 && small < 0))
        return std::nullopt;
    if (large >= 0)
        scaled->multiplier *= std::pow(1000.0, large + 1);
    else
        scaled->divisor *= std::pow(1000.0, small + 1);
    return scaled;
}

} // namespace

std::optional<ScaledUnit> perfdataUnit(QStringView written)
{
    if (written.isEmpty())
        return ScaledUnit{};
    if (const auto exact = findUnit(kCaseSensitiveUnits, written, Qt::CaseSensitive))
        return exact;
    if (const auto data = dataUnit(written))
        return data;
    if (const auto electric = electricUnit(written, Qt::CaseSensitive))
        return electric;
    const auto other = findUnit(kCaseInsensitiveUnits, written, Qt::CaseInsensitive);
    return other ? other : electricUnit(written, Qt::CaseInsensitive);
}

} // namespace watchkeeper
