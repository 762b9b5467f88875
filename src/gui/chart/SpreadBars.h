// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the distribution of a series to the bars of a histogram. Pure.

#include "history/values/SeriesSummary.h"

namespace watchkeeper {

//! \brief Adjacent bars of equal width on a logarithmic axis.
struct SpreadBars
{
    double from = 0; //!< lower bound of the first bar; > 0
    double step = 1; //!< ratio of the upper to the lower bound of each bar; > 1
    QList<quint64> counts;
    quint64 notPositive = 0; //!< count of numbers that are zero or negative
    friend bool operator==(const SpreadBars &, const SpreadBars &) = default;

    double to() const;
    double beginOf(qsizetype bar) const;
    //! The index of the bar that contains a number, or -1 if there is none.
    qsizetype barIndex(double number) const;
};

//! \param most  the maximum number of bars, > 0; fewer are returned if the sketch has fewer bins
SpreadBars spreadBars(const SeriesSummary &numbers, int most);

} // namespace watchkeeper
