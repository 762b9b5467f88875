// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertJson.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr auto kId = "id"_L1;
constexpr auto kKind = "kind"_L1;
constexpr auto kTarget = "target"_L1;
constexpr auto kTags = "tags"_L1;
constexpr auto kOthers = "others"_L1;
constexpr auto kBefore = "before"_L1;
constexpr auto kAfter = "after"_L1;
constexpr auto kAt = "at"_L1;
constexpr auto kSince = "since"_L1;
constexpr auto kAttempt = "attempt"_L1;

constexpr std::array<std::pair<QLatin1StringView, QString Alert::*>, 9> kTexts{{{"problem"_L1, &Alert::problem},
                                                                                {"rule"_L1, &Alert::rule},
                                                                                {"targetName"_L1, &Alert::targetName},
                                                                                {"targetKind"_L1, &Alert::targetKind},
                                                                                {"address"_L1, &Alert::address},
                                                                                {"summary"_L1, &Alert::summary},
                                                                                {"message"_L1, &Alert::message},
                                                                                {"title"_L1, &Alert::title},
                                                                                {"text"_L1, &Alert::text}}};

void setListField(QJsonObject *json, QLatin1StringView key, const QStringList &list)
{
    if (!list.isEmpty())
        json->insert(key, QJsonArray::fromStringList(list));
}

void insertTime(QJsonObject *json, QLatin1StringView key, const QDateTime &time)
{
    if (time.isValid())
        json->insert(key, time.toMSecsSinceEpoch());
}

QStringList stringListFromJson(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &text : value.toArray())
        list.append(text.toString());
    return list;
}

QDateTime timeFromJson(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

} // namespace

QJsonObject toJson(const Alert &alert)
{
    QJsonObject json{{kId, alert.id.toString(QUuid::WithoutBraces)},
                     {kKind, alertKindKey(alert.kind)},
                     {kAfter, outcomeKey(alert.after)},
                     {kAttempt, alert.attempt}};
    for (const auto &[key, text] : kTexts) {
        if (!(alert.*text).isEmpty())
            json.insert(key, alert.*text);
    }
    if (!alert.targetId.isNull())
        json.insert(kTarget, alert.targetId.toString(QUuid::WithoutBraces));
    if (alert.before)
        json.insert(kBefore, outcomeKey(*alert.before));
    setListField(&json, kTags, alert.tags);
    setListField(&json, kOthers, alert.others);
    insertTime(&json, kAt, alert.at);
    insertTime(&json, kSince, alert.since);
    return json;
}

std::optional<Alert> alertFromJson(const QJsonObject &json)
{
    Alert alert;
    alert.id = QUuid(json.value(kId).toString());
    const auto kind = alertKindFromKey(json.value(kKind).toString());
    const auto after = outcomeFromKey(json.value(kAfter).toString());
    if (alert.id.isNull() || !kind || !after)
        return {};
    alert.kind = *kind;
    alert.after = *after;
    for (const auto &[key, text] : kTexts)
        alert.*text = json.value(key).toString();
    alert.targetId = TargetId(json.value(kTarget).toString());
    alert.before = outcomeFromKey(json.value(kBefore).toString());
    alert.tags = stringListFromJson(json.value(kTags));
    alert.others = stringListFromJson(json.value(kOthers));
    alert.at = timeFromJson(json.value(kAt));
    alert.since = timeFromJson(json.value(kSince));
    alert.attempt = json.value(kAttempt).toInt(1);
    return alert;
}

} // namespace watchkeeper
