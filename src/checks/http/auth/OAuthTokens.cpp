// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/auth/OAuthTokens.h"

#include "checks/base/SafeText.h"
#include "checks/http/message/HttpStatus.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace watchkeeper {

namespace {

class OAuthGrantText
{
    Q_DECLARE_TR_FUNCTIONS(OAuth)
};

//! URL-encodes a value before basic authentication (RFC 6749, appendix B).
QByteArray formEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, " *", "~").replace(' ', '+');
}

Unexpected<CheckError> grantError(ErrorType type, const QString &message)
{
    return Unexpected(CheckError(type, message));
}

//! Whether a text contains a secret. Some servers echo the received text, either literally or in one of the encodings in which
//! it was sent.
bool revealsSecret(const OAuthGrant &grant, const QString &text)
{
    QStringList secrets{grant.clientSecret, QString::fromLatin1(formEncoded(grant.clientSecret)),
                        QString::fromLatin1(QUrl::toPercentEncoding(grant.clientSecret)),
                        QString::fromLatin1(grant.authorization().mid(QByteArrayLiteral("Basic ").size()))};
    for (const auto &[name, value] : grant.parameters)
        secrets.append(value);
    return std::any_of(secrets.begin(), secrets.end(),
                       [&](const QString &secret) { return !secret.isEmpty() && text.contains(secret, Qt::CaseInsensitive); });
}

//! Returns the reason for an error, such as `invalid_scope: the server's description`, safe to display.
QString reasonOf(const OAuthGrant &grant, const QJsonObject &reply)
{
    const QString code = firstLine(reply.value(QLatin1String("error")).toString());
    const QString words = firstLine(reply.value(QLatin1String("error_description")).toString());
    if (revealsSecret(grant, code))
        return QStringLiteral("…");
    return words.isEmpty() || revealsSecret(grant, words) ? code : code + QStringLiteral(": ") + words;
}

//! Whether a text consists only of characters allowed in an access token (RFC 6749, appendix A.12), except spaces. Other characters could
//! inject header fields.
bool isBearerToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

//! Parses the lifetime, which some servers send as text instead of a number.
std::optional<std::chrono::seconds> lifetime(const QJsonValue &written)
{
    bool isNumber = written.isDouble();
    const double seconds = isNumber ? written.toDouble() : written.toString().toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    constexpr double kMaxLength = 1e9;
    return std::chrono::seconds(static_cast<qint64>(std::clamp(seconds, 0.0, kMaxLength)));
}

} // namespace

TextPairs OAuthGrant::form() const
{
    TextPairs form{{QStringLiteral("grant_type"), QStringLiteral("client_credentials")}};
    if (!scope.isEmpty())
        form.append({QStringLiteral("scope"), scope});
    form += parameters;
    if (sendsCredentialsInBody) {
        form.append({QStringLiteral("client_id"), clientId});
        form.append({QStringLiteral("client_secret"), clientSecret});
    }
    return form;
}

QByteArray OAuthGrant::authorization() const
{
    return sendsCredentialsInBody ? QByteArray()
                                  : "Basic " + (formEncoded(clientId) + ':' + formEncoded(clientSecret)).toBase64();
}

Expected<OAuthToken, CheckError> readOAuthReply(const OAuthGrant &grant, int status, const QByteArray &body)
{
    const QString host = grant.url.host();
    const QJsonObject reply = QJsonDocument::fromJson(body).object();
    if (const QString reason = reasonOf(grant, reply); status >= 400 && status < 500 && !reason.isEmpty())
        return grantError(
            ErrorType::Permission,
            OAuthGrantText::tr("The token server %1 refused to issue a token (%2). Check the client's ID, secret and scope.")
                .arg(host, reason));
    if (status == httpstatus::kUnauthorized || status == httpstatus::kForbidden)
        return grantError(ErrorType::Permission,
                          OAuthGrantText::tr(
                              "The token server %1 refused to issue a token and returned %2. Check the client's ID and secret.")
                              .arg(host, QString::number(status)));
    if (status < 200 || status > 299)
        return grantError(
            ErrorType::Condition,
            OAuthGrantText::tr("The token server %1 returned %2 instead of a token.").arg(host, QString::number(status)));
    const QByteArray token = reply.value(QLatin1String("access_token")).toString().toUtf8();
    const QString type = reply.value(QLatin1String("token_type")).toString();
    if (!type.isEmpty() && type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) != 0)
        return grantError(
            ErrorType::Protocol,
            OAuthGrantText::tr("The token server %1 issued a token of type “%2”. Only bearer tokens are supported.")
                .arg(host, firstLine(type)));
    if (!isBearerToken(token))
        return grantError(
            ErrorType::Protocol,
            OAuthGrantText::tr("The response from the token server %1 contains no access token. Is “oauthTokenUrl” correct?")
                .arg(host));
    return OAuthToken(token, lifetime(reply.value(QLatin1String("expires_in"))));
}

CheckError oauthFetchError(const OAuthGrant &grant, const CheckError &error)
{
    return CheckError(error.type(),
                      OAuthGrantText::tr("Couldn't fetch a token from %1: %2").arg(grant.url.host(), error.message()),
                      error.detail());
}

namespace {

using std::chrono::seconds;

// Tokens are dropped shortly before they expire, because clocks differ and a check takes time.
constexpr seconds kExpiryMargin{30};
// The lifetime assumed if the server doesn't send any, and the maximum lifetime.
constexpr seconds kFallbackLifetime{300};
constexpr seconds kMaxLifetime{24 * 3600};

seconds usableLifetime(const std::optional<seconds> &lifetime)
{
    const seconds said = std::min(lifetime.value_or(kFallbackLifetime), kMaxLifetime);
    return said - std::min(kExpiryMargin, said / 10);
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
