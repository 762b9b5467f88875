// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertsDocument.h"
#include "alerts/providers/Provider.h"
#include "model/field/FieldSchema.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QStringList requiredFieldNames(const QList<Field> &table)
{
    QStringList required;
    for (const Field &field : table) {
        if (field.required)
            required.append(field.name);
    }
    return required;
}

QJsonObject arraySchema(const QJsonObject &items)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, items}};
}

QJsonObject channelSchema(const Provider &provider)
{
    QJsonObject members = fieldSchemas(provider.fields, Placeholders::Possible);
    const QJsonObject common = fieldSchemas(channelTable(), Placeholders::Impossible);
    for (auto member = common.begin(); member != common.end(); ++member)
        members.insert(member.key(), *member);
    QJsonObject limit = members.value(u"limit"_s).toObject();
    limit.insert(u"pattern"_s, u"^([1-9][0-9]*/[0-9.]+(ms|s|m|h|d)[0-9.dhms]*)?$"_s);
    members.insert(u"limit"_s, limit);
    QJsonObject schema = closedObjectSchema(members, requiredFieldNames(channelTable() + provider.fields));
    schema.insert(u"title"_s, provider.title);
    schema.insert(u"description"_s, provider.help);
    return schema;
}

//! Returns an `if`/`then` pair for this provider. With `oneOf`, editors would only report that no provider matches.
QJsonObject providerCondition(const Provider &provider)
{
    const QJsonObject isThis{{u"properties"_s, QJsonObject{{u"provider"_s, QJsonObject{{u"const"_s, provider.key}}}}},
                             {u"required"_s, QJsonArray{u"provider"_s}}};
    return {{u"if"_s, isThis}, {u"then"_s, QJsonObject{{u"$ref"_s, u"#/$defs/"_s + provider.key}}}};
}

QJsonObject channelsSchema()
{
    QJsonArray keys;
    QJsonArray rules;
    for (const Provider &provider : providers()) {
        keys.append(provider.key);
        rules.append(providerCondition(provider));
    }
    QJsonObject channel = schemaOfType("object");
    channel.insert(u"required"_s, QJsonArray{u"name"_s, u"provider"_s});
    channel.insert(u"properties"_s, QJsonObject{{u"provider"_s, QJsonObject{{u"enum"_s, keys}}}});
    channel.insert(u"allOf"_s, rules);
    return arraySchema(channel);
}

QJsonObject ruleSchema()
{
    QJsonObject members = fieldSchemas(alertRuleFields(), Placeholders::Impossible);
    members.insert(u"escalation"_s,
                   arraySchema(closedObjectSchema(fieldSchemas(escalationFields(), Placeholders::Impossible),
                                                  requiredFieldNames(escalationFields()))));
    members.insert(
        u"quietHours"_s,
        closedObjectSchema(fieldSchemas(quietHoursFields(), Placeholders::Impossible), requiredFieldNames(quietHoursFields())));
    return closedObjectSchema(members, requiredFieldNames(alertRuleFields()));
}

} // namespace

QJsonObject alertsSchema()
{
    QJsonObject definitions;
    for (const Provider &provider : providers())
        definitions.insert(provider.key, channelSchema(provider));
    const QJsonObject members{{u"$schema"_s, schemaOfType("string")},
                              {u"version"_s, QJsonObject{{u"const"_s, kAlertsVersion}}},
                              {u"channels"_s, channelsSchema()},
                              {u"rules"_s, arraySchema(ruleSchema())}};
    QJsonObject schema = closedObjectSchema(members, {});
    schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
    schema.insert(u"$id"_s, alertsSchemaUrl());
    schema.insert(u"title"_s, u"Watchkeeper alerts"_s);
    schema.insert(u"$defs"_s, definitions);
    return schema;
}

} // namespace watchkeeper
