// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates the file of a day from the segments of its hours, with one rollup per target instead of 24.

#include "history/files/SegmentReader.h"
#include "history/files/SegmentWriter.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace watchkeeper {

//! \brief Merges the rollups of one target. Skips unreadable rollups.
using RollupMerger = std::function<QByteArray(const QList<QByteArray> &rollups)>;

//! \brief Writes a segment that has only rollups. Keeps the rollups of only a 64th of the targets in memory.
class DayWriter
{
public:
    //! \param segments  paths of all segments of the day; damaged content is skipped
    //! \param path      path of the file to create, see ResultFolder::temporaryPath()
    //! \param rollup    creates the rollup of rows whose stored rollup can't be read
    static Expected<DayWriter, FileFault> begin(const QStringList &segments, const QString &path, RollupFactory rollup,
                                                RollupMerger merger, const FileCalls &calls = FileCalls::standard());

    //! \brief Merges the rollups of some targets. After the last one, the file is complete and on disk.
    //! \return true if the file is complete; after an error, this writer is unusable, and the caller must remove the file
    Expected<bool, FileFault> step();
    const SegmentFooter &footer() const { return m_builder.footer(); }

private:
    //! The data of a target in the day's segments.
    struct DayTarget
    {
        SegmentEntry entry;
        QList<QByteArray> rollups;
    };
    DayWriter(const QStringList &segments, SegmentBuilder builder, RollupFactory rollup, RollupMerger merger, FileCalls calls);
    std::optional<FileFault> stepGroup(int *most);
    std::optional<FileFault> readGroup();
    std::optional<FileFault> readSegment(const QString &path);
    std::optional<FileFault> addRollup(const SegmentReader &segment, const SegmentEntry &entry);

    QStringList m_segments;
    SegmentBuilder m_builder;
    RollupFactory m_rollup;
    RollupMerger m_merger;
    FileCalls m_calls;
    int m_group = 0;
    bool m_isGroupRead = false;                  //!< true if the current group has been read
    QHash<TargetId, DayTarget> m_pendingTargets; //!< targets of the current group that aren't written yet
    QList<TargetId> m_targets;                   //!< entries of the current group that aren't written yet, in reverse order
};

} // namespace watchkeeper
