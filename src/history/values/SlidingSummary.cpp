// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SlidingSummary.h"

namespace watchkeeper {

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
