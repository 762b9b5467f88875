// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks of a server's certificate chain that require OpenSSL, because Qt doesn't provide them. Thread-safe.

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace watchkeeper {

//! \brief Returns the server's own certificate and the certificates on which it depends. Each of these has signed another
//! certificate of the chain. Other certificates prove nothing, because certificates are public and a server can send anyone's.
//! \param sent  the certificates sent by the server, its own certificate first
QList<QSslCertificate> signedChain(const QList<QSslCertificate> &sent);

//! \brief Verifies a chain that may end at any of the `trusted` certificates, as in curl (X509_VERIFY_PARAM_set_flags(3),
//! X509_V_FLAG_PARTIAL_CHAIN). Qt requires a root.
//! \param sent     the certificates sent by the server, its own certificate first
//! \param trusted  authorities, or the server's own certificate
//! \return QSslError::NoError if the chain is valid; CertificateExpired or CertificateNotYetValid with the certificate
//! concerned; UnableToGetIssuerCertificate if no trusted certificate has signed it, or for any other fault
QSslError partialChainError(const QList<QSslCertificate> &sent, const QList<QSslCertificate> &trusted);

} // namespace watchkeeper
