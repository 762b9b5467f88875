// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Caches the access tokens of checks until they expire. Tokens are kept only in memory, never in a file or a log.

#include "async/SingleFlight.h"
#include "checks/http/OAuthGrant.h"

#include <QHash>

#include <chrono>

namespace watchkeeper {

//! \brief The cache. One instance per process, used in the engine thread. The current time is passed as an argument.
class OAuthTokens
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Answer = Expected<OAuthToken, CheckError>;
    static constexpr qsizetype kMaximum = 1'000;

    //! A token that won't expire during a check; null if the cache contains none.
    QByteArray find(const QByteArray &key, Time now) const;
    void add(const QByteArray &key, const OAuthToken &token, Time now);
    //! Removes a token that the server no longer accepts. A newer token fetched in the meantime is kept.
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
