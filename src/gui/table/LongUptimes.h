// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much of the last days a target was up, for the columns that say so. A plain value.

#include "history/values/RunningUptime.h"

#include <array>

namespace watchkeeper {

enum class ResultColumn;

inline constexpr int kLongUptimeCount = 4;
//! The columns that tell of days, the shortest first; the last one of as many as people choose. ResultColumn::Day is one of them for
//! rows that show the past alone: the present day has a count of its own, ResultRow::uptime.
const std::array<ResultColumn, kLongUptimeCount> &longUptimeColumns();
//! Of how many days such a column tells at present; 0 for any other.
int uptimeDays(ResultColumn column);

//! \brief Counted out of history where a column is shown, then counted on with each result.
class LongUptimes
{
public:
    //! Nothing while it is not counted. \param column  one of longUptimeColumns()
    const std::optional<RunningUptime> &of(ResultColumn column) const { return m_uptimes[placeOf(column)]; }
    //! \param days  the order of `uptimes`; those that no column tells of are left out
    void set(const QList<int> &days, const QList<RunningUptime> &uptimes);
    void forget(ResultColumn column) { m_uptimes[placeOf(column)].reset(); }
    //! See RunningUptime::add().
    void add(qint64 at, Outcome outcome, qint64 gap);

private:
    static size_t placeOf(ResultColumn column);

    std::array<std::optional<RunningUptime>, kLongUptimeCount> m_uptimes;
};

} // namespace watchkeeper
