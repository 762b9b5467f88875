// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A connection for coroutines over TCP, UDP or a Unix socket. TLS can be started at any time. Every wait ends when the check's token
//! fires, each phase is timed, and the amount of received data is limited.

#include "async/CancelToken.h"
#include "checks/network/message/MessageBoundary.h"
#include "checks/network/names/Resolver.h"
#include "checks/network/tls/TlsPeer.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"

#include <QCoreApplication>
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

//! The translation context for all texts of connections.
class WireText
{
    Q_DECLARE_TR_FUNCTIONS(Wire)
};

//! \brief The destination of a Wire and its TLS settings.
class WireRoute
{
public:
    enum class Over : quint8 { Tcp, Udp, Unix };

    WireRoute() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Over over = Over::Tcp;
    QString host;
    quint16 port = 0;
    QString path; //!< path of a Unix socket
    Resolver::Family family = Resolver::Family::Any;
    //! for UDP: accepts replies from other ports (RFC 1350, 4), but refusals aren't reported
    bool anyReplyPort = false;

    bool supportsTls = false; //!< true if TLS can be started
    QString peerName;         //!< host name for SNI and certificate verification; if empty, `host` is used
    bool verifyTls = true;    //!< if false, any certificate is accepted
    QString caFile;           //!< see NetworkPool::trust()
    QString extraCaFile;
    QList<QByteArray> alpn;        //!< protocols offered in the handshake (RFC 7301)
    bool offersOnlyOldTls = false; //!< offers only TLS 1.0 and 1.1, to test whether the server accepts these versions

    qint64 maxReceivedSize = 64 * 1024; //!< [bytes] maximum size of all received data
};

//! The result of waiting for a message.
enum class WireEnd : quint8 {
    Message, //!< bytes() returns the complete message
    Closed,  //!< the peer closed the connection too early; bytes() returns the incomplete message
    Silent,  //!< no more data arrived within the allowed time
    TooLong, //!< the message exceeds the limit
    Invalid, //!< the message's length field is invalid
    Failed   //!< the connection was lost or the check was stopped; error() returns the reason
};

//! \brief The result of read().
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

//! \brief A connection to one peer. Lives in a coroutine's frame and must outlive the tasks it returns. Only one task can run at a time.
//! The destructor closes the connection.
class Wire : public QObject
{
    Q_OBJECT

public:
    //! The reason why the connection failed or is no longer usable. Nullopt if there is no error.
    using OptionalError = std::optional<CheckError>;

    Wire(WireRoute route, CheckContext *context);
    ~Wire() override;

    //! Resolves the name and connects.
    [[nodiscard]] QCoro::Task<OptionalError> open();
    //! \brief Starts TLS; all later data is encrypted. Unread data received before TLS is an error, because a third party may have sent it
    //! (RFC 3207, 6).
    [[nodiscard]] QCoro::Task<OptionalError> startTls();
    //! \param shown  for sent() instead of `bytes`, if these contain a secret
    [[nodiscard]] QCoro::Task<OptionalError> send(QByteArray bytes, std::optional<QByteArray> shown = {});
    //! \brief Reads the next message.
    //! \param within  [ms] the maximum silence; if nullopt, waits until the token fires
    [[nodiscard]] QCoro::Task<WireReading> read(MessageBoundary until, std::optional<Milliseconds> within = {});
    //! Repeats the last send. UDP only.
    void retransmit();

    bool isOpen() const;
    bool isEncrypted() const { return m_isEncrypted; }
    const TlsPeer &tls() const { return m_tls; }
    //! The revocation status attached by the server: `good`, `revoked` or `unknown`. Empty if the server attached no status.
    QString ocsp() const { return m_tls.ocsp(); }
    //! The peer's address. Null for a Unix socket, and before the connection is established.
    QHostAddress peer() const { return m_peer; }
    quint16 localPort() const;
    //! The peer as `10.0.0.5 port 6379`, or the path of the socket.
    QString where() const;
    const Phases &phases() const { return m_phases; }
    //! The beginning of the received data, for display.
    const QByteArray &received() const { return m_received; }
    //! [bytes] The total size of the received data.
    qint64 receivedSize() const { return m_receivedSize; }
    //! The beginning of the sent data, for display. Ends with a complete message.
    const QByteArray &sent() const { return m_sentMessages; }
    //! [bytes] The total size of the sent data.
    qint64 sentSize() const { return m_sentSize; }
    //! [ms since 1970, UTC] The times when the last message was sent and when the first byte of the last reply arrived.
    double sentAt() const { return m_sentAt; }
    double receivedAt() const { return m_receivedAt; }
    //! The chain, protocol and cipher, and the subject and problems of the certificate.
    TlsEvidence tlsEvidence() const;
    //! A description of the progress, such as "connected after 12 ms, request sent, then silence". Used in the error of a stopped check.
    QString progress() const;
    //! Like progress(), without the last step: "connected after 12 ms, request sent".
    QString connectionProgress() const;
    //! Whether the name was resolved but no connection was established.
    bool wasConnecting() const { return m_stage == Stage::Connecting; }
    //! Whether the network rejected the connection; see TcpAttempt::isRejectedByNetwork().
    bool wasRejectedByNetwork() const;

private:
    QCoro::Task<bool> waitForEvent(std::optional<std::chrono::milliseconds> within);
    QCoro::Task<OptionalError> openPath();
    QCoro::Task<OptionalError> connectTcp(QList<QHostAddress> addresses);
    OptionalError connectUdp(const QList<QHostAddress> &addresses);
    QCoro::Task<OptionalError> loadTrust();
    void watch(QIODevice *device);
    void wakeWaiter();
    void onReadable();
    void onDatagram();
    void onDisconnectError(QAbstractSocket::SocketError error, const QString &text);
    void recordReceived(const QByteArray &bytes);
    void recordSent(const QByteArray &bytes);
    qint64 unsentSize() const;
    void addPhaseTime(Phase phase, double since);
    WireReading readingFor(MessageBoundary::Verdict verdict, const MessageBoundary &until);
    WireReading endOfConnection();
    CheckError brokenError() const;
    QString serverName() const { return m_route.peerName.isEmpty() ? m_route.host : m_route.peerName; }

    WireRoute m_route;
    CheckContext *m_context;
    std::unique_ptr<class TcpConnector> m_connector;
    std::unique_ptr<QUdpSocket> m_udp;
    std::unique_ptr<QLocalSocket> m_localSocket;
    QIODevice *m_device = nullptr; //!< the socket of a stream; null for UDP
    QTcpSocket *m_tcp = nullptr;
    QSslSocket *m_ssl = nullptr;
    TlsPeer m_tls;
    std::optional<QSslConfiguration> m_trust;
    bool m_isEncrypted = false;
    QHostAddress m_peer;
    quint16 m_peerPort = 0;

    std::function<void()> m_wakeWaiter;
    QList<QByteArray> m_datagrams; //!< datagrams that haven't been read yet
    QByteArray m_buffer;           //!< data received from a stream that hasn't been read yet
    bool m_isClosed = false;
    std::optional<QAbstractSocket::SocketError> m_connectionError;
    QString m_connectionErrorText;
    QByteArray m_received;
    qint64 m_receivedSize = 0;
    QByteArray m_sent; //!< the last message sent, for retransmit()
    QByteArray m_sentMessages;
    qint64 m_sentSize = 0;

    Phases m_phases;
    double m_openedAfterMs = 0; //!< [ms] time from the start of the check until the connection was open
    std::optional<double> m_firstByteAt;
    double m_sentAt = 0;
    double m_receivedAt = 0;
    enum class Stage : quint8 { Resolving, Connecting, Securing, Sending, Waiting } m_stage = Stage::Resolving;
    bool m_hasSent = false;
};

} // namespace watchkeeper
