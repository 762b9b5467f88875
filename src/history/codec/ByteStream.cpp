// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ByteStream.h"

#include <QtEndian>

#include <zlib.h>

#include <array>

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

} // namespace watchkeeper
