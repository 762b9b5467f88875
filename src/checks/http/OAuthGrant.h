// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How a program asks for an access token in its own name: OAuth 2, client credentials (RFC 6749, 4.4). Pure functions.

#include "model/Expected.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <chrono>

namespace watchkeeper {

//! \brief What is asked for, and where.
class OAuthGrant
{
public:
    OAuthGrant() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QUrl url;
    QString clientId;
    QString clientSecret;
    QString scope;         //!< empty: none is named
    TextPairs parameters;  //!< what else the server wants, such as `audience`
    bool isInBody = false; //!< the credentials go in the form, rather than by basic authentication

    //! Sent as application/x-www-form-urlencoded.
    TextPairs form() const;
    //! Value of the field Authorization; empty where they go in the form.
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
    std::optional<std::chrono::seconds> expiresIn; //!< from when it was made out; absent: the server does not say
};

//! \brief Judges the reply of the server (RFC 6749, 5.1 and 5.2).
//! \return the token, or Permission where the client is refused, Condition for another status, Protocol for what is no token;
//!         never with the secret in a message
Expected<OAuthToken, CheckError> readOAuthReply(const OAuthGrant &grant, int status, const QByteArray &body);

//! A request for a token that got no reply to judge.
CheckError oauthFetchError(const OAuthGrant &grant, const CheckError &error);

} // namespace watchkeeper
