// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The copy of a history on a PostgreSQL server, which follows what is on the disk.

#include "history/ResultCopy.h"
#include "history/database/HistoryServerPlace.h"
#include "history/database/OriginTable.h"
#include "history/database/TableCopy.h"

#include <vector>

namespace watchkeeper {

//! \brief Where the history on the disk is.
struct HistoryOnDisk
{
    QString database; //!< the file of changes and sessions
    QString results;  //!< the folder
    QString name;     //!< for people who look for it on the server: a computer and a folder
};

//! \brief In one thread; every call waits for the server, and changes nothing on the disk.
//!
//! Each history has a schema of its own on the server, named after its identity (OriginTable): several profiles and computers share a
//! database without knowing of each other. What a step sends comes to be there in one transaction, together with how far that is. After
//! a fault nothing is lost or twice: the next step finds out what is there and goes on.
class ServerCopy
{
public:
    ServerCopy(HistoryOnDisk disk, HistoryServerPlace server);

    //! What is not on the disk any more goes from the server by these. \param age  [ms] \param bytes  of all results together
    void setKeep(qint64 age, qint64 bytes);

    //! \brief Sends some of what is not on the server yet: at most as much as CopyAllowance says.
    //! \param now  [ms] since 1970, UTC
    //! \return whether there is more to do at once
    Expected<bool, HistoryError> step(qint64 now);
    //! In the thread that called step(), before it is destroyed in another one.
    void close();

private:
    HistoryFault resume(qint64 now);
    HistoryFault lookWhetherReplaced(qint64 now);
    Expected<bool, HistoryError> read(qint64 now);
    Expected<bool, HistoryError> send(qint64 now);
    Expected<bool, HistoryError> giveRoom(qint64 now);

    const HistoryOnDisk m_disk;
    const HistoryServerPlace m_place;
    HistoryDatabase m_local;
    std::unique_ptr<HistoryDatabase> m_server;
    HistoryOrigin m_origin;
    std::vector<TableCopy> m_tables;
    ResultCopy m_results;
    qint64 m_keepAge;
    qint64 m_keepBytes;
    qint64 m_roomGivenAt = 0;
    qint64 m_openedAt = 0; //!< the file
    bool m_isResumed = false;
};

} // namespace watchkeeper
