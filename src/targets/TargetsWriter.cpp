// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "model/json/JsonText.h"
#include "targets/ConditionsKey.h"
#include "targets/MaintenanceKeys.h"
#include "targets/TargetKeys.h"
#include "targets/TargetsDocument.h"

#include <QJsonArray>

namespace watchkeeper {

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

QByteArray objectText(const Lines &lines, int indent)
{
    QByteArray text("{");
    const QByteArray newLine = '\n' + QByteArray(indent + 2, ' ');
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += (i > 0 ? "," : "") + newLine + jsonText(lines[i].first) + ": " + lines[i].second;
    return text + '\n' + QByteArray(indent, ' ') + '}';
}

//! A list of objects with one field per line.
QByteArray listText(const QList<Lines> &objects)
{
    QByteArray list("[");
    for (qsizetype i = 0; i < objects.size(); ++i)
        list += (i > 0 ? ",\n    " : "\n    ") + objectText(objects[i], kTargetIndent);
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
               {QStringLiteral("defaults"), objectText(schedule, 2)}};
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
    return objectText(root, 0) + '\n';
}

QByteArray targetText(const Target &target, const Schedule &defaults)
{
    return objectText(linesOf(target, defaults, 0), 0) + '\n';
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

} // namespace watchkeeper
