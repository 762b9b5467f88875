// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/requests/BrunoItem.h"

#include "model/base/Quantity.h"

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
        } else if (!line.trimmed().isEmpty() && !line.startsWith("color:"_L1)) { // of an environment
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

void reportBruPairs(const BruBlock &block, const QString &known, BrunoItem *item)
{
    for (const auto &[key, value] : block.pairs) {
        if (!known.split(u' ').contains(key) && !value.isEmpty())
            item->others.append({key, {item->place.file, block.line, block.name}});
    }
}

//! Reads a setting of a request.
void readBruSetting(const QString &key, const QString &value, const ImportPlace &place, BrunoItem *item)
{
    static const QStringList defaults{QString(), u"inherit"_s, u"true"_s, u"0"_s};
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (key == "followRedirects"_L1 && value == "false"_L1)
        item->request.fields.insert(key, false);
    else if (key == "maxRedirects"_L1 && isNumber)
        item->request.fields.insert(key, std::clamp(number, 0, 50));
    else if (key == "timeout"_L1 && number > 0)
        item->request.fields.insert(key,
                                    formatDuration(std::clamp(Milliseconds(number), limits::kMinTimeout, limits::kMaxTimeout)));
    else if (!defaults.contains(value))
        item->others.append({key, place});
}

//! Returns the value of a part of a form without its type, which isn't read.
QString bruPartValue(const QString &value, BrunoItem *item)
{
    static const QRegularExpression type(u"\\s*@contentType\\([^)]*\\)\\s*$"_s);
    if (const auto match = type.match(value); match.hasMatch()) {
        item->others.append({u"@contentType"_s, item->place});
        return value.first(match.capturedStart());
    }
    return value;
}

//! Reads a message to a WebSocket. Only the first one is sent, and only if it is a text.
void readMessage(const QString &text, const QString &type, const QString &key, const ImportPlace &place, BrunoItem *item)
{
    if (text.isEmpty())
        return;
    if (type == "binary"_L1 || !item->request.body.isEmpty())
        item->others.append({key, place});
    else
        item->request.body = text;
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
            for (const auto &[key, written] : block.pairs) {
                const QString value = bruPartValue(written, item);
                if (value.startsWith("@file("_L1))
                    item->files.append(value);
                else
                    item->request.form.append({key, value});
            }
        } else if (name == "body:file"_L1) {
            item->files.append(block.text().trimmed());
        } else if (name == "body:ws"_L1) {
            const QHash<QString, QString> message = hashOf(block.pairs);
            readMessage(message.value(u"content"_s), message.value(u"type"_s), name, {item->place.file, block.line, {}}, item);
        } else if (name == "body:graphql"_L1) {
            setGraphQl(block.text(), variables, &item->request);
        } else {
            item->request.body = block.text();
            item->request.contentType = types.value(mode);
        }
    }
}

//! Reads the block that is named after the method of a request.
void readBruRequest(const BruBlock &block, const QList<BruBlock> &blocks, BrunoItem *item)
{
    const QHash<QString, QString> pairs = hashOf(block.pairs);
    item->place.line = block.line;
    item->request.method = block.name == "http"_L1 ? pairs.value(u"method"_s) : block.name == "ws"_L1 ? QString() : block.name;
    item->request.url = pairs.value(u"url"_s);
    item->loginType = pairs.value(u"auth"_s);
    readBruBody(blocks, block.name == "ws"_L1 ? u"ws"_s : pairs.value(u"body"_s), item);
    reportBruPairs(block, u"method url auth body"_s, item);
}

//! Reads a block that isn't a request. \return whether it is known
bool readBruPart(const BruBlock &block, BrunoItem *item)
{
    static const QRegularExpression brackets(u"[\\[\\],\\s]+"_s);
    // Bodies and logins are read with the request that chooses them. The address has the query.
    static const QRegularExpression harmless(u"^(?:body(?::.*)?|auth:[\\w-]+|auth:oauth2:additional_params:(?:auth|refresh_"
                                             u"token)_req:.*|query|params:query|metadata|"
                                             "vars:secret|docs|example)$"_s);
    const QHash<QString, QString> pairs = hashOf(block.pairs);
    if (block.name == "meta"_L1) {
        item->request.name = pairs.value(u"name"_s);
        item->request.tags = pairs.value(u"tags"_s).split(brackets, Qt::SkipEmptyParts);
        item->type = pairs.value(u"type"_s);
        reportBruPairs(block, u"name tags type seq"_s, item);
    } else if (block.name == "headers"_L1) {
        item->request.headers = block.pairs;
    } else if (block.name == "params:path"_L1) {
        item->request.pathValues = block.pairs;
    } else if (block.name == "vars:pre-request"_L1 || block.name == "vars"_L1) {
        item->request.variables = pairs;
    } else if (block.name == "auth"_L1) {
        item->loginType = pairs.value(u"mode"_s);
    } else if (block.name == "assert"_L1) {
        item->tests = block.pairs;
    } else if (block.name == "settings"_L1) {
        for (const auto &[key, value] : block.pairs)
            readBruSetting(key, value, {item->place.file, block.line, block.name}, item);
    } else if (block.name.startsWith("script:"_L1) || block.name == "tests"_L1 || block.name.startsWith("vars:post"_L1)) {
        item->leftOut.append({block.name, {item->place.file, block.line, {}}});
    } else {
        return harmless.match(block.name).hasMatch();
    }
    return true;
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
        if (!part.memberText(u"contentType"_s).isEmpty())
            item->others.append({u"contentType"_s, part.placeAs(u"body"_s)});
    }
    if (type != "file"_L1)
        readBruBody({block}, type, item);
}

//! Reads one message to a WebSocket, or a list of them with titles.
void readCollectionMessages(const ConfigNode &message, BrunoItem *item)
{
    for (const ConfigNode &one : message.isList() ? message.items : QList<ConfigNode>{message}) {
        const ConfigNode content = message.isList() ? one.member(u"message"_s) : one;
        readMessage(content.memberText(u"data"_s), content.memberText(u"type"_s), u"message"_s, one.placeAs(u"websocket"_s),
                    item);
    }
}

void readCollectionLogin(const ConfigNode &login, BrunoItem *item)
{
    item->loginType = login.isMap() ? login.memberText(u"type"_s) : login.text;
    for (const auto &[key, value] : login.members) {
        item->login.insert(key, value.text);
        for (const auto &[inner, text] : value.members) { // such as `credentials`
            if (text.isText())
                item->login.insert(inner, text.text);
            else if (!text.isNull()) // such as `placement: {header: Bearer}`
                item->login.insert(key + u'.' + inner, text.members.isEmpty() ? u"…"_s : text.members.first().first);
        }
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

//! Returns the members that describe a request, or the defaults of a folder.
QStringList collectionKinds()
{
    return {u"http"_s, u"graphql"_s, u"websocket"_s, u"grpc"_s, u"request"_s};
}

} // namespace

Expected<BrunoItem, int> readBruItem(const QString &text, const ImportFile &file)
{
    const auto blocks = readBru(text);
    if (!blocks)
        return Unexpected(blocks.error());
    BrunoItem item;
    item.place = {file.name, 0, {}};
    item.path = file.path;
    for (const BruBlock &block : *blocks) {
        const bool isKnown = readBruPart(block, &item);
        const bool isRequest =
            std::any_of(block.pairs.begin(), block.pairs.end(), [](const auto &pair) { return pair.first == "url"_L1; });
        if (!isKnown && isRequest)
            readBruRequest(block, *blocks, &item);
        else if (!isKnown)
            item.others.append({block.name, {file.name, block.line, {}}});
    }
    for (const BruBlock &block : *blocks) {
        if (block.name == "auth:"_L1 + item.loginType)
            item.login = hashOf(block.pairs);
    }
    return item;
}

BrunoItem readCollectionItem(const ConfigNode &node, const QString &path)
{
    const ConfigNode info = node.member(u"info"_s);
    BrunoItem item;
    item.place = node.placeAs({});
    item.path = path;
    item.type = info.memberText(u"type"_s);
    item.request.name = info.memberText(u"name"_s);
    for (const ConfigNode &tag : info.member(u"tags"_s).items)
        item.request.tags.append(tag.text);
    for (const QString &kind : collectionKinds()) {
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
        readCollectionMessages(request->member(u"message"_s), &item);
        readCollectionLogin(request->member(u"auth"_s), &item);
        readCollectionRuntime(*request, &item);
    }
    readCollectionRuntime(node.member(u"runtime"_s), &item);
    const ConfigNode settings = node.member(u"settings"_s);
    for (const auto &[key, value] : settings.members)
        readBruSetting(key, value.text, value.placeAs(u"settings"_s), &item);
    return item;
}

void reportCollectionItem(const ConfigNode &node, RequestImport *requests)
{
    const QString name = node.member(u"info"_s).memberText(u"name"_s);
    requests->reportOthers(node,
                           u"opencollection info config items runtime settings docs examples bundled extensions "_s
                               + collectionKinds().join(u' '),
                           {}, name);
    requests->reportOthers(node.member(u"config"_s), u"environments protobuf"_s, u"config"_s);
    requests->reportOthers(node.member(u"runtime"_s), u"variables scripts assertions actions"_s, u"runtime"_s, name);
    for (const QString &kind : collectionKinds()) {
        if (kind != "grpc"_L1) // not imported at all
            requests->reportOthers(node.member(kind),
                                   u"method url headers params body message auth variables scripts assertions actions"_s, kind,
                                   name);
    }
}

QHash<QString, QString> collectionVariables(const ConfigNode &environment)
{
    return hashOf(collectionPairs(environment.member(u"variables"_s)));
}

} // namespace watchkeeper
