// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/AlertRequest.h"

#include "alerts/alert/Alert.h"
#include "alerts/providers/AlertScope.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the request for the most specific state of the alert, or the default request.
const ProviderRequest *requestFor(const Provider &provider, const Alert &alert)
{
    for (const QString &state : alertStates(alert)) {
        for (const ProviderRequest &request : provider.requests) {
            if (request.on.contains(state) || (state == "*"_L1 && request.on.isEmpty()))
                return &request;
        }
    }
    return nullptr;
}

//! Returns a header value without line breaks.
QByteArray headerValue(const QString &text)
{
    return oneLine(text).toUtf8();
}

bool isHeaderName(const QByteArray &name)
{
    const auto isTokenLetter = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(letter);
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenLetter);
}

QString percentEncoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

//! Encodes query parameters or form fields as in `a=1&b=2`.
QByteArray formText(const AlertScope &scope, const QJsonObject &members)
{
    QByteArrayList pairs;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const bool isList = member->isArray();
        for (const QJsonValue &each : isList ? member->toArray() : QJsonArray{*member}) {
            const auto value = each.isString() ? scope.text(each.toString()) : std::optional(each.toVariant().toString());
            if (value)
                pairs.append(percentEncoded(member.key()).toLatin1() + '=' + percentEncoded(*value).toLatin1());
        }
    }
    return pairs.join('&');
}

class AlertRequestBuilder
{
public:
    AlertRequestBuilder(const ProviderRequest &requestTemplate, const Fields &fields, const AlertScope &scope)
        : m_template(requestTemplate)
        , m_fields(fields)
        , m_scope(scope)
    {
    }
    Expected<AlertRequest, QString> make();

private:
    QString readMethod();
    QString readAddress();
    QString readHeaders();
    void readBody();
    void setHeader(const QByteArray &name, const QByteArray &value);

    const ProviderRequest &m_template;
    const Fields &m_fields;
    const AlertScope &m_scope;
    AlertRequest m_request;
};

Expected<AlertRequest, QString> AlertRequestBuilder::make()
{
    readBody();
    for (const QString &problem : {readMethod(), readAddress(), readHeaders()}) {
        if (!problem.isEmpty())
            return Unexpected(problem);
    }
    return m_request;
}

QString AlertRequestBuilder::readMethod()
{
    static const QStringList known{u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s};
    const QString method = m_scope.text(m_template.method).value_or(QString());
    if (!known.contains(method))
        return ProviderText::tr("“%1” isn't a valid method. Use one of: %2.").arg(method, known.join(u", "_s));
    m_request.method = method.toLatin1();
    return {};
}

QString AlertRequestBuilder::readAddress()
{
    QByteArray address = m_scope.url(m_template.url).value_or(QString()).trimmed().toUtf8();
    if (const QByteArray query = formText(m_scope, m_template.query); !query.isEmpty())
        address += (address.contains('?') ? '&' : '?') + query;
    m_request.url = QUrl::fromEncoded(address, QUrl::TolerantMode);
    m_request.writtenUrl = address;
    const QString scheme = m_request.url.scheme();
    const bool isWeb = scheme == "http"_L1 || scheme == "https"_L1;
    if (!m_request.url.isValid() || !isWeb
        || m_request.url.host().isEmpty()) // the error message omits the URL, which may contain a secret
        return ProviderText::tr("This isn't a web address. It must begin with https:// or http://.");
    return {};
}

void AlertRequestBuilder::setHeader(const QByteArray &name, const QByteArray &value)
{
    const auto same = [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; };
    m_request.headers.removeIf(same);
    m_request.headers.append({name, value});
}

QString AlertRequestBuilder::readHeaders()
{
    if (const QString user = m_request.url.userName(); !user.isEmpty()) {
        setHeader("Authorization", "Basic " + (user + u':' + m_request.url.password()).toUtf8().toBase64());
        m_request.url.setUserInfo({});
    }
    const auto user = m_scope.text(m_template.user);
    const auto password = m_scope.text(m_template.password);
    if (user && password && !(user->isEmpty() && password->isEmpty()))
        setHeader("Authorization", "Basic " + (*user + u':' + *password).toUtf8().toBase64());
    for (auto header = m_template.headers.begin(); header != m_template.headers.end(); ++header) {
        if (const auto value = m_scope.text(header->toString()))
            setHeader(header.key().toUtf8(), headerValue(*value));
    }
    if (m_template.extraHeadersField.isEmpty())
        return {};
    for (const auto &[name, value] : m_fields.map(m_template.extraHeadersField)) {
        if (!isHeaderName(name.toUtf8()))
            return ProviderText::tr("“%1” isn't a valid header name.").arg(name);
        if (const auto filled = m_scope.text(value))
            setHeader(name.toUtf8(), headerValue(*filled));
    }
    return {};
}

void AlertRequestBuilder::readBody()
{
    switch (m_template.body) {
    case ProviderRequest::Body::Json: {
        const QJsonValue tree = m_scope.json(m_template.content).value_or(QJsonValue());
        const QJsonDocument document = tree.isArray() ? QJsonDocument(tree.toArray()) : QJsonDocument(tree.toObject());
        m_request.body = document.toJson(QJsonDocument::Compact);
        setHeader("Content-Type", "application/json; charset=utf-8");
        break;
    }
    case ProviderRequest::Body::Form:
        m_request.body = formText(m_scope, m_template.content.toObject());
        setHeader("Content-Type", "application/x-www-form-urlencoded");
        break;
    case ProviderRequest::Body::Text:
        m_request.body = m_scope.text(m_template.content.toString()).value_or(QString()).toUtf8();
        setHeader("Content-Type", headerValue(m_scope.text(m_template.contentType).value_or(QString())));
        break;
    case ProviderRequest::Body::None:
        break;
    }
}

} // namespace

bool sendsAlert(const Provider &provider, const Alert &alert)
{
    const ProviderRequest *requestTemplate = requestFor(provider, alert);
    return requestTemplate && !requestTemplate->isSkipped;
}

Expected<AlertRequest, QString> makeAlertRequest(const Provider &provider, const Fields &fields, const Alert &alert,
                                                 const QDateTime &now)
{
    const ProviderRequest *requestTemplate = requestFor(provider, alert);
    Q_ASSERT(requestTemplate); // already checked by the reader
    const AlertScope scope(provider, fields, alert, now);
    return AlertRequestBuilder(*requestTemplate, fields, scope).make();
}

namespace {

class ProviderRequestReader
{
public:
    ProviderRequestReader(JsonFileReader *json, const Provider &provider)
        : m_json(json)
        , m_provider(provider)
        , m_placeholders(placeholdersOf(provider))
    {
    }
    ProviderRequest read(const JsonLocation &location);

private:
    void readStates(const JsonLocation &location, ProviderRequest *request);
    void readBasicAuth(const JsonLocation &location, ProviderRequest *request);
    void readBody(const JsonLocation &location, ProviderRequest *request);
    void readExtraHeaders(const JsonLocation &location, ProviderRequest *request);
    QString templateText(const JsonLocation &object, const char *key);
    QJsonObject templateTexts(const JsonLocation &location);

    JsonFileReader *m_json;
    const Provider &m_provider;
    QStringList m_placeholders;
};

ProviderRequest ProviderRequestReader::read(const JsonLocation &location)
{
    ProviderRequest request;
    if (!m_json->requireObject(location))
        return request;
    request.isSkipped = m_json->flag(location, "skip");
    m_json->allowOnly(location,
                      {u"skip"_s, u"on"_s, u"method"_s, u"url"_s, u"query"_s, u"headers"_s, u"moreHeaders"_s, u"basic"_s,
                       u"json"_s, u"form"_s, u"text"_s, u"contentType"_s});
    readStates(location, &request);
    if (request.isSkipped) {
        if (location.keys().size() > (location.has("on") ? 2 : 1))
            m_json->report(location, ProviderText::tr("A skipped request isn't sent. Remove everything except “on”."));
        return request;
    }
    request.method = location.has("method") ? templateText(location, "method") : u"POST"_s;
    request.url = templateText(location, "url");
    if (request.url.isEmpty())
        m_json->report(location.member("url"), ProviderText::tr("This field is required."));
    request.query = templateTexts(location.member("query"));
    request.headers = templateTexts(location.member("headers"));
    readExtraHeaders(location, &request);
    readBasicAuth(location.member("basic"), &request);
    readBody(location, &request);
    return request;
}

void ProviderRequestReader::readStates(const JsonLocation &location, ProviderRequest *request)
{
    request->on = m_json->texts(location, "on");
    for (const QString &state : std::as_const(request->on)) {
        if (!isAlertState(state))
            m_json->report(
                location.member("on"),
                ProviderText::tr("“%1” isn't a valid alert state. Use a form like recovery or problem:down.").arg(state));
    }
}

QString ProviderRequestReader::templateText(const JsonLocation &object, const char *key)
{
    const QString text = m_json->text(object, key);
    validateTemplate(m_json, object.member(key), m_placeholders);
    return text;
}

QJsonObject ProviderRequestReader::templateTexts(const JsonLocation &location)
{
    if (location.value.isUndefined() || !m_json->requireObject(location))
        return {};
    for (const QString &key : location.keys()) {
        if (!location.member(key).value.isString())
            m_json->report(location.member(key), ProviderText::tr("This must be a string in quotes."));
    }
    validateTemplate(m_json, location, m_placeholders);
    return location.object();
}

void ProviderRequestReader::readExtraHeaders(const JsonLocation &location, ProviderRequest *request)
{
    request->extraHeadersField = m_json->text(location, "moreHeaders");
    QStringList maps;
    for (const Field &field : m_provider.fields) {
        if (field.type == FieldType::Map)
            maps.append(field.name);
    }
    m_json->requireOneOf(location.member("moreHeaders"), request->extraHeadersField, maps);
}

void ProviderRequestReader::readBasicAuth(const JsonLocation &location, ProviderRequest *request)
{
    if (location.value.isUndefined() || !m_json->requireObject(location))
        return;
    m_json->allowOnly(location, {u"user"_s, u"password"_s});
    request->user = templateText(location, "user");
    request->password = templateText(location, "password");
}

void ProviderRequestReader::readBody(const JsonLocation &location, ProviderRequest *request)
{
    const int bodies = int(location.has("json")) + int(location.has("form")) + int(location.has("text"));
    if (bodies > 1)
        m_json->report(location, ProviderText::tr("Use “json”, “form” or “text”."));
    if (location.has("contentType") != location.has("text"))
        m_json->report(location, ProviderText::tr("“text” and “contentType” must be used together: one is missing."));
    if (location.has("json")) {
        request->body = ProviderRequest::Body::Json;
        request->content = location.member("json").value;
        if (!request->content.isObject() && !request->content.isArray())
            m_json->report(location.member("json"), ProviderText::tr("This must be an object in { } or a list in [ ]."));
        validateTemplate(m_json, location.member("json"), m_placeholders);
    } else if (location.has("form")) {
        request->body = ProviderRequest::Body::Form;
        request->content = templateTexts(location.member("form"));
    } else if (location.has("text")) {
        request->body = ProviderRequest::Body::Text;
        request->content = templateText(location, "text");
        request->contentType = templateText(location, "contentType");
    }
}

} // namespace

void validateTemplate(JsonFileReader *json, const JsonLocation &tree, const QStringList &known)
{
    if (tree.value.isObject()) {
        for (const QString &key : tree.keys())
            validateTemplate(json, tree.member(key), known);
    } else if (tree.value.isArray()) {
        for (const JsonLocation &item : tree.items())
            validateTemplate(json, item, known);
    } else if (tree.value.isString()) {
        const auto parts = readTemplate(tree.value.toString());
        if (!parts)
            return json->report(tree, parts.error());
        for (const TemplatePart &part : *parts)
            json->requireOneOf(tree, part.name, known);
    }
}

QList<ProviderRequest> readProviderRequests(JsonFileReader *json, const JsonLocation &root, const Provider &provider)
{
    if (root.has("request") == root.has("requests"))
        json->report(root, ProviderText::tr("Use either “request” or “requests”."));
    ProviderRequestReader reader(json, provider);
    QList<ProviderRequest> requests;
    for (const JsonLocation &item : root.member(root.has("request") ? "request" : "requests").items())
        requests.append(reader.read(item));
    const bool hasRest =
        std::any_of(requests.begin(), requests.end(), [](const ProviderRequest &request) { return request.on.isEmpty(); });
    if (!requests.isEmpty() && !hasRest)
        json->report(root.member("requests"),
                     ProviderText::tr("One request must have no “on”, so that it applies to all other states."));
    return requests;
}

} // namespace watchkeeper
