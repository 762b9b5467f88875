// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueCrypto.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using Arguments = QList<QByteArray>;
using Made = std::optional<QByteArray>;

// A server that names a number of rounds must not keep the program busy (RFC 7677, 4 asks for 4096 or more).
constexpr int kMostRounds = 20'000;
constexpr int kSha256Size = 32;

template<QCryptographicHash::Algorithm algorithm>
Made hash(const Arguments &arguments)
{
    return QCryptographicHash::hash(arguments.join(), algorithm);
}

template<QCryptographicHash::Algorithm algorithm>
Made hmac(const Arguments &arguments)
{
    return QMessageAuthenticationCode::hash(arguments[1], arguments[0], algorithm);
}

Made pbkdf2(const Arguments &arguments)
{
    bool isNumber = false;
    const int rounds = arguments[2].toInt(&isNumber);
    if (!isNumber || rounds < 1 || rounds > kMostRounds)
        return std::nullopt;
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, arguments[0], arguments[1], rounds, kSha256Size);
}

Made exclusiveOr(const Arguments &arguments)
{
    QByteArray bytes = arguments[0];
    if (arguments[1].size() < bytes.size())
        return std::nullopt;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ arguments[1][i]);
    return bytes;
}

} // namespace

QList<DialogueFunction> dialogueCrypto()
{
    constexpr int kMany = 16;
    return {
        {u"hmacMd5"_s, 2, 2, true, hmac<QCryptographicHash::Md5>, u"hmacMd5(key, bytes)"_s},
        {u"hmacSha1"_s, 2, 2, true, hmac<QCryptographicHash::Sha1>, u"hmacSha1(key, bytes)"_s},
        {u"hmacSha256"_s, 2, 2, true, hmac<QCryptographicHash::Sha256>, u"hmacSha256(key, bytes)"_s},
        {u"md5"_s, 1, kMany, true, hash<QCryptographicHash::Md5>, u"md5(bytes, …): of all arguments, one after the other"_s},
        {u"pbkdf2Sha256"_s, 3, 3, true, pbkdf2, u"pbkdf2Sha256(password, salt, rounds): 32 bytes; at most 20000 rounds"_s},
        {u"sha1"_s, 1, kMany, true, hash<QCryptographicHash::Sha1>, u"sha1(bytes, …)"_s},
        {u"sha256"_s, 1, kMany, true, hash<QCryptographicHash::Sha256>, u"sha256(bytes, …)"_s},
        {u"xor"_s, 2, 2, false, exclusiveOr, u"xor(bytes, with): as long as the first; the second must not be shorter"_s},
    };
}

} // namespace watchkeeper
