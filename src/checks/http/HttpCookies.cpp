// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpCookies.h"

#include <QLocale>

#include <algorithm>

namespace watchkeeper {

namespace {

bool isHttps(const QUrl &url)
{
    return url.scheme() == QLatin1String("https");
}

QByteArray requestPath(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return path.startsWith('/') ? path : QByteArrayLiteral("/");
}

//! RFC 6265, 5.1.4: the folder of the page that sets it.
QByteArray defaultPath(const QUrl &url)
{
    const QByteArray path = requestPath(url);
    const qsizetype slash = path.lastIndexOf('/');
    return slash > 0 ? path.first(slash) : QByteArrayLiteral("/");
}

//! RFC 6265, 5.1.4.
bool covers(const QByteArray &cookiePath, const QByteArray &path)
{
    return path == cookiePath
        || (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path.at(cookiePath.size()) == '/'));
}

bool hasControls(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
}

//! `Wed, 21 Oct 2026 07:28:00 GMT`, also with hyphens and two digits of the year; invalid for anything else, which then counts for nothing.
QDateTime dateOf(const QByteArray &text)
{
    QString date = QString::fromLatin1(text.mid(text.indexOf(',') + 1)).trimmed();
    date.replace(u'-', u' ').remove(QStringLiteral(" GMT"));
    if (QStringList parts = date.split(u' '); parts.value(2).size() == 2) { // RFC 6265, 5.1.1, steps 3 and 4
        parts[2].prepend(parts.at(2) >= QStringLiteral("70") ? QStringLiteral("19") : QStringLiteral("20"));
        date = parts.join(u' ');
    }
    QDateTime time = QLocale::c().toDateTime(date, QStringLiteral("dd MMM yyyy HH:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

//! Max-Age goes before Expires, wherever it stands (RFC 6265, 5.3).
class Lifetime
{
public:
    void read(const QByteArray &attribute, const QByteArray &value)
    {
        bool isNumber = false;
        const double seconds = value.toDouble(&isNumber);
        if (attribute == "max-age" && isNumber) {
            m_hasAge = true;
            m_isAged = seconds <= 0;
        } else if (attribute == "expires") {
            m_end = dateOf(value);
        }
    }
    bool isOver(const QDateTime &now) const { return m_hasAge ? m_isAged : m_end.isValid() && m_end <= now; }

private:
    bool m_hasAge = false;
    bool m_isAged = false;
    QDateTime m_end;
};

} // namespace

void HttpCookies::take(const QUrl &url, const QList<QByteArray> &fields, const QDateTime &now)
{
    for (const QByteArray &field : fields) {
        const QList<QByteArray> parts = field.split(';');
        const qsizetype equals = parts.first().indexOf('=');
        Cookie cookie;
        cookie.name = parts.first().first(std::max<qsizetype>(equals, 0)).trimmed();
        cookie.value = parts.first().sliced(equals + 1).trimmed();
        cookie.host = url.host();
        cookie.path = defaultPath(url);
        Lifetime lifetime;
        for (const QByteArray &part : parts.sliced(1)) {
            const qsizetype at = part.indexOf('=');
            const QByteArray attribute = (at < 0 ? part : part.first(at)).trimmed().toLower();
            const QByteArray value = at < 0 ? QByteArray() : part.sliced(at + 1).trimmed();
            if (attribute == "secure")
                cookie.isSecure = true;
            else if (attribute == "path" && value.startsWith('/'))
                cookie.path = value;
            else
                lifetime.read(attribute, value);
        }
        const bool isUsable = !cookie.name.isEmpty() && !hasControls(cookie.name) && !hasControls(cookie.value)
            && cookie.name.size() + cookie.value.size() <= kLongest && (!cookie.isSecure || isHttps(url));
        if (isUsable)
            store(std::move(cookie), lifetime.isOver(now));
    }
}

void HttpCookies::store(Cookie cookie, bool isOver)
{
    m_cookies.removeIf([&](const Cookie &known) {
        return known.name == cookie.name && known.host == cookie.host && known.path == cookie.path;
    });
    if (!isOver && m_cookies.size() < kMost)
        m_cookies.append(std::move(cookie));
}

QByteArray HttpCookies::headerFor(const QUrl &url) const
{
    QList<Cookie> sent;
    std::copy_if(m_cookies.begin(), m_cookies.end(), std::back_inserter(sent), [&](const Cookie &cookie) {
        return cookie.host == url.host() && covers(cookie.path, requestPath(url)) && (!cookie.isSecure || isHttps(url));
    });
    // RFC 6265, 5.4: longer paths first, else the older ones.
    std::stable_sort(sent.begin(), sent.end(), [](const Cookie &a, const Cookie &b) { return a.path.size() > b.path.size(); });
    QByteArrayList pairs;
    for (const Cookie &cookie : sent)
        pairs.append(cookie.name + '=' + cookie.value);
    return pairs.join("; ");
}

} // namespace watchkeeper
