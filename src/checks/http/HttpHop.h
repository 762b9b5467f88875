// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The requests that a check makes on its way to a page: what each says, and where a redirect leads. Pure functions, safe from any
//! thread.

#include "checks/http/HttpCookies.h"
#include "checks/http/HttpPlan.h"
#include "checks/http/HttpRequest.h"
#include "model/Expected.h"

#include <QSet>

namespace watchkeeper {

//! \brief One request of a check: the first, or what a redirect asks for.
class HttpHop
{
public:
    explicit HttpHop(const HttpPlan &plan);

    QUrl url;
    QByteArray method;
    bool withBody;
    //! The user's headers and credentials are meant for this origin; false for ever once a redirect has left it.
    bool ownOrigin = true;

    bool isSecure() const { return url.scheme() == QLatin1String("https"); }
    quint16 port() const { return static_cast<quint16>(url.port(isSecure() ? 443 : 80)); }
    //! Not repeated unasked and never sent on a connection that may just be closing (RFC 9110, 9.2.2).
    bool isRepeatable() const { return method != "POST" && method != "PATCH"; }
};

//! \brief What a request says beyond its target's plan.
class HttpRequestExtras
{
public:
    HttpRequestExtras() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool absoluteForm = false;          //!< a proxy for plain HTTP wants the whole URL
    QByteArray proxyAuthorization;      //!< only with absoluteForm; empty: none
    QByteArray userAgent;               //!< where the plan names none; empty: left to withUserAgent()
    QByteArray cookies;                 //!< beside the user's own
    QByteArray authorization;           //!< in place of the plan's; empty: that
    std::optional<HttpContent> content; //!< in place of the plan's
};

HttpRequest httpRequest(const HttpPlan &plan, const HttpHop &hop, const HttpRequestExtras &extras);

//! Whether the plan says for this request what the user agent is, or the settings are to.
bool namesUserAgent(const HttpPlan &plan, const HttpHop &hop);

//! Path and query, as the request line has them.
QByteArray httpTarget(const QUrl &url);

//! \brief Follows `location`, or says why not: too many, in a circle, from https to http, to something else than http, to another
//! server that is to get what the target keeps to itself.
//! \param cookies  that have been set on the way
//! \param visited  the requests made so far; the new one is added
Expected<HttpHop, CheckError> httpNextHop(const HttpPlan &plan, const HttpHop &hop, int status, const QByteArray &location,
                                          const HttpCookies &cookies, QSet<QByteArray> *visited);

//! \brief The URL of a hop for people. Where the target's own was filled by placeholders, a server may have put the same secret into
//! that of a redirect: then only the host it leads to is shown.
QString httpShownUrl(const HttpPlan &plan, const QUrl &url);

//! How visited requests are told apart: with a cookie, the same address may well lead on.
QByteArray httpHopKey(const HttpHop &hop, const HttpCookies &cookies);

} // namespace watchkeeper
