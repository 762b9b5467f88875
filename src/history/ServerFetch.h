// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Restores a history from a PostgreSQL server on a computer without one.

#include "history/database/HistoryServerLocation.h"
#include "history/database/OriginTable.h"
#include "history/files/FileFault.h"

#include <QStringList>

namespace watchkeeper {

//! \brief The amount of fetched data.
struct FetchedHistory
{
    qint64 rows = 0; //!< rows of changes, sessions, spans and evidence
    int files = 0;   //!< of results
    qint64 bytes = 0;
    QStringList damaged; //!< names of files that weren't fetched because they are damaged on the server
};

//! \brief Returns the histories on a server, sorted by name. Waits for the server.
Expected<QList<HistoryOrigin>, HistoryError> listOrigins(const HistoryServerLocation &server);

//! \brief Why no history can be put there: a sentence with what is in the way; empty where nothing is.
//! \param database, results  the file and the folder
QString existingHistoryPath(const QString &database, const QString &results);

//! \brief Fetches one of them, as it is at this moment, also while its own computer goes on writing it.
//!
//! All or nothing: it is put together beside and then renamed, and what an earlier one that was cut off left behind goes. It has the same
//! identity as on the server, and is copied to the same place from then on. Waits for the server and the disk: for a thread of its own.
//! \param database, results  neither may have anything; the folder of both must be there
Expected<FetchedHistory, HistoryError> fetchHistory(const HistoryServerLocation &server, const HistoryOrigin &origin,
                                                    const QString &database, const QString &results);

} // namespace watchkeeper
