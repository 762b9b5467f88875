// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One measured fact of an observation. A plain value.

#include "model/ThresholdRange.h"
#include "model/Unit.h"

#include <QExplicitlySharedDataPointer>
#include <QSharedData>
#include <QVariant>

#include <optional>

namespace watchkeeper {

//! \brief The limits of a value as its source gives them: its alert thresholds and its possible range. In the value's unit.
class ValueLimits : public QSharedData
{
public:
    std::optional<ThresholdRange> warn;
    std::optional<ThresholdRange> crit;
    std::optional<double> min;
    std::optional<double> max;
};

//! The origin of a value's name.
enum class ValueSource : quint8 {
    Kind,    //!< the kind of check: `status`, `exitCode`
    Perfdata //!< a plugin, in its performance data: the name may be any text, and may occur twice
};

//! \brief One measured fact, such as `status` = 503. Kept in the order in which the kind lists them.
//!
//! Most values have neither unit nor limits, and take two words of memory beyond name and value.
struct ObservedValue
{
    QString name;
    QVariant value;
    Unit unit = Unit::None;
    ValueSource source = ValueSource::Kind;
    QExplicitlySharedDataPointer<const ValueLimits> limits = {}; //!< null if there are none; shared by copies
};

//! \brief The JSON keys of these values, in the same order: their names, and `name (2)` for the second value with a name.
QStringList valueKeys(const QList<ObservedValue> &values);

} // namespace watchkeeper
