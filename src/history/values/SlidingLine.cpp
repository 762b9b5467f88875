// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SlidingLine.h"

#include <cmath>

namespace watchkeeper {

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

} // namespace watchkeeper
