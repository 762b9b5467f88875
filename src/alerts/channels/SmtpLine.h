// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A connection to a mail server: commands out, replies in.

#include "alerts/channels/SmtpReply.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QSslConfiguration>
#include <QSslSocket>

namespace watchkeeper {

//! \brief How to do TLS with a mail server.
//! \param authorities  all that are trusted; empty: the system's
QSslConfiguration mailTrust(const QList<QSslCertificate> &authorities);

//! \brief One connection, for one coroutine that owns it. Every wait ends with the token, and with the connection.
class SmtpLine
{
public:
    explicit SmtpLine(CancelToken token);
    ~SmtpLine();
    SmtpLine(const SmtpLine &) = delete;
    SmtpLine &operator=(const SmtpLine &) = delete;

    //! \param authorities  see mailTrust()
    //! \return whether it is connected; with `isTls` also encrypted, by a certificate that is right
    [[nodiscard]] QCoro::Task<bool> open(QString server, quint16 port, bool isTls, QList<QSslCertificate> authorities);
    //! After the server has agreed. False also where something came before the handshake, which nobody has vouched for.
    [[nodiscard]] QCoro::Task<bool> encrypt();
    //! \return the next reply; code 0 where the connection ended or it is none
    [[nodiscard]] QCoro::Task<SmtpReply> read();
    //! Sends a line, then reads.
    [[nodiscard]] QCoro::Task<SmtpReply> ask(QByteArray command);
    void write(const QByteArray &bytes) { m_socket.write(bytes); }

    bool isEncrypted() const { return m_socket.isEncrypted(); }
    bool isLocal() const { return m_socket.peerAddress().isLoopback(); }
    //! Why it did not come about: not the peer's words.
    bool hasBadCertificate() const { return m_hasBadCertificate; }

private:
    QCoro::Task<> somethingHappens();

    QSslSocket m_socket;
    CancelToken m_token;
    QByteArray m_buffer;
    bool m_hasBadCertificate = false;
};

} // namespace watchkeeper
