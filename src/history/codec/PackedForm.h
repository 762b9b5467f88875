// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Defines how a measured number is stored as an integer, and with what precision.

#include "model/check/ObservedValue.h"

#include <optional>

namespace watchkeeper {

//! \brief The precision of a stored number. Three digits are enough for a chart but not for the increase of a counter, so counters are
//! stored exactly.
enum class PackedForm : quint8 {
    ThreeDigits, //!< rank of the three-digit decimal
    Integer,     //!< the number itself
    Bits         //!< bits of the IEEE 754 double
};
inline constexpr int kPackedFormCount = 3;

PackedForm choosePackedForm(Unit unit, double number);
//! \param number  a number for which choosePackedForm() returned `form`
qint64 packedNumber(double number, PackedForm form);
//! Returns nullopt if `packed` isn't valid in this form.
std::optional<double> unpackedNumber(qint64 packed, PackedForm form);

} // namespace watchkeeper
