// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/TcpAttempt.h"

#include <QNetworkProxy>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace watchkeeper {

TcpAttempt::TcpAttempt(const QHostAddress &address, quint16 port, std::unique_ptr<QTcpSocket> socket)
    : m_address(address)
    , m_port(port)
    , m_socket(std::move(socket))
{
    m_socket->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

std::unique_ptr<QTcpSocket> TcpAttempt::takeSocket()
{
    m_socket->disconnect(this); // if Qt connects the socket (see start()), this object must not receive its later signals
    return std::move(m_socket);
}

void TcpAttempt::fail(QAbstractSocket::SocketError error, const QString &text)
{
    m_error = error;
    m_errorText = text;
    emit failed();
}

#ifdef Q_OS_UNIX

namespace {

QAbstractSocket::SocketError socketError(int number)
{
    switch (number) {
    case ECONNREFUSED:
        return QAbstractSocket::ConnectionRefusedError;
    case ECONNRESET:
    case EPIPE:
        return QAbstractSocket::RemoteHostClosedError;
    case ETIMEDOUT:
        return QAbstractSocket::SocketTimeoutError;
    case EACCES:
    case EPERM:
        return QAbstractSocket::SocketAccessError;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return QAbstractSocket::SocketResourceError;
    default:
        return QAbstractSocket::NetworkError;
    }
}

//! \brief Whether an attempt in progress was ended by an error from the network. The system maps “host unreachable” and “administratively
//! prohibited” to these errors (RFC 792, RFC 1812 5.2.7.1: EHOSTUNREACH; RFC 4443 3.1: EACCES). If this computer's own rules forbid the
//! connection, the attempt fails immediately instead.
bool isReportedByNetwork(int number)
{
    return number == EHOSTUNREACH || number == EACCES;
}

int openSocket(int family)
{
#ifdef Q_OS_LINUX
    return ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
#else
    const int descriptor = ::socket(family, SOCK_STREAM, 0);
    if (descriptor < 0)
        return -1;
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
    return descriptor;
#endif
}

int connectVersion4(int descriptor, const QHostAddress &address, quint16 port)
{
    sockaddr_in target{};
    target.sin_family = AF_INET;
    target.sin_port = htons(port);
    target.sin_addr.s_addr = htonl(address.toIPv4Address());
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&target), sizeof target);
}

int connectVersion6(int descriptor, const QHostAddress &address, quint16 port)
{
    sockaddr_in6 target{};
    target.sin6_family = AF_INET6;
    target.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    memcpy(&target.sin6_addr, &bytes, sizeof bytes);
    const QByteArray scope = address.scopeId().toLatin1();
    bool isNumber = false;
    target.sin6_scope_id = scope.toUInt(&isNumber);
    if (!isNumber)
        target.sin6_scope_id = if_nametoindex(scope.constData());
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&target), sizeof target);
}

} // namespace

TcpAttempt::~TcpAttempt()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void TcpAttempt::start()
{
    const bool isVersion4 = m_address.protocol() == QAbstractSocket::IPv4Protocol;
    m_descriptor = openSocket(isVersion4 ? AF_INET : AF_INET6);
    if (m_descriptor < 0) {
        failWith(errno);
        return;
    }
    const int answer =
        isVersion4 ? connectVersion4(m_descriptor, m_address, m_port) : connectVersion6(m_descriptor, m_address, m_port);
    if (answer != 0 && errno != EINPROGRESS) {
        failWith(errno);
        return;
    }
    m_writable = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Write);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &TcpAttempt::onWritable);
}

void TcpAttempt::onWritable()
{
    m_writable->setEnabled(false);
    int number = 0;
    socklen_t size = sizeof number;
    getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &number, &size);
    if (number != 0) {
        m_isRejectedByNetwork = isReportedByNetwork(number);
        failWith(number);
        return;
    }
    if (m_socket->setSocketDescriptor(std::exchange(m_descriptor, -1), QAbstractSocket::ConnectedState))
        emit connected();
    else
        fail(m_socket->error(), m_socket->errorString());
}

void TcpAttempt::failWith(int number)
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor,
                              -1)); // closes only the descriptor, because the caller may still read this object's error
    fail(socketError(number), qt_error_string(number));
}

#else

TcpAttempt::~TcpAttempt() = default;

void TcpAttempt::start()
{
    connect(m_socket.get(), &QTcpSocket::connected, this, &TcpAttempt::connected);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] { fail(m_socket->error(), m_socket->errorString()); });
    m_socket->connectToHost(m_address, m_port);
}

#endif

} // namespace watchkeeper

#include "moc_TcpAttempt.cpp"
