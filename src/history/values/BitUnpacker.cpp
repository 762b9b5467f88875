// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/BitUnpacker.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace watchkeeper {

void BitUnpacker::fail()
{
    m_isValid = false;
    m_position = m_bytes.size() * 8;
}

quint64 BitUnpacker::bits(int count)
{
    if (count > bitsLeft()) {
        fail();
        return 0;
    }
    quint64 value = 0;
    while (count > 0) {
        const int left = 8 - static_cast<int>(m_position % 8); // remaining bits of this byte
        const int taken = std::min(count, left);
        const auto byte = static_cast<quint8>(m_bytes[m_position / 8]);
        value = value << taken | ((byte >> (left - taken)) & ((1U << taken) - 1));
        m_position += taken;
        count -= taken;
    }
    return value;
}

quint64 BitUnpacker::smallNumber()
{
    int zeros = 0;
    while (m_isValid && !flag())
        ++zeros;
    if (!m_isValid || zeros > 62) {
        fail();
        return 0;
    }
    const quint64 low = bits(zeros);
    return m_isValid ? (1ULL << zeros | low) - 1 : 0;
}

quint64 BitUnpacker::number()
{
    const quint64 width = bits(7);
    if (width > 64) {
        fail();
        return 0;
    }
    return bits(static_cast<int>(width));
}

double BitUnpacker::real()
{
    double value = 0;
    if (flag()) {
        const auto places = static_cast<int>(bits(4));
        const bool isNegative = flag();
        value = static_cast<double>(number()) / std::pow(10.0, places);
        value = isNegative ? -value : value;
    } else {
        value = std::bit_cast<double>(bits(64));
    }
    if (std::isfinite(value))
        return value;
    fail();
    return 0;
}

QString BitUnpacker::text()
{
    QByteArray bytes(static_cast<qsizetype>(count(8)), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(bits(8));
    return m_isValid ? QString::fromUtf8(bytes) : QString();
}

quint64 BitUnpacker::count(int leastBits)
{
    const quint64 count = smallNumber();
    if (count > static_cast<quint64>(bitsLeft() / leastBits)) {
        fail();
        return 0;
    }
    return count;
}

bool BitUnpacker::atEnd()
{
    return bitsLeft() < 8 && bits(static_cast<int>(bitsLeft())) == 0;
}

} // namespace watchkeeper
