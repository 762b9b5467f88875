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

//! \brief What the one that measured thinks of a value: where it is worth an alert, and what it can be. In the value's unit.
class ValueLimits : public QSharedData
{
public:
    std::optional<ThresholdRange> warn;
    std::optional<ThresholdRange> crit;
    std::optional<double> min;
    std::optional<double> max;
};

//! Who gave a value its name.
enum class ValueSource : quint8 {
    Kind,    //!< the kind of check: `status`, `exitCode`
    Perfdata //!< a plugin, in its performance data: any text may be the name, and may be there twice
};

//! \brief One measured fact, such as `status` = 503. Kept in the order in which the kind lists them.
//!
//! Most values have neither unit nor limits, and cost two words more than their name and value.
struct ObservedValue
{
    QString name;
    QVariant value;
    Unit unit = Unit::None;
    ValueSource source = ValueSource::Kind;
    QExplicitlySharedDataPointer<const ValueLimits> limits = {}; //!< null where there are none; copies share it
};

//! \brief The keys of these values in JSON, one for each, in their order: their names, and `name (2)` for the second of one name.
QStringList valueKeys(const QList<ObservedValue> &values);

} // namespace watchkeeper
