// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tail, the file to which new results are appended. It consists of batches, each of which is either complete or missing. It
//! can be read while another thread or process is writing it.

#include "history/codec/PackedRows.h"
#include "history/files/DiskFile.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <optional>

namespace watchkeeper {

// The header of a batch in a tail: the location of each group's rows, and checksums.

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
    //! \param bytes  bytes from the marker on, at most kMaxBatchHeadSize
    //! \return nullopt if they aren't a valid header
    static std::optional<TailBatch> read(QByteArrayView bytes);
};

//! Returns the first bytes of a batch.
QByteArray batchMarker();

// Reads a tail, even while another thread or process is writing it.

//! \brief Reads the batches of a tail in order. Each reader belongs to one thread.
//!
//! An incomplete batch at the end is treated as the end, because the writer is still writing it or crashed. Damaged
//! data is skipped, and reading continues at the next intact batch.
class TailReader
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    static Expected<TailReader, FileFault> open(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! \brief Reads the rows of one target with `from` <= time < `to`, in the order in which they were written.
    //! \return an error if the disk failed; damage isn't reported as an error, see isDamaged()
    std::optional<FileFault> read(const TargetId &target, qint64 from, qint64 to, const Sink &sink);
    //! \brief Reads the rows of all targets of a group.
    std::optional<FileFault> readGroup(int group, const Sink &sink);
    //! \brief Returns the end of the last complete batch, and sets the first free template number of each group.
    //! \return Damaged if any data before the end can't be read
    Expected<qint64, FileFault> findEnd(std::array<quint64, kTargetGroups> *nextTemplates);
    //! A summary of the tail that is created without reading its rows.
    struct Content
    {
        QSet<TargetId> targets;
        qint64 first = 0; //!< [ms] earliest time
        qint64 last = -1; //!< [ms] latest time; less than `first` if there are no rows
    };
    Expected<Content, FileFault> content();

    //! Returns whether the last call skipped damaged data.
    bool isDamaged() const { return m_isDamaged; }

private:
    explicit TailReader(DiskFile file);
    //! Returns the batch at or after m_nextOffset and sets m_nextOffset to its end. Returns nullopt at the end of the file or after
    //! an error.
    std::optional<TailBatch> nextBatch();
    std::optional<TailBatch> batchAt(qint64 offset);
    qint64 findMarker(qint64 offset);
    //! Reads the templates of all batches.
    std::array<RowUnpacker, kTargetGroups> readTemplates(Content *content);
    std::optional<QByteArray> sectionOf(const TailBatch &batch, int group);
    void restart();

    DiskFile m_file;
    qint64 m_nextOffset = 0;
    qint64 m_bodyOffset = 0; //!< offset of the body of the batch returned by nextBatch()
    qint64 m_size = 0;
    bool m_isDamaged = false;
    std::optional<FileFault> m_fault;
};

//! \brief Writes a tail in one thread. Readers open the file separately (TailReader) and need no lock.
//!
//! The layout is `WKTAIL`, a two-byte version, then batches (TailBatch). Existing batches never change. A batch that was truncated by a
//! full disk or a crash is removed before the next batch is written.
class TailFile
{
public:
    static Expected<TailFile, FileFault> create(const QString &path, const FileCalls &calls = FileCalls::standard());
    //! Continues an existing tail and removes an incomplete batch at its end. Fails with Damaged if other parts are damaged.
    static Expected<TailFile, FileFault> reopen(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! Returns the size of all complete batches. [bytes]
    qint64 size() const { return m_size; }
    //! \brief Appends one batch, in a single call if the system accepts it. The batch survives a crash of this process, but a power loss
    //! only after sync().
    //!
    //! After an error, the file ends as before. The caller still has the rows and can retry.
    std::optional<FileFault> append(const QList<TargetResult> &rows);
    //! \brief Syncs the file. If this returns without an error, appended rows survive a power loss.
    //!
    //! After an error, the system may have dropped unwritten data and won't report it again; see truncateUnsynced().
    std::optional<FileFault> sync();
    //! Removes the data appended since the last successful sync(). \return true if the file is in the state of that sync()
    bool truncateUnsynced();

private:
    TailFile(DiskFile file, qint64 size);
    QByteArray encodeBatch(const QList<TargetResult> &rows);
    std::optional<FileFault> truncateTo(qint64 size);

    DiskFile m_file;
    qint64 m_size;
    qint64 m_syncedSize;
    bool m_hasPartialBatch = false; //!< true if bytes after m_size couldn't be removed yet
    std::array<RowPacker, kTargetGroups> m_groups;
};

//! Returns the first bytes of a tail.
QByteArray tailHeader();

} // namespace watchkeeper
