// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The copy of a history on a PostgreSQL server, which is kept up to date with the disk.

#include "history/ResultCopy.h"
#include "history/database/HistoryServerPlace.h"
#include "history/database/OriginTable.h"
#include "history/database/TableCopy.h"
#include "history/values/ForgettingClock.h"

#include <QElapsedTimer>

#include <limits>
#include <optional>
#include <vector>

namespace watchkeeper {

//! \brief The location of the history on the disk.
struct HistoryOnDisk
{
    QString database; //!< the file of changes and sessions
    QString results;  //!< the folder
    QString name;     //!< for people who look for it on the server: a computer and a folder
};

//! \brief How long a server keeps what the disk no longer has: [ms]. It always keeps what the disk has, except for table rows, which expire
//! on both at the same age.
struct ServerKeep
{
    static constexpr qint64 kForEver = std::numeric_limits<qint64>::max();

    qint64 results = kForEver;
    qint64 days = kForEver;    //!< rollups of days
    qint64 changes = kForEver; //!< also spans and sessions
    qint64 evidence = kForEver;
    qint64 bytes = kForEver; //!< [bytes] total of all files
};

//! \brief Use it in one thread; every call waits for the server and changes nothing on the disk.
//!
//! Each history has its own schema on the server, named after its identity (OriginTable): several profiles and computers can share a
//! database without interfering. A step stores its data in two transactions, one for files and one for rows, each together with its
//! progress. After a fault nothing is lost or duplicated: the next step reads the state of the server and continues.
class ServerCopy
{
public:
    ServerCopy(HistoryOnDisk disk, HistoryServerPlace server);

    void setKeep(const ServerKeep &keep) { m_keep = keep; }

    //! \brief Sends some of what is not on the server yet: at most what CopyAllowance permits.
    //!
    //! An unreadable file of results isn't a fault and delays nothing else: see unreadable().
    //! \param now  [ms] since 1970, UTC
    //! \return whether there is more to do immediately
    Expected<bool, HistoryError> step(qint64 now);
    //! \brief Why a file of results is not on the server, as a sentence; empty if there is no such file. It is retried every ten minutes.
    QString unreadable() const { return m_results.unreadable(); }
    //! Call it in the thread of step(), before the object is destroyed in another one.
    void close();

private:
    HistoryFault resume(qint64 now);
    HistoryFault introduce(qint64 now);
    HistoryFault lookWhetherReplaced(qint64 now);
    Expected<bool, HistoryError> read(qint64 now);
    Expected<bool, HistoryError> send(qint64 now);
    Expected<bool, HistoryError> sendFiles();
    Expected<bool, HistoryError> sendRows(qint64 now);
    Expected<bool, HistoryError> giveRoom(qint64 now);
    Expected<bool, HistoryError> forgetRows(qint64 forgetBy);

    const HistoryOnDisk m_disk;
    const HistoryServerPlace m_place;
    HistoryDatabase m_local;
    std::unique_ptr<HistoryDatabase> m_server;
    HistoryOrigin m_origin;
    std::vector<TableCopy> m_tables;
    ResultCopy m_results;
    ServerKeep m_keep;
    std::optional<ForgettingClock> m_forgetBy; //!< once it is known when the server last received data of this history
    QElapsedTimer m_steady;
    qint64 m_roomGivenAt = 0;
    qint64 m_openedAt = 0; //!< the file
    qint64 m_resumedAt = 0;
    bool m_isResumed = false;
};

} // namespace watchkeeper
