// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which targets a segment contains, and where: the bytes between its chunks and its end.

#include "history/codec/TargetResult.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace watchkeeper {

//! \brief One chunk of one target, and the rollup of its rows after it.
struct SegmentEntry
{
    TargetId target;
    qint64 offset = 0;    //!< of the chunk in the file
    qint64 chunkSize = 0; //!< [bytes]
    qint64 first = 0;     //!< [ms] earliest time
    qint64 last = 0;      //!< [ms] latest time
    quint64 rows = 0;
    qint64 rollupSize = 0; //!< [bytes] 0: none
    quint32 rollupChecksum = 0;
};

//! The entries of a group, without a frame.
QByteArray packEntries(const QList<SegmentEntry> &entries);
std::optional<QList<SegmentEntry>> unpackEntries(QByteArrayView bytes);

//! \brief The end of a segment: where the entries of each group are, and a summary of the whole.
struct SegmentFooter
{
    struct Group
    {
        qint64 offset = 0;
        qint64 size = 0; //!< [bytes] 0: no target of this group
        quint32 checksum = 0;
    };

    std::array<Group, kTargetGroups> groups;
    qint64 first = 0; //!< [ms]
    qint64 last = 0;  //!< [ms]
    quint64 rows = 0;

    //! Followed by its size, checksum and mark.
    QByteArray bytes() const;
    //! \param end  the last bytes of a segment, kMostSegmentFooter if it has that many
    static std::optional<SegmentFooter> read(QByteArrayView end);
};

inline constexpr qint64 kMostSegmentFooter = 2048; //!< [bytes] maximum length

//! The first bytes of a segment.
QByteArray segmentStart();

} // namespace watchkeeper
