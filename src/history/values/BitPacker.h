// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Puts numbers and texts into as few bits as they need; BitUnpacker takes them out again.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Bits in the order in which they are written, the highest of each byte first; the last byte is filled up with zeros.
class BitPacker
{
public:
    //! The lowest `count` bits of `value`, the highest of them first. \param count  0 - 64
    void bits(quint64 value, int count);
    void flag(bool value) { bits(value ? 1 : 0, 1); }
    //! Small numbers take few bits: Elias gamma code of `value` + 1 (Elias, IEEE Trans. Inf. Theory 21(2), 1975). Below 2^63.
    void small(quint64 value);
    //! How many bits it has, then these: for numbers of any size.
    void number(quint64 value);
    //! The very same double comes out again; a decimal of few digits takes few bits.
    void real(double value);
    //! As UTF-8. Halves of surrogate pairs that stand alone are replaced.
    void text(const QString &text);

    QByteArray take();

private:
    QByteArray m_bytes;
    quint64 m_open = 0; //!< bits that do not fill a byte yet, in its lowest ones
    int m_openCount = 0;
};

} // namespace watchkeeper
