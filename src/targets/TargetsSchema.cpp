// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "model/field/FieldSchema.h"
#include "targets/ConditionsKey.h"
#include "targets/MaintenanceKeys.h"
#include "targets/TargetKeys.h"
#include "targets/TargetsDocument.h"

#include <QJsonArray>

namespace watchkeeper {

namespace {

constexpr QLatin1StringView kUuid("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
    common.insert(QStringLiteral("id"), merged(id, patternSchema(kUuid, Placeholders::Impossible)));
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

//! The schema of targets of this kind, as a rule with `if` and `then`. With `oneOf`, editors wouldn't report the actual problem.
QJsonObject kindRule(const Kind &kind)
{
    const QJsonObject isKind{{QStringLiteral("const"), kind.key}};
    const QJsonObject condition{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("kind"), isKind}}},
                                {QStringLiteral("required"), QJsonArray{QStringLiteral("kind")}}};
    return {{QStringLiteral("if"), condition},
            {QStringLiteral("then"), QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/$defs/%1").arg(kind.key)}}}};
}

//! The schema of one maintenance entry. It doesn't express which keys belong to which value of `when`.
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
