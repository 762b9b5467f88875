// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a server offers: OpenAPI 3 (https://spec.openapis.org/oas/latest.html) and Swagger 2 (https://swagger.io/specification/v2/).
// What a browser has requested: HAR (http://www.softwareishard.com/blog/har-12-spec/).
#include "import/requests/RequestImport.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ApiText
{
    Q_DECLARE_TR_FUNCTIONS(ApiImport)
};

constexpr qsizetype kMaxNamedInRemark = 20; //!< names in a remark
constexpr int kMaxReferences = 10;

QString listOfNames(const QStringList &names)
{
    const QString list = names.first(qMin(names.size(), kMaxNamedInRemark)).join(u", "_s);
    return names.size() > kMaxNamedInRemark ? list + u" …"_s : list;
}

//! Adds remarks for members that aren't read. Extensions such as `x-logo` are for other programs.
void reportApiOthers(const ConfigNode &map, QString known, const QString &path, const QString &target, RequestImport *requests)
{
    for (const auto &[key, value] : map.members) {
        if (key.startsWith("x-"_L1) || key.startsWith(u'_'))
            known += u' ' + key;
    }
    requests->reportOthers(map, known, path, target);
}

//! Reads one description of an API.
class ApiReader
{
public:
    ApiReader(const ConfigNode &root, RequestImport *requests)
        : m_root(root)
        , m_requests(requests)
    {
    }
    void read();

private:
    QString server(const ConfigNode &servers) const;
    ConfigNode resolved(ConfigNode node) const;
    void readPath(const QString &path, const ConfigNode &item);
    void readOperation(const QString &path, const QString &method, const ConfigNode &item, const ConfigNode &operation);
    bool setParameters(const ConfigNode &list, QString *path, QHash<QString, QString> *seen, SavedRequest *request) const;
    void reportServers(const ConfigNode &servers, const QString &path);
    std::optional<QString> example(const ConfigNode &parameter) const;
    bool needsLogin(const ConfigNode &operation) const;
    static void setAccepted(const ConfigNode &responses, SavedRequest *request);
    void reportGroups();

    ConfigNode m_root;
    RequestImport *m_requests;
    QString m_server;
    QString m_title;
    QStringList m_unsafe, m_incomplete, m_locked; //!< operations
    bool m_lacksServer = false;                   //!< whether some operations have no complete address
    QString m_relative;                           //!< the server of the first of them
};

void ApiReader::read()
{
    m_title = m_root.member(u"info"_s).memberText(u"title"_s);
    m_server = server(m_root.member(u"servers"_s));
    if (const QString host = m_root.memberText(u"host"_s); !host.isEmpty()) { // of version 2
        QStringList schemes;
        for (const ConfigNode &scheme : m_root.member(u"schemes"_s).items)
            schemes.append(scheme.text);
        const QString scheme = schemes.isEmpty() || schemes.contains(u"https"_s) ? u"https"_s : schemes.first();
        const QString base = m_root.memberText(u"basePath"_s);
        m_server = scheme + u"://"_s + host + (base == "/"_L1 ? QString() : base);
    }
    reportApiOthers(m_root,
                    u"openapi swagger info jsonSchemaDialect servers host basePath schemes paths components security tags "
                    "externalDocs consumes produces definitions parameters responses securityDefinitions"_s,
                    {}, {}, m_requests);
    reportServers(m_root.member(u"servers"_s), u"servers"_s);
    const ConfigNode paths = m_root.member(u"paths"_s);
    for (const auto &[path, item] : paths.members) {
        if (!m_requests->isCancelled())
            readPath(path, resolved(item));
    }
    reportGroups();
}

//! Returns the address of the first server, with the defaults of its variables.
QString ApiReader::server(const ConfigNode &servers) const
{
    const ConfigNode first = servers.items.value(0);
    QString url = first.memberText(u"url"_s);
    for (const auto &[name, variable] : first.member(u"variables"_s).members)
        url.replace(u'{' + name + u'}', variable.memberText(u"default"_s));
    return url.endsWith(u'/') ? url.chopped(1) : url;
}

//! Adds a remark for the servers after the first, which aren't used.
void ApiReader::reportServers(const ConfigNode &servers, const QString &path)
{
    if (servers.items.size() > 1)
        m_requests->leftOut(servers.items.at(1).placeAs(path), u"servers[1]"_s);
}

//! Follows references within the file.
ConfigNode ApiReader::resolved(ConfigNode node) const
{
    for (int i = 0; i < kMaxReferences && node.find(u"$ref"_s); ++i) {
        const QString reference = node.memberText(u"$ref"_s);
        ConfigNode found = reference.startsWith("#/"_L1) ? m_root : ConfigNode();
        for (QString step : reference.sliced(qMin<qsizetype>(2, reference.size())).split(u'/')) {
            const ConfigNode inner = found.member(step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s));
            found = inner;
        }
        node = found;
    }
    return node;
}

void ApiReader::readPath(const QString &path, const ConfigNode &item)
{
    static const QStringList reading{u"get"_s, u"head"_s};
    static const QStringList writing{u"post"_s, u"put"_s, u"patch"_s, u"delete"_s};
    for (const auto &[method, operation] : item.members) {
        if (reading.contains(method))
            readOperation(path, method.toUpper(), item, operation);
        else if (writing.contains(method))
            m_unsafe.append(method.toUpper() + u' ' + path);
        else if (method == "options"_L1 || method == "trace"_L1)
            m_requests->leftOut(operation.placeAs(path), method);
    }
    reportApiOthers(item, (reading + writing).join(u' ') + u" options trace $ref summary description servers parameters"_s,
                    u"paths."_s + path, {}, m_requests);
}

void ApiReader::readOperation(const QString &path, const QString &method, const ConfigNode &item, const ConfigNode &operation)
{
    SavedRequest request;
    request.place = operation.placeAs(u"paths."_s + path + u'.' + method.toLower());
    const QString title = method + u' ' + path;
    request.key = m_title + u'\n' + title;
    request.name = operation.memberText(u"summary"_s);
    if (request.name.isEmpty())
        request.name = operation.memberText(u"operationId"_s);
    if (request.name.isEmpty())
        request.name = title;
    request.method = method;
    for (const ConfigNode &tag : operation.member(u"tags"_s).items)
        request.tags.append(tag.text);
    QString filled = path;
    QHash<QString, QString> seen; // parameters of the operation take precedence over those of the path
    const bool isComplete = setParameters(operation.member(u"parameters"_s), &filled, &seen, &request)
        && setParameters(item.member(u"parameters"_s), &filled, &seen, &request) && !filled.contains(u'{');
    const QString own = server(operation.find(u"servers"_s) ? operation.member(u"servers"_s) : item.member(u"servers"_s));
    request.url = (own.isEmpty() ? m_server : own) + filled;
    if (!request.url.contains("://"_L1) && !m_lacksServer) {
        m_lacksServer = true;
        m_relative = own.isEmpty() ? m_server : own;
    }
    if (!isComplete)
        m_incomplete.append(title);
    if (!isComplete || !request.url.contains("://"_L1))
        return;
    reportApiOthers(operation,
                    u"tags summary description externalDocs operationId parameters responses deprecated security servers "
                    "consumes produces"_s,
                    request.place.path, title, m_requests);
    reportServers(operation.member(u"servers"_s), request.place.path + u".servers"_s);
    reportServers(item.member(u"servers"_s), u"paths."_s + path + u".servers"_s);
    setAccepted(operation.member(u"responses"_s), &request);
    request.isPaused = needsLogin(operation);
    if (request.isPaused)
        m_locked.append(request.name);
    m_requests->add(request);
}

//! Fills in the required parameters. \return whether all of them have an example or default
bool ApiReader::setParameters(const ConfigNode &list, QString *path, QHash<QString, QString> *seen, SavedRequest *request) const
{
    bool isComplete = true;
    for (const ConfigNode &written : list.items) {
        const ConfigNode parameter = resolved(written);
        const QString name = parameter.memberText(u"name"_s);
        const QString where = parameter.memberText(u"in"_s);
        const bool isRequired = where == "path"_L1 || isTrue(parameter, u"required"_s);
        if (seen->contains(where + name))
            continue;
        seen->insert(where + name, name);
        if (!isRequired)
            continue;
        const auto value = example(parameter);
        isComplete = isComplete && value && (where == "path"_L1 || where == "query"_L1 || where == "header"_L1);
        if (!value)
            continue;
        if (where == "path"_L1)
            path->replace(u'{' + name + u'}', QString::fromLatin1(QUrl::toPercentEncoding(*value)));
        else if (where == "query"_L1)
            request->query.append({name, *value});
        else
            request->headers.append({name, *value});
    }
    return isComplete;
}

std::optional<QString> ApiReader::example(const ConfigNode &parameter) const
{
    const ConfigNode schema = resolved(parameter.member(u"schema"_s));
    const ConfigNode examples = parameter.member(u"examples"_s);
    QList<ConfigNode> found{parameter.member(u"example"_s), parameter.member(u"x-example"_s)};
    if (!examples.members.isEmpty())
        found.append(resolved(examples.members.first().second).member(u"value"_s));
    for (const ConfigNode &from : {schema, parameter}) {
        found.append({from.member(u"example"_s), from.member(u"default"_s), from.member(u"enum"_s).items.value(0),
                      from.member(u"examples"_s).items.value(0)});
    }
    for (const ConfigNode &node : std::as_const(found)) {
        if (node.isText() && !node.text.isEmpty())
            return node.text;
    }
    return {};
}

bool ApiReader::needsLogin(const ConfigNode &operation) const
{
    const ConfigNode rules = operation.find(u"security"_s) ? operation.member(u"security"_s) : m_root.member(u"security"_s);
    return !rules.items.isEmpty()
        && std::all_of(rules.items.begin(), rules.items.end(), [](const ConfigNode &rule) { return !rule.members.isEmpty(); });
}

void ApiReader::setAccepted(const ConfigNode &responses, SavedRequest *request)
{
    static const QRegularExpression rule(u"^([23])(\\d\\d|XX)$"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList success, redirects;
    for (const auto &[code, response] : responses.members) {
        const auto match = rule.match(code);
        if (!match.hasMatch())
            continue;
        const QString first = match.captured(1);
        const bool isRange = match.captured(2).toUpper() == "XX"_L1;
        (first == "2"_L1 ? success : redirects).append(isRange ? first + u"00-"_s + first + u"99"_s : code);
    }
    request->accept = (success.isEmpty() ? redirects : success).join(u',');
    if (success.isEmpty() && !redirects.isEmpty())
        request->fields.insert(u"followRedirects"_s, false);
}

void ApiReader::reportGroups()
{
    const ImportPlace place = m_root.placeAs({});
    ImportBuilder &builder = m_requests->builder();
    if (m_lacksServer)
        m_requests->noAddress(place, m_title, m_relative);
    if (!m_unsafe.isEmpty())
        builder.notSupported(
            place,
            ApiText::tr("These operations weren't imported, because they can change data: %1.").arg(listOfNames(m_unsafe)));
    if (!m_incomplete.isEmpty())
        builder.notSupported(
            place,
            ApiText::tr("These operations weren't imported, because the file has no values for their parameters: %1.")
                .arg(listOfNames(m_incomplete)));
    if (!m_locked.isEmpty())
        builder.changed(place,
                        ApiText::tr("These targets are paused, because the API requires a login. Add it first: %1.")
                            .arg(listOfNames(m_locked)));
}

//! Returns whether a name is one that secrets have.
bool isHarSecret(const QString &name)
{
    static const QRegularExpression rule(u"cookie|auth|token|secret|passw|session|csrf|xsrf|api-?_?key|signature|^sid$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return rule.match(name).hasMatch();
}

//! Returns whether an entry is a page, or data that a script has requested.
bool isHarPage(const ConfigNode &entry)
{
    const QString type = entry.memberText(u"_resourceType"_s);
    const ConfigNode request = entry.member(u"request"_s);
    if (!request.memberText(u"url"_s).startsWith("http"_L1) || request.memberText(u"method"_s) == "OPTIONS"_L1)
        return false;
    if (!type.isEmpty())
        return type == "document"_L1 || type == "xhr"_L1 || type == "fetch"_L1;
    const QString content = entry.member(u"response"_s).member(u"content"_s).memberText(u"mimeType"_s);
    static const QRegularExpression part(u"^(?:image|font|audio|video)/|javascript|/css|wasm"_s);
    return !part.match(content).hasMatch();
}

//! Reads the requests that a browser has recorded, without secrets.
class HarReader
{
public:
    explicit HarReader(RequestImport *requests)
        : m_requests(requests)
    {
    }
    void read(const ConfigNode &root);

private:
    void readEntry(const ConfigNode &entry, const QString &path);
    void readHeader(const ConfigNode &header, SavedRequest *request);
    void readBody(const ConfigNode &data, SavedRequest *request);
    QString withoutSecrets(const QString &url);

    RequestImport *m_requests;
    QSet<QString> m_seen;
    QStringList m_secrets; //!< names
    int m_parts = 0;
};

void HarReader::read(const ConfigNode &root)
{
    const ConfigNode entries = root.member(u"log"_s).member(u"entries"_s);
    for (qsizetype i = 0; i < entries.items.size() && !m_requests->isCancelled(); ++i)
        readEntry(entries.items.at(i), u"entries[%1]"_s.arg(i));
    ImportBuilder &builder = m_requests->builder();
    const ImportPlace place = root.placeAs({});
    if (m_parts > 0)
        builder.notSupported(
            place, ApiText::tr("Requests that load parts of pages or repeat others weren't imported: %1.").arg(m_parts));
    m_secrets.removeDuplicates();
    if (!m_secrets.isEmpty())
        builder.changed(place,
                        ApiText::tr("These parts of requests were left out, because they can contain secrets: %1.")
                            .arg(listOfNames(m_secrets)));
}

//! Returns the address. Some programs write its parameters only to `queryString`.
QString harAddress(const ConfigNode &request)
{
    QString url = request.memberText(u"url"_s);
    const QList<ConfigNode> parameters = request.member(u"queryString"_s).items;
    for (qsizetype i = 0; i < parameters.size() && (i > 0 || !url.contains(u'?')); ++i)
        url += (i == 0 ? u'?' : u'&') + QString::fromLatin1(QUrl::toPercentEncoding(parameters.at(i).memberText(u"name"_s)))
            + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(parameters.at(i).memberText(u"value"_s)));
    return url;
}

void HarReader::readEntry(const ConfigNode &entry, const QString &path)
{
    const ConfigNode recorded = entry.member(u"request"_s);
    SavedRequest request;
    request.place = entry.placeAs(path);
    request.method = recorded.memberText(u"method"_s);
    request.url = withoutSecrets(harAddress(recorded));
    request.key = request.method + u' ' + request.url;
    request.name =
        request.method == "GET"_L1 ? request.url.section(u'?', 0, 0) : request.method + u' ' + request.url.section(u'?', 0, 0);
    if (!isHarPage(entry) || m_seen.contains(request.key)) {
        ++m_parts;
        return;
    }
    m_seen.insert(request.key);
    for (const ConfigNode &header : recorded.member(u"headers"_s).items)
        readHeader(header, &request);
    reportApiOthers(recorded, u"method url httpVersion cookies headers queryString postData headersSize bodySize comment"_s,
                    path + u".request"_s, request.name, m_requests);
    if (!recorded.member(u"cookies"_s).items.isEmpty())
        m_secrets.append(u"cookie"_s);
    readBody(recorded.member(u"postData"_s), &request);
    m_requests->add(request);
}

void HarReader::readHeader(const ConfigNode &header, SavedRequest *request)
{
    static const QStringList kept{u"accept"_s, u"accept-language"_s, u"content-type"_s, u"x-requested-with"_s};
    // What each client sends about itself, its connection and its cache.
    static const QRegularExpression ownOfClient(
        u"^(?::.*|sec-.*|if-.*|accept-encoding|cache-control|connection|content-length|dnt|"
        "host|origin|pragma|priority|te|upgrade-insecure-requests|user-agent)$"_s);
    const QString name = header.memberText(u"name"_s).toLower();
    if (kept.contains(name))
        request->headers.append({header.memberText(u"name"_s), header.memberText(u"value"_s)});
    else if (!ownOfClient.match(name).hasMatch()) // any other field can contain a secret, such as X-Key
        m_secrets.append(name);
}

void HarReader::readBody(const ConfigNode &data, SavedRequest *request)
{
    request->body = data.memberText(u"text"_s);
    request->contentType = data.memberText(u"mimeType"_s);
    request->isMultipart = request->contentType.startsWith("multipart/form-data"_L1, Qt::CaseInsensitive);
    const QString path = request->place.path + u".request.postData"_s;
    reportApiOthers(data, u"mimeType text params comment"_s, path, request->name, m_requests);
    for (const ConfigNode &part : request->body.isEmpty() ? data.member(u"params"_s).items : QList<ConfigNode>()) {
        if (isHarSecret(part.memberText(u"name"_s)))
            m_secrets.append(part.memberText(u"name"_s));
        else
            request->form.append({part.memberText(u"name"_s), part.memberText(u"value"_s)});
        reportApiOthers(part, u"name value comment"_s, path + u".params"_s, request->name, m_requests);
    }
    if (isHarSecret(request->body.left(100'000))) {
        m_secrets.append(request->method + u' ' + u"postData"_s);
        request->body.clear();
    }
}

QString HarReader::withoutSecrets(const QString &url)
{
    const qsizetype mark = url.indexOf(u'?');
    QString address = mark < 0 ? url : url.first(mark);
    static const QRegularExpression user(u"(?<=://)[^/@]*@"_s);
    if (user.match(address).hasMatch())
        m_secrets.append(u"user"_s);
    address.remove(user);
    QStringList kept;
    for (const QString &pair : mark < 0 ? QStringList() : url.sliced(mark + 1).section(u'#', 0, 0).split(u'&')) {
        if (isHarSecret(pair.section(u'=', 0, 0)))
            m_secrets.append(pair.section(u'=', 0, 0));
        else
            kept.append(pair);
    }
    return kept.isEmpty() ? address : address + u'?' + kept.join(u'&');
}

template<typename Read>
Expected<Imported, QString> importApi(const QList<ImportFile> &files, bool (*matches)(const ImportFile &),
                                      RequestImport *requests, Read read)
{
    for (const ImportFile &file : files) {
        if (!matches(file)) {
            requests->otherFormat(file);
            continue;
        }
        const auto documents = parseConfig(file.content, file.name);
        if (!documents)
            return Unexpected(documents.error());
        for (const ConfigNode &root : *documents)
            read(root);
    }
    return requests->finish();
}

} // namespace

bool looksLikeOpenApi(const ImportFile &file)
{
    static const QRegularExpression json(u"\"(?:openapi\"\\s*:\\s*\"3|swagger\"\\s*:\\s*\"2)\\."_s);
    static const QRegularExpression yaml(u"^[\"']?(?:openapi[\"']?\\s*:\\s*[\"']?3|swagger[\"']?\\s*:\\s*[\"']?2)\\."_s,
                                         QRegularExpression::MultilineOption);
    const QString text = file.head();
    const bool isJson = text.trimmed().startsWith(u'{');
    return isJson ? text.contains("\"paths\""_L1) && json.match(text).hasMatch() : yaml.match(text).hasMatch();
}

Expected<Imported, QString> importOpenApi(const QList<ImportFile> &files, const ImportContext &context)
{
    RequestImport requests(u"openapi"_s, context);
    return importApi(files, looksLikeOpenApi, &requests,
                     [&requests](const ConfigNode &root) { ApiReader(root, &requests).read(); });
}

bool looksLikeHar(const ImportFile &file)
{
    static const QRegularExpression begin(u"\\A\\x{FEFF}?\\s*\\{\\s*\"log\"\\s*:\\s*\\{"_s);
    return begin.match(file.head()).hasMatch() && file.content.contains("\"entries\"");
}

Expected<Imported, QString> importHar(const QList<ImportFile> &files, const ImportContext &context)
{
    RequestImport requests(u"har"_s, context);
    return importApi(files, looksLikeHar, &requests, [&requests](const ConfigNode &root) { HarReader(&requests).read(root); });
}

} // namespace watchkeeper
