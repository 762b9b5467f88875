// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "targets/ConditionsKey.h"
#include "targets/TargetFieldReading.h"
#include "targets/TargetKeys.h"
#include "targets/TargetsDocument.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class TargetFromJsonText
{
    Q_DECLARE_TR_FUNCTIONS(TargetFromJson)
};

//! Removes the members described by `table` from `json`, and returns them.
QJsonObject takeMembers(QJsonObject &json, const QList<Field> &table)
{
    QJsonObject own;
    for (const Field &field : table) {
        if (const QJsonValue value = json.take(field.name); !value.isUndefined())
            own.insert(field.name, value);
    }
    return own;
}

void readCommonFields(const QJsonObject &json, Target &target, QList<FieldProblem> &problems)
{
    const auto common = Fields::fromJson(commonTable(), json);
    if (!common) {
        problems += common.error();
        return;
    }
    target.id = QUuid(common->text(QStringLiteral("id")));
    target.name = common->text(QStringLiteral("name"));
    target.kind = common->text(QStringLiteral("kind"));
    target.tags = common->list(QStringLiteral("tags"));
    target.dependsOn = common->alternatives(dependsOnKey());
    target.alerts = common->list(alertsKey());
    target.paused = common->flag(QStringLiteral("paused"));
    if (const QString problem = nameProblem(target.name); !problem.isEmpty())
        problems.append({QStringLiteral("name"), problem});
    for (const QString &problem : tagProblems(target.tags))
        problems.append({QStringLiteral("tags"), problem});
    for (const QString &problem : alertRuleProblems(target.alerts))
        problems.append({alertsKey(), problem});
}

void readConditionList(const QJsonValue &value, Target &target, QList<FieldProblem> &problems)
{
    if (value.isUndefined())
        return;
    const ParsedConditions read = readConditions(value);
    for (const ConditionProblem &problem : read.problems)
        problems.append({conditionsKey(), problem.text});
    target.conditions = read.conditions;
}

void readFields(const Kind &kind, const QJsonObject &json, const QHash<QString, QStringList> &mapOrder, Fields &fields,
                QList<FieldProblem> &problems)
{
    const auto read = Fields::fromJson(kind.fields, json, mapOrder);
    if (!read)
        problems += read.error();
    else if (kind.validate)
        problems += kind.validate(*read);
    if (read)
        fields = *read;
}

} // namespace

Expected<Target, QList<FieldProblem>> targetFromJson(const QJsonObject &json, const QHash<QString, QStringList> &mapOrder,
                                                     const Schedule &defaults)
{
    QJsonObject rest = json;
    QList<FieldProblem> problems;
    Target target;
    readCommonFields(takeMembers(rest, commonTable()), target, problems);
    target.schedule = readSchedule(takeMembers(rest, scheduleTable()), defaults, &problems);
    target.pinned = pinnedKeys(json, target.schedule, defaults);
    target.objective = readObjectiveField(takeMembers(rest, objectiveTable()), &problems);
    readConditionList(rest.take(conditionsKey()), target, problems);
    const QString key = json.value(QLatin1String("kind")).toString();
    if (const Kind *kind = findKind(key))
        readFields(*kind, rest, mapOrder, target.fields, problems);
    else if (!key.isEmpty())
        problems.append({QStringLiteral("kind"), TargetFromJsonText::tr("Unknown kind “%1”.").arg(key)});
    if (!problems.isEmpty())
        return Unexpected(problems);
    return target;
}

} // namespace watchkeeper
