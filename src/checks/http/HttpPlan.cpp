// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpPlan.h"

#include "checks/network/ProxyChoice.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HttpPlan", text);
}

//! The target itself has this field, whatever its default is.
bool says(const Fields &fields, const char *name)
{
    return fields.written().contains(QLatin1StringView(name));
}

QUrl ownProxy(const Fields &fields)
{
    const QString proxy = fields.text(QStringLiteral("proxy"));
    return proxy == QLatin1String("none") ? QUrl() : QUrl(proxy);
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool hasHeader(const HttpPlan &plan, QByteArrayView name)
{
    return std::any_of(plan.headers.begin(), plan.headers.end(), [name](const auto &h) { return sameName(h.first, name); });
}

//! RFC 9110, 5.6.2: the characters of a field name.
bool isToken(const QString &text)
{
    constexpr QLatin1StringView kSpecial("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || kSpecial.contains(c));
    });
}

bool breaksLine(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'\r' || c == u'\n' || c.isNull(); });
}

//! Those that say where a message ends are ours: a wrong one would desynchronise the connection.
bool isOurs(const QString &name)
{
    constexpr std::array kOurs{"connection", "content-length", "transfer-encoding", "te", "trailer", "upgrade", "expect"};
    return std::any_of(kOurs.begin(), kOurs.end(),
                       [&](const char *ours) { return name.compare(QLatin1StringView(ours), Qt::CaseInsensitive) == 0; });
}

void addLine(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to.append(name.data(), name.size());
    to.append(": ");
    to.append(value.data(), value.size());
    to.append("\r\n");
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

bool isWebScheme(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

bool sameOrigin(const HttpHop &a, const HttpHop &b)
{
    return a.url.scheme() == b.url.scheme() && a.url.host() == b.url.host() && a.port() == b.port();
}

Unexpected<CheckError> refuse(const QString &message)
{
    return Unexpected(CheckError(ErrorType::Protocol, message));
}

} // namespace

QByteArray guessContentType(QByteArrayView body)
{
    if (body.startsWith('{') || body.startsWith('['))
        return "application/json";
    if (body.startsWith('<'))
        return "application/xml";
    return "application/x-www-form-urlencoded";
}

QByteArray basicAuthorization(const QString &userName, const QString &password)
{
    return "Basic " + (userName.toUtf8() + ':' + password.toUtf8()).toBase64();
}

HttpPlan::HttpPlan(const Fields &fields, const QByteArray &defaultUserAgent, const NetworkSettings &defaults)
    : url(fields.url(QStringLiteral("url")))
    , unfilledUrl(fields.unfilledText(QStringLiteral("url")))
    , method(fields.text(QStringLiteral("method")).toLatin1())
    , body(fields.text(QStringLiteral("body")).toUtf8())
    , userAgent(fields.text(QStringLiteral("userAgent")).toUtf8())
    , accept(fields.numberSet(QStringLiteral("accept")))
    , followRedirects(fields.flag(QStringLiteral("followRedirects")))
    , maxRedirects(fields.integer(QStringLiteral("maxRedirects")))
    , verifyTls(says(fields, "verifyTls") ? fields.flag(QStringLiteral("verifyTls")) : defaults.verifyTls)
    , caFile(fields.text(QStringLiteral("caFile")))
    , extraCaFile(caFile.isEmpty() ? defaults.caFile : QString())
    , proxy(ownProxy(fields))
    , settingsChooseProxy(!fields.has(QStringLiteral("proxy")))
    , keepAlive(fields.text(QStringLiteral("connection")) == QLatin1String("keep-alive"))
    , family(Resolver::familyNamed(says(fields, "ipFamily") ? fields.text(QStringLiteral("ipFamily")) : defaults.ipFamily))
    , maxBody(fields.size(QStringLiteral("maxBody")))
    , maxDecompressed(fields.size(QStringLiteral("maxDecompressed")))
    , certificateDays(fields.number(QStringLiteral("certificateDays")))
{
    const TextPairs own = fields.map(QStringLiteral("headers"));
    headers.reserve(own.size());
    for (const auto &[name, value] : own)
        headers.emplace_back(name.toLatin1(), value.toUtf8());
    if (userAgent.isEmpty())
        userAgent = defaultUserAgent;

    const QString bearer = fields.text(QStringLiteral("bearerToken"));
    const QString userName = fields.text(QStringLiteral("username"));
    if (!bearer.isEmpty())
        authorization = "Bearer " + bearer.toUtf8();
    else if (!userName.isEmpty() || fields.has(QStringLiteral("password")))
        authorization = basicAuthorization(userName, fields.text(QStringLiteral("password")));
    else if (!url.userName().isEmpty() || !url.password().isEmpty())
        authorization = basicAuthorization(url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    url.setUserInfo({});
    url.setFragment({});
}

HttpHop::HttpHop(const HttpPlan &plan)
    : url(plan.url)
    , method(plan.method)
    , withBody(!plan.body.isEmpty())
{
}

QByteArray httpRequestBytes(const HttpPlan &plan, const HttpHop &hop, bool absoluteForm, const QByteArray &proxyAuthorization)
{
    QByteArray bytes;
    bytes.reserve(512 + plan.body.size());
    bytes.append(hop.method).append(' ');
    if (absoluteForm)
        bytes.append("http://").append(authorityOf(hop.url));
    const QByteArray path = hop.url.path(QUrl::FullyEncoded).toLatin1();
    bytes.append(path.isEmpty() ? QByteArrayLiteral("/") : path);
    if (hop.url.hasQuery())
        bytes.append('?').append(hop.url.query(QUrl::FullyEncoded).toLatin1());
    bytes.append(" HTTP/1.1\r\n");

    const auto addUnlessOwn = [&](QByteArrayView name, QByteArrayView value) {
        if (!hop.ownOrigin || !hasHeader(plan, name))
            addLine(bytes, name, value);
    };
    addUnlessOwn("Host", authorityOf(hop.url));
    addUnlessOwn("User-Agent", plan.userAgent);
    addUnlessOwn("Accept", "*/*");
    addUnlessOwn("Accept-Encoding", "gzip");
    addLine(bytes, "Connection", plan.keepAlive ? QByteArrayView("keep-alive") : QByteArrayView("close"));
    if (!proxyAuthorization.isEmpty())
        addLine(bytes, "Proxy-Authorization", proxyAuthorization);
    if (hop.ownOrigin) {
        if (!plan.authorization.isEmpty())
            addUnlessOwn("Authorization", plan.authorization);
        for (const auto &[name, value] : plan.headers)
            addLine(bytes, name, value);
    }
    if (hop.withBody) {
        addUnlessOwn("Content-Type", guessContentType(plan.body));
        addLine(bytes, "Content-Length", QByteArray::number(plan.body.size()));
    } else if (hop.method == "POST" || hop.method == "PUT" || hop.method == "PATCH") {
        addLine(bytes, "Content-Length", "0");
    }
    bytes.append("\r\n");
    if (hop.withBody)
        bytes.append(plan.body);
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

QByteArray httpHopKey(const HttpHop &hop)
{
    return hop.method + ' ' + hop.url.toEncoded(QUrl::RemoveFragment);
}

Expected<HttpHop, CheckError> httpNextHop(const HttpPlan &plan, const HttpHop &hop, int status, const QByteArray &location,
                                          QSet<QByteArray> *visited)
{
    const QUrl relative = QUrl::fromEncoded(location, QUrl::TolerantMode);
    HttpHop next = hop;
    next.url = hop.url.resolved(relative).adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::NormalizePathSegments);
    const QString shown = httpShownUrl(plan, next.url).left(200);
    if (!relative.isValid() || !next.url.isValid())
        return refuse(tr("The server redirects to an address that is none: “%1”.")
                          .arg(plan.unfilledUrl.isEmpty() ? QString::fromUtf8(location).left(200) : QStringLiteral("…")));
    if (!isWebScheme(next.url))
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

    const QByteArray key = httpHopKey(next);
    if (visited->contains(key))
        return refuse(tr("The server redirects in a circle: %1 comes up again.").arg(shown));
    if (visited->size() > plan.maxRedirects)
        return refuse(tr("The server redirects more than %1 times, last to %2.").arg(plan.maxRedirects).arg(shown));
    visited->insert(key);
    return next;
}

QList<FieldProblem> httpFieldProblems(const Fields &fields)
{
    QList<FieldProblem> problems;
    const auto add = [&](const char *field, const QString &text) { problems.append({QLatin1StringView(field), text}); };

    const bool filled = !fields.needsExpansion(); // else judged again once the placeholders are
    const QUrl url = fields.url(QStringLiteral("url"));
    if (filled && (!isWebScheme(url) || url.host().isEmpty()))
        add("url", tr("Only addresses that begin with http:// or https:// and name a host can be checked."));
    else if (filled && url.port(1) == 0)
        add("url", tr("Port 0 cannot be reached."));

    for (const auto &[name, value] : fields.map(QStringLiteral("headers"))) {
        if (!isToken(name))
            add("headers", tr("“%1” is not a header name: only letters, digits and hyphens are usual.").arg(name));
        else if (isOurs(name))
            add("headers", tr("The header %1 is set by the program itself.").arg(name));
        else if (breaksLine(value))
            add("headers", tr("The value of the header %1 must be one line.").arg(name));
    }
    if (fields.has(QStringLiteral("bearerToken"))
        && (fields.has(QStringLiteral("username")) || fields.has(QStringLiteral("password"))))
        add("bearerToken", tr("Give either a bearer token or a user name and password, not both."));
    for (const char *name : {"bearerToken", "userAgent"}) {
        if (breaksLine(fields.text(QLatin1StringView(name))))
            add(name, tr("This must be one line."));
    }
    if (const QUrl proxy = ownProxy(fields); filled && !proxy.isEmpty() && !isProxyAddress(proxy))
        add("proxy", tr("Write the proxy as http://host:port or socks5://host:port, or “none”."));
    return problems;
}

} // namespace watchkeeper
