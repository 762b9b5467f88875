// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads what BitWriter wrote; hostile bytes make the reader unsound, nothing worse.

#include "history/codec/ByteReader.h"

namespace watchkeeper {

//! \brief Reads bits from the position of a ByteReader; finish() moves that position after them.
class BitReader
{
public:
    //! \param bytes  outlives this object; nothing else reads from it before finish()
    explicit BitReader(ByteReader *bytes)
        : m_bytes(bytes)
        , m_rest(bytes->rest())
    {
    }
    Q_DISABLE_COPY_MOVE(BitReader)

    //! \param count  0 - 64
    quint64 bits(int count);
    //! The number of ones that come next, up to `most` (at most 31); the zero that ends fewer of them is consumed as well.
    int ones(int most);
    //! False once more bits were requested than available.
    bool isSound() const { return m_isSound; }
    //! Moves the ByteReader to the byte after the last bit read, or calls its fail().
    void finish();

private:
    void fill();
    quint64 take(int count);

    ByteReader *m_bytes;
    QByteArrayView m_rest;
    qsizetype m_at = 0;
    quint64 m_waiting = 0;
    int m_count = 0;
    bool m_isSound = true;
};

} // namespace watchkeeper
