// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes numbers and texts as bytes in the format that ByteReader reads. Little endian on every platform.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Encodes small numbers in few bytes. Each byte contains seven bits of the number, lowest first. The eighth bit is set if more
//! bytes follow (LEB128, DWARF 5, 7.6).
class ByteWriter
{
public:
    void byte(quint8 value) { m_bytes.append(static_cast<char>(value)); }
    void fixed32(quint32 value);
    void fixed64(quint64 value);
    void varint(quint64 value);
    //! Small negative numbers stay small: 0, -1, 1, -2, … become 0, 1, 2, 3, …
    void zigzag(qint64 value);
    void raw(QByteArrayView bytes) { m_bytes.append(bytes); }
    //! Writes the length and the UTF-8 bytes. As always in UTF-8, unpaired surrogates are replaced.
    void text(const QString &text);

    qsizetype size() const { return m_bytes.size(); }
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

inline quint64 toZigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

inline qint64 fromZigzag(quint64 value)
{
    return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
}

} // namespace watchkeeper
