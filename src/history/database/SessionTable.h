// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! When the program ran. What lies between two sessions nobody has observed.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"

#include <QList>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief One run. Times are [ms] since 1970, UTC, as the clock said; the clock may have been set back in it: then ended < begun.
struct StoredSession
{
    qint64 begun = 0;
    qint64 ended = 0;     //!< of the last alive() or finish()
    bool isClean = false; //!< false: it runs, or it crashed within kAliveEvery after `ended`
    friend bool operator==(const StoredSession &, const StoredSession &) = default;
};

//! \brief Works on a HistoryDatabase that lives longer, in its thread. The session of an object is the one that it began.
class SessionTable
{
public:
    //! How often alive() is to be called: so much observed time a crash may lose.
    static constexpr std::chrono::milliseconds kAliveEvery = std::chrono::minutes(1);

    explicit SessionTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Begins this run. Where it fails, alive() makes up for it.
    HistoryFault begin(qint64 now);
    //! It still runs. After a fault the next one moves the end on by more. \pre begin() was called
    HistoryFault alive(qint64 now);
    //! It ends as it should. \pre begin() was called
    HistoryFault finish(qint64 now);
    //! Runs that touch from <= time < to, in the order of beginning.
    Expected<QList<StoredSession>, HistoryError> between(qint64 from, qint64 to) const;
    //! \brief Removes those that ended before, but not this run.
    //! \param atMost  a call: 200 are enough, more make the transaction long
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);

private:
    HistoryFault write(qint64 now, bool isClean);

    HistoryDatabase *const m_database;
    std::optional<qint64> m_begun;
    qint64 m_key = 0; //!< 0: not in the database yet
};

} // namespace watchkeeper
