// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The amount of history to keep, as set in the settings. A plain value.

#include <QtGlobal>

#include <chrono>

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

} // namespace watchkeeper
