// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file From the distribution of numbers to the bars of a histogram. Pure.

#include "history/values/SeriesSummary.h"

namespace watchkeeper {

//! \brief Adjacent bars with the same width on a logarithmic axis.
struct SpreadBars
{
    double from = 0; //!< > 0, where the first bar begins
    double step = 1; //!< > 1, a bar ends at its start times this
    QList<quint64> counts;
    quint64 outside = 0; //!< numbers that are zero or less
    friend bool operator==(const SpreadBars &, const SpreadBars &) = default;

    double to() const;
    double beginOf(qsizetype bar) const;
    //! The bar that contains a number; -1: none.
    qsizetype barIndex(double number) const;
};

//! \param most  bars, > 0; there are fewer if the numbers are so close that a sketch can't distinguish them
SpreadBars spreadBars(const SeriesSummary &numbers, int most);

} // namespace watchkeeper
