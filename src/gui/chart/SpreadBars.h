// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From how numbers are spread to the bars of a histogram. Pure.

#include "history/values/SeriesSummary.h"

namespace watchkeeper {

//! \brief Bars side by side that have the same width on a logarithmic axis.
struct SpreadBars
{
    double from = 0; //!< > 0, where the first bar begins
    double step = 1; //!< > 1, a bar ends where it began times this
    QList<quint64> counts;
    quint64 outside = 0; //!< numbers that are zero or less
    friend bool operator==(const SpreadBars &, const SpreadBars &) = default;

    double to() const;
    double beginOf(qsizetype bar) const;
    //! In which bar a number is; -1: in none.
    qsizetype barOf(double number) const;
};

//! \param most  bars, > 0; there are fewer where the numbers lie so near to each other that a sketch does not tell them apart
SpreadBars spreadBars(const SeriesSummary &numbers, int most);

} // namespace watchkeeper
