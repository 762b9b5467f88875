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
                 .label = HttpFieldsText::tr("Header fields"),
                 .help =
                     HttpFieldsText::tr("Sent along with the request; not passed on when a redirect leads to another server.")};
}

QList<Field> httpRequestFields()
{
    return {
        Field{.name = fieldWord("url"),
              .type = FieldType::Url,
              .label = HttpFieldsText::tr("Address"),
              .help = HttpFieldsText::tr("What is asked for, such as https://example.org/health."),
              .required = true},
        Field{.name = fieldWord("method"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Method"),
              .help = HttpFieldsText::tr("How it is asked for."),
              .defaultValue = fieldWord("GET"),
              .choices = {fieldWord("GET"), fieldWord("HEAD"), fieldWord("POST"), fieldWord("PUT"), fieldWord("PATCH"),
                          fieldWord("DELETE"), fieldWord("OPTIONS")}},
        httpHeadersField(),
        Field{.name = fieldWord("body"),
              .type = FieldType::Body,
              .label = HttpFieldsText::tr("Body"),
              .help = HttpFieldsText::tr(
                  "Sent with the request. Unless a Content-Type header is given, its first character tells JSON and XML from "
                  "a form.")},
        Field{.name = fieldWord("form"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("Form"),
              .help = HttpFieldsText::tr(
                  "Names and values of a form, sent in place of a body, by POST unless another method is chosen.")},
        Field{.name = fieldWord("formType"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Form is sent as"),
              .help = HttpFieldsText::tr(
                  "What the server is to get: application/x-www-form-urlencoded or multipart/form-data. With files it is "
                  "always the second."),
              .defaultValue = fieldWord("urlencoded"),
              .choices = {fieldWord("urlencoded"), fieldWord("multipart")},
              .advanced = true},
        Field{.name = fieldWord("files"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("Files"),
              .help = HttpFieldsText::tr(
                  "Names in the form and paths of the files that are sent under them; “;type=image/png” behind a path says "
                  "what is in it. They are read for each check, 20 MB together at most."),
              .advanced = true},
    };
}

QList<Field> httpCredentialFields()
{
    return {
        Field{.name = fieldWord("username"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("User name"),
              .help = HttpFieldsText::tr("Who asks, for servers that want a user name and a password.")},
        Field{.name = fieldWord("password"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Password"),
              .help =
                  HttpFieldsText::tr("Goes with the user name. Better ${env:NAME} or ${file:PATH} than the password itself.")},
        Field{.name = fieldWord("authentication"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Password is sent"),
              .help = HttpFieldsText::tr(
                  "basic: with the request. digest: only a proof of it, made when the server asks (RFC 7616); each check "
                  "then takes two requests."),
              .defaultValue = fieldWord("basic"),
              .choices = {fieldWord("basic"), fieldWord("digest")},
              .advanced = true},
        Field{.name = fieldWord("bearerToken"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Bearer token"),
              .help = HttpFieldsText::tr(
                  "Sent as “Authorization: Bearer …”. Better ${env:NAME} or ${file:PATH} than the token itself.")},
        Field{.name = fieldWord("oauthTokenUrl"),
              .type = FieldType::Url,
              .label = HttpFieldsText::tr("Token address"),
              .help = HttpFieldsText::tr(
                  "Where an access token is fetched in the name of a client (OAuth 2, client credentials) and sent as bearer "
                  "token. It is kept until it ends or is refused, and asked for on the way that the target's own requests "
                  "take: trust, client certificate, proxy."),
              .advanced = true},
        Field{.name = fieldWord("oauthClientId"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Client"),
              .help = HttpFieldsText::tr("The name under which the client is registered with the token server."),
              .advanced = true},
        Field{.name = fieldWord("oauthClientSecret"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Client secret"),
              .help = HttpFieldsText::tr(
                  "Proves that it is the client. Better ${env:NAME} or ${file:PATH} than the secret itself."),
              .advanced = true},
        Field{.name = fieldWord("oauthScope"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Scope"),
              .help = HttpFieldsText::tr(
                  "What the token shall allow, with spaces between; empty: what the server gives by itself."),
              .advanced = true},
        Field{.name = fieldWord("oauthParameters"),
              .type = FieldType::Map,
              .label = HttpFieldsText::tr("More for the token server"),
              .help = HttpFieldsText::tr("Sent along with the request for a token, such as “audience”."),
              .advanced = true},
        Field{.name = fieldWord("oauthClientAuth"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Client is named in the"),
              .help = HttpFieldsText::tr(
                  "Whether client and secret go in the header of the request for a token (basic authentication) or in its "
                  "body."),
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
              .label = HttpFieldsText::tr("Accepted status"),
              .help = HttpFieldsText::tr(
                  "Status codes that count as good, such as 200-299,401. Not given: a condition on [STATUS] takes its place."),
              .defaultValue = fieldWord("200-299"),
              .minimum = 100,
              .maximum = 599,
              .yieldsTo = fieldWord("STATUS"),
              .yieldedValue = fieldWord("100-599")},
        certificateDaysField(14),
        Field{.name = fieldWord("followRedirects"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Follow redirects"),
              .help = HttpFieldsText::tr(
                  "Judge the page a redirect leads to, rather than the redirect. Another server gets neither "
                  "credentials nor your "
                  "headers, and no form, files or placeholders either."),
              .defaultValue = true},
        Field{.name = fieldWord("maxRedirects"),
              .type = FieldType::Number,
              .label = HttpFieldsText::tr("Most redirects"),
              .help = HttpFieldsText::tr("More of them in a row are an error."),
              .defaultValue = 10,
              .minimum = 0,
              .maximum = 50,
              .advanced = true,
              .whole = true},
        Field{.name = fieldWord("redirectToHttp"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Follow redirects from https to http"),
              .help = HttpFieldsText::tr(
                  "Anybody on the way can read and change what comes over http, so such a redirect is an error by default. "
                  "Credentials are not sent along."),
              .defaultValue = false,
              .advanced = true},
        Field{.name = fieldWord("cookies"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Keep cookies on the way"),
              .help = HttpFieldsText::tr("A cookie that a redirect sets is sent with the next requests of the check, to its "
                                         "host and domain. Nothing is kept for "
                                         "the next check."),
              .defaultValue = true,
              .advanced = true},
    };
}

QList<Field> httpWayFields()
{
    return {
        Field{.name = fieldWord("verifyTls"),
              .type = FieldType::Bool,
              .label = HttpFieldsText::tr("Verify the certificate"),
              .help = HttpFieldsText::tr(
                  "Off: any certificate will do, also one that has ended or is made out to somebody else. Not given: as in "
                  "the settings."),
              .defaultValue = true,
              .advanced = true},
        Field{.name = fieldWord("tlsMinimum"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Oldest TLS version"),
              .help = HttpFieldsText::tr(
                  "1.0 and 1.1 are not safe any more. Choose them only for old devices that speak nothing newer."),
              .defaultValue = fieldWord("1.2"),
              .choices = {fieldWord("1.0"), fieldWord("1.1"), fieldWord("1.2"), fieldWord("1.3")},
              .advanced = true},
        Field{.name = fieldWord("caFile"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Trusted certificates"),
              .help = HttpFieldsText::tr(
                  "A PEM file; what it holds is trusted in place of the system's authorities. Empty: those, and the file "
                  "in the settings."),
              .advanced = true},
        Field{.name = fieldWord("clientCertificate"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Client certificate"),
              .help = HttpFieldsText::tr(
                  "For servers that want one: a PEM file, with the chain behind it where there is one, or a PKCS#12 file "
                  "(.p12, .pfx)."),
              .advanced = true},
        Field{.name = fieldWord("clientKey"),
              .type = FieldType::File,
              .label = HttpFieldsText::tr("Key of the client"),
              .help = HttpFieldsText::tr("A PEM file with the private key. Empty: it stands in the file of the certificate."),
              .advanced = true},
        Field{.name = fieldWord("clientPassphrase"),
              .type = FieldType::Secret,
              .label = HttpFieldsText::tr("Passphrase of the key"),
              .help = HttpFieldsText::tr(
                  "Opens the key or the PKCS#12 file. Better ${env:NAME} or ${file:PATH} than the passphrase itself."),
              .advanced = true},
        Field{.name = fieldWord("proxy"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Proxy"),
              .help = HttpFieldsText::tr(
                  "http://host:port or socks5://host:port, with user:password@ where needed; none for no proxy at all. "
                  "Empty: as in the settings."),
              .advanced = true},
        familyField(),
        Field{.name = fieldWord("resolve"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("Connect to"),
              .help = HttpFieldsText::tr(
                  "An IP address that is connected to in place of what the host's name stands for, such as one of several "
                  "servers behind it. Name and certificate are still those of the address above. A proxy of the settings is "
                  "then not used."),
              .advanced = true},
        Field{.name = fieldWord("userAgent"),
              .type = FieldType::Text,
              .label = HttpFieldsText::tr("User agent"),
              .help = HttpFieldsText::tr("How the check introduces itself; empty: as in the settings."),
              .advanced = true},
    };
}

QList<Field> httpLimitFields()
{
    return {
        Field{.name = fieldWord("connection"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Connection"),
              .help = HttpFieldsText::tr(
                  "A fresh one for each check notices that nobody listens any more; one kept open costs the server less."),
              .defaultValue = fieldWord("fresh"),
              .choices = {fieldWord("fresh"), fieldWord("keep-alive")},
              .advanced = true},
        Field{.name = fieldWord("httpVersion"),
              .type = FieldType::Choice,
              .label = HttpFieldsText::tr("Version of HTTP"),
              .help = HttpFieldsText::tr(
                  "2: the server must speak HTTP/2, else that is an error; over https it is agreed upon in the handshake, over "
                  "http it is spoken at once. What is measured is the same."),
              .defaultValue = fieldWord("1.1"),
              .choices = {fieldWord("1.1"), fieldWord("2")},
              .advanced = true},
        Field{.name = fieldWord("maxBody"),
              .type = FieldType::Size,
              .label = HttpFieldsText::tr("Largest body"),
              .help = HttpFieldsText::tr("A larger one, as it comes over the network, is an error."),
              .defaultValue = fieldWord("2MB"),
              .maximum = 1e9,
              .advanced = true},
        Field{.name = fieldWord("maxDecompressed"),
              .type = FieldType::Size,
              .label = HttpFieldsText::tr("Largest body, decompressed"),
              .help = HttpFieldsText::tr("A compressed body that grows beyond this is an error."),
              .defaultValue = fieldWord("10MB"),
              .maximum = 1e9,
              .advanced = true},
    };
}

} // namespace watchkeeper
