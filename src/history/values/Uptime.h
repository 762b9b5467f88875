// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How long a target was up, the number and length of its outages, and the error budget of its objective. Pure, exact to the
//! millisecond.

#include "history/values/OutcomeTimeline.h"
#include "history/values/TimeSpan.h"

#include <optional>

namespace watchkeeper {

// How long a target was up, and the number and length of its outages. Pure functions, exact to the millisecond.

//! Whether degraded is counted as up or as down.
enum class DegradedAccounting : quint8 { AsUp, AsDown };

//! \brief A period that is counted as down, until the next time that is counted as up.
struct Outage
{
    TimeSpan time;       //!< from the first to the last time that is counted as down
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

    //! Returns the time in this state. [ms]
    qint64 time(MonitoringState state) const { return m_times[static_cast<size_t>(state)]; }
    qint64 upMs() const;
    qint64 downMs() const;
    qint64 countedMs() const { return upMs() + downMs(); }
    //! Returns the time that is unknown, unobserved, paused or in maintenance. [ms]
    qint64 excludedMs() const;
    //! Returns the share of the counted time that is up, in [0, 1]; empty if no time is counted.
    std::optional<double> share() const;

    //! Returns the outages in order. An outage that began before the span starts with the span.
    const QList<Outage> &outages() const { return m_outages; }
    //! Returns the duration of the longest outage; 0 if there is none. [ms]
    qint64 longestOutageMs() const;
    //! Returns the downtime per completed outage (MTTR, IEC 60050-192); empty if there is none. [ms]
    std::optional<double> meanTimeToRepair() const;
    //! Returns the uptime per outage (MTBF, IEC 60050-192); empty if there is none. [ms]
    std::optional<double> meanTimeBetweenFailures() const;

private:
    bool isUp(MonitoringState state) const;
    bool isDown(MonitoringState state) const;
    void addToOutage(const TimeSpan &time);

    std::array<qint64, kMonitoringStateCount> m_times{};
    DegradedAccounting m_degraded = DegradedAccounting::AsUp;
    QList<Outage> m_outages;
};

// Uptime that is updated with each result. A plain value.

//! \brief A summary of the time up to a point in time. Degraded is counted as up.
struct UptimeTotals
{
    qint64 upMs = 0;
    qint64 downMs = 0;
    qint64 excludedMs = 0; //!< time with an unknown outcome or no data
    int outages = 0;       //!< number of downtimes, each until the next up; includes one that began before the span

    //! Returns the share of the counted time that is up, in [0, 1]; empty if no time is counted.
    std::optional<double> share() const;
    friend bool operator==(const UptimeTotals &, const UptimeTotals &) = default;
};

//! \brief Uses about 70 bytes regardless of the number of results, and returns the same figures as Uptime.
//!
//! A result is valid until the next one, but no longer than its gap.
class RunningUptime
{
public:
    RunningUptime() = default;
    //! \param span      its start is the start of the counted time; results in the timeline after its end aren't used
    //! \param timeline  can extend beyond both ends of `span`
    //! \param unmonitored  spans as returned by mergedSpans(), in which results aren't counted
    RunningUptime(const TimeSpan &span, const OutcomeTimeline &timeline, const QList<TimeSpan> &unmonitored = {});

    //! \brief Adds a result. Skips a result that isn't later than all others, because it is already counted or the clock was set back.
    //! \param gap  [ms] its maximum validity period
    void add(qint64 at, Outcome outcome, qint64 gap) { add(OutcomeRun{at, at, gap, 1, outcome}); }

    qint64 from() const { return m_from; }
    //! Returns the figures until `now`. They are available even in the millisecond of the first result.
    UptimeTotals figures(qint64 now) const;

private:
    void add(const OutcomeRun &run);
    void advance(qint64 to);
    void count(Outcome outcome, qint64 to);

    UptimeTotals m_figures;               //!< figures for the time until m_countedUntil
    qint64 m_from = 0;                    //!< [ms]
    qint64 m_countedUntil = 0;            //!< [ms] end of the counted time
    qint64 m_lastResultAt = -1;           //!< [ms] time of the last result; -1 if there is none
    qint64 m_lastValidUntil = -1;         //!< [ms] end of the last result's validity
    Outcome m_outcome = Outcome::Unknown; //!< outcome of the last result
    bool m_isInOutage = false;            //!< true after down, until the next up
};

// How much longer a target can be down before it misses its objective. Pure functions.
// Beyer, Murphy, Rensin, Kawahara, Thorne (eds.), "The Site Reliability Workbook", O'Reilly 2018, chapters 2 and 5.

//! \brief An objective such as 99.9 % over a span, and its remaining error budget.
class ErrorBudget
{
public:
    //! \param objective  required share of the counted time, in (0, 1]; clamped
    //! \param uptime     uptime in the span so far
    //! \param fullSpanMs    [ms] length of the entire span; clamped to at least the time covered by `uptime`
    ErrorBudget(double objective, const Uptime &uptime, qint64 fullSpanMs);

    //! Returns the allowed downtime in the span, calculated without excluded time. [ms]
    double totalMs() const { return m_totalMs; }
    //! Returns the remaining downtime; negative once the objective is missed. [ms]
    double remainingMs() const { return m_totalMs - m_spentMs; }
    //! Returns the remaining share, at most 1; empty if no downtime is allowed.
    std::optional<double> remainingShare() const;
    //! Returns the burn rate: 1 uses up the budget in the entire span, 2 in half of it. Empty if no downtime is allowed or all
    //! time so far is excluded.
    std::optional<double> burnRate() const { return m_burnRate; }
    bool isMet() const { return m_spentMs <= m_totalMs; }

private:
    double m_totalMs = 0;
    double m_spentMs = 0;
    std::optional<double> m_burnRate;
};

} // namespace watchkeeper
