// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A connection that a coroutine drives: TCP, TLS at any time, UDP, or a Unix socket. Every wait ends with the check's token, each phase is
//! timed, and what comes is capped.

#include "async/CancelToken.h"
#include "checks/network/Resolver.h"
#include "checks/network/TlsPeer.h"
#include "checks/network/WireUntil.h"
#include "model/Duration.h"
#include "model/Observation.h"

#include <QCoroTask>
#include <QHostAddress>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;
class QLocalSocket;
class QSslSocket;
class QTcpSocket;
class QUdpSocket;

namespace watchkeeper {

class CheckContext;

//! \brief Where a Wire goes, and how it does TLS.
class WireRoute
{
public:
    enum class Over : quint8 { Tcp, Udp, Unix };

    WireRoute() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Over over = Over::Tcp;
    QString host;
    quint16 port = 0;
    QString path; //!< of a Unix socket
    Resolver::Family family = Resolver::Family::Any;
    bool anyReplyPort = false; //!< UDP: replies may come from another port (RFC 1350, 4); a refusal is not noticed then

    bool mayTls = false;   //!< TLS may be started
    QString peerName;      //!< for SNI and the certificate; empty: `host`
    bool verifyTls = true; //!< false: any certificate will do
    QString caFile;        //!< see NetworkPool::trust()
    QString extraCaFile;
    QList<QByteArray> alpn;        //!< protocols that are offered in the handshake (RFC 7301); empty: none
    bool offersOldTlsOnly = false; //!< TLS 1.0 and 1.1 alone, to find out whether a server takes them

    qint64 most = 64 * 1024; //!< [bytes] that are taken in all
};

//! How a wait for a message ended.
enum class WireEnd : quint8 {
    Message, //!< bytes() is it
    Closed,  //!< by the other side, before it was whole; bytes() is what came of it
    Silent,  //!< nothing more came within the time that was allowed
    TooLong, //!< more than is taken
    Invalid, //!< its length field holds no length
    Failed   //!< the connection broke, or the check was stopped: error()
};

//! \brief What read() gives.
class WireReading
{
public:
    explicit WireReading(WireEnd end, QByteArray bytes = {}, std::optional<CheckError> error = {})
        : m_end(end)
        , m_bytes(std::move(bytes))
        , m_error(std::move(error))
    {
    }
    WireEnd end() const { return m_end; }
    const QByteArray &bytes() const { return m_bytes; }
    const std::optional<CheckError> &error() const { return m_error; }

private:
    WireEnd m_end;
    QByteArray m_bytes;
    std::optional<CheckError> m_error;
};

//! \brief One conversation. Lives in a coroutine's frame and outlives the tasks that it gives; one task at a time. Destroying it closes the connection.
class Wire : public QObject
{
    Q_OBJECT

public:
    //! Why there is no connection, or why it is of no use any more; nothing when all is well.
    using Trouble = std::optional<CheckError>;

    Wire(WireRoute route, CheckContext *context);
    ~Wire() override;

    //! Looks the name up and connects.
    [[nodiscard]] QCoro::Task<Trouble> open();
    //! \brief From here on everything is encrypted. What the server sent before and nobody read is an error: it may come from somebody else (RFC 3207, 6).
    [[nodiscard]] QCoro::Task<Trouble> startTls();
    [[nodiscard]] QCoro::Task<Trouble> send(QByteArray bytes);
    //! \brief The next message.
    //! \param within  [ms] of silence after which it is given up; absent: until the token fires
    [[nodiscard]] QCoro::Task<WireReading> read(WireUntil until, std::optional<Milliseconds> within = {});
    //! Sends what was sent last once more (UDP).
    void sendAgain();

    bool isOpen() const;
    bool isEncrypted() const { return m_isEncrypted; }
    const TlsPeer &tls() const { return m_tls; }
    //! What the server attached about revocation: `good`, `revoked`, `unknown`; empty for nothing.
    QString ocsp() const { return m_tls.ocsp(); }
    //! Null over a Unix socket and before there is a connection.
    QHostAddress peer() const { return m_peer; }
    quint16 localPort() const;
    //! `10.0.0.5 port 6379`, or the path of the socket.
    QString where() const;
    const Phases &phases() const { return m_phases; }
    //! The first part of all that came, for people.
    const QByteArray &received() const { return m_received; }
    //! [bytes] that came in all.
    qint64 receivedSize() const { return m_receivedSize; }
    //! [ms since 1970, UTC] when the last message was on its way, and when the first byte of the last one came.
    double sentAt() const { return m_sentAt; }
    double receivedAt() const { return m_receivedAt; }
    //! Chain, protocol and cipher, made out to whom, and what is wrong with it.
    TlsEvidence tlsEvidence() const;
    //! "connected after 12 ms, request sent, then silence": for the error of a check that was stopped.
    QString progress() const;
    //! The same without its end: "connected after 12 ms, request sent".
    QString talkedSoFar() const;
    //! It never came to a connection, though the name was found.
    bool wasConnecting() const { return m_stage == Stage::Connecting; }
    //! Nor will it: see TcpAttempt::isTurnedAway().
    bool wasTurnedAway() const;

private:
    QCoro::Task<bool> news(std::optional<std::chrono::milliseconds> within);
    QCoro::Task<Trouble> openPath();
    QCoro::Task<Trouble> connectTcp(QList<QHostAddress> addresses);
    Trouble connectUdp(const QList<QHostAddress> &addresses);
    QCoro::Task<Trouble> loadTrust();
    void watch(QIODevice *device);
    void wake();
    void onReadable();
    void onDatagram();
    void onBroken(QAbstractSocket::SocketError error, const QString &text);
    void take(const QByteArray &bytes);
    qint64 unsent() const;
    void spend(Phase phase, double since);
    WireReading settle(WireUntil::Verdict verdict, const WireUntil &until);
    WireReading ended();
    CheckError brokenError() const;
    QString serverName() const { return m_route.peerName.isEmpty() ? m_route.host : m_route.peerName; }

    WireRoute m_route;
    CheckContext *m_context;
    std::unique_ptr<class TcpConnector> m_connector;
    std::unique_ptr<QUdpSocket> m_udp;
    std::unique_ptr<QLocalSocket> m_local;
    QIODevice *m_device = nullptr; //!< of a stream: one of those above
    QTcpSocket *m_tcp = nullptr;
    QSslSocket *m_ssl = nullptr;
    TlsPeer m_tls;
    std::optional<QSslConfiguration> m_trust;
    bool m_isEncrypted = false;
    QHostAddress m_peer;
    quint16 m_peerPort = 0;

    std::function<void()> m_wake;
    QList<QByteArray> m_datagrams; //!< that came and were not taken
    QByteArray m_buffer;           //!< of a stream: what came and was not taken
    bool m_isClosed = false;
    std::optional<QAbstractSocket::SocketError> m_broken;
    QString m_brokenText;
    QByteArray m_received;
    qint64 m_receivedSize = 0;
    QByteArray m_sent; //!< last, for sendAgain()

    Phases m_phases;
    double m_openAfter = 0; //!< [ms] from the start of the check
    std::optional<double> m_firstByteAt;
    double m_sentAt = 0;
    double m_receivedAt = 0;
    enum class Stage : quint8 { Resolving, Connecting, Securing, Sending, Waiting } m_stage = Stage::Resolving;
    bool m_hasSent = false;
};

} // namespace watchkeeper
