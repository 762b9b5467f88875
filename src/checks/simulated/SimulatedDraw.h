// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Random numbers for simulated services: the n-th draw of a series is a function of its seed and n alone. No clock, no Qt objects.

#include "model/Duration.h"

#include <QHash>
#include <QString>

namespace watchkeeper {

//! How the latency of a simulated service varies.
enum class Distribution { Constant, Uniform, Normal, Exponential };

//! What a simulated service does this time.
enum class SimulatedFate { Fine, Degraded, Failure, Timeout };

//! \brief Numbers in [0, 1) from a seed (SplitMix64, Steele, Lea and Flood 2014). Same numbers on all platforms.
class SimulatedDice
{
public:
    //! \param turn  which draw of the series, from 0
    SimulatedDice(quint64 seed, quint64 turn);
    double roll();

private:
    quint64 m_state;
};

//! \brief A latency, >= 0.
//! \param typical  [ms] the value for Constant, the mean for Uniform and Normal, the least for Exponential
//! \param jitter   [ms] Uniform: most deviation; Normal: standard deviation; Exponential: mean of what is added
double drawLatency(SimulatedDice *dice, Distribution distribution, double typical, double jitter);

//! \param timeoutRate, failureRate, degradedRate  [%] of all turns, together at most 100
SimulatedFate drawSimulatedFate(SimulatedDice *dice, double timeoutRate, double failureRate, double degradedRate);

//! \brief Counts the turns of each series, so that the kind itself keeps no state between checks.
class SimulatedSeries
{
public:
    //! 0, 1, 2, …
    quint64 nextTurn(size_t series) { return m_turns[series]++; }

private:
    QHash<size_t, quint64> m_turns;
};

} // namespace watchkeeper
