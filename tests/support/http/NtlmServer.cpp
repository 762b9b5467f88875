// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http/NtlmServer.h"

#include "support/http/HttpFaultRoutes.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QtEndian>

namespace watchkeeper::test {

namespace {

constexpr auto kSignature = "NTLMSSP";
constexpr auto kChallenge = "ntlmChallenge"; // names of socket properties
constexpr auto kIsAdmitted = "ntlmIsAdmitted";

QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
    return bytes;
}

QString fromUtf16(const QByteArray &bytes)
{
    QString text;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        text.append(QChar(qFromLittleEndian<quint16>(bytes.constData() + at)));
    return text;
}

template<typename Number>
QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

//! Returns the descriptor of a payload field: length, maximum length, offset (MS-NLMP, 2.2.1.2).
QByteArray descriptor(qsizetype size, quint32 offset)
{
    return littleEndian(static_cast<quint16>(size)) + littleEndian(static_cast<quint16>(size)) + littleEndian(offset);
}

QByteArray payload(const QByteArray &message, qsizetype at)
{
    if (message.size() < at + 8)
        return {};
    const auto size = qFromLittleEndian<quint16>(message.constData() + at);
    const auto offset = qFromLittleEndian<quint32>(message.constData() + at + 4);
    return message.mid(offset, size);
}

//! \return the NTLM message in this header field (MS-NLMP, 2.2.1); empty if the client sent none
QByteArray messageIn(const FaultRequest &request, const QByteArray &field)
{
    for (const QByteArray &line : request.head.split('\n')) {
        const QByteArray start = field + ": NTLM ";
        if (line.left(start.size()).compare(start, Qt::CaseInsensitive) == 0)
            return QByteArray::fromBase64(line.mid(start.size()).trimmed());
    }
    return {};
}

int typeOf(const QByteArray &message)
{
    return message.startsWith(kSignature) && message.size() >= 12 ? qFromLittleEndian<qint32>(message.constData() + 8) : 0;
}

//! Returns a CHALLENGE_MESSAGE (MS-NLMP, 2.2.1.2).
QByteArray challengeMessage(const QByteArray &challenge)
{
    constexpr quint32 kFlags =
        0x00000001 | 0x00000004 | 0x00000200 | 0x00080000 | 0x00800000; // Unicode, target, NTLM, NTLM2, info
    const QByteArray target = utf16(QStringLiteral("EXAMPLE"));
    const auto pair = [](quint16 id, const QByteArray &value) {
        return littleEndian(id) + littleEndian(static_cast<quint16>(value.size())) + value;
    };
    const QByteArray info = pair(2, target) + pair(1, utf16(QStringLiteral("SERVER"))) + pair(0, {});
    constexpr quint32 kHeader = 48;
    return QByteArray(kSignature, 8) + littleEndian(quint32(2)) + descriptor(target.size(), kHeader) + littleEndian(kFlags)
        + challenge + QByteArray(8, '\0') + descriptor(info.size(), kHeader + static_cast<quint32>(target.size())) + target
        + info;
}

QByteArray hmacMd5(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Md5);
}

} // namespace

//! Verifies an AUTHENTICATE_MESSAGE (MS-NLMP, 2.2.1.3) as in 3.3.2.
bool NtlmServer::isProofValid(const QByteArray &message, const QByteArray &challenge)
{
    const QByteArray response = payload(message, 20);
    m_domain = fromUtf16(payload(message, 28));
    const QString user = fromUtf16(payload(message, 36));
    constexpr qsizetype kProof = 16;
    if (challenge.isEmpty() || response.size() <= kProof + 8) // NTLMv1 responses aren't longer than this
        return false;
    const QByteArray passwordHash = QCryptographicHash::hash(utf16(m_password), QCryptographicHash::Md4);
    const QByteArray key = hmacMd5(passwordHash, utf16(m_user.toUpper() + m_domain));
    return user.compare(m_user, Qt::CaseInsensitive) == 0
        && hmacMd5(key, challenge + response.mid(kProof)) == response.first(kProof);
}

bool NtlmServer::authenticates(QTcpSocket *socket, const FaultRequest &request)
{
    const bool isProxy = m_role == Role::Proxy;
    const QByteArray status = isProxy ? "407 Proxy Authentication Required" : "401 Unauthorized";
    const QByteArray question = isProxy ? "Proxy-Authenticate: NTLM" : "WWW-Authenticate: NTLM";
    const QByteArray message = messageIn(request, isProxy ? "Proxy-Authorization" : "Authorization");
    if (socket->property(kIsAdmitted).toBool())
        return true;
    if (typeOf(message) == 1) {
        const QByteArray challenge = QCryptographicHash::hash(request.head, QCryptographicHash::Md5).first(8);
        socket->setProperty(kChallenge, challenge);
        reply(socket, status, "Prove it.\n", question + ' ' + challengeMessage(challenge).toBase64() + "\r\n");
        return false;
    }
    if (typeOf(message) == 3) {
        ++m_logins;
        const bool isRight = isProofValid(message, socket->property(kChallenge).toByteArray());
        socket->setProperty(kIsAdmitted, isRight);
        socket->setProperty(kChallenge, {}); // a challenge is valid for one response
        if (isRight)
            return true;
    }
    reply(socket, status, "Who are you?\n", question + "\r\n");
    return false;
}

} // namespace watchkeeper::test
