// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/StoredState.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStateVersion = 1;
constexpr qsizetype kDefinitionHashBytes = 8;
constexpr double kMaxFlags = (1 << 20) - 1;

void insertUnlessDefault(QJsonObject *json, QLatin1StringView key, bool value, bool usual = false)
{
    if (value != usual)
        json->insert(key, value);
}

void insertUnlessDefault(QJsonObject *json, QLatin1StringView key, int value, int usual)
{
    if (value != usual)
        json->insert(key, value);
}

void insertUnlessDefault(QJsonObject *json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        json->insert(key, text);
}

void insertUnlessDefault(QJsonObject *json, QLatin1StringView key, const QDateTime &time)
{
    if (time.isValid())
        json->insert(key, time.toMSecsSinceEpoch());
}

void insertUnlessDefault(QJsonObject *json, QLatin1StringView key, const std::optional<QDateTime> &time)
{
    insertUnlessDefault(json, key, time.value_or(QDateTime()));
}

void insertUnlessDefault(QJsonObject *json, QLatin1StringView key, const std::optional<Outcome> &outcome)
{
    if (outcome)
        json->insert(key, outcomeKey(*outcome));
}

QDateTime timeFromJson(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

std::optional<Outcome> outcomeFromJson(const QJsonObject &json, QLatin1StringView key)
{
    return outcomeFromKey(json.value(key).toString());
}

QJsonObject acknowledgementToJson(const Acknowledgement &acknowledged)
{
    QJsonObject json;
    insertUnlessDefault(&json, "by"_L1, acknowledged.by);
    insertUnlessDefault(&json, "comment"_L1, acknowledged.comment);
    insertUnlessDefault(&json, "at"_L1, acknowledged.at);
    insertUnlessDefault(&json, "until"_L1, acknowledged.until);
    insertUnlessDefault(&json, "sticky"_L1, acknowledged.sticky);
    return json;
}

Acknowledgement acknowledgementFromJson(const QJsonObject &json)
{
    Acknowledgement acknowledged;
    acknowledged.by = json.value("by"_L1).toString();
    acknowledged.comment = json.value("comment"_L1).toString();
    acknowledged.at = timeFromJson(json, "at"_L1);
    if (const QDateTime until = timeFromJson(json, "until"_L1); until.isValid())
        acknowledged.until = until;
    acknowledged.sticky = json.value("sticky"_L1).toBool();
    return acknowledged;
}

void readOutcomes(const QJsonObject &json, Outcome outcome, TargetState *state)
{
    state->known = true;
    state->outcome = outcome;
    state->hard = json.value("hard"_L1).toBool(true);
    state->attempt = std::max(1, json.value("attempt"_L1).toInt(1));
    state->since = timeFromJson(json, "since"_L1);
    state->hardOutcome = outcomeFromJson(json, "hardOutcome"_L1);
    state->hardAttempt = std::max(1, json.value("hardAttempt"_L1).toInt(1));
    state->hardSince = timeFromJson(json, "hardSince"_L1);
    state->flaps.changes = static_cast<quint32>(std::clamp(json.value("changes"_L1).toDouble(), 0.0, kMaxFlags));
    state->flaps.last = outcomeFromJson(json, "counted"_L1);
    state->flapping = json.value("flapping"_L1).toBool();
}

void readSuppressionState(const QJsonObject &json, TargetState *state)
{
    state->unreachable = json.value("unreachable"_L1).toBool();
    state->because = json.value("because"_L1).toString();
    state->unobserved = json.value("unobserved"_L1).toBool();
    state->inMaintenance = json.value("inMaintenance"_L1).toBool();
    state->maintenance = json.value("maintenance"_L1).toString();
    state->maintenanceUntil = timeFromJson(json, "maintenanceUntil"_L1);
    if (const QJsonValue acknowledged = json.value("acknowledged"_L1); acknowledged.isObject())
        state->acknowledged = acknowledgementFromJson(acknowledged.toObject());
    state->snoozedUntil = timeFromJson(json, "snoozedUntil"_L1);
}

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
    QJsonObject json{{u"v"_s, kStateVersion}};
    if (state.known)
        insertUnlessDefault(&json, "outcome"_L1, std::optional(state.outcome));
    insertUnlessDefault(&json, "hard"_L1, state.hard, true);
    insertUnlessDefault(&json, "attempt"_L1, state.attempt, 1);
    insertUnlessDefault(&json, "since"_L1, state.since);
    insertUnlessDefault(&json, "hardOutcome"_L1, state.hardOutcome);
    insertUnlessDefault(&json, "hardAttempt"_L1, state.hardAttempt, 1);
    insertUnlessDefault(&json, "hardSince"_L1, state.hardSince);
    insertUnlessDefault(&json, "unreachable"_L1, state.unreachable);
    insertUnlessDefault(&json, "because"_L1, state.because);
    insertUnlessDefault(&json, "changes"_L1, static_cast<int>(state.flaps.changes), 0);
    insertUnlessDefault(&json, "counted"_L1, state.flaps.last);
    insertUnlessDefault(&json, "flapping"_L1, state.flapping);
    insertUnlessDefault(&json, "unobserved"_L1, state.unobserved);
    insertUnlessDefault(&json, "inMaintenance"_L1, state.inMaintenance);
    insertUnlessDefault(&json, "maintenance"_L1, state.maintenance);
    insertUnlessDefault(&json, "maintenanceUntil"_L1, state.maintenanceUntil);
    if (state.acknowledged)
        json.insert("acknowledged"_L1, acknowledgementToJson(*state.acknowledged));
    insertUnlessDefault(&json, "snoozedUntil"_L1, state.snoozedUntil);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<TargetState> unpackedState(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const QJsonValue outcome = json.value("outcome"_L1);
    const std::optional<Outcome> known = outcomeFromKey(outcome.toString());
    if (json.value("v"_L1).toInt() != kStateVersion || (!known && !outcome.isUndefined()))
        return std::nullopt;
    TargetState state;
    if (known)
        readOutcomes(json, *known, &state);
    readSuppressionState(json, &state);
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
