// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates the errors of HTTP requests: a type for decisions and a user-visible message. The message for each fault is defined only
//! here.

#include "checks/http/auth/HttpDigest.h"
#include "checks/http/message/HttpReplyParser.h"
#include "checks/http/transfer/HttpExchangeFacts.h"
#include "model/check/Observation.h"

#include <QUrl>

namespace watchkeeper {

class HttpPlan;

//! \brief Returns the error of a finished exchange with a fault.
//! \param proxy  the proxy in use, or empty
//! \param plan   determines which fields the message can mention
CheckError httpExchangeError(const HttpExchangeFacts &exchange, const HttpReplyParser &reply, const QUrl &url,
                             const QUrl &proxy, const HttpPlan &plan);

//! \brief Describes the progress of an unfinished exchange, for CheckContext::stopped(): "connected after 12 ms, request sent,
//! then silence".
//! \param redirects  number of redirects followed before this exchange
QString httpProgressText(const HttpExchangeFacts &exchange, const HttpReplyParser &reply, int redirects);

//! Returns the error for a reply whose status isn't accepted.
CheckError httpStatusError(int status, const QString &reason, const QString &accepted);

//! Returns the error for missing or wrong proxy credentials.
//! \param detail  message from the proxy
CheckError httpProxyCredentialsError(const QUrl &proxy, const QString &detail);

//! Returns the error for a server without HTTP/2 if the target requires HTTP/2.
CheckError http2UnavailableError(const QString &where);

//! Returns the error for a server that offers no usable digest challenge although the target uses digest authentication.
CheckError httpDigestUnsupportedError(DigestFault fault);

//! Returns the error for a server that has accepted the credentials (RFC 7616, 3.3), but rejects its own nonces.
CheckError httpStaleNoncesError(const QString &statusText);

//! Returns the error for credentials that the server has rejected.
//! \param statusText  `401 Unauthorized`
CheckError httpPasswordRejectedError(const QString &statusText);

//! Formats an address and a port for messages: `10.0.0.5 port 443`.
QString addressAndPort(const QHostAddress &address, quint16 port);

} // namespace watchkeeper
