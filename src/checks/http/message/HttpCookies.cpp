// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/message/HttpCookies.h"

#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QRegularExpression>

#include <algorithm>

namespace watchkeeper {

namespace {

using namespace Qt::StringLiterals;

bool isHttps(const QUrl &url)
{
    return url.scheme() == QLatin1String("https");
}

QString cookieHost(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded).toLower();
}

//! Whether a host is a subdomain of a domain (RFC 6265, 5.1.3).
bool isBelowDomain(const QString &host, const QString &domain)
{
    return host.size() > domain.size() && host.endsWith(domain) && host[host.size() - domain.size() - 1] == u'.'
        && QHostAddress(host).isNull();
}

//! Whether anybody can register names below a domain, as with `co.uk`. Qt contains the list of https://publicsuffix.org, but
//! only QNetworkCookieJar provides access to it.
bool isPublicSuffix(const QString &domain)
{
    class PublicSuffixJar : public QNetworkCookieJar
    {
    public:
        using QNetworkCookieJar::validateCookie;
    };
    QNetworkCookie cookie;
    cookie.setDomain(u'.' + domain);
    QUrl below;
    below.setScheme(QStringLiteral("https"));
    below.setHost(QStringLiteral("any.") + domain);
    return !PublicSuffixJar().validateCookie(cookie, below);
}

//! \brief Evaluates the Domain attribute (RFC 6265, 5.3, steps 4 to 6).
//! \param domain  lower case without a leading dot; empty if there is no attribute
//! \return false if the cookie belongs to another domain
bool setDomain(QString *cookieDomain, bool *isHostOnly, const QString &host, const QString &domain)
{
    *cookieDomain = host;
    if (domain.isEmpty())
        return true;
    if (host == domain) {
        *isHostOnly = !QHostAddress(host).isNull() || isPublicSuffix(domain);
        return true;
    }
    *cookieDomain = domain;
    *isHostOnly = false;
    return isBelowDomain(host, domain) && !isPublicSuffix(domain);
}

QByteArray requestPath(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return path.startsWith('/') ? path : QByteArrayLiteral("/");
}

//! Returns the default path of a cookie: the folder of the page that sets it (RFC 6265, 5.1.4).
QByteArray defaultPath(const QUrl &url)
{
    const QByteArray path = requestPath(url);
    const qsizetype slash = path.lastIndexOf('/');
    return slash > 0 ? path.first(slash) : QByteArrayLiteral("/");
}

//! Whether a cookie's path matches the path of a request (RFC 6265, 5.1.4).
bool pathMatches(const QByteArray &cookiePath, const QByteArray &path)
{
    return path == cookiePath
        || (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path.at(cookiePath.size()) == '/'));
}

bool hasControlCharacters(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
}

//! Parses a date such as `Wed, 21 Oct 2026 07:28:00 GMT`, with its elements in any order (RFC 6265, 5.1.1). Invalid dates are ignored.
QDateTime parseCookieDate(const QByteArray &text)
{
    static const QRegularExpression delimiters(u"[\\t -/;-@\\[-`{-~]+"_s);
    static const QRegularExpression clock(u"^(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?!\\d)"_s);
    static const QRegularExpression number(u"^\\d{1,4}(?!\\d)"_s);
    QTime time;
    int day = 0;
    int month = 0;
    int year = -1;
    for (const QString &part : QString::fromLatin1(text).split(delimiters, Qt::SkipEmptyParts)) {
        const qsizetype digits = number.match(part).capturedLength();
        const qsizetype name = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec").indexOf(part.left(3).toLower());
        if (const auto match = clock.match(part); match.hasMatch() && time.isNull())
            time = QTime(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        else if (day == 0 && (digits == 1 || digits == 2))
            day = part.left(digits).toInt();
        else if (month == 0 && part.size() >= 3 && name >= 0 && name % 3 == 0)
            month = static_cast<int>(name) / 3 + 1;
        else if (year < 0 && digits >= 2)
            year = part.left(digits).toInt();
    }
    if (year >= 0 && year < 100)
        year += year < 70 ? 2000 : 1900;
    return time.isValid() && year > 1600 ? QDateTime(QDate(year, month, day), time, Qt::UTC) : QDateTime();
}

//! The lifetime of a cookie. Max-Age overrides Expires, regardless of their order (RFC 6265, 5.3).
class CookieLifetime
{
public:
    void read(const QByteArray &attribute, const QByteArray &value)
    {
        bool isNumber = false;
        const double seconds = value.toDouble(&isNumber);
        if (attribute == "max-age" && isNumber) {
            m_hasMaxAge = true;
            m_isExpired = seconds <= 0;
        } else if (attribute == "expires") {
            m_expires = parseCookieDate(value);
        }
    }
    bool isExpired(const QDateTime &now) const { return m_hasMaxAge ? m_isExpired : m_expires.isValid() && m_expires <= now; }

private:
    bool m_hasMaxAge = false;
    bool m_isExpired = false;
    QDateTime m_expires;
};

} // namespace

bool HttpCookies::Cookie::matchesUrl(const QUrl &url) const
{
    const QString host = cookieHost(url);
    const bool isHost = host == domain || (!isHostOnly && isBelowDomain(host, domain));
    return isHost && pathMatches(path, requestPath(url)) && (!isSecure || isHttps(url));
}

bool HttpCookies::Cookie::hasSameIdentity(const Cookie &other) const
{
    return name == other.name && domain == other.domain && isHostOnly == other.isHostOnly && path == other.path;
}

//! Parses a Set-Cookie field; returns nullopt if the cookie must be rejected.
std::optional<HttpCookies::Cookie> HttpCookies::read(const QUrl &url, const QByteArray &field, const QDateTime &now,
                                                     bool *isExpired)
{
    const QList<QByteArray> parts = field.split(';');
    const qsizetype equals = parts.first().indexOf('=');
    Cookie cookie;
    cookie.name = parts.first().first(std::max<qsizetype>(equals, 0)).trimmed();
    cookie.value = parts.first().sliced(equals + 1).trimmed();
    cookie.path = defaultPath(url);
    CookieLifetime lifetime;
    QString domain;
    bool hasDomain = false;
    bool hasPath = false;
    for (const QByteArray &part : parts.sliced(1)) {
        const qsizetype at = part.indexOf('=');
        const QByteArray attribute = (at < 0 ? part : part.first(at)).trimmed().toLower();
        const QByteArray value = at < 0 ? QByteArray() : part.sliced(at + 1).trimmed();
        if (attribute == "secure") {
            cookie.isSecure = true;
        } else if (attribute == "path") {
            hasPath = value.startsWith('/');
            cookie.path = hasPath ? value : defaultPath(url);
        } else if (attribute == "domain") {
            domain = QString::fromLatin1(value.startsWith('.') ? value.sliced(1) : value).toLower();
            hasDomain = !domain.isEmpty();
        } else {
            lifetime.read(attribute, value);
        }
    }
    *isExpired = lifetime.isExpired(now);
    const QByteArray prefix = cookie.name.first(std::max<qsizetype>(cookie.name.indexOf('-') + 1, 0)).toLower();
    const bool isPinned = cookie.isSecure && hasPath && cookie.path == "/" && !hasDomain;
    const bool keepsPromise = prefix == "__host-" ? isPinned : prefix != "__secure-" || cookie.isSecure;
    const bool isUsable = !cookie.name.isEmpty() && !hasControlCharacters(cookie.name) && !hasControlCharacters(cookie.value)
        && cookie.name.size() + cookie.value.size() <= kMaxLength && (!cookie.isSecure || isHttps(url));
    if (!isUsable || !keepsPromise || !setDomain(&cookie.domain, &cookie.isHostOnly, cookieHost(url), domain))
        return std::nullopt;
    return cookie;
}

void HttpCookies::add(const QUrl &url, const QList<QByteArray> &fields, const QDateTime &now)
{
    for (const QByteArray &field : fields) {
        bool isExpired = false;
        const std::optional<Cookie> cookie = read(url, field, now, &isExpired);
        if (cookie && (isHttps(url) || !isProtected(*cookie)))
            store(*cookie, isExpired);
    }
}

//! Returns whether a `Secure` cookie exists that this cookie from an unencrypted page must neither replace nor hide (RFC 6265bis, 5.7,
//! step 16).
bool HttpCookies::isProtected(const Cookie &cookie) const
{
    return std::any_of(m_cookies.begin(), m_cookies.end(), [&cookie](const Cookie &each) {
        const bool isRelated = each.domain == cookie.domain || isBelowDomain(each.domain, cookie.domain)
            || isBelowDomain(cookie.domain, each.domain);
        return each.isSecure && each.name == cookie.name && isRelated && pathMatches(each.path, cookie.path);
    });
}

//! Stores a cookie. A cookie that replaces another one keeps its position and creation time (RFC 6265, 5.3, step 11).
void HttpCookies::store(Cookie cookie, bool isExpired)
{
    const auto known =
        std::find_if(m_cookies.begin(), m_cookies.end(), [&](const Cookie &each) { return each.hasSameIdentity(cookie); });
    if (known != m_cookies.end() && isExpired)
        m_cookies.erase(known);
    else if (known != m_cookies.end())
        *known = std::move(cookie);
    else if (!isExpired && m_cookies.size() < kMaximum)
        m_cookies.append(std::move(cookie));
}

QByteArray HttpCookies::headerFor(const QUrl &url) const
{
    QList<Cookie> sent;
    std::copy_if(m_cookies.begin(), m_cookies.end(), std::back_inserter(sent),
                 [&url](const Cookie &cookie) { return cookie.matchesUrl(url); });
    // Order of cookies (RFC 6265, 5.4): longer paths first, then older cookies.
    std::stable_sort(sent.begin(), sent.end(), [](const Cookie &a, const Cookie &b) { return a.path.size() > b.path.size(); });
    QByteArrayList pairs;
    for (const Cookie &cookie : sent)
        pairs.append(cookie.name + '=' + cookie.value);
    return pairs.join("; ");
}

} // namespace watchkeeper
