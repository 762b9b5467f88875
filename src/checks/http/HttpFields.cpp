// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpFields.h"

#include "checks/network/CommonFields.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class HttpFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(HttpKind)
};

QString fieldWord(const char *name)
{
    return QLatin1StringView(name);
}

} // namespace

Field httpHeadersField()
{
    return Field{.name = fieldWord("headers"),
                 .type = FieldType::Map,
                 .label = HttpFieldsText::tr("Headers"),
                 .help = HttpFieldsText::tr("Sent with the request, but not to another server after a redirect.")};
}

QList<Field> httpRequestFields()
{
    return {
        Field{.name = fieldWord("url"),
              .type = FieldType::Url,
              .label = HttpFieldsText::tr("Address"),
              .help = HttpFieldsText::tr("The address to request, such as https://example.org/health."),
              .required = true},
        Field{.name = fieldWord("method"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Method"),
              .help = HttpFieldsText::tr("The HTTP method of the request."),
              .defaultValue = fieldWord("GET"),
              .choices = {fieldWord("GET"), fieldWord("HEAD"), fieldWord("POST"), fieldWord("PUT"), fieldWord("PATCH"),
                          fieldWord("DELETE"), fieldWord("OPTIONS")}},
        httpHeadersField(),
        Field{.name = fieldWord("body"),
              .type = FieldType::Body,
              .label = HttpFieldsText::tr("Body"),
              .help = HttpFieldsText::tr("Sent with the request. If no Content-Type header is set, the body's first character "
                                         "determines whether it is sent as JSON, XML or a form.")},
        Field{.name = fieldWord("form"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("Form"),
              .help = HttpFieldsText::tr(
                  "Names and values of form fields, sent instead of a body. The method is POST unless you choose another.")},
        Field{.name = fieldWord("formType"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Form encoding"),
              .help = HttpFieldsText::tr("How the form is encoded: application/x-www-form-urlencoded or multipart/form-data. "
                                         "Forms with files always use multipart/form-data."),
              .defaultValue = fieldWord("urlencoded"),
              .choices = {fieldWord("urlencoded"), fieldWord("multipart")},
              .advanced = true},
        Field{.name = fieldWord("files"),
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
        Field{.name = fieldWord("username"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("User name"),
              .help = HttpFieldsText::tr("For servers that require a user name and password.")},
        Field{.name = fieldWord("password"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Password"),
              .help = HttpFieldsText::tr(
                  "Password for this user name. Use ${env:NAME} or ${file:PATH} rather than the password itself.")},
        Field{.name = fieldWord("authentication"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Authentication method"),
              .help =
                  HttpFieldsText::tr("basic: sends the password with the request. digest: sends only a proof of the password "
                                     "when the server requests it (RFC 7616), so each check requires two requests."),
              .defaultValue = fieldWord("basic"),
              .choices = {fieldWord("basic"), fieldWord("digest")},
              .advanced = true},
        Field{.name = fieldWord("bearerToken"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Bearer token"),
              .help = HttpFieldsText::tr(
                  "Sent as “Authorization: Bearer …”. Use ${env:NAME} or ${file:PATH} rather than the token itself.")},
        Field{.name = fieldWord("oauthTokenUrl"),
              .type = FieldType::Url,
              .label = HttpFieldsText::tr("Token URL"),
              .help = HttpFieldsText::tr("Where to fetch an access token with the OAuth 2 client credentials grant. It is sent "
                                         "as a bearer token and reused until it expires or is rejected. Token requests use the "
                                         "target's trusted certificates, client certificate and proxy."),
              .advanced = true},
        Field{.name = fieldWord("oauthClientId"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Client ID"),
              .help = HttpFieldsText::tr("The ID under which the client is registered with the token server."),
              .advanced = true},
        Field{.name = fieldWord("oauthClientSecret"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Client secret"),
              .help = HttpFieldsText::tr(
                  "Proves the client's identity. Use ${env:NAME} or ${file:PATH} rather than the secret itself."),
              .advanced = true},
        Field{.name = fieldWord("oauthScope"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Scope"),
              .help = HttpFieldsText::tr(
                  "Permissions to request for the token, separated by spaces. Leave empty to use the server's default."),
              .advanced = true},
        Field{.name = fieldWord("oauthParameters"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("Extra token parameters"),
              .help = HttpFieldsText::tr("Additional parameters of the token request, such as “audience”."),
              .advanced = true},
        Field{.name = fieldWord("oauthClientAuth"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Client authentication"),
              .help = HttpFieldsText::tr("Whether the token request sends the client ID and secret in its header (basic "
                                         "authentication) or in its body."),
              .defaultValue = fieldWord("header"),
              .choices = {fieldWord("header"), fieldWord("body")},
              .advanced = true},
    };
}

QList<Field> httpVerdictFields()
{
    return {
        Field{.name = fieldWord("accept"),
              .type = FieldType::NumberSet,
              .label = HttpFieldsText::tr("Accepted status codes"),
              .help = HttpFieldsText::tr("Status codes that indicate success, such as 200-299,401. If not set, a condition on "
                                         "[STATUS] replaces the default."),
              .defaultValue = fieldWord("200-299"),
              .minimum = 100,
              .maximum = 599,
              .yieldsTo = fieldWord("STATUS"),
              .yieldedValue = fieldWord("100-599")},
        certificateDaysField(14),
        Field{.name = fieldWord("followRedirects"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Follow redirects"),
              .help = HttpFieldsText::tr("Checks the page that a redirect leads to, not the redirect itself. Credentials, "
                                         "headers, forms, files and placeholders aren't sent to other servers."),
              .defaultValue = true},
        Field{.name = fieldWord("maxRedirects"),
              .type = FieldType::Number,
              .label = HttpFieldsText::tr("Maximum redirects"),
              .help = HttpFieldsText::tr("The check fails if there are more redirects in a row."),
              .defaultValue = 10,
              .minimum = 0,
              .maximum = 50,
              .advanced = true,
              .whole = true},
        Field{.name = fieldWord("redirectToHttp"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Follow redirects from https to http"),
              .help = HttpFieldsText::tr("Anyone along the route can read and change http traffic, so such redirects fail by "
                                         "default. Credentials are never sent to the http address."),
              .defaultValue = false,
              .advanced = true},
        Field{.name = fieldWord("cookies"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Keep cookies during redirects"),
              .help = HttpFieldsText::tr("Sends cookies set by a redirect with later requests of the same check to their host "
                                         "or domain. No cookies are kept for the next check."),
              .defaultValue = true,
              .advanced = true},
    };
}

QList<Field> httpWayFields()
{
    return {
        Field{.name = fieldWord("verifyTls"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Verify TLS certificate"),
              .help = HttpFieldsText::tr("If off, any certificate is accepted, even if it has expired or was issued to someone "
                                         "else. If not set, the settings apply."),
              .defaultValue = true,
              .advanced = true},
        Field{.name = fieldWord("tlsMinimum"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Minimum TLS version"),
              .help = HttpFieldsText::tr(
                  "1.0 and 1.1 are no longer secure. Choose them only for old devices that support nothing newer."),
              .defaultValue = fieldWord("1.2"),
              .choices = {fieldWord("1.0"), fieldWord("1.1"), fieldWord("1.2"), fieldWord("1.3")},
              .advanced = true},
        Field{.name = fieldWord("caFile"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Trusted certificates"),
              .help = HttpFieldsText::tr("A PEM file with the certificates to trust instead of the system's CAs. Leave empty "
                                         "to use the system's CAs and the file in the settings."),
              .advanced = true},
        Field{.name = fieldWord("clientCertificate"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Client certificate"),
              .help = HttpFieldsText::tr("For servers that require one. Use a PEM file with the certificate followed by any "
                                         "chain, or a PKCS#12 file (.p12, .pfx)."),
              .advanced = true},
        Field{.name = fieldWord("clientKey"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Client key"),
              .help =
                  HttpFieldsText::tr("A PEM file with the private key. Leave empty if the certificate file contains the key."),
              .advanced = true},
        Field{.name = fieldWord("clientPassphrase"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Key passphrase"),
              .help = HttpFieldsText::tr(
                  "Decrypts the key or the PKCS#12 file. Use ${env:NAME} or ${file:PATH} rather than the passphrase itself."),
              .advanced = true},
        Field{.name = fieldWord("proxy"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Proxy"),
              .help = HttpFieldsText::tr("http://host:port or socks5://host:port, with user:password@ if required. none: no "
                                         "proxy. Leave empty to use the proxy from the settings."),
              .advanced = true},
        familyField(),
        Field{
            .name = fieldWord("resolve"),
            .type = FieldType::Text,
            .label = HttpFieldsText::tr("Connect to"),
            .help = HttpFieldsText::tr(
                "An IP address to connect to instead of resolving the host name, for example to check one of several servers. "
                "The host name for the request and the certificate stays the same. A proxy from the settings isn't used."),
            .advanced = true},
        Field{.name = fieldWord("userAgent"),
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
            .name = fieldWord("client"),
            .type = FieldType::Choice,
            .label = HttpFieldsText::tr("HTTP client"),
            .help = HttpFieldsText::tr(
                "own: Watchkeeper's client, which measures each phase. qt: Qt's client, which supports NTLM and Negotiate. It "
                "sends the user name and password when the server requests them, and uses your Kerberos ticket for Negotiate. "
                "Its connection time includes DNS resolution and TLS. It chooses the IP address itself and doesn't report it."),
            .defaultValue = fieldWord("own"),
            .choices = {fieldWord("own"), fieldWord("qt")},
            .choiceLabels = {HttpFieldsText::tr("Watchkeeper's own"), HttpFieldsText::tr("Qt's (NTLM, Negotiate)")},
            .advanced = true},
        Field{.name = fieldWord("connection"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Connection"),
              .help = HttpFieldsText::tr("A fresh connection for each check detects when nothing is listening any more. "
                                         "Keeping the connection open puts less load on the server."),
              .defaultValue = fieldWord("fresh"),
              .choices = {fieldWord("fresh"), fieldWord("keep-alive")},
              .advanced = true},
        Field{.name = fieldWord("httpVersion"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("HTTP version"),
              .help = HttpFieldsText::tr(
                  "2: the server must support HTTP/2, otherwise the check fails. Over https, HTTP/2 is negotiated in the TLS "
                  "handshake. Over http, it is used from the start. Both versions measure the same phases."),
              .defaultValue = fieldWord("1.1"),
              .choices = {fieldWord("1.1"), fieldWord("2")},
              .advanced = true},
        Field{.name = fieldWord("maxBody"),
              .type = FieldType::Size,
              .label = HttpFieldsText::tr("Maximum body size"),
              .help = HttpFieldsText::tr("Largest body to accept, as transferred. The check fails if the body is larger."),
              .defaultValue = fieldWord("2MB"),
              .maximum = 1e9,
              .advanced = true},
        Field{.name = fieldWord("maxDecompressed"),
              .type = FieldType::Size,
              .label = HttpFieldsText::tr("Maximum decompressed body size"),
              .help = HttpFieldsText::tr("Largest body to accept after decompression. The check fails if the body is larger."),
              .defaultValue = fieldWord("10MB"),
              .maximum = 1e9,
              .advanced = true},
    };
}

} // namespace watchkeeper
