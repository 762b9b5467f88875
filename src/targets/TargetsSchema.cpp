// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "targets/ConditionsKey.h"
#include "targets/TargetKeys.h"
#include "targets/TargetsDocument.h"

#include <QJsonArray>

namespace watchkeeper {

namespace {

// What the readers in `model` accept, as patterns of ECMA 262; ranges of durations and sizes are beyond a pattern.
constexpr QLatin1StringView kDuration("(?=.)([0-9]+(\\.[0-9]+)?d)?([0-9]+(\\.[0-9]+)?h)?([0-9]+(\\.[0-9]+)?m)?"
                                      "([0-9]+(\\.[0-9]+)?s)?([0-9]+(\\.[0-9]+)?ms)?");
constexpr QLatin1StringView kSize("[0-9]+(\\.[0-9]+)?([KMG]i?)?B");
constexpr QLatin1StringView kNumberSet(" *([0-9]+ *(- *[0-9]+ *)?(, *[0-9]+ *(- *[0-9]+ *)?)*)?");
constexpr QLatin1StringView kHost("[^-/\\[\\s][^/\\[\\s]*");
constexpr QLatin1StringView kPlaceholder("[^\\n\\r]*\\$\\{(env|file|keychain):[^\\n\\r]*");
constexpr QLatin1StringView kUuid("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

enum class Placeholders { Possible, Impossible };

QJsonObject matching(const QString &pattern, Placeholders placeholders)
{
    const QString either = placeholders == Placeholders::Possible ? pattern + QLatin1Char('|') + kPlaceholder : pattern;
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("pattern"), QStringLiteral("^(%1)$").arg(either)}};
}

//! A text that may be empty where the field need not be there.
QString optional(const Field &field, const QString &pattern)
{
    return field.required ? pattern : QStringLiteral("(%1)?").arg(pattern);
}

//! Whatever the case of the scheme.
QString urlPattern(const Field &field)
{
    const QStringList schemes =
        field.schemes.isEmpty() ? QStringList{QStringLiteral("http"), QStringLiteral("https")} : field.schemes;
    QStringList patterns;
    for (const QString &scheme : schemes) {
        QString &pattern = patterns.emplaceBack();
        for (const QChar letter : scheme)
            pattern += QLatin1Char('[') + letter + letter.toUpper() + QLatin1Char(']');
    }
    return QStringLiteral("(%1)://[^\\n\\r]+").arg(patterns.join(QLatin1Char('|')));
}

QJsonObject ofType(const char *type)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)}};
}

QJsonObject numberSchema(const Field &field)
{
    QJsonObject schema = ofType(field.whole ? "integer" : "number");
    schema.insert(QStringLiteral("minimum"), field.minimum);
    if (field.maximum > field.minimum)
        schema.insert(QStringLiteral("maximum"), field.maximum);
    return schema;
}

QJsonObject portSchema(const Field &field)
{
    const bool limited = field.maximum > field.minimum;
    QJsonObject schema = ofType("integer");
    schema.insert(QStringLiteral("minimum"), limited ? qMax(field.minimum, 1.0) : 1.0);
    schema.insert(QStringLiteral("maximum"), limited ? qMin(field.maximum, 65535.0) : 65535.0);
    return schema;
}

QJsonObject choiceSchema(const Field &field)
{
    const QJsonObject choices{{QStringLiteral("enum"), QJsonArray::fromStringList(field.choices)}};
    return {{QStringLiteral("anyOf"), QJsonArray{choices, matching(kPlaceholder, Placeholders::Impossible)}}};
}

QJsonObject textSchema(const Field &field)
{
    QJsonObject schema = ofType("string");
    if (field.type != FieldType::Body)
        schema.insert(QStringLiteral("pattern"), QStringLiteral("^[^\\n\\r]*$"));
    if (field.required)
        schema.insert(QStringLiteral("minLength"), 1);
    return schema;
}

QJsonObject alternativesSchema()
{
    QJsonObject text = ofType("string");
    text.insert(QStringLiteral("pattern"), QStringLiteral("^[^\\n\\r]*[^\\s][^\\n\\r]*$"));
    const QJsonObject several{
        {QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), text}, {QStringLiteral("minItems"), 1}};
    return {{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("items"), QJsonObject{{QStringLiteral("anyOf"), QJsonArray{text, several}}}}};
}

QJsonObject typeSchema(const Field &field, Placeholders placeholders)
{
    switch (field.type) {
    case FieldType::Url:
        return matching(optional(field, urlPattern(field)), placeholders);
    case FieldType::Host:
        return matching(optional(field, kHost), placeholders);
    case FieldType::Duration:
        return matching(kDuration, placeholders);
    case FieldType::Size:
        return matching(kSize, placeholders);
    case FieldType::NumberSet:
        return matching(kNumberSet, placeholders);
    case FieldType::Port:
        return portSchema(field);
    case FieldType::Number:
        return numberSchema(field);
    case FieldType::Bool:
        return ofType("boolean");
    case FieldType::Choice:
        return choiceSchema(field);
    case FieldType::List:
        return {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), ofType("string")}};
    case FieldType::AnyOf:
        return alternativesSchema();
    case FieldType::Map:
        return {{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("additionalProperties"), ofType("string")}};
    case FieldType::Text:
    case FieldType::Secret:
    case FieldType::Body:
    case FieldType::File:
    case FieldType::Folder:
        break;
    }
    return textSchema(field);
}

QJsonObject fieldSchema(const Field &field, Placeholders placeholders)
{
    QJsonObject schema = typeSchema(field, placeholders);
    schema.insert(QStringLiteral("title"), field.label);
    schema.insert(QStringLiteral("description"), field.help);
    if (!field.defaultValue.isNull() && !field.defaultValue.isUndefined())
        schema.insert(QStringLiteral("default"), field.defaultValue);
    return schema;
}

QJsonObject properties(const QList<Field> &table, Placeholders placeholders)
{
    QJsonObject object;
    for (const Field &field : table)
        object.insert(field.name, fieldSchema(field, placeholders));
    return object;
}

QJsonObject merged(QJsonObject object, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject closedObject(const QJsonObject &members, const QStringList &required)
{
    QJsonObject schema = ofType("object");
    schema.insert(QStringLiteral("properties"), members);
    schema.insert(QStringLiteral("additionalProperties"), false);
    if (!required.isEmpty())
        schema.insert(QStringLiteral("required"), QJsonArray::fromStringList(required));
    return schema;
}

QJsonObject commonProperties()
{
    QJsonObject common = properties(commonTable(), Placeholders::Impossible);
    QJsonObject id = common.value(QLatin1String("id")).toObject();
    common.insert(QStringLiteral("id"), merged(id, matching(kUuid, Placeholders::Impossible)));
    QJsonObject tags = common.value(QLatin1String("tags")).toObject();
    common.insert(QStringLiteral("tags"), merged(tags, {{QStringLiteral("uniqueItems"), true}}));
    common.insert(conditionsKey(), conditionsSchema());
    common = merged(common, properties(objectiveTable(), Placeholders::Impossible));
    return merged(common, properties(scheduleTable(), Placeholders::Impossible));
}

QJsonObject kindSchema(const Kind &kind)
{
    QStringList required{QStringLiteral("name"), QStringLiteral("kind")};
    for (const Field &field : kind.fields) {
        if (field.required)
            required.append(field.name);
    }
    QJsonObject schema = closedObject(merged(commonProperties(), properties(kind.fields, Placeholders::Possible)), required);
    schema.insert(QStringLiteral("title"), kind.title);
    schema.insert(QStringLiteral("description"), kind.help);
    return schema;
}

//! `if` the kind is this one, `then` its schema: editors then complain about the right thing, unlike with `oneOf`.
QJsonObject kindRule(const Kind &kind)
{
    const QJsonObject isKind{{QStringLiteral("const"), kind.key}};
    const QJsonObject condition{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("kind"), isKind}}},
                                {QStringLiteral("required"), QJsonArray{QStringLiteral("kind")}}};
    return {{QStringLiteral("if"), condition},
            {QStringLiteral("then"), QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/$defs/%1").arg(kind.key)}}}};
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
    QJsonObject target = ofType("object");
    target.insert(QStringLiteral("required"), QJsonArray{QStringLiteral("name"), QStringLiteral("kind")});
    target.insert(QStringLiteral("properties"),
                  QJsonObject{{QStringLiteral("kind"), QJsonObject{{QStringLiteral("enum"), keys}}}});
    target.insert(QStringLiteral("allOf"), rules);

    const QJsonObject members{
        {QStringLiteral("$schema"), ofType("string")},
        {QStringLiteral("version"), QJsonObject{{QStringLiteral("const"), kTargetsVersion}}},
        {QStringLiteral("defaults"), closedObject(properties(scheduleTable(), Placeholders::Impossible), {})},
        {QStringLiteral("targets"),
         QJsonObject{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), target}}}};
    QJsonObject schema = closedObject(members, {QStringLiteral("targets")});
    schema.insert(QStringLiteral("$schema"), QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
    schema.insert(QStringLiteral("$id"), targetsSchemaUrl());
    schema.insert(QStringLiteral("title"), QStringLiteral("Watchkeeper targets"));
    schema.insert(QStringLiteral("$defs"), definitions);
    return schema;
}

} // namespace watchkeeper
