// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How much history the settings keep. A plain value.

#include <QtGlobal>

#include <chrono>

namespace watchkeeper {

//! \brief Data beyond a limit is removed, the oldest first: results in steps of some hours or days, other data in steps of some rows.
struct HistoryRetention
{
    int days = 90;                           //!< >= 1, of results
    qint64 bytes = 5LL * 1000 * 1000 * 1000; //!< of results and daily summaries together, > 0; results are removed first
    int dailyDays = 1'825;                   //!< >= 1, of daily summaries
    int changesDays = 1'825;                 //!< >= 1; also for gaps and sessions of the program
    int evidenceDays = 90;                   //!< >= 1
    qint64 evidenceBytes = 500'000'000;      //!< of all evidence together, as stored, > 0
    friend bool operator==(const HistoryRetention &, const HistoryRetention &) = default;
};

//! [ms] `days` days before `time`.
inline qint64 daysBefore(qint64 time, int days)
{
    return time - std::chrono::milliseconds(std::chrono::days(days)).count();
}

} // namespace watchkeeper
