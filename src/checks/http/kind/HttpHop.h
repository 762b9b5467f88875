// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The requests that a check sends to reach a page: their content, and the targets of redirects. Pure functions, safe to
//! call from any thread.

#include "checks/http/kind/HttpPlan.h"
#include "checks/http/message/HttpCookies.h"
#include "checks/http/message/HttpRequest.h"
#include "model/base/Expected.h"

#include <QList>

namespace watchkeeper {

//! \brief One request of a check: the first one, or one caused by a redirect.
class HttpHop
{
public:
    explicit HttpHop(const HttpPlan &plan);

    QUrl url;
    QByteArray target; //!< path and query, as in the request line
    QByteArray method;
    bool withBody;
    //! Whether the user's headers and credentials are intended for this origin. Stays false after a redirect to another origin.
    bool isInitialOrigin = true;

    bool isSecure() const { return url.scheme() == QLatin1String("https"); }
    quint16 port() const { return static_cast<quint16>(url.port(isSecure() ? 443 : 80)); }
    //! Whether the request can be repeated automatically. If not, it is never sent on a connection that may be closing (RFC 9110, 9.2.2).
    bool isRepeatable() const { return method != "POST" && method != "PATCH"; }
};

//! \brief The values of a request that aren't in the target's plan.
class HttpRequestExtras
{
public:
    HttpRequestExtras() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool absoluteForm = false;          //!< a proxy for plain HTTP requires the whole URL
    QByteArray proxyAuthorization;      //!< only used with absoluteForm; empty if there are no credentials
    QByteArray userAgent;               //!< used if the plan has no user agent; if empty, withUserAgent() adds it later
    QByteArray cookies;                 //!< sent in addition to the user's own cookies
    QByteArray authorization;           //!< replaces the plan's value unless empty
    std::optional<HttpContent> content; //!< replaces the plan's content
};

HttpRequest httpRequest(const HttpPlan &plan, const HttpHop &hop, const HttpRequestExtras &extras);

//! Whether the plan, rather than the settings, sets the user agent for this request.
bool setsUserAgent(const HttpPlan &plan, const HttpHop &hop);

//! Path and query, as in the request line.
QByteArray httpTarget(const QUrl &url);

//! \brief Creates a URL for use with httpTarget() only. The URL keeps a `%` that isn't part of an escape sequence, as curl and
//! browsers do.
//!
//! QUrl would change this character to `%25`, which denotes a different page.
QUrl urlFromRawText(QString written);

//! Returns the value of HttpPlan::target: path and query as written; empty if httpTarget(url) returns the same.
QByteArray httpTargetAsWritten(const QString &written, const QUrl &url);

//! \brief Follows `location`. Returns an error for more than HttpPlan::maxRedirects redirects. If the last redirect leads back
//! to an earlier request, the message reports a loop. It is also an error if a redirect leads from https to http, leads to a
//! scheme other than http, or would send data meant only for the target to another server.
//! \param cookies  cookies set so far
//! \param visited  all requests so far including `hop`, see httpHopKey()
Expected<HttpHop, CheckError> httpNextHop(const HttpPlan &plan, const HttpHop &hop, int status, const QByteArray &location,
                                          const HttpCookies &cookies, const QList<QByteArray> &visited);

//! \brief Returns the URL of a hop for display. The URL of a redirect stays percent-encoded and contains `***` instead of the
//! values of query items such as `access_token`. If the target's own URL contained placeholders, a server can copy a secret
//! into it. In this case, the result contains only the host.
QString httpDisplayUrl(const HttpPlan &plan, const QUrl &url);

//! Returns the identity of a visited request. It includes the cookies, because the same address can redirect differently with
//! other cookies.
QByteArray httpHopKey(const HttpHop &hop, const HttpCookies &cookies);

} // namespace watchkeeper
