// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A result as integers: its shape, which the results of one target have in common, the numbers that differ between results, and
//! its verdict. Also maps decimals to integers.

#include "history/codec/ByteStream.h"
#include "history/values/StoredResult.h"
#include "model/check/ObservedValue.h"

#include <QVarLengthArray>
#include <QtGlobal>

#include <optional>
#include <span>

namespace watchkeeper {

// Maps decimals with three significant digits to integers, which are their ranks among all such decimals. Pure functions.

//! \brief Returns the rank of the nearest three-digit decimal: 0 for 0, 1 for 1.00e-300, 2 for 1.01e-300, and so on. Negative decimals have
//! negative ranks.
//!
//! Adjacent decimals have adjacent ranks at any magnitude, so jitter leads to small differences. Values closer to 0 than 1e-300 become 0,
//! values that are too large become the largest decimal, and NaN becomes 0.
qint64 rankOfDecimal(double value);

//! Returns false for ranks that rankOfDecimal() never returns.
bool isDecimalRank(qint64 rank);

//! \param rank  a rank accepted by isDecimalRank()
//! \return      the double closest to the decimal; rankOfDecimal() returns `rank` for it
double decimalOfRank(qint64 rank);

//! \brief Returns the absolute value of the decimal in millionths, truncated to an integer and limited to 1e17. Sums of such integers are
//! the same on every platform.
qint64 millionthsOfRank(qint64 rank);
//! \param millionths  at most 1e18; zero and negative numbers have rank 0
qint64 rankOfMillionths(qint64 millionths);

// Defines how a measured number is stored as an integer, and with what precision.

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

//! \brief The name of a value and the form of its number.
struct ValueShape
{
    QString name;
    Unit unit = Unit::None;
    PackedForm form = PackedForm::ThreeDigits;
    friend bool operator==(const ValueShape &, const ValueShape &) = default;
};

using PackedNumbers =
    QVarLengthArray<qint64, 14>; //!< enough for the numbers of an HTTPS page; each target stores several of these arrays

//! \brief The measured phases, the names of the values, and the validity period of a result.
//!
//! The validity period is the same for all results of a target until the target is edited, so it takes no space in a row.
//!
//! A row contains these numbers: the difference in rank between the duration and the sum of the phases after the queue (close to zero for
//! most kinds), the phases, and the values.
struct RowShape
{
    quint8 phases = 0;     //!< bit i: Phase(i) was measured
    qint64 validityMs = 0; //!< same as StoredResult::validityMs, in [0, kMaxValidityMs]
    QList<ValueShape> values;
    friend bool operator==(const RowShape &, const RowShape &) = default;

    static RowShape of(const StoredResult &result);
    //! Equivalent to a comparison with of(result), but doesn't create a shape.
    bool fits(const StoredResult &result) const;
    qsizetype phaseCount() const;
    qsizetype numberCount() const { return 1 + phaseCount() + values.size(); }
    //! \param result  a result for which fits() returns true
    PackedNumbers numbersOf(const StoredResult &result) const;
    //! Sets the duration, phases, values and validity period. \return false if the numbers are invalid
    bool apply(std::span<const qint64> numbers, StoredResult *result) const;

    static constexpr qint64 kMaxValidityMs = 1000LL * 86'400 * 366 * 10; //!< ten years

    //! If the validity period is unknown, the bytes are the same as in earlier versions.
    void write(ByteWriter *bytes) const;
    static RowShape read(ByteReader *bytes);
};

// The evaluation of a result as one integer that repeats from row to row.

//! Packs the outcome, whether it is confirmed, the error type and the attempt.
qint64 packedVerdict(const StoredResult &result);
//! Sets the fields packed by packedVerdict(). \return false if the integer is invalid
bool applyVerdict(qint64 packed, StoredResult *result);

} // namespace watchkeeper
