// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/StoredResult.h"

#include "model/check/StoredMembers.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaType>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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

namespace {

constexpr int kStateVersion = 1;
constexpr qsizetype kDefinitionHashBytes = 8;
constexpr quint32 kMaxFlags = (1 << 20) - 1;
constexpr auto kOutcome = "outcome"_L1;

constexpr auto kAcknowledgementMembers = [](auto &member, auto &acknowledged) {
    member("by"_L1, acknowledged.by);
    member("comment"_L1, acknowledged.comment);
    member("at"_L1, acknowledged.at);
    member("until"_L1, acknowledged.until);
    member("sticky"_L1, acknowledged.sticky);
};

constexpr auto kOutcomeMembers = [](auto &member, auto &state) {
    member("hard"_L1, state.hard, true);
    member("attempt"_L1, state.attempt, 1);
    member("since"_L1, state.since);
    member("hardOutcome"_L1, state.hardOutcome);
    member("hardAttempt"_L1, state.hardAttempt, 1);
    member("hardSince"_L1, state.hardSince);
    member("changes"_L1, state.flaps.changes);
    member("counted"_L1, state.flaps.last);
    member("flapping"_L1, state.flapping);
};

constexpr auto kSuppressionMembers = [](auto &member, auto &state) {
    member("unreachable"_L1, state.unreachable);
    member("because"_L1, state.because);
    member("unobserved"_L1, state.unobserved);
    member("inMaintenance"_L1, state.inMaintenance);
    member("maintenance"_L1, state.maintenance);
    member("maintenanceUntil"_L1, state.maintenanceUntil);
    member("snoozedUntil"_L1, state.snoozedUntil);
};

void moveBack(QDateTime *time, qint64 by)
{
    if (time->isValid())
        *time = time->addMSecs(-by);
}

void clampToNow(QDateTime *time, qint64 now)
{
    if (time->isValid() && time->toMSecsSinceEpoch() > now)
        *time = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
}

} // namespace

QByteArray stateDefinition(const Target &target)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(target.kind.toUtf8() + '\n');
    hash.addData(QJsonDocument(target.fields.written()).toJson(QJsonDocument::Compact));
    return hash.result().first(kDefinitionHashBytes);
}

QByteArray packed(const TargetState &state)
{
    QJsonObject json = membersToJson(state, [](auto &member, auto &all) {
        kOutcomeMembers(member, all);
        kSuppressionMembers(member, all);
    });
    json.insert("v"_L1, kStateVersion);
    if (state.known)
        json.insert(kOutcome, outcomeKey(state.outcome));
    if (state.acknowledged)
        json.insert("acknowledged"_L1, membersToJson(*state.acknowledged, kAcknowledgementMembers));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<TargetState> unpackedState(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const QJsonValue outcome = json.value(kOutcome);
    const std::optional<Outcome> known = outcomeFromKey(outcome.toString());
    if (json.value("v"_L1).toInt() != kStateVersion || (!known && !outcome.isUndefined()))
        return std::nullopt;
    TargetState state;
    if (known) {
        state.known = true;
        state.outcome = *known;
        readMembers(json, &state, kOutcomeMembers);
        state.attempt = std::max(1, state.attempt);
        state.hardAttempt = std::max(1, state.hardAttempt);
        state.flaps.changes = std::min(state.flaps.changes, kMaxFlags);
    }
    readMembers(json, &state, kSuppressionMembers);
    if (const QJsonValue acknowledged = json.value("acknowledged"_L1); acknowledged.isObject())
        readMembers(acknowledged.toObject(), &state.acknowledged.emplace(), kAcknowledgementMembers);
    return state;
}

StoredState clampedToNow(StoredState stored, qint64 now)
{
    TargetState &state = stored.state;
    if (const qint64 ahead = stored.at - now; ahead > 0) {
        stored.at = now;
        for (QDateTime *time : {&state.since, &state.hardSince, &state.maintenanceUntil, &state.snoozedUntil})
            moveBack(time, ahead);
        if (state.acknowledged)
            moveBack(&state.acknowledged->at, ahead);
        if (state.acknowledged && state.acknowledged->until)
            moveBack(&*state.acknowledged->until, ahead);
    }
    clampToNow(&state.since, now);
    clampToNow(&state.hardSince, now);
    return stored;
}

TargetState restoredState(const StoredState &stored, const Target &target)
{
    TargetState state = stored.state;
    if (state.hard || stored.definition == stateDefinition(target))
        return state;
    state.known = state.hardOutcome.has_value();
    state.outcome = state.hardOutcome.value_or(Outcome::Unknown);
    state.hard = true;
    state.attempt = state.hardAttempt;
    state.since = state.hardSince;
    return state;
}

} // namespace watchkeeper
