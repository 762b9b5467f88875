// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which numbers a result has, and these numbers in a row: what results of one target share, and what differs.

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"
#include "history/codec/PackedForm.h"
#include "history/values/StoredResult.h"

#include <QVarLengthArray>

#include <span>

namespace watchkeeper {

//! \brief A value's name and how its number is kept.
struct ValueShape
{
    QString name;
    Unit unit = Unit::None;
    PackedForm form = PackedForm::ThreeDigits;
    friend bool operator==(const ValueShape &, const ValueShape &) = default;
};

using PackedNumbers = QVarLengthArray<qint64, 24>;

//! \brief The phases that were measured and the values that were seen.
//!
//! And how long the result stands: that is the same for all results of a target until it is edited, and so costs a row nothing.
//!
//! A row's numbers are: by how many ranks the duration differs from the sum of the phases behind the queue, which for most kinds is
//! about nothing; then the phases; then the values.
struct RowShape
{
    quint8 phases = 0;  //!< bit i: Phase(i) is there
    qint64 holdsMs = 0; //!< as StoredResult::holdsMs, in [0, kMostHoldsMs]
    QList<ValueShape> values;
    friend bool operator==(const RowShape &, const RowShape &) = default;

    static RowShape of(const StoredResult &result);
    //! operator== with of(result), without making it.
    bool fits(const StoredResult &result) const;
    qsizetype phaseCount() const;
    qsizetype numberCount() const { return 1 + phaseCount() + values.size(); }
    //! \param result  one that it fits
    PackedNumbers numbersOf(const StoredResult &result) const;
    //! Sets duration, phases, values and how long it stands. \return false where these are no such numbers
    bool apply(std::span<const qint64> numbers, StoredResult *result) const;

    static constexpr qint64 kMostHoldsMs = 1000LL * 86'400 * 366 * 10; //!< ten years

    //! Where it is not known how long it stands, the bytes are those of earlier versions.
    void write(ByteWriter *bytes) const;
    static RowShape read(ByteReader *bytes);
};

} // namespace watchkeeper
