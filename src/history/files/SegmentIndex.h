// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The index of a segment, between its chunks and its end. Lists the targets and the locations of their chunks.

#include "history/codec/TargetResult.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace watchkeeper {

//! \brief The location of one chunk of one target, followed by the rollup of its rows.
struct SegmentEntry
{
    TargetId target;
    qint64 offset = 0;    //!< offset of the chunk in the file
    qint64 chunkSize = 0; //!< [bytes]
    qint64 first = 0;     //!< [ms] earliest time
    qint64 last = 0;      //!< [ms] latest time
    quint64 rows = 0;
    qint64 rollupSize = 0; //!< [bytes] 0 if there is no rollup
    quint32 rollupChecksum = 0;
};

//! Encodes the entries of a group, without a frame.
QByteArray packEntries(const QList<SegmentEntry> &entries);
std::optional<QList<SegmentEntry>> unpackEntries(QByteArrayView bytes);

//! \brief The end of a segment, with the locations of each group's entries and a summary of the segment.
struct SegmentFooter
{
    struct Group
    {
        qint64 offset = 0;
        qint64 size = 0; //!< [bytes] 0 if the segment has no target of this group
        quint32 checksum = 0;
    };

    std::array<Group, kTargetGroups> groups;
    qint64 first = 0; //!< [ms]
    qint64 last = 0;  //!< [ms]
    quint64 rows = 0;

    //! Encodes the footer, followed by its size, checksum and marker.
    QByteArray bytes() const;
    //! \param end  last bytes of a segment, at most kMaxSegmentFooterSize
    static std::optional<SegmentFooter> read(QByteArrayView end);
};

inline constexpr qint64 kMaxSegmentFooterSize = 2048; //!< [bytes] maximum length

//! The first bytes of a segment.
QByteArray segmentHeader();

} // namespace watchkeeper
