// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Facts about a server's certificate, and messages for its problems and for failed handshakes. Pure functions, thread-safe.

#include "model/check/Observation.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

namespace watchkeeper {

//! \brief Adds `certificateDaysLeft`, `certificateEnds` (a time), `certificateSubject`, `certificateNames`, `certificateIssuer`,
//! `certificateKey` (`EC 256`) and `certificateFingerprint` (SHA-256). Adds no values for a null certificate. If a certificate has
//! thousands of names, only the first ones are included.
void addCertificateFacts(Observation *observation, const QSslCertificate &certificate, const QDateTime &now);

//! Returns the name of the protocol, such as `TLS 1.3`. Empty if unknown.
QString tlsProtocolName(QSsl::SslProtocol protocol);

//! \brief Returns the problems of the chain, one sentence each. Problems that the owner can fix immediately come first. Empty
//! if there are no errors.
QStringList certificateProblems(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                                const QDateTime &now);

//! \brief Returns the error for a server that isn't trusted, or for a failed handshake.
//! \param errors     the errors of the certificate chain; empty if the handshake itself failed
//! \param errorText  the socket's error text, which distinguishes failed handshakes
//! \param where      the server, such as `10.0.0.5 port 443`
//! \param isWeb      whether the hint mentions http:// and https://
CheckError tlsError(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                    const QString &where, const QString &errorText, const QDateTime &now, bool isWeb = true);

//! Whether this OpenSSL error text means that client and server have no TLS version in common.
bool isTlsVersionError(const QString &errorText);

//! \brief Whether this OpenSSL error text means that the server requires a client certificate, or a different one. With TLS 1.3, this error
//! arrives only after the handshake is complete on the client side.
bool isClientCertificateError(const QString &errorText);

//! Returns a warning if the valid certificate expires in fewer than `days` days, otherwise nullopt.
std::optional<CheckError> certificateExpiryWarning(const QSslCertificate &certificate, double days, const QDateTime &now);

} // namespace watchkeeper
