// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/NetworkPool.h"

#include "async/InPool.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>
#include <optional>

namespace watchkeeper {

namespace {

constexpr qint64 kLongestCaFile = 8 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("NetworkPool", text);
}

QSslConfiguration systemTrust()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setOcspStaplingEnabled(true); // the one way to hear of a revocation without asking a third party
    return configuration;
}

//! What the thread pool found in a file of certificates.
struct CaFile
{
    QDateTime modified;
    qint64 size = -1;
    QList<QSslCertificate> certificates; //!< empty where the file has not changed
    std::optional<CheckError> error;
};

CaFile readCaFile(const QString &path, const QDateTime &knownTime, qint64 knownSize)
{
    CaFile result;
    const QFileInfo info(path);
    result.modified = info.lastModified();
    result.size = info.size();
    if (info.exists() && result.modified == knownTime && result.size == knownSize)
        return result;
    QFile file(path);
    if (!info.isFile()) {
        result.error.emplace(ErrorType::NotFound, tr("The certificate file %1 was not found. Check its path.").arg(path));
    } else if (!file.open(QIODevice::ReadOnly)) {
        result.error.emplace(ErrorType::Permission,
                             tr("The certificate file %1 cannot be read: %2.").arg(path, file.errorString()));
    } else {
        result.certificates = QSslCertificate::fromData(file.read(kLongestCaFile), QSsl::Pem);
        if (result.certificates.isEmpty())
            result.error.emplace(ErrorType::NotFound,
                                 tr("The file %1 holds no certificate in PEM form. Check the path in “caFile”.").arg(path));
    }
    return result;
}

} // namespace

struct NetworkPool::Idle
{
    Idle() = default;
    ~Idle()
    {
        // A socket says "disconnected" when it is destroyed: not to a pool that is about to forget it.
        if (socket)
            QObject::disconnect(socket.get(), nullptr, socket.get(), nullptr);
    }
    Q_DISABLE_COPY_MOVE(Idle)

    std::unique_ptr<QTcpSocket> socket;
    QElapsedTimer since;
};

NetworkPool::NetworkPool()
    : m_system(systemTrust())
    , m_files(std::make_shared<QHash<QString, KnownFile>>())
{
    m_sweep.setInterval(kIdleTime / 4);
    QObject::connect(&m_sweep, &QTimer::timeout, &m_sweep, [this] { closeOld(); });
}

NetworkPool::~NetworkPool() = default;

std::unique_ptr<QTcpSocket> NetworkPool::takeIdle(const QString &key)
{
    const auto found = m_idle.find(key);
    while (found != m_idle.end() && !found->empty()) {
        // The youngest is the least likely to be closed by the server in this moment.
        std::unique_ptr<QTcpSocket> socket = std::move(found->back()->socket);
        found->pop_back();
        --m_idleCount;
        QObject::disconnect(socket.get(), nullptr, socket.get(), nullptr);
        if (found->empty())
            m_idle.erase(found);
        return socket;
    }
    return nullptr;
}

void NetworkPool::keepIdle(const QString &key, std::unique_ptr<QTcpSocket> socket)
{
    if (socket->bytesAvailable() > 0)
        return; // sent behind the end of its reply: what is read next would begin with that
    std::vector<std::shared_ptr<Idle>> &list = m_idle[key];
    if (m_idleCount >= kIdleInAll || static_cast<int>(list.size()) >= kIdlePerKey) {
        if (list.empty())
            m_idle.remove(key);
        return;
    }
    QTcpSocket *const raw = socket.get();
    // Closed by the server, or it talks out of turn: of no use any more.
    QObject::connect(raw, &QTcpSocket::disconnected, raw, [this, key, raw] { forget(key, raw); });
    QObject::connect(raw, &QTcpSocket::readyRead, raw, [this, key, raw] { forget(key, raw); });
    auto idle = std::make_shared<Idle>();
    idle->socket = std::move(socket);
    idle->since.start();
    list.push_back(std::move(idle));
    ++m_idleCount;
    if (!m_sweep.isActive())
        m_sweep.start();
}

void NetworkPool::forget(const QString &key, QTcpSocket *socket)
{
    const auto found = m_idle.find(key);
    if (found == m_idle.end())
        return;
    const auto entry =
        std::find_if(found->begin(), found->end(), [socket](const auto &idle) { return idle->socket.get() == socket; });
    if (entry == found->end())
        return;
    // Called from a signal of the socket itself: it must outlive this call.
    (*entry)->socket.release()->deleteLater();
    found->erase(entry);
    --m_idleCount;
    if (found->empty())
        m_idle.erase(found);
}

void NetworkPool::closeOld()
{
    for (auto list = m_idle.begin(); list != m_idle.end();) {
        m_idleCount -= static_cast<int>(std::erase_if(
            *list, [](const auto &idle) { return idle->since.hasExpired(std::chrono::milliseconds(kIdleTime).count()); }));
        list = list->empty() ? m_idle.erase(list) : std::next(list);
    }
    if (m_idle.isEmpty())
        m_sweep.stop();
}

QCoro::Task<NetworkPool::Trust> NetworkPool::trust(QString caFile, QString extraFile, CancelToken token)
{
    const bool isExtra = caFile.isEmpty();
    const QString path = isExtra ? extraFile : caFile;
    if (path.isEmpty()) {
        // QCoro 0.8 moves from whatever lvalue is returned, members too: return a const copy.
        const QSslConfiguration system = m_system;
        co_return system;
    }
    const auto files = m_files; // this may be gone after the wait
    const QString key = (isExtra ? u'+' : u'=') + path;
    const KnownFile known = files->value(key);
    const auto job = [path, known] { return readCaFile(path, known.modified, known.size); };
    const std::optional<CaFile> found = co_await inPool(job, token);
    if (!found)
        co_return Unexpected(CheckError(token.reason() == CancelReason::Timeout ? ErrorType::Timeout : ErrorType::Cancelled,
                                        tr("The certificate file %1 was still being read.").arg(path)));
    const CaFile &read = *found;
    if (read.error)
        co_return Unexpected(*read.error);
    if (read.certificates.isEmpty())
        co_return known.configuration;
    KnownFile fresh;
    fresh.modified = read.modified;
    fresh.size = read.size;
    fresh.configuration = systemTrust();
    if (isExtra)
        fresh.configuration.addCaCertificates(read.certificates);
    else
        fresh.configuration.setCaCertificates(read.certificates);
    files->insert(key, fresh);
    co_return fresh.configuration;
}

} // namespace watchkeeper
