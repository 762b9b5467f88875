// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much history is kept, as the settings say. A plain value.

#include <QtGlobal>

namespace watchkeeper {

//! \brief What is beyond a bound is removed, the oldest first, some hours or days of it at a time.
struct HistoryKeep
{
    int days = 90;                           //!< >= 1, of results
    qint64 bytes = 5LL * 1000 * 1000 * 1000; //!< of everything together, > 0; results go first
    int dailyDays = 1'825;                   //!< >= 1, of what days came to
    friend bool operator==(const HistoryKeep &, const HistoryKeep &) = default;
};

} // namespace watchkeeper
