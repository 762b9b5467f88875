// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes mostly small numbers in few bits: Rice codes (Rice & Plaunt, IEEE Trans. Commun. 19, 1971) with an escape for large ones.

#include "history/codec/BitReader.h"
#include "history/codec/BitWriter.h"

#include <algorithm>
#include <bit>

namespace watchkeeper {

//! \brief Writes the quotient by 2^k as that many ones followed by a zero, then k bits. If the number of ones reaches `escape`, the length
//! and the number follow instead.
struct RiceCode
{
    int k = 0;      //!< 0 - 31
    int escape = 1; //!< 1 - 31

    int bitsFor(quint64 value) const
    {
        const quint64 quotient = value >> k;
        return isLarge(quotient) ? escape + 6 + lengthOf(value) : static_cast<int>(quotient) + 1 + k;
    }
    void write(BitWriter *bits, quint64 value) const
    {
        const quint64 quotient = value >> k;
        if (!isLarge(quotient)) {
            bits->bits((quint64(1) << quotient) - 1, static_cast<int>(quotient) + 1);
            bits->bits(value & ((quint64(1) << k) - 1), k);
            return;
        }
        bits->bits((quint64(1) << escape) - 1, escape);
        bits->bits(static_cast<quint64>(lengthOf(value) - 1), 6);
        bits->bits(value, lengthOf(value));
    }
    quint64 read(BitReader *bits) const
    {
        const int quotient = bits->readOnes(escape);
        if (quotient < escape)
            return (static_cast<quint64>(quotient) << k) | bits->bits(k);
        const int length = static_cast<int>(bits->bits(6)) + 1;
        return bits->bits(length);
    }

private:
    bool isLarge(quint64 quotient) const { return quotient >= static_cast<quint64>(escape); }
    static int lengthOf(quint64 value) { return std::max(1, static_cast<int>(std::bit_width(value))); }
};

} // namespace watchkeeper
