// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reads what BitWriter wrote; hostile bytes make it unsound, never more.

#include "history/codec/ByteReader.h"

namespace watchkeeper {

//! \brief Reads bits from where a ByteReader stands; finish() moves that behind them.
class BitReader
{
public:
    //! \param bytes  lives longer; nothing else reads from it before finish()
    explicit BitReader(ByteReader *bytes)
        : m_bytes(bytes)
        , m_rest(bytes->rest())
    {
    }
    Q_DISABLE_COPY_MOVE(BitReader)

    //! \param count  0 - 64
    quint64 bits(int count);
    //! How many ones come next, up to `most` (at most 31); the zero that ends fewer of them is taken as well.
    int ones(int most);
    //! False once more was asked for than there was.
    bool isSound() const { return m_isSound; }
    //! Moves the bytes on behind the last bit read, or fails them.
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
