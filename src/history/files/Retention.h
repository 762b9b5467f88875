// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Removes old history, a few entire segments and days at a time. Their age is determined by a clock that ignores jumps.

#include "history/files/ResultFolder.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief Data beyond a limit is removed, the oldest first. Results are removed in steps of a few hours or days, other data in
//! steps of a few rows.
struct HistoryRetention
{
    int days = 90;                           //!< days to keep results, >= 1
    qint64 bytes = 5LL * 1000 * 1000 * 1000; //!< limit for results and daily summaries together, > 0; results are removed first
    int dailyDays = 1'825;                   //!< days to keep daily summaries, >= 1
    int changesDays = 1'825;                 //!< days to keep state changes, gaps and program sessions, >= 1
    int evidenceDays = 90;                   //!< days to keep evidence, >= 1
    qint64 evidenceBytes = 500'000'000;      //!< limit for all evidence together, in its stored form, > 0
    friend bool operator==(const HistoryRetention &, const HistoryRetention &) = default;
};

//! Returns the time `days` days before `time`. \return [ms]
inline qint64 daysBefore(qint64 time, int days)
{
    return time - std::chrono::milliseconds(std::chrono::days(days)).count();
}

// The clock that decides when old history is removed. Pure; the caller passes the current times.

//! \brief Follows the wall clock except when it jumps ahead. Otherwise, a clock set to a wrong year would immediately make all
//! history too old.
//!
//! If the wall clock is more than a day ahead of the expected time, this clock continues as before. It follows the wall clock
//! once the difference has lasted for a day by a monotonic clock. If the program wasn't running for more than a day, this clock
//! is behind by that time for one day. Times are in ms.
class RetentionClock
{
public:
    //! \param lastSeen  time since 1970 when the program last ran; if empty, the wall clock is trusted at first
    explicit RetentionClock(std::optional<qint64> lastSeen)
        : m_acceptedTime(lastSeen)
    {
    }

    //! \param wall    time since 1970 by the wall clock
    //! \param steady  time by a monotonic clock
    //! \return since 1970
    qint64 now(qint64 wall, qint64 steady);

private:
    std::optional<qint64> m_acceptedTime;   //!< the last return value of now()
    std::optional<qint64> m_lastSteady;     //!< monotonic time of the last call to now()
    std::optional<qint64> m_jumpDetectedAt; //!< monotonic time of the jump; empty while the wall clock is trusted
};

// Frees disk space by removing entire segments and days, a few at a time. For the storage thread.

//! \brief Removes segments whose latest result is before `before`, the oldest first.
//! \param before  [ms] since 1970
//! \param limit    maximum number per call, to keep the writer's waiting time short
//! \return the number of removed segments; if it equals `limit`, there may be more
Expected<int, FileFault> removeSegmentsBefore(const ResultFolder &folder, qint64 before, int limit);

//! Like removeSegmentsBefore(), but only for segments whose day has a file, which keeps their rollups.
Expected<int, FileFault> removeFoldedSegmentsBefore(const ResultFolder &folder, qint64 before, int limit);

//! Returns the number of segments whose latest result is before `before`.
Expected<int, FileFault> segmentsBefore(const ResultFolder &folder, qint64 before);

//! Like removeSegmentsBefore(), but for days, which can be kept longer.
Expected<int, FileFault> removeDaysBefore(const ResultFolder &folder, qint64 before, int limit);

//! \return true if a file was removed
Expected<bool, FileFault> removeOldestSegment(const ResultFolder &folder);

//! Returns the disk space used by tails, segments and days. [bytes]
Expected<qint64, FileFault> storedResultBytes(const ResultFolder &folder);

} // namespace watchkeeper
