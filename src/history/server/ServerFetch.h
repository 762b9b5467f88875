// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Restores a history from a PostgreSQL server to a computer that has no history.

#include "history/database/SqlConnection.h"
#include "history/files/DiskFile.h"
#include "history/tables/OriginTable.h"

#include <QStringList>

namespace watchkeeper {

//! \brief The amount of fetched data.
struct FetchedHistory
{
    qint64 rows = 0; //!< rows of changes, sessions, spans and evidence
    int files = 0;   //!< number of result files
    qint64 bytes = 0;
    QStringList damaged; //!< names of files that weren't fetched because they are damaged on the server
};

//! \brief Returns the histories on a server, sorted by name. Waits for the server.
Expected<QList<HistoryOrigin>, HistoryError> listOrigins(const HistoryServerLocation &server);

//! \brief Returns a sentence with the reason why no history can be fetched to this location; empty if the location is free.
//! \param database, results  the database file and the results folder
QString existingHistoryPath(const QString &database, const QString &results);

//! \brief Fetches one of the server's histories in its current state, even while its own computer is still writing to it.
//!
//! Fetches everything or nothing. The data is stored under temporary names first and then renamed. Leftovers of an earlier,
//! interrupted fetch are removed. The fetched history has the same identity as on the server, so later copies of it go to the
//! same place. Waits for the server and the disk, so call it in a separate thread.
//! \param database, results  must be free, see existingHistoryPath(); their parent folder must exist
Expected<FetchedHistory, HistoryError> fetchHistory(const HistoryServerLocation &server, const HistoryOrigin &origin,
                                                    const QString &database, const QString &results);

} // namespace watchkeeper
