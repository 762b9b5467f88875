// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes numbers and short texts of any bit width one after the other, and reads them. Malicious input can only make the reader
//! report invalid data.

#include "history/codec/ByteStream.h"

#include <algorithm>
#include <bit>

namespace watchkeeper {

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
