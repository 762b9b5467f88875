// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/OAuthTokens.h"

#include <algorithm>

namespace watchkeeper {

namespace {

using std::chrono::seconds;

// Tokens are dropped shortly before they expire, because clocks differ and a check takes time.
constexpr seconds kMargin{30};
// The lifetime assumed if the server doesn't send any, and the maximum lifetime.
constexpr seconds kFallbackLifetime{300};
constexpr seconds kMaxLifetime{24 * 3600};

seconds usableLifetime(const std::optional<seconds> &lifetime)
{
    const seconds said = std::min(lifetime.value_or(kFallbackLifetime), kMaxLifetime);
    return said - std::min(kMargin, said / 10);
}

} // namespace

QByteArray OAuthTokens::find(const QByteArray &key, Time now) const
{
    const auto kept = m_tokens.constFind(key);
    return kept != m_tokens.constEnd() && now < kept->until ? kept->token : QByteArray();
}

void OAuthTokens::add(const QByteArray &key, const OAuthToken &token, Time now)
{
    m_tokens.removeIf([now](const auto &entry) { return entry.value().until <= now; });
    if (m_tokens.size() < kMaximum)
        m_tokens.insert(key, CachedToken{token.value, now + usableLifetime(token.expiresIn)});
}

void OAuthTokens::forget(const QByteArray &key, const QByteArray &token)
{
    if (m_tokens.value(key).token == token)
        m_tokens.remove(key);
}

} // namespace watchkeeper
