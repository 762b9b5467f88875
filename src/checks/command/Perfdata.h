// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The performance data of Nagios plugins: `'label'=value[unit];[warn];[crit];[min];[max]`, separated by spaces (Monitoring Plugins
//! Development Guidelines, "Performance data"). Pure.

#include "model/ThresholdRange.h"
#include "model/Unit.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The parts of one item as written; empty if missing.
struct WrittenPerfdata
{
    QString value;
    QString unit;
    QString warn;
    QString crit;
    QString min;
    QString max;
};

//! \brief One value of a plugin, in the base unit of its quantity.
struct PerfdataItem
{
    QString label;
    std::optional<double> value; //!< absent: `U`, the plugin couldn't determine it
    Unit unit = Unit::None;      //!< also for an unknown unit; `written` has it
    std::optional<ThresholdRange> warn;
    std::optional<ThresholdRange> crit;
    std::optional<double> min;
    std::optional<double> max;
    WrittenPerfdata written;
};

struct Perfdata
{
    QList<PerfdataItem> items;
    QStringList errors; //!< sentences about what couldn't be read; translated, at most kMaxPerfdataErrors
};

inline constexpr qsizetype kMaxPerfdataItems = 500; //!< items that are read; anything after them is an error
inline constexpr qsizetype kMaxPerfdataErrors = 20;
inline constexpr qsizetype kMaxPerfdataLabelLength = 250; //!< [characters]

//! \brief Reads what can be read; an invalid item is left out and named in the errors, the others stay.
//!
//! Accepts more than the guidelines allow, since plugins print it: spaces in a label without quotes, exponents, units with prefixes of all
//! kinds, a unit in a threshold. Doesn't accept a comma, which is a decimal point to some and not to others. After a label such as
//! `multi::plugin::label`, the plain ones belong to the same plugin (check_multi): `label` becomes `multi::plugin::label`.
Perfdata parsePerfdata(const QString &text);

} // namespace watchkeeper
