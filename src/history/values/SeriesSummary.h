// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A summary of the numbers of one series. A plain value.

#include "history/values/Sketch.h"
#include "model/check/ObservedValue.h"

namespace watchkeeper {

//! \brief Count, mean, minimum, maximum and quantiles of any number of numbers. Can be merged in any order.
class SeriesSummary
{
public:
    //! Adds a number. Numbers that aren't finite are ignored.
    void add(double number);
    void merge(const SeriesSummary &other);
    //! \brief Removes numbers that were added or merged earlier.
    //! \return false, without any change, if the new minimum or maximum is unknown or Sketch::remove() fails
    bool remove(const SeriesSummary &former);

    quint64 count() const { return m_count; }
    std::optional<double> mean() const;
    std::optional<double> min() const { return m_count ? std::optional(m_min) : std::nullopt; }
    std::optional<double> max() const { return m_count ? std::optional(m_max) : std::nullopt; }
    //! Returns a value within 1 % of the number of that rank; the exact minimum for 0 and maximum for 1. \param q  in [0, 1]
    std::optional<double> quantile(double q) const;

    //! The distribution of the numbers.
    const Sketch &sketch() const { return m_sketch; }

    Unit unit = Unit::None; //!< unit of all numbers; if units differ, the last one in the order of Unit

    //! Packs the sum with seven digits, everything else exactly.
    void pack(BitPacker *bits) const;
    //! Impossible values mark `bits` as failed.
    static SeriesSummary unpack(BitUnpacker *bits);

    friend bool operator==(const SeriesSummary &, const SeriesSummary &) = default;

private:
    void unpackSingleNumber(BitUnpacker *bits);
    void unpackNumbers(BitUnpacker *bits);

    quint64 m_count = 0;
    double m_sum = 0;
    double m_min = 0;
    double m_max = 0;
    Sketch m_sketch;
};

} // namespace watchkeeper
