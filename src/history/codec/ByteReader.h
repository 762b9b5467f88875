// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses bytes that may be damaged or forged. Never reads out of bounds and never throws.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

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
    //! \brief Reads the number of items that follow, each of which takes at least `leastBits` bits. A number that exceeds the remaining
    //! bytes is an error.
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

} // namespace watchkeeper
