// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/BitStream.h"

#include <QtEndian>

namespace watchkeeper {

//! Fills the buffer with at least 32 bits, unless the input has ended.
void BitReader::fill()
{
    if (m_bitCount > 32)
        return;
    if (m_input.size() - m_position >= 4) {
        m_buffer |= static_cast<quint64>(qFromLittleEndian<quint32>(m_input.data() + m_position)) << m_bitCount;
        m_position += 4;
        m_bitCount += 32;
        return;
    }
    for (; m_bitCount <= 56 && m_position < m_input.size(); m_bitCount += 8)
        m_buffer |= static_cast<quint64>(static_cast<quint8>(m_input[m_position++])) << m_bitCount;
}

quint64 BitReader::take(int count)
{
    fill();
    if (count > m_bitCount) {
        m_isValid = false;
        return 0;
    }
    const quint64 value = m_buffer & ((quint64(1) << count) - 1);
    m_buffer >>= count;
    m_bitCount -= count;
    return value;
}

quint64 BitReader::bits(int count)
{
    if (count <= 32)
        return take(count);
    const quint64 low = take(32);
    return low | (take(count - 32) << 32);
}

int BitReader::readOnes(int limit)
{
    fill();
    const int found = std::countr_one(m_buffer);
    if (found >= limit) {
        take(limit);
        return limit;
    }
    take(found + 1);
    return found;
}

void BitReader::finish()
{
    if (m_isValid)
        m_bytes->raw(static_cast<quint64>(m_position - m_bitCount / 8));
    else
        m_bytes->fail();
}

namespace {

constexpr int kLengthBits = 5;
constexpr qsizetype kMaxBytes = (1 << kLengthBits) - 1;

} // namespace

bool isShortText(const QString &text)
{
    return text.size() <= kMaxBytes && text.toUtf8().size() <= kMaxBytes;
}

void writeShortText(BitWriter *bits, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    bits->bits(static_cast<quint64>(bytes.size()), kLengthBits);
    for (const char byte : bytes)
        bits->bits(static_cast<quint8>(byte), 8);
}

QString readShortText(BitReader *bits)
{
    QByteArray bytes(static_cast<qsizetype>(bits->bits(kLengthBits)), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(bits->bits(8));
    return QString::fromUtf8(bytes);
}

} // namespace watchkeeper
