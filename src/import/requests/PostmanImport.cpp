// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Collections 2.0 and 2.1, and environments. Schema: https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html
#include "import/requests/RequestLogin.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxScriptLength = 20'000; //!< tests that are understood are much shorter

//! What a folder passes on to its requests.
struct PostmanFolder
{
    QStringList names;
    ConfigNode login;
    QHash<QString, QString> variables;
    QJsonObject fields;
};

//! Returns the pairs of a list such as the header fields, without those that are turned off.
TextPairs postmanPairs(const ConfigNode &list, const QString &name = u"key"_s)
{
    TextPairs pairs;
    for (const ConfigNode &item : list.items) {
        const QString key = item.memberText(name);
        if (!isTrue(item, u"disabled"_s) && !key.isEmpty())
            pairs.append({key, item.memberText(u"value"_s)});
    }
    for (const auto &[key, value] : list.members) // version 2.0 also has maps
        pairs.append({key, value.text});
    return pairs;
}

//! Converts one collection at a time.
class PostmanReader
{
public:
    explicit PostmanReader(const ImportContext &context)
        : m_requests(u"postman"_s, context)
    {
    }

    void readEnvironment(const ConfigNode &root);
    void readCollection(const ConfigNode &root);
    RequestImport &requests() { return m_requests; }

private:
    void readItems(const ConfigNode &list, const PostmanFolder &folder, const QString &path);
    void readRequest(const ConfigNode &item, const PostmanFolder &folder, const ImportPlace &place);
    void readAddress(const ConfigNode &url, SavedRequest *request);
    void readBody(const ConfigNode &body, SavedRequest *request);
    void readForm(const ConfigNode &list, SavedRequest *request);
    void readLogin(const ConfigNode &login, SavedRequest *request);
    void readScripts(const ConfigNode &events, const ImportPlace &place, SavedRequest *request);
    void readProtocol(const ConfigNode &settings, const QString &path, QJsonObject *fields);
    void reportOthers(const ConfigNode &map, const QString &known, const QString &path, const QString &target = {});

    RequestImport m_requests;
    QString m_collection;
};

//! Adds remarks for members that are neither in `known`, nor only describe what they belong to.
void PostmanReader::reportOthers(const ConfigNode &map, const QString &known, const QString &path, const QString &target)
{
    static const QString info =
        u"id _id uid _uid _postman_id name description owner team color createdAt updatedAt lastUpdatedBy "
        "timestamp isPublic "_s;
    m_requests.reportOthers(map, info + known, path, target);
}

void PostmanReader::readEnvironment(const ConfigNode &root)
{
    reportOthers(root, u"values _postman_variable_scope _postman_exported_at _postman_exported_using"_s, {});
    QHash<QString, QString> values;
    for (const ConfigNode &variable : root.member(u"values"_s).items) {
        const QString value = variable.memberText(u"value"_s);
        if (variable.memberText(u"enabled"_s) != "false"_L1 && !value.isEmpty()) // the values of secrets aren't exported
            values.insert(variable.memberText(u"key"_s), value);
    }
    if (root.memberText(u"_postman_variable_scope"_s) != "globals"_L1)
        return m_requests.setEnvironment(root.memberText(u"name"_s), values, root.placeAs({}));
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        m_requests.setVariable(it.key(), it.value());
}

void PostmanReader::readCollection(const ConfigNode &root)
{
    const ConfigNode info = root.member(u"info"_s);
    m_collection = info.memberText(u"name"_s);
    PostmanFolder folder;
    folder.login = root.member(u"auth"_s);
    readProtocol(root.member(u"protocolProfileBehavior"_s), {}, &folder.fields);
    reportOthers(root, u"info item event variable auth protocolProfileBehavior"_s, {});
    for (const auto &[name, value] : postmanPairs(root.member(u"variable"_s)))
        m_requests.setVariable(name, value);
    readScripts(root.member(u"event"_s), root.placeAs({}), nullptr);
    readItems(root.member(u"item"_s), folder, u"item"_s);
}

void PostmanReader::readItems(const ConfigNode &list, const PostmanFolder &folder, const QString &path)
{
    for (qsizetype i = 0; i < list.items.size() && !m_requests.isCancelled(); ++i) {
        const ConfigNode &item = list.items.at(i);
        const ImportPlace place = item.placeAs(u"%1[%2]"_s.arg(path, QString::number(i)));
        if (const ConfigNode *items = item.find(u"item"_s)) {
            PostmanFolder inner = folder;
            inner.names.append(item.memberText(u"name"_s));
            if (const ConfigNode login = item.member(u"auth"_s); login.isMap())
                inner.login = login;
            for (const auto &[name, value] : postmanPairs(item.member(u"variable"_s)))
                inner.variables.insert(name, value);
            readProtocol(item.member(u"protocolProfileBehavior"_s), place.path, &inner.fields);
            reportOthers(item, u"item event variable auth protocolProfileBehavior _postman_isSubFolder"_s, place.path);
            readScripts(item.member(u"event"_s), place, nullptr);
            readItems(*items, inner, place.path + u".item"_s);
        } else {
            readRequest(item, folder, place);
        }
    }
}

void PostmanReader::readRequest(const ConfigNode &item, const PostmanFolder &folder, const ImportPlace &place)
{
    const ConfigNode written = item.member(u"request"_s);
    SavedRequest request;
    request.place = place;
    request.name = item.memberText(u"name"_s);
    request.tags = folder.names;
    request.key = (QStringList{m_collection} + folder.names + QStringList{request.name}).join(u'\n');
    request.variables = folder.variables;
    for (const auto &[name, value] : postmanPairs(item.member(u"variable"_s)))
        request.variables.insert(name, value);
    request.method = written.memberText(u"method"_s);
    readAddress(written.isText() ? written : written.member(u"url"_s), &request);
    request.headers = postmanPairs(written.member(u"header"_s));
    readBody(written.member(u"body"_s), &request);
    const ConfigNode login = written.member(u"auth"_s);
    readLogin(login.isMap() ? login : folder.login, &request);
    readScripts(item.member(u"event"_s), place, &request);
    request.fields = folder.fields;
    readProtocol(item.member(u"protocolProfileBehavior"_s), place.path, &request.fields);
    reportOthers(item, u"request response event variable protocolProfileBehavior"_s, place.path, request.name);
    reportOthers(written, u"method url header body auth"_s, place.path + u".request"_s, request.name);
    m_requests.add(request);
}

void PostmanReader::readAddress(const ConfigNode &url, SavedRequest *request)
{
    if (url.isText()) {
        request->url = url.text;
        return;
    }
    request->url = url.memberText(u"raw"_s);
    reportOthers(url, u"raw protocol host path port query hash variable"_s, request->place.path + u".request.url"_s,
                 request->name);
    const ConfigNode host = url.member(u"host"_s);
    if (request->url.isEmpty() && !host.isNull()) {
        QStringList names, segments;
        for (const ConfigNode &part : host.items)
            names.append(part.text);
        for (const ConfigNode &part : url.member(u"path"_s).items)
            segments.append(part.isMap() ? part.memberText(u"value"_s) : part.text);
        const QString port = url.memberText(u"port"_s);
        request->url = url.memberText(u"protocol"_s);
        request->url += (request->url.isEmpty() ? QString() : u"://"_s) + (host.isText() ? host.text : names.join(u'.'));
        request->url += (port.isEmpty() ? QString() : u':' + port) + u'/' + segments.join(u'/');
    }
    const ConfigNode query = url.member(u"query"_s);
    const bool isPartlyOff =
        std::any_of(query.items.begin(), query.items.end(), [](const ConfigNode &item) { return isTrue(item, u"disabled"_s); });
    if (isPartlyOff
        || !request->url.contains(u'?')) { // the text contains them already, encoded, but also those that are turned off
        request->url = request->url.section(u'?', 0, 0);
        request->query = postmanPairs(query);
    }
    for (const ConfigNode &variable : url.member(u"variable"_s).items) {
        const QString value = variable.memberText(u"value"_s);
        const QString name = variable.memberText(variable.find(u"key"_s) ? u"key"_s : u"id"_s);
        if (!value.isEmpty())
            request->pathValues.append({name, value});
    }
}

void PostmanReader::readBody(const ConfigNode &body, SavedRequest *request)
{
    const QString mode = body.memberText(u"mode"_s);
    if (mode.isEmpty() || isTrue(body, u"disabled"_s))
        return;
    const QString path = request->place.path + u".request.body"_s;
    reportOthers(body, u"mode raw urlencoded formdata file graphql options disabled"_s, path, request->name);
    if (mode == "raw"_L1) {
        static const QHash<QString, QString> types{{u"json"_s, u"application/json"_s},
                                                   {u"xml"_s, u"application/xml"_s},
                                                   {u"html"_s, u"text/html"_s},
                                                   {u"text"_s, u"text/plain"_s},
                                                   {u"javascript"_s, u"application/javascript"_s}};
        request->body = body.memberText(mode);
        request->contentType = types.value(body.member(u"options"_s).member(mode).memberText(u"language"_s));
    } else if (mode == "graphql"_L1) {
        const ConfigNode graphQl = body.member(mode);
        reportOthers(graphQl, u"query variables"_s, path + u".graphql"_s, request->name);
        setGraphQl(graphQl.memberText(u"query"_s), graphQl.memberText(u"variables"_s), request);
    } else if (mode == "urlencoded"_L1 || mode == "formdata"_L1) {
        request->isMultipart = mode == "formdata"_L1;
        readForm(body.member(mode), request);
    } else if (const ConfigNode *file = body.find(mode)) {
        m_requests.noFile(file->placeAs(path), file->memberText(u"src"_s));
    }
}

void PostmanReader::readForm(const ConfigNode &list, SavedRequest *request)
{
    for (const ConfigNode &item : list.items) {
        if (isTrue(item, u"disabled"_s))
            continue;
        reportOthers(item, u"key value type src disabled uuid"_s, request->place.path + u".request.body.formdata"_s,
                     request->name);
        const ConfigNode source = item.member(u"src"_s);
        if (item.memberText(u"type"_s) != "file"_L1)
            request->form.append({item.memberText(u"key"_s), item.memberText(u"value"_s)});
        else
            m_requests.noFile(item.placeAs(request->place.path + u".request.body"_s),
                              source.isList() ? source.items.value(0).text : source.text);
    }
}

void PostmanReader::readLogin(const ConfigNode &login, SavedRequest *request)
{
    const QString type = login.memberText(u"type"_s);
    QHash<QString, QString> values;
    const ConfigNode list = login.member(type);
    for (const auto &[key, value] : postmanPairs(list))
        values.insert(key, value);
    for (const ConfigNode &item : list.items) {
        if (!item.member(u"value"_s).items.isEmpty()) // such as further parameters; no login uses a list
            values.insert(item.memberText(u"key"_s), u"…"_s);
    }
    setLogin(type, values, login.placeAs(request->place.path + u".auth"_s), request, &m_requests.builder());
}

//! Reads the status code from the simplest tests only, since an import runs nothing.
void PostmanReader::readScripts(const ConfigNode &events, const ImportPlace &place, SavedRequest *request)
{
    static const QRegularExpression status(
        u"(?:pm\\.response\\.to\\.have\\.status\\(|pm\\.expect\\(pm\\.response\\.code\\)\\.to\\.(?:eql|equal)\\(|"
        "tests\\[[^\\]\\n]*\\] *= *responseCode\\.code *={2,3} *)(\\d{3})\\)?;?"_s);
    // What is around such a test: comments, its name, and its function.
    static const QRegularExpression frame(u"^\\s*//[^\\n]*$|pm\\.test\\(\\s*(?:\"[^\"\\n]*\"|'[^'\\n]*'|`[^`\\n]*`)\\s*,\\s*"
                                          "(?:function\\s*\\(\\s*\\)|\\(\\s*\\)\\s*=>)\\s*(?:\\{[\\s;]*\\})?\\s*\\)\\s*;?"_s,
                                          QRegularExpression::MultilineOption);
    for (const ConfigNode &event : events.items) {
        const ConfigNode code = event.member(u"script"_s).member(u"exec"_s);
        QStringList lines{code.text};
        for (const ConfigNode &line : code.items)
            lines.append(line.text);
        QString text = lines.join(u'\n');
        QSet<QString> codes;
        if (request && event.memberText(u"listen"_s) == "test"_L1 && text.size() < kMaxScriptLength) {
            for (auto matches = status.globalMatch(text); matches.hasNext();)
                codes.insert(matches.next().captured(1));
            text.remove(status).remove(frame);
        }
        const bool isUnderstood = text.trimmed().isEmpty() && codes.size() <= 1;
        if (request && isUnderstood && codes.size() == 1)
            request->accept = *codes.cbegin();
        if (!isUnderstood)
            m_requests.leftOut(event.placeAs(place.path + u".event"_s), event.memberText(u"listen"_s),
                               request ? request->name : QString());
    }
}

//! Reads settings that apply to one request, or to all of a folder or collection.
void PostmanReader::readProtocol(const ConfigNode &settings, const QString &path, QJsonObject *fields)
{
    const QString name = u"protocolProfileBehavior"_s;
    QString known = u"disableBodyPruning"_s; // only about bodies of GET requests, which are sent anyway
    for (const auto &[key, value] : settings.members) {
        bool isNumber = false;
        const int number = value.text.toInt(&isNumber);
        const bool isOn = value.text != "false"_L1;
        if (key == "followRedirects"_L1)
            fields->insert(key, isOn);
        else if (key == "strictSSL"_L1)
            fields->insert(u"verifyTls"_s, isOn);
        else if (key == "maxRedirects"_L1 && isNumber && number >= 0 && number <= 50)
            fields->insert(key, number);
        else if (isOn)
            continue;
        known += u' ' + key;
    }
    m_requests.reportOthers(settings, known, path.isEmpty() ? name : path + u'.' + name);
}

} // namespace

bool looksLikePostman(const ImportFile &file)
{
    static const QRegularExpression mark(
        u"\"schema\"\\s*:\\s*\"https?://schema\\.(?:get)?postman\\.com/|\"_postman_variable_scope\"\\s*:"_s);
    const QString text = file.head();
    return text.trimmed().startsWith(u'{') && mark.match(text).hasMatch();
}

Expected<Imported, QString> importPostman(const QList<ImportFile> &files, const ImportContext &context)
{
    PostmanReader reader(context);
    QList<ConfigNode> collections;
    for (const ImportFile &file : files) {
        if (!looksLikePostman(file)) {
            reader.requests().otherFormat(file);
            continue;
        }
        const auto documents = parseConfig(file.content, file.name);
        if (!documents)
            return Unexpected(documents.error());
        for (const ConfigNode &root : *documents) {
            if (root.find(u"_postman_variable_scope"_s))
                reader.readEnvironment(root);
            else
                collections.append(root);
        }
    }
    for (const ConfigNode &collection : std::as_const(collections))
        reader.readCollection(collection);
    return reader.requests().finish();
}

} // namespace watchkeeper
