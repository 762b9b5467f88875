// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What checks over the network share: connections that are kept open between checks, and whom to trust over TLS.
//! Nothing else is shared: no cookies, no credentials, no cache.

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

//! \brief One a process, in the engine thread; destroy it after the last check has ended.
class NetworkPool
{
public:
    static constexpr int kIdleInAll = 200;
    static constexpr int kIdlePerKey = 6;
    static constexpr std::chrono::seconds kIdleTime{120};

    //! As readTlsFiles(), which it is but in tests. Called in the thread pool.
    using Reader = std::function<TlsMaterial(const TlsFiles &files, const QList<FileState> &known)>;

    explicit NetworkPool(Reader read = &readTlsFiles);
    ~NetworkPool();

    //! \brief An open connection that nobody uses, or null.
    //! \param key  all that must be equal for a connection to be used again: scheme, host, port, proxy, trust
    std::unique_ptr<QTcpSocket> takeIdle(const QString &key);
    //! Keeps `socket` until it is taken, closes or has idled too long; not where it holds bytes that nobody has read. Nothing may be
    //! connected to it any more.
    void keepIdle(const QString &key, std::unique_ptr<QTcpSocket> socket);
    int idleConnections() const { return m_idleCount; }
    //! After the computer has slept: what stands between may have forgotten them all, and nobody hears of it before a time-out.
    void closeIdle();

    using Trust = Expected<QSslConfiguration, CheckError>;
    //! \brief How to do TLS: 1.2 or newer, HTTP/1.1 only, trusting the system's authorities or those of a file in their place.
    //! \param caFile     PEM; empty: the system's. Read in the thread pool, again whenever it has changed.
    //! \param extraFile  where caFile is empty: PEM, trusted beside the system's as they were when first needed; empty: none
    [[nodiscard]] QCoro::Task<Trust> trust(QString caFile, QString extraFile, CancelToken token);
    //! \brief The same with all that TLS may need.
    //!
    //! A read of the same files that has not come back is joined: on a dead network share it holds one thread, however many checks want
    //! to know.
    [[nodiscard]] QCoro::Task<Trust> trust(TlsFiles files, CancelToken token);

private:
    struct Idle;
    //! What came of reading the files.
    struct LastRead
    {
        QList<FileState> states;         //!< when they were last good; empty: never
        QSslConfiguration configuration; //!< as of then
        std::optional<CheckError> error; //!< of this read
    };
    static LastRead readAnew(const Reader &read, const TlsFiles &files, LastRead last);
    QFuture<LastRead> reading(const TlsFiles &files);
    void forget(const QString &key, QTcpSocket *socket);
    void closeOld();

    QHash<QString, std::vector<std::shared_ptr<Idle>>> m_idle;
    int m_idleCount = 0;
    QTimer m_sweep;
    QSslConfiguration m_system;
    Reader m_read;
    QHash<QByteArray, QFuture<LastRead>> m_reads; // by TlsFiles::key(); the last ones, of which some still run
};

} // namespace watchkeeper
