// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The fields of an `http` target, prepared for its checks, including its access token request. Pure functions, safe to
//! call from any thread.

#include "checks/base/CheckContext.h"
#include "checks/http/auth/OAuthTokens.h"
#include "checks/http/message/HttpRequest.h"
#include "checks/network/names/Resolver.h"
#include "checks/network/tls/TlsFiles.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QUrl>

#include <memory>
#include <optional>

namespace watchkeeper {

// The access token request of a target, derived from its fields. Pure functions, safe to call from any thread.

class HttpPlan;

//! \brief The token request: its parameters and its HTTP plan.
class OAuthPlan
{
public:
    OAuthPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    OAuthGrant grant;
    std::shared_ptr<const HttpPlan> request; //!< HTTP request to the token server
    QByteArray key;                          //!< equal for targets that can share a token; reveals no secret
};

//! \brief Creates the plan for a target whose fields name a token server.
//! \param targetPlan  the target's own requests; the token is requested with the same trust, proxy and address family
OAuthPlan oauthPlan(const Fields &fields, const HttpPlan &targetPlan);

//! \brief The request of a target, prepared once. Values that the target doesn't set come from the settings, which can change between two
//! checks.
class HttpPlan : public CheckPreparation
{
public:
    //! Creates an empty GET, for requests that aren't described by a target's fields. Call computeFirstRequest() after setting the members.
    HttpPlan() = default;
    explicit HttpPlan(const Fields &fields);
    //! Creates another request with the same route, that is, with the trust, proxy and address family of `routePlan`.
    HttpPlan(const HttpPlan &routePlan, const QUrl &pageUrl);

    // Each function reads one group of fields (see HttpFields.h). Call the functions for a kind's groups in this order.
    void readAddress(const Fields &fields); //!< `url` and `headers`
    void readConnection(const Fields &fields);
    void readCredentials(const Fields &fields);
    //! Computes firstRequest.
    void computeFirstRequest();

    QUrl url;              //!< without user info and fragment
    QByteArray target;     //!< path and query as written, if they differ from those of `url`; see urlFromRawText()
    QString unexpandedUrl; //!< URL with placeholders, if it has any; in this case `url` must not be displayed
    QByteArray method = "GET";
    QList<std::pair<QByteArray, QByteArray>> headers; //!< request headers set by the user
    HttpContent content;                              //!< empty if the form has files, which are read later
    TextPairs form;                                   //!< form fields, sent together with `files`
    TextPairs files;
    bool keepsBodyOnOrigin = false; //!< the body can contain secrets, so it isn't sent to another server after a redirect
    QByteArray
        authorization; //!< value of the Authorization field; empty without credentials, or if they are sent only on request
    bool usesDigest = false; //!< answers digest challenges with the credentials below, which Qt's client also uses
    QString userName;
    QString password;
    std::shared_ptr<const OAuthPlan> oauth; //!< null if there is no token request
    QByteArray userAgent;                   //!< if empty, the value from the settings is used
    NumberSet accept;
    bool followRedirects = false;
    int maxRedirects = 0;
    bool followsTlsDowngrade = false; //!< follows redirects from https to http
    bool keepsCookies = false;
    std::optional<bool> verifyTls;
    QByteArray tlsMinimum; //!< `1.0`, `1.1` or `1.3`; empty for 1.2
    //! TLS files set in the target, without those from the settings; null if none are set
    std::shared_ptr<const TlsFiles> tlsFiles;
    QUrl proxy; //!< proxy set in the target; empty for no proxy, or if the settings choose it
    bool usesSettingsProxy = true;
    bool keepAlive = false;
    bool usesHttp2 = false;
    bool usesQt = false; //!< sends requests with QNetworkAccessManager
    bool isUpgrade =
        false; //!< requests an upgrade to another protocol; if the server agrees, the check takes over the connection
    std::optional<Resolver::Family> family;
    std::optional<QHostAddress> address; //!< address to connect to, instead of resolving the target's host name
    qint64 maxBody = 2'000'000;          //!< [bytes]
    qint64 maxDecompressed = 10'000'000; //!< [bytes]
    bool hasLimitFields = true;          //!< whether the user can raise the two limits above in the target
    double certificateDays = 0;

    //! \brief The first request without the user-agent line, which can come from the settings. Empty if more information is needed, or if
    //! the request goes to a plain-HTTP proxy.
    QByteArray firstRequest;

    bool hasHeader(QByteArrayView name) const { return !header(name).isNull(); }
    //! Returns the first of the user's headers with that name; null if there is none.
    QByteArray header(QByteArrayView name) const;
};

//! Implements Kind::prepare for HTTP checks.
std::shared_ptr<const CheckPreparation> prepareHttpPlan(const Fields &fields);

//! Whether the fields of a kind with httpLoginFields() and `url` contain a login. Pure.
bool hasHttpLogin(const Fields &fields);

//! \brief Returns the requests of a login, whose other members the caller sets. Pure.
//! \param fields  of a kind with httpLoginFields() and `url`, with filled placeholders
//! \return null without a login; an error if a filled value isn't allowed
Expected<std::shared_ptr<const HttpPlan>, QString> httpLogin(const Fields &fields, bool verifiesTls);

//! Returns credentials in the form `Basic …` (RFC 7617).
QByteArray basicAuthorization(const QString &userName, const QString &password);

} // namespace watchkeeper
