// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ByteWriter.h"

#include <QtEndian>

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

} // namespace watchkeeper
