// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a server showed of itself in a TLS handshake, and which of Qt's objections count.

#include "model/Evidence.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

namespace watchkeeper {

//! A null one. Each that is made anew asks for Qt's TLS backend, which costs a check of a plain page 2 % of its time; a copy asks nobody.
const QSslCertificate &noCertificate();

//! \brief Whether the certificate names that address as an address (RFC 9525, 6.4), or names nothing but a common name. Qt 6.4 also accepts
//! a host name that reads like it. True where `host` is no address.
bool namesAddress(const QSslCertificate &certificate, const QString &host);

//! \brief Watches the handshake of one socket. Lives as long as the socket, in its thread.
class TlsPeer
{
public:
    //! \brief Starts the handshake over an open connection; `encrypted` or an error of the socket follows.
    //! \param name    for SNI and the certificate
    //! \param verify  false: any certificate will do; errors() still tells what is wrong with it
    void startHandshake(QSslSocket *socket, const QString &name, bool verify);
    //! \brief To be asked once the socket is encrypted. False: the connection must not be used, and errors() says why.
    bool accepts();
    //! Takes over a connection that is encrypted already.
    void adopt(QSslSocket *socket);
    //! Keeps what the socket knows of its peer, before it is closed.
    void note();
    //! The socket is about to go.
    void release() { m_socket = nullptr; }

    //! Of the chain; without those about a missing OCSP response.
    const QList<QSslError> &errors() const { return m_errors; }
    //! Null before the server showed one. Known even when it was refused.
    const QSslCertificate &certificate() const { return m_certificate; }
    const QList<QSslCertificate> &chain() const { return m_chain; }
    QSsl::SslProtocol protocol() const;
    //! What the server attached about revocation (OCSP stapling, RFC 6066, 8): `good`, `revoked`, `unknown`; empty for nothing.
    QString ocsp() const;
    //! Chain, protocol, cipher and, where there are objections, sentences about them.
    TlsEvidence evidence() const;

private:
    void onErrors(const QList<QSslError> &errors);

    QSslSocket *m_socket = nullptr;
    QString m_name;
    bool m_verify = true;
    QList<QSslError> m_errors;
    QSslCertificate m_certificate = noCertificate();
    QList<QSslCertificate> m_chain;
};

} // namespace watchkeeper
