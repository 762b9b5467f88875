// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/SpreadBars.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

double SpreadBars::beginOf(qsizetype bar) const
{
    return from * std::pow(step, static_cast<double>(bar));
}

double SpreadBars::to() const
{
    return beginOf(counts.size());
}

qsizetype SpreadBars::barIndex(double number) const
{
    if (counts.isEmpty() || !(number >= from && number <= to()))
        return -1;
    const auto bar = static_cast<qsizetype>(std::floor(std::log(number / from) / std::log(step)));
    return std::clamp(bar, qsizetype(0), counts.size() - 1);
}

SpreadBars spreadBars(const SeriesSummary &numbers, int most)
{
    QList<Sketch::Bin> bins = numbers.sketch().bins();
    SpreadBars bars;
    while (!bins.isEmpty() && bins.first().from <= 0)
        bars.notPositive += bins.takeFirst().count;
    if (bins.isEmpty())
        return bars;
    bars.from = bins.first().from;
    const double width = std::log(bins.last().to / bars.from);
    const double oneBin = std::log(bins.last().to / bins.last().from);
    const auto wholeBins = std::max(1L, std::lround(std::ceil(width / oneBin / most - 1e-6)));
    // Each bar covers a whole number of bins. Otherwise, some bars would be higher only because they cover more bins.
    bars.step = std::exp(oneBin * static_cast<double>(wholeBins));
    bars.counts.resize(
        std::max(qsizetype(1), static_cast<qsizetype>(std::lround(std::ceil(width / std::log(bars.step) - 1e-6)))));
    for (const Sketch::Bin &bin : std::as_const(bins))
        bars.counts[bars.barIndex(std::sqrt(bin.from * bin.to))] += bin.count;
    return bars;
}

} // namespace watchkeeper
