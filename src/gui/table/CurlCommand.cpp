// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/CurlCommand.h"

#include "checks/http/HttpContent.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

void addMethod(QStringList &words, const QString &method, bool hasBody)
{
    if (method == "HEAD"_L1)
        words << u"--head"_s;
    else if (method != (hasBody ? "POST"_L1 : "GET"_L1)) // what curl does by itself
        words << u"--request"_s << method;
}

void addHeaders(QStringList &words, const TextPairs &headers)
{
    for (const auto &[name, value] : headers) // with a semicolon curl sends an empty one
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

void addCredentials(QStringList &words, const Fields &fields)
{
    const QString token = fields.text(u"bearerToken"_s);
    if (!token.isEmpty())
        words << u"--header"_s << u"Authorization: Bearer "_s + token;
    else if (fields.has(u"username"_s) || fields.has(u"password"_s))
        words << u"--user"_s << fields.text(u"username"_s) + u':' + fields.text(u"password"_s);
}

void addConnection(QStringList &words, const Fields &fields)
{
    if (fields.flag(u"followRedirects"_s))
        words << u"--location"_s << u"--max-redirs"_s << QString::number(fields.integer(u"maxRedirects"_s));
    if (!fields.flag(u"verifyTls"_s))
        words << u"--insecure"_s;
    if (fields.has(u"caFile"_s))
        words << u"--cacert"_s << fields.text(u"caFile"_s);
    if (fields.has(u"proxy"_s))
        words << u"--proxy"_s << fields.text(u"proxy"_s);
    if (fields.has(u"userAgent"_s))
        words << u"--user-agent"_s << fields.text(u"userAgent"_s);
    const QString family = fields.text(u"ipFamily"_s);
    if (family != "any"_L1)
        words << u"--"_s + family;
}

QString urlOf(const Fields &fields)
{
    // As written: a placeholder in it is no URL.
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

std::optional<QString> curlCommand(const Target &target)
{
    if (target.kind != "http"_L1)
        return std::nullopt;
    const Fields &fields = target.fields;
    const TextPairs headers = fields.map(u"headers"_s);
    const QString body = fields.text(u"body"_s);
    const QString url = urlOf(fields);
    QStringList words{u"curl"_s};
    addMethod(words, fields.text(u"method"_s), !body.isEmpty());
    addHeaders(words, headers);
    addBody(words, body, headers);
    addCredentials(words, fields);
    addConnection(words, fields);
    words << u"--max-time"_s << QString::number(static_cast<double>(target.schedule.timeout.count()) / 1000);
    if (url.contains(QRegularExpression(u"[\\[\\]{}]"_s))) // else curl takes them for a pattern of many URLs
        words << u"--globoff"_s;
    words << url;
    std::transform(words.begin(), words.end(), words.begin(), shellWord);
    return words.join(u' ');
}

} // namespace watchkeeper
