// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The access token request of a target, derived from its fields. Pure functions, safe from any thread.

#include "checks/http/OAuthGrant.h"

#include <memory>

namespace watchkeeper {

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

//! \brief The plan for a target whose fields name a token server.
//! \param targetPlan  the target's own requests; the token is requested with the same trust, proxy and address family
OAuthPlan oauthPlan(const Fields &fields, const HttpPlan &targetPlan);

} // namespace watchkeeper
