// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/BitReader.h"

#include <QtEndian>

#include <bit>

namespace watchkeeper {

//! Fills the buffer with at least 32 bits, unless the input has ended.
void BitReader::fill()
{
    if (m_count > 32)
        return;
    if (m_rest.size() - m_at >= 4) {
        m_waiting |= static_cast<quint64>(qFromLittleEndian<quint32>(m_rest.data() + m_at)) << m_count;
        m_at += 4;
        m_count += 32;
        return;
    }
    for (; m_count <= 56 && m_at < m_rest.size(); m_count += 8)
        m_waiting |= static_cast<quint64>(static_cast<quint8>(m_rest[m_at++])) << m_count;
}

quint64 BitReader::take(int count)
{
    fill();
    if (count > m_count) {
        m_isSound = false;
        return 0;
    }
    const quint64 value = m_waiting & ((quint64(1) << count) - 1);
    m_waiting >>= count;
    m_count -= count;
    return value;
}

quint64 BitReader::bits(int count)
{
    if (count <= 32)
        return take(count);
    const quint64 low = take(32);
    return low | (take(count - 32) << 32);
}

int BitReader::ones(int most)
{
    fill();
    const int found = std::countr_one(m_waiting);
    if (found >= most) {
        take(most);
        return most;
    }
    take(found + 1);
    return found;
}

void BitReader::finish()
{
    if (m_isSound)
        m_bytes->raw(static_cast<quint64>(m_at - m_count / 8));
    else
        m_bytes->fail();
}

} // namespace watchkeeper
