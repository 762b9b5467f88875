// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/transfer/HttpExchange.h"

#include "checks/network/TcpConnector.h"
#include "checks/network/tls/CertificateFacts.h"

#include <array>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace watchkeeper {

namespace {

// Limit for unsent data in addition to the request. It stops an HTTP/2 server that keeps requesting replies (such as ping replies) without
// reading them.
constexpr qint64 kMaxUnreadControlBytes = 64 * 1024;
constexpr qsizetype kLargeRequest = 16 * 1024;

} // namespace

//! \brief A copy of the socket's descriptor. Qt 6.4 closes its descriptor before it reports the end of the connection. It then
//! reports a reset like an orderly end, and data that arrived before a failed write is lost.
class HttpExchange::DescriptorCopy
{
public:
#ifdef Q_OS_UNIX
    explicit DescriptorCopy(qintptr descriptor)
        : m_descriptor(::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0))
    {
    }
    ~DescriptorCopy()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    //! Whether the peer reset the connection. A reset shuts down both directions, but an orderly end leaves our direction
    //! open.
    bool wasReset() const
    {
        pollfd descriptor{m_descriptor, POLLIN, 0};
        return m_descriptor >= 0 && ::poll(&descriptor, 1, 0) > 0 && (descriptor.revents & POLLHUP) != 0;
    }
    //! \return the number of bytes read; 0 or negative if there are none
    qint64 read(char *buffer, size_t size)
    {
        return m_descriptor < 0 ? -1 : ::recv(m_descriptor, buffer, size, MSG_DONTWAIT);
    }
#else
    explicit DescriptorCopy(qintptr /*descriptor*/) { }
    ~DescriptorCopy() = default;
    bool wasReset() const
    {
        return false;
    }
    qint64 read(char * /*buffer*/, size_t /*size*/)
    {
        return -1;
    }
#endif
    Q_DISABLE_COPY_MOVE(DescriptorCopy)

private:
#ifdef Q_OS_UNIX
    int m_descriptor;
#endif
};

HttpExchange::HttpExchange(HttpRoute route, QByteArray request, HttpReplyParser *parser)
    : m_route(std::move(route))
    , m_request(std::move(request))
    , m_parser(parser)
{
}

HttpExchange::~HttpExchange()
{
    if (m_socket) // otherwise the destructor of the socket would emit disconnected() to this object
        QObject::disconnect(m_socket.get(), nullptr, m_socket.get(), nullptr);
}

void HttpExchange::start()
{
    const bool direct = m_route.tunnel.isEmpty();
    const quint16 port = direct ? m_route.port : static_cast<quint16>(m_route.tunnel.port());
    m_connector = std::make_unique<TcpConnector>(m_route.addresses, port,
                                                 m_route.secure ? TcpConnector::Socket::Tls : TcpConnector::Socket::Plain);
    m_clock.start();
    m_connector->start([this] { onConnectorFinished(); });
}

void HttpExchange::startOnSocket(std::unique_ptr<QTcpSocket> open)
{
    m_socket = std::move(open);
    m_tls = qobject_cast<QSslSocket *>(m_socket.get());
    m_address = m_socket->peerAddress();
    if (m_tls)
        m_peer.adopt(m_tls);
    watchSocket();
    m_clock.start();
    send();
}

void HttpExchange::watchSocket()
{
    QTcpSocket *const socket = m_socket.get();
    QObject::connect(socket, &QAbstractSocket::readyRead, socket, [this] { onReadable(); });
    QObject::connect(socket, &QAbstractSocket::errorOccurred, socket, [this](auto error) { onError(error); });
}

void HttpExchange::onConnectorFinished()
{
    if (m_finished)
        return;
    if (m_connector->socket()) {
        onTcpConnected();
        return;
    }
    m_socketError = m_connector->firstFailed()->error();
    m_errorText = m_connector->firstFailed()->errorText();
    if (m_route.tunnel.isEmpty())
        m_address = m_connector->firstFailed()->address();
    finish(Fault::Socket);
}

void HttpExchange::onTcpConnected()
{
    if (m_route.tunnel.isEmpty())
        m_address = m_connector->peer();
    m_socket = m_connector->takeSocket();
    if (m_route.secure) {
        m_tls = qobject_cast<QSslSocket *>(m_socket.get());
        m_tls->setSslConfiguration(*m_route.tls);
        QObject::connect(m_tls, &QSslSocket::encrypted, m_tls, [this] { onEncrypted(); });
    }
    watchSocket();
    if (m_route.tunnel.isEmpty()) {
        onConnected();
        return;
    }
    m_tunnel = std::make_unique<HttpTunnel>(m_route.tunnel, m_route.name, m_route.port);
    m_socket->write(m_tunnel->openingMessage());
}

QHostAddress HttpExchange::address() const
{
    const bool isConnecting = m_address.isNull() && m_connector && m_route.tunnel.isEmpty();
    return isConnecting ? m_connector->lastTried() : m_address;
}

void HttpExchange::negotiateTunnel()
{
    QByteArray reply;
    const HttpTunnel::State state = m_tunnel->feed(m_socket->readAll(), &reply);
    if (state == HttpTunnel::State::Negotiating) {
        m_socket->write(reply);
    } else if (state == HttpTunnel::State::Open) {
        onConnected();
    } else {
        m_socketError = m_tunnel->error();
        m_errorText = m_tunnel->errorText();
        finish(Fault::Socket);
    }
}

void HttpExchange::onConnected()
{
    m_connectMs = takePhaseTime();
    if (!m_tls) {
        send();
        return;
    }
    m_stage = Stage::Securing;
    m_peer.startHandshake(m_tls, m_route.peerName, m_route.verify);
}

void HttpExchange::onEncrypted()
{
    if (m_finished)
        return;
    m_tlsMs = takePhaseTime();
    if (!m_peer.verifyPeer())
        finish(Fault::Tls);
    else if (m_route.http2 && m_tls->sslConfiguration().nextNegotiatedProtocol() != "h2")
        finish(Fault::NoHttp2);
    else
        send();
}

qint64 HttpExchange::bytesLeftToSend() const
{
    return unsentBytes(*m_socket) + (m_http2 ? m_http2->unsentBodySize() : 0);
}

void HttpExchange::send()
{
    m_stage = Stage::Sending;
    if (m_route.http2) {
        m_http2 = std::make_unique<Http2Session>(*m_route.http2, m_parser);
        m_request = m_http2->takeOutput();
    }
    if (!m_tls && m_request.size() > kLargeRequest) // a smaller request is sent in full before the server can reply
        m_sendDescriptor = std::make_unique<DescriptorCopy>(m_socket->socketDescriptor());
    m_socket->write(m_request);
    m_socket->flush();
    if (m_finished)
        return;
    if (bytesLeftToSend() == 0) {
        onWritten();
        return;
    }
    QTcpSocket *const socket = m_socket.get();
    QObject::connect(socket, &QIODevice::bytesWritten, socket, [this] { onWritten(); });
    if (m_tls)
        QObject::connect(m_tls, &QSslSocket::encryptedBytesWritten, m_tls, [this] { onWritten(); });
}

void HttpExchange::onWritten()
{
    if (m_finished || m_stage != Stage::Sending || bytesLeftToSend() > 0)
        return;
    m_sendDescriptor.reset();
    m_stage = Stage::Waiting;
    m_sendMs = takePhaseTime();
}

void HttpExchange::onReadable()
{
    if (m_finished)
        return;
    if (m_stage == Stage::Connecting) {
        negotiateTunnel();
        return;
    }
    std::array<char, 32 * 1024> buffer;
    while (!m_finished) {
        const qint64 count = m_socket->read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (count <= 0)
            return;
        handleBytes(QByteArrayView(buffer.data(), count));
    }
}

//! Reads a reply that the server sent before it closed the connection without reading the entire request.
void HttpExchange::readEarlyReply()
{
    std::array<char, 32 * 1024> buffer;
    while (!m_finished && m_sendDescriptor) {
        const qint64 count = m_sendDescriptor->read(buffer.data(), buffer.size());
        if (count > 0)
            handleBytes(QByteArrayView(buffer.data(), count));
        else if (m_parser->endsAtConnectionClose())
            m_replyDescriptor = std::move(m_sendDescriptor);
        else
            m_sendDescriptor.reset();
    }
}

void HttpExchange::handleBytes(QByteArrayView bytes)
{
    const auto state = processBytes(bytes);
    if (state == HttpReplyParser::State::Done)
        finish(Fault::None);
    else if (state == HttpReplyParser::State::Failed)
        finish(Fault::Reply);
}

HttpReplyParser::State HttpExchange::processBytes(QByteArrayView bytes)
{
    if (!m_http2) {
        recordReplyStart();
        const auto state = m_parser->feed(bytes);
        if (!m_replyDescriptor && m_parser->endsAtConnectionClose())
            m_replyDescriptor = std::make_unique<DescriptorCopy>(m_socket->socketDescriptor());
        return state;
    }
    // The first bytes from the server are HTTP/2 settings. The reply begins later.
    const auto state = m_http2->feed(bytes);
    if (m_http2->hasReply())
        recordReplyStart();
    m_socket->write(m_http2->takeOutput());
    if (!isUnsentSizeAcceptable())
        return m_parser->failWith(HttpReplyParser::Fault::BadFrames, "does not read what it asks for");
    return state;
}

//! Whether the amount of unsent data is acceptable. Without a limit, a server could fill the memory by requesting data without
//! reading it.
bool HttpExchange::isUnsentSizeAcceptable() const
{
    const qint64 body = m_route.http2->body.size();
    const qint64 frames = body / 64; // upper bound of the overhead of frame headers and TLS
    return unsentBytes(*m_socket) <= body + frames + kMaxUnreadControlBytes;
}

void HttpExchange::recordReplyStart()
{
    if (m_stage == Stage::Sending) // some servers reply before they have read the entire request
        m_sendMs = takePhaseTime();
    if (m_stage != Stage::Receiving) {
        m_stage = Stage::Receiving;
        m_waitMs = takePhaseTime();
    }
}

HttpReplyParser::State HttpExchange::feedEnd()
{
    if (m_http2)
        return m_http2->feedEnd();
    return wasReset() ? m_parser->failWith(HttpReplyParser::Fault::TruncatedInBody, {}) : m_parser->feedEnd();
}

//! TLS has its own end marker. A body that ends with it is complete (RFC 9112, 9.8). Qt indicates the end marker only by its error text.
bool HttpExchange::wasReset() const
{
    const bool endedByTls = m_tls && m_tls->errorString() == QSslSocket::tr("The TLS/SSL connection has been closed");
    return m_replyDescriptor && !endedByTls && m_replyDescriptor->wasReset();
}

void HttpExchange::onError(QAbstractSocket::SocketError error)
{
    if (m_finished)
        return;
    m_socketError = error;
    m_errorText = m_socket->errorString();
    if (m_stage == Stage::Connecting) {
        onReadable(); // some proxies send the reason before they close the connection
        if (m_finished)
            return;
        if (error == QAbstractSocket::RemoteHostClosedError)
            m_socketError = QAbstractSocket::ProxyConnectionClosedError;
        finish(Fault::Socket);
        return;
    }
    if (m_stage == Stage::Securing) {
        m_peer.recordPeer();
        m_tlsMs = takePhaseTime();
        finish(Fault::Tls);
        return;
    }
    onReadable(); // reads data that arrived before the connection ended
    readEarlyReply();
    if (m_finished)
        return;
    if (m_tls && isClientCertificateError(m_errorText))
        finish(Fault::Tls);
    else if (error != QAbstractSocket::RemoteHostClosedError)
        finish(Fault::Socket);
    else
        finish(feedEnd() == HttpReplyParser::State::Done ? Fault::None : Fault::Reply);
}

HttpExchangeFacts HttpExchange::facts() const
{
    HttpExchangeFacts facts;
    facts.stage = m_stage;
    facts.fault = m_fault;
    facts.socketError = m_socketError;
    facts.errorText = m_errorText;
    facts.tlsErrors = m_peer.errors();
    facts.certificate = m_peer.certificate();
    facts.tls = m_peer.evidence();
    facts.address = address();
    facts.port = m_route.port;
    if (m_stage == Stage::Sending && m_socket)
        facts.bytesLeftToSend = bytesLeftToSend();
    facts.connectMs = m_connectMs;
    facts.tlsMs = m_tlsMs;
    facts.sendMs = m_sendMs;
    facts.waitMs = m_waitMs;
    facts.receiveMs = m_receiveMs;
    return facts;
}

void HttpExchange::stop()
{
    std::optional<double> *const phaseTimes[] = {&m_connectMs, &m_tlsMs, &m_sendMs, &m_waitMs, &m_receiveMs};
    *phaseTimes[static_cast<int>(m_stage)] = takePhaseTime();
    m_finished = true;
    m_address = address();
    m_connector.reset();
    if (m_socket)
        m_socket->abort();
}

void HttpExchange::finish(Fault fault)
{
    m_fault = fault;
    m_finished = true;
    if (m_stage == Stage::Receiving)
        m_receiveMs = takePhaseTime();
    if (m_http2 && fault == Fault::None) {
        m_socket->write(m_http2->closingOutput());
        m_socket->flush();
    }
    m_done.settler()();
}

std::unique_ptr<QTcpSocket> HttpExchange::takeSocket()
{
    QObject::disconnect(m_socket.get(), nullptr, m_socket.get(), nullptr);
    m_peer.release();
    m_tls = nullptr;
    return std::move(m_socket);
}

double HttpExchange::takePhaseTime()
{
    const double now = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    return now - std::exchange(m_phaseStart, now);
}

} // namespace watchkeeper
