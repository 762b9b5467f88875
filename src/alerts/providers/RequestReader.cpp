// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/RequestReader.h"

#include "alerts/alert/Alert.h"
#include "alerts/providers/AlertScope.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class RequestReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Provider)
};

class ProviderRequestReader
{
public:
    ProviderRequestReader(JsonFileReader *json, const Provider &provider)
        : m_json(json)
        , m_provider(provider)
        , m_placeholders(placeholdersOf(provider))
    {
    }
    ProviderRequest read(const JsonLocation &spot);

private:
    void readStates(const JsonLocation &spot, ProviderRequest *request);
    void readBasicAuth(const JsonLocation &spot, ProviderRequest *request);
    void readBody(const JsonLocation &spot, ProviderRequest *request);
    void readExtraHeaders(const JsonLocation &spot, ProviderRequest *request);
    QString templateText(const JsonLocation &object, const char *key);
    QJsonObject templateTexts(const JsonLocation &spot);

    JsonFileReader *m_json;
    const Provider &m_provider;
    QStringList m_placeholders;
};

ProviderRequest ProviderRequestReader::read(const JsonLocation &spot)
{
    ProviderRequest request;
    if (!m_json->requireObject(spot))
        return request;
    request.isSkipped = m_json->flag(spot, "skip");
    m_json->allowOnly(spot,
                      {u"skip"_s, u"on"_s, u"method"_s, u"url"_s, u"query"_s, u"headers"_s, u"moreHeaders"_s, u"basic"_s,
                       u"json"_s, u"form"_s, u"text"_s, u"contentType"_s});
    readStates(spot, &request);
    if (request.isSkipped) {
        if (spot.keys().size() > (spot.has("on") ? 2 : 1))
            m_json->report(spot, RequestReaderText::tr("A skipped request isn't sent. Remove everything except “on”."));
        return request;
    }
    request.method = spot.has("method") ? templateText(spot, "method") : u"POST"_s;
    request.url = templateText(spot, "url");
    if (request.url.isEmpty())
        m_json->report(spot.member("url"), RequestReaderText::tr("This field is required."));
    request.query = templateTexts(spot.member("query"));
    request.headers = templateTexts(spot.member("headers"));
    readExtraHeaders(spot, &request);
    readBasicAuth(spot.member("basic"), &request);
    readBody(spot, &request);
    return request;
}

void ProviderRequestReader::readStates(const JsonLocation &spot, ProviderRequest *request)
{
    request->on = m_json->texts(spot, "on");
    for (const QString &state : std::as_const(request->on)) {
        if (!isAlertState(state))
            m_json->report(
                spot.member("on"),
                RequestReaderText::tr("“%1” isn't a valid alert state. Use a form like recovery or problem:down.").arg(state));
    }
}

QString ProviderRequestReader::templateText(const JsonLocation &object, const char *key)
{
    const QString text = m_json->text(object, key);
    checkTemplate(m_json, object.member(key), m_placeholders);
    return text;
}

QJsonObject ProviderRequestReader::templateTexts(const JsonLocation &spot)
{
    if (spot.value.isUndefined() || !m_json->requireObject(spot))
        return {};
    for (const QString &key : spot.keys()) {
        if (!spot.member(key).value.isString())
            m_json->report(spot.member(key), RequestReaderText::tr("This must be a string in quotes."));
    }
    checkTemplate(m_json, spot, m_placeholders);
    return spot.object();
}

void ProviderRequestReader::readExtraHeaders(const JsonLocation &spot, ProviderRequest *request)
{
    request->extraHeadersField = m_json->text(spot, "moreHeaders");
    QStringList maps;
    for (const Field &field : m_provider.fields) {
        if (field.type == FieldType::Map)
            maps.append(field.name);
    }
    m_json->requireOneOf(spot.member("moreHeaders"), request->extraHeadersField, maps);
}

void ProviderRequestReader::readBasicAuth(const JsonLocation &spot, ProviderRequest *request)
{
    if (spot.value.isUndefined() || !m_json->requireObject(spot))
        return;
    m_json->allowOnly(spot, {u"user"_s, u"password"_s});
    request->user = templateText(spot, "user");
    request->password = templateText(spot, "password");
}

void ProviderRequestReader::readBody(const JsonLocation &spot, ProviderRequest *request)
{
    const int bodies = int(spot.has("json")) + int(spot.has("form")) + int(spot.has("text"));
    if (bodies > 1)
        m_json->report(spot, RequestReaderText::tr("Use “json”, “form” or “text”."));
    if (spot.has("contentType") != spot.has("text"))
        m_json->report(spot, RequestReaderText::tr("“text” and “contentType” must be used together: one is missing."));
    if (spot.has("json")) {
        request->body = ProviderRequest::Body::Json;
        request->content = spot.member("json").value;
        if (!request->content.isObject() && !request->content.isArray())
            m_json->report(spot.member("json"), RequestReaderText::tr("This must be an object in { } or a list in [ ]."));
        checkTemplate(m_json, spot.member("json"), m_placeholders);
    } else if (spot.has("form")) {
        request->body = ProviderRequest::Body::Form;
        request->content = templateTexts(spot.member("form"));
    } else if (spot.has("text")) {
        request->body = ProviderRequest::Body::Text;
        request->content = templateText(spot, "text");
        request->contentType = templateText(spot, "contentType");
    }
}

} // namespace

void checkTemplate(JsonFileReader *json, const JsonLocation &tree, const QStringList &known)
{
    if (tree.value.isObject()) {
        for (const QString &key : tree.keys())
            checkTemplate(json, tree.member(key), known);
    } else if (tree.value.isArray()) {
        for (const JsonLocation &item : tree.items())
            checkTemplate(json, item, known);
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
        json->report(root, RequestReaderText::tr("Use either “request” or “requests”."));
    ProviderRequestReader reader(json, provider);
    QList<ProviderRequest> requests;
    for (const JsonLocation &item : root.member(root.has("request") ? "request" : "requests").items())
        requests.append(reader.read(item));
    const bool hasRest =
        std::any_of(requests.begin(), requests.end(), [](const ProviderRequest &request) { return request.on.isEmpty(); });
    if (!requests.isEmpty() && !hasRest)
        json->report(root.member("requests"),
                     RequestReaderText::tr("One request must have no “on”, so that it applies to all other states."));
    return requests;
}

} // namespace watchkeeper
