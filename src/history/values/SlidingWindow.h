// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sliding time windows with about thirty steps: the summary, the change and the regression line of the numbers in the last hour,
//! week or year. Plain values.

#include "history/values/SeriesSummary.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace watchkeeper {

// A sliding time window with about thirty steps. A plain value.

//! \brief The data of the last `span`, with a Slot for each step that has data.
//!
//! The window begins at the start of a slot, so it can be longer than its span by up to one step. Times are ms since 1970, in
//! any order. Data older than the window is ignored. Data that is an entire span in the future was added while the clock was
//! wrong, and is dropped.
template<typename Slot>
class SlidingSlots
{
public:
    static constexpr int kSteps = 32;

    struct Entry
    {
        qint64 index = 0; //!< number of the step since 1970
        Slot slot;
    };

    explicit SlidingSlots(std::chrono::milliseconds span)
        : m_step(std::max<qint64>(1, (span.count() + kSteps - 1) / kSteps))
    {
    }

    qint64 step() const { return m_step; } //!< [ms]
    qint64 indexOf(qint64 at) const { return at >= 0 ? at / m_step : (at + 1) / m_step - 1; }
    const QList<Entry> &entries() const { return m_entries; } //!< sorted by time

    //! Returns the slot and creates it if necessary; null if `index` is too old. The pointer is valid until the next change.
    Slot *slot(qint64 index)
    {
        if (!m_entries.isEmpty() && index < m_entries.last().index - kSteps)
            return nullptr;
        const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), index,
                                            [](const Entry &entry, qint64 wanted) { return entry.index < wanted; });
        if (place != m_entries.end() && place->index == index)
            return &place->slot;
        return &m_entries.insert(place, Entry{index, Slot()})->slot;
    }

    //! Returns the time of the first entry, accurate to one step, or nullopt if there is none.
    std::optional<qint64> firstAt() const
    {
        return m_entries.isEmpty() ? std::nullopt : std::optional(m_entries.first().index * m_step);
    }

    //! Merges each slot of a window with the same span into the matching slot.
    void merge(const SlidingSlots &other)
    {
        for (const Entry &entry : other.m_entries) {
            if (Slot *const mine = slot(entry.index))
                mine->merge(entry.slot);
        }
    }

    //! Returns the sum of the window that ends now.
    Slot sum(qint64 now)
    {
        moveTo(now);
        Slot all;
        for (const Entry &entry : std::as_const(m_entries))
            all.merge(entry.slot);
        return all;
    }

    //! \brief Drops entries outside the window that ends now.
    //! \return the dropped entries
    QList<Entry> moveTo(qint64 now)
    {
        const qint64 index = indexOf(now);
        const auto isInside = [index](const Entry &entry) {
            return entry.index >= index - kSteps && entry.index <= index + kSteps;
        };
        QList<Entry> gone;
        const bool isAllInside = m_entries.isEmpty() || (isInside(m_entries.first()) && isInside(m_entries.last()));
        if (isAllInside)
            return gone;
        std::copy_if(m_entries.cbegin(), m_entries.cend(), std::back_inserter(gone), std::not_fn(isInside));
        m_entries.removeIf(std::not_fn(isInside));
        return gone;
    }

private:
    qint64 m_step;
    QList<Entry> m_entries;
};

// The change in a value over the last minutes, hours or days. Plain values.

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

// The regression line through the numbers of the last hour, week or year. Plain values.

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
    //! Returns the time of the first point, accurate to one step.
    std::optional<qint64> firstAt() const { return m_slots.firstAt(); }

private:
    SlidingSlots<LineFit> m_slots;
};

// Count, mean, extremes and quantiles of the numbers in the last hour, week or year. A plain value of a few KB.

//! \brief A SeriesSummary over a sliding window.
//!
//! The summaries of individual steps are kept packed and take a few dozen bytes each. A step that leaves the window is
//! subtracted from the window's summary. If that step contained the overall minimum or maximum, the sum is recalculated.
class SlidingSummary
{
public:
    explicit SlidingSummary(std::chrono::milliseconds span)
        : m_slots(span)
    {
    }

    void add(qint64 at, double number, Unit unit);
    //! Adds summarized numbers as if all of them had the same time.
    void add(qint64 at, const SeriesSummary &numbers);
    void merge(const SlidingSummary &other);

    //! Returns the summary of the window that ends now.
    const SeriesSummary &summary(qint64 now);
    //! Returns the time of the first number, accurate to one step; empty if there are none.
    std::optional<qint64> firstAt() const { return m_slots.firstAt(); }

private:
    SeriesSummary *summaryAt(qint64 at);
    void packOpenSummary();
    void recomputeSummary();

    SlidingSlots<QByteArray> m_slots; //!< packed; the entry of `m_openSummary` isn't up to date
    qint64 m_openIndex = -1;
    SeriesSummary m_openSummary; //!< summary of the last modified step
    SeriesSummary m_windowSummary;
};

} // namespace watchkeeper
