// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How much of the last 24 hours a target was up, as far as that is known.

#include "history/values/OutcomeTimeline.h"
#include "model/Outcome.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief Time-weighted: a result counts until the next one. Some 400 bytes, whatever the number of results.
//!
//! Degraded counts as up. Unknown is time that nobody observed and counts for neither side, as does a gap in which no check
//! ran (sleep, pause).
class DayUptime
{
public:
    //! \param longestGap  a result tells nothing about what lies further behind it
    void add(const QDateTime &at, Outcome outcome, std::chrono::milliseconds longestGap);
    //! What was before all that was added; what of it is later is left out.
    void precede(const OutcomeTimeline &earlier);
    //! What was seen last no longer holds: the target was changed or paused.
    void interrupt() { m_last.reset(); }

    //! In [0, 1]; nothing while nothing was observed.
    std::optional<double> share(const QDateTime &now) const;
    //! [ms] from the first result that counts to `now`; 0 before there is one.
    double span(const QDateTime &now) const;

private:
    static constexpr int kSlotCount = 48;
    struct Slot
    {
        float upMs = 0;
        float observedMs = 0;
    };
    struct Last
    {
        qint64 at; //!< [ms] since 1970
        Outcome outcome;
        qint64 longestGap; //!< [ms]
    };
    void addSpan(qint64 from, qint64 to, Outcome outcome);
    void advanceTo(qint64 slot);

    std::array<Slot, kSlotCount> m_slots{};
    qint64 m_newestSlot = 0; //!< number of half hours since 1970
    qint64 m_firstAt = 0;    //!< [ms] since 1970; 0: nothing yet
    std::optional<Last> m_last;
};

} // namespace watchkeeper
