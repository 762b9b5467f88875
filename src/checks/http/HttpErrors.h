// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What went wrong with an HTTP request, as a type to decide by and sentences to read. Each fault has its one place here.

#include "checks/http/HttpDigest.h"
#include "checks/http/HttpExchange.h"
#include "model/Observation.h"

#include <QUrl>

namespace watchkeeper {

//! \brief Of a finished exchange with a fault.
//! \param proxy            the proxy in use, or empty
//! \param limitsAreFields  a body that is too large is told with the field that sets the limit; else no field does
CheckError httpExchangeError(const HttpExchange &exchange, const HttpReplyParser &reply, const QUrl &url, const QUrl &proxy,
                             bool limitsAreFields);

//! \brief What an unfinished exchange had done, for CheckContext::stopped(): "connected after 12 ms, request sent, then silence".
//! \param redirects  followed before it
QString httpProgress(const HttpExchange &exchange, const HttpReplyParser &reply, int redirects);

//! The answer came, but its status is none that counts as good.
CheckError httpStatusError(int status, const QString &reason, const QString &accepted);

//! The proxy got no credentials, or not the right ones.
//! \param detail  its own words
CheckError httpProxyCredentialsError(const QUrl &proxy, const QString &detail);

//! The target wants HTTP/2, and the server has another version.
CheckError httpNoHttp2Error(const QString &where);

//! The target proves its password by digest, and the server asks for something else.
CheckError httpNoDigestError(DigestFault fault);

//! The server has seen the credentials and does not take them.
//! \param statusText  `401 Unauthorized`
CheckError httpRefusedPasswordError(const QString &statusText);

//! `10.0.0.5 port 443`
QString addressAndPort(const QHostAddress &address, quint16 port);

} // namespace watchkeeper
