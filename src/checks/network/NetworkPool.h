// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file State that network checks share: connections kept open between checks, and the TLS trust settings. Cookies, credentials and caches
//! aren't shared.

#include "async/CancelToken.h"
#include "checks/network/tls/TlsFiles.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

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

//! \brief Keeps connections open and loads trust settings. There is one per process, in the engine thread. Destroy it after the last check
//! has ended.
class NetworkPool
{
public:
    static constexpr int kMaxIdleConnections = 200;
    static constexpr int kMaxIdleConnectionsPerKey = 6;
    static constexpr std::chrono::seconds kIdleTime{120};

    //! Reads the TLS files; called in the thread pool. Tests replace readTlsFiles() with their own function.
    using Reader = std::function<TlsMaterial(const TlsFiles &files, const QList<FileState> &known)>;

    explicit NetworkPool(Reader read = &readTlsFiles);
    ~NetworkPool();

    //! \brief Takes an open, unused connection from the pool; null if there is none.
    //! \param key  all properties that must be equal for a connection to be reused: scheme, host, port, proxy, trust
    std::unique_ptr<QTcpSocket> takeIdleConnection(const QString &key);
    //! Stores `socket` until it is reused, is closed by the server, or has been idle for too long. A socket with unread bytes
    //! is closed instead. All signals of the socket must be disconnected.
    void storeIdleConnection(const QString &key, std::unique_ptr<QTcpSocket> socket);
    int idleConnections() const { return m_idleCount; }
    //! Closes all idle connections. Call it after the computer has slept. Firewalls and routers can drop connections during
    //! that time, and requests on a dropped connection time out.
    void closeIdleConnections();

    using Trust = Expected<QSslConfiguration, CheckError>;
    //! \brief Returns the TLS configuration: version 1.2 or newer, HTTP/1.1 only. It trusts either the system's CAs or the CAs
    //! in a file.
    //! \param caFile     PEM file, or empty for the system's CAs; read in the thread pool, and again after each change
    //! \param extraFile  PEM file to trust in addition to the system's CAs (as they were on first use), or empty; only used if
    //!     caFile is empty
    [[nodiscard]] QCoro::Task<Trust> trust(QString caFile, QString extraFile, CancelToken token);
    //! \brief Like the other overload, with all files that TLS can require.
    //!
    //! If the same files are already being read, the call waits for that read. An unresponsive network share blocks only one
    //! thread, regardless of the number of waiting checks.
    [[nodiscard]] QCoro::Task<Trust> trust(TlsFiles files, CancelToken token);

private:
    struct IdleConnection;
    //! The result of reading the files.
    struct CachedTrust
    {
        QList<FileState> states;         //!< states of the last valid files; empty if they were never valid
        QSslConfiguration configuration; //!< configuration from the last valid files
        std::optional<CheckError> error; //!< error of the last read
    };
    static CachedTrust reloadFiles(const Reader &read, const TlsFiles &files, CachedTrust last);
    QFuture<CachedTrust> readFiles(const TlsFiles &files);
    void removeIdleConnection(const QString &key, QTcpSocket *socket);
    void closeExpiredConnections();

    QHash<QString, std::vector<std::shared_ptr<IdleConnection>>> m_idle;
    int m_idleCount = 0;
    QTimer m_sweepTimer;
    QSslConfiguration m_systemConfiguration;
    Reader m_reader;
    // the latest reads, by TlsFiles::key(); some can still be in progress
    QHash<QByteArray, QFuture<CachedTrust>> m_reads;
};

} // namespace watchkeeper
