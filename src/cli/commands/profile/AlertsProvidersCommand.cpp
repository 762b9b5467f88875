// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/AlertsProvidersCommand.h"

#include "alerts/AlertsDocument.h"
#include "alerts/providers/AlertScope.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/terminal/Terminal.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/KindText.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the placeholders that are available in fields with placeholder support.
QString placeholdersText()
{
    QString text = u'\n' + CliText::tr("Placeholders for custom texts:\n");
    for (const ProviderPlaceholder &each : providerPlaceholders())
        text += u"  {{%1}}  %2\n"_s.arg(QString::fromLatin1(each.name), QCoreApplication::translate("Provider", each.help));
    return text;
}

bool supportsPlaceholders(const Provider &provider)
{
    for (const Field &field : provider.fields) {
        if (field.type == FieldType::Body)
            return true;
    }
    return false;
}

//! Returns a channel with empty fields for the user to fill in.
AlertChannel exampleChannel(const Provider &provider)
{
    AlertChannel channel;
    channel.name = provider.title;
    channel.provider = provider.key;
    return channel;
}

QJsonObject exampleJson(const Provider &provider)
{
    QJsonObject json = channelToJson(exampleChannel(provider));
    for (const Field &field : provider.fields) {
        if (!field.required || (!field.defaultValue.isNull() && !field.defaultValue.isUndefined()))
            continue;
        const QString variable = provider.key.toUpper().replace(u'-', u'_') + u'_' + field.name.toUpper();
        const QString text = field.type == FieldType::Secret ? u"${env:%1}"_s.arg(variable) : u"…"_s;
        json.insert(field.name, field.type == FieldType::List ? QJsonValue(QJsonArray{text}) : QJsonValue(text));
    }
    return json;
}

QString providerText(const Provider &provider, const Terminal &terminal)
{
    QString text = u"%1: %2\n%3\n"_s.arg(provider.key, provider.title, wrapped(provider.help, kTextColumns).join(u'\n'));
    if (provider.limit.count > 0)
        text += CliText::tr("At most %1, unless the channel sets another “limit”.").arg(rateLimitText(provider.limit)) + u'\n';
    text += u'\n' + CliText::tr("Channel fields in alerts.json, in addition to name, provider, limit and paused:") + u'\n';
    for (const Field &field : provider.fields)
        text += u'\n' + fieldText(field, terminal);
    if (supportsPlaceholders(provider))
        text += placeholdersText();
    const QByteArray example = orderedJson(exampleJson(provider), {u"name"_s, u"provider"_s});
    return text + u'\n' + CliText::tr("Example channel:") + u"\n  "_s + QString::fromUtf8(example) + u'\n';
}

QByteArray providerJson(const Provider &provider)
{
    return "{\"provider\":" + compactJson(provider.key) + ",\"title\":" + compactJson(provider.title)
        + ",\"help\":" + compactJson(provider.help) + ",\"limit\":" + compactJson(rateLimitText(provider.limit))
        + ",\"fields\":" + fieldsJson(provider.fields) + '}';
}

QByteArray providersText(Format format, const Terminal &terminal)
{
    Listing listing(format, {}, {CliText::tr("Provider"), CliText::tr("Service"), CliText::tr("Description")});
    QByteArray text = listing.begin();
    for (const Provider &provider : providers())
        text += listing.add({[&] { return providerJson(provider); },
                             {},
                             [&] {
                                 return QStringList{provider.key, provider.title, provider.help};
                             }});
    return text + listing.end(terminal);
}

} // namespace

const CommandText AlertsProvidersCommand::kText{"alerts providers", "Profile",
                                                "List the services for alert channels, or describe one.\n"
                                                "Includes built-in services and those in the profile's folder providers.",
                                                R"(Examples:
  watchkeeper-cli alerts providers
  watchkeeper-cli alerts providers pagerduty
  watchkeeper-cli alerts providers webhook-text --format json)"};

void AlertsProvidersOptions::addTo(CLI::App *app)
{
    addText(app, "NAME", &provider, "NAME",
            "Describe this service and the fields of its channels. Default: list all services.");
    addFormat(app, &format, {Format::Table, Format::Json});
}

void AlertsProvidersCommand::start()
{
    const bool isTable = options().format == Format::Table;
    const QString name = options().provider;
    if (name.isEmpty()) {
        console().out.write(providersText(options().format, console().outTerminal));
        return finish(exit_status::kUp);
    }
    if (const Provider *provider = findProvider(name)) {
        console().out.write(isTable ? providerText(*provider, console().outTerminal).toUtf8() : providerJson(*provider) + '\n');
        return finish(exit_status::kUp);
    }
    QStringList known;
    for (const Provider &provider : watchkeeper::providers())
        known.append(provider.key);
    const QString what = CliText::tr("Provider “%1” doesn't exist.").arg(name);
    fail(exit_status::kUsage, CliText::withSuggestion(what, nearestWord(name, known)));
}

const CommandText AlertsSchemaCommand::kText{"alerts schema", "Profile",
                                             "Print the JSON Schema of alerts.json, for editors and validators.",
                                             R"(Example:
  watchkeeper-cli alerts schema > alerts-schema.json)"};

void AlertsSchemaCommand::start()
{
    console().out.write(QJsonDocument(alertsSchema()).toJson());
    finish(exit_status::kUp);
}

} // namespace watchkeeper

#include "moc_AlertsProvidersCommand.cpp"
