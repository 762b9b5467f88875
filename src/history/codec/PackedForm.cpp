// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/PackedForm.h"

#include "history/codec/Decimal.h"

#include <bit>
#include <cmath>

namespace watchkeeper {

PackedForm choosePackedForm(Unit unit, double number)
{
    if (unit != Unit::Counter)
        return PackedForm::ThreeDigits;
    constexpr double kMaxExactInteger = 9007199254740992; // 2^53
    const bool isWhole = std::fabs(number) <= kMaxExactInteger && std::trunc(number) == number;
    return isWhole ? PackedForm::Integer : PackedForm::Bits;
}

qint64 packedNumber(double number, PackedForm form)
{
    switch (form) {
    case PackedForm::ThreeDigits:
        break;
    case PackedForm::Integer:
        return static_cast<qint64>(number);
    case PackedForm::Bits:
        return std::bit_cast<qint64>(number);
    }
    return rankOfDecimal(number);
}

std::optional<double> unpackedNumber(qint64 packed, PackedForm form)
{
    double number = 0;
    if (form == PackedForm::Integer)
        number = static_cast<double>(packed);
    else if (form == PackedForm::Bits)
        number = std::bit_cast<double>(packed);
    else if (isDecimalRank(packed))
        number = decimalOfRank(packed);
    else
        return std::nullopt;
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace watchkeeper
