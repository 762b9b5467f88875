// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Collections as folders of .bru files, see https://docs.usebruno.com/bru-lang/overview, or of OpenCollection files in YAML, see
// https://spec.opencollection.com
#include "import/requests/RequestImport.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct BruBlock
{
    QString name;
    int line = 0;
    QStringList lines; //!< of the text
    TextPairs pairs;   //!< without those that are turned off
    QString text() const { return lines.join(u'\n'); }
};

//! A request, or the settings of a folder, in either language.
struct BrunoItem
{
    ImportPlace place;
    QString path;
    QString type; //!< such as `http`, `graphql`, `folder`
    SavedRequest request;
    QString loginType;
    QHash<QString, QString> login;
    QList<std::pair<QString, QString>> tests; //!< expressions, and their operators with values
    QList<std::pair<QString, ImportPlace>> leftOut;
    QStringList files;
};

//! Reads the pairs of a block, without annotations such as `@description('''…''')`. Values in `'''` can have several lines.
void readBruPairs(BruBlock *block)
{
    static const QRegularExpression rule(u"^(~?)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^:]+?))\\s*:\\s*(.*)$"_s);
    const auto isOpen = [](const QString &line) { return line.count("'''"_L1) % 2 == 1; };
    for (qsizetype i = 0; i < block->lines.size(); ++i) {
        QString line = block->lines.at(i).trimmed();
        QStringList rest;
        if (isOpen(line)) {
            while (++i < block->lines.size() && !isOpen(block->lines.at(i)))
                rest.append(block->lines.at(i).trimmed());
        }
        const auto match = rule.match(line);
        if (line.startsWith(u'@') || !match.hasMatch() || !match.captured(1).isEmpty())
            continue;
        QString value = match.captured(4);
        if (value.startsWith("'''"_L1))
            value = rest.isEmpty() ? value.remove("'''"_L1) : rest.join(u'\n');
        while (match.captured(3) == "tags"_L1 && value.startsWith(u'[') && !value.contains(u']') && ++i < block->lines.size())
            value += u',' + block->lines.at(i).trimmed();
        block->pairs.append({match.captured(2) + match.captured(3), value});
    }
}

//! \return the blocks, or the line that can't be read
Expected<QList<BruBlock>, int> readBru(const QString &text)
{
    static const QRegularExpression begin(u"^([\\w:-]+)\\s*([{\\[])\\s*$"_s);
    QList<BruBlock> blocks;
    QString end;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (!end.isEmpty()) {
            if (line.trimmed() == end && !line.startsWith(u' '))
                end.clear();
            else
                blocks.last().lines.append(line.startsWith("  "_L1) ? line.sliced(2) : line);
        } else if (const auto match = begin.match(line); match.hasMatch()) {
            blocks.append({match.captured(1), number, {}, {}});
            end = match.captured(2) == "{"_L1 ? u"}"_s : u"]"_s;
        } else if (!line.trimmed().isEmpty()) {
            return Unexpected(number);
        }
    }
    if (!end.isEmpty())
        return Unexpected(blocks.last().line);
    for (BruBlock &block : blocks)
        readBruPairs(&block);
    return blocks;
}

QHash<QString, QString> hashOf(const TextPairs &pairs)
{
    QHash<QString, QString> hash;
    for (const auto &[key, value] : pairs)
        hash.insert(key, value);
    return hash;
}

void readBruSettings(const TextPairs &pairs, BrunoItem *item)
{
    for (const auto &[key, value] : pairs) {
        if (key == "followRedirects"_L1 && value == "false"_L1)
            item->request.fields.insert(key, false);
        else if (key == "maxRedirects"_L1)
            item->request.fields.insert(key, std::clamp(value.toInt(), 0, 50));
        else if (key == "timeout"_L1 && value.toInt() >= 10)
            item->request.fields.insert(key, QString::number(std::min(value.toInt(), 3'600'000)) + u"ms"_s);
    }
}

//! Reads the body in the form that the request chooses.
void readBruBody(const QList<BruBlock> &blocks, const QString &mode, BrunoItem *item)
{
    static const QHash<QString, QString> types{{u"json"_s, u"application/json"_s},
                                               {u"xml"_s, u"application/xml"_s},
                                               {u"sparql"_s, u"application/sparql-query"_s},
                                               {u"text"_s, u"text/plain"_s}};
    QString variables;
    for (const BruBlock &block : blocks)
        variables = block.name == "body:graphql:vars"_L1 ? block.text() : variables;
    for (const BruBlock &block : blocks) {
        const QString name = QString(block.name).remove(u'-'); // such as `body:form-urlencoded` for `formUrlEncoded`
        if (name.compare(u"body:"_s + QString(mode).remove(u'-'), Qt::CaseInsensitive) != 0
            && (name != "body"_L1 || mode != "json"_L1))
            continue;
        item->request.isMultipart = name.startsWith("body:multipart"_L1);
        if (name.startsWith("body:form"_L1) || item->request.isMultipart) {
            for (const auto &[key, value] : block.pairs) {
                if (value.startsWith("@file("_L1))
                    item->files.append(value);
                else
                    item->request.form.append({key, value});
            }
        } else if (name == "body:file"_L1) {
            item->files.append(block.text().trimmed());
        } else if (name == "body:graphql"_L1) {
            setGraphQl(block.text(), variables, &item->request);
        } else {
            item->request.body = block.text();
            item->request.contentType = types.value(mode);
        }
    }
}

BrunoItem itemFromBru(const QList<BruBlock> &blocks, const ImportFile &file)
{
    static const QRegularExpression brackets(u"[\\[\\],\\s]+"_s);
    BrunoItem item;
    item.place = {file.name, 0, {}};
    item.path = file.path;
    for (const BruBlock &block : blocks) {
        const QHash<QString, QString> pairs = hashOf(block.pairs);
        if (block.name == "meta"_L1) {
            item.request.name = pairs.value(u"name"_s);
            item.request.tags = pairs.value(u"tags"_s).split(brackets, Qt::SkipEmptyParts);
            item.type = pairs.value(u"type"_s);
        } else if (block.name == "headers"_L1) {
            item.request.headers = block.pairs;
        } else if (block.name == "params:path"_L1) {
            item.request.pathValues = block.pairs;
        } else if (block.name == "vars:pre-request"_L1 || block.name == "vars"_L1) {
            item.request.variables = pairs;
        } else if (block.name == "auth"_L1) {
            item.loginType = pairs.value(u"mode"_s);
        } else if (block.name == "assert"_L1) {
            item.tests = block.pairs;
        } else if (block.name == "settings"_L1) {
            readBruSettings(block.pairs, &item);
        } else if (block.name.startsWith("script:"_L1) || block.name == "tests"_L1 || block.name.startsWith("vars:post"_L1)) {
            item.leftOut.append({block.name, {file.name, block.line, {}}});
        } else if (pairs.contains(u"url"_s)) { // the name of the block is the method
            item.place.line = block.line;
            item.request.method = block.name == "http"_L1 ? pairs.value(u"method"_s)
                : block.name == "ws"_L1                   ? QString()
                                                          : block.name;
            item.request.url = pairs.value(u"url"_s);
            item.loginType = pairs.value(u"auth"_s);
            readBruBody(blocks, block.name == "ws"_L1 ? u"ws"_s : pairs.value(u"body"_s), &item);
        }
    }
    for (const BruBlock &block : blocks) {
        if (block.name == "auth:"_L1 + item.loginType)
            item.login = hashOf(block.pairs);
    }
    return item;
}

TextPairs collectionPairs(const ConfigNode &list, const QString &type = {})
{
    TextPairs pairs;
    for (const ConfigNode &node : list.items) {
        const ConfigNode value = node.member(u"value"_s); // a text, or a map with the text of the type
        if (!isTrue(node, u"disabled"_s) && node.memberText(u"enabled"_s) != "false"_L1
            && (type.isEmpty() || node.memberText(u"type"_s) == type) && !value.isNull())
            pairs.append({node.memberText(u"name"_s), value.isMap() ? value.memberText(u"data"_s) : value.text});
    }
    return pairs;
}

//! Reads the body of a request in OpenCollection, which can have several of which one is selected.
void readCollectionBody(ConfigNode body, BrunoItem *item)
{
    const auto chosen =
        std::find_if(body.items.begin(), body.items.end(), [](const auto &one) { return isTrue(one, u"selected"_s); });
    if (chosen != body.items.end())
        body = ConfigNode(chosen->member(u"body"_s));
    const ConfigNode data = body.member(u"data"_s);
    const QString type = body.memberText(u"type"_s);
    if (body.find(u"query"_s))
        return setGraphQl(body.memberText(u"query"_s), body.memberText(u"variables"_s), &item->request);
    BruBlock block{u"body:"_s + type, body.line, data.text.split(u'\n'), {}};
    for (const ConfigNode &part : data.items) {
        if (isTrue(part, u"disabled"_s))
            continue;
        if (type == "file"_L1 || part.memberText(u"type"_s) == "file"_L1)
            item->files.append(part.memberText(type == "file"_L1 ? u"filePath"_s : u"name"_s));
        else
            block.pairs.append({part.memberText(u"name"_s), part.memberText(u"value"_s)});
    }
    if (type != "file"_L1)
        readBruBody({block}, type, item);
}

void readCollectionLogin(const ConfigNode &login, BrunoItem *item)
{
    item->loginType = login.isMap() ? login.memberText(u"type"_s) : login.text;
    for (const auto &[key, value] : login.members) {
        item->login.insert(key, value.text);
        for (const auto &[inner, text] : value.members) // such as `credentials`
            item->login.insert(inner, text.text);
    }
}

void readCollectionRuntime(const ConfigNode &runtime, BrunoItem *item)
{
    item->request.variables.insert(hashOf(collectionPairs(runtime.member(u"variables"_s))));
    for (const ConfigNode &test : runtime.member(u"assertions"_s).items) {
        if (!isTrue(test, u"disabled"_s))
            item->tests.append(
                {test.memberText(u"expression"_s), test.memberText(u"operator"_s) + u' ' + test.memberText(u"value"_s)});
    }
    for (const QString &part : {u"scripts"_s, u"actions"_s}) {
        for (const ConfigNode &script : runtime.member(part).items)
            item->leftOut.append({script.memberText(u"type"_s), script.placeAs(part)});
    }
}

//! \param node  a request, folder or collection
BrunoItem itemFromCollection(const ConfigNode &node, const QString &path)
{
    const ConfigNode info = node.member(u"info"_s);
    BrunoItem item;
    item.place = node.placeAs({});
    item.path = path;
    item.type = info.memberText(u"type"_s);
    item.request.name = info.memberText(u"name"_s);
    for (const ConfigNode &tag : info.member(u"tags"_s).items)
        item.request.tags.append(tag.text);
    static const QStringList kinds{u"http"_s, u"graphql"_s, u"websocket"_s, u"grpc"_s, u"request"_s};
    for (const QString &kind : kinds) {
        const ConfigNode *request = node.find(kind);
        if (!request || !request->isMap())
            continue;
        item.place = request->placeAs(kind);
        item.type = item.type.isEmpty() ? kind : item.type;
        item.request.method = kind == "websocket"_L1 ? QString() : request->memberText(u"method"_s);
        item.request.url = request->memberText(u"url"_s);
        item.request.headers = collectionPairs(request->member(u"headers"_s));
        item.request.pathValues = collectionPairs(request->member(u"params"_s), u"path"_s);
        item.request.variables.insert(hashOf(collectionPairs(request->member(u"variables"_s))));
        if (!item.request.url.contains(u'?'))
            item.request.query = collectionPairs(request->member(u"params"_s), u"query"_s);
        readCollectionBody(request->member(u"body"_s), &item);
        readCollectionLogin(request->member(u"auth"_s), &item);
        readCollectionRuntime(*request, &item);
    }
    readCollectionRuntime(node.member(u"runtime"_s), &item);
    for (const auto &[key, value] : node.member(u"settings"_s).members)
        readBruSettings({{key, value.text}}, &item);
    return item;
}

class BrunoReader
{
public:
    explicit BrunoReader(const ImportContext &context)
        : m_requests(u"bruno"_s, context)
    {
    }

    //! \return an error message, or an empty string
    QString readFile(const ImportFile &file);
    void addAll();
    RequestImport &requests() { return m_requests; }

private:
    void readEnvironment(const ConfigNode &node);
    void readCollectionFile(const ConfigNode &root, const ImportFile &file);
    void readItems(const ConfigNode &list, const QString &folder);
    void addItem(BrunoItem item);
    void addTests(const BrunoItem &item, SavedRequest *request);
    void keep(const BrunoItem &item, bool isFolder)
    {
        if (isFolder)
            m_folders.insert(QFileInfo(item.path).path(), item);
        else
            m_items.append(item);
    }

    RequestImport m_requests;
    QMap<QString, BrunoItem> m_folders; //!< settings by path
    QStringList m_roots;                //!< folders of collections
    QList<BrunoItem> m_items;
};

bool isBrunoEnvironment(const ImportFile &file)
{
    return QFileInfo(file.path).dir().dirName() == "environments"_L1;
}

QString BrunoReader::readFile(const ImportFile &file)
{
    const QFileInfo info(file.path);
    const QString name = info.completeBaseName();
    if (info.suffix().toLower() != "bru"_L1) {
        const auto documents = parseConfig(file.content, file.name);
        if (!documents)
            return documents.error();
        for (const ConfigNode &root : *documents)
            readCollectionFile(root, file);
        return {};
    }
    const auto text = requestText(file);
    if (!text)
        return text.error();
    const auto blocks = readBru(*text);
    if (!blocks)
        return unreadableLine(file, blocks.error());
    const BrunoItem item = itemFromBru(*blocks, file);
    if (name == "collection"_L1)
        m_roots.append(info.path());
    if (isBrunoEnvironment(file))
        m_requests.setEnvironment(name, item.request.variables, item.place);
    else
        keep(item, name == "collection"_L1 || name == "folder"_L1);
    return {};
}

void BrunoReader::readEnvironment(const ConfigNode &node)
{
    m_requests.setEnvironment(node.memberText(u"name"_s), hashOf(collectionPairs(node.member(u"variables"_s))),
                              node.placeAs({}));
}

void BrunoReader::readCollectionFile(const ConfigNode &root, const ImportFile &file)
{
    const QFileInfo info(file.path);
    if (root.find(u"variables"_s) && !root.find(u"info"_s))
        return readEnvironment(root);
    const BrunoItem item = itemFromCollection(root, file.path);
    if (root.find(u"opencollection"_s)) {
        m_roots.append(info.path());
        for (const ConfigNode &one : root.member(u"config"_s).member(u"environments"_s).items)
            readEnvironment(one);
        readItems(root.member(u"items"_s), info.path());
    }
    keep(item, root.find(u"opencollection"_s) || item.type == "folder"_L1);
}

//! Reads the requests within one file, as if they were in folders.
void BrunoReader::readItems(const ConfigNode &list, const QString &folder)
{
    for (const ConfigNode &node : list.items) {
        const QString name = node.member(u"info"_s).memberText(u"name"_s);
        const QString path = folder + u'/' + QString(name).replace(u'/', u'-');
        const bool isFolder = node.find(u"items"_s) != nullptr;
        keep(itemFromCollection(node, isFolder ? path + u"/folder.yml"_s : path), isFolder);
        if (isFolder)
            readItems(node.member(u"items"_s), path);
    }
}

void BrunoReader::addAll()
{
    if (m_roots.isEmpty() && !m_items.isEmpty()) { // only some files of a collection: their common folder
        QString common = QFileInfo(m_items.first().path).path();
        for (const BrunoItem &item : std::as_const(m_items)) {
            while (common.contains(u'/') && !item.path.startsWith(common + u'/'))
                common = common.section(u'/', 0, -2);
        }
        m_roots.append(common);
    }
    for (const QString &root : std::as_const(m_roots)) {
        const QHash<QString, QString> variables = m_folders.value(root).request.variables;
        for (auto it = variables.cbegin(); it != variables.cend(); ++it)
            m_requests.setVariable(it.key(), it.value());
    }
    for (const auto &folder : std::as_const(m_folders)) {
        for (const auto &[part, place] : folder.leftOut)
            m_requests.leftOut(place, part);
    }
    for (const BrunoItem &item : std::as_const(m_items)) {
        if (!m_requests.isCancelled())
            addItem(item);
    }
}

void BrunoReader::addItem(BrunoItem item)
{
    SavedRequest &request = item.request;
    request.place = item.place;
    request.name = request.name.isEmpty() ? QFileInfo(item.path).completeBaseName() : request.name;
    if (item.type == "grpc"_L1 || item.type == "js"_L1)
        return m_requests.otherType(item.place, request.name, item.type == "grpc"_L1 ? u"gRPC"_s : item.type);
    QString folder = QFileInfo(item.path).path();
    QStringList names;
    bool isRoot = false;
    while (!isRoot) {
        isRoot = m_roots.contains(folder) || !folder.contains(u'/');
        const BrunoItem settings = m_folders.value(folder);
        const QString name = folder.section(u'/', -1);
        if (!isRoot)
            names.prepend(settings.request.name.isEmpty() ? name : settings.request.name);
        for (auto it = settings.request.variables.cbegin(); !isRoot && it != settings.request.variables.cend(); ++it) {
            if (!request.variables.contains(it.key()))
                request.variables.insert(it.key(), it.value());
        }
        inheritHeaders(settings.request.headers, &request);
        if ((item.loginType == "inherit"_L1 || item.loginType.isEmpty()) && !settings.loginType.isEmpty()) {
            item.loginType = settings.loginType;
            item.login = settings.login;
        }
        folder = folder.section(u'/', 0, -2);
    }
    request.key = names.join(u'/') + u'/' + QFileInfo(item.path).fileName();
    request.tags = names + request.tags;
    m_requests.setLogin(item.loginType, item.login, item.place, &request);
    for (const QString &file : std::as_const(item.files))
        m_requests.noFile(item.place, file);
    for (const auto &[part, place] : std::as_const(item.leftOut))
        m_requests.leftOut(place, part, request.name);
    addTests(item, &request);
    m_requests.add(request);
}

//! Converts assertions such as `res.body.state: eq ok`.
void BrunoReader::addTests(const BrunoItem &item, SavedRequest *request)
{
    for (const auto &[expression, test] : item.tests) {
        QString value = test.section(u' ', 1).trimmed();
        const bool isQuoted = value.size() > 1 && value.front() == value.back() && u"\"'"_s.contains(value.front());
        if (isQuoted)
            value = value.sliced(1, value.size() - 2);
        const auto placeholder = responsePlaceholder(expression);
        const bool isTime = placeholder == "[RESPONSE_TIME]"_L1;
        const auto condition =
            placeholder ? testCondition(*placeholder, test.section(u' ', 0, 0), value, isTime) : std::nullopt;
        if (condition)
            request->conditions.append(*condition);
        else
            m_requests.leftOut(item.place, expression + u": "_s + test, request->name);
    }
}

} // namespace

bool looksLikeBruno(const ImportFile &file)
{
    static const QRegularExpression bru(u"\\A\\s*[a-z:-]+\\s*[{\\[]\\s*\\n"_s);
    static const QRegularExpression info(u"^(?:opencollection\\s*:|info\\s*:\\s*$)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression kind(
        u"^(?:opencollection|http|graphql|websocket|grpc)\\s*:|^\\s+type\\s*:\\s*folder\\s*$"_s,
        QRegularExpression::MultilineOption);
    const QString text = file.head();
    return file.name.endsWith(".bru"_L1) ? bru.match(text).hasMatch()
                                         : info.match(text).hasMatch() && kind.match(text).hasMatch();
}

Expected<Imported, QString> importBruno(const QList<ImportFile> &files, const ImportContext &context)
{
    BrunoReader reader(context);
    for (const ImportFile &file : files) {
        if (QFileInfo(file.path).fileName() == "bruno.json"_L1)
            continue; // settings of the program
        if (!looksLikeBruno(file) && !file.name.endsWith(".bru"_L1) && !isBrunoEnvironment(file)) {
            reader.requests().otherFormat(file);
            continue;
        }
        if (const QString problem = reader.readFile(file); !problem.isEmpty())
            return Unexpected(problem);
    }
    reader.addAll();
    return reader.requests().finish();
}

} // namespace watchkeeper
