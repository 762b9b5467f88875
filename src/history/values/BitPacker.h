// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packs numbers and strings into few bits, and unpacks bits that may be damaged or forged.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

// Unpacks bits that may be damaged or forged. Never reads past their end and never throws.

inline constexpr int kMaxDecimalPlaces = 15; //!< maximum number of decimal places in BitPacker::real()

//! \brief Reads the output of BitPacker. After the first error, every value is read as 0 or an empty string.
class BitUnpacker
{
public:
    //! \param bytes  must outlive the unpacker and stay unchanged
    explicit BitUnpacker(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    quint64 bits(int count);
    bool flag() { return bits(1) != 0; }
    quint64 smallNumber();
    quint64 number();
    //! Reads a number, which is always finite.
    double real();
    QString text();
    //! \brief Reads the number of items that follow, each of which takes at least `leastBits` bits. It is an error if the
    //! remaining bytes are too few for that many items.
    quint64 count(int leastBits);

    void fail();
    bool isValid() const { return m_isValid; }
    //! Returns true if only the padding of the last byte remains and is 0.
    bool atEnd();

private:
    qint64 bitsLeft() const { return m_bytes.size() * 8 - m_position; }

    QByteArrayView m_bytes;
    qint64 m_position = 0; //!< [bits] position of the next bit to read
    bool m_isValid = true;
};

// Packs numbers and strings into few bits. BitUnpacker unpacks them.

//! \brief Stores bits in the order of writing, starting with the highest bit of each byte. The last byte is padded with zeros.
class BitPacker
{
public:
    //! Writes the lowest `count` bits of `value`, highest first. \param count  0 to 64
    void bits(quint64 value, int count);
    void flag(bool value) { bits(value ? 1 : 0, 1); }
    //! Writes a number below 2^63, small numbers in few bits, as the Elias gamma code of `value` + 1 (Elias, IEEE Trans. Inf. Theory 21(2),
    //! 1975).
    void smallNumber(quint64 value);
    //! Writes a number of any size as its number of bits, followed by the bits.
    void number(quint64 value);
    //! Writes a double that is restored exactly. A decimal with few digits takes few bits.
    void real(double value);
    //! Writes the text as UTF-8. Unpaired surrogates are replaced.
    void text(const QString &text);

    QByteArray take();

private:
    QByteArray m_bytes;
    quint64 m_partialByte = 0; //!< bits that don't fill a byte yet, in the lowest positions
    int m_partialBitCount = 0;
};

} // namespace watchkeeper
