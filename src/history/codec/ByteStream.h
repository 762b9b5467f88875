// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes numbers and texts as bytes, and parses bytes that may be damaged or forged. Little endian on every platform.
//! Also their checksum.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

// Encodes numbers and texts as bytes in the format that ByteReader reads. Little endian on every platform.

//! \brief Encodes small numbers in few bytes. Each byte contains seven bits of the number, lowest first. The eighth bit is set if more
//! bytes follow (LEB128, DWARF 5, 7.6).
class ByteWriter
{
public:
    void byte(quint8 value) { m_bytes.append(static_cast<char>(value)); }
    void fixed32(quint32 value);
    void fixed64(quint64 value);
    void varint(quint64 value);
    //! Writes a signed number. Numbers close to zero take few bytes: 0, -1, 1, -2, … become 0, 1, 2, 3, …
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

// Parses bytes that may be damaged or forged. Never reads out of bounds and never throws.

//! \brief Reads the bytes written by ByteWriter. After the first error, every value is read as 0 or empty.
//!
//! A caller can therefore continue to read and check isValid() once, but must check before using a count.
class ByteReader
{
public:
    //! \param bytes  must stay valid and unchanged while the reader exists
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    quint8 byte();
    quint32 fixed32();
    quint64 fixed64();
    quint64 varint();
    qint64 zigzag();
    QByteArrayView raw(quint64 count);
    QString text();
    //! \brief Reads the number of items that follow, each of which takes at least `leastBits` bits. It is an error if the
    //! remaining bytes are too few for that many items.
    quint64 count(int leastBits = 8);

    bool isValid() const { return m_isValid; }
    void fail();
    QByteArrayView rest() const { return m_bytes.sliced(m_position); }
    bool atEnd() const { return m_position == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_isValid = true;
};

quint32 computeChecksum(QByteArrayView bytes);

} // namespace watchkeeper
