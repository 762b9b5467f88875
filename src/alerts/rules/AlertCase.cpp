// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertCase.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// These functions omit default values, because a large outage writes thousands of objects at the same time.

void put(QJsonObject *json, QLatin1StringView key, qint64 number)
{
    if (number != 0)
        json->insert(key, number);
}

void put(QJsonObject *json, QLatin1StringView key, bool flag)
{
    if (flag)
        json->insert(key, true);
}

void put(QJsonObject *json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        json->insert(key, text);
}

void put(QJsonObject *json, QLatin1StringView key, std::optional<Outcome> outcome)
{
    if (outcome)
        json->insert(key, outcomeKey(*outcome));
}

void put(QJsonObject *json, QLatin1StringView key, const QStringList &texts)
{
    if (!texts.isEmpty())
        json->insert(key, QJsonArray::fromStringList(texts));
}

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

QStringList storedStringList(const QJsonObject &json, QLatin1StringView key)
{
    return strings(json.value(key).toArray());
}

QJsonObject onlineNoticeToJson(const SuppressedOnlineNotice &notice)
{
    QJsonObject json;
    put(&json, "lostAt"_L1, notice.lostAt);
    put(&json, "at"_L1, notice.at);
    put(&json, "problem"_L1, notice.problem);
    put(&json, "channels"_L1, notice.channels);
    return json;
}

qint64 number(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toInteger();
}

SuppressedOnlineNotice onlineNoticeFromJson(const QJsonObject &json)
{
    SuppressedOnlineNotice notice;
    notice.lostAt = number(json, "lostAt"_L1);
    notice.at = number(json, "at"_L1);
    notice.problem = json.value("problem"_L1).toString();
    notice.channels = storedStringList(json, "channels"_L1);
    return notice;
}

} // namespace

QJsonObject toJson(const AlertTarget &target)
{
    QJsonObject json;
    put(&json, "name"_L1, target.name);
    put(&json, "kind"_L1, target.kind);
    put(&json, "address"_L1, target.address);
    put(&json, "tags"_L1, target.tags);
    return json;
}

AlertTarget alertTargetFromJson(const TargetId &id, const QJsonObject &json)
{
    AlertTarget target;
    target.id = id;
    target.name = json.value("name"_L1).toString(id.toString(QUuid::WithoutBraces)); // earlier versions stored no name
    target.kind = json.value("kind"_L1).toString();
    target.address = json.value("address"_L1).toString();
    target.tags = storedStringList(json, "tags"_L1);
    return target;
}

QJsonObject toJson(const TargetAlertState &seen)
{
    QJsonObject json;
    put(&json, "outcome"_L1, seen.outcome);
    put(&json, "at"_L1, seen.at);
    put(&json, "badSince"_L1, seen.problemSince);
    put(&json, "attempt"_L1, static_cast<qint64>(seen.attempt));
    put(&json, "summary"_L1, seen.summary);
    put(&json, "message"_L1, seen.message);
    put(&json, "flapping"_L1, seen.flapping);
    put(&json, "flapSince"_L1, seen.flappingSince);
    put(&json, "unreachable"_L1, seen.unreachable);
    put(&json, "unobserved"_L1, seen.unobserved);
    put(&json, "maintenance"_L1, seen.inMaintenance);
    put(&json, "acknowledged"_L1, seen.acknowledged);
    put(&json, "acknowledgedUntil"_L1, seen.acknowledgedUntil);
    put(&json, "acknowledgement"_L1, seen.acknowledgement);
    put(&json, "snoozedUntil"_L1, seen.snoozedUntil);
    put(&json, "backSince"_L1, seen.reachableSince);
    put(&json, "softAt"_L1, seen.softAt);
    return json;
}

TargetAlertState targetAlertStateFromJson(const QJsonObject &json)
{
    TargetAlertState seen;
    seen.outcome = outcomeFromKey(json.value("outcome"_L1).toString());
    seen.at = number(json, "at"_L1);
    seen.problemSince = number(json, "badSince"_L1);
    seen.attempt = static_cast<int>(number(json, "attempt"_L1));
    seen.summary = json.value("summary"_L1).toString();
    seen.message = json.value("message"_L1).toString();
    seen.flapping = json.value("flapping"_L1).toBool();
    seen.flappingSince = number(json, "flapSince"_L1);
    seen.unreachable = json.value("unreachable"_L1).toBool();
    seen.unobserved = json.value("unobserved"_L1).toBool();
    seen.inMaintenance = json.value("maintenance"_L1).toBool();
    seen.acknowledged = json.value("acknowledged"_L1).toBool();
    seen.acknowledgedUntil = number(json, "acknowledgedUntil"_L1);
    seen.acknowledgement = json.value("acknowledgement"_L1).toString();
    seen.snoozedUntil = number(json, "snoozedUntil"_L1);
    seen.reachableSince = number(json, "backSince"_L1);
    seen.softAt = number(json, "softAt"_L1);
    return seen;
}

QJsonObject toJson(const AlertCase &alertCase)
{
    QJsonObject json;
    put(&json, "told"_L1, alertCase.alerted);
    put(&json, "problem"_L1, alertCase.problem);
    put(&json, "begun"_L1, alertCase.begun);
    put(&json, "toldAt"_L1, alertCase.alertedAt);
    put(&json, "remindedAt"_L1, alertCase.remindedAt);
    put(&json, "steps"_L1, static_cast<qint64>(alertCase.steps));
    put(&json, "count"_L1, static_cast<qint64>(alertCase.count));
    put(&json, "channels"_L1, alertCase.channels);
    put(&json, "toldFlapping"_L1, alertCase.isFlappingAlerted);
    put(&json, "owed"_L1, alertCase.isFollowUpDue);
    put(&json, "grouped"_L1, alertCase.isGrouped);
    put(&json, "shared"_L1, alertCase.isShared);
    put(&json, "leftOut"_L1, alertCase.isExcluded);
    return json;
}

AlertCase alertCaseFromJson(const QJsonObject &json)
{
    AlertCase alertCase;
    alertCase.alerted = outcomeFromKey(json.value("told"_L1).toString());
    alertCase.problem = json.value("problem"_L1).toString();
    alertCase.begun = number(json, "begun"_L1);
    alertCase.alertedAt = number(json, "toldAt"_L1);
    alertCase.remindedAt = number(json, "remindedAt"_L1);
    alertCase.steps = static_cast<int>(number(json, "steps"_L1));
    alertCase.count = static_cast<int>(number(json, "count"_L1));
    alertCase.channels = storedStringList(json, "channels"_L1);
    alertCase.isFlappingAlerted = json.value("toldFlapping"_L1).toBool();
    alertCase.isFollowUpDue = json.value("owed"_L1).toBool();
    alertCase.isGrouped = json.value("grouped"_L1).toBool();
    alertCase.isShared = json.value("shared"_L1).toBool();
    alertCase.isExcluded = json.value("leftOut"_L1).toBool();
    return alertCase;
}

QJsonObject toJson(const PendingRuleAlerts &waiting)
{
    QJsonObject json;
    put(&json, "groupAt"_L1, waiting.groupAt);
    put(&json, "digestAt"_L1, waiting.digestAt);
    QJsonArray digestLines;
    for (const DigestLine &line : waiting.digestLines) {
        QJsonObject item;
        put(&item, "target"_L1, line.target.isNull() ? QString() : line.target.toString(QUuid::WithoutBraces));
        put(&item, "name"_L1, line.name);
        put(&item, "text"_L1, line.text);
        put(&item, "after"_L1, std::optional(line.after));
        put(&item, "at"_L1, line.at);
        put(&item, "more"_L1, static_cast<qint64>(line.more));
        digestLines.append(item);
    }
    if (!digestLines.isEmpty())
        json.insert("held"_L1, digestLines);
    if (waiting.onlineNotice.lostAt != 0)
        json.insert("linkBack"_L1, onlineNoticeToJson(waiting.onlineNotice));
    return json;
}

PendingRuleAlerts pendingRuleAlertsFromJson(const QJsonObject &json)
{
    PendingRuleAlerts waiting;
    waiting.groupAt = number(json, "groupAt"_L1);
    waiting.digestAt = number(json, "digestAt"_L1);
    const QJsonArray digestLines = json.value("held"_L1).toArray();
    for (const QJsonValue &value : digestLines) {
        const QJsonObject item = value.toObject();
        DigestLine line;
        line.target = TargetId(item.value("target"_L1).toString());
        line.name = item.value("name"_L1).toString();
        line.text = item.value("text"_L1).toString();
        line.after = outcomeFromKey(item.value("after"_L1).toString()).value_or(Outcome::Unknown);
        line.at = number(item, "at"_L1);
        line.more = static_cast<int>(number(item, "more"_L1));
        waiting.digestLines.append(line);
    }
    waiting.onlineNotice = onlineNoticeFromJson(json.value("linkBack"_L1).toObject());
    return waiting;
}

QJsonObject toJson(const ConnectivityNotice &notice)
{
    if (notice.lostAt == 0)
        return {};
    QJsonObject alerted;
    for (auto it = notice.alerted.begin(); it != notice.alerted.end(); ++it)
        alerted.insert(it.key(), QJsonArray::fromStringList(it.value()));
    QJsonObject digests;
    for (auto it = notice.digests.begin(); it != notice.digests.end(); ++it)
        digests.insert(it.key(), it.value());
    return {{"lostAt"_L1, notice.lostAt}, {"told"_L1, alerted}, {"digests"_L1, digests}};
}

ConnectivityNotice connectivityNoticeFromJson(const QJsonObject &json)
{
    ConnectivityNotice notice;
    notice.lostAt = number(json, "lostAt"_L1);
    const QJsonObject alerted = json.value("told"_L1).toObject();
    for (auto it = alerted.begin(); it != alerted.end(); ++it)
        notice.alerted.insert(it.key(), strings(it->toArray()));
    const QJsonObject digests = json.value("digests"_L1).toObject();
    for (auto it = digests.begin(); it != digests.end(); ++it)
        notice.digests.insert(it.key(), it->toString());
    return notice;
}

} // namespace watchkeeper
