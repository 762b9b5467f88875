// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Segments: files with the chunks of all targets of an hour, and an index. Creates a segment from a finished tail, one group of
//! targets at a time, and reads it.

#include "history/codec/PackedRows.h"
#include "history/files/DiskFile.h"
#include "history/files/TailFile.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <array>
#include <functional>
#include <optional>

namespace watchkeeper {

// The index of a segment, between its chunks and its end. Lists the targets and the locations of their chunks.

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

//! Returns the first bytes of a segment.
QByteArray segmentHeader();

// Writes the bytes of a segment or a day sequentially.

//! \brief Writes `WKSEGM` and a two-byte version, then the chunks and entries of each group, then the footer.
class SegmentBuilder
{
public:
    //! \param path  temporary name of the new file, see ResultFolder; replaces the leftover of an earlier attempt
    static Expected<SegmentBuilder, FileFault> begin(const QString &path, const FileCalls &calls);

    //! \brief Adds the data of a target in the current group. A target can be added several times.
    //! \param entry  has the target, times and rows; the other members are set here
    //! \param chunk  empty if there is only a rollup
    std::optional<FileFault> add(SegmentEntry entry, QByteArrayView chunk, QByteArrayView rollup);
    //! Ends a group. Call after all data of `group` was added.
    std::optional<FileFault> endGroup(int group);
    //! Finishes the file. Call it after the last group. On return, the file is complete and on disk.
    std::optional<FileFault> finish();

    //! Returns a summary of the content so far.
    const SegmentFooter &footer() const { return m_footer; }

private:
    explicit SegmentBuilder(DiskFile file)
        : m_file(std::move(file))
    {
    }
    std::optional<FileFault> write(QByteArrayView bytes);
    void addToFooter(const SegmentEntry &entry);

    DiskFile m_file;
    qint64 m_size = 0;
    SegmentFooter m_footer;
    QList<SegmentEntry> m_entries; //!< entries of the current group
};

// Reads a segment. Finding a target's chunk takes three small reads, regardless of the size of the file.

//! \brief An open segment. The file never changes, so any number of readers can use it. Each reader belongs to one thread.
class SegmentReader
{
public:
    static Expected<SegmentReader, FileFault> open(const QString &path, const FileCalls &calls = FileCalls::standard());

    const SegmentFooter &footer() const { return m_footer; }
    //! \param group  in [0, kTargetGroups)
    Expected<QList<SegmentEntry>, FileFault> entriesOfGroup(int group) const;
    Expected<QList<SegmentEntry>, FileFault> entriesOf(const TargetId &target) const;
    //! Returns the rows, sorted by time.
    Expected<QList<StoredResult>, FileFault> rows(const SegmentEntry &entry) const;
    Expected<QByteArray, FileFault> rollup(const SegmentEntry &entry) const;

private:
    SegmentReader(DiskFile file, qint64 size, const SegmentFooter &footer);
    Expected<QByteArray, FileFault> readExactly(qint64 offset, qint64 size) const;
    FileFault damagedFault() const { return {FileFault::Kind::Damaged, m_file.path()}; }

    DiskFile m_file;
    qint64 m_size;
    SegmentFooter m_footer;
};

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

    //! Returns the footer with a summary of the segment so far.
    const SegmentFooter &footer() const { return m_builder.footer(); }
    //! Returns whether parts of the tail couldn't be read.
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
