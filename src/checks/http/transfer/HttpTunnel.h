// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests a connection from a proxy: CONNECT (RFC 9110, 9.3.6) or SOCKS5 (RFC 1928, 1929). Processes only bytes and
//! doesn't use a socket.

#include <QAbstractSocket>
#include <QByteArray>
#include <QUrl>

namespace watchkeeper {

//! \brief Requests a connection from a proxy. Send the result of hello(). Then pass received bytes to feed() and send its
//! reply, until the state is no longer Talking.
//!
//! QNetworkProxy isn't used, because its socket reconnects endlessly to a proxy that resets connections (see TcpAttempt).
class HttpTunnel
{
public:
    enum class State { Negotiating, Open, Failed };

    //! \param proxy  scheme `http` or `socks5`, optionally with user name and password
    //! \param host   a name in ASCII form, resolved by the proxy, or an address
    HttpTunnel(const QUrl &proxy, QByteArray host, quint16 port);

    QByteArray hello() const;
    //! \param reply  set to the bytes to send
    State feed(QByteArrayView bytes, QByteArray *reply);

    // The reason for State::Failed.
    QAbstractSocket::SocketError error() const { return m_error; }
    //! The proxy's own message; contains no credentials.
    const QString &errorText() const { return m_errorText; }

private:
    enum class Step { Method, Credentials, Request };
    State fail(QAbstractSocket::SocketError error, const QString &text);
    State feedHttp(qsizetype known);
    State feedSocks(QByteArray *reply);
    State handleMethodReply(QByteArray *reply);
    State handleCredentialsReply(QByteArray *reply);
    State handleRequestReply();
    QByteArray socksRequest() const;

    bool m_isSocks;
    QByteArray m_user;
    QByteArray m_password;
    QByteArray m_host;
    quint16 m_port;
    Step m_step = Step::Method;
    QByteArray m_received;
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_errorText;
};

} // namespace watchkeeper
