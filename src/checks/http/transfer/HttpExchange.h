// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends one request, through a tunnel of a proxy if needed, and receives its reply on one connection. The stages connect, TLS, send, wait and receive are timed. A state
//! machine driven by a socket's signals. The caller handles the deadline, redirects and the verdict.

#include "async/OneShot.h"
#include "checks/http/message/Http2Session.h"
#include "checks/http/message/HttpReplyParser.h"
#include "checks/http/transfer/HttpExchangeFacts.h"
#include "checks/network/TcpConnector.h"
#include "checks/network/tls/TlsPeer.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

#include <memory>
#include <optional>

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

    QByteArray openingMessage() const;
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

//! The route to a server: addresses, proxy and TLS settings.
class HttpRoute
{
public:
    QList<QHostAddress> addresses; //!< addresses of the host, or of the tunnel's proxy, in the order of attempts
    quint16 port = 0;
    QUrl tunnel;     //!< proxy that tunnels to `name` and `port`; empty if there is none
    QByteArray name; //!< host name, resolved by the tunnel's proxy
    bool secure = false;
    QString peerName; //!< host name for SNI and certificate verification
    bool verify = true;
    std::optional<HttpRequest> http2; //!< request for HTTP/2, used instead of the request bytes
    std::optional<QSslConfiguration>
        tls; //!< set only for TLS, because creating an empty configuration takes longer than the rest of the route
};

//! \brief One request and its reply. Lives in a coroutine's frame: `exchange.start(); co_await exchange.done();`. The destructor
//! can be called at any time and closes the connection.
class HttpExchange
{
public:
    using Stage = HttpExchangeFacts::Stage;
    using Fault = HttpExchangeFacts::Fault;

    HttpExchange(HttpRoute route, QByteArray request, HttpReplyParser *parser);
    ~HttpExchange();
    Q_DISABLE_COPY_MOVE(HttpExchange)

    void start();
    //! Sends the request on a connection that was kept open.
    void startOnSocket(std::unique_ptr<QTcpSocket> open);
    OneShot &done() { return m_done; }
    //! Stops the exchange. The time since the end of the last complete stage is attributed to the current stage.
    void stop();

    bool isFinished() const { return m_finished; }
    Fault fault() const { return m_fault; }
    HttpExchangeFacts facts() const;

    //! Releases the connection, so it can be kept open. Call it only after isFinished().
    std::unique_ptr<QTcpSocket> takeSocket();

private:
    QHostAddress address() const;
    qint64 bytesLeftToSend() const;
    void watchSocket();
    void onConnectorFinished();
    void onTcpConnected();
    void negotiateTunnel();
    void onConnected();
    void onEncrypted();
    void send();
    HttpReplyParser::State processBytes(QByteArrayView bytes);
    HttpReplyParser::State feedEnd();
    bool wasReset() const;
    bool isUnsentSizeAcceptable() const;
    void recordReplyStart();
    void onWritten();
    void onReadable();
    void readEarlyReply();
    void handleBytes(QByteArrayView bytes);
    void onError(QAbstractSocket::SocketError error);
    void finish(Fault fault);
    double takePhaseTime();

    class DescriptorCopy;

    HttpRoute m_route;
    QByteArray m_request;
    HttpReplyParser *m_parser;
    OneShot m_done;
    std::unique_ptr<TcpConnector> m_connector; //!< set until the connection is established
    std::unique_ptr<QTcpSocket> m_socket;      //!< set after connecting
    QSslSocket *m_tls = nullptr;               //!< m_socket if it is a TLS socket, otherwise null
    std::unique_ptr<HttpTunnel> m_tunnel;
    std::unique_ptr<Http2Session> m_http2;             //!< set when HTTP/2 is in use
    std::unique_ptr<DescriptorCopy> m_replyDescriptor; //!< set if the end of the connection completes the reply
    std::unique_ptr<DescriptorCopy> m_sendDescriptor;  //!< set without TLS while a large request is being sent
    QElapsedTimer m_clock;
    double m_phaseStart = 0;
    std::optional<double> m_connectMs;
    std::optional<double> m_tlsMs;
    std::optional<double> m_sendMs;
    std::optional<double> m_waitMs;
    std::optional<double> m_receiveMs;
    QHostAddress m_address;
    QAbstractSocket::SocketError m_socketError = QAbstractSocket::UnknownSocketError;
    QString m_errorText;
    TlsPeer m_peer;
    Stage m_stage = Stage::Connecting;
    Fault m_fault = Fault::None;
    bool m_finished = false;
};

} // namespace watchkeeper
