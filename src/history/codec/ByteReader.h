// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses bytes that may be damaged or forged: never reads beyond them, never throws.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Reads what ByteWriter wrote. The first fault is remembered; from then on everything reads as 0 or empty.
//!
//! So a caller can read on and check isSound() once, before it trusts a count at the latest.
class ByteReader
{
public:
    //! \param bytes  stay valid and unchanged as long as the reader exists
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
    //! \brief The number of items that follow, each of which takes at least `leastBits` bits: more than can follow is a fault.
    quint64 count(int leastBits = 8);

    bool isSound() const { return m_isSound; }
    void fail();
    QByteArrayView rest() const { return m_bytes.sliced(m_at); }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isSound = true;
};

} // namespace watchkeeper
