// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpDigest.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace watchkeeper {

namespace {

//! \return whether the name was understood
bool readAlgorithm(const QByteArray &name, DigestChallenge *challenge)
{
    QByteArray base = name.isEmpty() ? QByteArrayLiteral("md5") : name.toLower();
    if (base.endsWith("-sess")) {
        challenge->isSession = true;
        base.chop(5);
    }
    challenge->algorithm = name;
    challenge->hash = base == "md5" ? QCryptographicHash::Md5 : QCryptographicHash::Sha256;
    return base == "md5" || base == "sha-256";
}

//! `auth,auth-int` holds `auth`.
bool offers(const QByteArray &qualities, const QByteArray &wanted)
{
    const QList<QByteArray> list = qualities.toLower().split(',');
    return std::any_of(list.begin(), list.end(), [&](const QByteArray &one) { return one.trimmed() == wanted; });
}

int strength(const DigestChallenge &challenge)
{
    return (challenge.hash == QCryptographicHash::Sha256 ? 4 : 0) + (challenge.isSession ? 2 : 0) + (challenge.hasQop ? 1 : 0);
}

QByteArray quotedDigestText(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

bool isAsciiUserName(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

//! RFC 7616, 3.4: a name that is not ASCII has a form of its own, unless only its hash is sent.
QByteArray userField(const DigestChallenge &challenge, const QByteArray &user, const QByteArray &hashed)
{
    if (challenge.hashesUser)
        return "username=" + quotedDigestText(hashed) + ", userhash=true";
    return isAsciiUserName(user) ? "username=" + quotedDigestText(user)
                                 : "username*=UTF-8''" + QUrl::toPercentEncoding(QString::fromUtf8(user));
}

} // namespace

Expected<DigestChallenge, DigestFault> chooseDigest(const QList<HttpChallenge> &challenges)
{
    std::optional<DigestChallenge> best;
    DigestFault fault = DigestFault::NotAsked;
    for (const HttpChallenge &offered : challenges) {
        if (offered.scheme != "digest" || !offered.parameters.contains("nonce"))
            continue;
        const auto parameter = [&](const char *name) { return offered.parameters.value(name); };
        DigestChallenge challenge;
        if (!readAlgorithm(parameter("algorithm"), &challenge)) {
            fault = DigestFault::UnknownAlgorithm;
            continue;
        }
        challenge.hasQop = offers(parameter("qop"), "auth");
        if (!challenge.hasQop && !parameter("qop").isEmpty()) {
            fault = DigestFault::OnlyWithBody;
            continue;
        }
        challenge.realm = parameter("realm");
        challenge.nonce = parameter("nonce");
        challenge.opaque = parameter("opaque");
        challenge.isStale = parameter("stale").compare("true", Qt::CaseInsensitive) == 0;
        challenge.hashesUser = parameter("userhash").compare("true", Qt::CaseInsensitive) == 0;
        if (!best || strength(challenge) > strength(*best))
            best = challenge;
    }
    if (best)
        return *best;
    return Unexpected(fault);
}

QByteArray randomNonce()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex();
}

QByteArray digestAuthorization(const DigestChallenge &challenge, const QString &userName, const QString &password,
                               const DigestRequest &request)
{
    const auto hash = [&](const QByteArray &text) { return QCryptographicHash::hash(text, challenge.hash).toHex(); };
    const QByteArray user = userName.toUtf8();
    const QByteArray count = QByteArray::number(request.count, 16).rightJustified(8, '0');
    // RFC 7616, 3.4.1 to 3.4.3.
    QByteArray secret = hash(user + ':' + challenge.realm + ':' + password.toUtf8());
    if (challenge.isSession)
        secret = hash(secret + ':' + challenge.nonce + ':' + request.cnonce);
    const QByteArray asked = hash(request.method + ':' + request.target);
    const QByteArray middle = challenge.hasQop ? count + ':' + request.cnonce + ":auth:" : QByteArray();
    const QByteArray response = hash(secret + ':' + challenge.nonce + ':' + middle + asked);

    QByteArray value = "Digest " + userField(challenge, user, hash(user + ':' + challenge.realm))
        + ", realm=" + quotedDigestText(challenge.realm) + ", nonce=" + quotedDigestText(challenge.nonce)
        + ", uri=" + quotedDigestText(request.target) + ", response=\"" + response + '"';
    if (!challenge.algorithm.isEmpty())
        value += ", algorithm=" + challenge.algorithm;
    if (challenge.hasQop)
        value += ", qop=auth, nc=" + count;
    if (challenge.hasQop || challenge.isSession)
        value += ", cnonce=\"" + request.cnonce + '"';
    if (!challenge.opaque.isNull())
        value += ", opaque=" + quotedDigestText(challenge.opaque);
    return value;
}

} // namespace watchkeeper
