// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file When the program ran. Between two sessions there is no data.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"

#include <QList>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One run of the program. Times are [ms] since 1970, UTC, by the wall clock; if the clock was set back during the run, ended <
//! begun.
struct StoredSession
{
    qint64 begun = 0;
    qint64 ended = 0;     //!< of the last alive() or finish()
    bool isClean = false; //!< false: it is running, or it crashed within kAliveEvery after `ended`
    friend bool operator==(const StoredSession &, const StoredSession &) = default;
};

//! \brief Uses a HistoryDatabase that must outlive it, in its thread. The session of an object is the one that it began.
class SessionTable
{
public:
    //! How often alive() must be called: a crash may lose this much observed time.
    static constexpr std::chrono::milliseconds kAliveEvery = std::chrono::minutes(1);

    explicit SessionTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Begins this run. If that fails, alive() makes up for it.
    HistoryFault begin(qint64 now);
    //! Records that the run continues. After a fault, the next call covers the missed time. \pre begin() was called
    HistoryFault alive(qint64 now);
    //! Records a clean end. \pre begin() was called
    HistoryFault finish(qint64 now);
    //! Runs that touch from <= time < to, by their beginning.
    Expected<QList<StoredSession>, HistoryError> between(qint64 from, qint64 to) const;
    //! \brief Removes runs that ended before, but not this run.
    //! \param atMost  per call: 200 are enough, more make the transaction long
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault write(qint64 now, bool isClean);

    HistoryDatabase *const m_database;
    std::optional<qint64> m_begun;
    qint64 m_key = 0; //!< 0: not in the database yet
};

} // namespace watchkeeper
