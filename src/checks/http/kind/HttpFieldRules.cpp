// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/kind/HttpFieldRules.h"

#include "checks/http/message/HttpRequest.h"
#include "checks/network/ProxyChoice.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

class HttpFieldRulesText
{
    Q_DECLARE_TR_FUNCTIONS(HttpPlan)
};

//! Whether a text is a valid field name (RFC 9110, 5.6.2).
bool isToken(const QString &text)
{
    constexpr QLatin1StringView kTokenSymbols("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || kTokenSymbols.contains(c));
    });
}

bool breaksLine(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'\r' || c == u'\n' || c.isNull(); });
}

//! Whether a field determines where the message ends or how the connection is used. Users aren't allowed to set it, because a wrong
//! value would make the server misread the following bytes.
bool isReservedHeader(const QString &name)
{
    constexpr std::array kReservedHeaders{"connection", "content-length", "transfer-encoding", "te", "trailer",
                                          "upgrade",    "expect"};
    return std::any_of(kReservedHeaders.begin(), kReservedHeaders.end(), [&](const char *reserved) {
        return name.compare(QLatin1StringView(reserved), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

HttpFieldRules::HttpFieldRules(const Fields &fields)
    : m_fields(fields)
    , m_isFilled(!fields.needsExpansion())
{
}

void HttpFieldRules::add(const char *field, const QString &text)
{
    m_problems.append({QLatin1StringView(field), text});
}

bool HttpFieldRules::has(const char *field) const
{
    return m_fields.has(QLatin1StringView(field));
}

void HttpFieldRules::checkSingleLine(const char *field)
{
    if (breaksLine(m_fields.text(QLatin1StringView(field))))
        add(field, HttpFieldRulesText::tr("This must be a single line."));
}

void HttpFieldRules::checkAddress(const QStringList &schemes)
{
    const QUrl url = m_fields.url(QStringLiteral("url"));
    if (m_isFilled && (!schemes.contains(url.scheme()) || url.host().isEmpty()))
        add("url",
            HttpFieldRulesText::tr("Only addresses that start with %1:// or %2:// and include a host can be checked.")
                .arg(schemes.first(), schemes.last()));
    else if (m_isFilled && url.port(1) == 0)
        add("url", HttpFieldRulesText::tr("Port 0 isn't a valid port."));
}

void HttpFieldRules::checkHeaders()
{
    for (const auto &[name, value] : m_fields.map(QStringLiteral("headers"))) {
        if (!isToken(name))
            add("headers",
                HttpFieldRulesText::tr("“%1” isn't a valid header name. Use letters, digits and hyphens.").arg(name));
        else if (isReservedHeader(name))
            add("headers", HttpFieldRulesText::tr("Watchkeeper sets the header %1 automatically.").arg(name));
        else if (breaksLine(value))
            add("headers", HttpFieldRulesText::tr("The value of the header %1 must be a single line.").arg(name));
    }
}

void HttpFieldRules::checkContent()
{
    const bool isForm = has("form") || has("files");
    if (isForm && has("body"))
        add(has("form") ? "form" : "files", HttpFieldRulesText::tr("Use either a body or a form, not both."));
    const bool isMultipart = has("files") || m_fields.text(QStringLiteral("formType")) == QLatin1String("multipart");
    for (const auto &[name, value] : m_fields.map(QStringLiteral("headers"))) {
        if (isForm && isMultipart && name.compare(QLatin1String("content-type"), Qt::CaseInsensitive) == 0)
            add("headers",
                HttpFieldRulesText::tr("For multipart forms, Watchkeeper sets the header %1 automatically.").arg(name));
    }
    for (const auto &[name, written] : m_fields.map(QStringLiteral("files"))) {
        const FormFilePath file(written);
        if (file.path.isEmpty())
            add("files", HttpFieldRulesText::tr("“%1” requires a file.").arg(name));
        else if (breaksLine(QString::fromLatin1(file.type)))
            add("files", HttpFieldRulesText::tr("The content type of “%1” must be a single line.").arg(name));
    }
}

void HttpFieldRules::checkCredentials()
{
    checkSingleLine("bearerToken");
    if (has("bearerToken") && (has("username") || has("password")))
        add("bearerToken", HttpFieldRulesText::tr("Use either a bearer token or a user name and password, not both."));
    const bool isDigest = m_fields.text(QStringLiteral("authentication")) == QLatin1String("digest");
    if (isDigest && m_isFilled && !has("username") && m_fields.url(QStringLiteral("url")).userName().isEmpty())
        add("authentication", HttpFieldRulesText::tr("Digest authentication requires a user name."));
    checkToken();
    if (!isDigest && !has("oauthTokenUrl"))
        return;
    for (const auto &[name, value] : m_fields.map(QStringLiteral("headers"))) {
        if (name.compare(QLatin1String("authorization"), Qt::CaseInsensitive) == 0)
            add("headers",
                HttpFieldRulesText::tr("With this authentication method, Watchkeeper sets the header %1 automatically.")
                    .arg(name));
    }
}

void HttpFieldRules::checkToken()
{
    if (!has("oauthTokenUrl")) {
        for (const char *name : {"oauthClientId", "oauthClientSecret", "oauthScope", "oauthParameters"}) {
            if (has(name))
                add(name, HttpFieldRulesText::tr("This field requires a token URL (“oauthTokenUrl”)."));
        }
        return;
    }
    if (!has("oauthClientId"))
        add("oauthClientId", HttpFieldRulesText::tr("The token server requires a client ID."));
    for (const char *name : {"bearerToken", "username", "password"}) {
        if (has(name))
            add(name, HttpFieldRulesText::tr("Use either this field or a token URL, not both."));
    }
}

void HttpFieldRules::checkClientCertificate()
{
    for (const char *name : {"clientKey", "clientPassphrase"}) {
        if (has(name) && !has("clientCertificate"))
            add(name, HttpFieldRulesText::tr("This field requires a client certificate (“clientCertificate”)."));
    }
}

void HttpFieldRules::checkRoute()
{
    checkSingleLine("userAgent");
    checkClientCertificate();
    if (m_isFilled && has("resolve") && QHostAddress(m_fields.text(QStringLiteral("resolve"))).isNull())
        add("resolve", HttpFieldRulesText::tr("This isn't a valid IP address, such as 192.0.2.10 or 2001:db8::10."));
    if (has("resolve") && has("proxy") && m_fields.text(QStringLiteral("proxy")) != QLatin1String("none"))
        add("resolve",
            HttpFieldRulesText::tr("A proxy resolves names itself. Use either a proxy or an address to connect to."));
    if (const QUrl proxy = httpProxyField(m_fields); m_isFilled && !proxy.isEmpty() && !isProxyAddress(proxy))
        add("proxy", HttpFieldRulesText::tr("Use the form http://host:port or socks5://host:port for the proxy, or “none”."));
}

void HttpFieldRules::checkLimits()
{
    const bool keepsConnection = m_fields.text(QStringLiteral("connection")) == QLatin1String("keep-alive");
    if (keepsConnection && m_fields.text(QStringLiteral("httpVersion")) == QLatin1String("2"))
        add("httpVersion", HttpFieldRulesText::tr("HTTP/2 uses a fresh connection for each check. Set “connection” to fresh."));
}

void HttpFieldRules::refuseWithQt(const char *field, const QString &reason)
{
    add(field, HttpFieldRulesText::tr("“%1” isn't available with “client: qt”: %2").arg(QLatin1StringView(field), reason));
}

void HttpFieldRules::checkClientLogin()
{
    if (m_fields.text(QStringLiteral("client")) == QLatin1String("qt")
        && m_fields.text(QStringLiteral("authentication")) == QLatin1String("digest"))
        refuseWithQt("authentication",
                     HttpFieldRulesText::tr("Qt's client uses the authentication method that the server requests."));
}

void HttpFieldRules::checkClient()
{
    if (m_fields.text(QStringLiteral("client")) != QLatin1String("qt"))
        return;
    const auto refuse = [this](const char *field, const QString &reason) { refuseWithQt(field, reason); };
    const auto is = [this](const char *field, const char *value) {
        return m_fields.text(QLatin1StringView(field)) == QLatin1StringView(value);
    };
    const QString choosesAddress = HttpFieldRulesText::tr("Qt chooses the address itself.");
    if (has("resolve"))
        refuse("resolve", choosesAddress);
    if (!is("ipFamily", "any"))
        refuse("ipFamily", choosesAddress);
    checkClientLogin();
    if (is("connection", "keep-alive"))
        refuse("connection", HttpFieldRulesText::tr("Qt silently repeats requests on a reused connection."));
    const bool isPlain = m_isFilled && m_fields.url(QStringLiteral("url")).scheme() == QLatin1String("http");
    if (is("httpVersion", "2") && isPlain)
        refuse("httpVersion", HttpFieldRulesText::tr("without TLS, Qt doesn't detect that a server doesn't support HTTP/2."));
    if (is("method", "HEAD")) {
        for (const char *content : {"body", "form", "files"}) {
            if (has(content))
                refuse(content, HttpFieldRulesText::tr("Qt doesn't send a body with HEAD requests."));
        }
    }
    for (const auto &[name, value] : m_fields.map(QStringLiteral("headers"))) {
        if (is("httpVersion", "2") && name.compare(QLatin1String("host"), Qt::CaseInsensitive) == 0)
            refuse("headers", HttpFieldRulesText::tr("Qt doesn't support the header %1 over HTTP/2.").arg(name));
    }
}

bool isWebAddress(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

QUrl httpProxyField(const Fields &fields)
{
    const QString proxy = fields.text(QStringLiteral("proxy"));
    return proxy.isEmpty() || proxy == QLatin1String("none")
        ? QUrl()
        : QUrl(proxy); // a QUrl created from an empty string uses 200 bytes
}

QList<FieldProblem> httpLoginProblems(const Fields &fields)
{
    HttpFieldRules rules(fields);
    rules.checkHeaders();
    rules.checkCredentials();
    rules.checkClientCertificate();
    rules.checkClientLogin();
    return rules.take();
}

QList<FieldProblem> httpFieldProblems(const Fields &fields)
{
    HttpFieldRules rules(fields);
    rules.checkAddress({QStringLiteral("http"), QStringLiteral("https")});
    rules.checkHeaders();
    rules.checkContent();
    rules.checkCredentials();
    rules.checkRoute();
    rules.checkLimits();
    rules.checkClient();
    return rules.take();
}

} // namespace watchkeeper
