// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a tail, also while it is being written by any thread or process.

#include "history/codec/RowUnpacker.h"
#include "history/files/DiskFile.h"
#include "history/files/TailBatch.h"

#include <array>
#include <functional>

namespace watchkeeper {

//! \brief Reads the batches of a tail in order. One thread.
//!
//! An incomplete end counts as the end: the writer is writing it, or died. Damage is skipped: reading continues at the next intact batch.
class TailReader
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    static Expected<TailReader, FileFault> open(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! \brief Rows of one target with `from` <= time < `to`, in the order in which they were written.
    //! \return a fault if the disk failed; damage isn't a fault here, see isDamaged()
    std::optional<FileFault> read(const TargetId &target, qint64 from, qint64 to, const Sink &sink);
    //! \brief Rows of all targets of a group.
    std::optional<FileFault> readGroup(int group, const Sink &sink);
    //! \brief The end of the last complete batch, and the first free template number in each group.
    //! \return Damaged if something before the end can't be read
    Expected<qint64, FileFault> findEnd(std::array<quint64, kTargetGroups> *nextTemplates);
    //! A summary of the tail, without reading a row.
    struct Content
    {
        QSet<TargetId> targets;
        qint64 first = 0; //!< [ms] earliest time
        qint64 last = -1; //!< [ms] latest time; before `first`: no rows
    };
    Expected<Content, FileFault> content();

    //! Whether the last call skipped damage.
    bool isDamaged() const { return m_isDamaged; }

private:
    explicit TailReader(DiskFile file);
    //! The batch at or after m_next; sets m_next to its end. Absent at the end of the file or on a fault.
    std::optional<TailBatch> next();
    std::optional<TailBatch> batchAt(qint64 offset);
    qint64 findMarker(qint64 offset);
    //! For all batches.
    std::array<RowUnpacker, kTargetGroups> readTemplates(Content *content);
    std::optional<QByteArray> sectionOf(const TailBatch &batch, int group);
    void restart();

    DiskFile m_file;
    qint64 m_next = 0;
    qint64 m_bodyAt = 0; //!< of the batch that next() returned
    qint64 m_size = 0;
    bool m_isDamaged = false;
    std::optional<FileFault> m_fault;
};

} // namespace watchkeeper
