// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Unpacks bits that may be damaged or forged. Never reads past their end and never throws.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

inline constexpr int kMaxDecimalPlaces = 15; //!< Maximum number of decimal places in BitPacker::real().

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
    quint64 small();
    quint64 number();
    //! Finite.
    double real();
    QString text();
    //! \brief Reads the number of items that follow, each of which takes at least `leastBits` bits. A number that exceeds the remaining
    //! bytes is an error.
    quint64 count(int leastBits);

    void fail();
    bool isSound() const { return m_isSound; }
    //! Returns true if only the padding of the last byte remains and is 0.
    bool atEnd();

private:
    qint64 bitsLeft() const { return m_bytes.size() * 8 - m_at; }

    QByteArrayView m_bytes;
    qint64 m_at = 0; //!< [bits]
    bool m_isSound = true;
};

} // namespace watchkeeper
