// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The header of a batch in a tail: where each group's rows are, and how to check that they are intact.

#include "history/codec/TargetResult.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace watchkeeper {

inline constexpr int kMostBatchHead = 640; //!< [bytes] maximum length of a header

//! \brief A batch: marker, size of the rest of the header, size of the body, CRC-32 of the header; times, groups; then the body.
struct TailBatch
{
    //! The section of a group in the body.
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
    //! Number of bits for a time relative to `first`.
    int timeBits() const;

    //! The bytes before the body. This sets sizes and offsets: sections are contiguous.
    QByteArray head();
    //! \param bytes  from the marker on, kMostBatchHead of them if there are that many. Absent if this isn't a valid header.
    static std::optional<TailBatch> read(QByteArrayView bytes);
};

//! The first bytes of a batch.
QByteArray batchMarker();

} // namespace watchkeeper
