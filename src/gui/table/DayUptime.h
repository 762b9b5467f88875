// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target's uptime over the last 24 hours, as far as data exists.

#include "history/values/OutcomeTimeline.h"
#include "model/check/Outcome.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief Time-weighted uptime, in which each result applies until the next one. Uses about 400 bytes, regardless of the number of results.
//!
//! Degraded counts as up. Unknown outcomes count as time without data, neither up nor down. The same applies to gaps in which no check ran
//! (sleep, pause).
class DayUptime
{
public:
    //! \param longestGap  the maximum time for which this result is valid
    void add(const QDateTime &at, Outcome outcome, std::chrono::milliseconds longestGap);
    //! Adds earlier outcomes. Outcomes after the first result that was already added are ignored.
    void prependEarlier(const OutcomeTimeline &earlier);
    //! Ends the validity of the last result. Call it when the target was changed or paused.
    void interrupt() { m_last.reset(); }

    //! Returns the uptime in [0, 1]; empty while there is no data.
    std::optional<double> share(const QDateTime &now) const;
    //! Returns the time in [ms] from the first result to `now`; 0 without any result.
    double span(const QDateTime &now) const;

private:
    static constexpr int kSlotCount = 48;
    struct Slot
    {
        float upMs = 0;
        float observedMs = 0;
    };
    struct LastOutcome
    {
        qint64 at; //!< [ms] since 1970
        Outcome outcome;
        qint64 longestGap; //!< [ms]
    };
    void addSpan(qint64 from, qint64 to, Outcome outcome);
    void advanceTo(qint64 slot);

    std::array<Slot, kSlotCount> m_slots{};
    qint64 m_newestSlot = 0; //!< [half hours since 1970]
    qint64 m_firstAt = 0;    //!< [ms] since 1970; 0 without any result
    std::optional<LastOutcome> m_last;
};

} // namespace watchkeeper
