// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ByteStream.h"

#include <QtEndian>

#include <array>
#include <zlib.h>

namespace watchkeeper {

void ByteWriter::fixed32(quint32 value)
{
    const quint32 ordered = qToLittleEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

void ByteWriter::fixed64(quint64 value)
{
    const quint64 ordered = qToLittleEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

void ByteWriter::varint(quint64 value)
{
    std::array<char, 10> bytes{};
    size_t count = 0;
    for (; value >= 0x80; value >>= 7)
        bytes[count++] = static_cast<char>(value | 0x80);
    bytes[count++] = static_cast<char>(value);
    m_bytes.append(bytes.data(), static_cast<qsizetype>(count));
}

void ByteWriter::zigzag(qint64 value)
{
    varint(toZigzag(value));
}

void ByteWriter::text(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    varint(static_cast<quint64>(bytes.size()));
    m_bytes.append(bytes);
}

void ByteReader::fail()
{
    m_isValid = false;
    m_position = m_bytes.size();
}

QByteArrayView ByteReader::raw(quint64 count)
{
    if (count > static_cast<quint64>(m_bytes.size() - m_position)) {
        fail();
        return {};
    }
    const QByteArrayView part = m_bytes.sliced(m_position, static_cast<qsizetype>(count));
    m_position += part.size();
    return part;
}

quint8 ByteReader::byte()
{
    const QByteArrayView part = raw(1);
    return part.isEmpty() ? quint8(0) : static_cast<quint8>(part[0]);
}

quint32 ByteReader::fixed32()
{
    const QByteArrayView part = raw(sizeof(quint32));
    return part.isEmpty() ? 0 : qFromLittleEndian<quint32>(part.data());
}

quint64 ByteReader::fixed64()
{
    const QByteArrayView part = raw(sizeof(quint64));
    return part.isEmpty() ? 0 : qFromLittleEndian<quint64>(part.data());
}

quint64 ByteReader::varint()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 next = byte();
        value |= static_cast<quint64>(next & 0x7f) << shift;
        if (next < 0x80)
            return m_isValid ? value : 0;
    }
    fail(); // longer than any encoded 64-bit number
    return 0;
}

qint64 ByteReader::zigzag()
{
    return fromZigzag(varint());
}

QString ByteReader::text()
{
    return QString::fromUtf8(raw(varint()));
}

quint64 ByteReader::count(int leastBits)
{
    const quint64 count = varint();
    const auto bits = static_cast<quint64>(m_bytes.size() - m_position) * 8;
    if (count > bits / static_cast<quint64>(leastBits)) {
        fail();
        return 0;
    }
    return count;
}

quint32 computeChecksum(QByteArrayView bytes)
{
    return static_cast<quint32>(crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<size_t>(bytes.size())));
}

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
