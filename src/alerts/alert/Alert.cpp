// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert/Alert.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSysInfo>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::array<std::pair<AlertKind, QLatin1StringView>, 10> kAlertKindKeys{
    {{AlertKind::Problem, "problem"_L1},
     {AlertKind::Recovery, "recovery"_L1},
     {AlertKind::Reminder, "reminder"_L1},
     {AlertKind::FlappingStart, "flapping-start"_L1},
     {AlertKind::FlappingEnd, "flapping-end"_L1},
     {AlertKind::Acknowledged, "acknowledged"_L1},
     {AlertKind::ConnectivityLost, "link-lost"_L1},
     {AlertKind::ConnectivityRestored, "link-back"_L1},
     {AlertKind::Digest, "digest"_L1},
     {AlertKind::Test, "test"_L1}}};

} // namespace

QString alertKindKey(AlertKind kind)
{
    for (const auto &[each, key] : kAlertKindKeys) {
        if (each == kind)
            return key;
    }
    return {};
}

std::optional<AlertKind> alertKindFromKey(const QString &key)
{
    for (const auto &[kind, each] : kAlertKindKeys) {
        if (each == key)
            return kind;
    }
    return {};
}

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

constexpr std::array<std::pair<QLatin1StringView, QString Alert::*>, 9> kAlertTextMembers{
    {{"problem"_L1, &Alert::problem},
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
    for (const auto &[key, text] : kAlertTextMembers) {
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
    for (const auto &[key, text] : kAlertTextMembers)
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

QStringList alertStates(const Alert &alert)
{
    const QString kind = alertKindKey(alert.kind);
    const QString outcome = outcomeKey(alert.after);
    return {kind + u':' + outcome, kind, outcome, u"*"_s};
}

bool isAlertState(const QString &word)
{
    if (word == "*"_L1)
        return true;
    const QStringList parts = word.split(u':');
    if (parts.size() == 2)
        return alertKindFromKey(parts[0]) && outcomeFromKey(parts[1]);
    return parts.size() == 1 && (alertKindFromKey(word) || outcomeFromKey(word));
}

QJsonValue valueForState(const QJsonObject &table, const Alert &alert)
{
    for (const QString &state : alertStates(alert)) {
        if (const auto found = table.constFind(state); found != table.constEnd())
            return *found;
    }
    return QJsonValue(QJsonValue::Undefined);
}

namespace {

constexpr int kMinutes = 12;

class SampleAlertText
{
    Q_DECLARE_TR_FUNCTIONS(SampleAlert)
};

QString sampleTitle(AlertKind kind, Outcome outcome)
{
    switch (kind) {
    case AlertKind::Problem:
    case AlertKind::Reminder:
        return SampleAlertText::tr("Sample target: %1 (Watchkeeper test)").arg(outcomeLabel(outcome));
    case AlertKind::Recovery:
        return SampleAlertText::tr("Sample target is up again (Watchkeeper test)");
    default:
        return SampleAlertText::tr("Watchkeeper test");
    }
}

} // namespace

Alert sampleAlert(AlertKind kind, Outcome outcome, const QDateTime &now, const QString &problem)
{
    Alert alert;
    alert.id = QUuid::createUuid();
    alert.problem = problem;
    alert.kind = kind;
    alert.targetName = SampleAlertText::tr("Sample target");
    alert.targetKind = u"http"_s;
    alert.address = u"https://sample.example"_s;
    alert.tags = {u"sample"_s};
    alert.after = outcome;
    if (kind == AlertKind::Recovery)
        alert.before = Outcome::Down;
    alert.at = now;
    alert.since = now.addSecs(-60LL * kMinutes);
    alert.summary = outcome == Outcome::Up ? u"200 OK"_s : u"503 Service Unavailable"_s;
    if (outcome != Outcome::Up)
        alert.message = u"[STATUS] (503) == 200"_s;
    alert.title = sampleTitle(kind, outcome);
    alert.text =
        SampleAlertText::tr("This is a test alert sent from %1. No action is required.").arg(QSysInfo::machineHostName());
    return alert;
}

QString sampleProblemKey(const QString &channel)
{
    return u"watchkeeper-sample-"_s + QString::number(qHash(channel), 16);
}

} // namespace watchkeeper
