// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertsDocument.h"

#include "alerts/channels/DesktopNotifier.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "model/base/NearestWord.h"
#include "model/field/FieldSchema.h"
#include "model/json/JsonText.h"
#include "model/target/Target.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxAlertNameLength = 200;
constexpr int kListIndent = 4;

class AlertsDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

QList<Field> makeChannelTable()
{
    Field name{u"name"_s, FieldType::Text, AlertsDocumentText::tr("Name"),
               AlertsDocumentText::tr("Rules refer to the channel by this name.")};
    name.required = true;
    Field provider{u"provider"_s, FieldType::Text, AlertsDocumentText::tr("Provider"),
                   AlertsDocumentText::tr("The service that delivers the alerts.")};
    provider.required = true;
    Field limit{u"limit"_s, FieldType::Text, AlertsDocumentText::tr("Rate limit"),
                AlertsDocumentText::tr("Maximum number of alerts in a period, such as 10/1m. Further alerts are delayed. Leave "
                                       "empty to use the service's own limit.")};
    limit.advanced = true;
    Field paused{u"paused"_s, FieldType::Bool, AlertsDocumentText::tr("Paused"),
                 AlertsDocumentText::tr("While paused, this channel sends no alerts.")};
    paused.defaultValue = false;
    return {name, provider, limit, paused};
}

//! Returns a user-visible message, or an empty string if the name is valid.
QString nameProblem(const QString &name)
{
    const bool hasControl =
        std::any_of(name.begin(), name.end(), [](QChar letter) { return letter.category() == QChar::Other_Control; });
    if (name.trimmed().isEmpty())
        return AlertsDocumentText::tr("A channel requires a name.");
    if (hasControl || name != name.trimmed() || name.size() > kMaxAlertNameLength)
        return AlertsDocumentText::tr(
            "A name must be a single line of at most 200 characters, without leading or trailing spaces.");
    return {};
}

QString unknownProviderText(const QString &key)
{
    QStringList known;
    for (const Provider &provider : providers())
        known.append(provider.key);
    const QString nearest = nearestWord(key, known);
    return nearest.isEmpty()
        ? AlertsDocumentText::tr(
              "Provider “%1” doesn't exist. Run watchkeeper-cli alerts providers to list the available providers.")
              .arg(key)
        : AlertsDocumentText::tr("Provider “%1” doesn't exist. Did you mean “%2”?").arg(key, nearest);
}

//! The keys of a channel, split into those common to all channels and those of its provider.
struct ChannelMembers
{
    QJsonObject common;
    QJsonObject own;
};

ChannelMembers splitChannelMembers(const QJsonObject &json)
{
    const QStringList common = namesOf(channelTable());
    ChannelMembers parts;
    for (auto member = json.begin(); member != json.end(); ++member)
        (common.contains(member.key()) ? parts.common : parts.own).insert(member.key(), *member);
    return parts;
}

//! Finds invalid sounds in the fields. The field table can't validate them.
QList<FieldProblem> soundFieldProblems(const Provider &provider, const Fields &fields)
{
    QList<FieldProblem> problems;
    for (const Field &field : provider.over == Provider::DeliveryMethod::Sound ? provider.fields : QList<Field>()) {
        if (field.type != FieldType::Text)
            continue;
        if (const QString problem = soundProblem(fields.text(field.name)); !problem.isEmpty())
            problems.append({field.name, problem});
    }
    return problems;
}

QList<std::pair<QString, QByteArray>> channelLines(const AlertChannel &channel, int indent)
{
    QList<std::pair<QString, QByteArray>> lines{{u"name"_s, jsonText(channel.name)},
                                                {u"provider"_s, jsonText(channel.provider)}};
    const Provider *provider = findProvider(channel.provider);
    for (const Field &field : provider ? provider->fields : QList<Field>()) {
        const QJsonValue value = channel.fields.written().value(field.name);
        if (value.isUndefined())
            continue;
        lines.append(
            {field.name,
             field.type == FieldType::Map ? jsonMap(channel.fields.map(field.name), indent) : jsonText(value, indent)});
    }
    if (channel.limit.count > 0)
        lines.append({u"limit"_s, jsonText(rateLimitText(channel.limit))});
    if (channel.paused)
        lines.append({u"paused"_s, "true"});
    return lines;
}

QByteArray listText(const QList<QByteArray> &items)
{
    const QByteArray newLine = '\n' + QByteArray(kListIndent, ' ');
    return items.isEmpty() ? QByteArray("[]") : '[' + newLine + items.join(',' + newLine) + "\n  ]";
}

} // namespace

QString alertsSchemaUrl()
{
    return u"https://watchkeeper.example/schema/alerts-1.json"_s;
}

const QList<Field> &channelTable()
{
    static const QList<Field> table = makeChannelTable();
    return table;
}

const AlertChannel *AlertsDocument::channel(const QString &name) const
{
    const auto found =
        std::find_if(channels.begin(), channels.end(), [&name](const AlertChannel &each) { return each.name == name; });
    return found == channels.end() ? nullptr : &*found;
}

bool AlertsDocument::notifiesAnybody() const
{
    const auto isActive = [this](const QString &name) {
        const AlertChannel *const found = channel(name);
        return found && !found->paused;
    };
    const auto notifies = [&isActive](const AlertRule &rule) {
        QStringList names = rule.channels;
        for (const EscalationStep &step : rule.escalation)
            names += step.channels;
        return !rule.paused && std::any_of(names.begin(), names.end(), isActive);
    };
    return std::any_of(rules.begin(), rules.end(), notifies);
}

QByteArray AlertsDocument::toJson() const
{
    QList<QByteArray> channelTexts;
    for (const AlertChannel &channel : channels)
        channelTexts.append(jsonObject(channelLines(channel, kListIndent + 2), kListIndent));
    QList<QByteArray> ruleTexts;
    for (const AlertRule &rule : rules)
        ruleTexts.append(jsonText(watchkeeper::toJson(rule), kListIndent));
    const QList<std::pair<QString, QByteArray>> root{{u"$schema"_s, jsonText(schema.isEmpty() ? alertsSchemaUrl() : schema)},
                                                     {u"version"_s, jsonText(kAlertsVersion)},
                                                     {u"channels"_s, listText(channelTexts)},
                                                     {u"rules"_s, listText(ruleTexts)}};
    return jsonObject(root, 0) + '\n';
}

Expected<AlertChannel, QList<FieldProblem>> channelFromJson(const QJsonObject &json,
                                                            const QHash<QString, QStringList> &mapOrder)
{
    const ChannelMembers parts = splitChannelMembers(json);
    QList<FieldProblem> problems;
    AlertChannel channel;
    const auto common = Fields::fromJson(channelTable(), parts.common);
    if (common) {
        channel.name = common->text(u"name"_s);
        channel.provider = common->text(u"provider"_s);
        channel.paused = common->flag(u"paused"_s);
        if (const QString problem = nameProblem(channel.name); !problem.isEmpty())
            problems.append({u"name"_s, problem});
        if (const auto limit = readRateLimit(common->text(u"limit"_s)); limit)
            channel.limit = *limit;
        else if (common->has(u"limit"_s))
            problems.append({u"limit"_s, limit.error()});
    } else {
        problems = common.error();
        channel.provider = parts.common.value(u"provider"_s).toString();
    }
    const Provider *provider = findProvider(channel.provider);
    if (!provider) {
        if (!channel.provider.isEmpty())
            problems.append({u"provider"_s, unknownProviderText(channel.provider)});
        return Unexpected(problems);
    }
    const auto own = Fields::fromJson(provider->fields, parts.own, mapOrder);
    if (own)
        channel.fields = *own;
    problems += own ? soundFieldProblems(*provider, *own) : own.error();
    if (!problems.isEmpty())
        return Unexpected(problems);
    return channel;
}

QJsonObject channelToJson(const AlertChannel &channel)
{
    QJsonObject json = channel.fields.written();
    json.insert(u"name"_s, channel.name);
    json.insert(u"provider"_s, channel.provider);
    if (channel.limit.count > 0)
        json.insert(u"limit"_s, rateLimitText(channel.limit));
    if (channel.paused)
        json.insert(u"paused"_s, true);
    return json;
}

namespace {

//! Reads a single file and collects its problems.
class AlertsDocumentReader
{
public:
    AlertsDocument read(const JsonLocation &root);
    QList<JsonProblem> problems() const;

private:
    bool readVersion(const JsonLocation &root);
    void readChannel(const JsonLocation &location);
    void readRule(const JsonLocation &location);
    void checkChannels(const JsonLocation &location, const AlertRule &rule);
    //! Returns the location of a field with a problem, such as `quietHours.from` or `escalation[0].after`.
    static JsonLocation memberLocation(const JsonLocation &object, const QString &field);
    void registerName(const JsonLocation &location, const QString &name, QHash<QString, int> *lines);

    JsonFileReader m_json;
    AlertsDocument m_document;
    QHash<QString, int> m_channelLines;
    QHash<QString, int> m_ruleLines;
    QSet<QString> m_channelNames; //!< also contains the names of channels with errors
};

AlertsDocument AlertsDocumentReader::read(const JsonLocation &root)
{
    if (!readVersion(root)) // the format of a newer version may be completely different
        return m_document;
    m_json.allowOnly(root, {u"$schema"_s, u"version"_s, u"channels"_s, u"rules"_s});
    if (const QString schema = m_json.text(root, "$schema"); schema != alertsSchemaUrl())
        m_document.schema = schema;
    for (const char *list : {"channels", "rules"}) {
        if (root.has(list) && !root.member(list).value.isArray())
            m_json.report(root.member(list), AlertsDocumentText::tr("This must be a list, such as [{\"name\": …}, …]."));
    }
    for (const JsonLocation &location : root.member("channels").items())
        m_channelNames.insert(location.object().value(u"name"_s).toString());
    for (const JsonLocation &location : root.member("channels").items())
        readChannel(location);
    for (const JsonLocation &location : root.member("rules").items())
        readRule(location);
    return m_document;
}

bool AlertsDocumentReader::readVersion(const JsonLocation &root)
{
    const JsonLocation version = root.member("version");
    if (version.value.isUndefined() || version.value == QJsonValue(kAlertsVersion))
        return true;
    if (version.value.isDouble() && version.value.toDouble() > kAlertsVersion)
        m_json.report(version,
                      AlertsDocumentText::tr(
                          "This file has version %1 and was written by a newer version of Watchkeeper. Your version of "
                          "Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.")
                          .arg(version.value.toDouble())
                          .arg(kAlertsVersion));
    else
        m_json.report(version, AlertsDocumentText::tr("The version must be %1.").arg(kAlertsVersion));
    return false;
}

void AlertsDocumentReader::registerName(const JsonLocation &location, const QString &name, QHash<QString, int> *lines)
{
    if (lines->contains(name))
        m_json.report(location.member("name"),
                      AlertsDocumentText::tr("This name is already used on line %1.").arg(lines->value(name)));
    else if (!name.isEmpty())
        lines->insert(name, location.member("name").line);
}

void AlertsDocumentReader::readChannel(const JsonLocation &location)
{
    if (!m_json.requireObject(location))
        return;
    QHash<QString, QStringList> mapOrder;
    for (const QString &key : location.keys()) {
        if (location.member(key).value.isObject())
            mapOrder.insert(key, location.member(key).keys());
    }
    m_json.allowOnly(location, location.keys()); // allows any key, but reports duplicate keys
    registerName(location, location.object().value(u"name"_s).toString(), &m_channelLines);
    const auto channel = channelFromJson(location.object(), mapOrder);
    if (channel) {
        m_document.channels.append(*channel);
        return;
    }
    for (const FieldProblem &problem : channel.error())
        m_json.report(memberLocation(location, problem.field), problem.text);
}

JsonLocation AlertsDocumentReader::memberLocation(const JsonLocation &object, const QString &field)
{
    JsonLocation location = object;
    for (const QString &step : field.split(u'.')) {
        location = location.member(step.section(u'[', 0, 0));
        if (step.contains(u'['))
            location = location.items().value(step.section(u'[', 1).chopped(1).toInt(), location);
    }
    return location;
}

void AlertsDocumentReader::readRule(const JsonLocation &location)
{
    if (!m_json.requireObject(location))
        return;
    m_json.allowOnly(location, location.keys());
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(location.object(), &problems);
    registerName(location, rule.name, &m_ruleLines);
    for (const FieldProblem &problem : std::as_const(problems))
        m_json.report(memberLocation(location, problem.field), problem.text);
    checkChannels(location, rule);
    m_document.rules.append(rule);
}

void AlertsDocumentReader::checkChannels(const JsonLocation &location, const AlertRule &rule)
{
    const QStringList known(m_channelNames.begin(), m_channelNames.end());
    const QList<JsonLocation> own = location.member("channels").items();
    for (const JsonLocation &item : own)
        m_json.requireOneOf(item, item.value.toString(), known);
    const QList<JsonLocation> steps = location.member("escalation").items();
    for (qsizetype i = 0; i < std::min(steps.size(), rule.escalation.size()); ++i) {
        for (const JsonLocation &item : steps[i].member("channels").items())
            m_json.requireOneOf(item, item.value.toString(), known);
    }
}

QList<JsonProblem> AlertsDocumentReader::problems() const
{
    QList<JsonProblem> sorted = m_json.problems();
    std::stable_sort(sorted.begin(), sorted.end(), [](const JsonProblem &a, const JsonProblem &b) { return a.line < b.line; });
    return sorted;
}

} // namespace

Expected<AlertsDocument, QList<JsonProblem>> AlertsDocument::parse(const QByteArray &json)
{
    const auto file = JsonFile::parse(json);
    if (!file)
        return Unexpected(file.error());
    AlertsDocumentReader reader;
    AlertsDocument document = reader.read(file->root());
    if (const QList<JsonProblem> problems = reader.problems(); !problems.isEmpty())
        return Unexpected(problems);
    return document;
}

bool looksLikeAlerts(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (object)
        return object->contains("channels"_L1) && !object->contains("targets"_L1);
    constexpr qsizetype kSearchedLength = 64 * 1024;
    const QByteArray begin = json.left(kSearchedLength);
    return begin.contains("\"channels\"") && !begin.contains("\"targets\"");
}

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
