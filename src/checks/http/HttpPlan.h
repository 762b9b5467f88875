// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of an `http` target, in the form that its checks use. Pure functions, safe from any thread.

#include "checks/CheckContext.h"
#include "checks/http/HttpContent.h"
#include "checks/http/OAuthPlan.h"
#include "checks/network/Resolver.h"
#include "checks/network/TlsFiles.h"
#include "model/Fields.h"

#include <QByteArray>
#include <QUrl>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Made once for a target. Absent values come from the settings, which may change between two checks.
class HttpPlan : public CheckPreparation
{
public:
    //! An empty GET; for requests that aren't described by a target's fields. Call computeFirstRequest() when all is set.
    HttpPlan() = default;
    explicit HttpPlan(const Fields &fields);
    //! Another request via the same route: the trust, proxy and address family of `way`.
    HttpPlan(const HttpPlan &way, const QUrl &pageUrl);

    // From the fields of a kind that has these groups of HttpFields.h; call in this order.
    void readAddress(const Fields &fields); //!< `url` and `headers`
    void readConnection(const Fields &fields);
    void readCredentials(const Fields &fields);
    //! Computes firstRequest.
    void computeFirstRequest();

    QUrl url;              //!< without user info and fragment
    QByteArray target;     //!< path and query, where `url` doesn't have them as they were written; see urlFromRawText()
    QString unexpandedUrl; //!< with its placeholders, if any: then `url` must not be displayed
    QByteArray method = "GET";
    QList<std::pair<QByteArray, QByteArray>> headers; //!< the user's own
    HttpContent content;                              //!< not yet set if it contains files
    TextPairs form;                                   //!< sent with these files, by their name in the form
    TextPairs files;
    bool keepsBodyOnOrigin = false; //!< it contains data that no other server may receive, even if a redirect asks for it
    QByteArray authorization;       //!< value of the header field; empty: none, or none until the server asks
    bool usesDigest = false;        //!< with these, which Qt also answers the server with:
    QString userName;
    QString password;
    std::shared_ptr<const OAuthPlan> oauth; //!< null: none
    QByteArray userAgent;                   //!< empty: from the settings
    NumberSet accept;
    bool followRedirects = false;
    int maxRedirects = 0;
    bool followsTlsDowngrade = false; //!< also from https
    bool keepsCookies = false;
    std::optional<bool> verifyTls;
    QByteArray tlsMinimum;                    //!< `1.0`, `1.1`, `1.3`; empty: 1.2
    std::shared_ptr<const TlsFiles> tlsFiles; //!< without the additional trust of the settings; null: none
    QUrl proxy;                               //!< empty: none, or chosen by the settings
    bool usesSettingsProxy = true;
    bool keepAlive = false;
    bool usesHttp2 = false;
    bool usesQt = false;    //!< QNetworkAccessManager asks
    bool isUpgrade = false; //!< to another protocol: if the server agrees, the check takes over the connection
    std::optional<Resolver::Family> family;
    std::optional<QHostAddress> address; //!< used for the target's host instead of resolving its name
    qint64 maxBody = 2'000'000;          //!< [bytes]
    qint64 maxDecompressed = 10'000'000; //!< [bytes]
    bool hasLimitFields = true;          //!< the two limits above can be raised in the target
    double certificateDays = 0;

    //! \brief The first request to a server without a plain-HTTP proxy, except for the user-agent line, which the settings choose. Empty if
    //! more information is needed.
    QByteArray firstRequest;

    bool hasHeader(QByteArrayView name) const { return !header(name).isNull(); }
    //! The first of the user's own headers with that name; null if there is none.
    QByteArray header(QByteArrayView name) const;
};

//! For Kind::prepare.
std::shared_ptr<const CheckPreparation> prepareHttpPlan(const Fields &fields);

//! `Basic …` (RFC 7617)
QByteArray basicAuthorization(const QString &userName, const QString &password);

} // namespace watchkeeper
