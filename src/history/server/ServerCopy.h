// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps a copy of a history on a PostgreSQL server up to date, and tests whether a server can store one.

#include "history/database/SqlConnection.h"
#include "history/files/Retention.h"
#include "history/server/ResultCopy.h"
#include "history/server/TableCopy.h"
#include "history/tables/OriginTable.h"

#include <QElapsedTimer>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace watchkeeper {

//! \brief The location of the history on the local disk.
struct HistoryPaths
{
    QString database;    //!< the file with changes and sessions
    QString results;     //!< the folder of result files
    QString name;        //!< a computer and a folder, which identify the history to users on the server
    QString crawls = {}; //!< the file of crawls, which a ServerCopyPart copies
};

//! \brief How long a server keeps data that is no longer on the disk, in [ms]. Data on the disk is also kept on the server,
//! except for table rows, which expire at the same age in both places.
struct ServerRetention
{
    static constexpr qint64 kUnlimited = std::numeric_limits<qint64>::max();

    qint64 results = kUnlimited;
    qint64 days = kUnlimited;    //!< daily rollups
    qint64 changes = kUnlimited; //!< changes, including spans and sessions
    qint64 evidence = kUnlimited;
    qint64 bytes = kUnlimited; //!< [bytes] total size of all files
};

//! \brief Other data of the profile that is copied into the schema of its history. Used in the thread of a ServerCopy.
class ServerCopyPart
{
public:
    virtual ~ServerCopyPart() = default;

    //! Limits for data that is no longer on the disk.
    struct Bounds
    {
        qint64 oldest = 0; //!< [ms] since 1970
        qint64 bytes = 0;  //!< total size on the server
    };
    //! Reads the state of the server. Called before the first step(), and again after any fault.
    virtual HistoryFault resume(HistoryDatabase *server) = 0;
    //! \brief Sends data or removes old data within the limits of CopyAllowance, in one transaction.
    //! \param now  [ms] since 1970, UTC
    //! \return whether there is more to do immediately
    virtual Expected<bool, HistoryError> step(HistoryDatabase *server, qint64 now, const Bounds &bounds) = 0;
    //! Returns a sentence with the reason why data on the disk can't be read; empty if it can.
    virtual QString unreadableFileText() const = 0;
    //! See ServerCopy::close().
    virtual void close() = 0;
};

//! \brief Use it in a single thread. All calls wait for the server, and no call changes data on the disk.
//!
//! Each history has its own schema on the server, named after its identity (OriginTable), so several profiles and computers can
//! share a database. A step stores its data in two transactions, one for files and one for rows, each together with its
//! progress. After a fault, no data is lost or duplicated: the next step reads the state of the server and continues.
class ServerCopy
{
public:
    //! \param part  what else is copied, after the history; null for nothing
    ServerCopy(HistoryPaths disk, HistoryServerLocation server, std::unique_ptr<ServerCopyPart> part = nullptr);

    void setRetention(const ServerRetention &keep) { m_retentionLimits = keep; }

    //! \brief Sends data that isn't on the server yet, within the limits of CopyAllowance.
    //!
    //! An unreadable result file isn't a fault and doesn't delay other data, see unreadableFileText().
    //! \param now  [ms] since 1970, UTC
    //! \return whether there is more to do immediately
    Expected<bool, HistoryError> step(qint64 now);
    //! \brief Returns a sentence with the reason why an unreadable file isn't on the server; empty if there is no such file. A result file
    //! is retried every ten minutes.
    QString unreadableFileText() const;
    //! Call it in the thread of step() before the object is destroyed in another thread.
    void close();

private:
    HistoryFault resume(qint64 now);
    HistoryFault registerOrigin(qint64 now);
    HistoryFault detectReplacedDatabase(qint64 now);
    Expected<bool, HistoryError> read(qint64 now);
    Expected<bool, HistoryError> send(qint64 now);
    Expected<bool, HistoryError> sendFiles();
    Expected<bool, HistoryError> sendRows(qint64 now);
    Expected<bool, HistoryError> pruneHistory(qint64 now);
    Expected<bool, HistoryError> removeOldRows(qint64 forgetBy);
    Expected<bool, HistoryError> stepPart(qint64 now);

    const HistoryPaths m_localPaths;
    const HistoryServerLocation m_location;
    HistoryDatabase m_local;
    std::unique_ptr<HistoryDatabase> m_server;
    HistoryOrigin m_origin;
    std::vector<TableCopy> m_tables;
    ResultCopy m_resultCopy;
    const std::unique_ptr<ServerCopyPart> m_part; //!< null if there is none
    ServerRetention m_retentionLimits;
    std::optional<RetentionClock> m_retentionClock; //!< set once the time of the last data received by the server is known
    QElapsedTimer m_monotonicClock;
    qint64 m_prunedAt = 0;
    qint64 m_openedAt = 0; //!< [ms] since 1970, time when the local database was last opened
    qint64 m_resumedAt = 0;
    bool m_isResumed = false;
};

//! \brief Connects, creates a table with a row, and rolls back. Waits for the server.
//! \return the result in translated sentences, without any password
QString verifyServer(const HistoryServerLocation &server);

} // namespace watchkeeper
