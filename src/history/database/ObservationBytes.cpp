// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/ObservationBytes.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

//! Keys of the map. Their numbers are stored in files, like those of outcomes, units, sources and error types.
enum ObservationKey : qint64 { Verdict = 1, Summary, Duration, PhaseTimings, Values, Text, Error, Warning, Inconclusive };

constexpr qint64 kOutcomes = 4;
constexpr qint64 kErrorTypes = static_cast<qint64>(ErrorType::Internal) + 1;
constexpr qint64 kValueSourceCount = 2;

template<typename Enum>
std::optional<Enum> enumFromCbor(const QCborValue &value, qint64 count)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 && number < count ? std::optional(static_cast<Enum>(number)) : std::nullopt;
}

QCborValue phasesToCbor(const Phases &phases)
{
    QCborArray times;
    for (int i = 0; i < kPhaseCount; ++i) {
        const auto time = phases.get(static_cast<Phase>(i));
        times.append(time ? QCborValue(*time) : QCborValue(nullptr));
    }
    return times;
}

Phases phasesFromCbor(const QCborArray &times)
{
    Phases phases;
    for (qsizetype i = 0; i < std::min<qsizetype>(times.size(), kPhaseCount); ++i) {
        if (times.at(i).isDouble() && std::isfinite(times.at(i).toDouble()))
            phases.set(static_cast<Phase>(i), times.at(i).toDouble());
    }
    return phases;
}

QCborArray valuesToCbor(const QList<ObservedValue> &values, qsizetype most)
{
    QCborArray array;
    qsizetype room = most;
    for (const ObservedValue &value : values) {
        const QCborArray one{value.name, QCborValue::fromVariant(value.value), static_cast<qint64>(value.unit),
                             static_cast<qint64>(value.source)};
        room -= QCborValue(one).toCbor().size();
        if (room < 0)
            break;
        array.append(one);
    }
    return array;
}

//! Restores a list of strings as QStringList instead of QVariantList.
QVariant variantFromCbor(const QCborValue &value)
{
    const QVariant variant = value.toVariant();
    if (!value.isArray())
        return variant;
    const QVariantList list = variant.toList();
    const bool isTexts =
        std::all_of(list.begin(), list.end(), [](const QVariant &item) { return item.typeId() == QMetaType::QString; });
    return isTexts ? QVariant(variant.toStringList()) : variant;
}

QList<ObservedValue> valuesFromCbor(const QCborArray &array)
{
    QList<ObservedValue> values;
    for (const QCborValue &item : array) {
        const QCborArray one = item.toArray();
        const auto unit = enumFromCbor<Unit>(one.at(2), kUnitCount);
        const auto source = enumFromCbor<ValueSource>(one.at(3), kValueSourceCount);
        if (one.at(0).isString() && unit && source)
            values.append({one.at(0).toString(), variantFromCbor(one.at(1)), *unit, *source});
    }
    return values;
}

QCborValue errorValue(const std::optional<CheckError> &error, qsizetype most)
{
    if (!error)
        return {};
    return QCborArray{static_cast<qint64>(error->type()), error->message().left(most), error->detail().left(most)};
}

std::optional<CheckError> errorFromCbor(const QCborValue &value)
{
    const QCborArray parts = value.toArray();
    if (parts.isEmpty())
        return std::nullopt;
    const auto type = enumFromCbor<ErrorType>(parts.at(0), kErrorTypes);
    return CheckError(type.value_or(ErrorType::Internal), parts.at(1).toString(), parts.at(2).toString());
}

} // namespace

QByteArray packObservation(Outcome outcome, const Observation &seen, qsizetype most)
{
    QCborMap map;
    map[ObservationKey::Verdict] = static_cast<qint64>(outcome);
    map[ObservationKey::Summary] = seen.summary.left(most);
    map[ObservationKey::Duration] = seen.durationMs;
    map[ObservationKey::PhaseTimings] = phasesToCbor(seen.phases);
    map[ObservationKey::Values] = valuesToCbor(seen.values, most);
    map[ObservationKey::Text] = seen.text.left(most);
    map[ObservationKey::Inconclusive] = seen.isInconclusive;
    if (seen.error)
        map[ObservationKey::Error] = errorValue(seen.error, most);
    if (seen.warning)
        map[ObservationKey::Warning] = errorValue(seen.warning, most);
    return QCborValue(map).toCbor();
}

bool unpackObservation(const QByteArray &bytes, Outcome *outcome, Observation *seen)
{
    QCborParserError problem;
    const QCborValue whole = QCborValue::fromCbor(bytes, &problem);
    if (problem.error != QCborError::NoError || !whole.isMap())
        return false;
    const QCborMap map = whole.toMap();
    *outcome = enumFromCbor<Outcome>(map[ObservationKey::Verdict], kOutcomes).value_or(Outcome::Unknown);
    seen->summary = map[ObservationKey::Summary].toString();
    seen->durationMs = map[ObservationKey::Duration].toDouble();
    seen->phases = phasesFromCbor(map[ObservationKey::PhaseTimings].toArray());
    seen->values = valuesFromCbor(map[ObservationKey::Values].toArray());
    seen->text = map[ObservationKey::Text].toString();
    seen->isInconclusive = map[ObservationKey::Inconclusive].toBool();
    seen->error = errorFromCbor(map[ObservationKey::Error]);
    seen->warning = errorFromCbor(map[ObservationKey::Warning]);
    return true;
}

} // namespace watchkeeper
