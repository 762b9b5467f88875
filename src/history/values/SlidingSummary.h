// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Count, mean, extremes and quantiles of the numbers in the last hour, week or year. A plain value of a few KB.

#include "history/values/SeriesSummary.h"
#include "history/values/SlidingSlots.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief A SeriesSummary over a sliding window.
//!
//! The summaries of single steps are kept packed and take a few dozen bytes each. A step that leaves the window is subtracted from the
//! window's summary. If it had the overall minimum or maximum, the sum is recalculated.
class SlidingSummary
{
public:
    explicit SlidingSummary(std::chrono::milliseconds span)
        : m_slots(span)
    {
    }

    void add(qint64 at, double number, Unit unit);
    //! Adds summarized numbers as if all of them had the same time.
    void add(qint64 at, const SeriesSummary &numbers);
    void merge(const SlidingSummary &other);

    //! Returns the summary of the window that ends now.
    const SeriesSummary &summary(qint64 now);
    //! The time of the first number, accurate to one step; empty if there are none.
    std::optional<qint64> firstAt() const { return m_slots.firstAt(); }

private:
    SeriesSummary *summaryAt(qint64 at);
    void packOpenSummary();
    void recomputeSummary();

    SlidingSlots<QByteArray> m_slots; //!< packed; the entry of `m_openSummary` isn't up to date
    qint64 m_openIndex = -1;
    SeriesSummary m_openSummary; //!< summary of the last modified step
    SeriesSummary m_windowSummary;
};

} // namespace watchkeeper
