// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What went wrong with an HTTP request: a type for decisions and sentences for people. Each fault is described in one place, here.

#include "checks/http/HttpDigest.h"
#include "checks/http/HttpExchangeFacts.h"
#include "checks/http/HttpReplyParser.h"
#include "model/Observation.h"

#include <QUrl>

namespace watchkeeper {

class HttpPlan;

//! \brief The error of a finished exchange with a fault.
//! \param proxy  the proxy in use, or empty
//! \param plan   which fields a message may name
CheckError httpExchangeError(const HttpExchangeFacts &exchange, const HttpReplyParser &reply, const QUrl &url,
                             const QUrl &proxy, const HttpPlan &plan);

//! \brief The progress of an unfinished exchange, for CheckContext::stopped(): "connected after 12 ms, request sent, then silence".
//! \param redirects  followed before it
QString httpProgressText(const HttpExchangeFacts &exchange, const HttpReplyParser &reply, int redirects);

//! A reply came, but its status doesn't count as success.
CheckError httpStatusError(int status, const QString &reason, const QString &accepted);

//! The proxy got no credentials, or the wrong ones.
//! \param detail  the proxy's own words
CheckError httpProxyCredentialsError(const QUrl &proxy, const QString &detail);

//! The target requires HTTP/2, and the server has another version.
CheckError http2UnavailableError(const QString &where);

//! The target uses digest authentication, and the server asks for another scheme.
CheckError httpDigestUnsupportedError(DigestFault fault);

//! The server has accepted the credentials (RFC 7616, 3.3), but not its own nonces.
CheckError httpStaleNoncesError(const QString &statusText);

//! The server has received the credentials and rejects them.
//! \param statusText  `401 Unauthorized`
CheckError httpPasswordRejectedError(const QString &statusText);

//! `10.0.0.5 port 443`
QString addressAndPort(const QHostAddress &address, quint16 port);

} // namespace watchkeeper
