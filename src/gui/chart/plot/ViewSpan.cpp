// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/ViewSpan.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

//! Divisor for the part of the span that can be in the future: leaves a little room after the newest results.
constexpr qint64 kFutureDivisor = 10;

} // namespace

ViewSpan::ViewSpan(qint64 from, qint64 to)
    : m_to(to)
    , m_length(std::clamp(to - from, kMinViewLength, kMaxViewLength))
{
}

ViewSpan ViewSpan::endingNow(qint64 length, qint64 now)
{
    return {now - length, now};
}

ViewSpan ViewSpan::zoomed(double factor, qint64 around, qint64 now) const
{
    const double wanted = static_cast<double>(m_length) * factor;
    const auto length =
        static_cast<qint64>(std::clamp(wanted, static_cast<double>(kMinViewLength), static_cast<double>(kMaxViewLength)));
    const double share = static_cast<double>(around - from()) / static_cast<double>(m_length);
    const qint64 start = around - std::llround(share * static_cast<double>(length));
    return ViewSpan(start, start + length).moved(0, now);
}

ViewSpan ViewSpan::moved(qint64 by, qint64 now) const
{
    const qint64 end = std::clamp(m_to + by, m_length, std::max(m_length, now + m_length / kFutureDivisor));
    return {end - m_length, end};
}

} // namespace watchkeeper
