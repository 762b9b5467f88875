// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The copy of a history on a PostgreSQL server, which follows what is on the disk.

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

//! \brief Where the history on the disk is.
struct HistoryOnDisk
{
    QString database; //!< the file of changes and sessions
    QString results;  //!< the folder
    QString name;     //!< for people who look for it on the server: a computer and a folder
};

//! \brief For how long a server keeps what the disk does not have any more: [ms]. What the disk has it keeps in any case, but for the rows
//! of tables, which go from both at the same age.
struct ServerKeep
{
    static constexpr qint64 kForEver = std::numeric_limits<qint64>::max();

    qint64 results = kForEver;
    qint64 days = kForEver;    //!< what days came to
    qint64 changes = kForEver; //!< also spans and sessions
    qint64 evidence = kForEver;
    qint64 bytes = kForEver; //!< [bytes] of all files together
};

//! \brief In one thread; every call waits for the server, and changes nothing on the disk.
//!
//! Each history has a schema of its own on the server, named after its identity (OriginTable): several profiles and computers share a
//! database without knowing of each other. What a step sends comes to be there in two transactions, one of files and one of rows, each
//! together with how far that is. After a fault nothing is lost or twice: the next step finds out what is there and goes on.
class ServerCopy
{
public:
    ServerCopy(HistoryOnDisk disk, HistoryServerPlace server);

    void setKeep(const ServerKeep &keep) { m_keep = keep; }

    //! \brief Sends some of what is not on the server yet: at most as much as CopyAllowance says.
    //!
    //! A file of results that cannot be read is no fault, and keeps nothing else waiting: see unreadable().
    //! \param now  [ms] since 1970, UTC
    //! \return whether there is more to do at once
    Expected<bool, HistoryError> step(qint64 now);
    //! \brief Why a file of results is not on the server, as a sentence; empty where there is none. It is tried again every ten minutes.
    QString unreadable() const { return m_results.unreadable(); }
    //! In the thread that called step(), before it is destroyed in another one.
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
    std::optional<ForgettingClock> m_forgetBy; //!< once it is known when the server last heard of this history
    QElapsedTimer m_steady;
    qint64 m_roomGivenAt = 0;
    qint64 m_openedAt = 0; //!< the file
    qint64 m_resumedAt = 0;
    bool m_isResumed = false;
};

} // namespace watchkeeper
