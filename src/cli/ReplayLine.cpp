// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ReplayLine.h"

#include "cli/CliText.h"
#include "model/field/Fields.h"
#include "model/json/JsonText.h"
#include "targets/document/TargetsDocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Reads a time with its zone. A time without a zone is UTC.
Expected<qint64, QString> readInstant(const QJsonObject &json, const QString &key)
{
    const QString text = json.value(key).toString();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return Unexpected(CliText::tr("“%1” requires a time such as \"2026-01-31T08:00:00Z\".").arg(key));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

Expected<QJsonObject, QString> readObject(QByteArrayView line)
{
    auto json = readJsonObject(line.toByteArray());
    if (!json)
        return Unexpected(json.error().text());
    return *json;
}

//! Reads targets and maintenance by the rules of targets.json.
TargetsDocument readTargets(const QJsonObject &json, QStringList *problems)
{
    QJsonObject file{{u"targets"_s, json.value(u"targets"_s)}};
    for (const QString &key : {u"defaults"_s, u"maintenance"_s}) {
        if (json.contains(key))
            file.insert(key, json.value(key));
    }
    const auto document = TargetsDocument::parse(QJsonDocument(file).toJson(QJsonDocument::Compact), {});
    if (document)
        return *document;
    for (const Problem &problem : document.error())
        problems->append(Problem({}, 0, problem.target(), problem.field(), problem.text()).toString());
    return {};
}

QList<AlertRule> readRules(const QJsonValue &value, QStringList *problems)
{
    if (!value.isUndefined() && !value.isArray())
        problems->append(CliText::tr("“alerts” must be a list of rules."));
    QList<AlertRule> rules;
    QSet<QString> names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        QList<FieldProblem> wrong;
        const AlertRule rule = readAlertRule(each.toObject(), &wrong);
        const QString label = rule.name.isEmpty() ? CliText::tr("rule %1").arg(rules.size() + 1) : rule.name;
        if (!rule.name.isEmpty() && names.contains(rule.name))
            wrong.append({u"name"_s, CliText::tr("Another rule already has this name.")});
        names.insert(rule.name);
        for (const FieldProblem &problem : std::as_const(wrong))
            problems->append(u"%1: %2: %3"_s.arg(label, problem.field, problem.text));
        rules.append(rule);
    }
    return rules;
}

void rejectUnexpectedKeys(const QJsonObject &json, const QStringList &known, QStringList *problems)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!known.contains(it.key()))
            problems->append(u"%1: %2"_s.arg(it.key(), unknownKeyText(it.key(), known)));
    }
}

//! A command for a target. The JSON value of `key` is the target's name.
struct Verb
{
    QString key;
    ReplayAction::What what;
    QStringList others;
};

const QList<Verb> &verbs()
{
    static const QList<Verb> all{{u"ack"_s, ReplayAction::What::Acknowledge, {u"by"_s, u"comment"_s, u"for"_s, u"sticky"_s}},
                                 {u"unack"_s, ReplayAction::What::Unacknowledge, {}},
                                 {u"snooze"_s, ReplayAction::What::Snooze, {u"for"_s}},
                                 {u"maintenance"_s, ReplayAction::What::StartMaintenance, {u"for"_s}}};
    return all;
}

Expected<ReplayAction, QString> readAction(const Verb &verb, const QJsonObject &json)
{
    ReplayAction action;
    action.what = verb.what;
    action.acknowledgement.by = json.value(u"by"_s).toString();
    action.acknowledgement.comment = json.value(u"comment"_s).toString();
    action.acknowledgement.sticky = json.value(u"sticky"_s).toBool();
    if (json.contains(u"for"_s)) {
        const auto lasts = parseDuration(json.value(u"for"_s).toString());
        if (!lasts)
            return Unexpected(lasts.error());
        action.lasts = lasts->count();
    }
    const bool mayBeForEver = verb.what == ReplayAction::What::Acknowledge || verb.what == ReplayAction::What::Unacknowledge;
    if (action.lasts == 0 && !mayBeForEver)
        return Unexpected(CliText::tr("“%1” requires “for”, a duration such as \"1h\".").arg(verb.key));
    return action;
}

Expected<ReplayLine, QString> readVerb(const Verb &verb, const QJsonObject &json, ReplayLine line)
{
    QStringList problems;
    rejectUnexpectedKeys(json, QStringList{u"at"_s, verb.key} + verb.others, &problems);
    if (!problems.isEmpty())
        return Unexpected(problems.first());
    const auto action = readAction(verb, json);
    if (!action)
        return Unexpected(action.error());
    line.action = *action;
    line.target = json.value(verb.key).toString().toUtf8();
    return line;
}

Expected<ReplayLine, QString> readResult(const QJsonObject &json, ReplayLine line)
{
    const QString key = json.value(u"outcome"_s).toString();
    const auto outcome = outcomeFromKey(key);
    if (!outcome)
        return Unexpected(CliText::tr("“outcome” must be up, degraded, down or unknown."));
    line.outcome = *outcome;
    line.target = json.value(u"target"_s).toString().toUtf8();
    return line;
}

} // namespace

Expected<ReplayHeader, QStringList> readReplayHeader(QByteArrayView line)
{
    const auto json = readObject(line);
    if (!json)
        return Unexpected(QStringList{json.error()});
    QStringList problems;
    rejectUnexpectedKeys(*json, {u"targets"_s, u"maintenance"_s, u"alerts"_s, u"start"_s, u"defaults"_s}, &problems);
    ReplayHeader header;
    const TargetsDocument document = readTargets(*json, &problems);
    header.targets = document.targets;
    header.maintenance = document.maintenance;
    header.rules = readRules(json->value(u"alerts"_s), &problems);
    const auto start = readInstant(*json, u"start"_s);
    if (!start)
        problems.append(start.error());
    else
        header.start = *start;
    if (!problems.isEmpty())
        return Unexpected(problems);
    return header;
}

Expected<ReplayLine, QString> readReplayLine(QByteArrayView text)
{
    const auto json = readObject(text);
    if (!json)
        return Unexpected(json.error());
    const auto at = readInstant(*json, u"at"_s);
    if (!at)
        return Unexpected(at.error());
    ReplayLine line;
    line.at = *at;
    if (json->contains(u"outcome"_s) || json->contains(u"target"_s))
        return readResult(*json, line);
    for (const Verb &verb : verbs()) {
        if (json->contains(verb.key))
            return readVerb(verb, *json, line);
    }
    return Unexpected(CliText::tr(
        "This line has neither a result (“target”, “outcome”) nor an action (“ack”, “unack”, “snooze”, “maintenance”)."));
}

} // namespace watchkeeper
