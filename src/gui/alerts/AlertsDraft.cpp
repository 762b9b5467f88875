// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertsDraft.h"

#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"
#include "app/alerting/AlertsStore.h"
#include "gui/alerts/RuleForm.h"
#include "model/target/Target.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QList<FormValues> channelsIn(const AlertsDocument &document)
{
    QList<FormValues> all;
    for (const AlertChannel &channel : document.channels)
        all.append(channelValues(channel));
    return all;
}

QList<FormValues> rulesIn(const AlertsDocument &document)
{
    QList<FormValues> all;
    for (const AlertRule &rule : document.rules)
        all.append(ruleValues(rule));
    return all;
}

} // namespace

AlertsDraft::AlertsDraft(AlertsStore *store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_baseChannels(channelsIn(store->document()))
    , m_baseRules(rulesIn(store->document()))
    , m_channels(m_baseChannels)
    , m_rules(m_baseRules)
    , m_isLoaded(store->wasRead())
{
    connect(store, &AlertsStore::changed, this, &AlertsDraft::reloadFromStore);
    connect(store, &AlertsStore::saved, this, [this] { finishApplying({}); });
    connect(store, &AlertsStore::saveFailed, this, &AlertsDraft::finishApplying);
}

FormValues AlertsDraft::values(AlertItemKind kind, int id) const
{
    const AlertItem *const item = items(kind).find(id);
    return item ? item->values : FormValues();
}

void AlertsDraft::setValues(AlertItemKind kind, int id, const FormValues &values)
{
    itemsOf(kind).setValues(id, values);
    if (kind == AlertItemKind::Channels)
        updateReferences(id);
    else
        m_rules.setReferenceName(id, nameFrom(values));
    emit edited(kind, id);
}

//! Updates the rules of a renamed channel once the new name is valid.
void AlertsDraft::updateReferences(int channel)
{
    const AlertItem *const item = m_channels.find(channel);
    if (!item)
        return;
    const QString previous = item->referenceName;
    const QString name = nameFrom(item->values);
    const QList<FieldProblem> problems = channelProblems(channel, item->values);
    const auto isOfName = [](const FieldProblem &problem) { return problem.field == "name"_L1; };
    if (name == previous || std::any_of(problems.begin(), problems.end(), isOfName))
        return;
    m_channels.setReferenceName(channel, name);
    renameInRules(previous, name);
}

void AlertsDraft::renameInRules(const QString &previous, const QString &name)
{
    const QList<AlertItem> rules = m_rules.all();
    for (const AlertItem &rule : rules) {
        const FormValues renamed = withChannel(rule.values, previous, name);
        if (renamed == rule.values)
            continue;
        m_rules.setValues(rule.id, renamed);
        emit edited(AlertItemKind::Rules, rule.id);
    }
}

QList<FieldProblem> AlertsDraft::problems(AlertItemKind kind, int id, const FormValues &values) const
{
    return kind == AlertItemKind::Channels ? channelProblems(id, values) : ruleProblems(id, values);
}

QList<FieldProblem> AlertsDraft::channelProblems(int id, const FormValues &values) const
{
    const auto channel = readChannel(values);
    QList<FieldProblem> problems = channel ? QList<FieldProblem>() : channel.error();
    if (m_channels.isTaken(nameFrom(values), id))
        problems.append({u"name"_s, tr("Another channel has this name. Names must be unique.")});
    return problems;
}

QList<FieldProblem> AlertsDraft::ruleProblems(int id, const FormValues &values) const
{
    QList<FieldProblem> problems;
    const AlertRule rule = readRule(values, &problems);
    if (!rule.name.isEmpty() && m_rules.isTaken(rule.name, id))
        problems.append({u"name"_s, tr("Another rule has this name. Names must be unique.")});
    const QStringList known = channelNames();
    const auto check = [&](const QString &field, const QStringList &named) {
        for (const QString &name : named) {
            if (!known.contains(name))
                problems.append({field, tr("Channel “%1” doesn't exist.").arg(name)});
        }
    };
    check(u"channels"_s, rule.channels);
    for (const EscalationStep &step : rule.escalation)
        check(u"escalation"_s, step.channels);
    return problems;
}

bool AlertsDraft::isInvalid(AlertItemKind kind, int id) const
{
    return !problems(kind, id, values(kind, id)).isEmpty();
}

int AlertsDraft::firstInvalid(AlertItemKind kind) const
{
    const QList<AlertItem> &all = items(kind).all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const AlertItem &item) { return isInvalid(kind, item.id); });
    return found == all.end() ? 0 : found->id;
}

int AlertsDraft::add(AlertItemKind kind, FormValues values, int afterId)
{
    AlertItems &all = itemsOf(kind);
    values.written.insert(u"name"_s, all.uniqueName(nameFrom(values)));
    const qsizetype row = all.rowOf(afterId);
    const int id = all.insert(row < 0 ? all.all().size() : row + 1, values);
    emit listChanged();
    return id;
}

int AlertsDraft::duplicate(AlertItemKind kind, int id)
{
    return add(kind, values(kind, id), id);
}

void AlertsDraft::remove(AlertItemKind kind, int id)
{
    const AlertItem *const item = items(kind).find(id);
    if (!item)
        return;
    const QString name = item->referenceName;
    itemsOf(kind).remove(id);
    if (kind == AlertItemKind::Channels)
        renameInRules(name, {});
    emit listChanged();
}

void AlertsDraft::move(AlertItemKind kind, int id, int by)
{
    itemsOf(kind).move(id, by);
    emit listChanged();
}

QStringList AlertsDraft::channelNames() const
{
    QStringList names;
    for (const AlertItem &channel : m_channels.all())
        names.append(channel.referenceName);
    return names;
}

QStringList AlertsDraft::rulesUsing(int channel) const
{
    const AlertItem *const item = m_channels.find(channel);
    QStringList names;
    for (const AlertItem &rule : m_rules.all()) {
        if (item && referencedChannels(rule.values).contains(item->referenceName))
            names.append(nameFrom(rule.values));
    }
    return names;
}

QString AlertsDraft::nameInFile(AlertItemKind kind, int id) const
{
    const AlertItem *const item = items(kind).find(id);
    if (!item)
        return {};
    return item->base.isEmpty() ? nameFrom(item->values) : item->base;
}

QHash<QString, QString> AlertsDraft::renamedRules() const
{
    QHash<QString, QString> names;
    for (const AlertItem &rule : m_rules.all()) {
        const QString name = nameFrom(rule.values);
        if (!rule.base.isEmpty() && rule.base != name)
            names.insert(rule.base, name);
    }
    return names;
}

void AlertsDraft::addSecrets(const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets)
        m_secrets.insert(secret.key, secret.text);
}

QList<Secret> AlertsDraft::secrets() const
{
    QSet<QString> keys;
    for (const AlertItem &channel : m_channels.all())
        keys += keychainKeys(withProviderFieldsOnly(channel.values).written);
    QList<Secret> wanted;
    for (auto it = m_secrets.begin(); it != m_secrets.end(); ++it) {
        if (keys.contains(it.key()))
            wanted.append({it.key(), it.value()});
    }
    return wanted;
}

QString AlertsDraft::fileProblem() const
{
    const QList<Problem> &problems = m_store->problems();
    return problems.isEmpty()
        ? QString()
        : tr("To edit channels and rules here, fix the errors in alerts.json: %1").arg(problems.first().toString());
}

bool AlertsDraft::isDirty() const
{
    return !secrets().isEmpty() || !m_channels.hasSameValues(m_baseChannels) || !m_rules.hasSameValues(m_baseRules);
}

AlertsDocument AlertsDraft::document() const
{
    AlertsDocument document;
    document.schema = m_store->document().schema;
    for (const AlertItem &item : m_channels.all()) {
        const auto channel = readChannel(item.values);
        Q_ASSERT(channel);
        document.channels.append(*channel);
    }
    QList<FieldProblem> none;
    for (const AlertItem &item : m_rules.all())
        document.rules.append(readRule(item.values, &none));
    Q_ASSERT(none.isEmpty());
    return document;
}

void AlertsDraft::apply()
{
    if (!isDirty() || m_isApplying)
        return;
    m_isApplying = true;
    normalizeForms();
    m_rulesBeingRenamed = renamedRules();
    m_store->save(document());
}

//! Changes the forms to the values that will be read back from the file. Removes values typed for other providers, and converts
//! each value to its normal form.
void AlertsDraft::normalizeForms()
{
    const QList<AlertItem> channels = m_channels.all();
    for (const AlertItem &item : channels)
        m_channels.setValues(item.id, channelValues(*readChannel(item.values)));
    const QList<AlertItem> rules = m_rules.all();
    QList<FieldProblem> none;
    for (const AlertItem &item : rules)
        m_rules.setValues(item.id, ruleValues(readRule(item.values, &none)));
}

void AlertsDraft::finishApplying(const QString &problem)
{
    if (!std::exchange(m_isApplying, false))
        return;
    const QHash<QString, QString> renamed = std::exchange(m_rulesBeingRenamed, {});
    if (problem.isEmpty()) {
        m_secrets.clear();
        if (!renamed.isEmpty())
            emit rulesRenamed(renamed);
    }
    emit applied(problem);
}

//! Called when the file was changed by Watchkeeper or externally.
void AlertsDraft::reloadFromStore()
{
    const QList<FormValues> channels = channelsIn(m_store->document());
    const QList<FormValues> rules = rulesIn(m_store->document());
    const bool isFirst = !std::exchange(m_isLoaded, true);
    const bool isOther = channels != m_baseChannels || rules != m_baseRules;
    QStringList conflicts = m_channels.merge(m_baseChannels, channels);
    conflicts += m_rules.merge(m_baseRules, rules);
    m_baseChannels = channels;
    m_baseRules = rules;
    emit listChanged();
    if (isOther && !isFirst && !m_isApplying)
        emit externalEdit(conflicts);
}

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
    QStringList parts;
    if (const QString title = provider ? provider->title : key; title != nameFrom(values))
        parts.append(title);
    if (const QString limit = values.written.value(u"limit"_s).toString(); !limit.isEmpty())
        parts.append(limit);
    if (values.written.value(u"paused"_s).toBool())
        parts.append(ChannelText::tr("paused", "a channel"));
    return parts.join(u" · "_s);
}

} // namespace watchkeeper

#include "moc_AlertsDraft.cpp"
