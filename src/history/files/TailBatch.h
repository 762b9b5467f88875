// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The header of a batch in a tail: the location of each group's rows, and checksums.

#include "history/codec/TargetResult.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace watchkeeper {

inline constexpr int kMaxBatchHeadSize = 640; //!< [bytes] maximum length of a header

//! \brief A batch consists of a marker, the size of the rest of the header, the size of the body, the CRC-32 of the header, the times, the
//! groups and the body.
struct TailBatch
{
    //! The section of a group in the body.
    struct Section
    {
        qint64 offset = 0; //!< offset in the body
        quint32 size = 0;  //!< [bytes] 0 if the batch has no rows of this group
        quint32 checksum = 0;
    };

    qint64 first = 0; //!< [ms] earliest time
    qint64 last = 0;  //!< [ms] latest time
    quint64 rows = 0;
    std::array<Section, kTargetGroups> sections;
    qint64 headSize = 0; //!< [bytes] size of the header, after which the body begins
    qint64 bodySize = 0;

    qint64 size() const { return headSize + bodySize; }
    //! Returns the number of bits for a time relative to `first`.
    int timeBits() const;

    //! Returns the bytes before the body. Also sets the sizes and offsets of the sections, which are contiguous.
    QByteArray head();
    //! \param bytes  bytes from the marker on, at most kMaxBatchHeadSize. Returns nullopt if they aren't a valid header.
    static std::optional<TailBatch> read(QByteArrayView bytes);
};

//! The first bytes of a batch.
QByteArray batchMarker();

} // namespace watchkeeper
