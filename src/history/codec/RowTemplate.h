// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The template of rows in a tail file: an earlier row of the same target.

#include "history/codec/RiceCode.h"
#include "history/codec/RowShape.h"
#include "history/codec/TargetResult.h"

#include <optional>

namespace watchkeeper {

//! \brief A template is written in full when the first such row of a target is stored. Later rows refer to the template and store how their
//! numbers differ.
struct RowTemplate
{
    TargetId target;
    qint64 verdict = 0;
    RowShape shape;
    QString summary;
    QString message;
    PackedNumbers numbers;

    static RowTemplate of(const TargetResult &row);
    void write(ByteWriter *bytes) const;
    static RowTemplate read(ByteReader *bytes);

    //! \brief Writes the differences of `others`: one bit for an equal value, about 9 bits for a similar duration.
    //! \return the number of values that differed much
    int writeNumbers(BitWriter *bits, const PackedNumbers &others) const;
    PackedNumbers readNumbers(BitReader *bits) const;
    //! Returns the result with these numbers, or nullopt if they are invalid. The caller sets its time and texts.
    std::optional<StoredResult> result(const PackedNumbers &others) const;

private:
    RiceCode riceCodeAt(qsizetype number) const;
    bool hasEqualFlag(qsizetype number) const;
};

} // namespace watchkeeper
