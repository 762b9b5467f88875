// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What one HTTP check will ask, worked out from its fields; and where a redirect leads. Pure functions, safe from any thread.

#include "checks/network/NetworkSettings.h"
#include "checks/network/Resolver.h"
#include "model/Fields.h"

#include <QByteArray>
#include <QSet>
#include <QUrl>

namespace watchkeeper {

//! \brief The fields of an `http` target in the form in which they are used.
class HttpPlan
{
public:
    //! \param userAgent  for targets that name none
    //! \param defaults   for what a target does not say itself
    HttpPlan(const Fields &fields, const QByteArray &userAgent, const NetworkSettings &defaults = {});

    QUrl url;            //!< without user-info and fragment
    QString unfilledUrl; //!< with its placeholders, where it had any: then `url` is not for people's eyes
    QByteArray method;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< the user's own
    QByteArray body;
    QByteArray authorization; //!< value of the header field; empty: none
    QByteArray userAgent;
    NumberSet accept;
    bool followRedirects;
    int maxRedirects;
    bool verifyTls;
    QString caFile;      //!< trusted in place of the system's authorities; empty: those
    QString extraCaFile; //!< trusted beside them; empty: none
    QUrl proxy;          //!< empty: none, or not yet known where the settings choose it
    bool settingsChooseProxy;
    bool keepAlive;
    Resolver::Family family;
    qint64 maxBody;
    qint64 maxDecompressed;
    double certificateDays;
};

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

//! \brief The bytes on the wire up to the end of the body.
//! \param absoluteForm        a proxy for plain HTTP wants the whole URL
//! \param proxyAuthorization  only with absoluteForm; empty: none
QByteArray httpRequestBytes(const HttpPlan &plan, const HttpHop &hop, bool absoluteForm, const QByteArray &proxyAuthorization);

bool isHttpRedirect(int status);

//! \brief Follows `location`, or says why not: too many, in a circle, from https to http, to something else than http.
//! \param visited  the requests made so far; the new one is added
Expected<HttpHop, CheckError> httpNextHop(const HttpPlan &plan, const HttpHop &hop, int status, const QByteArray &location,
                                          QSet<QByteArray> *visited);

//! \brief The URL of a hop for people. Where the target's own was filled by placeholders, a server may have put the same secret into
//! that of a redirect: then only the host it leads to is shown.
QString httpShownUrl(const HttpPlan &plan, const QUrl &url);

//! `method URL`: how visited requests are told apart.
QByteArray httpHopKey(const HttpHop &hop);

//! The Content-Type of a body for which none is given: by its first character JSON, XML or a form.
QByteArray guessContentType(QByteArrayView body);

//! `Basic …`
QByteArray basicAuthorization(const QString &userName, const QString &password);

//! \brief Rules beyond those of the single fields: usable header names and values, one kind of credentials, a proxy that is one.
QList<FieldProblem> httpFieldProblems(const Fields &fields);

} // namespace watchkeeper
