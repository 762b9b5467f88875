// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a row of a tail is encoded against: an earlier row of the same target.

#include "history/codec/RiceCode.h"
#include "history/codec/RowShape.h"
#include "history/codec/TargetResult.h"

#include <optional>

namespace watchkeeper {

//! \brief Written once, in full, when a target first has such a row; later rows refer to it and store how their numbers differ.
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

    //! \brief Writes how `others` differ: one bit for an equal value, about 9 for a similar duration.
    //! \return how many differed much
    int writeNumbers(BitWriter *bits, const PackedNumbers &others) const;
    PackedNumbers readNumbers(BitReader *bits) const;
    //! The row with these numbers; empty if they are invalid. The caller sets its time and texts.
    std::optional<StoredResult> result(const PackedNumbers &others) const;

private:
    RiceCode codeOf(qsizetype number) const;
    bool hasFlag(qsizetype number) const;
};

} // namespace watchkeeper
