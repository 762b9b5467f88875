// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Digest authentication (RFC 7616), which proves knowledge of the password without sending it. Also the challenges that
//! servers send to request authentication (RFC 9110, 11.6.1). Pure functions, safe to call from any thread.

#include "model/base/Expected.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace watchkeeper {

// Parses the WWW-Authenticate field, which servers send to request credentials (RFC 9110, 11.6.1). Pure functions, safe to call
// from any thread.

//! \brief One authentication scheme that the server accepts.
class HttpChallenge
{
public:
    HttpChallenge() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray scheme;                        //!< lower case, such as `digest`
    QHash<QByteArray, QByteArray> parameters; //!< unquoted values by lower-case name
};

//! \brief Parses at most 16 challenges and skips invalid text.
//! \param fields  the values of the WWW-Authenticate fields, in order
QList<HttpChallenge> parseChallenges(const QList<QByteArray> &fields);

enum class DigestHash : quint8 { Md5, Sha512_256, Sha256 }; //!< weakest first; Sha512_256 is SHA-512/256

//! \brief A server's challenge for digest authentication.
class DigestChallenge
{
public:
    DigestChallenge() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray realm;
    QByteArray nonce;
    QByteArray opaque;
    QByteArray algorithm; //!< as written by the server; empty means MD5
    DigestHash hash = DigestHash::Md5;
    bool isSession = false;  //!< true for a session variant such as `MD5-sess`
    QByteArray qop;          //!< `auth` or `auth-int`; empty for the older form of RFC 2069
    bool isStale = false;    //!< the nonce has expired; the credentials may be correct
    bool hashesUser = false; //!< the user name is sent as a hash
};

//! The reason why no challenge can be answered.
enum class DigestFault { NotRequested, NoNonce, UnknownAlgorithm, UnknownQop };

//! \brief Selects the strongest supported challenge: SHA-256 before SHA-512/256 before MD5, each also in its session form. If the server
//! offers both `auth` and `auth-int`, `auth` is used.
Expected<DigestChallenge, DigestFault> chooseDigest(const QList<HttpChallenge> &challenges);

//! \brief The request data that the digest response covers, in addition to the credentials.
class DigestRequest
{
public:
    DigestRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray method;
    QByteArray target; //!< path and query, as in the request line
    QByteArray body;
    QByteArray cnonce; //!< must be unique; use randomNonce()
    quint32 count = 1; //!< number of uses of this server nonce, including this request
};

QByteArray randomNonce();

//! Creates the value of the Authorization field.
QByteArray digestAuthorization(const DigestChallenge &challenge, const QString &userName, const QString &password,
                               const DigestRequest &request);

} // namespace watchkeeper
