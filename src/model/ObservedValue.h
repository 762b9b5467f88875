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

//! \brief The alert thresholds and the possible range of a value, as its source reports them. In the unit of the value.
class ValueLimits : public QSharedData
{
public:
    std::optional<ThresholdRange> warn;
    std::optional<ThresholdRange> crit;
    std::optional<double> min;
    std::optional<double> max;
};

//! Where the name of a value comes from.
enum class ValueSource : quint8 {
    Kind,    //!< the kind of check, such as `status` or `exitCode`
    Perfdata //!< the performance data of a plugin, where a name can be any text and can occur twice
};

//! \brief One measured fact, such as `status` = 503. Values keep the order defined by the kind.
//!
//! Most values have neither unit nor limits, so both together need only two words of memory.
struct ObservedValue
{
    QString name;
    QVariant value;
    Unit unit = Unit::None;
    ValueSource source = ValueSource::Kind;
    QExplicitlySharedDataPointer<const ValueLimits> limits = {}; //!< null if the value has no limits; shared between copies
};

//! \brief The JSON keys of these values in the same order. Each key is the name of the value, with a number for repeated names, such as
//! `name (2)`.
QStringList valueKeys(const QList<ObservedValue> &values);

} // namespace watchkeeper
