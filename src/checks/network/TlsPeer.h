// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a server presented in a TLS handshake, and which of Qt's errors count.

#include "model/Evidence.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

namespace watchkeeper {

//! A null certificate. Creating one queries Qt's TLS backend, which takes 2 % of the time of a check of a plain page; copying doesn't.
const QSslCertificate &emptyCertificate();

//! What of Qt's objections to a chain counts: not those about a missing OCSP response.
QList<QSslError> relevantTlsErrors(const QList<QSslError> &errors);

//! \brief To be asked once a connection is encrypted: adds what Qt 6.4 overlooks of the name.
//!
//! It also accepts a host name that looks like the address (RFC 9525, 6.4), and the common name of a certificate that has other names
//! (RFC 9525, 2).
void addHostNameError(QList<QSslError> *objections, const QSslCertificate &certificate, const QString &host);

//! \brief Observes the handshake of one socket. Lives as long as the socket, in its thread.
class TlsPeer
{
public:
    //! \brief Starts the handshake over an open connection; `encrypted` or an error of the socket follows.
    //! \param name    for SNI and the certificate
    //! \param verify  false: any certificate will do; errors() still tells what is wrong with it
    void startHandshake(QSslSocket *socket, const QString &name, bool verify);
    //! \brief Call once the socket is encrypted. False: the connection must not be used, and errors() has the reason.
    bool accepts();
    //! Takes over a connection that is already encrypted.
    void adopt(QSslSocket *socket);
    //! Stores what the socket knows about its peer, before it is closed.
    void note();
    //! The socket is about to be destroyed.
    void release() { m_socket = nullptr; }

    //! Of the chain; excluding those about a missing OCSP response.
    const QList<QSslError> &errors() const { return m_errors; }
    //! Null before the server sent one. Known even if it was rejected.
    const QSslCertificate &certificate() const { return m_certificate; }
    const QList<QSslCertificate> &chain() const { return m_chain; }
    QSsl::SslProtocol protocol() const;
    //! The revocation status attached by the server (OCSP stapling, RFC 6066, 8): `good`, `revoked`, `unknown`; empty: none.
    QString ocsp() const;
    //! Chain, protocol, cipher and sentences about errors, if any.
    TlsEvidence evidence() const;

private:
    void onErrors(const QList<QSslError> &errors);

    QSslSocket *m_socket = nullptr;
    QString m_name;
    bool m_verify = true;
    QList<QSslError> m_errors;
    QSslCertificate m_certificate = emptyCertificate();
    QList<QSslCertificate> m_chain;
};

} // namespace watchkeeper
