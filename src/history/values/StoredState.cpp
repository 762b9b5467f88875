// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/StoredStanding.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStandingVersion = 1;
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

void readOutcomes(const QJsonObject &json, Outcome outcome, Standing *standing)
{
    standing->known = true;
    standing->outcome = outcome;
    standing->hard = json.value("hard"_L1).toBool(true);
    standing->attempt = std::max(1, json.value("attempt"_L1).toInt(1));
    standing->since = timeFromJson(json, "since"_L1);
    standing->hardOutcome = outcomeFromJson(json, "hardOutcome"_L1);
    standing->hardAttempt = std::max(1, json.value("hardAttempt"_L1).toInt(1));
    standing->hardSince = timeFromJson(json, "hardSince"_L1);
    standing->flaps.changes = static_cast<quint32>(std::clamp(json.value("changes"_L1).toDouble(), 0.0, kMaxFlags));
    standing->flaps.last = outcomeFromJson(json, "counted"_L1);
    standing->flapping = json.value("flapping"_L1).toBool();
}

void readSuppressionState(const QJsonObject &json, Standing *standing)
{
    standing->unreachable = json.value("unreachable"_L1).toBool();
    standing->because = json.value("because"_L1).toString();
    standing->unobserved = json.value("unobserved"_L1).toBool();
    standing->inMaintenance = json.value("inMaintenance"_L1).toBool();
    standing->maintenance = json.value("maintenance"_L1).toString();
    standing->maintenanceUntil = timeFromJson(json, "maintenanceUntil"_L1);
    if (const QJsonValue acknowledged = json.value("acknowledged"_L1); acknowledged.isObject())
        standing->acknowledged = acknowledgementFromJson(acknowledged.toObject());
    standing->snoozedUntil = timeFromJson(json, "snoozedUntil"_L1);
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

QByteArray standingDefinition(const Target &target)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(target.kind.toUtf8() + '\n');
    hash.addData(QJsonDocument(target.fields.written()).toJson(QJsonDocument::Compact));
    return hash.result().first(kDefinitionHashBytes);
}

QByteArray packed(const Standing &standing)
{
    QJsonObject json{{u"v"_s, kStandingVersion}};
    if (standing.known)
        insertUnlessDefault(&json, "outcome"_L1, std::optional(standing.outcome));
    insertUnlessDefault(&json, "hard"_L1, standing.hard, true);
    insertUnlessDefault(&json, "attempt"_L1, standing.attempt, 1);
    insertUnlessDefault(&json, "since"_L1, standing.since);
    insertUnlessDefault(&json, "hardOutcome"_L1, standing.hardOutcome);
    insertUnlessDefault(&json, "hardAttempt"_L1, standing.hardAttempt, 1);
    insertUnlessDefault(&json, "hardSince"_L1, standing.hardSince);
    insertUnlessDefault(&json, "unreachable"_L1, standing.unreachable);
    insertUnlessDefault(&json, "because"_L1, standing.because);
    insertUnlessDefault(&json, "changes"_L1, static_cast<int>(standing.flaps.changes), 0);
    insertUnlessDefault(&json, "counted"_L1, standing.flaps.last);
    insertUnlessDefault(&json, "flapping"_L1, standing.flapping);
    insertUnlessDefault(&json, "unobserved"_L1, standing.unobserved);
    insertUnlessDefault(&json, "inMaintenance"_L1, standing.inMaintenance);
    insertUnlessDefault(&json, "maintenance"_L1, standing.maintenance);
    insertUnlessDefault(&json, "maintenanceUntil"_L1, standing.maintenanceUntil);
    if (standing.acknowledged)
        json.insert("acknowledged"_L1, acknowledgementToJson(*standing.acknowledged));
    insertUnlessDefault(&json, "snoozedUntil"_L1, standing.snoozedUntil);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Standing> unpackedStanding(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const QJsonValue outcome = json.value("outcome"_L1);
    const std::optional<Outcome> known = outcomeFromKey(outcome.toString());
    if (json.value("v"_L1).toInt() != kStandingVersion || (!known && !outcome.isUndefined()))
        return std::nullopt;
    Standing standing;
    if (known)
        readOutcomes(json, *known, &standing);
    readSuppressionState(json, &standing);
    return standing;
}

StoredStanding clampedToNow(StoredStanding stored, qint64 now)
{
    Standing &standing = stored.standing;
    if (const qint64 ahead = stored.at - now; ahead > 0) {
        stored.at = now;
        for (QDateTime *time : {&standing.since, &standing.hardSince, &standing.maintenanceUntil, &standing.snoozedUntil})
            moveBack(time, ahead);
        if (standing.acknowledged)
            moveBack(&standing.acknowledged->at, ahead);
        if (standing.acknowledged && standing.acknowledged->until)
            moveBack(&*standing.acknowledged->until, ahead);
    }
    clampToNow(&standing.since, now);
    clampToNow(&standing.hardSince, now);
    return stored;
}

Standing restoredStanding(const StoredStanding &stored, const Target &target)
{
    Standing standing = stored.standing;
    if (standing.hard || stored.definition == standingDefinition(target))
        return standing;
    standing.known = standing.hardOutcome.has_value();
    standing.outcome = standing.hardOutcome.value_or(Outcome::Unknown);
    standing.hard = true;
    standing.attempt = standing.hardAttempt;
    standing.since = standing.hardSince;
    return standing;
}

} // namespace watchkeeper
