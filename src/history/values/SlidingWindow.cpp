// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SlidingWindow.h"

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

//! Merges two periods. If they overlap, keeps the figures of one period (the outer one, if there is one) and only adds the
//! counts.
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

namespace {

constexpr double kMillisecondsPerSecond = 1000; // [ms]

} // namespace

void LineFit::add(qint64 at, double number, quint64 times)
{
    if (!std::isfinite(number) || times == 0)
        return;
    LineFit point;
    point.m_count = times;
    point.m_x = static_cast<double>(at) / kMillisecondsPerSecond;
    point.m_y = number;
    merge(point);
}

void LineFit::merge(const LineFit &other)
{
    if (other.m_count == 0)
        return;
    const auto mine = static_cast<double>(m_count);
    const auto others = static_cast<double>(other.m_count);
    const double x = other.m_x - m_x;
    const double y = other.m_y - m_y;
    const double share = others / (mine + others);
    m_xx += other.m_xx + x * x * mine * share;
    m_xy += other.m_xy + x * y * mine * share;
    m_x += x * share;
    m_y += y * share;
    m_count += other.m_count;
}

std::optional<double> LineFit::valueAt(qint64 at) const
{
    if (m_count == 0)
        return std::nullopt;
    return m_y + perSecond() * (static_cast<double>(at) / kMillisecondsPerSecond - m_x);
}

void SlidingLine::add(qint64 at, double number, quint64 times)
{
    if (LineFit *const step = m_slots.slot(m_slots.indexOf(at)))
        step->add(at, number, times);
}

namespace {

QByteArray packed(const SeriesSummary &summary)
{
    BitPacker bits;
    summary.pack(&bits);
    QByteArray bytes = bits.take();
    bytes.squeeze();
    return bytes;
}

SeriesSummary unpacked(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return SeriesSummary();
    BitUnpacker bits(bytes);
    return SeriesSummary::unpack(&bits);
}

} // namespace

void SlidingSummary::add(qint64 at, double number, Unit unit)
{
    SeriesSummary *const step = summaryAt(at);
    if (!step)
        return;
    step->unit = m_windowSummary.unit = unit;
    step->add(number);
    m_windowSummary.add(number);
}

void SlidingSummary::add(qint64 at, const SeriesSummary &numbers)
{
    SeriesSummary *const step = summaryAt(at);
    if (!step)
        return;
    step->merge(numbers);
    m_windowSummary.merge(numbers);
}

void SlidingSummary::merge(const SlidingSummary &other)
{
    if (m_slots.entries().isEmpty()) { // the usual case at startup, for thousands of windows
        *this = other;
        return;
    }
    for (const auto &entry : other.m_slots.entries()) {
        const bool isOpen = entry.index == other.m_openIndex;
        add(entry.index * m_slots.step(), isOpen ? other.m_openSummary : unpacked(entry.slot));
    }
}

//! Returns the unpacked summary of the step, or null if it is too old.
SeriesSummary *SlidingSummary::summaryAt(qint64 at)
{
    const qint64 index = m_slots.indexOf(at);
    if (index == m_openIndex)
        return &m_openSummary;
    packOpenSummary();
    const QByteArray *const bytes = m_slots.slot(index);
    if (!bytes)
        return nullptr;
    m_openSummary = unpacked(*bytes);
    m_openIndex = index;
    return &m_openSummary;
}

void SlidingSummary::packOpenSummary()
{
    if (m_openIndex < 0)
        return;
    if (QByteArray *const bytes = m_slots.slot(m_openIndex))
        *bytes = packed(m_openSummary);
    m_openIndex = -1;
}

const SeriesSummary &SlidingSummary::summary(qint64 now)
{
    const auto gone = m_slots.moveTo(now);
    bool isRight = true;
    for (const auto &entry : gone) {
        const bool isOpen = entry.index == m_openIndex;
        isRight = isRight && m_windowSummary.remove(isOpen ? m_openSummary : unpacked(entry.slot));
        if (isOpen)
            m_openIndex = -1;
    }
    if (!isRight)
        recomputeSummary();
    return m_windowSummary;
}

void SlidingSummary::recomputeSummary()
{
    const Unit unit = m_windowSummary.unit;
    m_windowSummary = SeriesSummary();
    for (const auto &entry : m_slots.entries())
        m_windowSummary.merge(entry.index == m_openIndex ? m_openSummary : unpacked(entry.slot));
    m_windowSummary.unit = unit;
}

} // namespace watchkeeper
