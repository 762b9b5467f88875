// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packs numbers and strings into few bits. BitUnpacker unpacks them.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

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
