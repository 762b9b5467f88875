// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpRequest.h"

#include "checks/http/HttpFieldRules.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HttpPlan", text);
}

void addLine(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to.append(name.data(), name.size());
    to.append(": ");
    to.append(value.data(), value.size());
    to.append("\r\n");
}

bool isCookie(const QByteArray &name)
{
    return name.compare("Cookie", Qt::CaseInsensitive) == 0;
}

//! Host and, where it is not the usual one, port, as the Host field wants them.
QByteArray authorityOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int port = url.port();
    const bool usual = port < 0 || (port == 80 && url.scheme() == QLatin1String("http"))
        || (port == 443 && url.scheme() == QLatin1String("https"));
    return usual ? host : host + ':' + QByteArray::number(port);
}

bool sameOrigin(const HttpHop &a, const HttpHop &b)
{
    return a.url.scheme() == b.url.scheme() && a.url.host() == b.url.host() && a.port() == b.port();
}

Unexpected<CheckError> refuse(const QString &message)
{
    return Unexpected(CheckError(ErrorType::Protocol, message));
}

void addRequestLine(QByteArray &to, const HttpHop &hop, bool absoluteForm)
{
    to.append(hop.method).append(' ');
    if (absoluteForm)
        to.append("http://").append(authorityOf(hop.url));
    to.append(httpTarget(hop.url)).append(" HTTP/1.1\r\n");
}

} // namespace

QByteArray httpTarget(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

HttpHop::HttpHop(const HttpPlan &plan)
    : url(plan.url)
    , method(plan.method)
    , withBody(!plan.content.isEmpty() || !plan.files.isEmpty())
{
}

QByteArray httpRequestBytes(const HttpPlan &plan, const HttpHop &hop, const HttpRequestExtras &extras)
{
    const HttpContent &content = extras.content ? *extras.content : plan.content;
    QByteArray bytes;
    bytes.reserve(512 + content.bytes.size());
    addRequestLine(bytes, hop, extras.absoluteForm);
    const auto addUnlessOwn = [&](QByteArrayView name, QByteArrayView value) {
        if (!hop.ownOrigin || !plan.hasHeader(name))
            addLine(bytes, name, value);
    };
    // The user's own Host goes to this place too: the user agent comes behind it, see withUserAgent().
    const QByteArray ownHost = hop.ownOrigin ? plan.header("Host") : QByteArray();
    addLine(bytes, "Host", ownHost.isNull() ? authorityOf(hop.url) : ownHost);
    if (!plan.userAgent.isEmpty())
        addUnlessOwn("User-Agent", plan.userAgent);
    addUnlessOwn("Accept", "*/*");
    addUnlessOwn("Accept-Encoding", "gzip");
    addLine(bytes, "Connection", plan.keepAlive ? QByteArrayView("keep-alive") : QByteArrayView("close"));
    if (!extras.proxyAuthorization.isEmpty())
        addLine(bytes, "Proxy-Authorization", extras.proxyAuthorization);
    if (hop.ownOrigin) {
        if (const QByteArray &known = extras.authorization.isEmpty() ? plan.authorization : extras.authorization;
            !known.isEmpty())
            addUnlessOwn("Authorization", known);
        for (const auto &[name, value] : plan.headers) {
            if (name.compare("Host", Qt::CaseInsensitive) != 0 && (extras.cookies.isEmpty() || !isCookie(name)))
                addLine(bytes, name, value);
        }
    }
    // One field with all of them (RFC 6265, 5.4).
    if (!extras.cookies.isEmpty()) {
        const QByteArray own = hop.ownOrigin ? plan.header("Cookie") : QByteArray();
        addLine(bytes, "Cookie", own.isEmpty() ? extras.cookies : own + "; " + extras.cookies);
    }
    if (hop.withBody) {
        addUnlessOwn("Content-Type", content.type);
        addLine(bytes, "Content-Length", QByteArray::number(content.bytes.size()));
    } else if (hop.method == "POST" || hop.method == "PUT" || hop.method == "PATCH") {
        addLine(bytes, "Content-Length", "0");
    }
    bytes.append("\r\n");
    if (hop.withBody)
        bytes.append(content.bytes);
    return bytes;
}

bool namesUserAgent(const HttpPlan &plan, const HttpHop &hop)
{
    return !plan.userAgent.isEmpty() || (hop.ownOrigin && plan.hasHeader("User-Agent"));
}

QByteArray withUserAgent(const QByteArray &request, const QByteArray &userAgent)
{
    const qsizetype behindHost = request.indexOf('\n', request.indexOf('\n') + 1) + 1;
    QByteArray bytes;
    bytes.reserve(request.size() + userAgent.size() + 16);
    bytes.append(request.constData(), behindHost);
    addLine(bytes, "User-Agent", userAgent);
    bytes.append(request.constData() + behindHost, request.size() - behindHost);
    return bytes;
}

bool isHttpRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QString httpShownUrl(const HttpPlan &plan, const QUrl &url)
{
    if (plan.unfilledUrl.isEmpty())
        return url.toDisplayString();
    if (url == plan.url)
        return plan.unfilledUrl;
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toDisplayString();
}

QByteArray httpHopKey(const HttpHop &hop, const HttpCookies &cookies)
{
    return hop.method + ' ' + hop.url.toEncoded(QUrl::RemoveFragment) + '\n' + cookies.headerFor(hop.url);
}

Expected<HttpHop, CheckError> httpNextHop(const HttpPlan &plan, const HttpHop &hop, int status, const QByteArray &location,
                                          const HttpCookies &cookies, QSet<QByteArray> *visited)
{
    const QUrl relative = QUrl::fromEncoded(location, QUrl::TolerantMode);
    HttpHop next = hop;
    next.url = hop.url.resolved(relative).adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::NormalizePathSegments);
    const QString shown = httpShownUrl(plan, next.url).left(200);
    if (!relative.isValid() || !next.url.isValid())
        return refuse(tr("The server redirects to an address that is none: “%1”.")
                          .arg(plan.unfilledUrl.isEmpty() ? QString::fromUtf8(location).left(200) : QStringLiteral("…")));
    if (!isWebAddress(next.url))
        return refuse(tr("The server redirects to %1. Only http and https addresses are followed.").arg(shown));
    if (next.url.host().isEmpty())
        return refuse(tr("The server redirects to %1, which names no host.").arg(shown));
    if (hop.isSecure() && !next.isSecure())
        return refuse(tr("The server redirects from https to the unprotected address %1. That is not followed.").arg(shown));

    // RFC 9110, 15.4: what every browser does with POST at 301 and 302, and what 303 is for.
    const bool toGet = status == 303 ? next.method != "HEAD" : (status == 301 || status == 302) && next.method == "POST";
    if (toGet) {
        next.method = "GET";
        next.withBody = false;
    }
    next.ownOrigin = hop.ownOrigin && sameOrigin(hop, next);

    const QByteArray key = httpHopKey(next, cookies);
    if (visited->contains(key))
        return refuse(tr("The server redirects in a circle: %1 comes up again.").arg(shown));
    if (visited->size() > plan.maxRedirects)
        return refuse(tr("The server redirects more than %1 times, last to %2.").arg(plan.maxRedirects).arg(shown));
    visited->insert(key);
    return next;
}

} // namespace watchkeeper
