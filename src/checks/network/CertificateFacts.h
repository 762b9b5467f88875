// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The facts of a server's certificate, and a sentence for each problem with it or with the handshake. Pure functions, safe from any
//! thread.

#include "model/Observation.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

namespace watchkeeper {

//! \brief Adds `certificateDaysLeft`, `certificateEnds` (a time), `certificateSubject`, `certificateNames`, `certificateIssuer`,
//! `certificateKey` (`EC 256`) and `certificateFingerprint` (SHA-256); nothing for a null certificate. With thousands of names, the value
//! contains only the first ones.
void addCertificateFacts(Observation *observation, const QSslCertificate &certificate, const QDateTime &now);

//! `TLS 1.3`; empty when unknown.
QString tlsProtocolName(QSsl::SslProtocol protocol);

//! \brief The problems of the chain, one sentence each, those that an owner can fix immediately first; empty if there are no errors.
QStringList certificateProblems(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                                const QDateTime &now);

//! \brief Why the server isn't trusted, or why the handshake failed.
//! \param errors     of the certificate chain; empty if the handshake itself failed
//! \param errorText  of the socket: distinguishes failed handshakes
//! \param where      `10.0.0.5 port 443`
//! \param isWeb      the hint is about http:// and https://
CheckError tlsError(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                    const QString &where, const QString &errorText, const QDateTime &now, bool isWeb = true);

//! Whether this OpenSSL error text means that the two sides have no TLS version in common.
bool isAboutTlsVersion(const QString &errorText);

//! \brief Whether this OpenSSL error text means that the server requires a client certificate, or a different one. With TLS 1.3, the server
//! reports it only after the handshake is complete on our side.
bool isClientCertificateError(const QString &errorText);

//! The warning about a valid certificate that expires in fewer than `days`.
std::optional<CheckError> certificateExpiryWarning(const QSslCertificate &certificate, double days, const QDateTime &now);

} // namespace watchkeeper
