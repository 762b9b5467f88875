// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One measured fact of an observation, with its unit and its alert thresholds. A plain value.

#include <QExplicitlySharedDataPointer>
#include <QSharedData>
#include <QString>
#include <QVariant>

#include <limits>
#include <optional>

namespace watchkeeper {

// The units of measured values. Units have no prefixes; values in ms or MB are stored in seconds or bytes.

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

//! Returns a key such as `seconds` or `degrees-celsius` for JSON; empty for None. Never translated.
QString unitKey(Unit unit);

//! Returns the symbol shown after a number, such as `s` or `°C`; empty for None and Counter.
QString unitSymbol(Unit unit);

// A range of values that cause no alert, as defined by the Monitoring Plugins Development Guidelines ("Threshold and Ranges"). A plain
// value.

//! \brief A closed range. Values outside the range cause an alert or, if `inside` is set, values within the range.
struct ThresholdRange
{
    double start = 0;                                     //!< minus infinity if open, otherwise finite
    double end = std::numeric_limits<double>::infinity(); //!< >= start; infinity if open, otherwise finite
    bool inside = false;                                  //!< written with `@`

    //! \param value  any number except NaN
    bool alerts(double value) const { return (value >= start && value <= end) == inside; }
    //! Returns whether the range can be written as a single number, which is its upper end.
    bool isSingleNumber() const { return start == 0 && end != std::numeric_limits<double>::infinity() && !inside; }
    //! Returns the shortest text for the range, such as `10`, `10:`, `~:10` or `@10:20`.
    QString toString() const;

    friend bool operator==(const ThresholdRange &, const ThresholdRange &) = default;
};

//! \brief The alert thresholds and the possible range of a value, as its source reports them. In the unit of the value.
class ValueLimits : public QSharedData
{
public:
    std::optional<ThresholdRange> warn;
    std::optional<ThresholdRange> crit;
    std::optional<double> min;
    std::optional<double> max;
};

//! The source of a value's name.
enum class ValueSource : quint8 {
    Kind,    //!< the kind of check, such as `status` or `exitCode`
    Perfdata //!< the performance data of a plugin, where a name can be any text and can occur twice
};

//! \brief One measured fact, such as `status` = 503. Values keep the order defined by the kind.
//!
//! Most values have no unit and no limits, so the two members are kept small: two machine words in total.
struct ObservedValue
{
    QString name;
    QVariant value;
    Unit unit = Unit::None;
    ValueSource source = ValueSource::Kind;
    QExplicitlySharedDataPointer<const ValueLimits> limits = {}; //!< null if the value has no limits; shared between copies
};

//! \brief Returns a number with its unit for the user, such as `12.5 ms` for 0.0125 s, `3.05 GB` or `71.4 %`.
QString numberText(double number, Unit unit);

//! \brief Returns a value for the user: a number with its unit, `yes` or `no`, or the text itself, which isn't made safe to display.
QString valueText(const QVariant &value, Unit unit);

//! \brief Returns the JSON keys of these values, in the same order. Each key is the name of the value. Repeated
//! names get a number, such as `name (2)`.
QStringList valueKeys(const QList<ObservedValue> &values);

} // namespace watchkeeper
