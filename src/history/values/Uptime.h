// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How much of its time a target was up, and how often and how long it was not. Pure functions, exact to the millisecond.

#include "history/values/WatchState.h"

namespace watchkeeper {

//! How the caller counts degraded.
enum class DegradedCounts : quint8 { AsUp, AsDown };

//! \brief Time that counts as down, up to the next time that counts as up.
struct Outage
{
    TimeSpan time;       //!< from its first to its last moment that counts as down
    qint64 downMs = 0;   //!< [ms] without time in between that doesn't count
    bool isOpen = false; //!< it wasn't up again before the end of the span
    friend bool operator==(const Outage &, const Outage &) = default;
};

//! \brief The time in each state over a span, and the outages in it.
class Uptime
{
public:
    Uptime() = default;
    //! \param states  in order, as returned by statesOver()
    Uptime(const QList<StateSpan> &states, DegradedCounts degraded);

    //! [ms]
    qint64 time(WatchState state) const { return m_times[static_cast<size_t>(state)]; }
    qint64 upMs() const;
    qint64 downMs() const;
    qint64 countedMs() const { return upMs() + downMs(); }
    //! [ms] unknown, unobserved, paused and in maintenance.
    qint64 excludedMs() const;
    //! The share of up in the time that counts, in [0, 1]; absent if no time counts.
    std::optional<double> share() const;

    //! In order. An outage that began before the span is cut off at its start.
    const QList<Outage> &outages() const { return m_outages; }
    //! [ms] of the longest one; 0 if there is none.
    qint64 longestOutageMs() const;
    //! [ms] downtime per outage (MTTR, IEC 60050-192), of those that are over; absent if there is none.
    std::optional<double> meanTimeToRepair() const;
    //! [ms] uptime per outage (MTBF, IEC 60050-192); absent if there is none.
    std::optional<double> meanTimeBetweenFailures() const;

private:
    bool isUp(WatchState state) const;
    bool isDown(WatchState state) const;
    void addToOutage(const TimeSpan &time);

    std::array<qint64, kWatchStateCount> m_times{};
    DegradedCounts m_degraded = DegradedCounts::AsUp;
    QList<Outage> m_outages;
};

} // namespace watchkeeper
