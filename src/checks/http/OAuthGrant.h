// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How a program requests an access token for itself: OAuth 2, client credentials (RFC 6749, 4.4). Pure functions.

#include "model/Expected.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <chrono>

namespace watchkeeper {

//! \brief The request for a token, and its destination.
class OAuthGrant
{
public:
    OAuthGrant() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QUrl url;
    QString clientId;
    QString clientSecret;
    QString scope;                       //!< empty: not sent
    TextPairs parameters;                //!< other parameters that the server requires, such as `audience`
    bool sendsCredentialsInBody = false; //!< the credentials are sent in the form, not by basic authentication

    //! Sent as application/x-www-form-urlencoded.
    TextPairs form() const;
    //! Value of the Authorization field; empty if the credentials are in the form.
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
    std::optional<std::chrono::seconds> expiresIn; //!< counted from when it was issued; absent: not given by the server
};

//! \brief Judges the reply of the server (RFC 6749, 5.1 and 5.2).
//! \return the token, or Permission where the client is refused, Condition for another status, Protocol for what is no token;
//!         never with the secret in a message
Expected<OAuthToken, CheckError> readOAuthReply(const OAuthGrant &grant, int status, const QByteArray &body);

//! The error of a token request that got no reply to evaluate.
CheckError oauthFetchError(const OAuthGrant &grant, const CheckError &error);

} // namespace watchkeeper
