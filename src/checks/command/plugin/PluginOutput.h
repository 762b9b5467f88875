// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits the output of a Nagios plugin into a summary line, more lines of text, and performance data. Pure.

#include "model/check/ObservedValue.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace watchkeeper {

class OutputBuffer;

// Parses the performance data of Nagios plugins: `'label'=value[unit];[warn];[crit];[min];[max]`, separated by spaces (Monitoring
// Plugins Development Guidelines, "Performance data"). Pure.

// Converts the units that plugins write after their numbers to one unit for each quantity. Pure.

//! \brief A unit and its conversion to the base unit. The divisor avoids rounding errors: 9 / 1000 is exactly 0.009,
//! but 9 × 0.001 isn't.
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

//! The fields of one item as written; a missing field is empty.
struct WrittenPerfdata
{
    QString value;
    QString unit;
    QString warn;
    QString crit;
    QString min;
    QString max;
};

//! \brief One value reported by a plugin, in the base unit of its quantity.
struct PerfdataItem
{
    QString label;
    std::optional<double> value; //!< nullopt for `U`: the plugin couldn't determine the value
    Unit unit = Unit::None;      //!< also None for an unknown unit, which is in `written`
    std::optional<ThresholdRange> warn;
    std::optional<ThresholdRange> crit;
    std::optional<double> min;
    std::optional<double> max;
    WrittenPerfdata written;
};

struct Perfdata
{
    QList<PerfdataItem> items;
    QStringList errors; //!< translated messages about the items that couldn't be read, at most kMaxPerfdataErrors
};

inline constexpr qsizetype kMaxPerfdataItems = 500; //!< maximum number of items; more are reported as an error
inline constexpr qsizetype kMaxPerfdataErrors = 20;
inline constexpr qsizetype kMaxPerfdataLabelLength = 250; //!< [characters]

//! \brief Reads all valid items. Invalid ones are omitted and reported in the errors.
//!
//! Accepts more than the guidelines allow, because real plugins print it: spaces in a label without quotes, exponents, units with
//! any prefix, units in thresholds. Doesn't accept a comma, which is a decimal point in some locales but not in others. After a
//! label such as `multi::plugin::label` (check_multi), plain labels belong to the same plugin, so `label` becomes
//! `multi::plugin::label`.
Perfdata parsePerfdata(const QString &text);

struct PluginOutput
{
    QString text;     //!< first line without its performance data, trimmed
    QString longText; //!< all further text lines, joined by `\n`
    QString perfdata; //!< all performance data as written, joined by a space, for parsePerfdata()
};

//! \brief Splits the output as Nagios Core does. Performance data begins at `|` in the first line, and at the first `|` in a later line.
//! All lines after that one are performance data.
//!
//! As in Icinga 2, a `|` without `=` after it in its line is text. Lines can end with CR LF.
PluginOutput splitPluginOutput(const QString &output);

//! Splits the stored part of a plugin's output. If the output was truncated, only complete lines are used.
PluginOutput splitPluginOutput(const OutputBuffer &output);

} // namespace watchkeeper
