// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Count, mean, extremes and quantiles of the numbers of the last hour, week or year. A plain value of a few KB.

#include "history/values/SeriesSummary.h"
#include "history/values/SlidingSlots.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief A SeriesSummary over a sliding window.
//!
//! The summaries of the single steps are kept packed, a few dozen bytes each. One that leaves the window is subtracted from the summary of
//! the window; if it held the overall minimum or maximum, the window is summed up again.
class SlidingSummary
{
public:
    explicit SlidingSummary(std::chrono::milliseconds span)
        : m_slots(span)
    {
    }

    void add(qint64 at, double number, Unit unit);
    //! Earlier numbers, all as if they had come at the same time.
    void add(qint64 at, const SeriesSummary &numbers);
    void merge(const SlidingSummary &other);

    //! For the window that ends now.
    const SeriesSummary &summary(qint64 now);
    //! The time of the first one, to within one step; absent if there are none.
    std::optional<qint64> firstAt() const { return m_slots.firstAt(); }

private:
    SeriesSummary *summaryAt(qint64 at);
    void close();
    void sumUp();

    SlidingSlots<QByteArray> m_slots; //!< packed; the one of `m_open` isn't up to date
    qint64 m_openIndex = -1;
    SeriesSummary m_open; //!< the last step that was written to
    SeriesSummary m_all;
};

} // namespace watchkeeper
