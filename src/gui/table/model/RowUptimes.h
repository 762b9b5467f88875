// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target's uptime over the last 24 hours and over several days, and its tooltip.

#include "history/values/OutcomeTimeline.h"
#include "history/values/Uptime.h"
#include "model/check/Outcome.h"

#include <QDateTime>
#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace watchkeeper {

// A target's uptime over the last 24 hours, excluding time without data.

//! \brief Time-weighted uptime, in which each result applies until the next one. Uses about 400 bytes, regardless of the number of results.
//!
//! Degraded counts as up. Unknown outcomes count as time without data, neither up nor down. The same applies to gaps in which no check ran
//! (sleep, pause).
class DayUptime
{
public:
    //! \param validityPeriod  the maximum time for which this result is valid
    void add(const QDateTime &at, Outcome outcome, std::chrono::milliseconds validityPeriod);
    //! Adds earlier outcomes. Outcomes after the first result that was already added are ignored.
    void prependEarlier(const OutcomeTimeline &earlier);
    //! Ends the validity of the last result. Call it when the target was changed or paused.
    void interrupt() { m_last.reset(); }

    //! Returns the uptime in [0, 1]; empty while there is no data.
    std::optional<double> share(const QDateTime &now) const;
    //! Returns the time in [ms] from the first result to `now`; 0 without any result.
    double span(const QDateTime &now) const;

private:
    static constexpr int kSlotCount = 48;
    struct Slot
    {
        float upMs = 0;
        float observedMs = 0;
    };
    struct LastOutcome
    {
        qint64 at; //!< [ms] since 1970
        Outcome outcome;
        qint64 validityPeriod; //!< [ms]
    };
    void addSpan(qint64 from, qint64 to, Outcome outcome);
    void advanceTo(qint64 slot);

    std::array<Slot, kSlotCount> m_slots{};
    qint64 m_newestSlot = 0; //!< [half hours since 1970]
    qint64 m_firstAt = 0;    //!< [ms] since 1970; 0 without any result
    std::optional<LastOutcome> m_last;
};

// A target's uptime over several days, for the columns that show it. A plain value.

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

// The tooltip of an uptime column. Pure functions.

//! Returns one line each for the time span, the time without data, and the number of outages.
QString uptimeText(const std::optional<RunningUptime> &uptime, const QDateTime &now);

} // namespace watchkeeper
