// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The cookies that a server sets on the way to a page: the part of RFC 6265 that following redirects needs. Pure; no clock.

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <optional>

namespace watchkeeper {

//! \brief Of one check: forgotten with it. Follows RFC 6265, and what browsers added since (draft-ietf-httpbis-rfc6265bis): `__Host-` and
//! `__Secure-`, and no cookie of a public suffix such as `co.uk`.
class HttpCookies
{
public:
    static constexpr qsizetype kMost = 50;
    static constexpr qsizetype kLongest = 4096; //!< [bytes] name and value (RFC 6265, 6.1)

    //! \param fields  the values of the reply's header fields Set-Cookie, in order
    void take(const QUrl &url, const QList<QByteArray> &fields, const QDateTime &now);
    //! Value of the field Cookie for a request of `url`; empty for none.
    QByteArray headerFor(const QUrl &url) const;

private:
    struct Cookie
    {
        QByteArray name;
        QByteArray value;
        QString domain; //!< in lower case, without a dot before it
        QByteArray path;
        bool isSecure = false;
        bool isHostOnly = true; //!< not for the hosts below `domain`

        bool isFor(const QUrl &url) const;
        bool isSameAs(const Cookie &other) const;
    };
    static std::optional<Cookie> read(const QUrl &url, const QByteArray &field, const QDateTime &now, bool *isOver);
    void store(Cookie cookie, bool isOver);

    QList<Cookie> m_cookies;
};

} // namespace watchkeeper
