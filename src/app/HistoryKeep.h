// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much history is kept, as the settings say. A plain value.

#include <QtGlobal>

#include <chrono>

namespace watchkeeper {

//! \brief What is beyond a bound is removed, the oldest first: of results some hours or days at a time, of the rest some rows.
struct HistoryKeep
{
    int days = 90;                           //!< >= 1, of results
    qint64 bytes = 5LL * 1000 * 1000 * 1000; //!< of results and what days came to together, > 0; results go first
    int dailyDays = 1'825;                   //!< >= 1, of what days came to
    int changesDays = 1'825;                 //!< >= 1; also when nobody looked, and when the program ran
    int evidenceDays = 90;                   //!< >= 1
    qint64 evidenceBytes = 500'000'000;      //!< of all evidence together, as it is kept, > 0
    friend bool operator==(const HistoryKeep &, const HistoryKeep &) = default;
};

//! [ms] so many days before `time`.
inline qint64 daysBefore(qint64 time, int days)
{
    return time - std::chrono::milliseconds(std::chrono::days(days)).count();
}

} // namespace watchkeeper
