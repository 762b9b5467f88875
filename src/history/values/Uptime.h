// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How long a target was up, and the number and length of its outages. Pure functions, exact to the millisecond.

#include "history/values/MonitoringState.h"

namespace watchkeeper {

//! Whether degraded is counted as up or as down.
enum class DegradedAccounting : quint8 { AsUp, AsDown };

//! \brief Time that counts as down, up to the next time that counts as up.
struct Outage
{
    TimeSpan time;       //!< from the first to the last moment that is counted as down
    qint64 downMs = 0;   //!< [ms] downtime without excluded time
    bool isOpen = false; //!< true if it wasn't up again before the end of the span
    friend bool operator==(const Outage &, const Outage &) = default;
};

//! \brief The time in each state over a span, and the outages in it.
class Uptime
{
public:
    Uptime() = default;
    //! \param states  in order, as returned by statesDuring()
    Uptime(const QList<StateSpan> &states, DegradedAccounting degraded);

    //! [ms]
    qint64 time(MonitoringState state) const { return m_times[static_cast<size_t>(state)]; }
    qint64 upMs() const;
    qint64 downMs() const;
    qint64 countedMs() const { return upMs() + downMs(); }
    //! [ms] Time that is unknown, unobserved, paused or in maintenance.
    qint64 excludedMs() const;
    //! The share of up in the counted time, in [0, 1]; empty if no time is counted.
    std::optional<double> share() const;

    //! The outages in order. An outage that began before the span starts with the span.
    const QList<Outage> &outages() const { return m_outages; }
    //! [ms] Duration of the longest outage; 0 if there is none.
    qint64 longestOutageMs() const;
    //! [ms] Downtime per completed outage (MTTR, IEC 60050-192); empty if there is none.
    std::optional<double> meanTimeToRepair() const;
    //! [ms] Uptime per outage (MTBF, IEC 60050-192); empty if there is none.
    std::optional<double> meanTimeBetweenFailures() const;

private:
    bool isUp(MonitoringState state) const;
    bool isDown(MonitoringState state) const;
    void addToOutage(const TimeSpan &time);

    std::array<qint64, kMonitoringStateCount> m_times{};
    DegradedAccounting m_degraded = DegradedAccounting::AsUp;
    QList<Outage> m_outages;
};

} // namespace watchkeeper
