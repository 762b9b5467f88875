// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A request to a server, for either version of HTTP. A plain value.

#include "checks/http/HttpContent.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace watchkeeper {

//! \brief Method, address, header fields and body.
class HttpRequest
{
public:
    HttpRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray method;
    QByteArray scheme;                               //!< `http` or `https`
    QByteArray authority;                            //!< host, and port unless it is the default
    QByteArray target;                               //!< path and query
    QByteArray connection;                           //!< for HTTP/1.1: `close`, `keep-alive`, `Upgrade`
    bool isAbsolute = false;                         //!< a proxy for plain HTTP requires the whole URL
    QList<std::pair<QByteArray, QByteArray>> fields; //!< other header fields, in order
    QByteArray body;

    void add(const QByteArray &name, const QByteArray &value) { fields.emplace_back(name, value); }
    //! The request in HTTP/1.1 format (RFC 9112). The second line is the Host field.
    QByteArray bytes() const;
};

//! Adds a user-agent line to the result of bytes(), after the second line.
QByteArray withUserAgent(const QByteArray &request, const QByteArray &userAgent);

} // namespace watchkeeper
