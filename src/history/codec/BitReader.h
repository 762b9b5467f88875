// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the bits written by BitWriter. Malicious input can only make the reader report invalid data.

#include "history/codec/ByteReader.h"

namespace watchkeeper {

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
    //! Reads up to `most` (at most 31) consecutive one bits and returns their number. If there are fewer, the zero after them is also
    //! consumed.
    int readOnes(int most);
    //! False as soon as more bits were requested than were available.
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

} // namespace watchkeeper
