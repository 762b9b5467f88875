// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes numbers of any bit width one after the other, lowest bit first.

#include "history/codec/ByteWriter.h"

namespace watchkeeper {

//! \brief Writes bits after the bytes of a ByteWriter. finish() fills the last byte with zeros.
class BitWriter
{
public:
    //! \param bytes  must outlive this object and must not be written elsewhere before finish()
    explicit BitWriter(ByteWriter *bytes)
        : m_bytes(bytes)
    {
    }
    Q_DISABLE_COPY_MOVE(BitWriter)

    //! \param count  0 to 64; the higher bits of `value` must be 0
    void bits(quint64 value, int count)
    {
        if (count > 32) {
            push(value & 0xffffffff, 32);
            value >>= 32;
            count -= 32;
        }
        push(value, count);
    }
    void finish()
    {
        for (; m_bitCount > 0; m_bitCount -= 8, m_buffer >>= 8)
            m_bytes->byte(static_cast<quint8>(m_buffer));
        m_bitCount = 0;
    }

private:
    void push(quint64 value, int count) // writes at most 32 bits, in addition to up to 31 buffered bits
    {
        m_buffer |= value << m_bitCount;
        m_bitCount += count;
        if (m_bitCount < 32)
            return;
        m_bytes->fixed32(static_cast<quint32>(m_buffer));
        m_buffer >>= 32;
        m_bitCount -= 32;
    }

    ByteWriter *m_bytes;
    quint64 m_buffer = 0;
    int m_bitCount = 0;
};

} // namespace watchkeeper
