// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/NetworkPool.h"

#include "async/PoolTasks.h"
#include "checks/base/CheckContext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

class NetworkPoolText
{
    Q_DECLARE_TR_FUNCTIONS(NetworkPool)
};

QSslConfiguration systemTlsConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setOcspStaplingEnabled(true); // detects a revoked certificate without contacting a third party
    return configuration;
}

QSslConfiguration configurationFor(const TlsFiles &files, const TlsMaterial &material)
{
    QSslConfiguration configuration = systemTlsConfiguration();
    // Don't use addCaCertificates(). After that call, Qt trusts only the added certificates and no longer loads the system's roots
    // automatically.
    if (!files.caFile.isEmpty() || !files.extraCaFile.isEmpty())
        configuration.setCaCertificates(material.authorities);
    if (!material.clientChain.isEmpty()) {
        configuration.setLocalCertificateChain(material.clientChain);
        configuration.setPrivateKey(material.clientKey);
    }
    return configuration;
}

} // namespace

struct NetworkPool::IdleConnection
{
    IdleConnection() = default;
    ~IdleConnection()
    {
        // The destructor of a socket emits disconnected(), which must not call a pool that is being destroyed.
        if (socket)
            QObject::disconnect(socket.get(), nullptr, socket.get(), nullptr);
    }
    Q_DISABLE_COPY_MOVE(IdleConnection)

    std::unique_ptr<QTcpSocket> socket;
    QElapsedTimer since;
};

NetworkPool::NetworkPool(Reader read)
    : m_systemConfiguration(systemTlsConfiguration())
    , m_reader(std::move(read))
{
    m_sweepTimer.setInterval(kIdleTime / 4);
    QObject::connect(&m_sweepTimer, &QTimer::timeout, &m_sweepTimer, [this] { closeExpiredConnections(); });
}

NetworkPool::~NetworkPool() = default;

std::unique_ptr<QTcpSocket> NetworkPool::takeIdleConnection(const QString &key)
{
    const auto found = m_idle.find(key);
    while (found != m_idle.end() && !found->empty()) {
        // Uses the newest connection, because the server is least likely to be closing it right now.
        std::unique_ptr<QTcpSocket> socket = std::move(found->back()->socket);
        found->pop_back();
        --m_idleCount;
        QObject::disconnect(socket.get(), nullptr, socket.get(), nullptr);
        const bool isLast = found->empty();
        if (isLast)
            m_idle.remove(key);
        if (socket->state() == QAbstractSocket::ConnectedState)
            return socket;
        if (isLast)
            break;
    }
    return nullptr;
}

void NetworkPool::storeIdleConnection(const QString &key, std::unique_ptr<QTcpSocket> socket)
{
    if (socket->state() != QAbstractSocket::ConnectedState)
        return; // a disconnected socket never emits disconnected(), so it would stay in the pool
    if (socket->bytesAvailable() > 0)
        return; // these bytes don't belong to the reply, but would be read as the beginning of the next one
    std::vector<std::shared_ptr<IdleConnection>> &list = m_idle[key];
    if (m_idleCount >= kMaxIdleConnections || static_cast<int>(list.size()) >= kMaxIdleConnectionsPerKey) {
        if (list.empty())
            m_idle.remove(key);
        return;
    }
    QTcpSocket *const raw = socket.get();
    // Removes the connection from the pool if the server closes it or sends unexpected data.
    QObject::connect(raw, &QTcpSocket::disconnected, raw, [this, key, raw] { removeIdleConnection(key, raw); });
    QObject::connect(raw, &QTcpSocket::readyRead, raw, [this, key, raw] { removeIdleConnection(key, raw); });
    auto idle = std::make_shared<IdleConnection>();
    idle->socket = std::move(socket);
    idle->since.start();
    list.push_back(std::move(idle));
    ++m_idleCount;
    if (!m_sweepTimer.isActive())
        m_sweepTimer.start();
}

void NetworkPool::closeIdleConnections()
{
    m_idle.clear();
    m_idleCount = 0;
    m_sweepTimer.stop();
}

void NetworkPool::removeIdleConnection(const QString &key, QTcpSocket *socket)
{
    const auto found = m_idle.find(key);
    if (found == m_idle.end())
        return;
    const auto entry =
        std::find_if(found->begin(), found->end(), [socket](const auto &idle) { return idle->socket.get() == socket; });
    if (entry == found->end())
        return;
    // The socket must outlive this function, which is called from a signal of the socket. Signals from its destructor are ignored.
    QObject::disconnect(socket, nullptr, socket, nullptr);
    (*entry)->socket.release()->deleteLater();
    found->erase(entry);
    --m_idleCount;
    if (found->empty())
        m_idle.remove(key);
}

void NetworkPool::closeExpiredConnections()
{
    const auto isOld = [](const auto &idle) { return idle->since.hasExpired(std::chrono::milliseconds(kIdleTime).count()); };
    for (auto &list : m_idle)
        m_idleCount -= static_cast<int>(std::erase_if(list, isOld));
    m_idle.removeIf([](const auto &entry) { return entry.value().empty(); });
    if (m_idle.isEmpty())
        m_sweepTimer.stop();
}

QCoro::Task<NetworkPool::Trust> NetworkPool::trust(QString caFile, QString extraFile, CancelToken token)
{
    TlsFiles files;
    files.caFile = caFile;
    files.extraCaFile = extraFile;
    return trust(files, token);
}

QCoro::Task<NetworkPool::Trust> NetworkPool::trust(TlsFiles files, CancelToken token)
{
    if (files.isEmpty()) {
        // QCoro 0.8 moves from any returned lvalue, including members. A const copy prevents the move.
        const QSslConfiguration system = m_systemConfiguration;
        co_return system;
    }
    const QFuture<CachedTrust> future = readFiles(files);
    const bool isRead = co_await waitForFuture(future, token); // this object may have been destroyed when this call returns
    if (!isRead)
        co_return Unexpected(cancellationError(token, NetworkPoolText::tr("The certificate files were still being read.")));
    const CachedTrust read = future.result();
    if (read.error)
        co_return Unexpected(*read.error);
    co_return read.configuration;
}

//! Returns the current read of these files, or starts a new one. A read continues after its callers have stopped waiting.
QFuture<NetworkPool::CachedTrust> NetworkPool::readFiles(const TlsFiles &files)
{
    QFuture<CachedTrust> &last = m_reads[files.key()];
    if (!last.isFinished())
        return last;
    const CachedTrust known = last.resultCount() > 0 ? last.result() : CachedTrust();
    last = QtConcurrent::run(&blockingPool(), [read = m_reader, files, known] { return reloadFiles(read, files, known); });
    return last;
}

NetworkPool::CachedTrust NetworkPool::reloadFiles(const Reader &read, const TlsFiles &files, CachedTrust last)
{
    const TlsMaterial material = read(files, last.states);
    last.error = material.error;
    if (material.error || material.isUnchanged)
        return last;
    last.states = material.states;
    last.configuration = configurationFor(files, material);
    return last;
}

} // namespace watchkeeper
