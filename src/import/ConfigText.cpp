// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ConfigText.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <sstream>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ConfigText
{
    Q_DECLARE_TR_FUNCTIONS(ConfigText)
};

//! The largest configuration counts 64 characters of text as one value.
constexpr qsizetype kTextPerWeight = 64;

//! yaml-cpp keeps the tokens of a list or map in brackets until it knows that it isn't a key, up to 280 bytes for each of these characters.
constexpr qsizetype kMaxIndicators = 300'000;

//! A limit or rule of this file that the text violates. yaml-cpp reports its own errors with the base class.
class ConfigException : public YAML::ParserException
{
public:
    ConfigException(const YAML::Mark &mark, QString sentence)
        : YAML::ParserException(mark, std::string())
        , text(std::move(sentence))
    {
    }
    QString text;
};

//! Builds the tree from the events of the parser.
class ConfigBuilder : public YAML::EventHandler
{
public:
    explicit ConfigBuilder(QString file)
        : m_file(std::move(file))
    {
    }

    ConfigNode takeRoot() { return std::exchange(m_root, {}); }

    void OnDocumentStart(const YAML::Mark &) override { m_anchors.clear(); }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        finish(mark, anchor, node(mark, ConfigNode::Type::Null));
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.constFind(anchor);
        if (found == m_anchors.cend())
            throw ConfigException(mark, ConfigText::tr("An alias refers to the value that contains it."));
        finish(mark, 0, *found);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        ConfigNode scalar = node(mark, ConfigNode::Type::Text);
        scalar.text = QString::fromStdString(value);
        scalar.isBinary = tag == "tag:yaml.org,2002:binary";
        if (scalar.isBinary)
            scalar.text = QString::fromLatin1(QByteArray::fromBase64(scalar.text.toLatin1()));
        scalar.weight += scalar.text.size() / kTextPerWeight;
        finish(mark, anchor, scalar);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        begin(mark, anchor, ConfigNode::Type::List);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        begin(mark, anchor, ConfigNode::Type::Map);
    }
    void OnMapEnd() override { end(); }

private:
    //! A list or map that isn't complete.
    struct Open
    {
        ConfigNode node;
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        std::optional<QString> key; //!< of the value that follows
        QSet<QString> keys;
        QList<ConfigNode> merged; //!< values of the key `<<`
    };

    ConfigNode node(const YAML::Mark &mark, ConfigNode::Type type) const
    {
        ConfigNode created;
        created.type = type;
        created.file = m_file;
        created.line = mark.line + 1;
        return created;
    }

    void begin(const YAML::Mark &mark, YAML::anchor_t anchor, ConfigNode::Type type)
    {
        if (m_open.size() >= static_cast<size_t>(kMaxConfigDepth))
            throw ConfigException(mark, ConfigText::tr("Values are nested too deeply."));
        m_open.push_back({node(mark, type), mark, anchor, {}, {}, {}});
    }

    void end()
    {
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        for (const ConfigNode &merged : std::as_const(closed.merged))
            merge(merged, &closed);
        finish(closed.mark, closed.anchor, closed.node);
    }

    //! Members of the map itself take precedence over merged ones, and earlier merged maps over later ones.
    static void merge(const ConfigNode &from, Open *into)
    {
        if (from.isList()) {
            for (const ConfigNode &item : from.items)
                merge(item, into);
            return;
        }
        if (!from.isMap())
            throw ConfigException(into->mark, ConfigText::tr("The value of the key “<<” must be a map."));
        for (const auto &member : from.members) {
            if (into->keys.contains(member.first))
                continue;
            into->keys.insert(member.first);
            into->node.members.append(member);
            into->node.weight += member.second.weight;
        }
        checkWeight(into->mark, into->node);
    }

    static void checkWeight(const YAML::Mark &mark, const ConfigNode &node)
    {
        if (node.weight > kMaxConfigWeight)
            throw ConfigException(mark, ConfigText::tr("The file has too many values, perhaps because aliases multiply them."));
    }

    void finish(const YAML::Mark &mark, YAML::anchor_t anchor, const ConfigNode &finished)
    {
        checkWeight(mark, finished);
        if (anchor != 0)
            m_anchors.insert(anchor, finished);
        if (m_open.empty()) {
            m_root = finished;
            return;
        }
        Open &parent = m_open.back();
        if (parent.node.isList()) {
            parent.node.items.append(finished);
            parent.node.weight += finished.weight;
        } else if (!parent.key) {
            if (finished.isList() || finished.isMap())
                throw ConfigException(mark, ConfigText::tr("A key must be a text, not a list or map."));
            parent.key = finished.text;
        } else {
            addMember(mark, finished, &parent);
        }
        checkWeight(mark, parent.node);
    }

    static void addMember(const YAML::Mark &mark, const ConfigNode &value, Open *parent)
    {
        const QString key = *std::exchange(parent->key, {});
        if (key == QLatin1String("<<")) {
            parent->merged.append(value);
            return;
        }
        if (parent->keys.contains(key))
            throw ConfigException(mark, ConfigText::tr("The key “%1” appears twice.").arg(key));
        parent->keys.insert(key);
        parent->node.members.append({key, value});
        parent->node.weight += value.weight;
    }

    QString m_file;
    ConfigNode m_root;
    std::vector<Open> m_open;
    QHash<YAML::anchor_t, ConfigNode> m_anchors;
};

std::optional<QString> encodingProblem(const QByteArray &text)
{
    if (text.size() > kMaxYamlBytes)
        return ConfigText::tr("The file is larger than 8 MiB. Is it the right one?");
    if (text.contains('\0'))
        return ConfigText::tr("The file contains null characters. It is damaged, or isn't a text file.");
    const auto indicators = std::count_if(text.begin(), text.end(), [](char c) { return std::strchr(",[]{}!", c) != nullptr; });
    if (indicators > kMaxIndicators)
        return ConfigText::tr("The file has too many lists and maps in brackets.");
    if (!QUtf8StringView(text).isValidUtf8())
        return ConfigText::tr("The text isn't UTF-8. Save it as UTF-8 in your editor.");
    return {};
}

} // namespace

const ConfigNode *ConfigNode::find(const QString &key) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&key](const auto &member) { return member.first == key; });
    return found == members.end() ? nullptr : &found->second;
}

ConfigNode ConfigNode::member(const QString &key) const
{
    const ConfigNode *found = find(key);
    return found ? *found : ConfigNode();
}

QString ConfigNode::memberText(const QString &key, const QString &otherwise) const
{
    const ConfigNode *found = find(key);
    return found && found->isText() ? found->text : otherwise;
}

Expected<QList<ConfigNode>, JsonSyntaxError> parseYaml(const QByteArray &yaml, const QString &file)
{
    if (const auto problem = encodingProblem(yaml))
        return Unexpected(JsonSyntaxError(0, *problem));
    QList<ConfigNode> documents;
    try {
        std::istringstream stream(yaml.toStdString());
        YAML::Parser parser(stream);
        ConfigBuilder builder(file);
        while (parser.HandleNextDocument(builder)) {
            documents.append(builder.takeRoot());
            if (documents.size() > kMaxConfigDepth)
                break;
        }
    } catch (const ConfigException &problem) {
        return Unexpected(JsonSyntaxError(problem.mark.line + 1, problem.text));
    } catch (const YAML::Exception &problem) {
        const QString reason = QString::fromStdString(problem.msg);
        return Unexpected(JsonSyntaxError(
            problem.mark.line + 1,
            ConfigText::tr("This isn't valid YAML: %1 (column %2).").arg(reason, QString::number(problem.mark.column + 1))));
    }
    return documents;
}

namespace {

//! Converts a value of a JSON file, unless it is nested too deeply or has a key twice.
std::optional<ConfigNode> nodeFromJson(const QJsonValue &value, const JsonSourceNode &source, const QString &file,
                                       int depth = 0)
{
    if (depth > kMaxConfigDepth)
        return {};
    ConfigNode node;
    node.file = file;
    node.line = source.line;
    if (value.isObject()) {
        node.type = ConfigNode::Type::Map;
        const QJsonObject object = value.toObject();
        if (size_t(object.size()) != source.members.size())
            return {};
        for (const JsonMember &member : source.members) {
            auto child = nodeFromJson(object.value(member.key), member.value, file, depth + 1);
            if (!child)
                return {};
            node.members.append({member.key, std::move(*child)});
        }
    } else if (value.isArray()) {
        node.type = ConfigNode::Type::List;
        const QJsonArray array = value.toArray();
        for (size_t i = 0; i < source.items.size(); ++i) {
            auto child = nodeFromJson(array.at(qsizetype(i)), source.items.at(i), file, depth + 1);
            if (!child)
                return {};
            node.items.append(std::move(*child));
        }
    } else if (!value.isNull()) {
        node.type = ConfigNode::Type::Text;
        node.text = value.toVariant().toString();
    }
    return node;
}

QString configError(const QString &file, const JsonSyntaxError &error)
{
    return error.line() > 0 ? u"%1:%2: %3"_s.arg(file, QString::number(error.line()), error.text())
                            : u"%1: %2"_s.arg(file, error.text());
}

} // namespace

Expected<QList<ConfigNode>, QString> parseConfig(QByteArray content, const QString &file)
{
    if (content.startsWith("\xEF\xBB\xBF"))
        content.remove(0, 3);
    const QByteArray start = content.left(1024).trimmed();
    const bool isList = start.startsWith('[');
    if ((isList || start.startsWith('{')) && content.size() <= kMaxYamlBytes) {
        const QByteArray json = isList ? "{\"list\":" + content + '}' : content;
        const auto object = readJsonObject(json);
        if (!object)
            return Unexpected(configError(file, object.error()));
        if (const auto root = nodeFromJson(*object, parseJsonSourceTree(json), file))
            return QList<ConfigNode>{isList ? *root->find(u"list"_s) : *root};
    } // a YAML parser explains what is wrong, because JSON is also YAML
    const auto documents = parseYaml(content, file);
    if (!documents)
        return Unexpected(configError(file, documents.error()));
    return *documents;
}

Expected<ConfigNode, ConfigNode> mergedConfig(const ConfigNode &first, const ConfigNode &second)
{
    if (first.isNull())
        return second;
    if (second.isNull())
        return first;
    if (first.type != second.type || first.isText())
        return Unexpected(second);
    ConfigNode result = first;
    result.weight += second.weight;
    result.items += second.items;
    for (const auto &member : second.members) {
        const auto same = std::find_if(result.members.begin(), result.members.end(),
                                       [&member](const auto &one) { return one.first == member.first; });
        if (same == result.members.end()) {
            result.members.append(member);
            continue;
        }
        const auto merged = mergedConfig(same->second, member.second);
        if (!merged)
            return merged;
        same->second = *merged;
    }
    return result;
}

const ConfigNode *ConfigMap::get(const QString &key)
{
    m_read.insert(key);
    const ConfigNode *found = m_node ? m_node->find(key) : nullptr;
    return found && !found->isNull() ? found : nullptr;
}

ConfigMap ConfigMap::map(const QString &key)
{
    const ConfigNode *found = get(key);
    return {found && found->isMap() ? found : nullptr, placeOf(key)};
}

QList<std::pair<QString, ImportPlace>> ConfigMap::unread() const
{
    QList<std::pair<QString, ImportPlace>> result;
    if (!m_node)
        return result;
    for (const auto &[key, node] : m_node->members) {
        if (!m_read.contains(key))
            result.append({key, placeOf(key)});
    }
    return result;
}

ImportPlace ConfigMap::placeOf(const QString &key) const
{
    const ConfigNode *found = m_node ? m_node->find(key) : nullptr;
    const QString path = m_place.path.isEmpty() ? key : m_place.path + u'.' + key;
    return {found ? found->file : m_place.file, found ? found->line : m_place.line, path};
}

} // namespace watchkeeper
