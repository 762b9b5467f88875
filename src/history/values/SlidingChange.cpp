// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SlidingChange.h"

#include <cmath>

namespace watchkeeper {

namespace {

double counterIncrease(double before, double after)
{
    return after >= before ? after - before : after;
}

} // namespace

void ValueChange::add(qint64 at, double number)
{
    if (std::isfinite(number))
        add(at, number, at, number, 0, 1);
}

void ValueChange::add(qint64 firstAt, double first, qint64 lastAt, double last, double increase, quint64 times)
{
    ValueChange change;
    change.m_count = times;
    change.m_firstAt = firstAt;
    change.m_lastAt = lastAt;
    change.m_first = first;
    change.m_last = last;
    change.m_increase = increase;
    merge(change);
}

//! If the periods overlap, the figures of one period are kept (of the outer one, if there is one), and only the counts are added.
void ValueChange::merge(const ValueChange &other)
{
    if (other.m_count == 0)
        return;
    if (m_count == 0) {
        *this = other;
    } else if (other.m_firstAt >= m_lastAt) {
        append(other);
    } else if (other.m_lastAt <= m_firstAt) {
        ValueChange whole = other;
        whole.append(*this);
        *this = whole;
    } else if (other.m_firstAt < m_firstAt && other.m_lastAt > m_lastAt) {
        const quint64 mine = m_count;
        *this = other;
        m_count += mine;
    } else {
        m_count += other.m_count;
    }
}

void ValueChange::append(const ValueChange &later)
{
    m_increase += counterIncrease(m_last, later.m_first) + later.m_increase;
    m_last = later.m_last;
    m_lastAt = later.m_lastAt;
    m_count += later.m_count;
}

std::optional<double> ValueChange::perSecond(bool isCounter) const
{
    if (m_count < 2 || m_lastAt <= m_firstAt)
        return std::nullopt;
    constexpr double kSecond = 1000; // [ms]
    return (isCounter ? m_increase : m_last - m_first) * kSecond / static_cast<double>(m_lastAt - m_firstAt);
}

void SlidingChange::add(qint64 at, double number)
{
    if (ValueChange *const step = m_slots.slot(m_slots.indexOf(at)))
        step->add(at, number);
}

void SlidingChange::add(qint64 at, const ValueChange &change)
{
    if (ValueChange *const step = m_slots.slot(m_slots.indexOf(at)))
        step->merge(change);
}

} // namespace watchkeeper
