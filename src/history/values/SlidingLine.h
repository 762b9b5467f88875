// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The regression line through the numbers of the last hour, week or year. Plain values.

#include "history/values/SlidingSlots.h"

#include <optional>

namespace watchkeeper {

//! \brief A least-squares fit to any number of points, which can be merged in any order.
//!
//! Keeps means and the sums of squares around them, so times since 1970 lose no precision: Chan, Golub, LeVeque, "Updating Formulae and a
//! Pairwise Algorithm for Computing Sample Variances", Stanford STAN-CS-79-773, 1979.
class LineFit
{
public:
    //! \param at  [ms] \param times  number of equal points to add
    void add(qint64 at, double number, quint64 times = 1);
    void merge(const LineFit &other);

    quint64 count() const { return m_count; }
    //! Returns the change per second, or 0 if all points have the same time.
    double perSecond() const { return m_xx > 0 ? m_xy / m_xx : 0; }
    //! Returns the value of the line at that time, or nullopt if there are no points.
    std::optional<double> valueAt(qint64 at) const;

private:
    quint64 m_count = 0;
    double m_x = 0; //!< mean time [s]
    double m_y = 0; //!< mean number
    double m_xx = 0;
    double m_xy = 0;
};

//! \brief A LineFit over a sliding window.
class SlidingLine
{
public:
    explicit SlidingLine(std::chrono::milliseconds span)
        : m_slots(span)
    {
    }

    void add(qint64 at, double number, quint64 times = 1);
    void merge(const SlidingLine &other) { m_slots.merge(other.m_slots); }
    //! Returns the line through the points of the window that ends now.
    LineFit fit(qint64 now) { return m_slots.sum(now); }
    //! The time of the first point, accurate to one step.
    std::optional<qint64> firstAt() const { return m_slots.firstAt(); }

private:
    SlidingSlots<LineFit> m_slots;
};

} // namespace watchkeeper
