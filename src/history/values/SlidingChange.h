// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! By how much a value has changed in the last minutes, hours, days. Plain values.

#include "history/values/SlidingSlots.h"

#include <optional>

namespace watchkeeper {

//! \brief What a value was first and last, and how much a counter has counted between.
//!
//! A counter that is less than before has begun again at zero.
class ValueChange
{
public:
    void add(qint64 at, double number);
    //! A stretch of which only this much is known. \param counted  by a counter, within it
    void add(qint64 firstAt, double first, qint64 lastAt, double last, double counted, quint64 times);
    void merge(const ValueChange &other);

    quint64 count() const { return m_count; }
    qint64 firstAt() const { return m_firstAt; }
    //! Nothing where there is no time between the first and the last.
    std::optional<double> perSecond(bool isCounter) const;

private:
    void append(const ValueChange &later);

    quint64 m_count = 0;
    qint64 m_firstAt = 0;
    qint64 m_lastAt = 0;
    double m_first = 0;
    double m_last = 0;
    double m_counted = 0;
};

//! \brief A ValueChange over a window that moves.
class SlidingChange
{
public:
    explicit SlidingChange(std::chrono::milliseconds span)
        : m_slots(span)
    {
    }

    void add(qint64 at, double number);
    //! \param at  in which step it belongs
    void add(qint64 at, const ValueChange &change);
    void merge(const SlidingChange &other) { m_slots.merge(other.m_slots); }
    //! Of the window that ends now.
    ValueChange change(qint64 now) { return m_slots.sum(now); }

private:
    SlidingSlots<ValueChange> m_slots;
};

} // namespace watchkeeper
