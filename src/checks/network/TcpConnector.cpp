// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/TcpConnector.h"

#include <QCoreApplication>
#include <QSslSocket>

#include <algorithm>

namespace watchkeeper {

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

} // namespace watchkeeper

#include "moc_TcpConnector.cpp"
