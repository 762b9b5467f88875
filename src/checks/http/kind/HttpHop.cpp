// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/kind/HttpHop.h"

#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "model/base/SecretNames.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

namespace {

using namespace Qt::StringLiterals;

//! A noncharacter that temporarily replaces a `%` outside of escape sequences. It can't occur in an address (RFC 3987, 2.2).
constexpr QChar kStrayPercent(0xfdd0);
constexpr char kStrayPercentEscaped[] = "%EF%B7%90";

class HttpHopText
{
    Q_DECLARE_TR_FUNCTIONS(HttpPlan)
};

bool isSameHeaderName(const QByteArray &name, const char *other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

//! Returns the value of the Host field: the host, and the port unless it is the default.
QByteArray urlAuthority(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':')) { // the zone of an IPv6 address is valid only on this computer (RFC 6874, 4)
        const qsizetype zone = host.indexOf('%');
        host = '[' + (zone < 0 ? host : host.first(zone)) + ']';
    }
    const int port = url.port();
    const bool usual = port < 0 || (port == 80 && url.scheme() == QLatin1String("http"))
        || (port == 443 && url.scheme() == QLatin1String("https"));
    return usual ? host : host + ':' + QByteArray::number(port);
}

bool sameOrigin(const HttpHop &a, const HttpHop &b)
{
    return a.url.scheme() == b.url.scheme() && a.url.host() == b.url.host() && a.port() == b.port();
}

//! Percent-encodes the raw bytes of an address such as `/caf\xe9`, as browsers do and older servers expect. QUrl would request
//! a different page.
QByteArray escaped(const QByteArray &location)
{
    QByteArray text;
    for (const char byte : location) {
        if (static_cast<unsigned char>(byte) < 0x80)
            text.append(byte);
        else
            text.append('%').append(QByteArray(1, byte).toHex().toUpper());
    }
    return text;
}

//! Removes the segments `.` and `..` (RFC 3986, 5.2.4). Unlike QUrl::NormalizePathSegments, keeps an empty first segment: `//x`
//! isn't the same page as `/x`.
QByteArray withoutDotSegments(const QByteArray &path)
{
    if (!path.contains("/."))
        return path;
    QList<QByteArray> kept;
    const QList<QByteArray> segments = path.split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray &segment = segments[i];
        const bool isParent = segment == "..";
        if (isParent && kept.size() > 1)
            kept.removeLast();
        if (!isParent && segment != ".")
            kept.append(segment);
        else if (i + 1 == segments.size()) // the path still ends with a slash
            kept.append(QByteArray());
    }
    return kept.join('/');
}

Unexpected<CheckError> redirectError(const QString &message)
{
    return Unexpected(CheckError(ErrorType::Protocol, message));
}

//! Adds the user's own headers, except those that are set elsewhere.
void addCustomHeaders(HttpRequest *request, const HttpPlan &plan, const HttpRequestExtras &extras)
{
    for (const auto &[name, value] : plan.headers) {
        if (!isSameHeaderName(name, "Host") && (extras.cookies.isEmpty() || !isSameHeaderName(name, "Cookie")))
            request->add(name, value);
    }
}

void addBody(HttpRequest *request, const HttpPlan &plan, const HttpHop &hop, const HttpContent &content)
{
    if (hop.withBody) {
        request->body = content.bytes;
        if (!hop.isInitialOrigin || !plan.hasHeader("Content-Type"))
            request->add("Content-Type", content.type);
        request->add("Content-Length", QByteArray::number(content.bytes.size()));
    } else if (hop.method == "POST" || hop.method == "PUT" || hop.method == "PATCH") {
        request->add("Content-Length", "0");
    }
}

} // namespace

QByteArray httpTarget(const QUrl &url)
{
    // The client removes dot segments. QUrl has already decoded `%2e` to dots, as browsers do.
    QByteArray target = withoutDotSegments(url.path(QUrl::FullyEncoded).toLatin1());
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target.replace(kStrayPercentEscaped, "%");
}

QUrl urlFromRawText(QString written)
{
    static const QRegularExpression stray(u"%(?![0-9A-Fa-f]{2})"_s);
    return QUrl(written.replace(stray, kStrayPercent));
}

QByteArray httpTargetAsWritten(const QString &written, const QUrl &url)
{
    const QByteArray target = httpTarget(urlFromRawText(written));
    return target == httpTarget(url) ? QByteArray() : target;
}

HttpHop::HttpHop(const HttpPlan &plan)
    : url(plan.url)
    , target(plan.target.isEmpty() ? httpTarget(plan.url) : plan.target)
    , method(plan.method)
    , withBody(!plan.content.isEmpty() || !plan.files.isEmpty())
{
}

HttpRequest httpRequest(const HttpPlan &plan, const HttpHop &hop, const HttpRequestExtras &extras)
{
    const QByteArray ownHost = hop.isInitialOrigin ? plan.header("Host") : QByteArray();
    HttpRequest request;
    request.method = hop.method;
    request.scheme = hop.url.scheme().toLatin1();
    request.authority = ownHost.isNull() ? urlAuthority(hop.url) : ownHost;
    request.target = hop.target;
    request.connection = plan.isUpgrade ? "Upgrade" : plan.keepAlive ? "keep-alive" : "close";
    request.isAbsolute = extras.absoluteForm;
    const auto addUnlessCustom = [&](const char *name, const QByteArray &value) {
        if (!value.isEmpty() && (!hop.isInitialOrigin || !plan.hasHeader(name)))
            request.add(name, value);
    };
    addUnlessCustom("User-Agent", plan.userAgent.isEmpty() ? extras.userAgent : plan.userAgent);
    addUnlessCustom("Accept", "*/*");
    // A range of a compressed body can't be decompressed, so compression isn't requested. Browsers do the same
    // (https://fetch.spec.whatwg.org).
    addUnlessCustom("Accept-Encoding", hop.isInitialOrigin && plan.hasHeader("Range") ? "identity" : "gzip");
    if (!extras.proxyAuthorization.isEmpty())
        request.add("Proxy-Authorization", extras.proxyAuthorization);
    if (hop.isInitialOrigin) {
        addUnlessCustom("Authorization", extras.authorization.isEmpty() ? plan.authorization : extras.authorization);
        addCustomHeaders(&request, plan, extras);
    }
    // All cookies are sent in one field (RFC 6265, 5.4).
    if (!extras.cookies.isEmpty()) {
        const QByteArray own = hop.isInitialOrigin ? plan.header("Cookie") : QByteArray();
        request.add("Cookie", own.isEmpty() ? extras.cookies : own + "; " + extras.cookies);
    }
    addBody(&request, plan, hop, extras.content ? *extras.content : plan.content);
    return request;
}

bool setsUserAgent(const HttpPlan &plan, const HttpHop &hop)
{
    return !plan.userAgent.isEmpty() || (hop.isInitialOrigin && plan.hasHeader("User-Agent"));
}

QString httpDisplayUrl(const HttpPlan &plan, const QUrl &url)
{
    if (url == plan.url)
        return plan.unexpandedUrl.isEmpty() ? url.toDisplayString() : plan.unexpandedUrl;
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo);
    if (!plan.unexpandedUrl.isEmpty())
        shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QStringList items = shown.query(QUrl::FullyEncoded).split(u'&');
    for (QString &item : items) {
        const QString name = item.section(u'=', 0, 0);
        if (name.size() + 1 < item.size() && isSecretName(QUrl::fromPercentEncoding(name.toLatin1())))
            item = name + u"=***"_s;
    }
    if (shown.hasQuery())
        shown.setQuery(items.join(u'&'), QUrl::StrictMode);
    // Secrets are masked in their encoded forms, but not in the form that is decoded in part.
    return shown.toString(QUrl::FullyEncoded);
}

QByteArray httpHopKey(const HttpHop &hop, const HttpCookies &cookies)
{
    const QByteArray origin = hop.url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return hop.method + ' ' + origin + hop.target + '\n' + cookies.headerFor(hop.url);
}

Expected<HttpHop, CheckError> httpNextHop(const HttpPlan &plan, const HttpHop &hop, int status, const QByteArray &location,
                                          const HttpCookies &cookies, const QList<QByteArray> &visited)
{
    const QByteArray written = isUtf8(location) ? location : escaped(location);
    const QUrl relative = QUrl::fromEncoded(written, QUrl::TolerantMode);
    HttpHop next = hop;
    next.url = hop.url.resolved(relative).adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const QString shown = textStart(httpDisplayUrl(plan, next.url), 200);
    if (!relative.isValid() || !next.url.isValid())
        return redirectError(
            HttpHopText::tr("The server redirects to an invalid address: “%1”.")
                .arg(plan.unexpandedUrl.isEmpty() ? textStart(QString::fromUtf8(location), 200) : QStringLiteral("…")));
    if (!isWebAddress(next.url))
        return redirectError(
            HttpHopText::tr("The server redirects to %1. Only http and https addresses are followed.").arg(shown));
    if (next.url.host().isEmpty())
        return redirectError(HttpHopText::tr("The server redirects to %1, which has no host.").arg(shown));
    if (hop.isSecure() && !next.isSecure() && !plan.followsTlsDowngrade)
        return redirectError(HttpHopText::tr("The server redirects from https to the unencrypted address %1. Watchkeeper "
                                             "follows such redirects only if “redirectToHttp” is on.")
                                 .arg(shown));

    const QUrl from = urlFromRawText(u"http://host"_s + QString::fromLatin1(hop.target));
    next.target = httpTarget(from.resolved(urlFromRawText(QString::fromUtf8(written))));

    // All browsers change POST to GET after 301 and 302. After 303, this change is required (RFC 9110, 15.4).
    const bool toGet = status == 303 ? next.method != "HEAD" : (status == 301 || status == 302) && next.method == "POST";
    if (toGet) {
        next.method = "GET";
        next.withBody = false;
    }
    next.isInitialOrigin = hop.isInitialOrigin && sameOrigin(hop, next);
    if (next.withBody && plan.keepsBodyOnOrigin && !next.isInitialOrigin)
        return redirectError(
            HttpHopText::tr(
                "The server returned %1 and redirects the request to another server, %2. Watchkeeper doesn't resend "
                "forms, files or values of placeholders to other servers. If that address is correct, use it for this target.")
                .arg(QString::number(status), shown));

    if (visited.size() <= plan.maxRedirects)
        return next;
    // Below the maximum number of redirects, a repeated request isn't treated as a loop, because some servers redirect to the
    // same page until it is ready.
    if (visited.contains(httpHopKey(next, cookies)))
        return redirectError(HttpHopText::tr("The server redirects in a loop, back to %1.").arg(shown));
    return redirectError(
        HttpHopText::tr("The server redirected more than %1 times, most recently to %2.").arg(plan.maxRedirects).arg(shown));
}

} // namespace watchkeeper
