// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates a segment from a finished tail, one group of targets at a time.

#include "history/files/SegmentBuilder.h"
#include "history/files/TailReader.h"

#include <QHash>

#include <functional>

namespace watchkeeper {

//! \brief Creates data stored with the rows of a target so that the rows needn't be read. The bytes are defined by the caller.
//! \param rows  rows of one target, sorted by time, not empty
using RollupFactory = std::function<QByteArray(const TargetId &target, const QList<StoredResult> &rows)>;

//! \brief Packs the rows of a tail, target by target.
//!
//! Keeps the rows of only a 64th of the targets in memory, up to a limit.
class SegmentWriter
{
public:
    //! \param path  temporary name of the new file, see ResultFolder
    static Expected<SegmentWriter, FileFault> begin(const QString &tailPath, const QString &path, RollupFactory rollup,
                                                    const FileCalls &calls = FileCalls::standard());

    //! \brief Packs one more group. After the last one, the file is complete and on disk.
    //! \return true if the file is complete; after an error, this writer is unusable, and the caller must remove the file
    Expected<bool, FileFault> step();

    //! The footer with a summary of the segment so far.
    const SegmentFooter &footer() const { return m_builder.footer(); }
    //! True if parts of the tail couldn't be read.
    bool isTailDamaged() const { return m_isDamaged; }

private:
    SegmentWriter(TailReader tail, SegmentBuilder builder, RollupFactory rollup);
    std::optional<FileFault> writeGroup();
    std::optional<FileFault> writeBuffered();
    std::optional<FileFault> writeTarget(const TargetId &target, QList<StoredResult> rows);

    TailReader m_tail;
    SegmentBuilder m_builder;
    RollupFactory m_rollup;
    int m_group = 0;
    bool m_isDamaged = false;
    QHash<TargetId, QList<StoredResult>> m_bufferedRowsByTarget;
    qsizetype m_bufferedRows = 0;
};

} // namespace watchkeeper
