// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Wire that connect and start TLS.
#include "async/OneShot.h"
#include "checks/base/CheckContext.h"
#include "checks/base/CheckServices.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/TcpConnector.h"
#include "checks/network/Wire.h"
#include "checks/network/names/Resolver.h"
#include "checks/network/tls/CertificateFacts.h"

#include <QLocalSocket>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QUdpSocket>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kWireReadBuffer = 64 * 1024; // without this limit, Qt buffers any amount of data while this thread is busy

bool isCancellationError(const CheckError &error)
{
    return error.type() == ErrorType::Timeout || error.type() == ErrorType::Cancelled;
}

//! Enables the old versions. OpenSSL 3 supports them only at a lower security level.
void enableOldTls(QSslConfiguration *configuration)
{
    configuration->setProtocol(QSsl::AnyProtocol);
    configuration->setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    configuration->setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1.1"));
    configuration->setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
}

CheckError pathError(QLocalSocket::LocalSocketError error, const QString &path, const QString &text)
{
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
        return {ErrorType::Refused,
                WireText::tr("Socket %1 doesn't exist. Is the service running, and is this path correct?").arg(path), text};
    case QLocalSocket::ConnectionRefusedError:
        return {ErrorType::Refused, WireText::tr("Nothing is listening on socket %1. Is the service running?").arg(path), text};
    case QLocalSocket::SocketAccessError:
        return {ErrorType::Permission,
                WireText::tr("The current user isn't allowed to connect to %1. Does the user need to be added to a group?")
                    .arg(path),
                text};
    default:
        return {ErrorType::Network, WireText::tr("The connection to %1 failed: %2.").arg(path, text), text};
    }
}

//! Returns the stream error that corresponds most closely to the error of a Unix socket.
QAbstractSocket::SocketError streamError(QLocalSocket::LocalSocketError error)
{
    return error == QLocalSocket::PeerClosedError ? QAbstractSocket::RemoteHostClosedError : QAbstractSocket::NetworkError;
}

} // namespace

QCoro::Task<Wire::OptionalError> Wire::open()
{
    if (m_route.over == WireRoute::Over::Unix) {
        const OptionalError error = co_await openPath();
        co_return error;
    }
    const double begin = m_context->elapsedMs();
    const Resolver::Answer addresses = co_await resolveForCheck(m_route.host, m_route.family, m_context);
    addPhaseTime(Phase::Dns, begin);
    if (!addresses)
        co_return addresses.error();
    m_stage = Stage::Connecting;
    if (m_route.over == WireRoute::Over::Udp)
        co_return connectUdp(*addresses);
    if (m_route.supportsTls) {
        const OptionalError error = co_await loadTrust();
        if (error)
            co_return error;
    }
    const QList<QHostAddress> &list = *addresses;
    const OptionalError error = co_await connectTcp(list);
    co_return error;
}

QCoro::Task<Wire::OptionalError> Wire::openPath()
{
    m_stage = Stage::Connecting;
    const double begin = m_context->elapsedMs();
    m_localSocket = std::make_unique<QLocalSocket>();
    m_localSocket->setReadBufferSize(kWireReadBuffer);
    connect(m_localSocket.get(), &QLocalSocket::connected, this, &Wire::wakeWaiter);
    connect(m_localSocket.get(), &QLocalSocket::errorOccurred, this,
            [this](auto error) { onDisconnectError(streamError(error), m_localSocket->errorString()); });
    m_localSocket->connectToServer(m_route.path);
    while (m_localSocket->state() == QLocalSocket::ConnectingState && !m_connectionError) {
        const bool keepsGoing = co_await waitForEvent({});
        if (!keepsGoing)
            co_return m_context->stopped(WireText::tr("connecting to %1").arg(m_route.path));
    }
    addPhaseTime(Phase::Connect, begin);
    if (m_localSocket->state() != QLocalSocket::ConnectedState)
        co_return pathError(m_localSocket->error(), m_route.path, m_localSocket->errorString());
    m_openedAfterMs = m_context->elapsedMs();
    watch(m_localSocket.get());
    co_return std::nullopt;
}

QCoro::Task<Wire::OptionalError> Wire::loadTrust()
{
    const CancelToken token = m_context->token();
    NetworkPool &pool = m_context->services().get<NetworkPool>();
    const NetworkPool::Trust trust = co_await pool.trust(m_route.caFile, m_route.extraCaFile, token);
    if (!trust) {
        const QString file = m_route.caFile.isEmpty() ? m_route.extraCaFile : m_route.caFile;
        if (isCancellationError(trust.error()))
            co_return m_context->stopped(WireText::tr("the file %1 was still being read").arg(file));
        co_return trust.error();
    }
    m_trust = *trust;
    m_trust->setAllowedNextProtocols(m_route.alpn);
    if (m_route.offersOnlyOldTls)
        enableOldTls(&*m_trust);
    co_return std::nullopt;
}

QCoro::Task<Wire::OptionalError> Wire::connectTcp(QList<QHostAddress> addresses)
{
    const CancelToken token = m_context->token();
    const double begin = m_context->elapsedMs();
    const auto type = m_route.supportsTls ? TcpConnector::Socket::Tls : TcpConnector::Socket::Plain;
    m_connector = std::make_unique<TcpConnector>(std::move(addresses), m_route.port, type);
    OneShot done;
    const CancelCallback stop(token, done.settler());
    m_connector->start(done.settler());
    co_await done;
    addPhaseTime(Phase::Connect, begin);
    m_peerPort = m_route.port;
    m_tcp = m_connector->socket();
    if (!m_tcp) {
        m_peer = m_connector->lastTried();
        if (token.isCancelled())
            co_return m_context->stopped(WireText::tr("connecting to %1").arg(where()));
        co_return m_connector->error();
    }
    m_peer = m_connector->peer();
    m_openedAfterMs = m_context->elapsedMs();
    m_ssl = qobject_cast<QSslSocket *>(m_tcp);
    m_tcp->setReadBufferSize(kWireReadBuffer);
    connect(m_tcp, &QTcpSocket::errorOccurred, this, [this](auto error) { onDisconnectError(error, m_tcp->errorString()); });
    watch(m_tcp);
    co_return std::nullopt;
}

bool Wire::wasRejectedByNetwork() const
{
    const TcpAttempt *failed = m_connector ? m_connector->firstFailed() : nullptr;
    return wasConnecting() && failed && failed->isRejectedByNetwork();
}

Wire::OptionalError Wire::connectUdp(const QList<QHostAddress> &addresses)
{
    OptionalError error;
    for (const QHostAddress &address : addresses) {
        m_udp = std::make_unique<QUdpSocket>();
        m_udp->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        m_peer = address;
        m_peerPort = m_route.port;
        const bool isVersion4 = address.protocol() == QAbstractSocket::IPv4Protocol;
        if (m_route.anyReplyPort)
            m_udp->bind(isVersion4 ? QHostAddress(QHostAddress::AnyIPv4) : QHostAddress(QHostAddress::AnyIPv6));
        else
            m_udp->connectToHost(address, m_route.port); // returns immediately and sends nothing
        const auto wanted = m_route.anyReplyPort ? QAbstractSocket::BoundState : QAbstractSocket::ConnectedState;
        if (m_udp->state() == wanted) {
            m_openedAfterMs = m_context->elapsedMs();
            connect(m_udp.get(), &QUdpSocket::readyRead, this, &Wire::onDatagram);
            return std::nullopt;
        }
        if (!error)
            error = connectionError(m_udp->error(), m_udp->errorString(), address, m_route.port);
    }
    return error;
}

QCoro::Task<Wire::OptionalError> Wire::startTls()
{
    if (m_connectionError || m_isClosed)
        co_return brokenError();
    if (!m_buffer.isEmpty())
        co_return CheckError(ErrorType::Protocol,
                             WireText::tr("%1 sent extra data after its reply, before TLS started. Someone may have "
                                          "injected that data into the connection, so nothing more was sent.")
                                 .arg(where()));
    m_stage = Stage::Securing;
    const double begin = m_context->elapsedMs();
    m_ssl->setSslConfiguration(*m_trust);
    connect(m_ssl, &QSslSocket::encrypted, this, &Wire::wakeWaiter);
    m_tls.startHandshake(m_ssl, serverName(), m_route.verifyTls);
    while (!m_ssl->isEncrypted() && !m_connectionError && !m_isClosed) {
        const bool keepsGoing = co_await waitForEvent({});
        if (!keepsGoing) {
            m_tls.recordPeer();
            addPhaseTime(Phase::Tls, begin);
            co_return m_context->stopped(WireText::tr("connected to %1, TLS handshake started").arg(where()));
        }
    }
    addPhaseTime(Phase::Tls, begin);
    const bool isAccepted = m_tls.verifyPeer();
    if (!m_ssl->isEncrypted() || !isAccepted)
        co_return tlsError(m_tls.errors(), m_tls.certificate(), serverName(), where(), m_connectionErrorText,
                           QDateTime::currentDateTimeUtc(), false);
    m_isEncrypted = true;
    m_stage = Stage::Waiting;
    co_return std::nullopt;
}

TlsEvidence Wire::tlsEvidence() const
{
    TlsEvidence evidence = m_tls.evidence();
    evidence.peerName = serverName();
    evidence.isVerified = m_route.verifyTls;
    if (!m_tls.errors().isEmpty())
        evidence.problems =
            certificateProblems(m_tls.errors(), m_tls.certificate(), evidence.peerName, QDateTime::currentDateTimeUtc());
    return evidence;
}

} // namespace watchkeeper
