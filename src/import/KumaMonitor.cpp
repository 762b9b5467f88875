// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/KumaReader.h"

#include "model/base/Quantity.h"
#include "targets/document/ConditionsKey.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class KumaMonitorText
{
    Q_DECLARE_TR_FUNCTIONS(KumaMonitor)
};

//! Returns the status codes as in `accept`, such as `200-299,301`.
QString statusCodes(const QJsonObject &row)
{
    const QJsonValue written = row.contains(u"accepted_statuscodes"_s) ? row.value(u"accepted_statuscodes"_s)
                                                                       : row.value(u"accepted_statuscodes_json"_s);
    const QJsonArray list =
        written.isArray() ? written.toArray() : QJsonDocument::fromJson(written.toString().toUtf8()).array();
    QStringList codes;
    for (const QJsonValue &code : list)
        codes.append(code.toString());
    return codes.join(u',');
}

} // namespace

void KumaReader::notSupported(const Monitor &monitor, const QString &text)
{
    m_builder.remark(ImportSeverity::NotSupported, monitor.place, text, m_builder.nextName(monitor.name));
}

void KumaReader::changed(const Monitor &monitor, const QString &text)
{
    m_builder.remark(ImportSeverity::Changed, monitor.place, text, m_builder.nextName(monitor.name));
}

void KumaReader::readSchedule(Monitor *monitor)
{
    const auto seconds = [](qint64 number) { return Milliseconds(std::clamp<qint64>(number, 1, 365 * 86'400) * 1'000); };
    const Milliseconds every = seconds(monitor->number(u"interval"_s, 60));
    const qint64 retry = monitor->number(u"retry_interval"_s);
    monitor->json.insert(u"every"_s, formatDuration(every));
    monitor->json.insert(u"attempts"_s, std::clamp<qint64>(monitor->number(u"maxretries"_s) + 1, 1, limits::kMaxAttempts));
    monitor->json.insert(u"retryEvery"_s, formatDuration(retry > 0 ? std::min(seconds(retry), every) : every));
    // Without a timeout, Uptime Kuma uses 80 % of the interval. In version 2, it may have fractions.
    const double written = monitor->row.value(u"timeout"_s).toDouble();
    const double timeout = written > 0 ? written * 1'000 : 0.8 * double(every.count());
    const auto bounded = std::clamp(timeout, double(limits::kMinTimeout.count()), double(limits::kMaxTimeout.count()));
    monitor->json.insert(u"timeout"_s, formatDuration(Milliseconds(qint64(bounded))));
}

//! Sets the kind and its fields. \return whether the type of monitor exists here
bool KumaReader::readType(Monitor *monitor)
{
    QJsonObject &json = monitor->json;
    const QString type = monitor->text(u"type"_s);
    const bool isInverted = monitor->flag(u"upside_down"_s);
    if (isInverted && type != "port"_L1) {
        notSupported(
            *monitor,
            KumaMonitorText::tr("“%1” wasn't imported. It is upside down: it is up when the check fails, which Watchkeeper "
                                "can only check for ports.")
                .arg(monitor->name));
        return false;
    }
    if (const QString conditions = monitor->text(u"conditions"_s); !conditions.isEmpty() && conditions != "[]"_L1)
        notSupported(*monitor,
                     KumaMonitorText::tr("The conditions of the monitor weren't imported: %1").arg(conditions.left(200)));
    if (type == "http"_L1 || type == "keyword"_L1 || type == "json-query"_L1 || type == "real-browser"_L1)
        return readWeb(monitor);
    if (type == "port"_L1) {
        if (isInverted)
            json.insert(u"mustBeClosed"_s, true);
        return readServer(monitor, u"tcp"_s);
    }
    if (type == "ping"_L1 || type == "tailscale-ping"_L1) {
        if (type == "tailscale-ping"_L1)
            changed(*monitor, KumaMonitorText::tr("The host is pinged through the network, not by Tailscale."));
        json.insert(u"count"_s, std::clamp<qint64>(monitor->number(u"ping_count"_s, 1), 1, 100));
        json.insert(u"size"_s, std::clamp<qint64>(monitor->number(u"packet_size"_s, 56), 16, 65'000));
        json.insert(u"kind"_s, u"ping"_s);
        json.insert(u"host"_s, monitor->text(u"hostname"_s));
        return true;
    }
    if (type == "dns"_L1) {
        readDns(monitor);
        return true;
    }
    static const QHash<QString, QString> servers{
        {u"steam"_s, u"a2s"_s},           {u"gamedig"_s, u"a2s"_s}, {u"mqtt"_s, u"mqtt"_s},       {u"smtp"_s, u"smtp"_s},
        {u"sip-options"_s, u"sip"_s},     {u"ntp"_s, u"ntp"_s},     {u"radius"_s, u"radius"_s},   {u"snmp"_s, u"snmp"_s},
        {u"postgres"_s, u"postgresql"_s}, {u"mysql"_s, u"mysql"_s}, {u"mongodb"_s, u"mongodb"_s}, {u"redis"_s, u"redis"_s},
        {u"sqlserver"_s, u"sqlserver"_s}};
    if (servers.contains(type))
        return readServer(monitor, servers.value(type));
    if (type == "websocket-upgrade"_L1) {
        json.insert(u"kind"_s, u"websocket"_s);
        json.insert(u"url"_s, monitor->text(u"url"_s));
        if (const QString protocol = monitor->text(u"ws_subprotocol"_s); !protocol.isEmpty())
            json.insert(u"subprotocol"_s, protocol);
        return true;
    }
    if (type == "system-service"_L1) {
        json.insert(u"kind"_s, u"service"_s);
        json.insert(u"service"_s, monitor->text(u"system_service_name"_s));
        return true;
    }
    notSupported(
        *monitor,
        type == "push"_L1
            ? KumaMonitorText::tr("“%1” receives results from another program, which Watchkeeper can't.").arg(monitor->name)
            : KumaMonitorText::tr("“%1” wasn't imported, because Watchkeeper has no monitors of the type “%2”.")
                  .arg(monitor->name, type));
    return false;
}

bool KumaReader::readWeb(Monitor *monitor)
{
    QJsonObject &json = monitor->json;
    const QString type = monitor->text(u"type"_s);
    json.insert(u"kind"_s, u"http"_s);
    json.insert(u"url"_s, monitor->text(u"url"_s));
    if (type == "real-browser"_L1)
        changed(*monitor, KumaMonitorText::tr("The page is requested without a browser, so its scripts don't run."));
    QJsonObject headers = QJsonDocument::fromJson(monitor->text(u"headers"_s).toUtf8()).object();
    for (const QString &name : headers.keys())
        headers.insert(name, headers.value(name).toVariant().toString());
    readBody(monitor, &headers);
    if (!headers.isEmpty())
        json.insert(u"headers"_s, headers);
    if (const QString codes = statusCodes(monitor->row); !codes.isEmpty() && codes != "200-299"_L1)
        json.insert(u"accept"_s, codes);
    const qint64 redirects = monitor->number(u"maxredirects"_s, 10);
    if (redirects <= 0)
        json.insert(u"followRedirects"_s, false);
    else if (redirects != 10)
        json.insert(u"maxRedirects"_s, std::min<qint64>(redirects, 50));
    if (monitor->flag(u"ignore_tls"_s))
        json.insert(u"verifyTls"_s, false);
    if (!monitor->flag(u"expiry_notification"_s, true))
        json.insert(u"certificateDays"_s, 0);
    if (const QString family = monitor->text(u"ip_family"_s); family == "ipv4"_L1 || family == "ipv6"_L1)
        json.insert(u"ipFamily"_s, family);
    if (monitor->flag(u"domain_expiry_notification"_s))
        notSupported(*monitor,
                     KumaMonitorText::tr("The domain's expiry isn't checked. Add a target of the type Domain registration."));
    readLogin(monitor);
    readProxy(monitor);
    const QString keyword = monitor->row.value(u"keyword"_s).toString();
    if (type == "keyword"_L1 && !keyword.isEmpty())
        monitor->conditions.append((monitor->flag(u"invert_keyword"_s) ? u"[BODY] not contains "_s : u"[BODY] contains "_s)
                                   + quotedConditionText(keyword));
    if (type == "json-query"_L1)
        readJsonQuery(monitor);
    return true;
}

void KumaReader::readBody(Monitor *monitor, QJsonObject *headers)
{
    const QString method = monitor->text(u"method"_s).toUpper();
    if (!method.isEmpty() && method != "GET"_L1)
        monitor->json.insert(u"method"_s, method);
    const QString body = monitor->text(u"body"_s);
    if (body.isEmpty() || method == "GET"_L1 || method == "HEAD"_L1)
        return;
    monitor->json.insert(u"body"_s, body);
    static const QHash<QString, QString> types{{u"json"_s, u"application/json"_s},
                                               {u"xml"_s, u"text/xml; charset=utf-8"_s},
                                               {u"form"_s, u"application/x-www-form-urlencoded"_s}};
    const QStringList names = headers->keys();
    const bool hasType = std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name.compare("Content-Type"_L1, Qt::CaseInsensitive) == 0;
    });
    const QString type = types.value(monitor->text(u"http_body_encoding"_s));
    if (!hasType && !type.isEmpty())
        headers->insert(u"Content-Type"_s, type);
}

void KumaReader::readLogin(Monitor *monitor)
{
    QJsonObject &json = monitor->json;
    const QString method = monitor->text(u"auth_method"_s);
    const QString user = monitor->row.value(u"basic_auth_user"_s).toString();
    const QString password = monitor->row.value(u"basic_auth_pass"_s).toString();
    if (method == "ntlm"_L1) {
        const QString domain = monitor->text(u"auth_domain"_s);
        json.insert(u"client"_s, u"qt"_s);
        json.insert(u"username"_s, domain.isEmpty() ? user : domain + u'\\' + user);
        json.insert(u"password"_s, password);
    } else if (method == "mtls"_L1) {
        changed(*monitor,
                KumaMonitorText::tr(
                    "The client certificate wasn't imported, because it isn't in a file. Save it and its key as PEM, and "
                    "choose them in the target."));
    } else if (method == "oauth2-cc"_L1) {
        const std::pair<QString, QString> fields[] = {{u"oauth_token_url"_s, u"oauthTokenUrl"_s},
                                                      {u"oauth_client_id"_s, u"oauthClientId"_s},
                                                      {u"oauth_client_secret"_s, u"oauthClientSecret"_s},
                                                      {u"oauth_scopes"_s, u"oauthScope"_s}};
        for (const auto &[column, field] : fields) {
            if (const QString text = monitor->text(column); !text.isEmpty())
                json.insert(field, text);
        }
        if (monitor->text(u"oauth_auth_method"_s) == "client_secret_post"_L1)
            json.insert(u"oauthClientAuth"_s, u"body"_s);
    } else if (method == "bearer"_L1) {
        json.insert(u"bearerToken"_s, monitor->text(u"bearer_token"_s));
    } else if (!user.isEmpty() || !password.isEmpty()) { // old versions have no method
        json.insert(u"username"_s, user);
        json.insert(u"password"_s, password);
    }
}

void KumaReader::readProxy(Monitor *monitor)
{
    const qint64 id = monitor->number(u"proxy_id"_s);
    if (id <= 0)
        return;
    const QJsonObject row = m_proxies.value(id);
    const QString protocol = row.value(u"protocol"_s).toString();
    const bool isSocks5 = protocol == "socks5"_L1 || protocol == "socks5h"_L1 || protocol == "socks"_L1;
    if (row.isEmpty() || row.value(u"active"_s).toInteger(1) == 0 || (!isSocks5 && protocol != "http"_L1)) {
        changed(*monitor,
                KumaMonitorText::tr("The proxy wasn't imported, because it is missing, turned off or of the type “%1”.")
                    .arg(protocol));
        return;
    }
    QUrl proxy;
    proxy.setScheme(isSocks5 ? u"socks5"_s : u"http"_s);
    proxy.setHost(row.value(u"host"_s).toString());
    proxy.setPort(int(std::clamp<qint64>(row.value(u"port"_s).toInteger(), 1, 65'535)));
    if (row.value(u"auth"_s).toInteger() != 0) {
        proxy.setUserName(row.value(u"username"_s).toString(), QUrl::DecodedMode);
        proxy.setPassword(row.value(u"password"_s).toString(), QUrl::DecodedMode);
    }
    monitor->json.insert(u"proxy"_s, proxy.toString(QUrl::FullyEncoded));
}

void KumaReader::readJsonQuery(Monitor *monitor)
{
    static const QRegularExpression plainPath(
        u"^(?:\\$\\.?)?((?:[A-Za-z_][A-Za-z0-9_]*)(?:\\.[A-Za-z_][A-Za-z0-9_]*|\\[[0-9]+\\])*)?$"_s);
    static const QStringList operators{u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"contains"_s};
    const QString path = monitor->text(u"json_path"_s);
    const QString expected = monitor->row.value(u"expected_value"_s).toVariant().toString();
    const QString comparison = monitor->row.value(u"json_path_operator"_s).toString(u"=="_s);
    const auto match = plainPath.match(path);
    if (!match.hasMatch() || !operators.contains(comparison)) {
        notSupported(
            *monitor,
            KumaMonitorText::tr("The query “%1 %2 %3” wasn't imported, because only paths such as a.b[0] are supported. Add a "
                                "condition.")
                .arg(path, comparison, expected));
        return;
    }
    bool isNumber = false;
    expected.toDouble(&isNumber);
    const bool isPlain = isNumber || expected == "true"_L1 || expected == "false"_L1;
    const QString member = match.captured(1).isEmpty() ? QString() : u'.' + match.captured(1);
    monitor->conditions.append(
        u"([BODY]%1 %2 %3)"_s.arg(member, comparison, isPlain ? expected : quotedConditionText(expected)));
}

void KumaReader::readDns(Monitor *monitor)
{
    QJsonObject &json = monitor->json;
    const QStringList resolvers = monitor->text(u"dns_resolve_server"_s).split(u',', Qt::SkipEmptyParts);
    json.insert(u"kind"_s, u"dns"_s);
    json.insert(u"query"_s, monitor->text(u"hostname"_s));
    json.insert(u"type"_s, monitor->row.value(u"dns_resolve_type"_s).toString(u"A"_s));
    if (!resolvers.isEmpty())
        json.insert(u"server"_s, resolvers.first().trimmed());
    if (const qint64 port = monitor->number(u"port"_s); port > 0)
        json.insert(u"port"_s, port);
    if (resolvers.size() > 1)
        changed(*monitor,
                KumaMonitorText::tr("Only the first of the DNS servers is asked: %1.").arg(resolvers.first().trimmed()));
}

//! Sets the host and port of a service, from fields of their own or from the connection string of a database.
bool KumaReader::readServer(Monitor *monitor, const QString &kind)
{
    QJsonObject &json = monitor->json;
    json.insert(u"kind"_s, kind);
    const QString written = monitor->text(u"database_connection_string"_s);
    if (kind == "sqlserver"_L1) {
        static const QRegularExpression server(
            u"(?:^|;)\\s*(?:Server|Data Source|Address)\\s*=\\s*(?:tcp:)?([^,;\\\\]+)(?:,\\s*([0-9]+))?"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = server.match(written);
        json.insert(u"host"_s, match.captured(1).trimmed());
        if (!match.captured(2).isEmpty())
            json.insert(u"port"_s, match.captured(2).toInt());
    } else if (!written.isEmpty()
               && (kind == "postgresql"_L1 || kind == "mysql"_L1 || kind == "mongodb"_L1 || kind == "redis"_L1)) {
        const QUrl url(written);
        json.insert(u"host"_s, url.host());
        if (url.port() > 0)
            json.insert(u"port"_s, url.port());
        if (kind != "mongodb"_L1 && !url.userName().isEmpty())
            json.insert(u"user"_s, url.userName(QUrl::FullyDecoded));
        if (kind != "mongodb"_L1 && !url.password().isEmpty())
            json.insert(u"password"_s, url.password(QUrl::FullyDecoded));
        if (kind == "postgresql"_L1 && url.path().size() > 1)
            json.insert(u"database"_s, url.path().sliced(1));
        if (kind == "redis"_L1 && url.scheme() == "rediss"_L1)
            json.insert(u"transport"_s, u"tls"_s);
    } else {
        static const QRegularExpression scheme(u"^[a-z]+://"_s);
        json.insert(u"host"_s, monitor->text(u"hostname"_s).remove(scheme));
        if (const qint64 port = monitor->number(u"port"_s); port > 0)
            json.insert(u"port"_s, port);
    }
    if (!monitor->text(u"database_query"_s).isEmpty())
        changed(*monitor, KumaMonitorText::tr("Only the connection to the database is checked. The query isn't run."));
    if (kind == "mqtt"_L1) {
        // Not the topic: Watchkeeper would publish a message there.
        const std::pair<QString, QString> fields[] = {{u"mqtt_username"_s, u"user"_s}, {u"mqtt_password"_s, u"password"_s}};
        for (const auto &[column, field] : fields) {
            if (const QString text = monitor->text(column); !text.isEmpty())
                json.insert(field, text);
        }
        changed(*monitor,
                KumaMonitorText::tr("Only the broker is checked, not the messages of the topic “%1”.")
                    .arg(monitor->text(u"mqtt_topic"_s)));
    }
    if (kind == "radius"_L1) {
        json.insert(u"sharedSecret"_s, monitor->text(u"radius_secret"_s));
        json.insert(u"user"_s, monitor->text(u"radius_username"_s));
        json.insert(u"password"_s, monitor->text(u"radius_password"_s));
    }
    if (kind == "snmp"_L1) {
        json.insert(u"oid"_s, monitor->text(u"snmp_oid"_s));
        json.insert(u"version"_s, monitor->row.value(u"snmp_version"_s).toString(u"2c"_s));
        json.insert(u"community"_s, monitor->text(u"radius_password"_s)); // Uptime Kuma stores it there
        if (!monitor->text(u"expected_value"_s).isEmpty())
            changed(*monitor,
                    KumaMonitorText::tr("The expected value “%1” wasn't imported. Set it in the target.")
                        .arg(monitor->text(u"expected_value"_s)));
    }
    if (kind == "smtp"_L1 && monitor->text(u"smtp_security"_s) != "nostarttls"_L1) {
        const QString security = monitor->text(u"smtp_security"_s);
        json.insert(u"transport"_s, security == "secure"_L1 ? u"tls"_s : security == "starttls"_L1 ? u"starttls"_s : u"tcp"_s);
    }
    if (kind == "a2s"_L1 && monitor->text(u"type"_s) == "gamedig"_L1)
        changed(*monitor,
                KumaMonitorText::tr(
                    "The server is asked with the protocol of Steam. Games with another protocol don't answer it."));
    return true;
}

} // namespace watchkeeper
