// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What network checks share: connections kept open between checks, and trust settings for TLS. Nothing else is shared: no cookies,
//! no credentials, no cache.

#include "async/CancelToken.h"
#include "checks/network/TlsFiles.h"
#include "model/Expected.h"
#include "model/Observation.h"

#include <QCoroTask>
#include <QFuture>
#include <QHash>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace watchkeeper {

//! \brief One per process, in the engine thread; destroy it after the last check has ended.
class NetworkPool
{
public:
    static constexpr int kMaxIdleConnections = 200;
    static constexpr int kMaxIdlePerKey = 6;
    static constexpr std::chrono::seconds kIdleTime{120};

    //! readTlsFiles(), except in tests. Called in the thread pool.
    using Reader = std::function<TlsMaterial(const TlsFiles &files, const QList<FileState> &known)>;

    explicit NetworkPool(Reader read = &readTlsFiles);
    ~NetworkPool();

    //! \brief An open, unused connection, or null.
    //! \param key  everything that must be equal to reuse a connection: scheme, host, port, proxy, trust
    std::unique_ptr<QTcpSocket> takeIdle(const QString &key);
    //! Keeps `socket` until it is taken, closes or has been idle too long; not if it has unread bytes. All its signals must be
    //! disconnected.
    void keepIdle(const QString &key, std::unique_ptr<QTcpSocket> socket);
    int idleConnections() const { return m_idleCount; }
    //! After the computer has slept: firewalls and routers may have dropped all the connections, which shows only as a timeout.
    void closeIdle();

    using Trust = Expected<QSslConfiguration, CheckError>;
    //! \brief The TLS configuration: 1.2 or newer, HTTP/1.1 only, trusting the system's CAs or instead those of a file.
    //! \param caFile     PEM; empty: the system's. Read in the thread pool, again whenever it has changed.
    //! \param extraFile  if caFile is empty: PEM, trusted in addition to the system's CAs as they were when first needed; empty: none
    [[nodiscard]] QCoro::Task<Trust> trust(QString caFile, QString extraFile, CancelToken token);
    //! \brief The same with everything that TLS may need.
    //!
    //! If the same files are already being read, waits for that read: on a dead network share, one thread is blocked, however many checks
    //! wait.
    [[nodiscard]] QCoro::Task<Trust> trust(TlsFiles files, CancelToken token);

private:
    struct Idle;
    //! The result of reading the files.
    struct CachedTrust
    {
        QList<FileState> states;         //!< when they were last valid; empty: never
        QSslConfiguration configuration; //!< as of that time
        std::optional<CheckError> error; //!< of this read
    };
    static CachedTrust reloadFiles(const Reader &read, const TlsFiles &files, CachedTrust last);
    QFuture<CachedTrust> reading(const TlsFiles &files);
    void forget(const QString &key, QTcpSocket *socket);
    void closeExpired();

    QHash<QString, std::vector<std::shared_ptr<Idle>>> m_idle;
    int m_idleCount = 0;
    QTimer m_sweepTimer;
    QSslConfiguration m_system;
    Reader m_read;
    QHash<QByteArray, QFuture<CachedTrust>> m_reads; // by TlsFiles::key(); the latest reads, some still in progress
};

} // namespace watchkeeper
