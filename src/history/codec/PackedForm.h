// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How a measured number is stored as an integer, and with how many digits.

#include "model/Unit.h"

#include <optional>

namespace watchkeeper {

//! \brief Three digits are enough to draw a number, but not to tell by how much a counter grew: counters are stored exactly.
enum class PackedForm : quint8 {
    ThreeDigits, //!< rank of the decimal
    Integer,     //!< itself
    Bits         //!< bits of the double (IEEE 754)
};
inline constexpr int kPackedFormCount = 3;

PackedForm packedFormOf(Unit unit, double number);
//! \param number  one for which packedFormOf() returned `form`
qint64 packedNumber(double number, PackedForm form);
//! Empty if no number is packed as that.
std::optional<double> unpackedNumber(qint64 packed, PackedForm form);

} // namespace watchkeeper
