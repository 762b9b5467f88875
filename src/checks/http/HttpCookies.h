// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The cookies that a server sets on the way to a page: the part of RFC 6265 that following redirects needs. Pure; no clock.

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

namespace watchkeeper {

//! \brief Of one check: forgotten with it. Cookies go back to the very host that set them, whatever they say of its domain.
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
        QString host;
        QByteArray path;
        bool isSecure = false;
    };
    void store(Cookie cookie, bool isOver);

    QList<Cookie> m_cookies;
};

} // namespace watchkeeper
