// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Digest authentication (RFC 7616): the password is proved, not sent. Pure functions, safe from any thread.

#include "checks/http/HttpChallenge.h"
#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

enum class DigestHash : quint8 { Md5, Sha512Of256, Sha256 }; //!< the weakest first; the second is SHA-512/256

//! \brief What the server wants proved, and how.
class DigestChallenge
{
public:
    DigestChallenge() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray realm;
    QByteArray nonce;
    QByteArray opaque;
    QByteArray algorithm; //!< as the server wrote it; empty: it said none, which means MD5
    DigestHash hash = DigestHash::Md5;
    bool isSession = false;  //!< `MD5-sess`
    QByteArray qop;          //!< `auth` or `auth-int`; empty: the older form of RFC 2069
    bool isStale = false;    //!< the credentials may be right, the nonce was too old
    bool hashesUser = false; //!< the user name is not to be sent either
};

//! Why there is no challenge that can be answered.
enum class DigestFault { NotAsked, UnknownAlgorithm, UnknownQop };

//! \brief The strongest of those that are understood: SHA-256 before SHA-512/256 before MD5, each also in its session form. Where both are
//! offered, `auth` goes before `auth-int`.
Expected<DigestChallenge, DigestFault> chooseDigest(const QList<HttpChallenge> &challenges);

//! \brief What a request says besides who asks.
class DigestRequest
{
public:
    DigestRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray method;
    QByteArray target; //!< as in the request line: path and query
    QByteArray body;
    QByteArray cnonce; //!< never the same twice: randomNonce()
    quint32 count = 1; //!< how often this nonce of the server has been used, with this request
};

QByteArray randomNonce();

//! The value of the field Authorization.
QByteArray digestAuthorization(const DigestChallenge &challenge, const QString &userName, const QString &password,
                               const DigestRequest &request);

} // namespace watchkeeper
