// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The cookies that a server sets before the final page. Implements the subset of RFC 6265 that redirects require. Pure;
//! doesn't read the clock.

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <optional>

namespace watchkeeper {

//! \brief The cookies of one check, discarded when the check ends. Follows RFC 6265 and browsers' later additions
//! (draft-ietf-httpbis-rfc6265bis): `__Host-` and `__Secure-`, and no cookies for a public suffix such as `co.uk`.
class HttpCookies
{
public:
    static constexpr qsizetype kMaximum = 50;
    static constexpr qsizetype kMaxLength = 4096; //!< [bytes] maximum size of name and value (RFC 6265, 6.1)

    //! \param fields  the values of the reply's Set-Cookie header fields, in order
    void add(const QUrl &url, const QList<QByteArray> &fields, const QDateTime &now);
    //! Returns the value of the Cookie field for a request to `url`; empty if no cookie matches.
    QByteArray headerFor(const QUrl &url) const;

private:
    struct Cookie
    {
        QByteArray name;
        QByteArray value;
        QString domain; //!< lower case, without a leading dot
        QByteArray path;
        bool isSecure = false;
        bool isHostOnly = true; //!< doesn't apply to subdomains of `domain`

        bool matchesUrl(const QUrl &url) const;
        bool hasSameIdentity(const Cookie &other) const;
    };
    static std::optional<Cookie> read(const QUrl &url, const QByteArray &field, const QDateTime &now, bool *isExpired);
    bool isProtected(const Cookie &cookie) const;
    void store(Cookie cookie, bool isExpired);

    QList<Cookie> m_cookies;
};

} // namespace watchkeeper
