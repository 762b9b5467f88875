// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a row of a tail is written against: an earlier row of the same target.

#include "history/codec/RiceCode.h"
#include "history/codec/RowShape.h"
#include "history/codec/TargetResult.h"

#include <optional>

namespace watchkeeper {

//! \brief Written once, in full, when a target first shows such a row; rows then name it and say how their numbers differ.
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

    //! \brief Writes how `others` differ: a bit for a value that is the same, about 9 for a time that is near.
    //! \return how many were far off
    int writeNumbers(BitWriter *bits, const PackedNumbers &others) const;
    PackedNumbers readNumbers(BitReader *bits) const;
    //! The row with these numbers; nothing where there is none. Its time and texts are the caller's business.
    std::optional<StoredResult> result(const PackedNumbers &others) const;

private:
    RiceCode codeOf(qsizetype number) const;
    bool hasFlag(qsizetype number) const;
};

} // namespace watchkeeper
