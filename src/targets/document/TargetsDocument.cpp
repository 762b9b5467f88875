// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/TargetsDocument.h"

#include "checks/Registry.h"
#include "model/field/FieldSchema.h"
#include "model/json/JsonText.h"
#include "targets/document/ConditionsKey.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsReader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace watchkeeper {

QString Problem::toString() const
{
    QStringList parts;
    if (!m_file.isEmpty() && m_line > 0)
        parts.append(QStringLiteral("%1:%2").arg(m_file, QString::number(m_line)));
    else if (!m_file.isEmpty())
        parts.append(m_file);
    for (const QString &part : {m_target, m_field, m_text}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(": "));
}

Expected<TargetsDocument, QList<Problem>> TargetsDocument::parse(const QByteArray &json, const QString &fileName)
{
    return TargetsReader(fileName).read(json);
}

namespace {

//! The key and JSON text for each line of a target, in order.
using Lines = QList<std::pair<QString, QByteArray>>;

constexpr int kTargetIndent = 4;

QByteArray fieldText(const Target &target, const Field &field, int indent)
{
    if (field.type == FieldType::Map)
        return jsonMap(target.fields.map(field.name), indent);
    return jsonText(target.fields.written().value(field.name), indent);
}

//! Whether the key is written: its value differs from the default, or the file already contained the key.
bool isWritten(const Target &target, const Schedule &defaults, const QString &key)
{
    return target.pinned.contains(key) || scheduleField(target.schedule, key) != scheduleField(defaults, key);
}

void appendSchedule(Lines &lines, const Target &target, const Schedule &defaults)
{
    for (const Field &field : scheduleTable()) {
        if (isWritten(target, defaults, field.name))
            lines.append({field.name, jsonText(scheduleField(target.schedule, field.name))});
    }
}

Lines linesOf(const Target &target, const Schedule &defaults, int indent)
{
    const int inner = indent + 2;
    Lines lines;
    if (!target.id.isNull())
        lines.append({QStringLiteral("id"), jsonText(target.id.toString(QUuid::WithoutBraces))});
    lines.append({QStringLiteral("name"), jsonText(target.name)});
    lines.append({QStringLiteral("kind"), jsonText(target.kind)});
    if (const Kind *kind = findKind(target.kind)) {
        for (const Field &field : kind->fields) {
            if (target.fields.written().contains(field.name))
                lines.append({field.name, fieldText(target, field, inner)});
        }
    }
    if (!target.conditions.isEmpty())
        lines.append({conditionsKey(), conditionsText(target.conditions, inner)});
    appendSchedule(lines, target, defaults);
    for (const auto &[key, value] : objectiveMembers(target.objective))
        lines.append({key, jsonText(value)});
    if (!target.tags.isEmpty())
        lines.append({QStringLiteral("tags"), jsonText(QJsonArray::fromStringList(target.tags), inner)});
    if (!target.dependsOn.isEmpty())
        lines.append({dependsOnKey(), jsonText(alternativesToJson(target.dependsOn), inner)});
    if (!target.alerts.isEmpty())
        lines.append({alertsKey(), jsonText(QJsonArray::fromStringList(target.alerts), inner)});
    if (target.paused)
        lines.append({QStringLiteral("paused"), "true"});
    return lines;
}

//! Returns a list of objects with one field per line.
QByteArray listText(const QList<Lines> &objects)
{
    QByteArray list("[");
    for (qsizetype i = 0; i < objects.size(); ++i)
        list += (i > 0 ? ",\n    " : "\n    ") + jsonObject(objects[i], kTargetIndent);
    return list + (objects.isEmpty() ? "]" : "\n  ]");
}

Lines linesOf(const Maintenance &entry)
{
    Lines lines;
    for (const auto &[key, value] : maintenanceMembers(entry))
        lines.append({key, jsonText(value, kTargetIndent + 2)});
    return lines;
}

} // namespace

QByteArray TargetsDocument::toJson() const
{
    Lines schedule;
    for (const Field &field : scheduleTable())
        schedule.append({field.name, jsonText(scheduleField(defaults, field.name))});
    Lines root{{QStringLiteral("$schema"), jsonText(schema.isEmpty() ? targetsSchemaUrl() : schema)},
               {QStringLiteral("version"), jsonText(kTargetsVersion)},
               {QStringLiteral("defaults"), jsonObject(schedule, 2)}};
    QList<Lines> entries;
    for (const Maintenance &entry : maintenance)
        entries.append(linesOf(entry));
    if (!entries.isEmpty())
        root.append({maintenanceKey(), listText(entries)});
    QList<Lines> list;
    list.reserve(targets.size());
    for (const Target &target : targets)
        list.append(linesOf(target, defaults, kTargetIndent));
    root.append({QStringLiteral("targets"), listText(list)});
    return jsonObject(root, 0) + '\n';
}

QByteArray targetText(const Target &target, const Schedule &defaults)
{
    return jsonObject(linesOf(target, defaults, 0), 0) + '\n';
}

QJsonObject targetToJson(const Target &target, const Schedule &defaults)
{
    QJsonObject json = target.fields.written();
    if (!target.id.isNull())
        json.insert(QStringLiteral("id"), target.id.toString(QUuid::WithoutBraces));
    json.insert(QStringLiteral("name"), target.name);
    json.insert(QStringLiteral("kind"), target.kind);
    if (!target.conditions.isEmpty())
        json.insert(conditionsKey(), conditionsToJson(target.conditions));
    for (const Field &field : scheduleTable()) {
        if (isWritten(target, defaults, field.name))
            json.insert(field.name, scheduleField(target.schedule, field.name));
    }
    for (const auto &[key, value] : objectiveMembers(target.objective))
        json.insert(key, value);
    if (!target.tags.isEmpty())
        json.insert(QStringLiteral("tags"), QJsonArray::fromStringList(target.tags));
    if (!target.dependsOn.isEmpty())
        json.insert(dependsOnKey(), alternativesToJson(target.dependsOn));
    if (!target.alerts.isEmpty())
        json.insert(alertsKey(), QJsonArray::fromStringList(target.alerts));
    if (target.paused)
        json.insert(QStringLiteral("paused"), true);
    return json;
}

namespace {

class TargetFromJsonText
{
    Q_DECLARE_TR_FUNCTIONS(TargetFromJson)
};

//! Removes and returns the members of `json` that `table` describes.
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

namespace {

constexpr QLatin1StringView kUuidPattern("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

QJsonObject merged(QJsonObject object, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject commonProperties()
{
    QJsonObject common = fieldSchemas(commonTable(), Placeholders::Impossible);
    QJsonObject id = common.value(QLatin1String("id")).toObject();
    common.insert(QStringLiteral("id"), merged(id, patternSchema(kUuidPattern, Placeholders::Impossible)));
    for (const QString &key : {QStringLiteral("tags"), alertsKey()})
        common.insert(key, merged(common.value(key).toObject(), {{QStringLiteral("uniqueItems"), true}}));
    common.insert(conditionsKey(), conditionsSchema());
    common = merged(common, fieldSchemas(objectiveTable(), Placeholders::Impossible));
    return merged(common, fieldSchemas(scheduleTable(), Placeholders::Impossible));
}

QJsonObject kindSchema(const Kind &kind)
{
    QStringList required{QStringLiteral("name"), QStringLiteral("kind")};
    for (const Field &field : kind.fields) {
        if (field.required)
            required.append(field.name);
    }
    QJsonObject schema =
        closedObjectSchema(merged(commonProperties(), fieldSchemas(kind.fields, Placeholders::Possible)), required);
    schema.insert(QStringLiteral("title"), kind.title);
    schema.insert(QStringLiteral("description"), kind.help);
    return schema;
}

//! Returns the schema of targets of this kind, as a rule with `if` and `then`. If `oneOf` were used, editors wouldn't report
//! the actual problem.
QJsonObject kindRule(const Kind &kind)
{
    const QJsonObject isKind{{QStringLiteral("const"), kind.key}};
    const QJsonObject condition{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("kind"), isKind}}},
                                {QStringLiteral("required"), QJsonArray{QStringLiteral("kind")}}};
    return {{QStringLiteral("if"), condition},
            {QStringLiteral("then"), QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/$defs/%1").arg(kind.key)}}}};
}

//! Returns the schema of one maintenance entry. It doesn't define which keys are allowed for each value of `when`.
QJsonObject maintenanceSchema()
{
    QJsonObject members = fieldSchemas(maintenanceTable(), Placeholders::Impossible);
    const QJsonObject when = members.value(QLatin1String("when")).toObject();
    const QJsonArray kinds = QJsonArray::fromStringList(maintenanceTable().at(1).choices);
    members.insert(QStringLiteral("when"),
                   QJsonObject{{QStringLiteral("enum"), kinds},
                               {QStringLiteral("title"), when.value(QLatin1String("title"))},
                               {QStringLiteral("description"), when.value(QLatin1String("description"))}});
    return closedObjectSchema(members, {QStringLiteral("name"), QStringLiteral("when")});
}

} // namespace

QJsonObject targetsSchema()
{
    QJsonArray keys;
    QJsonArray rules;
    QJsonObject definitions;
    for (const Kind *kind : kinds()) {
        keys.append(kind->key);
        rules.append(kindRule(*kind));
        definitions.insert(kind->key, kindSchema(*kind));
    }
    QJsonObject target = schemaOfType("object");
    target.insert(QStringLiteral("required"), QJsonArray{QStringLiteral("name"), QStringLiteral("kind")});
    target.insert(QStringLiteral("properties"),
                  QJsonObject{{QStringLiteral("kind"), QJsonObject{{QStringLiteral("enum"), keys}}}});
    target.insert(QStringLiteral("allOf"), rules);

    const QJsonObject members{
        {QStringLiteral("$schema"), schemaOfType("string")},
        {QStringLiteral("version"), QJsonObject{{QStringLiteral("const"), kTargetsVersion}}},
        {QStringLiteral("defaults"), closedObjectSchema(fieldSchemas(scheduleTable(), Placeholders::Impossible), {})},
        {maintenanceKey(),
         QJsonObject{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), maintenanceSchema()}}},
        {QStringLiteral("targets"),
         QJsonObject{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), target}}}};
    QJsonObject schema = closedObjectSchema(members, {QStringLiteral("targets")});
    schema.insert(QStringLiteral("$schema"), QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
    schema.insert(QStringLiteral("$id"), targetsSchemaUrl());
    schema.insert(QStringLiteral("title"), QStringLiteral("Watchkeeper targets"));
    schema.insert(QStringLiteral("$defs"), definitions);
    return schema;
}

} // namespace watchkeeper
