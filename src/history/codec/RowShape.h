// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A result as integers: its shape, which the results of one target have in common, the numbers that differ between results, and
//! its verdict.

#include "history/codec/ByteStream.h"
#include "history/codec/PackedNumber.h"
#include "history/values/StoredResult.h"

#include <QVarLengthArray>

#include <span>

namespace watchkeeper {

// The shape of a result, which the results of one target have in common, and the numbers that differ between results.

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
