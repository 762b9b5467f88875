// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/auth/HttpDigest.h"

#include <QByteArrayView>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrl>

#include <openssl/evp.h>

#include <algorithm>
#include <optional>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxChallenges = 16;
constexpr qsizetype kMaxParameters = 32;

bool isTokenCharacter(char c)
{
    constexpr QByteArrayView kTokenSymbols("!#$%&'*+-.^_`|~");
    const bool isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isAlphanumeric || kTokenSymbols.contains(c);
}

//! Reads one header field from left to right.
class ChallengeScanner
{
public:
    explicit ChallengeScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_position >= m_text.size(); }

    void skipSpace()
    {
        while (!atEnd() && (m_text[m_position] == ' ' || m_text[m_position] == '\t'))
            ++m_position;
    }
    //! Skips spaces and commas: a list may have empty elements (RFC 9110, 5.6.1.2).
    void skipSeparators()
    {
        while (!atEnd() && (m_text[m_position] == ' ' || m_text[m_position] == '\t' || m_text[m_position] == ','))
            ++m_position;
    }
    bool isAt(char c) const { return !atEnd() && m_text[m_position] == c; }
    bool skip(char c)
    {
        if (!isAt(c))
            return false;
        ++m_position;
        return true;
    }
    void skipToComma()
    {
        while (!atEnd() && m_text[m_position] != ',')
            ++m_position;
    }
    QByteArray token()
    {
        const qsizetype begin = m_position;
        while (!atEnd() && isTokenCharacter(m_text[m_position]))
            ++m_position;
        return m_text.sliced(begin, m_position - begin).toByteArray();
    }
    //! Reads a token or a quoted string. Without a closing quote, the string ends with the field.
    QByteArray value()
    {
        if (!skip('"'))
            return token();
        QByteArray text;
        while (!atEnd() && m_text[m_position] != '"') {
            if (m_text[m_position] == '\\' && m_position + 1 < m_text.size())
                ++m_position;
            text += m_text[m_position++];
        }
        skip('"');
        return text;
    }

private:
    QByteArrayView m_text;
    qsizetype m_position = 0;
};

//! Reads one field. A word followed by a single `=` and a value is a parameter name. Any other word is the name of the next scheme.
void readChallengeField(ChallengeScanner scan, QList<HttpChallenge> *challenges)
{
    bool isOpen = false; // whether this field has already named a scheme
    scan.skipSeparators();
    while (!scan.atEnd()) {
        const QByteArray word = scan.token().toLower();
        scan.skipSpace();
        if (word.isEmpty()) {
            scan.skipToComma();
        } else if (scan.skip('=')) {
            scan.skipSpace();
            const bool isPadding =
                scan.atEnd() || scan.isAt('=') || scan.isAt(','); // padding of a token68, which isn't a named parameter
            const QByteArray value = scan.value();
            if (isOpen && !isPadding && challenges->last().parameters.size() < kMaxParameters)
                challenges->last().parameters.insert(word, value);
            scan.skipToComma();
        } else if (challenges->size() < kMaxChallenges) {
            challenges->emplaceBack().scheme = word;
            isOpen = true;
        } else {
            return;
        }
        scan.skipSeparators();
    }
}

} // namespace

QList<HttpChallenge> parseChallenges(const QList<QByteArray> &fields)
{
    QList<HttpChallenge> challenges;
    for (const QByteArray &field : fields)
        readChallengeField(ChallengeScanner(field), &challenges);
    return challenges;
}

namespace {

//! Stores the algorithm in the challenge. \return whether the algorithm is supported
bool readAlgorithm(const QByteArray &name, DigestChallenge *challenge)
{
    QByteArray base = name.isEmpty() ? QByteArrayLiteral("md5") : name.toLower();
    if (base.endsWith("-sess")) {
        challenge->isSession = true;
        base.chop(5);
    }
    challenge->algorithm = name;
    challenge->hash = base == "md5" ? DigestHash::Md5 : base == "sha-512-256" ? DigestHash::Sha512_256 : DigestHash::Sha256;
    return base == "md5" || base == "sha-256" || base == "sha-512-256";
}

//! Whether a list contains a value: `auth,auth-int` contains `auth`.
bool qualityListContains(const QByteArray &qualities, const QByteArray &wanted)
{
    const QList<QByteArray> list = qualities.toLower().split(',');
    return std::any_of(list.begin(), list.end(), [&](const QByteArray &one) { return one.trimmed() == wanted; });
}

int hashStrength(const DigestChallenge &challenge)
{
    return 4 * static_cast<int>(challenge.hash) + (challenge.isSession ? 2 : 0) + (challenge.qop.isEmpty() ? 0 : 1);
}

//! Computes the hash in hexadecimal. OpenSSL computes SHA-512/256, because Qt doesn't support it.
QByteArray digestHash(DigestHash hash, const QByteArray &text)
{
    if (hash != DigestHash::Sha512_256)
        return QCryptographicHash::hash(text, hash == DigestHash::Md5 ? QCryptographicHash::Md5 : QCryptographicHash::Sha256)
            .toHex();
    constexpr qsizetype kNonceBytes = 32;
    QByteArray bytes(kNonceBytes, '\0');
    EVP_Digest(text.constData(), static_cast<size_t>(text.size()), reinterpret_cast<unsigned char *>(bytes.data()), nullptr,
               EVP_sha512_256(), nullptr);
    return bytes.toHex();
}

QByteArray quotedDigestText(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

bool isAsciiUserName(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

//! Creates the user name parameter (RFC 7616, 3.4). Encodes a name that isn't ASCII, unless only its hash is sent.
QByteArray userParameter(const DigestChallenge &challenge, const QByteArray &user, const QByteArray &hashed)
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
    DigestFault fault = DigestFault::NotRequested;
    for (const HttpChallenge &offered : challenges) {
        if (offered.scheme != "digest")
            continue;
        if (!offered.parameters.contains("nonce")) {
            fault = DigestFault::NoNonce;
            continue;
        }
        const auto parameter = [&](const char *name) { return offered.parameters.value(name); };
        DigestChallenge challenge;
        if (!readAlgorithm(parameter("algorithm"), &challenge)) {
            fault = DigestFault::UnknownAlgorithm;
            continue;
        }
        const auto offersQop = [&](const char *qop) { return qualityListContains(parameter("qop"), qop); };
        challenge.qop = offersQop("auth") ? "auth" : offersQop("auth-int") ? "auth-int" : "";
        if (challenge.qop.isEmpty() && !parameter("qop").isEmpty()) {
            fault = DigestFault::UnknownQop;
            continue;
        }
        challenge.realm = parameter("realm");
        challenge.nonce = parameter("nonce");
        challenge.opaque = parameter("opaque");
        challenge.isStale = parameter("stale").compare("true", Qt::CaseInsensitive) == 0;
        challenge.hashesUser = parameter("userhash").compare("true", Qt::CaseInsensitive) == 0;
        if (!best || hashStrength(challenge) > hashStrength(*best))
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
    const auto hash = [&](const QByteArray &text) { return digestHash(challenge.hash, text); };
    const QByteArray user = userName.toUtf8();
    const QByteArray count = QByteArray::number(request.count, 16).rightJustified(8, '0');
    // The response as specified in RFC 7616, 3.4.1 to 3.4.3.
    QByteArray secret = hash(user + ':' + challenge.realm + ':' + password.toUtf8());
    if (challenge.isSession)
        secret = hash(secret + ':' + challenge.nonce + ':' + request.cnonce);
    const QByteArray coveredBody = challenge.qop == "auth-int" ? ':' + hash(request.body) : QByteArray();
    const QByteArray requestHash = hash(request.method + ':' + request.target + coveredBody);
    const bool hasQop = !challenge.qop.isEmpty();
    const QByteArray middle = hasQop ? count + ':' + request.cnonce + ':' + challenge.qop + ':' : QByteArray();
    const QByteArray response = hash(secret + ':' + challenge.nonce + ':' + middle + requestHash);

    QByteArray value = "Digest " + userParameter(challenge, user, hash(user + ':' + challenge.realm))
        + ", realm=" + quotedDigestText(challenge.realm) + ", nonce=" + quotedDigestText(challenge.nonce)
        + ", uri=" + quotedDigestText(request.target) + ", response=\"" + response + '"';
    if (!challenge.algorithm.isEmpty())
        value += ", algorithm=" + challenge.algorithm;
    if (hasQop)
        value += ", qop=" + challenge.qop + ", nc=" + count;
    if (hasQop || challenge.isSession)
        value += ", cnonce=\"" + request.cnonce + '"';
    if (!challenge.opaque.isNull())
        value += ", opaque=" + quotedDigestText(challenge.opaque);
    return value;
}

} // namespace watchkeeper
