// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The head of a batch in a tail: where each group's rows are, and how to tell whether they are whole.

#include "history/codec/TargetResult.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace watchkeeper {

inline constexpr int kMostBatchHead = 640; //!< [bytes] no head is longer

//! \brief A batch: marker, size of the rest of the head, size of the body, CRC-32 of the head; times, groups; then the body.
struct TailBatch
{
    //! What a group has in the body.
    struct Section
    {
        qint64 offset = 0; //!< in the body
        quint32 size = 0;  //!< [bytes] 0: nothing of this group
        quint32 checksum = 0;
    };

    qint64 first = 0; //!< [ms] earliest time
    qint64 last = 0;  //!< [ms] latest time
    quint64 rows = 0;
    std::array<Section, kTargetGroups> sections;
    qint64 headSize = 0; //!< [bytes] where the body begins
    qint64 bodySize = 0;

    qint64 size() const { return headSize + bodySize; }
    //! Bits that hold a time since `first`.
    int timeBits() const;

    //! The bytes before the body. Sizes and offsets are set by this: sections lie one behind the other.
    QByteArray head();
    //! \param bytes  from the marker on, kMostBatchHead of them if there are so many. Nothing where this is no sound head.
    static std::optional<TailBatch> read(QByteArrayView bytes);
};

//! What a batch begins with.
QByteArray batchMarker();

} // namespace watchkeeper
