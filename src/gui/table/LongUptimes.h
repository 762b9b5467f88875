// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target's uptime over the last days, for the columns that show it. A plain value.

#include "history/values/RunningUptime.h"

#include <array>
#include <vector>

namespace watchkeeper {

enum class ResultColumn;

inline constexpr int kLongUptimeCount = 4;
//! The columns that show days, the shortest first; the last one covers a number of days chosen by the user. ResultColumn::Day is among them
//! for rows that show only history: the current day has its own counter, ResultRow::uptime.
const std::array<ResultColumn, kLongUptimeCount> &longUptimeColumns();
//! The number of days that such a column currently shows; 0 for any other column.
int uptimeDays(ResultColumn column);

//! \brief Counted from history when a column is shown, then updated with each result.
class LongUptimes
{
public:
    //! Empty while it has not been counted. \param column  one of longUptimeColumns()
    const std::optional<RunningUptime> &of(ResultColumn column) const;
    //! \param days  the order of `uptimes`; days that no column shows are ignored
    void set(const QList<int> &days, const QList<RunningUptime> &uptimes);
    void forget(ResultColumn column);
    //! See RunningUptime::add().
    void add(qint64 at, Outcome outcome, qint64 gap);

private:
    static size_t positionOf(ResultColumn column);

    std::vector<std::optional<RunningUptime>> m_uptimes; //!< none, or kLongUptimeCount: every row has one of these
};

} // namespace watchkeeper
