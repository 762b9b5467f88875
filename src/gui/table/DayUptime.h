// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target's uptime over the last 24 hours, as far as known.

#include "history/values/OutcomeTimeline.h"
#include "model/Outcome.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief Time-weighted: a result counts until the next one. Uses about 400 bytes, whatever the number of results.
//!
//! Degraded counts as up. Unknown is time without data and counts neither as up nor as down. The same applies to a gap in which no check
//! ran (sleep, pause).
class DayUptime
{
public:
    //! \param longestGap  a result says nothing about the time beyond this span after it
    void add(const QDateTime &at, Outcome outcome, std::chrono::milliseconds longestGap);
    //! Adds the outcomes from before everything that was added; later ones in it are ignored.
    void prependEarlier(const OutcomeTimeline &earlier);
    //! The last result no longer applies: the target was changed or paused.
    void interrupt() { m_last.reset(); }

    //! In [0, 1]; empty while there is no data.
    std::optional<double> share(const QDateTime &now) const;
    //! [ms] from the first result that counts to `now`; 0 before the first one.
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
    qint64 m_firstAt = 0;    //!< [ms] since 1970; 0: none yet
    std::optional<Last> m_last;
};

} // namespace watchkeeper
