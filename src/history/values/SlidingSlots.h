// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A sliding time window with about thirty steps. A plain value.

#include <QList>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief The data of the last `span`, with a Slot for each step that has data.
//!
//! The window begins at the start of a slot, so it can be longer than its span by up to one step. Times are ms since 1970, in any order.
//! Data older than the window is ignored. Data an entire span in the future was added while the clock was wrong, and is dropped.
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
    const QList<Entry> &entries() const { return m_entries; } //!< by time

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

} // namespace watchkeeper
