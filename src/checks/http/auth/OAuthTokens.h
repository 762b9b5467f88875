// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Access tokens of the OAuth 2 client credentials grant (RFC 6749, 4.4): the request, the reply, and a cache. Tokens are
//! kept only in memory, never in a file or a log.

#include "async/SingleFlight.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QHash>

#include <chrono>

namespace watchkeeper {

// The OAuth 2 client credentials grant (RFC 6749, 4.4), which a program uses to request an access token for itself. Pure
// functions.

//! \brief The parameters of a token request and its destination.
class OAuthGrant
{
public:
    OAuthGrant() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QUrl url;
    QString clientId;
    QString clientSecret;
    QString scope;                       //!< not sent if empty
    TextPairs parameters;                //!< other parameters that the server requires, such as `audience`
    bool sendsCredentialsInBody = false; //!< sends the credentials in the form instead of the Authorization field

    //! The form, which is sent as application/x-www-form-urlencoded.
    TextPairs form() const;
    //! The value of the Authorization field; empty if the credentials are in the form.
    QByteArray authorization() const;
};

//! \brief An access token.
class OAuthToken
{
public:
    explicit OAuthToken(QByteArray text, std::optional<std::chrono::seconds> lifetime = {})
        : value(std::move(text))
        , expiresIn(lifetime)
    {
    }
    QByteArray value;
    std::optional<std::chrono::seconds>
        expiresIn; //!< lifetime counted from the time of issue; nullopt if the server doesn't send it
};

//! \brief Evaluates the server's reply (RFC 6749, 5.1 and 5.2). Messages never contain the secret.
//! \return the token, or an error: Permission if the client is refused, Condition for another unexpected status, Protocol if the reply
//! contains no valid token
Expected<OAuthToken, CheckError> readOAuthReply(const OAuthGrant &grant, int status, const QByteArray &body);

//! Returns the error of a token request without a reply to evaluate.
CheckError oauthFetchError(const OAuthGrant &grant, const CheckError &error);

// Caches the access tokens of checks until they expire. Tokens are kept only in memory, never in a file or a log.

//! \brief The cache. One instance per process, used in the engine thread. The current time is passed as an argument.
class OAuthTokens
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Answer = Expected<OAuthToken, CheckError>;
    static constexpr qsizetype kMaximum = 1'000;

    //! Finds a token that won't expire during a check; null if the cache contains none.
    QByteArray find(const QByteArray &key, Time now) const;
    void add(const QByteArray &key, const OAuthToken &token, Time now);
    //! Removes a token that the server no longer accepts. If the cache already contains a newer token, it is kept.
    void forget(const QByteArray &key, const QByteArray &token);

    SingleFlight<Answer> &pendingFetches() { return m_pendingFetches; }

private:
    struct CachedToken
    {
        QByteArray token;
        Time until;
    };
    QHash<QByteArray, CachedToken> m_tokens;
    SingleFlight<Answer> m_pendingFetches;
};

} // namespace watchkeeper
