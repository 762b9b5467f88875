// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The summary of a run of checks: counts, elapsed time, and the time saved by running them concurrently. Pure.

#include "cli/terminal/Terminal.h"
#include "model/target/Result.h"

#include <array>

namespace watchkeeper {

//! \brief Counts results as they arrive.
class RunSummary
{
public:
    void add(const Result &result);
    //! Counts an outcome without a duration.
    void add(Outcome outcome);
    //! Counts a target as unreachable instead of by its outcome.
    void addUnreachable() { ++m_unreachable; }
    //! Counts a target as in maintenance instead of by its outcome.
    void addInMaintenance() { ++m_inMaintenance; }
    //! Counts a target as “no data” instead of by its outcome, because this computer is offline.
    void addUnobserved();
    //! Makes worst() treat a target without a result as unknown, without adding it to the counts.
    void countAsUnknown();

    int planned = 0;         //!< number of requested checks
    double elapsedMs = 0;    //!< [ms] wall time
    double sequentialMs = 0; //!< [ms] sum of the durations of all checks
    bool isInterrupted = false;

    int doneCount() const;
    int count(Outcome outcome) const { return m_counts[static_cast<size_t>(outcome)]; }
    Outcome worst() const { return m_worst; }

    //! Returns `35 up · 1 degraded · 4 down`, with each count in its colour. Counts of zero are omitted.
    QString countsText(const Terminal &terminal) const;
    //! Returns one line without a trailing newline: `40 checks in 1.9 s, 21× faster than one by one (41 s): 35 up · …`.
    QString text(const Terminal &terminal) const;

private:
    std::array<int, 4> m_counts{};
    int m_unreachable = 0;
    int m_inMaintenance = 0;
    int m_unobserved = 0;
    Outcome m_worst = Outcome::Up;
};

} // namespace watchkeeper
