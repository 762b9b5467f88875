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
    quint64 smallNumber();
    quint64 number();
    //! Finite.
    double real();
    QString text();
    //! \brief Reads the number of items that follow, each of which takes at least `leastBits` bits. A number that exceeds the remaining
    //! bytes is an error.
    quint64 count(int leastBits);

    void fail();
    bool isValid() const { return m_isValid; }
    //! Returns true if only the padding of the last byte remains and is 0.
    bool atEnd();

private:
    qint64 bitsLeft() const { return m_bytes.size() * 8 - m_position; }

    QByteArrayView m_bytes;
    qint64 m_position = 0; //!< [bits]
    bool m_isValid = true;
};

} // namespace watchkeeper
