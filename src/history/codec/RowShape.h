// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which numbers a result has, and these numbers in sequence: what results of one target share, and what differs.

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"
#include "history/codec/PackedForm.h"
#include "history/values/StoredResult.h"

#include <QVarLengthArray>

#include <span>

namespace watchkeeper {

//! \brief The name of a value, and how its number is stored.
struct ValueShape
{
    QString name;
    Unit unit = Unit::None;
    PackedForm form = PackedForm::ThreeDigits;
    friend bool operator==(const ValueShape &, const ValueShape &) = default;
};

using PackedNumbers = QVarLengthArray<qint64, 14>; //!< those of a page over HTTPS; each target keeps some

//! \brief The measured phases and the observed values.
//!
//! Also how long the result is valid: this is the same for all results of a target until the target is edited, so it takes no space in a
//! row.
//!
//! The numbers of a row are: the difference in ranks between the duration and the sum of the phases after the queue, which is about zero
//! for most kinds; then the phases; then the values.
struct RowShape
{
    quint8 phases = 0;  //!< bit i: Phase(i) was measured
    qint64 holdsMs = 0; //!< like StoredResult::holdsMs, in [0, kMostHoldsMs]
    QList<ValueShape> values;
    friend bool operator==(const RowShape &, const RowShape &) = default;

    static RowShape of(const StoredResult &result);
    //! Same as operator== with of(result), without creating it.
    bool fits(const StoredResult &result) const;
    qsizetype phaseCount() const;
    qsizetype numberCount() const { return 1 + phaseCount() + values.size(); }
    //! \param result  one for which fits() returns true
    PackedNumbers numbersOf(const StoredResult &result) const;
    //! Sets duration, phases, values and how long the result is valid. \return false if these numbers are invalid
    bool apply(std::span<const qint64> numbers, StoredResult *result) const;

    static constexpr qint64 kMostHoldsMs = 1000LL * 86'400 * 366 * 10; //!< ten years

    //! If it is unknown how long the result is valid, the bytes are the same as in earlier versions.
    void write(ByteWriter *bytes) const;
    static RowShape read(ByteReader *bytes);
};

} // namespace watchkeeper
