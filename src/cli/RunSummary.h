// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a run of checks came to: counts, time, and how much waiting at the same time has spared. Pure.

#include "cli/Terminal.h"
#include "model/Result.h"

#include <array>

namespace watchkeeper {

//! \brief Counted up as results come in.
class RunSummary
{
public:
    void add(const Result &result);
    //! Where it took no time of its own.
    void add(Outcome outcome);
    //! Beside the outcomes: what it depends on is down.
    void addUnreachable() { ++m_unreachable; }
    //! Likewise: it is being worked on.
    void addInMaintenance() { ++m_inMaintenance; }
    //! Likewise: this computer could not look, so that nobody can tell.
    void addUnobserved();
    //! There is nothing to count yet, but it is not up either: it is unknown for worst() alone.
    void addUnseen();

    int planned = 0;       //!< checks asked for
    double elapsedMs = 0;  //!< [ms] wall time
    double oneByOneMs = 0; //!< [ms] sum of the durations
    bool isInterrupted = false;

    int done() const;
    int count(Outcome outcome) const { return m_counts[static_cast<size_t>(outcome)]; }
    Outcome worst() const { return m_worst; }

    //! `35 up · 1 degraded · 4 down`, each in its colour; what there is none of is left out.
    QString counts(const Terminal &terminal) const;
    //! One line without line ending: `40 checks in 1.9 s, one at a time 41 s (21×): 35 up · …`.
    QString text(const Terminal &terminal) const;

private:
    std::array<int, 4> m_counts{};
    int m_unreachable = 0;
    int m_inMaintenance = 0;
    int m_unobserved = 0;
    Outcome m_worst = Outcome::Up;
};

} // namespace watchkeeper
