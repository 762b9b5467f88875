// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes numbers and texts as bytes or bits, and parses bytes that may be damaged or forged. Little endian on every platform.
//! Also their checksum.

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <bit>

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

// Writes numbers and short texts of any bit width one after the other, and reads them. Malicious input can only make the reader
// report invalid data.

// Writes numbers of any bit width one after the other, lowest bit first.

//! \brief Writes bits after the bytes of a ByteWriter. finish() fills the last byte with zeros.
class BitWriter
{
public:
    //! \param bytes  must outlive this object and must not be written elsewhere before finish()
    explicit BitWriter(ByteWriter *bytes)
        : m_bytes(bytes)
    {
    }
    Q_DISABLE_COPY_MOVE(BitWriter)

    //! \param count  0 to 64; the higher bits of `value` must be 0
    void bits(quint64 value, int count)
    {
        if (count > 32) {
            push(value & 0xffffffff, 32);
            value >>= 32;
            count -= 32;
        }
        push(value, count);
    }
    void finish()
    {
        for (; m_bitCount > 0; m_bitCount -= 8, m_buffer >>= 8)
            m_bytes->byte(static_cast<quint8>(m_buffer));
        m_bitCount = 0;
    }

private:
    void push(quint64 value, int count) // writes at most 32 bits, in addition to up to 31 buffered bits
    {
        m_buffer |= value << m_bitCount;
        m_bitCount += count;
        if (m_bitCount < 32)
            return;
        m_bytes->fixed32(static_cast<quint32>(m_buffer));
        m_buffer >>= 32;
        m_bitCount -= 32;
    }

    ByteWriter *m_bytes;
    quint64 m_buffer = 0;
    int m_bitCount = 0;
};

// Reads the bits written by BitWriter. Malicious input can only make the reader report invalid data.

//! \brief Reads bits from the position of a ByteReader. finish() moves that position past the bits that were read.
class BitReader
{
public:
    //! \param bytes  must outlive this object and must not be read elsewhere before finish()
    explicit BitReader(ByteReader *bytes)
        : m_bytes(bytes)
        , m_input(bytes->rest())
    {
    }
    Q_DISABLE_COPY_MOVE(BitReader)

    //! \param count  0 - 64
    quint64 bits(int count);
    //! Reads up to `limit` (at most 31) consecutive 1 bits and returns their number. If there are fewer, also consumes the 0 bit
    //! after them.
    int readOnes(int limit);
    //! Returns false once more bits were requested than were available.
    bool isValid() const { return m_isValid; }
    //! Moves the ByteReader to the byte after the last bit read, or marks it as failed.
    void finish();

private:
    void fill();
    quint64 take(int count);

    ByteReader *m_bytes;
    QByteArrayView m_input;
    qsizetype m_position = 0;
    quint64 m_buffer = 0;
    int m_bitCount = 0;
    bool m_isValid = true;
};

// Encodes mostly small numbers in few bits: Rice codes (Rice & Plaunt, IEEE Trans. Commun. 19, 1971) with an escape for large ones.

//! \brief Writes the number's quotient by 2^k in unary, as ones followed by a zero, then its lowest k bits. If the number of
//! ones reaches `escape`, the number's length and the number itself follow instead.
struct RiceCode
{
    int k = 0;      //!< number of low bits, 0 - 31
    int escape = 1; //!< number of ones that introduces a large number, 1 - 31

    int bitsFor(quint64 value) const
    {
        const quint64 quotient = value >> k;
        return isLarge(quotient) ? escape + 6 + lengthOf(value) : static_cast<int>(quotient) + 1 + k;
    }
    void write(BitWriter *bits, quint64 value) const
    {
        const quint64 quotient = value >> k;
        if (!isLarge(quotient)) {
            bits->bits((quint64(1) << quotient) - 1, static_cast<int>(quotient) + 1);
            bits->bits(value & ((quint64(1) << k) - 1), k);
            return;
        }
        bits->bits((quint64(1) << escape) - 1, escape);
        bits->bits(static_cast<quint64>(lengthOf(value) - 1), 6);
        bits->bits(value, lengthOf(value));
    }
    quint64 read(BitReader *bits) const
    {
        const int quotient = bits->readOnes(escape);
        if (quotient < escape)
            return (static_cast<quint64>(quotient) << k) | bits->bits(k);
        const int length = static_cast<int>(bits->bits(6)) + 1;
        return bits->bits(length);
    }

private:
    bool isLarge(quint64 quotient) const { return quotient >= static_cast<quint64>(escape); }
    static int lengthOf(quint64 value) { return std::max(1, static_cast<int>(std::bit_width(value))); }
};

// Encodes short texts in the bits of a row.

//! Returns whether writeShortText() supports the text: up to 31 bytes of UTF-8.
bool isShortText(const QString &text);
void writeShortText(BitWriter *bits, const QString &text);
QString readShortText(BitReader *bits);

} // namespace watchkeeper
