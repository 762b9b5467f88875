// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packs numbers and texts into as few bits as they need; BitUnpacker unpacks them.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Bits in the order of writing, the highest of each byte first; the last byte is padded with zeros.
class BitPacker
{
public:
    //! The lowest `count` bits of `value`, highest first. \param count  0 - 64
    void bits(quint64 value, int count);
    void flag(bool value) { bits(value ? 1 : 0, 1); }
    //! Small numbers take few bits: Elias gamma code of `value` + 1 (Elias, IEEE Trans. Inf. Theory 21(2), 1975). Below 2^63.
    void small(quint64 value);
    //! The number of bits, then the bits: for numbers of any size.
    void number(quint64 value);
    //! Restores exactly the same double; a decimal with few digits takes few bits.
    void real(double value);
    //! As UTF-8. Unpaired surrogates are replaced.
    void text(const QString &text);

    QByteArray take();

private:
    QByteArray m_bytes;
    quint64 m_open = 0; //!< bits that don't fill a byte yet, in its lowest ones
    int m_openCount = 0;
};

} // namespace watchkeeper
