// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How much a value has changed in the last minutes, hours or days. Plain values.

#include "history/values/SlidingSlots.h"

#include <optional>

namespace watchkeeper {

//! \brief The first and last value, and the increase of a counter between them.
//!
//! A counter that has decreased is treated as restarted from zero.
class ValueChange
{
public:
    void add(qint64 at, double number);
    //! Adds a period for which only these figures are known. \param increase  increase of a counter within the period
    void add(qint64 firstAt, double first, qint64 lastAt, double last, double increase, quint64 times);
    void merge(const ValueChange &other);

    quint64 count() const { return m_count; }
    qint64 firstAt() const { return m_firstAt; }
    //! Returns the change per second, or nullopt if no time passed between the first and last value.
    std::optional<double> perSecond(bool isCounter) const;

private:
    void append(const ValueChange &later);

    quint64 m_count = 0;
    qint64 m_firstAt = 0;
    qint64 m_lastAt = 0;
    double m_first = 0;
    double m_last = 0;
    double m_increase = 0;
};

//! \brief A ValueChange over a sliding window.
class SlidingChange
{
public:
    explicit SlidingChange(std::chrono::milliseconds span)
        : m_slots(span)
    {
    }

    void add(qint64 at, double number);
    //! \param at  time that selects the step
    void add(qint64 at, const ValueChange &change);
    void merge(const SlidingChange &other) { m_slots.merge(other.m_slots); }
    //! Returns the change in the window that ends now.
    ValueChange change(qint64 now) { return m_slots.sum(now); }

private:
    SlidingSlots<ValueChange> m_slots;
};

} // namespace watchkeeper
