// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AlertsText.h"

#include "alerts/providers/AlertScope.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "cli/CliText.h"
#include "cli/KindText.h"
#include "cli/OrderedJson.h"
#include "cli/TableText.h"
#include "cli/TextColumns.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString titleOf(const AlertChannel &channel)
{
    const Provider *provider = findProvider(channel.provider);
    return provider ? provider->title : channel.provider;
}

RateLimit configuredLimit(const AlertChannel &channel)
{
    const Provider *provider = findProvider(channel.provider);
    return channel.limit.count > 0 || !provider ? channel.limit : provider->limit;
}

//! The placeholders that the user can use in fields that support them.
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

//! A channel with empty fields for the user to fill in.
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

} // namespace

QString providersTable(const Terminal &terminal)
{
    TableText table({CliText::tr("Provider"), CliText::tr("Service"), CliText::tr("Description")});
    for (const Provider &provider : providers())
        table.addRow({provider.key, provider.title, provider.help});
    return table.text(terminal);
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
    QByteArray fields("[");
    for (const Field &field : provider.fields)
        fields += (fields.size() > 1 ? ",\n  " : "\n  ") + fieldJson(field);
    return "{\"provider\":" + compactJson(provider.key) + ",\"title\":" + compactJson(provider.title)
        + ",\"help\":" + compactJson(provider.help) + ",\"limit\":" + compactJson(rateLimitText(provider.limit))
        + ",\"fields\":" + fields + "\n]}";
}

QByteArray providersJson()
{
    QByteArray text("[");
    for (const Provider &provider : providers())
        text += (text.size() > 1 ? ",\n" : "\n") + providerJson(provider);
    return text + "\n]\n";
}

QString channelsTable(const QList<AlertChannel> &channels, const Terminal &terminal)
{
    TableText table({CliText::tr("Channel"), CliText::tr("Rate limit"), CliText::tr("State"), CliText::tr("Service")});
    for (const AlertChannel &channel : channels)
        table.addRow({channel.name, rateLimitText(configuredLimit(channel)),
                      channel.paused ? CliText::tr("paused") : CliText::tr("ready"), titleOf(channel)});
    return table.text(terminal);
}

QByteArray channelsJson(const QList<AlertChannel> &channels)
{
    QByteArray text("[");
    for (const AlertChannel &channel : channels) {
        const QJsonObject object{{u"name"_s, channel.name},
                                 {u"provider"_s, channel.provider},
                                 {u"limit"_s, rateLimitText(configuredLimit(channel))},
                                 {u"paused"_s, channel.paused}};
        text += (text.size() > 1 ? ",\n" : "\n") + orderedJson(object, {u"name"_s, u"provider"_s, u"limit"_s, u"paused"_s});
    }
    return text + "\n]\n";
}

QString verdictText(const Verdict &verdict)
{
    QString text = verdict.text() + u'\n';
    if (!verdict.answer().isEmpty())
        text += CliText::tr("Response:") + u"\n  "_s + QString(verdict.answer()).replace(u'\n', u"\n  "_s) + u'\n';
    return text;
}

QByteArray verdictJson(const Verdict &verdict)
{
    QJsonObject object{{u"verdict"_s, verdictKey(verdict.code())},
                       {u"text"_s, verdict.text()},
                       {u"answer"_s, verdict.answer()},
                       {u"tries"_s, verdict.tries}};
    if (verdict.after)
        object.insert(u"afterMs"_s, static_cast<double>(verdict.after->count()));
    return orderedJson(object, {u"verdict"_s, u"text"_s, u"answer"_s, u"tries"_s}) + '\n';
}

} // namespace watchkeeper
