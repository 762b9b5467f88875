// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/kind/HttpFields.h"

#include "checks/network/CommonFields.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class HttpFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(HttpKind)
};

QString latin1String(const char *name)
{
    return QLatin1StringView(name);
}

} // namespace

Field httpHeadersField()
{
    return Field{
        .name = latin1String("headers"),
        .type = FieldType::Map,
        .label = HttpFieldsText::tr("Headers"),
        .help = HttpFieldsText::tr("Headers to send with the request. After a redirect, they aren't sent to other servers."),
        .advanced = true};
}

QList<Field> httpRequestFields()
{
    return {
        Field{.name = latin1String("url"),
              .type = FieldType::Url,
              .label = HttpFieldsText::tr("Address"),
              .help = HttpFieldsText::tr("The address to request, such as https://example.org/health."),
              .required = true},
        Field{.name = latin1String("method"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Method"),
              .help = HttpFieldsText::tr("The HTTP method of the request."),
              .defaultValue = latin1String("GET"),
              .choices = {latin1String("GET"), latin1String("HEAD"), latin1String("POST"), latin1String("PUT"),
                          latin1String("PATCH"), latin1String("DELETE"), latin1String("OPTIONS")}},
        httpHeadersField(),
        Field{.name = latin1String("body"),
              .type = FieldType::Body,
              .label = HttpFieldsText::tr("Body"),
              .help = HttpFieldsText::tr("Content to send with the request. If no Content-Type header is set, the body's first "
                                         "character determines whether it is sent as JSON, XML or a form."),
              .advanced = true},
        Field{.name = latin1String("form"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("Form"),
              .help = HttpFieldsText::tr(
                  "Names and values of form fields to send instead of a body. The method is POST unless you choose another."),
              .advanced = true},
        Field{.name = latin1String("formType"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Form encoding"),
              .help = HttpFieldsText::tr("How the form is encoded: application/x-www-form-urlencoded or multipart/form-data. "
                                         "Forms with files always use multipart/form-data."),
              .defaultValue = latin1String("urlencoded"),
              .choices = {latin1String("urlencoded"), latin1String("multipart")},
              .advanced = true},
        Field{.name = latin1String("files"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("Files"),
              .help =
                  HttpFieldsText::tr("Form field names and the paths of the files to send. Append “;type=image/png” to a path "
                                     "to set the content type. Files are read for each check and can total at most 20 MB."),
              .advanced = true},
    };
}

QList<Field> httpCredentialFields()
{
    return {
        Field{.name = latin1String("username"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("User name"),
              .help = HttpFieldsText::tr("User name for servers that require a login.")},
        Field{.name = latin1String("password"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Password"),
              .help = HttpFieldsText::tr(
                  "Password for this user name. Use ${env:NAME} or ${file:PATH} rather than the password itself.")},
        Field{.name = latin1String("authentication"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Authentication method"),
              .help = HttpFieldsText::tr(
                  "basic: sends the password with the request. digest: sends only a hash based on the password, when the "
                  "server requests it (RFC 7616). Each check then requires two requests."),
              .defaultValue = latin1String("basic"),
              .choices = {latin1String("basic"), latin1String("digest")},
              .advanced = true},
        Field{.name = latin1String("bearerToken"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Bearer token"),
              .help = HttpFieldsText::tr(
                  "Token to send as “Authorization: Bearer …”. Use ${env:NAME} or ${file:PATH} rather than the token itself.")},
        Field{.name = latin1String("oauthTokenUrl"),
              .type = FieldType::Url,
              .label = HttpFieldsText::tr("Token URL"),
              .help = HttpFieldsText::tr("URL from which to fetch an access token with the OAuth 2 client credentials grant. "
                                         "The token is sent as a bearer token and reused until it expires or is rejected. "
                                         "Token requests use the target's trusted certificates, client certificate and proxy."),
              .advanced = true},
        Field{.name = latin1String("oauthClientId"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Client ID"),
              .help = HttpFieldsText::tr("The ID under which the client is registered with the token server."),
              .advanced = true},
        Field{.name = latin1String("oauthClientSecret"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Client secret"),
              .help = HttpFieldsText::tr(
                  "Proves the client's identity. Use ${env:NAME} or ${file:PATH} rather than the secret itself."),
              .advanced = true},
        Field{.name = latin1String("oauthScope"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Scope"),
              .help = HttpFieldsText::tr(
                  "Permissions to request for the token, separated by spaces. Leave empty to use the server's default."),
              .advanced = true},
        Field{.name = latin1String("oauthParameters"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("Extra token parameters"),
              .help = HttpFieldsText::tr("Additional parameters of the token request, such as “audience”."),
              .advanced = true},
        Field{.name = latin1String("oauthClientAuth"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Client authentication"),
              .help = HttpFieldsText::tr("Whether the token request sends the client ID and secret in its header (basic "
                                         "authentication) or in its body."),
              .defaultValue = latin1String("header"),
              .choices = {latin1String("header"), latin1String("body")},
              .advanced = true},
    };
}

QList<Field> httpLoginFields()
{
    QList<Field> fields = httpCredentialFields();
    fields.append(httpHeadersField());
    static const QStringList others{u"caFile"_s, u"clientCertificate"_s, u"clientKey"_s, u"clientPassphrase"_s, u"client"_s};
    for (const Field &field : httpRouteFields() + httpLimitFields()) {
        if (others.contains(field.name))
            fields.append(field);
    }
    return fields;
}

QList<Field> httpResponseFields()
{
    return {
        Field{.name = latin1String("accept"),
              .type = FieldType::NumberSet,
              .label = HttpFieldsText::tr("Accepted status codes"),
              .help = HttpFieldsText::tr("Status codes that indicate success, such as 200-299,401. If a condition checks "
                                         "[STATUS], the default isn't used."),
              .defaultValue = latin1String("200-299"),
              .minimum = 100,
              .maximum = 599,
              .supersedingPlaceholder = latin1String("STATUS"),
              .valueWhenSuperseded = latin1String("100-599")},
        certificateDaysField(14),
        Field{.name = latin1String("followRedirects"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Follow redirects"),
              .help = HttpFieldsText::tr("Checks the page that a redirect leads to, not the redirect itself. Credentials, "
                                         "headers, forms, files and placeholders aren't sent to other servers."),
              .defaultValue = true},
        Field{.name = latin1String("maxRedirects"),
              .type = FieldType::Number,
              .label = HttpFieldsText::tr("Maximum redirects"),
              .help = HttpFieldsText::tr("The check fails after more than this number of consecutive redirects."),
              .defaultValue = 10,
              .minimum = 0,
              .maximum = 50,
              .advanced = true,
              .whole = true},
        Field{.name = latin1String("redirectToHttp"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Follow redirects from https to http"),
              .help = HttpFieldsText::tr("Anyone along the route can read and change http traffic, so such redirects fail by "
                                         "default. Credentials are never sent to the http address."),
              .defaultValue = false,
              .advanced = true},
        Field{.name = latin1String("cookies"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Keep cookies during redirects"),
              .help = HttpFieldsText::tr("Sends cookies set by a redirect with later requests to their host or domain in the "
                                         "same check. No cookies are kept for the next check."),
              .defaultValue = true,
              .advanced = true},
    };
}

namespace {

EvaluatedCondition statusCondition(const Fields &fields, const Expectations &expectations)
{
    const NumberSet accepted = fields.numberSet(u"accept"_s);
    EvaluatedCondition condition{HttpFieldsText::tr("The status is one of %1").arg(accepted.toString()), {}};
    condition.field = u"accept"_s;
    if (const QVariant status = expectations.value(u"status"_s); status.isValid()) {
        condition.actual = status.toString();
        condition.status = passOrFail(accepted.contains(status.toInt()));
    }
    return condition;
}

EvaluatedCondition redirectLimitCondition(int limit, const Expectations &expectations)
{
    EvaluatedCondition condition{HttpFieldsText::tr("At most %n redirect(s)", "", limit), {}};
    const QVariant redirects = expectations.value(u"redirects"_s);
    const QVariant status = expectations.value(u"status"_s);
    if (redirects.isValid() && status.isValid()) {
        // Exceeding the limit is a protocol error, but so is any other redirect that can't be followed. Therefore the number of
        // redirects is compared as well.
        const bool ledFurther = expectations.failedBy(ErrorType::Protocol) && status.toInt() / 100 == 3;
        condition.actual = redirects.toString();
        condition.status = passOrFail(!ledFurther || redirects.toInt() < limit);
    }
    return condition;
}

} // namespace

void addHttpExpectations(const Fields &fields, Expectations *expectations)
{
    expectations->add(statusCondition(fields, *expectations));
    if (fields.url(u"url"_s).scheme() == "https"_L1)
        addCertificateExpectations(fields, expectations);
    if (fields.flag(u"followRedirects"_s))
        expectations->add(redirectLimitCondition(fields.integer(u"maxRedirects"_s), *expectations));
}

namespace {

int portOf(const QUrl &url)
{
    const bool isTls = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    if (url.scheme().startsWith("socks"_L1))
        return url.port(1080);
    return url.port(isTls ? 443 : 80);
}

//! The endpoint of a connection through a proxy. The endpoint is the proxy itself, because TLS with the server is tunnelled.
ServiceEndpoint proxyEndpoint(const QUrl &proxy)
{
    ServiceEndpoint endpoint;
    endpoint.host = proxy.host();
    endpoint.port = portOf(proxy);
    endpoint.isStream = true;
    endpoint.isBehindProxy = true;
    return endpoint;
}

} // namespace

std::optional<ServiceEndpoint> webEndpoint(const Fields &fields, const QUrl &settingsProxy)
{
    const QUrl url = fields.url(u"url"_s);
    const QString ownProxy = fields.text(u"proxy"_s);
    ServiceEndpoint endpoint;
    endpoint.fixedAddress = fields.text(u"resolve"_s);
    if (!ownProxy.isEmpty() && ownProxy != "none"_L1)
        return proxyEndpoint(QUrl(ownProxy));
    if (ownProxy.isEmpty() && endpoint.fixedAddress.isEmpty() && !settingsProxy.isEmpty())
        return proxyEndpoint(settingsProxy);
    endpoint.host = url.host();
    endpoint.port = portOf(url);
    endpoint.isStream = true;
    endpoint.isTls = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    applyTlsFields(fields, &endpoint);
    return endpoint;
}

QList<Field> httpRouteFields()
{
    return {
        Field{.name = latin1String("verifyTls"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Verify TLS certificate"),
              .help = HttpFieldsText::tr("If off, any certificate is accepted, even if it has expired or was issued to someone "
                                         "else. If not set, the option in the settings applies."),
              .defaultValue = true,
              .advanced = true},
        Field{.name = latin1String("tlsMinimum"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Minimum TLS version"),
              .help = HttpFieldsText::tr(
                  "1.0 and 1.1 are no longer secure. Choose them only for old devices that support nothing newer."),
              .defaultValue = latin1String("1.2"),
              .choices = {latin1String("1.0"), latin1String("1.1"), latin1String("1.2"), latin1String("1.3")},
              .advanced = true},
        Field{.name = latin1String("caFile"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Trusted certificates"),
              .help = HttpFieldsText::tr("A PEM file with the certificates to trust instead of the system's CAs. Leave empty "
                                         "to use the system's CAs and the file in the settings."),
              .advanced = true},
        Field{.name = latin1String("clientCertificate"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Client certificate"),
              .help = HttpFieldsText::tr("Client certificate for servers that require one. Use a PEM file with the certificate "
                                         "followed by any chain, or a PKCS#12 file (.p12, .pfx)."),
              .advanced = true},
        Field{.name = latin1String("clientKey"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Client key"),
              .help =
                  HttpFieldsText::tr("A PEM file with the private key. Leave empty if the certificate file contains the key."),
              .advanced = true},
        Field{.name = latin1String("clientPassphrase"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Key passphrase"),
              .help = HttpFieldsText::tr(
                  "Decrypts the key or the PKCS#12 file. Use ${env:NAME} or ${file:PATH} rather than the passphrase itself."),
              .advanced = true},
        Field{.name = latin1String("proxy"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Proxy"),
              .help = HttpFieldsText::tr("http://host:port or socks5://host:port, with user:password@ before the host if "
                                         "required. none: no proxy. Leave empty to use the proxy from the settings."),
              .advanced = true},
        familyField(),
        Field{.name = latin1String("resolve"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Connect to"),
              .help = HttpFieldsText::tr("An IP address to connect to instead of resolving the host name, for example to check "
                                         "one of several servers. The request and the certificate check still use the original "
                                         "host name. A proxy from the settings isn't used."),
              .advanced = true},
        Field{.name = latin1String("userAgent"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("User agent"),
              .help = HttpFieldsText::tr("The User-Agent header to send. Leave empty to use the one from the settings."),
              .advanced = true},
    };
}

QList<Field> httpLimitFields()
{
    return {
        Field{
            .name = latin1String("client"),
            .type = FieldType::Choice,
            .label = HttpFieldsText::tr("HTTP client"),
            .help = HttpFieldsText::tr(
                "own: Watchkeeper's client, which measures each phase. qt: Qt's client, which supports NTLM and Negotiate. It "
                "sends the user name and password when the server requests them, and uses your Kerberos ticket for Negotiate. "
                "Its connection time includes DNS resolution and TLS. It chooses the IP address itself and doesn't report it."),
            .defaultValue = latin1String("own"),
            .choices = {latin1String("own"), latin1String("qt")},
            .choiceLabels = {HttpFieldsText::tr("Watchkeeper's own"), HttpFieldsText::tr("Qt's (NTLM, Negotiate)")},
            .advanced = true},
        Field{.name = latin1String("connection"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Connection"),
              .help = HttpFieldsText::tr("A fresh connection for each check detects when nothing is listening any more. "
                                         "Keeping the connection open puts less load on the server."),
              .defaultValue = latin1String("fresh"),
              .choices = {latin1String("fresh"), latin1String("keep-alive")},
              .advanced = true},
        Field{.name = latin1String("httpVersion"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("HTTP version"),
              .help = HttpFieldsText::tr(
                  "2: the server must support HTTP/2, otherwise the check fails. Over https, HTTP/2 is negotiated in the TLS "
                  "handshake. Over http, it is used from the start. The same phases are measured for both versions."),
              .defaultValue = latin1String("1.1"),
              .choices = {latin1String("1.1"), latin1String("2")},
              .advanced = true},
        Field{.name = latin1String("maxBody"),
              .type = FieldType::Size,
              .label = HttpFieldsText::tr("Maximum body size"),
              .help = HttpFieldsText::tr("Largest body to accept, as transferred. The check fails if the body is larger."),
              .defaultValue = latin1String("2MB"),
              .maximum = 1e9,
              .advanced = true},
        Field{.name = latin1String("maxDecompressed"),
              .type = FieldType::Size,
              .label = HttpFieldsText::tr("Maximum decompressed body size"),
              .help = HttpFieldsText::tr("Largest body to accept after decompression. The check fails if the body is larger."),
              .defaultValue = latin1String("10MB"),
              .maximum = 1e9,
              .advanced = true},
    };
}

QString displayUrl(const Fields &fields, const QString &field)
{
    // Characters inside a placeholder aren't separators. The last `@` before the path ends the user and password.
    static const QRegularExpression userInfo(u"^((?:\\$\\{[^}]*+\\}|[^/?#])*+//)(?:(?:\\$\\{[^}]*+\\}|[^@/?#])*+@)++"_s);
    QString text = fields.written().value(field).toString().trimmed();
    if (text.contains(u'@')) // few texts contain an `@`, and a table calls this function ten thousand times
        text.replace(userInfo, u"\\1"_s);
    return text;
}

} // namespace watchkeeper
