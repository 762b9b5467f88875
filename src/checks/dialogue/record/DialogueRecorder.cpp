// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/record/DialogueRecorder.h"

#include "async/OneShot.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/names/Resolver.h"
#include "checks/network/tls/CertificateFacts.h"

#include <QDateTime>
#include <QPointer>
#include <QSslSocket>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRecorderReadBuffer = 64 * 1024;
constexpr std::chrono::seconds kHangUpTimeout{1};

} // namespace

DialogueRecorder::DialogueRecorder(const QString &host, quint16 port, DialogueTransport::Over over, QString caFile)
    : m_caFile(std::move(caFile))
{
    m_recording.host = host;
    m_recording.port = port;
    m_recording.over = over;
    m_durationTimer.setSingleShot(true);
    m_closeTimer.setSingleShot(true);
    m_closeTimer.setInterval(kHangUpTimeout);
    connect(&m_durationTimer, &QTimer::timeout, this, [this] { stopRecording(End::TimeLimitReached); });
    connect(&m_closeTimer, &QTimer::timeout, this, [this] { m_hasEnded ? reportFinished() : stopRecording(End::HungUp); });
    connect(&m_listener, &QTcpServer::newConnection, this, &DialogueRecorder::onClientConnected);
    connect(&m_clientUdp, &QUdpSocket::readyRead, this, &DialogueRecorder::onDatagram);
    connect(&m_serverUdp, &QUdpSocket::readyRead, this, &DialogueRecorder::onReply);
}

DialogueRecorder::~DialogueRecorder()
{
    m_hasEnded = true;
    m_isReported = true;
    m_cancelSource.cancel();
    if (m_client)
        m_client->disconnect(this);
    if (m_server)
        m_server->disconnect(this);
}

QString DialogueRecorder::listen(quint16 port, Milliseconds limit)
{
    m_durationTimer.start(limit);
    const bool isUdp = m_recording.over == DialogueTransport::Over::Udp;
    if (isUdp ? m_clientUdp.bind(QHostAddress::LocalHost, port) : m_listener.listen(QHostAddress::LocalHost, port))
        return {};
    return dialogueText(QT_TRANSLATE_NOOP("Dialogue", "Can't listen on port %1 of this computer: %2."))
        .arg(QString::number(port), isUdp ? m_clientUdp.errorString() : m_listener.errorString());
}

quint16 DialogueRecorder::listeningPort() const
{
    return m_recording.over == DialogueTransport::Over::Udp ? m_clientUdp.localPort() : m_listener.serverPort();
}

void DialogueRecorder::onClientConnected()
{
    m_client.reset(m_listener.nextPendingConnection());
    m_client->setParent(nullptr);
    m_client->setReadBufferSize(kRecorderReadBuffer);
    m_listener.close(); // records one session of one client
    connect(m_client.get(), &QTcpSocket::disconnected, this, [this] { onClosed(false); });
    m_connectTask = connectToServer();
}

QCoro::Task<> DialogueRecorder::connectToServer()
{
    const QPointer<DialogueRecorder> self(this);
    const CancelToken token = m_cancelSource.token();
    const Resolver::Answer addresses = co_await m_resolver.resolve(m_recording.host, Resolver::Family::Any, token);
    if (!self || token.isCancelled())
        co_return;
    if (!addresses) {
        fail(addresses.error());
        co_return;
    }
    const bool isTls = m_recording.over == DialogueTransport::Over::Tls;
    if (m_recording.over == DialogueTransport::Over::Udp) {
        m_serverUdp.connectToHost(addresses->first(), m_recording.port);
        relayAvailable();
        co_return;
    }
    m_connector = std::make_unique<TcpConnector>(*addresses, m_recording.port,
                                                 isTls ? TcpConnector::Socket::Tls : TcpConnector::Socket::Plain);
    OneShot done;
    const CancelCallback stop(token, done.settler());
    m_connector->start(done.settler());
    co_await done;
    if (!self || token.isCancelled())
        co_return;
    if (!m_connector->socket()) {
        fail(*m_connector->error());
        co_return;
    }
    bool isReady = true;
    if (isTls)
        isReady = co_await startTls();
    if (!self || !isReady)
        co_return;
    m_server = m_connector->socket();
    m_server->setReadBufferSize(kRecorderReadBuffer);
    connect(m_server, &QTcpSocket::readyRead, this, &DialogueRecorder::relayAvailable);
    connect(m_client.get(), &QTcpSocket::readyRead, this, &DialogueRecorder::relayAvailable);
    connect(m_server, &QTcpSocket::disconnected, this, [this] { onClosed(true); });
    relayAvailable();
    if (self && m_server->state() != QAbstractSocket::ConnectedState)
        onClosed(true);
    else if (self && m_client->state() != QAbstractSocket::ConnectedState)
        onClosed(false);
}

//! Starts TLS with the server. \return false if it failed; the failure has already been reported
QCoro::Task<bool> DialogueRecorder::startTls()
{
    const QPointer<DialogueRecorder> self(this);
    const CancelToken token = m_cancelSource.token();
    const NetworkPool::Trust trust = co_await m_network.trust(m_caFile, QString(), token);
    if (!self || token.isCancelled())
        co_return false;
    if (!trust) {
        fail(trust.error());
        co_return false;
    }
    auto *socket = qobject_cast<QSslSocket *>(m_connector->socket());
    socket->setSslConfiguration(*trust);
    OneShot done;
    const CancelCallback stop(token, done.settler());
    connect(socket, &QSslSocket::encrypted, socket, done.settler());
    connect(socket, &QSslSocket::errorOccurred, socket, done.settler());
    m_tls.startHandshake(socket, m_recording.host, true);
    co_await done;
    if (!self || token.isCancelled())
        co_return false;
    const bool isAccepted = m_tls.verifyPeer();
    if (socket->isEncrypted() && isAccepted)
        co_return true;
    const QString where = u"%1:%2"_s.arg(m_recording.host, QString::number(m_recording.port));
    fail(tlsError(m_tls.errors(), m_tls.certificate(), m_recording.host, where, socket->errorString(),
                  QDateTime::currentDateTimeUtc(), false));
    co_return false;
}

void DialogueRecorder::relayAvailable()
{
    if (m_recording.over == DialogueTransport::Over::Udp) {
        onDatagram();
        return;
    }
    if (!m_server || m_hasEnded)
        return;
    relay(false, m_client.get(), m_server);
    relay(true, m_server, m_client.get());
}

void DialogueRecorder::relay(bool isServer, QAbstractSocket *from, QAbstractSocket *to)
{
    const QByteArray bytes = from->readAll();
    if (bytes.isEmpty() || m_hasEnded)
        return;
    if (!m_recording.add(isServer, bytes)) {
        stopRecording(End::Full);
        return;
    }
    if (to->state() == QAbstractSocket::ConnectedState)
        to->write(bytes);
    if (m_closeTimer.isActive())
        m_closeTimer.start();
}

void DialogueRecorder::onClosed(bool isServer)
{
    relayAvailable(); // handles data that has already arrived
    if (m_hasEnded) {
        finishIfDisconnected();
        return;
    }
    if (!isServer && !m_server) // the server isn't connected yet, and will receive the client's data later
        return;
    const bool isAnswerDue = !isServer && !m_recording.turns.isEmpty() && !m_recording.turns.last().isServer;
    if (isAnswerDue) {
        m_closeTimer.start();
        return;
    }
    m_recording.isClosedByServer = isServer;
    stopRecording(End::HungUp);
}

void DialogueRecorder::onDatagram()
{
    if (!std::exchange(m_hasFirstDatagram, true)) {
        m_connectTask = connectToServer(); // the datagram stays queued until the server is connected
        return;
    }
    if (m_serverUdp.state() != QAbstractSocket::ConnectedState || m_hasEnded)
        return;
    while (m_clientUdp.hasPendingDatagrams()) {
        QByteArray bytes(m_clientUdp.pendingDatagramSize(), Qt::Uninitialized);
        bytes.truncate(
            std::max(qint64(0), m_clientUdp.readDatagram(bytes.data(), bytes.size(), &m_clientAddress, &m_clientPort)));
        if (!m_recording.add(false, bytes)) {
            stopRecording(End::Full);
            return;
        }
        m_serverUdp.write(bytes);
    }
}

//! Reads one datagram per signal, because Qt emits the signal again only after a read.
void DialogueRecorder::onReply()
{
    constexpr qint64 kUpperLimit = 65'536;
    QByteArray bytes(kUpperLimit, Qt::Uninitialized);
    const qint64 size = m_serverUdp.readDatagram(bytes.data(), bytes.size());
    if (m_hasEnded)
        return;
    if (size < 0) {
        fail(connectionError(m_serverUdp.error(), m_serverUdp.errorString(), m_serverUdp.peerAddress(), m_recording.port));
        return;
    }
    bytes.truncate(size);
    if (m_recording.add(true, bytes))
        m_clientUdp.writeDatagram(bytes, m_clientAddress, m_clientPort);
    else
        stopRecording(End::Full);
}

void DialogueRecorder::stopRecording(End reason)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_endReason = reason;
    m_cancelSource.cancel();
    m_durationTimer.stop();
    m_closeTimer.start();
    if (m_client)
        m_client->disconnectFromHost(); // waits until the remaining data is sent
    if (m_server)
        m_server->disconnectFromHost();
    finishIfDisconnected();
}

//! Finishes if both connections have closed, which means that all data was delivered.
void DialogueRecorder::finishIfDisconnected()
{
    const auto isConnected = [](const QAbstractSocket *socket) {
        return socket && socket->state() != QAbstractSocket::UnconnectedState;
    };
    if (!isConnected(m_client.get()) && !isConnected(m_server))
        reportFinished();
}

void DialogueRecorder::reportFinished()
{
    m_closeTimer.stop();
    if (!std::exchange(m_isReported, true))
        emit finished(m_endReason);
}

void DialogueRecorder::fail(const CheckError &error)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_isReported = true;
    m_cancelSource.cancel();
    m_durationTimer.stop();
    emit failed(error.message());
}

} // namespace watchkeeper

#include "moc_DialogueRecorder.cpp"
