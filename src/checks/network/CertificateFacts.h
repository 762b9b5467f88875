// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a server's certificate says, and each thing that can be wrong with it or with the handshake, in a sentence.
//! Pure functions, safe from any thread.

#include "model/Observation.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

namespace watchkeeper {

//! \brief Adds `certificateDaysLeft`, `certificateEnds` (an instant), `certificateSubject`, `certificateNames`, `certificateIssuer`,
//! `certificateKey` (`EC 256`) and `certificateFingerprint` (SHA-256); nothing for a null certificate.
//! Of thousands of names the value holds the first.
void addCertificateFacts(Observation *observation, const QSslCertificate &certificate, const QDateTime &now);

//! `TLS 1.3`; empty when unknown.
QString tlsProtocolName(QSsl::SslProtocol protocol);

//! \brief What is wrong with the chain, a sentence each, what an owner can mend at once first; empty for no errors.
QStringList certificateProblems(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                                const QDateTime &now);

//! \brief Why the server is not trusted, or why there was no handshake.
//! \param errors     of the certificate chain; empty when the handshake itself failed
//! \param errorText  of the socket: tells handshakes apart that failed
//! \param where      `10.0.0.5 port 443`
//! \param isWeb      the hint is about http:// and https://
CheckError tlsError(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host,
                    const QString &where, const QString &errorText, const QDateTime &now, bool isWeb = true);

//! \brief Whether these words of OpenSSL say that the server wants a client certificate, or another one. With TLS 1.3 it says so only
//! when the handshake is over on this side.
bool isAboutClientCertificate(const QString &errorText);

//! The warning about a certificate that is good now but ends in fewer than `days`.
std::optional<CheckError> certificateEndsSoon(const QSslCertificate &certificate, double days, const QDateTime &now);

} // namespace watchkeeper
