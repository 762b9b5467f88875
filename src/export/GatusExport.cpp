// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ExportFormats.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class GatusExportText
{
    Q_DECLARE_TR_FUNCTIONS(GatusExport)
};

//! Returns a duration of Go, which has no days.
QString goDuration(Milliseconds time)
{
    return time.count() % 1000 == 0 ? QString::number(time.count() / 1000) + u's' : QString::number(time.count()) + u"ms"_s;
}

//! Returns the condition as Gatus reads it, or nullopt if it can't express it. Gatus has one comparison, no logic, and no days in durations
//! (config/endpoint/condition.go).
std::optional<QString> gatusCondition(const QString &condition)
{
    static const QString operand = u"(?:(?:len|has)\\()?\\[(?:STATUS|IP|RESPONSE_TIME|BODY|CONNECTED|CERTIFICATE_EXPIRATION|"
                                   u"DOMAIN_EXPIRATION|DNS_RCODE)\\](?:\\.[\\w-]+|\\[\\d+\\])*\\)?"_s;
    static const QRegularExpression comparison(
        u"^(%1) (==|!=|<=|>=|<|>) ((?:pat|any)\\([^()\"]*\\)|[^\\s()\\[\\]\"]+)$"_s.arg(operand));
    const auto match = comparison.match(condition.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    static const QRegularExpression days(u"^(\\d+)d$"_s);
    const auto day = days.match(match.captured(3));
    if (!day.hasMatch())
        return condition.trimmed();
    return u"%1 %2 %3h"_s.arg(match.captured(1), match.captured(2), QString::number(day.captured(1).toLongLong() * 24));
}

//! Returns conditions for a set of status codes, such as `200-299,401`.
QStringList statusConditions(const QString &accepted)
{
    constexpr int kLowest = 100;
    constexpr int kHighest = 599;
    const QStringList parts = accepted.split(u',', Qt::SkipEmptyParts);
    QStringList codes;
    for (const QString &part : parts) {
        const int from = part.section(u'-', 0, 0).toInt();
        const int to = part.contains(u'-') ? part.section(u'-', 1).toInt() : from;
        if (parts.size() == 1 && from <= kLowest && to >= kHighest)
            return {};
        if (parts.size() == 1 && from < to)
            return {u"[STATUS] >= %1"_s.arg(from), u"[STATUS] <= %1"_s.arg(to)};
        for (int code = from; code <= to; ++code)
            codes.append(QString::number(code));
    }
    return {codes.size() == 1 ? u"[STATUS] == "_s + codes.first() : u"[STATUS] == any(%1)"_s.arg(codes.join(u", "_s))};
}

//! Converts one target.
class GatusEndpoint
{
public:
    GatusEndpoint(const Target &target, const Schedule &defaults, Exported *exported)
        : m_settings(target, defaults, u"Gatus"_s, exported)
    {
    }

    //! Returns the endpoint, or nullopt if Gatus has no such check.
    std::optional<YamlValue> convert();

private:
    bool setAddress();
    void setWeb();
    void setWebClient();
    void setSocket(const QString &scheme);
    void setDns();
    void setCertificate(int defaultDays);
    void addConditions();
    //! Returns a text with `${NAME}` for its placeholders.
    QString text(const QString &written);
    QString take(const QString &key) { return text(m_settings.takeText(key)); }
    bool hasCondition(const QString &placeholder) const;

    ExportSettings m_settings;
    QString m_url;
    YamlValue m_request; //!< keys of the request
    YamlValue m_client;
    QStringList m_conditions;
};

QString GatusEndpoint::text(const QString &written)
{
    return withPlaceholders(
        written, [](QString literal) { return literal.replace(u'$', u"$$"_s); },
        [this](const QString &source, const QString &name) {
            if (source == "env"_L1)
                return u"${"_s + name + u'}';
            static const QRegularExpression other(u"[^A-Za-z0-9]+"_s);
            const QString variable = QString(name).replace(other, u"_"_s).toUpper();
            m_settings.remark(GatusExportText::tr("The environment variable %1 must contain the value of ${%2:%3}.")
                                  .arg(variable, source, name));
            return u"${"_s + variable + u'}';
        });
}

bool GatusEndpoint::hasCondition(const QString &placeholder) const
{
    const auto &all = m_settings.target().conditions;
    return std::any_of(all.begin(), all.end(),
                       [&](const TargetCondition &one) { return one.text.contains(placeholder, Qt::CaseInsensitive); });
}

std::optional<YamlValue> GatusEndpoint::convert()
{
    const Target &target = m_settings.target();
    m_client.insert(u"timeout"_s, goDuration(target.schedule.timeout));
    if (!setAddress()) {
        m_settings.reportMissingType();
        return std::nullopt;
    }
    constexpr int kTlsDays = 30; // the default of this type
    setCertificate(target.kind == "tls"_L1 ? kTlsDays : 0);
    addConditions();
    static const QRegularExpression forbidden(u"[\"\\\\]"_s);
    YamlValue endpoint;
    endpoint.insert(u"name"_s, text(QString(target.name).remove(forbidden)));
    m_settings.take(u"tags"_s);
    if (!target.tags.isEmpty())
        endpoint.insert(u"group"_s, text(QString(target.tags.first()).remove(forbidden)));
    if (target.tags.size() > 1)
        m_settings.remark(GatusExportText::tr("Only the tag “%1” was exported, because Gatus has one group for each endpoint.")
                              .arg(target.tags.first()));
    if (m_settings.take(u"paused"_s).toBool())
        endpoint.insert(u"enabled"_s, false);
    endpoint.insert(u"url"_s, m_url);
    endpoint.insertAll(m_request);
    endpoint.insert(u"interval"_s, goDuration(target.schedule.every));
    endpoint.insert(u"client"_s, m_client);
    YamlValue conditions;
    for (const QString &condition : std::as_const(m_conditions))
        conditions.append(text(condition));
    endpoint.insert(u"conditions"_s, conditions);
    m_settings.reportOthers();
    return endpoint;
}

void GatusEndpoint::addConditions()
{
    m_settings.take(u"conditions"_s);
    for (const TargetCondition &written : m_settings.target().conditions) {
        const auto condition = gatusCondition(written.text);
        if (!condition) {
            m_settings.remark(GatusExportText::tr("Gatus can't evaluate the condition “%1”.").arg(written.text));
            continue;
        }
        m_conditions.append(*condition);
        if (written.otherwise == Outcome::Degraded)
            m_settings.remark(
                GatusExportText::tr("If the condition “%1” fails, the endpoint is down, because Gatus has no degraded state.")
                    .arg(written.text));
    }
    if (m_conditions.isEmpty())
        m_conditions.append(u"[CONNECTED] == true"_s); // Gatus needs one
}

bool GatusEndpoint::setAddress()
{
    const QString &kind = m_settings.target().kind;
    if (kind == "http"_L1 || kind == "websocket"_L1) {
        setWeb();
    } else if (kind == "dns"_L1) {
        setDns();
    } else if (kind == "domain"_L1) {
        m_url = u"https://"_s + take(u"domain"_s);
        const QJsonValue days = m_settings.take(u"criticalDays"_s);
        if (!hasCondition(u"[DOMAIN_EXPIRATION]"_s))
            m_conditions.append(u"[DOMAIN_EXPIRATION] > %1h"_s.arg(days.toInt(7) * 24));
        m_settings.take(u"warnDays"_s);
    } else if (kind == "ping"_L1) {
        m_url = u"icmp://"_s + take(u"host"_s);
        m_settings.take(u"count"_s);
        if (const QString family = m_settings.takeText(u"ipFamily"_s); family.startsWith("ipv"_L1))
            m_client.insert(u"network"_s, u"ip"_s + family.back());
    } else if (kind == "tcp"_L1) {
        setSocket(m_settings.take(u"tls"_s).toBool() ? u"tls"_s : u"tcp"_s);
    } else if (kind == "udp"_L1) {
        m_settings.take(u"silenceIsFine"_s);
        setSocket(u"udp"_s);
    } else if (kind == "tls"_L1) {
        const QString starttls = m_settings.takeText(u"starttls"_s);
        if (!starttls.isEmpty() && starttls != "smtp"_L1)
            return false;
        setSocket(starttls.isEmpty() ? u"tls"_s : u"starttls"_s);
    } else if (kind == "ssh"_L1) {
        setSocket(u"ssh"_s);
    } else if (kind == "grpc"_L1) {
        setSocket(m_settings.takeText(u"transport"_s) == "tls"_L1 ? u"grpcs"_s : u"grpc"_s);
    } else {
        return false;
    }
    return true;
}

void GatusEndpoint::setCertificate(int defaultDays)
{
    const int days = m_settings.take(u"certificateDays"_s).toInt(defaultDays);
    const int critical = m_settings.take(u"criticalDays"_s).toInt();
    const int limit = critical > 0 ? critical : days;
    const bool isEncrypted = !m_url.startsWith("http:"_L1) && !m_url.startsWith("ws:"_L1);
    if (isEncrypted && limit > 0 && !hasCondition(u"[CERTIFICATE_EXPIRATION]"_s))
        m_conditions.append(u"[CERTIFICATE_EXPIRATION] > %1h"_s.arg(limit * 24));
    if (!m_settings.take(u"verifyTls"_s).toBool(true))
        m_client.insert(u"insecure"_s, true);
}

void GatusEndpoint::setWeb()
{
    m_url = take(u"url"_s);
    const bool isSocket = m_settings.target().kind == "websocket"_L1;
    if (const QString method = m_settings.takeText(u"method"_s); !method.isEmpty())
        m_request.insert(u"method"_s, method);
    const QJsonValue body = m_settings.take(isSocket ? u"send"_s : u"body"_s);
    const QString content = body.isString() || body.isUndefined()
        ? body.toString()
        : QString::fromUtf8(
            (body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject())).toJson(QJsonDocument::Compact));
    if (!content.isEmpty())
        m_request.insert(u"body"_s, text(content));
    YamlValue headers;
    m_settings.take(u"headers"_s);
    for (const auto &[name, value] : m_settings.target().fields.map(u"headers"_s))
        headers.insert(name, text(value));
    if (const QString token = take(u"bearerToken"_s); !token.isEmpty())
        headers.insert(u"Authorization"_s, u"Bearer "_s + token);
    const QString user = m_settings.value(u"username"_s).toString();
    const QString password = m_settings.value(u"password"_s).toString();
    const bool isBasic = m_settings.value(u"authentication"_s).toString() != "digest"_L1;
    if (!user.isEmpty() && isBasic && !(user + password).contains("${"_L1)) { // a placeholder can't be encoded
        headers.insert(u"Authorization"_s, u"Basic "_s + QString::fromLatin1((user + u':' + password).toUtf8().toBase64()));
        m_settings.take(u"username"_s);
        m_settings.take(u"password"_s);
    }
    if (!headers.isEmpty())
        m_request.insert(u"headers"_s, headers);
    if (isSocket) {
        m_settings.take(u"ping"_s);
        return;
    }
    const QJsonValue accepted = m_settings.take(u"accept"_s);
    if (accepted.isString() || !hasCondition(u"[STATUS]"_s))
        m_conditions += statusConditions(accepted.toString(u"200-299"_s));
    setWebClient();
}

void GatusEndpoint::setWebClient()
{
    if (!m_settings.take(u"followRedirects"_s).toBool(true))
        m_client.insert(u"ignore-redirect"_s, true);
    if (const QString proxy = take(u"proxy"_s); !proxy.isEmpty() && proxy != "none"_L1)
        m_client.insert(u"proxy-url"_s, proxy);
    if (const QString server = take(u"oauthTokenUrl"_s); !server.isEmpty()) {
        YamlValue scopes;
        for (const QString &scope : take(u"oauthScope"_s).split(u' ', Qt::SkipEmptyParts))
            scopes.append(scope);
        YamlValue login;
        login.insert(u"token-url"_s, server)
            .insert(u"client-id"_s, take(u"oauthClientId"_s))
            .insert(u"client-secret"_s, take(u"oauthClientSecret"_s));
        if (!scopes.isEmpty())
            login.insert(u"scopes"_s, scopes);
        else
            m_settings.remark(GatusExportText::tr("Gatus needs a scope for OAuth 2."));
        m_client.insert(u"oauth2"_s, login);
    }
    if (const QString certificate = take(u"clientCertificate"_s); !certificate.isEmpty()) {
        const QString key = take(u"clientKey"_s);
        YamlValue files;
        files.insert(u"certificate-file"_s, certificate).insert(u"private-key-file"_s, key.isEmpty() ? certificate : key);
        m_client.insert(u"tls"_s, files);
    }
}

void GatusEndpoint::setSocket(const QString &scheme)
{
    m_url = scheme + u"://"_s + addressText(take(u"host"_s), m_settings.takePort());
    // Gatus sends the body as it is, without escapes.
    QString sent = m_settings.takeText(u"send"_s);
    static const QRegularExpression otherEscape(uR"(\\[^\\nrt])"_s);
    if (sent.contains(otherEscape)) {
        m_settings.remark(GatusExportText::tr("Gatus can't send the bytes in “send”."));
        sent.clear();
    }
    if (!sent.isEmpty())
        m_request.insert(u"body"_s,
                         text(sent.replace(u"\\n"_s, u"\n"_s)
                                  .replace(u"\\r"_s, u"\r"_s)
                                  .replace(u"\\t"_s, u"\t"_s)
                                  .replace(u"\\\\"_s, u"\\"_s)));
    if (m_settings.value(u"expectPattern"_s).toString() == "[\\s\\S]"_L1)
        m_settings.take(u"expectPattern"_s); // Gatus also accepts any reply
}

void GatusEndpoint::setDns()
{
    const QString server = take(u"server"_s);
    m_url = addressText(server.isEmpty() ? u"1.1.1.1"_s : server, m_settings.take(u"port"_s).toInt());
    if (server.isEmpty())
        m_settings.remark(GatusExportText::tr("Gatus asks 1.1.1.1, because the target names no DNS server."));
    YamlValue question;
    question.insert(u"query-name"_s, take(u"query"_s));
    question.insert(u"query-type"_s, m_settings.take(u"type"_s).toString(u"A"_s));
    m_request.insert(u"dns"_s, question);
    const QString code = m_settings.take(u"rcode"_s).toString(u"NOERROR"_s);
    if (code != "any"_L1 && !hasCondition(u"[DNS_RCODE]"_s))
        m_conditions.append(u"[DNS_RCODE] == "_s + code);
    m_settings.take(u"minAnswers"_s);
}

} // namespace

Exported exportGatus(const TargetsDocument &document, const QList<Target> &targets)
{
    Exported exported;
    YamlValue endpoints;
    for (const Target &target : targets) {
        if (const auto endpoint = GatusEndpoint(target, document.defaults, &exported).convert())
            endpoints.append(*endpoint);
    }
    exported.count = endpoints.size();
    if (!document.maintenance.isEmpty())
        exported.remarks.append({{}, GatusExportText::tr("Maintenance wasn't exported.")});
    YamlValue root;
    root.insert(u"endpoints"_s, endpoints);
    exported.files = {{u"gatus.yaml"_s, root.toYaml()}};
    return exported;
}

} // namespace watchkeeper
