// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Count, mean, extremes and quantiles of the numbers of the last hour, week, year. A plain value of some KB.

#include "history/values/SeriesSummary.h"
#include "history/values/SlidingSlots.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief A SeriesSummary over a window that moves.
//!
//! Those of the single steps are kept packed, some dozen bytes each. One that falls out is taken away from that of the whole window, or
//! where its least or greatest number was that of all, the window is summed up anew.
class SlidingSummary
{
public:
    explicit SlidingSummary(std::chrono::milliseconds span)
        : m_slots(span)
    {
    }

    void add(qint64 at, double number, Unit unit);
    //! Numbers of before, all as if they had come at the same time.
    void add(qint64 at, const SeriesSummary &numbers);
    void merge(const SlidingSummary &other);

    //! Of the window that ends now.
    const SeriesSummary &summary(qint64 now);
    //! When the first of them came, but for a step; nothing where there are none.
    std::optional<qint64> firstAt() const { return m_slots.firstAt(); }

private:
    SeriesSummary *summaryAt(qint64 at);
    void close();
    void sumUp();

    SlidingSlots<QByteArray> m_slots; //!< packed; that of `m_open` is not up to date
    qint64 m_openIndex = -1;
    SeriesSummary m_open; //!< the step that was written to last
    SeriesSummary m_all;
};

} // namespace watchkeeper
