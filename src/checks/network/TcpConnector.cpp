// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/TcpConnector.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QSslSocket>

#include <algorithm>

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

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kStagger{250};
// A name can have hundreds of addresses. If ten of them refuse the connection, the next one probably does too.
constexpr qsizetype kMaxAddresses = 10;

//! Alternates between the address families, starting with that of the first address (RFC 8305, 4). Otherwise, all addresses tried first
//! could be in a network that is down.
QList<QHostAddress> addressesToTry(QList<QHostAddress> left)
{
    QList<QHostAddress> tried;
    while (!left.isEmpty() && tried.size() < kMaxAddresses) {
        const auto isOther = [&](const QHostAddress &one) { return one.protocol() != tried.last().protocol(); };
        const auto next = tried.isEmpty() ? left.begin() : std::find_if(left.begin(), left.end(), isOther);
        tried.append(left.takeAt(next == left.end() ? 0 : next - left.begin()));
    }
    return tried;
}

class TcpConnectorText
{
    Q_DECLARE_TR_FUNCTIONS(Tcp)
};

} // namespace

CheckError connectionError(QAbstractSocket::SocketError error, const QString &text, const QHostAddress &address, quint16 port)
{
    const QString host = address.toString();
    const auto with = [&](ErrorType type, const QString &sentence) {
        return CheckError(type, sentence.arg(host, QString::number(port)), text);
    };
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return with(ErrorType::Refused,
                    TcpConnectorText::tr("Connection refused by %1 port %2. The host is reachable, but nothing is listening "
                                         "there. Is the service running?"));
    case QAbstractSocket::SocketTimeoutError:
        return with(
            ErrorType::Timeout,
            TcpConnectorText::tr("No response from %1 port %2. Is the host up, or is a firewall blocking the connection?"));
    case QAbstractSocket::RemoteHostClosedError:
        return with(ErrorType::Network, TcpConnectorText::tr("%1 port %2 closed the connection."));
    case QAbstractSocket::SocketAccessError:
        return with(ErrorType::Permission, TcpConnectorText::tr("The current user isn't allowed to connect to %1 port %2."));
    case QAbstractSocket::SocketResourceError:
        return {ErrorType::Internal,
                TcpConnectorText::tr(
                    "Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time."),
                text};
    case QAbstractSocket::NetworkError:
        return with(ErrorType::Network,
                    TcpConnectorText::tr("%1 port %2 can't be reached. Is this computer's network up, and is there a route to "
                                         "the host?"));
    default:
        return {ErrorType::Network,
                TcpConnectorText::tr("The connection to %1 port %2 failed: %3.").arg(host, QString::number(port), text), text};
    }
}

TcpConnector::TcpConnector(QList<QHostAddress> addresses, quint16 port, Socket socket)
    : m_addresses(addressesToTry(std::move(addresses)))
    , m_port(port)
    , m_socket(socket)
{
    m_staggerTimer.setTimerType(Qt::PreciseTimer);
    m_staggerTimer.setInterval(kStagger);
    connect(&m_staggerTimer, &QTimer::timeout, this, &TcpConnector::tryNext);
}

TcpConnector::~TcpConnector() = default;

void TcpConnector::start(std::function<void()> done)
{
    m_done = std::move(done);
    tryNext();
}

std::optional<CheckError> TcpConnector::error() const
{
    if (!m_firstFailed || m_connected)
        return std::nullopt;
    return connectionError(m_firstFailed->error(), m_firstFailed->errorText(), m_firstFailed->address(), m_port);
}

void TcpConnector::tryNext()
{
    if (m_connected || m_next >= m_addresses.size())
        return;
    std::unique_ptr<QTcpSocket> socket =
        m_socket == Socket::Tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    TcpAttempt *attempt =
        m_attempts.emplace_back(std::make_unique<TcpAttempt>(m_addresses.at(m_next++), m_port, std::move(socket))).get();
    connect(attempt, &TcpAttempt::connected, this, [this, attempt] { onConnected(attempt); });
    connect(attempt, &TcpAttempt::failed, this, [this, attempt] { onFailed(attempt); });
    if (m_next < m_addresses.size())
        m_staggerTimer.start();
    else
        m_staggerTimer.stop();
    attempt->start();
}

void TcpConnector::onConnected(TcpAttempt *attempt)
{
    if (m_connected)
        return;
    m_connected = attempt;
    m_firstFailed = nullptr;
    // Deletes the other attempts, which would otherwise continue and open unused connections. The successful attempt is kept because its
    // signal is being handled.
    std::erase_if(m_attempts, [attempt](const auto &other) { return other.get() != attempt; });
    conclude();
}

void TcpConnector::onFailed(const TcpAttempt *attempt)
{
    ++m_failed;
    if (!m_firstFailed)
        m_firstFailed = attempt;
    if (m_failed == m_addresses.size())
        conclude();
    else
        QMetaObject::invokeMethod(this, &TcpConnector::tryNext,
                                  Qt::QueuedConnection); // queued, because start() can fail immediately
}

void TcpConnector::conclude()
{
    m_staggerTimer.stop();
    if (m_done)
        std::exchange(m_done, nullptr)();
}

qint64 unsentBytes(const QIODevice &device)
{
    const auto *const tls = qobject_cast<const QSslSocket *>(&device);
    return device.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace watchkeeper

#include "moc_TcpConnector.cpp"
