// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/BitPacker.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

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

namespace {

constexpr double kMaxMantissa = 1ULL << 53; // smaller integers are exact as doubles

//! Returns the number of decimal places after which `value` can be stored as an integer and restored exactly, or -1 if there is none.
int decimalPlaces(double value)
{
    double power = 1;
    for (int places = 0; places <= kMaxDecimalPlaces; ++places, power *= 10) {
        const double whole = std::round(value * power);
        if (!(std::abs(whole) < kMaxMantissa))
            return -1;
        if (std::bit_cast<quint64>(whole / power) == std::bit_cast<quint64>(value))
            return places;
    }
    return -1;
}

} // namespace

void BitPacker::bits(quint64 value, int count)
{
    while (count > 0) {
        const int taken = std::min(count, 8 - m_partialBitCount);
        const quint64 part = (value >> (count - taken)) & ((1ULL << taken) - 1);
        m_partialByte = m_partialByte << taken | part;
        m_partialBitCount += taken;
        count -= taken;
        if (m_partialBitCount == 8) {
            m_bytes.append(static_cast<char>(m_partialByte));
            m_partialByte = 0;
            m_partialBitCount = 0;
        }
    }
}

void BitPacker::smallNumber(quint64 value)
{
    const int width = std::bit_width(value + 1);
    bits(0, width - 1);
    bits(value + 1, width);
}

void BitPacker::number(quint64 value)
{
    const int width = std::bit_width(value);
    bits(static_cast<quint64>(width), 7);
    bits(value, width);
}

void BitPacker::real(double value)
{
    const int places = decimalPlaces(value);
    flag(places >= 0);
    if (places < 0) {
        bits(std::bit_cast<quint64>(value), 64);
        return;
    }
    bits(static_cast<quint64>(places), 4);
    flag(std::signbit(value));
    number(static_cast<quint64>(std::abs(std::round(value * std::pow(10.0, places)))));
}

void BitPacker::text(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    smallNumber(static_cast<quint64>(bytes.size()));
    for (const char byte : bytes)
        bits(static_cast<quint8>(byte), 8);
}

QByteArray BitPacker::take()
{
    if (m_partialBitCount > 0)
        bits(0, 8 - m_partialBitCount);
    return std::exchange(m_bytes, {});
}

} // namespace watchkeeper
