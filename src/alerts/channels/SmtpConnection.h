// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A connection to a mail server.

#include "alerts/channels/SmtpReply.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QSslConfiguration>
#include <QSslSocket>

namespace watchkeeper {

//! \brief The TLS configuration for a mail server.
//! \param authorities  complete list of trusted CAs; if empty, the system's CAs
QSslConfiguration mailTlsConfiguration(const QList<QSslCertificate> &authorities);

//! \brief A connection owned by one coroutine. Every wait ends when the token fires or the connection closes.
class SmtpConnection
{
public:
    explicit SmtpConnection(CancelToken token);
    ~SmtpConnection();
    SmtpConnection(const SmtpConnection &) = delete;
    SmtpConnection &operator=(const SmtpConnection &) = delete;

    //! \param authorities  see mailTlsConfiguration()
    //! \return whether the connection succeeded; with `isTls`, also whether it is encrypted with a valid certificate
    [[nodiscard]] QCoro::Task<bool> open(QString server, quint16 port, bool isTls, QList<QSslCertificate> authorities);
    //! Starts TLS. Call it after the server has agreed. Also returns false if data arrived before the handshake, since such data isn't
    //! authenticated.
    [[nodiscard]] QCoro::Task<bool> encrypt();
    //! \return the next reply, with code 0 if the connection closed or the reply is invalid
    [[nodiscard]] QCoro::Task<SmtpReply> read();
    //! Sends a command, then reads the reply.
    [[nodiscard]] QCoro::Task<SmtpReply> sendCommand(QByteArray command);
    void write(const QByteArray &bytes) { m_socket.write(bytes); }

    bool isEncrypted() const { return m_socket.isEncrypted(); }
    bool isLocal() const { return m_socket.peerAddress().isLoopback(); }
    //! Whether TLS failed because of the certificate.
    bool hasBadCertificate() const { return m_hasBadCertificate; }

private:
    QCoro::Task<> waitForActivity();
    //! Checks the names in the server's certificate more strictly than Qt does.
    bool acceptsCertificate();

    QSslSocket m_socket;
    QString m_name; //!< name of the server, for SNI and certificate verification
    CancelToken m_token;
    QByteArray m_buffer;
    bool m_hasBadCertificate = false;
};

} // namespace watchkeeper
