// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Takes bits apart that may be damaged or made up by somebody: never reads beyond them, never throws.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

inline constexpr int kMostDecimalPlaces = 15; //!< of BitPacker::real()

//! \brief Reads what BitPacker wrote. The first fault is remembered; from there on everything reads as 0 or empty.
class BitUnpacker
{
public:
    //! \param bytes  stay alive and unchanged as long as the unpacker
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
    //! \brief A number of things that follow, each of which takes at least `leastBits` bits: more than can follow is a fault.
    quint64 count(int leastBits);

    void fail();
    bool isSound() const { return m_isSound; }
    //! Nothing follows but the bits that fill the last byte, and these are 0.
    bool atEnd();

private:
    qint64 bitsLeft() const { return m_bytes.size() * 8 - m_at; }

    QByteArrayView m_bytes;
    qint64 m_at = 0; //!< [bits]
    bool m_isSound = true;
};

} // namespace watchkeeper
