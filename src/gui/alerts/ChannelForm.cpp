// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/ChannelForm.h"

#include "alerts/AlertsDocument.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "model/target/TargetLookup.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct ChannelText
{
    Q_DECLARE_TR_FUNCTIONS(ChannelForm)
};

Field commonChannelField(const QString &name)
{
    const QList<Field> &table = channelTable();
    return *std::find_if(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

Field providerField()
{
    Field field = commonChannelField(u"provider"_s);
    field.type = FieldType::Choice;
    for (const Provider *provider : providersByTitle()) {
        field.choices.append(provider->key);
        field.choiceLabels.append(provider->title);
    }
    return field;
}

//! Returns the field for the rate limit. Its default is the limit of the provider's service.
Field limitField(const Provider &provider)
{
    Field field = commonChannelField(u"limit"_s);
    field.advanced = false;
    if (const QString usual = rateLimitText(provider.limit); !usual.isEmpty())
        field.defaultValue = usual;
    return field;
}

} // namespace

QList<const Provider *> providersByTitle()
{
    QList<const Provider *> sorted;
    for (const Provider &provider : providers())
        sorted.append(&provider);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Provider *a, const Provider *b) {
        return QString::localeAwareCompare(a->title.toCaseFolded(), b->title.toCaseFolded()) < 0;
    });
    return sorted;
}

QList<SectionFields> channelSections(const Provider &provider)
{
    return {{{}, {commonChannelField(u"name"_s), providerField()}},
            {provider.title, provider.fields},
            {ChannelText::tr("Delivery"), {limitField(provider), commonChannelField(u"paused"_s)}}};
}

FormValues channelValues(const AlertChannel &channel)
{
    FormValues values;
    values.written = channelToJson(channel);
    const Provider *const provider = findProvider(channel.provider);
    for (const Field &field : provider ? provider->fields : QList<Field>()) {
        if (field.type != FieldType::Map || !channel.fields.written().contains(field.name))
            continue;
        for (const auto &pair : channel.fields.map(field.name))
            values.mapOrder[field.name].append(pair.first);
    }
    return values;
}

FormValues withProviderFieldsOnly(const FormValues &values)
{
    const Provider *const provider = findProvider(values.written.value(u"provider"_s).toString());
    const QStringList known = namesOf(channelTable()) + (provider ? namesOf(provider->fields) : QStringList());
    FormValues kept;
    for (auto it = values.written.begin(); it != values.written.end(); ++it) {
        if (!known.contains(it.key()))
            continue;
        kept.written.insert(it.key(), it.value());
        if (values.mapOrder.contains(it.key()))
            kept.mapOrder.insert(it.key(), values.mapOrder.value(it.key()));
    }
    return kept;
}

Expected<AlertChannel, QList<FieldProblem>> readChannel(const FormValues &values)
{
    const FormValues own = withProviderFieldsOnly(values);
    return channelFromJson(own.written, own.mapOrder);
}

QString channelDetail(const FormValues &values)
{
    const QString key = values.written.value(u"provider"_s).toString();
    const Provider *const provider = findProvider(key);
    QStringList parts{provider ? provider->title : key};
    if (const QString limit = values.written.value(u"limit"_s).toString(); !limit.isEmpty())
        parts.append(limit);
    if (values.written.value(u"paused"_s).toBool())
        parts.append(ChannelText::tr("paused", "a channel"));
    return parts.join(u" · "_s);
}

} // namespace watchkeeper
