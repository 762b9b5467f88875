// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/lists/ListTargets.h"

#include "model/json/JsonText.h"
#include "targets/document/TargetsDocument.h"
#include "targets/pasted/PastedEntry.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ListTargetsText
{
    Q_DECLARE_TR_FUNCTIONS(ListTargets)
};

constexpr qsizetype kShownText = 200;

//! Escapes the placeholders in all texts of a value.
QJsonValue listEscaped(const QJsonValue &value)
{
    if (value.isString())
        return withoutPlaceholders(value.toString());
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        QJsonArray list;
        for (const QJsonValue &item : items)
            list.append(listEscaped(item));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject map = value.toObject();
    for (const QString &key : map.keys())
        map.insert(key, listEscaped(map.value(key)));
    return map;
}

//! A target of a list contacts a server. Nothing of this computer is read or run.
bool contactsServer(const QJsonObject &json)
{
    static const QStringList addresses{u"url"_s, u"host"_s, u"query"_s, u"domain"_s};
    return json.value(u"kind"_s).toString() != "command"_L1
        && std::any_of(addresses.begin(), addresses.end(), [&json](const QString &field) { return json.contains(field); });
}

} // namespace

ListTargets::ListTargets(const QString &origin, const ImportContext &context)
    : m_context(context)
    , m_builder(origin, context.defaults)
{
}

std::optional<QString> ListTargets::addAddress(const ListedAddress &entry, const ImportPlace &place)
{
    QString address = entry.address.trimmed();
    if (address.startsWith("//"_L1)) // a link without a scheme has that of its page
        address.prepend(u"https:"_s);
    // A line with several words could be a command, or a request of curl that sends a file of this computer.
    const bool isWord = std::none_of(address.begin(), address.end(), [](QChar c) { return c.isSpace() || c < u' '; });
    if (!isWord || address.isEmpty() || ++m_count > kMaxListedEntries || m_context.isCancelled()) {
        if (address.isEmpty())
            m_builder.notSupported(place,
                                   ListTargetsText::tr("“%1” wasn't imported, because it has no address.").arg(entry.name));
        else if (!isWord)
            noAddress(place, address);
        return {};
    }
    ListEntry line(address, place.line);
    line.name = entry.name;
    const RecognisedTarget found = recogniseEntry(line, m_context.defaults, [](const QString &) { return false; });
    QJsonObject json = found.isTarget() ? targetToJson(found.target, m_context.defaults) : QJsonObject();
    if (!contactsServer(json)) {
        noAddress(place, address);
        return {};
    }
    json.remove(u"id"_s);
    json.insert(u"tags"_s, QJsonArray::fromStringList(entry.tags));
    for (auto it = entry.fields.begin(); it != entry.fields.end(); ++it)
        json.insert(it.key(), *it);
    --m_count; // addTarget() counts it
    return addTarget(json, entry.key.isEmpty() ? address : entry.key, place);
}

std::optional<QString> ListTargets::addTarget(QJsonObject json, const QString &key, const ImportPlace &place, ListTexts texts)
{
    if (++m_count > kMaxListedEntries || m_context.isCancelled())
        return {};
    static const QStringList ownTexts{u"name"_s, u"tags"_s, u"conditions"_s};
    for (const QString &field : json.keys()) {
        if (texts == ListTexts::Foreign && !ownTexts.contains(field))
            json.insert(field, listEscaped(json.value(field)));
    }
    return m_builder.add(json, key, place);
}

void ListTargets::noType(const ImportPlace &place, const QString &name, const QString &type)
{
    ++m_count;
    m_builder.notSupported(place,
                           ListTargetsText::tr("“%1” wasn't imported, because Watchkeeper has no check of the type “%2”.")
                               .arg(name.left(kShownText), type.left(kShownText)));
}

void ListTargets::noAddress(const ImportPlace &place, const QString &text)
{
    ++m_count;
    m_builder.notSupported(place,
                           ListTargetsText::tr("“%1” wasn't imported, because it isn't the address of a server.")
                               .arg(text.simplified().left(kShownText)));
}

void ListTargets::needsVariable(const ImportPlace &place, const QString &name, const QString &target)
{
    m_builder.changed(
        place, ListTargetsText::tr("The value is read from the environment variable %1. Set it.").arg(name.left(kShownText)),
        target);
}

Expected<Imported, QString> ListTargets::take()
{
    if (m_count > kMaxListedEntries)
        return Unexpected(ListTargetsText::tr("The files contain more than %1 entries. Import them in smaller parts.")
                              .arg(kMaxListedEntries));
    Imported imported = m_builder.take();
    if (imported.targets.isEmpty() && imported.remarks.isEmpty() && !m_context.isCancelled())
        return Unexpected(ListTargetsText::tr("The files contain nothing that can be imported."));
    return imported;
}

Expected<QList<ConfigNode>, QString> parseConfigs(const QList<ImportFile> &files)
{
    QList<ConfigNode> roots;
    for (const ImportFile &file : files) {
        const auto documents = parseConfig(file.content, file.name);
        if (!documents)
            return documents;
        roots += *documents;
    }
    return roots;
}

QString configText(ConfigMap *map, const QString &key)
{
    const ConfigNode *node = map->get(key);
    return node && node->isText() ? node->text.trimmed() : QString();
}

QStringList configTexts(ConfigMap *map, const QString &key)
{
    const ConfigNode *node = map->get(key);
    QStringList texts;
    if (node && node->isText())
        texts.append(node->text.trimmed());
    for (const ConfigNode &item : node ? node->items : QList<ConfigNode>()) {
        if (item.isText())
            texts.append(item.text.trimmed());
    }
    return texts;
}

bool configFlag(ConfigMap *map, const QString &key, bool otherwise)
{
    const QString text = configText(map, key).toLower();
    if (text.isEmpty())
        return otherwise;
    return text == "true"_L1 || text == "yes"_L1 || text == "on"_L1 || text == "1"_L1;
}

void ignoreKeys(ConfigMap *map, const QStringList &keys)
{
    for (const QString &key : keys)
        map->get(key);
}

void setScheduleTime(QJsonObject *json, const QString &key, double seconds)
{
    if (!(seconds > 0))
        return;
    const bool isTimeout = key == "timeout"_L1;
    const Milliseconds least = isTimeout ? limits::kMinTimeout : limits::kMinCheckInterval;
    const Milliseconds most = isTimeout ? limits::kMaxTimeout : limits::kMaxCheckInterval;
    const double bounded = std::clamp(seconds * 1'000, double(least.count()), double(most.count()));
    json->insert(key, formatDuration(Milliseconds(qint64(bounded))));
}

} // namespace watchkeeper
