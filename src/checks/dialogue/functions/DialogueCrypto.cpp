// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/functions/DialogueFunctions.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

#include <zlib.h>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// Limits the iteration count chosen by the server. A high count could keep the program busy (RFC 7677, 4 requires at least 4096).
constexpr int kMaxHashRounds = 20'000;
constexpr int kDerivedKeySize = 32;

template<QCryptographicHash::Algorithm algorithm>
CallResult hash(const CallArguments &arguments)
{
    return QCryptographicHash::hash(arguments.join(), algorithm);
}

template<QCryptographicHash::Algorithm algorithm>
CallResult hmac(const CallArguments &arguments)
{
    return QMessageAuthenticationCode::hash(arguments[1], arguments[0], algorithm);
}

CallResult pbkdf2(const CallArguments &arguments)
{
    bool isNumber = false;
    const int rounds = arguments[2].toInt(&isNumber);
    if (!isNumber || rounds < 1 || rounds > kMaxHashRounds)
        return std::nullopt;
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, arguments[0], arguments[1], rounds, kDerivedKeySize);
}

std::optional<QCryptographicHash::Algorithm> hashFromName(const QByteArray &name)
{
    if (name == "sha1")
        return QCryptographicHash::Sha1;
    return name == "sha256" ? std::optional(QCryptographicHash::Sha256) : std::nullopt;
}

QByteArray xorBytes(QByteArray bytes, const QByteArray &with)
{
    for (qsizetype i = 0; i < bytes.size() && i < with.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ with[i]);
    return bytes;
}

//! Returns the value of a SCRAM attribute such as `r=`.
QByteArray scramAttribute(const QByteArray &message, char name)
{
    for (const QByteArray &part : message.split(',')) {
        if (part.startsWith(QByteArray(1, name) + '='))
            return part.mid(2);
    }
    return {};
}

//! The values that both client and server compute in SCRAM (RFC 5802, 3).
class Scram
{
public:
    //! \param arguments  hash, password, client-first-message-bare, server-first-message
    explicit Scram(const CallArguments &arguments)
    {
        const auto hash = hashFromName(arguments[0]);
        const QByteArray nonce = scramAttribute(arguments[3], 'r');
        const auto salt =
            QByteArray::fromBase64Encoding(scramAttribute(arguments[3], 's'), QByteArray::AbortOnBase64DecodingErrors);
        const int rounds = scramAttribute(arguments[3], 'i').toInt();
        const QByteArray clientNonce = scramAttribute(arguments[2], 'r');
        // The server must repeat our nonce and append its own (RFC 5802, 5.1).
        m_isValid = hash && salt && !clientNonce.isEmpty() && nonce.size() > clientNonce.size() && nonce.startsWith(clientNonce)
            && rounds >= 1 && rounds <= kMaxHashRounds;
        if (!m_isValid)
            return;
        m_hash = *hash;
        m_saltedPassword =
            QPasswordDigestor::deriveKeyPbkdf2(m_hash, arguments[1], *salt, rounds, QCryptographicHash::hashLength(m_hash));
        m_finalMessage = "c=biws,r=" + nonce; // `biws` is `n,,` in base64: no channel binding
        m_authMessage = arguments[2] + ',' + arguments[3] + ',' + m_finalMessage;
    }

    bool isValid() const { return m_isValid; }

    QByteArray clientFinal() const
    {
        const QByteArray key = keyedHash(m_saltedPassword, "Client Key");
        const QByteArray signature = keyedHash(QCryptographicHash::hash(key, m_hash), m_authMessage);
        return m_finalMessage + ",p=" + xorBytes(key, signature).toBase64();
    }

    QByteArray serverFinal() const
    {
        return "v=" + keyedHash(keyedHash(m_saltedPassword, "Server Key"), m_authMessage).toBase64();
    }

private:
    QByteArray keyedHash(const QByteArray &key, const QByteArray &text) const
    {
        return QMessageAuthenticationCode::hash(text, key, m_hash);
    }

    bool m_isValid = false;
    QCryptographicHash::Algorithm m_hash = QCryptographicHash::Sha256;
    QByteArray m_saltedPassword;
    QByteArray m_finalMessage;
    QByteArray m_authMessage;
};

CallResult scramClientFinal(const CallArguments &arguments)
{
    const Scram scram(arguments);
    return scram.isValid() ? CallResult(scram.clientFinal()) : std::nullopt;
}

CallResult scramServerFinal(const CallArguments &arguments)
{
    const Scram scram(arguments);
    return scram.isValid() ? CallResult(scram.serverFinal()) : std::nullopt;
}

//! Hides a password as specified in RFC 2865, 5.2: each block of 16 bytes is XORed with the hash of the secret and the previous block.
CallResult radiusPassword(const CallArguments &arguments)
{
    constexpr qsizetype kBlockSize = 16;
    constexpr qsizetype kMaxLength = 128;
    QByteArray password = arguments[0];
    if (password.size() > kMaxLength || arguments[2].size() != kBlockSize)
        return std::nullopt;
    password.append((kBlockSize - password.size() % kBlockSize) % kBlockSize, '\0');
    if (password.isEmpty())
        password.fill('\0', kBlockSize);
    QByteArray hidden;
    QByteArray before = arguments[2];
    for (qsizetype at = 0; at < password.size(); at += kBlockSize) {
        const QByteArray mask = QCryptographicHash::hash(arguments[1] + before, QCryptographicHash::Md5);
        before = xorBytes(password.mid(at, kBlockSize), mask);
        hidden += before;
    }
    return hidden;
}

CallResult checksum(const CallArguments &arguments)
{
    const auto *bytes = reinterpret_cast<const Bytef *>(arguments[0].constData());
    return QByteArray::number(qulonglong(crc32_z(0, bytes, static_cast<size_t>(arguments[0].size()))));
}

CallResult xorFunction(const CallArguments &arguments)
{
    return arguments[1].size() < arguments[0].size() ? std::nullopt : CallResult(xorBytes(arguments[0], arguments[1]));
}

} // namespace

QList<DialogueFunction> dialogueCryptoFunctions()
{
    constexpr int kMaxArguments = 16;
    return {
        {u"crc32"_s, 1, 1, false, checksum,
         u"crc32(bytes): the CRC-32 checksum used by zip files and Ethernet, as decimal text"_s},
        {u"hmacMd5"_s, 2, 2, true, hmac<QCryptographicHash::Md5>, u"hmacMd5(key, bytes)"_s},
        {u"hmacSha1"_s, 2, 2, true, hmac<QCryptographicHash::Sha1>, u"hmacSha1(key, bytes)"_s},
        {u"hmacSha256"_s, 2, 2, true, hmac<QCryptographicHash::Sha256>, u"hmacSha256(key, bytes)"_s},
        {u"md5"_s, 1, kMaxArguments, true, hash<QCryptographicHash::Md5>,
         u"md5(bytes, …): the MD5 hash of all arguments joined together"_s},
        {u"pbkdf2Sha256"_s, 3, 3, true, pbkdf2,
         u"pbkdf2Sha256(password, salt, rounds): a derived key of 32 bytes; at most 20000 rounds"_s},
        {u"radiusPassword"_s, 3, 3, true, radiusPassword,
         u"radiusPassword(password, secret, authenticator): the value of the attribute User-Password (RFC 2865, 5.2)"_s},
        {u"scramClientFinal"_s, 4, 4, true, scramClientFinal,
         u"scramClientFinal(hash, password, clientFirstBare, serverFirst): the client's final message; hash is sha1 or "
         "sha256 (RFC 5802, RFC 7677)"_s},
        {u"scramServerFinal"_s, 4, 4, true, scramServerFinal,
         u"scramServerFinal(hash, password, clientFirstBare, serverFirst): the final message expected from a server that "
         "knows the password"_s},
        {u"sha1"_s, 1, kMaxArguments, true, hash<QCryptographicHash::Sha1>, u"sha1(bytes, …)"_s},
        {u"sha256"_s, 1, kMaxArguments, true, hash<QCryptographicHash::Sha256>, u"sha256(bytes, …)"_s},
        {u"xor"_s, 2, 2, false, xorFunction,
         u"xor(bytes, with): the XOR of both, with the length of the first; the second must not be shorter"_s},
    };
}

} // namespace watchkeeper
