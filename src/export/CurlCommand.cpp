// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/CurlCommand.h"

#include "checks/Registry.h"
#include "checks/http/message/HttpRequest.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

void addMethod(QStringList &words, const QString &method, bool hasBody)
{
    if (method == "HEAD"_L1)
        words << u"--head"_s;
    else if (method != (hasBody ? "POST"_L1 : "GET"_L1)) // curl uses POST by default if there is a body, and GET otherwise
        words << u"--request"_s << method;
}

void addHeaders(QStringList &words, const TextPairs &headers)
{
    for (const auto &[name, value] : headers) // curl sends a field without a value only if its name is followed by a semicolon
        words << u"--header"_s << (value.isEmpty() ? name + u';' : name + u": "_s + value);
}

void addBody(QStringList &words, const QString &body, const TextPairs &headers)
{
    if (body.isEmpty())
        return;
    const bool hasType = std::any_of(headers.begin(), headers.end(), [](const auto &header) {
        return header.first.compare("content-type"_L1, Qt::CaseInsensitive) == 0;
    });
    if (!hasType)
        words << u"--header"_s << u"Content-Type: "_s + QString::fromLatin1(guessContentType(body.toUtf8()));
    words << u"--data-raw"_s << body;
}

//! Adds the form fields of the target. \return whether it has any
bool addForm(QStringList &words, const Fields &fields)
{
    const TextPairs files = fields.map(u"files"_s);
    const TextPairs form = fields.map(u"form"_s);
    const bool isMultipart = !files.isEmpty() || fields.text(u"formType"_s) == "multipart"_L1;
    for (const auto &[name, value] : form)
        words << (isMultipart ? u"--form-string"_s : u"--data-urlencode"_s) << name + u'=' + value;
    for (const auto &[name, path] : files)
        words << u"--form"_s << name + u"=@"_s + path;
    return !form.isEmpty() || !files.isEmpty();
}

void addClientCertificate(QStringList &words, const Fields &fields)
{
    const std::array options{std::pair("clientCertificate", "--cert"), std::pair("clientKey", "--key"),
                             std::pair("clientPassphrase", "--pass")};
    for (const auto &[name, option] : options) {
        if (fields.has(QLatin1StringView(name)))
            words << QLatin1StringView(option) << fields.text(QLatin1StringView(name));
    }
}

void addCredentials(QStringList &words, const Fields &fields)
{
    if (fields.text(u"authentication"_s) == "digest"_L1)
        words << u"--digest"_s;
    if (fields.text(u"client"_s) == "qt"_L1 && fields.has(u"username"_s))
        words << u"--anyauth"_s;
    if (fields.has(u"oauthTokenUrl"_s)) // the command contains no token, because curl can't request one
        words << u"--header"_s << u"Authorization: Bearer <token of %1>"_s.arg(fields.text(u"oauthClientId"_s));
    const QString token = fields.text(u"bearerToken"_s);
    if (!token.isEmpty())
        words << u"--header"_s << u"Authorization: Bearer "_s + token;
    else if (fields.has(u"username"_s) || fields.has(u"password"_s))
        words << u"--user"_s << fields.text(u"username"_s) + u':' + fields.text(u"password"_s);
}

void addConnection(QStringList &words, const Fields &fields, bool verifiesTls)
{
    if (fields.flag(u"followRedirects"_s))
        words << u"--location"_s << u"--max-redirs"_s << QString::number(fields.integer(u"maxRedirects"_s));
    if (!(fields.written().contains("verifyTls"_L1) ? fields.flag(u"verifyTls"_s) : verifiesTls))
        words << u"--insecure"_s;
    if (fields.has(u"caFile"_s))
        words << u"--cacert"_s << fields.text(u"caFile"_s);
    if (fields.has(u"proxy"_s))
        words << u"--proxy"_s << fields.text(u"proxy"_s);
    if (fields.has(u"userAgent"_s))
        words << u"--user-agent"_s << fields.text(u"userAgent"_s);
    addClientCertificate(words, fields);
    if (fields.text(u"httpVersion"_s) == "2"_L1)
        words << (fields.url(u"url"_s).scheme() == "http"_L1 ? u"--http2-prior-knowledge"_s : u"--http2"_s);
    if (fields.has(u"resolve"_s)) {
        const QUrl url = fields.url(u"url"_s);
        const int port = url.port(url.scheme() == "http"_L1 ? 80 : 443);
        words << u"--resolve"_s << u"%1:%2:%3"_s.arg(url.host(), QString::number(port), fields.text(u"resolve"_s));
    }
    const QString family = fields.text(u"ipFamily"_s);
    if (family != "any"_L1)
        words << u"--"_s + family;
}

QString urlString(const Fields &fields)
{
    // Used as written, because a URL with a placeholder isn't valid.
    const QString written = fields.written().value("url"_L1).toString();
    return written.contains("${"_L1) ? written : fields.url(u"url"_s).toString(QUrl::FullyEncoded);
}

} // namespace

QString shellWord(const QString &text)
{
    static const QRegularExpression safe(u"^[A-Za-z0-9_./:=@%+,-]+$"_s);
    if (safe.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

std::optional<QString> curlCommand(const Target &target, bool verifiesTls)
{
    const Kind *kind = findKind(target.kind);
    if (!kind || !kind->page)
        return std::nullopt;
    const Fields &fields = target.fields;
    const TextPairs headers = fields.map(u"headers"_s);
    const QString body = fields.text(u"body"_s);
    const QString url = urlString(fields);
    QStringList words{u"curl"_s};
    const bool isForm = fields.has(u"form"_s) || fields.has(u"files"_s);
    const bool isPosted = isForm && !fields.written().contains("method"_L1); // checks use POST for a form by default
    addMethod(words, isPosted ? u"POST"_s : fields.text(u"method"_s), isForm || !body.isEmpty());
    addHeaders(words, headers);
    if (!addForm(words, fields))
        addBody(words, body, headers);
    addCredentials(words, fields);
    addConnection(words, fields, verifiesTls);
    words << u"--max-time"_s << QString::number(static_cast<double>(target.schedule.timeout.count()) / 1000);
    if (url.contains(QRegularExpression(u"[\\[\\]{}]"_s))) // otherwise, curl would expand brackets and braces
        words << u"--globoff"_s;
    words << url;
    std::transform(words.begin(), words.end(), words.begin(), shellWord);
    return words.join(u' ');
}

} // namespace watchkeeper
