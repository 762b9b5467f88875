// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Simulated services: random numbers, and the state between checks. The n-th draw of a series depends only on the seed of the
//! series and n, never on the clock. No QObjects.

#include "model/base/Quantity.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! The distribution of a simulated service's latency.
enum class Distribution { Constant, Uniform, Normal, Exponential };

//! The planned result of a simulated check.
enum class SimulatedResult { Success, Degraded, Failure, Timeout };

//! \brief Random numbers in [0, 1) from a seed (SplitMix64, Steele, Lea and Flood 2014). The numbers are the same on all platforms.
class SimulatedRandom
{
public:
    //! \param turn  the index of the draw in the series, from 0
    SimulatedRandom(quint64 seed, quint64 turn);
    double nextNumber();

private:
    quint64 m_state;
};

//! \brief Draws a latency, >= 0.
//! \param typical  [ms] the value for Constant, the mean for Uniform and Normal, the minimum for Exponential
//! \param jitter   [ms] Uniform: maximum deviation; Normal: standard deviation; Exponential: mean of the time added to the
//!     minimum
double drawLatency(SimulatedRandom *dice, Distribution distribution, double typical, double jitter);

//! \param timeoutRate, failureRate, degradedRate  [%] of all draws, together at most 100
SimulatedResult drawSimulatedResult(SimulatedRandom *dice, double timeoutRate, double failureRate, double degradedRate);

//! \brief Returns whether a service is in its planned outage.
//! \param age     time since the first check of the service
//! \param after   the outage begins at this age; nullopt if no outage is planned
//! \param length  > 0
inline bool isInOutage(Milliseconds age, const std::optional<Milliseconds> &after, Milliseconds length)
{
    return after && age >= *after && age < *after + length;
}

//! \brief Counts the draws of each series and remembers when it began, because the check type itself keeps no state between checks.
class SimulatedSeries
{
public:
    using Clock = std::chrono::steady_clock;

    //! Returns the index of the next draw: 0, 1, 2, …
    quint64 nextTurn(size_t series) { return m_turns[series]++; }
    //! Returns the time since the first call for this series.
    Milliseconds age(size_t series)
    {
        const Clock::time_point now = Clock::now();
        if (!m_beginnings.contains(series))
            m_beginnings.insert(series, now);
        return std::chrono::duration_cast<Milliseconds>(now - m_beginnings.value(series));
    }

private:
    QHash<size_t, quint64> m_turns;
    QHash<size_t, Clock::time_point> m_beginnings;
};

} // namespace watchkeeper
