// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/StoredResult.h"

#include <QMetaType>

#include <cmath>

namespace watchkeeper {

//! Texts aren't treated as numbers: a version such as `12` isn't a measurement.
std::optional<double> storedNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Float:
    case QMetaType::Double:
        break;
    default:
        return std::nullopt;
    }
    const double number = value.toDouble();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

namespace {

QList<StoredValue> numbersOf(const QList<ObservedValue> &values)
{
    const QStringList keys = valueKeys(values);
    QList<StoredValue> stored;
    stored.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (const auto number = storedNumber(values[i].value))
            stored.append({keys[i], values[i].unit, *number});
    }
    return stored;
}

} // namespace

StoredResult storedResult(const Result &result)
{
    const Observation &observation = result.observation;
    StoredResult stored;
    stored.at = result.at.toMSecsSinceEpoch();
    stored.outcome = result.outcome;
    stored.attempt = result.attempt;
    stored.hard = result.hard;
    stored.durationMs = observation.durationMs;
    stored.phases = observation.phases;
    stored.values = numbersOf(observation.values);
    stored.summary = observation.summary;
    if (const auto &reason = observation.error ? observation.error : observation.warning) {
        stored.errorType = reason->type();
        stored.errorMessage = reason->message();
    }
    return stored;
}

Result restoredResult(const StoredResult &stored, const Target &target)
{
    Result result;
    result.targetId = target.id;
    result.targetName = target.name;
    result.kind = target.kind;
    result.at = QDateTime::fromMSecsSinceEpoch(stored.at, Qt::UTC);
    result.outcome = stored.outcome;
    result.attempt = stored.attempt;
    result.hard = stored.hard;
    Observation &observation = result.observation;
    observation.summary = stored.summary;
    observation.durationMs = stored.durationMs;
    observation.phases = stored.phases;
    for (const StoredValue &value : stored.values)
        observation.addValue(value.name, value.number, value.unit);
    if (stored.errorType)
        (stored.outcome == Outcome::Degraded ? observation.warning : observation.error)
            .emplace(*stored.errorType, stored.errorMessage);
    return result;
}

} // namespace watchkeeper
