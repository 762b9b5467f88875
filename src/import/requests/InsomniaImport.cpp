// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exports of version 4 (a list of resources) and 5 (a tree), see
// https://github.com/Kong/insomnia/blob/develop/packages/insomnia/src/common/import-v5-parser.ts
#include "import/requests/RequestLogin.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! What a folder passes on to its requests.
struct InsomniaFolder
{
    QStringList names;
    ConfigNode login;
    TextPairs headers;
    QHash<QString, QString> variables;
};

//! Adds the variables of an environment. Those of an inner map are called `outer.inner`.
void addInsomniaVariables(const ConfigNode &data, const QString &prefix, QHash<QString, QString> *into)
{
    for (const auto &[name, value] : data.members) {
        if (value.isMap())
            addInsomniaVariables(value, prefix + name + u'.', into);
        else if (value.isText())
            into->insert(prefix + name, value.text);
    }
}

QHash<QString, QString> insomniaVariables(const ConfigNode &data)
{
    QHash<QString, QString> variables;
    addInsomniaVariables(data, {}, &variables);
    return variables;
}

TextPairs insomniaPairs(const ConfigNode &list)
{
    TextPairs pairs;
    for (const ConfigNode &item : list.items) {
        if (!isTrue(item, u"disabled"_s) && !item.memberText(u"name"_s).isEmpty())
            pairs.append({item.memberText(u"name"_s), item.memberText(u"value"_s)});
    }
    return pairs;
}

class InsomniaReader
{
public:
    explicit InsomniaReader(const ImportContext &context)
        : m_requests(u"insomnia"_s, context)
    {
    }

    void read(const ConfigNode &root);
    RequestImport &requests() { return m_requests; }

private:
    void readResources(const ConfigNode &list);
    void reportResource(const ConfigNode &resource);
    void reportRequest(const ConfigNode &node, const QString &id);
    void reportOthers(const ConfigNode &map, const QString &known, const QString &path, const QString &target = {});
    void readChildren(const QString &parent, const InsomniaFolder &folder);
    void readTree(const ConfigNode &list, const InsomniaFolder &folder);
    void readEnvironment(const ConfigNode &base);
    InsomniaFolder folderOf(const ConfigNode &node, const InsomniaFolder &parent);
    void readRequest(const ConfigNode &node, const QString &id, const InsomniaFolder &folder);
    void readBody(const ConfigNode &body, SavedRequest *request);
    void readLogin(const ConfigNode &login, SavedRequest *request);
    void readScripts(const ConfigNode &node, const QStringList &keys, const QString &name);

    RequestImport m_requests;
    QHash<QString, QList<ConfigNode>> m_children; //!< resources of version 4, by their parent
};

//! Adds remarks for members that are neither in `known`, nor only describe what they belong to.
void InsomniaReader::reportOthers(const ConfigNode &map, const QString &known, const QString &path, const QString &target)
{
    static const QString info = u"_id _type parentId created modified name description meta metaSortKey isPrivate "_s;
    m_requests.reportOthers(map, info + known, path, target);
}

void InsomniaReader::read(const ConfigNode &root)
{
    reportOthers(root,
                 u"type schema_version collection environments spec cookieJar resources __export_format __export_date "
                 "__export_source"_s,
                 {});
    reportOthers(root.member(u"cookieJar"_s), {}, u"cookieJar"_s);
    if (root.find(u"resources"_s))
        return readResources(root.member(u"resources"_s));
    const ConfigNode environments = root.member(u"environments"_s);
    readEnvironment(environments);
    for (const ConfigNode &environment : environments.items)
        readEnvironment(environment);
    readTree(root.member(u"collection"_s), {});
}

void InsomniaReader::readResources(const ConfigNode &list)
{
    QStringList workspaces; // also those that aren't in the file, such as `__WORKSPACE_ID__`
    QSet<QString> ids;
    for (const ConfigNode &resource : list.items) {
        if (resource.memberText(u"_type"_s) != "workspace"_L1)
            ids.insert(resource.memberText(u"_id"_s));
    }
    for (const ConfigNode &resource : list.items) {
        const QString parent = resource.memberText(u"parentId"_s);
        m_children[parent].append(resource);
        reportResource(resource);
        if (!ids.contains(parent) && !workspaces.contains(parent))
            workspaces.append(parent);
    }
    for (const QString &workspace : std::as_const(workspaces)) {
        for (const ConfigNode &resource : m_children.value(workspace)) {
            if (resource.memberText(u"_type"_s) != "environment"_L1)
                continue;
            readEnvironment(resource);
            for (const ConfigNode &inner : m_children.value(resource.memberText(u"_id"_s)))
                m_requests.setEnvironment(inner.memberText(u"name"_s), insomniaVariables(inner.member(u"data"_s)),
                                          inner.placeAs({}));
        }
        readChildren(workspace, {});
    }
}

//! Adds a remark for the type of a resource that isn't read, such as a test.
void InsomniaReader::reportResource(const ConfigNode &resource)
{
    static const QStringList read{u"workspace"_s, u"environment"_s, u"request_group"_s,  u"request"_s,
                                  u"api_spec"_s,  u"proto_file"_s,  u"proto_directory"_s};
    const QString type = resource.memberText(u"_type"_s);
    const QString id = resource.memberText(u"_id"_s);
    if (type == "cookie_jar"_L1)
        reportOthers(resource, {}, id);
    else if (!read.contains(type) && !type.endsWith("_request"_L1))
        m_requests.leftOut(resource.placeAs(id), type);
}

void InsomniaReader::readChildren(const QString &parent, const InsomniaFolder &folder)
{
    const QList<ConfigNode> children = m_children.take(parent); // a folder that contains itself is read once
    if (folder.names.size() > kMaxConfigDepth)
        return;
    for (const ConfigNode &child : children) {
        if (m_requests.isCancelled())
            return;
        const QString type = child.memberText(u"_type"_s);
        const QString id = child.memberText(u"_id"_s);
        if (type == "request_group"_L1)
            readChildren(id, folderOf(child, folder));
        else if (type == "request"_L1 || type == "websocket_request"_L1)
            readRequest(child, id, folder);
        else if (type.endsWith("_request"_L1))
            m_requests.otherType(child.placeAs(id), child.memberText(u"name"_s), type.section(u'_', 0, 0));
    }
}

void InsomniaReader::readTree(const ConfigNode &list, const InsomniaFolder &folder)
{
    for (const ConfigNode &node : list.items) {
        if (m_requests.isCancelled())
            return;
        const QString id = node.member(u"meta"_s).memberText(u"id"_s);
        const QString type = id.section(u"req_"_s, 0, 0);
        if (const ConfigNode *children = node.find(u"children"_s))
            readTree(*children, folderOf(node, folder));
        else if (type == "g"_L1 || type.startsWith("socket"_L1) || type.startsWith("mcp"_L1) || node.find(u"protoMethodName"_s))
            m_requests.otherType(node.placeAs(id), node.memberText(u"name"_s), type == "g"_L1 ? u"gRPC"_s : type);
        else
            readRequest(node, id, folder);
    }
}

//! The base environment applies always, and one of the others in addition.
void InsomniaReader::readEnvironment(const ConfigNode &base)
{
    const QHash<QString, QString> variables = insomniaVariables(base.member(u"data"_s));
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        m_requests.setVariable(it.key(), it.value());
    for (const ConfigNode &inner : base.member(u"subEnvironments"_s).items)
        m_requests.setEnvironment(inner.memberText(u"name"_s), insomniaVariables(inner.member(u"data"_s)), inner.placeAs({}));
}

InsomniaFolder InsomniaReader::folderOf(const ConfigNode &node, const InsomniaFolder &parent)
{
    InsomniaFolder folder = parent;
    folder.names.append(node.memberText(u"name"_s));
    if (const ConfigNode login = node.member(u"authentication"_s); !login.memberText(u"type"_s).isEmpty())
        folder.login = login;
    folder.headers += insomniaPairs(node.member(u"headers"_s));
    folder.variables.insert(insomniaVariables(node.member(u"environment"_s)));
    reportOthers(node,
                 u"children scripts authentication environment environmentPropertyOrder environmentType kvPairData headers "
                 "preRequestScript afterResponseScript"_s,
                 node.memberText(u"_id"_s, node.member(u"meta"_s).memberText(u"id"_s)));
    readScripts(node, {u"preRequestScript"_s, u"afterResponseScript"_s}, {});
    readScripts(node.member(u"scripts"_s), {u"preRequest"_s, u"afterResponse"_s}, {});
    return folder;
}

void InsomniaReader::readRequest(const ConfigNode &node, const QString &id, const InsomniaFolder &folder)
{
    SavedRequest request;
    request.place = node.placeAs(id);
    request.name = node.memberText(u"name"_s);
    request.key = id.isEmpty() ? (folder.names + QStringList{request.name}).join(u'\n') : id;
    request.tags = folder.names;
    request.variables = folder.variables;
    request.method = node.memberText(u"method"_s);
    request.url = node.memberText(u"url"_s);
    request.query = insomniaPairs(node.member(u"parameters"_s));
    request.pathValues = insomniaPairs(node.member(u"pathParameters"_s));
    request.headers = insomniaPairs(node.member(u"headers"_s));
    inheritHeaders(folder.headers, &request);
    readBody(node.member(u"body"_s), &request);
    const ConfigNode login = node.member(u"authentication"_s);
    readLogin(login.memberText(u"type"_s).isEmpty() ? folder.login : login, &request);
    readScripts(node, {u"preRequestScript"_s, u"afterResponseScript"_s}, request.name);
    readScripts(node.member(u"scripts"_s), {u"preRequest"_s, u"afterResponse"_s}, request.name);
    if (node.memberText(u"settingFollowRedirects"_s) == "off"_L1
        || node.member(u"settings"_s).memberText(u"followRedirects"_s) == "off"_L1)
        request.fields.insert(u"followRedirects"_s, false);
    reportRequest(node, id);
    m_requests.add(request);
}

void InsomniaReader::reportRequest(const ConfigNode &node, const QString &id)
{
    const QString name = node.memberText(u"name"_s);
    reportOthers(node,
                 u"url method body parameters pathParameters headers authentication scripts settings preRequestScript "
                 "afterResponseScript settingFollowRedirects settingSendCookies settingStoreCookies settingEncodeUrl=true "
                 "settingRebuildPath=true settingDisableRenderRequestBody=false"_s,
                 id, name);
    reportOthers(node.member(u"settings"_s),
                 u"followRedirects cookies encodeUrl=true rebuildPath=true renderRequestBody=true"_s, id + u".settings"_s,
                 name);
}

void InsomniaReader::readBody(const ConfigNode &body, SavedRequest *request)
{
    const QString type = body.memberText(u"mimeType"_s);
    const ImportPlace place = body.placeAs(request->place.path + u".body"_s);
    reportOthers(body, u"mimeType text params fileName"_s, place.path, request->name);
    if (const QString file = body.memberText(u"fileName"_s); !file.isEmpty())
        m_requests.noFile(place, file);
    if (type == "application/x-www-form-urlencoded"_L1 || type == "multipart/form-data"_L1) {
        request->isMultipart = type.startsWith("multipart"_L1);
        const ConfigNode list = body.member(u"params"_s);
        for (const ConfigNode &part : list.items) {
            if (isTrue(part, u"disabled"_s))
                continue;
            reportOthers(part, u"id value disabled type fileName multiline"_s, place.path + u".params"_s, request->name);
            if (part.memberText(u"type"_s) == "file"_L1)
                m_requests.noFile(place, part.memberText(u"fileName"_s));
            else
                request->form.append({part.memberText(u"name"_s), part.memberText(u"value"_s)});
        }
        return;
    }
    request->body = body.memberText(u"text"_s);
    request->contentType = type;
    if (type == "application/graphql"_L1) {
        static const QRegularExpression writes(u"\\b(mutation|subscription)\\b"_s);
        request->contentType = u"application/json"_s;
        request->isReadOnly = !writes.match(request->body).hasMatch();
    }
}

void InsomniaReader::readLogin(const ConfigNode &login, SavedRequest *request)
{
    if (isTrue(login, u"disabled"_s))
        return;
    QHash<QString, QString> values;
    for (const auto &[key, value] : login.members)
        values.insert(key, value.text);
    setLogin(login.memberText(u"type"_s), values, login.placeAs(request->place.path + u".authentication"_s), request,
             &m_requests.builder());
}

void InsomniaReader::readScripts(const ConfigNode &node, const QStringList &keys, const QString &name)
{
    for (const QString &key : keys) {
        if (const ConfigNode *script = node.find(key); script && !script->text.trimmed().isEmpty())
            m_requests.leftOut(script->placeAs(key), key, name);
    }
}

} // namespace

bool looksLikeInsomnia(const ImportFile &file)
{
    static const QRegularExpression mark(
        u"\"__export_format\"\\s*:\\s*4|^__export_format\\s*:\\s*4|"
        "^[\"']?type[\"']?\\s*:\\s*[\"']?(?:collection|environment|spec)\\.insomnia\\.rest/5"_s,
        QRegularExpression::MultilineOption);
    return mark.match(file.head()).hasMatch();
}

Expected<Imported, QString> importInsomnia(const QList<ImportFile> &files, const ImportContext &context)
{
    InsomniaReader reader(context);
    QList<ConfigNode> roots;
    for (const ImportFile &file : files) {
        if (!looksLikeInsomnia(file)) {
            reader.requests().otherFormat(file);
            continue;
        }
        const auto documents = parseConfig(file.content, file.name);
        if (!documents)
            return Unexpected(documents.error());
        for (const ConfigNode &root : *documents) // environments first, because requests use them
            roots.insert(root.find(u"collection"_s) ? roots.size() : 0, root);
    }
    for (const ConfigNode &root : std::as_const(roots))
        reader.read(root);
    return reader.requests().finish();
}

} // namespace watchkeeper
