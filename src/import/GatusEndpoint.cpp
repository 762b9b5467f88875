// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/GatusReader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class GatusEndpointText
{
    Q_DECLARE_TR_FUNCTIONS(GatusEndpoint)
};

//! A pattern that any reply matches: Gatus waits for a reply without looking at it.
const QString kAnyReply = u"[\\s\\S]"_s;
const QString kDomainPlaceholder = u"[DOMAIN_EXPIRATION]"_s;

//! Returns the text for a field in which a backslash begins an escape.
QString escapedText(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
}

//! Returns an address without a scheme, such as the server of a DNS check, as a URL.
QUrl serverUrl(const QString &text)
{
    return QUrl(text.contains("://"_L1) ? text : u"dns://"_s + text);
}

//! Returns the key by which Gatus itself identifies an endpoint.
QString endpointKey(const QString &group, const QString &name)
{
    QString key = (group + u'_' + name).toLower();
    for (QChar &c : key) {
        if (u"/_., #+&"_s.contains(c))
            c = u'-';
    }
    return key;
}

} // namespace

bool GatusReader::Endpoint::hasCondition(const QString &placeholder) const
{
    return std::any_of(conditions.begin(), conditions.end(), [&placeholder](const QJsonValue &condition) {
        return condition.toString().contains(placeholder, Qt::CaseInsensitive);
    });
}

void GatusReader::readEndpoint(const ConfigNode &node, const ImportPlace &place)
{
    if (!node.isMap())
        return notSupported(place, GatusEndpointText::tr("This endpoint isn't a map."));
    ConfigMap map(&node, place);
    Endpoint endpoint;
    endpoint.name = value(map.get(u"name"_s), map.placeOf(u"name"_s));
    endpoint.group = value(map.get(u"group"_s), map.placeOf(u"group"_s));
    // Names are unique only within a group.
    const bool isTaken = m_builder.nextName(endpoint.name) != endpoint.name && !endpoint.group.isEmpty();
    endpoint.json.insert(u"name"_s, isTaken ? endpoint.name + u" ("_s + endpoint.group + u')' : endpoint.name);
    m_endpoint = m_builder.nextName(endpoint.json.value(u"name"_s).toString());
    if (!endpoint.group.isEmpty())
        endpoint.json.insert(u"tags"_s, QJsonArray{endpoint.group});
    if (!flag(&map, u"enabled"_s, true))
        endpoint.json.insert(u"paused"_s, true);
    readConditions(&map, &endpoint);
    QJsonArray domainConditions;
    if (endpoint.hasCondition(kDomainPlaceholder)) {
        const QJsonArray all = std::exchange(endpoint.conditions, {});
        for (const QJsonValue &one : all)
            (one.toString().contains(kDomainPlaceholder, Qt::CaseInsensitive) ? domainConditions : endpoint.conditions)
                .append(one);
    }
    readSchedule(&map, &endpoint);
    if (!readAddress(&map, &endpoint))
        return;
    readClient(map.map(u"client"_s), &endpoint);
    map.get(u"ui"_s); // how Gatus shows the endpoint
    const ConfigNode *windows = map.get(u"maintenance-windows"_s);
    reportUnread(map);
    if (!endpoint.conditions.isEmpty())
        endpoint.json.insert(u"conditions"_s, endpoint.conditions);
    if (!domainConditions.isEmpty())
        addDomainTarget(endpoint, domainConditions, place);
    if (endpoint.conditions.isEmpty() && !domainConditions.isEmpty())
        return; // nothing but the domain is checked
    const auto name = m_builder.add(endpoint.json, endpointKey(endpoint.group, endpoint.name), place, endpoint.mapOrder);
    if (!name)
        return;
    m_names.append(*name);
    for (qsizetype i = 0; windows && i < windows->items.size(); ++i) {
        const ConfigNode &window = windows->items.at(i);
        const ImportPlace at{window.file, window.line, place.path + u".maintenance-windows[%1]"_s.arg(i)};
        const QString title = GatusEndpointText::tr("Gatus: %1, window %2").arg(*name, QString::number(i + 1));
        readMaintenance(ConfigMap(&window, at), title, {*name});
    }
}

void GatusReader::addDomainTarget(Endpoint endpoint, const QJsonArray &conditions, const ImportPlace &place)
{
    const QString host = serverUrl(endpoint.url).host();
    QJsonObject json = endpoint.json;
    for (const QString &key : endpoint.json.keys()) {
        static const QStringList kept{u"every"_s,      u"timeout"_s, u"attempts"_s, u"successes"_s,
                                      u"retryEvery"_s, u"paused"_s,  u"tags"_s};
        if (!kept.contains(key))
            json.remove(key);
    }
    json.insert(u"name"_s, GatusEndpointText::tr("%1, domain").arg(endpoint.json.value(u"name"_s).toString()));
    json.insert(u"kind"_s, u"domain"_s);
    json.insert(u"domain"_s, host.startsWith("www."_L1) ? host.sliced(4) : host);
    json.insert(u"warnDays"_s, 0);
    json.insert(u"criticalDays"_s, 0);
    json.insert(u"conditions"_s, conditions);
    if (const auto name = m_builder.add(json, endpointKey(endpoint.group, endpoint.name) + u" domain"_s, place)) {
        m_names.append(*name);
        m_builder.remark(ImportSeverity::Changed, place,
                         GatusEndpointText::tr("Only the registration of the domain is checked by this target. If %1 isn't the "
                                               "registered domain, correct it.")
                             .arg(json.value(u"domain"_s).toString()),
                         *name);
    }
}

void GatusReader::readConditions(ConfigMap *map, Endpoint *endpoint)
{
    const ConfigNode *list = map->get(u"conditions"_s);
    for (qsizetype i = 0; list && i < list->items.size(); ++i) {
        const QString text = value(&list->items.at(i), map->placeOf(u"conditions"_s)).trimmed();
        if (text.contains("[CONTEXT]"_L1, Qt::CaseInsensitive))
            notSupported(map->placeOf(u"conditions"_s), GatusEndpointText::tr("The condition “%1” needs a suite.").arg(text));
        else if (!text.isEmpty())
            endpoint->conditions.append(text);
    }
}

void GatusReader::readSchedule(ConfigMap *map, Endpoint *endpoint)
{
    const Milliseconds written = duration(map, u"interval"_s).value_or(std::chrono::minutes(1));
    const Milliseconds every = std::clamp(written, limits::kMinCheckInterval, limits::kMaxCheckInterval);
    if (every != written)
        changed(map->placeOf(u"interval"_s),
                GatusEndpointText::tr("The interval is %1, because %2 isn't possible.")
                    .arg(formatDuration(every), formatDuration(written)));
    endpoint->json.insert(u"every"_s, formatDuration(every));
    const Thresholds thresholds = readAlerts(map);
    if (!thresholds.failures)
        return;
    endpoint->json.insert(u"attempts"_s, std::min(*thresholds.failures, limits::kMaxAttempts));
    endpoint->json.insert(u"successes"_s, std::min(*thresholds.successes, limits::kMaxSuccesses));
    endpoint->json.insert(u"retryEvery"_s, formatDuration(every)); // Gatus doesn't check more often after a failure
}

//! Sets the kind and its fields. \return whether the kind of check exists here
bool GatusReader::readAddress(ConfigMap *map, Endpoint *endpoint)
{
    const ConfigNode *node = map->get(u"url"_s);
    const ImportPlace place = map->placeOf(u"url"_s);
    if (map->has(u"dns"_s)) {
        endpoint->url = value(node, place);
        return readDns(map, endpoint);
    }
    const QString later = filledLater(node, place);
    const bool isWeb = later.startsWith("http://"_L1) || later.startsWith("https://"_L1) || later.startsWith("ws://"_L1)
        || later.startsWith("wss://"_L1);
    endpoint->url = isWeb ? later : value(node, place);
    const QUrl url(endpoint->url);
    const QString scheme = endpoint->url.section(u':', 0, 0).toLower();
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "ws"_L1 || scheme == "wss"_L1) {
        readWeb(map, endpoint);
        return true;
    }
    static const QStringList sockets{u"tcp"_s, u"udp"_s, u"icmp"_s, u"starttls"_s, u"tls"_s, u"ssh"_s, u"grpc"_s, u"grpcs"_s};
    if (sockets.contains(scheme)) {
        readSocket(map, endpoint, url);
        return true;
    }
    notSupported(place,
                 GatusEndpointText::tr("“%1” wasn't imported, because Watchkeeper can't check addresses that begin with “%2”.")
                     .arg(endpoint->name, scheme));
    return false;
}

void GatusReader::readWeb(ConfigMap *map, Endpoint *endpoint)
{
    QJsonObject &json = endpoint->json;
    json.insert(u"url"_s, endpoint->url);
    const bool isSocket = endpoint->url.startsWith("ws"_L1);
    json.insert(u"kind"_s, isSocket ? u"websocket"_s : u"http"_s);
    if (endpoint->hasCondition(u"[CERTIFICATE_EXPIRATION]"_s))
        json.insert(u"certificateDays"_s, 0); // the condition decides
    QString body = filledLater(map->get(u"body"_s), map->placeOf(u"body"_s));
    QJsonObject headers;
    QStringList order;
    if (const ConfigNode *list = map->get(u"headers"_s); list && list->isMap()) {
        for (const auto &[name, text] : list->members) {
            headers.insert(name, filledLater(&text, map->placeOf(u"headers"_s)));
            order.append(name);
        }
    }
    if (body.contains("[RANDOM_STRING_"_L1) || body.contains("[ENDPOINT_"_L1) || body.contains("[LOCAL_ADDRESS]"_L1))
        changed(map->placeOf(u"body"_s), GatusEndpointText::tr("Placeholders of Gatus in the body are sent as they are."));
    if (isSocket) {
        json.insert(u"ping"_s, false);
        if (!body.isEmpty()) {
            json.insert(u"send"_s, body);
            json.insert(u"expectPattern"_s, kAnyReply);
        }
    } else {
        if (flag(map, u"graphql"_s, false)) {
            body = QString::fromUtf8(QJsonDocument(QJsonObject{{u"query"_s, body}}).toJson(QJsonDocument::Compact));
            headers.insert(u"Content-Type"_s, u"application/json"_s);
            if (!order.contains(u"Content-Type"_s))
                order.append(u"Content-Type"_s);
        }
        const QString method = value(map->get(u"method"_s), map->placeOf(u"method"_s)).toUpper();
        if (!method.isEmpty() && method != "GET"_L1)
            json.insert(u"method"_s, method);
        if (!body.isEmpty())
            json.insert(u"body"_s, body);
        if (!endpoint->hasCondition(u"[STATUS]"_s))
            json.insert(u"accept"_s, u"100-599"_s); // without such a condition, Gatus accepts every response
    }
    if (!headers.isEmpty()) {
        json.insert(u"headers"_s, headers);
        endpoint->mapOrder.insert(u"headers"_s, order);
    }
}

void GatusReader::readSocket(ConfigMap *map, Endpoint *endpoint, const QUrl &url)
{
    QJsonObject &json = endpoint->json;
    const QString scheme = url.scheme();
    const QString body = value(map->get(u"body"_s), map->placeOf(u"body"_s));
    json.insert(u"host"_s, url.host());
    if (url.port() > 0 && scheme != "icmp"_L1)
        json.insert(u"port"_s, url.port());
    const auto sendBody = [&] {
        if (body.isEmpty())
            return;
        json.insert(u"send"_s, escapedText(body));
        json.insert(u"expectPattern"_s, kAnyReply);
    };
    if (scheme == "icmp"_L1) {
        json.insert(u"kind"_s, u"ping"_s);
        json.insert(u"count"_s, 1);
    } else if (scheme == "starttls"_L1) {
        json.insert(u"kind"_s, u"tls"_s);
        json.insert(u"starttls"_s, u"smtp"_s);
    } else if (scheme == "tls"_L1 && body.isEmpty()) {
        json.insert(u"kind"_s, u"tls"_s);
    } else if (scheme == "tls"_L1 || scheme == "tcp"_L1) {
        json.insert(u"kind"_s, u"tcp"_s);
        if (scheme == "tls"_L1)
            json.insert(u"tls"_s, true);
        sendBody();
    } else if (scheme == "udp"_L1) {
        json.insert(u"kind"_s, u"udp"_s);
        sendBody();
        if (body.isEmpty())
            json.insert(u"silenceIsFine"_s, true);
    } else if (scheme == "ssh"_L1) {
        json.insert(u"kind"_s, u"ssh"_s);
        if (map->map(u"ssh"_s).get(u"username"_s) || !body.isEmpty()) {
            changed(map->placeOf(u"ssh"_s),
                    GatusEndpointText::tr("Only the SSH server is checked. Watchkeeper doesn't log in and runs no command. "
                                          "To do so, add a command with ssh."));
            endpoint->conditions = {};
        }
    } else {
        json.insert(u"kind"_s, u"grpc"_s);
        json.insert(u"transport"_s, scheme == "grpcs"_L1 ? u"tls"_s : u"tcp"_s);
    }
    const bool isTls = scheme == "tls"_L1 || scheme == "starttls"_L1 || scheme == "grpcs"_L1;
    if (isTls && endpoint->hasCondition(u"[CERTIFICATE_EXPIRATION]"_s))
        json.insert(u"certificateDays"_s, 0);
}

bool GatusReader::readDns(ConfigMap *map, Endpoint *endpoint)
{
    ConfigMap dns = map->map(u"dns"_s);
    const QUrl server = serverUrl(endpoint->url);
    QString query = value(dns.get(u"query-name"_s), dns.placeOf(u"query-name"_s));
    if (query.endsWith(u'.'))
        query.chop(1);
    QJsonObject &json = endpoint->json;
    json.insert(u"kind"_s, u"dns"_s);
    json.insert(u"query"_s, query);
    json.insert(u"type"_s, value(dns.get(u"query-type"_s), dns.placeOf(u"query-type"_s)).toUpper());
    json.insert(u"server"_s, server.host());
    if (server.port() > 0)
        json.insert(u"port"_s, server.port());
    json.insert(u"rcode"_s, u"any"_s); // only the conditions decide
    json.insert(u"minAnswers"_s, 0);
    reportUnread(dns);
    return true;
}

void GatusReader::readClient(ConfigMap client, Endpoint *endpoint)
{
    QJsonObject &json = endpoint->json;
    const Milliseconds timeout = duration(&client, u"timeout"_s).value_or(std::chrono::seconds(10));
    json.insert(u"timeout"_s, formatDuration(std::clamp(timeout, limits::kMinTimeout, limits::kMaxTimeout)));
    const QString kind = json.value(u"kind"_s).toString();
    if (flag(&client, u"insecure"_s, false)) {
        const bool isTls =
            kind == "http"_L1 || kind == "websocket"_L1 || kind == "tls"_L1 || kind == "grpc"_L1 || json.contains(u"tls"_s);
        if (isTls)
            json.insert(u"verifyTls"_s, false);
    }
    const QString network = value(client.get(u"network"_s), client.placeOf(u"network"_s));
    if (kind == "ping"_L1 && (network == "ip4"_L1 || network == "ip6"_L1))
        json.insert(u"ipFamily"_s, network == "ip4"_L1 ? u"ipv4"_s : u"ipv6"_s);
    if (kind == "http"_L1)
        readWebClient(&client, endpoint);
    reportUnread(client);
}

void GatusReader::readWebClient(ConfigMap *client, Endpoint *endpoint)
{
    QJsonObject &json = endpoint->json;
    if (flag(client, u"ignore-redirect"_s, false))
        json.insert(u"followRedirects"_s, false);
    if (const ConfigNode *proxy = client->get(u"proxy-url"_s))
        json.insert(u"proxy"_s, filledLater(proxy, client->placeOf(u"proxy-url"_s)));
    ConfigMap login = client->map(u"oauth2"_s);
    static const QList<std::pair<QString, QString>> loginFields{{u"token-url"_s, u"oauthTokenUrl"_s},
                                                                {u"client-id"_s, u"oauthClientId"_s},
                                                                {u"client-secret"_s, u"oauthClientSecret"_s}};
    for (const auto &[key, field] : loginFields) {
        if (const ConfigNode *node = login.get(key))
            json.insert(field, filledLater(node, login.placeOf(key)));
    }
    if (const ConfigNode *scopes = login.get(u"scopes"_s); scopes && scopes->isList()) {
        QStringList words;
        for (const ConfigNode &scope : scopes->items)
            words.append(filledLater(&scope, login.placeOf(u"scopes"_s)));
        json.insert(u"oauthScope"_s, words.join(u' '));
    }
    reportUnread(login);
    ConfigMap tls = client->map(u"tls"_s);
    static const QList<std::pair<QString, QString>> tlsFields{{u"certificate-file"_s, u"clientCertificate"_s},
                                                              {u"private-key-file"_s, u"clientKey"_s}};
    for (const auto &[key, field] : tlsFields) {
        if (const ConfigNode *node = tls.get(key))
            json.insert(field, filledLater(node, tls.placeOf(key)));
    }
    reportUnread(tls);
}

} // namespace watchkeeper
