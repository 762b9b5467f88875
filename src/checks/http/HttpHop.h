// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The requests that a check sends to reach a page: their content, and where a redirect leads. Pure functions, safe from any thread.

#include "checks/http/HttpCookies.h"
#include "checks/http/HttpPlan.h"
#include "checks/http/HttpRequest.h"
#include "model/Expected.h"

#include <QSet>

namespace watchkeeper {

//! \brief One request of a check: the first, or one caused by a redirect.
class HttpHop
{
public:
    explicit HttpHop(const HttpPlan &plan);

    QUrl url;
    QByteArray target; //!< path and query, as the request line has them
    QByteArray method;
    bool withBody;
    //! The user's headers and credentials are meant for this origin; stays false once a redirect has left it.
    bool isInitialOrigin = true;

    bool isSecure() const { return url.scheme() == QLatin1String("https"); }
    quint16 port() const { return static_cast<quint16>(url.port(isSecure() ? 443 : 80)); }
    //! Not repeated automatically and never sent on a connection that may be closing (RFC 9110, 9.2.2).
    bool isRepeatable() const { return method != "POST" && method != "PATCH"; }
};

//! \brief What a request contains beyond its target's plan.
class HttpRequestExtras
{
public:
    HttpRequestExtras() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool absoluteForm = false;          //!< a proxy for plain HTTP requires the whole URL
    QByteArray proxyAuthorization;      //!< only with absoluteForm; empty: no credentials
    QByteArray userAgent;               //!< if the plan has none; empty: left to withUserAgent()
    QByteArray cookies;                 //!< in addition to the user's own
    QByteArray authorization;           //!< in place of the plan's; empty: use the plan's
    std::optional<HttpContent> content; //!< in place of the plan's
};

HttpRequest httpRequest(const HttpPlan &plan, const HttpHop &hop, const HttpRequestExtras &extras);

//! Whether the plan sets the user agent for this request, or leaves it to the settings.
bool setsUserAgent(const HttpPlan &plan, const HttpHop &hop);

//! Path and query, as in the request line.
QByteArray httpTarget(const QUrl &url);

//! \brief For httpTarget() alone: as it was written, a `%` that begins no escape is sent as it is, as curl and browsers do it.
//!
//! QUrl makes `%25` of it, which is another page to a server.
QUrl urlFromRawText(QString written);

//! For HttpPlan::target: path and query as written, or nothing where httpTarget(url) is the same.
QByteArray httpTargetAsWritten(const QString &written, const QUrl &url);

//! \brief Follows `location`, or says why not: too many redirects, a loop, from https to http, to a scheme other than http, to another
//! server that would receive data meant only for the target.
//! \param cookies  set so far
//! \param visited  the requests made so far; the new one is added
Expected<HttpHop, CheckError> httpNextHop(const HttpPlan &plan, const HttpHop &hop, int status, const QByteArray &location,
                                          const HttpCookies &cookies, QSet<QByteArray> *visited);

//! \brief The URL of a hop for display. If the target's own URL was filled by placeholders, a server may have put the same secret into that
//! of a redirect: then only its host is shown.
QString httpDisplayUrl(const HttpPlan &plan, const QUrl &url);

//! The identity of a visited request: with another cookie, the same address may lead elsewhere.
QByteArray httpHopKey(const HttpHop &hop, const HttpCookies &cookies);

} // namespace watchkeeper
