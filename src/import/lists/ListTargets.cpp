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
        QJsonArray list;
        for (const QJsonValue &item : value.toArray())
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

//! Converts a value of a JSON file. The parser has limited its depth.
ConfigNode nodeFromJson(const QJsonValue &value, const JsonSourceNode &source, const QString &file)
{
    ConfigNode node;
    node.file = file;
    node.line = source.line;
    if (value.isObject()) {
        node.type = ConfigNode::Type::Map;
        const QJsonObject map = value.toObject();
        QSet<QString> seen;
        for (const JsonMember &member : source.members) {
            if (!seen.contains(member.key)) // as in QJsonObject, the last value of a key counts
                node.members.append({member.key, nodeFromJson(map.value(member.key), member.value, file)});
            seen.insert(member.key);
        }
    } else if (value.isArray()) {
        node.type = ConfigNode::Type::List;
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size() && i < qsizetype(source.items.size()); ++i)
            node.items.append(nodeFromJson(list.at(i), source.items.at(size_t(i)), file));
    } else if (!value.isNull() && !value.isUndefined()) {
        node.type = ConfigNode::Type::Text;
        node.text = value.toVariant().toString();
    }
    return node;
}

Expected<ConfigNode, JsonSyntaxError> parseJsonConfig(const ImportFile &file)
{
    if (file.content.size() > kMaxYamlBytes)
        return Unexpected(JsonSyntaxError(0, ListTargetsText::tr("The file is larger than 8 MiB. Is it the right one?")));
    QByteArray content = file.content.trimmed().startsWith('[') ? "{\"list\":" + file.content + '}' : file.content;
    const bool isWrapped = content.size() != file.content.size();
    const auto json = readJsonObject(content);
    if (!json)
        return Unexpected(json.error());
    if (content.startsWith("\xEF\xBB\xBF"))
        content.remove(0, 3);
    const ConfigNode root = nodeFromJson(*json, parseJsonSourceTree(content), file.name);
    return isWrapped ? *root.find(u"list"_s) : root;
}

} // namespace

ListTargets::ListTargets(const QString &origin, const ImportContext &context)
    : m_context(context)
    , m_builder(origin, context.defaults)
{
}

std::optional<QString> ListTargets::addAddress(const ListedAddress &entry, const ImportPlace &place)
{
    const QString address = entry.address.trimmed();
    // A line with several words could be a command, or a request of curl that sends a file of this computer.
    const bool isWord = std::none_of(address.begin(), address.end(), [](QChar c) { return c.isSpace() || c < u' '; });
    if (!isWord || address.isEmpty() || ++m_count > kMaxListed || m_context.isCancelled()) {
        if (!isWord || address.isEmpty())
            noAddress(place, address.isEmpty() ? entry.name : address);
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
    if (++m_count > kMaxListed || m_context.isCancelled())
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
    if (m_count > kMaxListed)
        return Unexpected(
            ListTargetsText::tr("The files contain more than %1 entries. Import them in smaller parts.").arg(kMaxListed));
    Imported imported = m_builder.take();
    if (imported.targets.isEmpty() && imported.remarks.isEmpty() && !m_context.isCancelled())
        return Unexpected(ListTargetsText::tr("The files contain nothing that can be imported."));
    return imported;
}

Expected<QList<ConfigNode>, QString> parseConfigs(const QList<ImportFile> &files)
{
    QList<ConfigNode> roots;
    for (const ImportFile &file : files) {
        const auto failure = [&file](const JsonSyntaxError &error) {
            return Unexpected(error.line() > 0 ? u"%1:%2: %3"_s.arg(file.name, QString::number(error.line()), error.text())
                                               : u"%1: %2"_s.arg(file.name, error.text()));
        };
        const QByteArray start = file.content.left(1'024).trimmed();
        if (start.startsWith('{') || start.startsWith('[') || file.name.endsWith(".json"_L1, Qt::CaseInsensitive)) {
            auto json = parseJsonConfig(file);
            if (!json)
                return failure(json.error());
            roots.append(*json);
            continue;
        }
        const auto documents = parseYaml(file.content, file.name);
        if (!documents)
            return failure(documents.error());
        roots += *documents;
    }
    return roots;
}

QString importHead(const ImportFile &file)
{
    constexpr qsizetype kHeadBytes = 1 << 20;
    return file.isDatabase ? QString() : QString::fromUtf8(file.content.first(qMin(file.content.size(), kHeadBytes)));
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

ImportPlace placeOf(const ConfigNode &node, const QString &path)
{
    return {node.file, node.line, path};
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

QString conditionQuoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace watchkeeper
