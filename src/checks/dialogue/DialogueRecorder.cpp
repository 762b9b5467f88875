// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueRecorder.h"

#include "async/OneShot.h"
#include "checks/dialogue/DialogueJson.h"
#include "checks/network/CertificateFacts.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/Resolver.h"

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
    m_limit.setSingleShot(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kHangUpTimeout);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(End::TimeLimitReached); });
    connect(&m_patience, &QTimer::timeout, this, [this] { m_isOver ? tell() : end(End::HungUp); });
    connect(&m_listener, &QTcpServer::newConnection, this, &DialogueRecorder::onClient);
    connect(&m_udp, &QUdpSocket::readyRead, this, &DialogueRecorder::onDatagram);
    connect(&m_upstreamUdp, &QUdpSocket::readyRead, this, &DialogueRecorder::onReply);
}

DialogueRecorder::~DialogueRecorder()
{
    m_isOver = true;
    m_isReported = true;
    m_stop.cancel();
    if (m_client)
        m_client->disconnect(this);
    if (m_server)
        m_server->disconnect(this);
}

QString DialogueRecorder::listen(quint16 port, Milliseconds limit)
{
    m_limit.start(limit);
    const bool isUdp = m_recording.over == DialogueTransport::Over::Udp;
    if (isUdp ? m_udp.bind(QHostAddress::LocalHost, port) : m_listener.listen(QHostAddress::LocalHost, port))
        return {};
    return dialogueText(QT_TRANSLATE_NOOP("Dialogue", "Can't listen on port %1 of this computer: %2."))
        .arg(QString::number(port), isUdp ? m_udp.errorString() : m_listener.errorString());
}

quint16 DialogueRecorder::listeningPort() const
{
    return m_recording.over == DialogueTransport::Over::Udp ? m_udp.localPort() : m_listener.serverPort();
}

void DialogueRecorder::onClient()
{
    m_client.reset(m_listener.nextPendingConnection());
    m_client->setParent(nullptr);
    m_client->setReadBufferSize(kRecorderReadBuffer);
    m_listener.close(); // records one session of one client
    connect(m_client.get(), &QTcpSocket::disconnected, this, [this] { onClosed(false); });
    m_connectTask = reachServer();
}

QCoro::Task<> DialogueRecorder::reachServer()
{
    const QPointer<DialogueRecorder> self(this);
    const CancelToken token = m_stop.token();
    const Resolver::Answer addresses = co_await m_services.resolver().resolve(m_recording.host, Resolver::Family::Any, token);
    if (!self || token.isCancelled())
        co_return;
    if (!addresses) {
        fail(addresses.error());
        co_return;
    }
    const bool isTls = m_recording.over == DialogueTransport::Over::Tls;
    if (m_recording.over == DialogueTransport::Over::Udp) {
        m_upstreamUdp.connectToHost(addresses->first(), m_recording.port);
        pump();
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
        isReady = co_await secure();
    if (!self || !isReady)
        co_return;
    m_server = m_connector->socket();
    m_server->setReadBufferSize(kRecorderReadBuffer);
    connect(m_server, &QTcpSocket::readyRead, this, &DialogueRecorder::pump);
    connect(m_client.get(), &QTcpSocket::readyRead, this, &DialogueRecorder::pump);
    connect(m_server, &QTcpSocket::disconnected, this, [this] { onClosed(true); });
    pump();
    if (self && m_server->state() != QAbstractSocket::ConnectedState)
        onClosed(true);
    else if (self && m_client->state() != QAbstractSocket::ConnectedState)
        onClosed(false);
}

//! \return false on failure, which is reported first
QCoro::Task<bool> DialogueRecorder::secure()
{
    const QPointer<DialogueRecorder> self(this);
    const CancelToken token = m_stop.token();
    const NetworkPool::Trust trust = co_await m_services.network().trust(m_caFile, QString(), token);
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
    const bool isAccepted = m_tls.accepts();
    if (socket->isEncrypted() && isAccepted)
        co_return true;
    const QString where = u"%1:%2"_s.arg(m_recording.host, QString::number(m_recording.port));
    fail(tlsError(m_tls.errors(), m_tls.certificate(), m_recording.host, where, socket->errorString(),
                  QDateTime::currentDateTimeUtc(), false));
    co_return false;
}

void DialogueRecorder::pump()
{
    if (m_recording.over == DialogueTransport::Over::Udp) {
        onDatagram();
        return;
    }
    if (!m_server || m_isOver)
        return;
    pass(false, m_client.get(), m_server);
    pass(true, m_server, m_client.get());
}

void DialogueRecorder::pass(bool isServer, QAbstractSocket *from, QAbstractSocket *to)
{
    const QByteArray bytes = from->readAll();
    if (bytes.isEmpty() || m_isOver)
        return;
    if (!m_recording.add(isServer, bytes)) {
        end(End::Full);
        return;
    }
    if (to->state() == QAbstractSocket::ConnectedState)
        to->write(bytes);
    if (m_patience.isActive())
        m_patience.start();
}

void DialogueRecorder::onClosed(bool isServer)
{
    pump(); // handles data that has already arrived
    if (m_isOver) {
        leave();
        return;
    }
    if (!isServer && !m_server) // the server isn't connected yet and may still receive the client's data
        return;
    const bool isAnswerDue = !isServer && !m_recording.turns.isEmpty() && !m_recording.turns.last().isServer;
    if (isAnswerDue) {
        m_patience.start();
        return;
    }
    m_recording.isClosedByServer = isServer;
    end(End::HungUp);
}

void DialogueRecorder::onDatagram()
{
    if (!std::exchange(m_hasFirstDatagram, true)) {
        m_connectTask = reachServer(); // the datagram stays queued until the server is connected
        return;
    }
    if (m_upstreamUdp.state() != QAbstractSocket::ConnectedState || m_isOver)
        return;
    while (m_udp.hasPendingDatagrams()) {
        QByteArray bytes(m_udp.pendingDatagramSize(), Qt::Uninitialized);
        bytes.truncate(std::max(qint64(0), m_udp.readDatagram(bytes.data(), bytes.size(), &m_clientAddress, &m_clientPort)));
        if (!m_recording.add(false, bytes)) {
            end(End::Full);
            return;
        }
        m_upstreamUdp.write(bytes);
    }
}

//! Reads one datagram per signal, because Qt emits the signal again only after a read.
void DialogueRecorder::onReply()
{
    constexpr qint64 kUpperLimit = 65'536;
    QByteArray bytes(kUpperLimit, Qt::Uninitialized);
    const qint64 size = m_upstreamUdp.readDatagram(bytes.data(), bytes.size());
    if (m_isOver)
        return;
    if (size < 0) {
        fail(
            connectionError(m_upstreamUdp.error(), m_upstreamUdp.errorString(), m_upstreamUdp.peerAddress(), m_recording.port));
        return;
    }
    bytes.truncate(size);
    if (m_recording.add(true, bytes))
        m_udp.writeDatagram(bytes, m_clientAddress, m_clientPort);
    else
        end(End::Full);
}

void DialogueRecorder::end(End why)
{
    if (std::exchange(m_isOver, true))
        return;
    m_why = why;
    m_stop.cancel();
    m_limit.stop();
    m_patience.start();
    if (m_client)
        m_client->disconnectFromHost(); // sends the remaining data first
    if (m_server)
        m_server->disconnectFromHost();
    leave();
}

//! Finishes after both connections have closed and all data was delivered.
void DialogueRecorder::leave()
{
    const auto isConnected = [](const QAbstractSocket *socket) {
        return socket && socket->state() != QAbstractSocket::UnconnectedState;
    };
    if (!isConnected(m_client.get()) && !isConnected(m_server))
        tell();
}

void DialogueRecorder::tell()
{
    m_patience.stop();
    if (!std::exchange(m_isReported, true))
        emit finished(m_why);
}

void DialogueRecorder::fail(const CheckError &error)
{
    if (std::exchange(m_isOver, true))
        return;
    m_isReported = true;
    m_stop.cancel();
    m_limit.stop();
    emit failed(error.message());
}

} // namespace watchkeeper

#include "moc_DialogueRecorder.cpp"
