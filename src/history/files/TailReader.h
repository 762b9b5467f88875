// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a tail, even while another thread or process is writing it.

#include "history/codec/RowUnpacker.h"
#include "history/files/DiskFile.h"
#include "history/files/TailBatch.h"

#include <array>
#include <functional>

namespace watchkeeper {

//! \brief Reads the batches of a tail in order. For one thread.
//!
//! An incomplete batch at the end is treated as the end, because the writer is still writing it or crashed. Damaged data is skipped, and
//! reading continues at the next intact batch.
class TailReader
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    static Expected<TailReader, FileFault> open(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! \brief Reads the rows of one target with `from` <= time < `to`, in the order in which they were written.
    //! \return an error if the disk failed; damage isn't an error here, see isDamaged()
    std::optional<FileFault> read(const TargetId &target, qint64 from, qint64 to, const Sink &sink);
    //! \brief Reads the rows of all targets of a group.
    std::optional<FileFault> readGroup(int group, const Sink &sink);
    //! \brief Returns the end of the last complete batch, and sets the first free template number of each group.
    //! \return Damaged if something before the end can't be read
    Expected<qint64, FileFault> findEnd(std::array<quint64, kTargetGroups> *nextTemplates);
    //! A summary of the tail that is created without reading its rows.
    struct Content
    {
        QSet<TargetId> targets;
        qint64 first = 0; //!< [ms] earliest time
        qint64 last = -1; //!< [ms] latest time; less than `first` if there are no rows
    };
    Expected<Content, FileFault> content();

    //! True if the last call skipped damaged data.
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

} // namespace watchkeeper
