// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The certificate chain that a server presented in a TLS handshake, and the errors found in it.

#include "model/check/Observation.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

namespace watchkeeper {

// Checks of a server's certificate chain that require OpenSSL, because Qt doesn't provide them. Thread-safe.

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

//! A null certificate to copy. Creating a null certificate queries Qt's TLS backend, which takes 2 % of the time of a check of
//! a plain page. Copying avoids this.
const QSslCertificate &emptyCertificate();

//! \brief Returns all errors except those about a missing OCSP response. As in curl, an unknown issuer isn't an error if the
//! chain ends at a trusted certificate that isn't a root, such as the server's own in `caFile`.
//! \param tls  the configuration of the connection, with the certificates that the server sent
QList<QSslError> relevantTlsErrors(const QList<QSslError> &errors, const QSslConfiguration &tls);

//! Adds an error for a certificate that wasn't issued for the host, if Qt hasn't detected this (see isIssuedFor()). Call it when the
//! connection is encrypted.
void addHostNameError(QList<QSslError> *errors, const QSslCertificate &certificate, const QString &host);

//! \brief Observes the TLS handshake of one socket. Used in the socket's thread; lives as long as the socket.
class TlsPeer
{
public:
    //! \brief Starts the handshake over an open connection. The socket then emits `encrypted` or an error.
    //! \param name    host name for SNI and certificate verification
    //! \param verify  false to accept any certificate; errors() still contains its problems
    void startHandshake(QSslSocket *socket, const QString &name, bool verify);
    //! \brief Whether the connection is safe to use; if not, errors() contains the reason. Call it when the socket is encrypted.
    bool verifyPeer();
    //! Takes over a connection that is already encrypted.
    void adopt(QSslSocket *socket);
    //! Stores the peer's data. Call it before the socket is closed.
    void recordPeer();
    //! Drops the pointer to the socket. Call it before the socket is destroyed.
    void release() { m_socket = nullptr; }

    //! The errors of the chain, without those about a missing OCSP response.
    const QList<QSslError> &errors() const { return m_errors; }
    //! The server's certificate; null before it is received. Also available if it was rejected.
    const QSslCertificate &certificate() const { return m_certificate; }
    const QList<QSslCertificate> &chain() const { return m_chain; }
    QSsl::SslProtocol protocol() const;
    //! The revocation status attached by the server (OCSP stapling, RFC 6066, 8): `good`, `revoked` or `unknown`. Empty if the server
    //! attached no status.
    QString ocsp() const;
    //! The chain, protocol and cipher, and one message per error.
    TlsEvidence evidence() const;

private:
    void onErrors(const QList<QSslError> &errors);

    QSslSocket *m_socket = nullptr;
    QString m_name;
    bool m_verifiesPeer = true;
    QList<QSslError> m_errors;
    QSslCertificate m_certificate = emptyCertificate();
    QList<QSslCertificate> m_chain;
};

} // namespace watchkeeper
