// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The summary of a run of checks: counts, time, and how much time running them at the same time saved. Pure.

#include "cli/Terminal.h"
#include "model/Result.h"

#include <array>

namespace watchkeeper {

//! \brief Counted as results come in.
class RunSummary
{
public:
    void add(const Result &result);
    //! For an outcome without a duration.
    void add(Outcome outcome);
    //! Not one of the outcomes: a dependency is down.
    void addUnreachable() { ++m_unreachable; }
    //! Likewise: it is in maintenance.
    void addInMaintenance() { ++m_inMaintenance; }
    //! Likewise: no data, because this computer is offline.
    void addUnobserved();
    //! No result yet: not counted, but not up either. Unknown only for worst().
    void countAsUnknown();

    int planned = 0;         //!< requested checks
    double elapsedMs = 0;    //!< [ms] wall time
    double sequentialMs = 0; //!< [ms] sum of the durations
    bool isInterrupted = false;

    int done() const;
    int count(Outcome outcome) const { return m_counts[static_cast<size_t>(outcome)]; }
    Outcome worst() const { return m_worst; }

    //! `35 up · 1 degraded · 4 down`, each in its colour; zero counts are left out.
    QString counts(const Terminal &terminal) const;
    //! One line without a line ending: `40 checks in 1.9 s, one at a time 41 s (21×): 35 up · …`.
    QString text(const Terminal &terminal) const;

private:
    std::array<int, 4> m_counts{};
    int m_unreachable = 0;
    int m_inMaintenance = 0;
    int m_unobserved = 0;
    Outcome m_worst = Outcome::Up;
};

} // namespace watchkeeper
