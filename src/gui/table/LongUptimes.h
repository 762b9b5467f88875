// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target's uptime over several days, for the columns that show it. A plain value.

#include "history/values/Uptime.h"

#include <array>
#include <vector>

namespace watchkeeper {

enum class ResultColumn;

inline constexpr int kLongUptimeCount = 4;
//! Returns the columns that cover several days, the shortest period first. The user chooses the number of days of the last column.
//! ResultColumn::Day is included for rows that show history; in other rows, ResultRow::uptime counts the last 24 hours.
const std::array<ResultColumn, kLongUptimeCount> &longUptimeColumns();
//! Returns the number of days that a column currently covers; 0 for other columns.
int uptimeDays(ResultColumn column);

//! \brief Uptimes that are read from history when a column is shown and then updated with each result.
class LongUptimes
{
public:
    //! Returns the uptime for this column; nullopt until it has been counted. \param column  one of longUptimeColumns()
    const std::optional<RunningUptime> &of(ResultColumn column) const;
    //! \param days  the number of days for each of `uptimes`; days that no column shows are ignored
    void set(const QList<int> &days, const QList<RunningUptime> &uptimes);
    void forget(ResultColumn column);
    //! See RunningUptime::add().
    void add(qint64 at, Outcome outcome, qint64 gap);

private:
    static size_t positionOf(ResultColumn column);

    std::vector<std::optional<RunningUptime>>
        m_uptimes; //!< empty, or kLongUptimeCount elements; kept small because every row has one
};

} // namespace watchkeeper
