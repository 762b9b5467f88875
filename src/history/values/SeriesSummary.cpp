// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SeriesSummary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace watchkeeper {

namespace {

//! Clamps sums to the largest double, because unpack() would reject infinity.
double clampedSum(double sum)
{
    constexpr double kMaximum = std::numeric_limits<double>::max();
    return std::clamp(sum, -kMaximum, kMaximum);
}

//! Rounds to seven digits. The decimal takes few bits and is precise enough for a mean.
double roundedSum(double sum)
{
    if (!(std::abs(sum) >= 1e-6 && std::abs(sum) < 1e15))
        return sum;
    const int places = 6 - static_cast<int>(std::floor(std::log10(std::abs(sum))));
    const double power = std::pow(10.0, std::abs(places));
    return places >= 0 ? std::round(sum * power) / power : std::round(sum / power) * power;
}

} // namespace

void SeriesSummary::add(double number)
{
    if (!std::isfinite(number))
        return;
    m_min = m_count ? std::min(m_min, number) : number;
    m_max = m_count ? std::max(m_max, number) : number;
    m_sum = clampedSum(m_sum + number);
    m_sketch.add(number);
    ++m_count;
}

void SeriesSummary::merge(const SeriesSummary &other)
{
    unit = std::max(unit, other.unit);
    if (other.m_count == 0)
        return;
    m_min = m_count ? std::min(m_min, other.m_min) : other.m_min;
    m_max = m_count ? std::max(m_max, other.m_max) : other.m_max;
    m_sum = clampedSum(m_sum + other.m_sum);
    m_sketch.merge(other.m_sketch);
    m_count += other.m_count;
}

bool SeriesSummary::remove(const SeriesSummary &former)
{
    if (former.m_count == 0)
        return true;
    const bool isWithin = former.m_min > m_min && former.m_max < m_max;
    if (!isWithin || !m_sketch.remove(former.m_sketch))
        return false;
    m_sum = clampedSum(m_sum - former.m_sum);
    m_count -= former.m_count;
    return true;
}

std::optional<double> SeriesSummary::mean() const
{
    return m_count ? std::optional(m_sum / static_cast<double>(m_count)) : std::nullopt;
}

std::optional<double> SeriesSummary::quantile(double q) const
{
    if (m_count == 0)
        return std::nullopt;
    if (q <= 0)
        return m_min;
    if (q >= 1)
        return m_max;
    return std::clamp(m_sketch.quantile(q).value_or(m_min), m_min, m_max);
}

//! A series of equal numbers, such as a status, is stored as that number and a count. For other series, the sketch has the count.
void SeriesSummary::pack(BitPacker *bits) const
{
    bits->bits(static_cast<quint64>(unit), 5);
    const bool isSingleNumber = m_count == 0 || m_min == m_max;
    bits->flag(isSingleNumber);
    if (isSingleNumber) {
        bits->number(m_count);
        bits->real(m_min);
        return;
    }
    bits->real(m_min);
    bits->real(m_max);
    bits->real(roundedSum(m_sum));
    m_sketch.pack(bits);
}

SeriesSummary SeriesSummary::unpack(BitUnpacker *bits)
{
    SeriesSummary summary;
    const quint64 unit = bits->bits(5);
    if (unit >= kUnitCount)
        bits->fail();
    summary.unit = static_cast<Unit>(unit);
    const bool isSingleNumber = bits->flag();
    if (isSingleNumber)
        summary.unpackSingleNumber(bits);
    else
        summary.unpackNumbers(bits);
    return bits->isValid() ? summary : SeriesSummary();
}

void SeriesSummary::unpackSingleNumber(BitUnpacker *bits)
{
    m_count = bits->number();
    m_min = m_max = bits->real();
    m_sum = clampedSum(m_min * static_cast<double>(m_count));
    m_sketch.add(m_min, m_count);
    if (m_count > Sketch::kMaxCount)
        bits->fail();
}

void SeriesSummary::unpackNumbers(BitUnpacker *bits)
{
    m_min = bits->real();
    m_max = bits->real();
    m_sum = bits->real();
    m_sketch = Sketch::unpack(bits);
    m_count = m_sketch.count();
    if (!(m_min < m_max) || m_count < 2)
        bits->fail();
}

} // namespace watchkeeper
