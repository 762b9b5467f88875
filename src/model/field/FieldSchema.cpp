// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field/FieldSchema.h"

#include <QJsonArray>

namespace watchkeeper {

namespace {

// The formats that the readers in `model` accept, as ECMA 262 patterns. Patterns can't express ranges, such as those of durations
// and sizes.
constexpr QLatin1StringView kDuration("(?=.)([0-9]+(\\.[0-9]+)?d)?([0-9]+(\\.[0-9]+)?h)?([0-9]+(\\.[0-9]+)?m)?"
                                      "([0-9]+(\\.[0-9]+)?s)?([0-9]+(\\.[0-9]+)?ms)?");
constexpr QLatin1StringView kSizePattern("[0-9]+(\\.[0-9]+)?([KMG]i?)?B");
constexpr QLatin1StringView kNumberSetPattern(" *([0-9]+ *(- *[0-9]+ *)?(, *[0-9]+ *(- *[0-9]+ *)?)*)?");
constexpr QLatin1StringView kHostPattern("[^-/\\[\\s][^/\\[\\s]*");
constexpr QLatin1StringView kPlaceholderPattern("[^\\n\\r]*\\$\\{(env|file|keychain):[^\\n\\r]*");

//! Returns a pattern that also accepts an empty string if the field is optional.
QString allowingEmpty(const Field &field, const QString &pattern)
{
    return field.required ? pattern : QStringLiteral("(%1)?").arg(pattern);
}

//! Returns a pattern for URLs with an allowed scheme, in upper or lower case.
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

QJsonObject numberSchema(const Field &field)
{
    QJsonObject schema = schemaOfType(field.whole ? "integer" : "number");
    schema.insert(QStringLiteral("minimum"), field.minimum);
    if (field.maximum > field.minimum)
        schema.insert(QStringLiteral("maximum"), field.maximum);
    return schema;
}

QJsonObject portSchema(const Field &field)
{
    const bool limited = field.maximum > field.minimum;
    QJsonObject schema = schemaOfType("integer");
    schema.insert(QStringLiteral("minimum"), limited ? qMax(field.minimum, 1.0) : 1.0);
    schema.insert(QStringLiteral("maximum"), limited ? qMin(field.maximum, 65535.0) : 65535.0);
    return schema;
}

QJsonObject choiceSchema(const Field &field, Placeholders placeholders)
{
    const QJsonObject choices{{QStringLiteral("enum"), QJsonArray::fromStringList(field.choices)}};
    if (placeholders == Placeholders::Impossible)
        return choices;
    return {{QStringLiteral("anyOf"), QJsonArray{choices, patternSchema(kPlaceholderPattern, Placeholders::Impossible)}}};
}

QJsonObject textSchema(const Field &field)
{
    QJsonObject schema = schemaOfType("string");
    if (field.type != FieldType::Body)
        schema.insert(QStringLiteral("pattern"), QStringLiteral("^[^\\n\\r]*$"));
    if (field.required)
        schema.insert(QStringLiteral("minLength"), 1);
    return schema;
}

QJsonObject alternativesSchema()
{
    QJsonObject text = schemaOfType("string");
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
        return patternSchema(allowingEmpty(field, urlPattern(field)), placeholders);
    case FieldType::Host:
        return patternSchema(allowingEmpty(field, kHostPattern), placeholders);
    case FieldType::Duration:
        return patternSchema(kDuration, placeholders);
    case FieldType::Size:
        return patternSchema(kSizePattern, placeholders);
    case FieldType::NumberSet:
        return patternSchema(kNumberSetPattern, placeholders);
    case FieldType::Port:
        return portSchema(field);
    case FieldType::Number:
        return numberSchema(field);
    case FieldType::Bool:
        return schemaOfType("boolean");
    case FieldType::Choice:
        return choiceSchema(field, placeholders);
    case FieldType::List:
        return {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), schemaOfType("string")}};
    case FieldType::AnyOf:
        return alternativesSchema();
    case FieldType::Map:
        return {{QStringLiteral("type"), QStringLiteral("object")},
                {QStringLiteral("additionalProperties"), schemaOfType("string")}};
    case FieldType::Text:
    case FieldType::Secret:
    case FieldType::Body:
    case FieldType::File:
    case FieldType::Folder:
        break;
    }
    return textSchema(field);
}

} // namespace

QJsonObject patternSchema(const QString &pattern, Placeholders placeholders)
{
    const QString either = placeholders == Placeholders::Possible ? pattern + QLatin1Char('|') + kPlaceholderPattern : pattern;
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("pattern"), QStringLiteral("^(%1)$").arg(either)}};
}

QJsonObject schemaOfType(const char *type)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)}};
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

QJsonObject fieldSchemas(const QList<Field> &table, Placeholders placeholders)
{
    QJsonObject object;
    for (const Field &field : table)
        object.insert(field.name, fieldSchema(field, placeholders));
    return object;
}

QJsonObject closedObjectSchema(const QJsonObject &members, const QStringList &required)
{
    QJsonObject schema = schemaOfType("object");
    schema.insert(QStringLiteral("properties"), members);
    schema.insert(QStringLiteral("additionalProperties"), false);
    if (!required.isEmpty())
        schema.insert(QStringLiteral("required"), QJsonArray::fromStringList(required));
    return schema;
}

} // namespace watchkeeper
