// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reads a tail, also while it is being written, by whom ever.

#include "history/codec/RowUnpacker.h"
#include "history/files/DiskFile.h"
#include "history/files/TailBatch.h"

#include <array>
#include <functional>

namespace watchkeeper {

//! \brief Walks through the batches of a tail. One thread.
//!
//! A torn end – the writer is writing it, or died – is the end. What is damaged is passed by: behind it the next whole batch is looked for.
class TailReader
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    static Expected<TailReader, FileFault> open(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! \brief Rows of one target with `from` <= time < `to`, in the order in which they were written.
    //! \return a fault where the disk failed; damage is no fault here, see isDamaged()
    std::optional<FileFault> read(const TargetId &target, qint64 from, qint64 to, const Sink &sink);
    //! \brief Rows of all targets of a group.
    std::optional<FileFault> readGroup(int group, const Sink &sink);
    //! \brief Where the last whole batch ends, and the first template number that is free in each group.
    //! \return Damaged where something before the end cannot be read
    Expected<qint64, FileFault> findEnd(std::array<quint64, kTargetGroups> *nextTemplates);
    //! What is in it, without reading a row.
    struct Content
    {
        QSet<TargetId> targets;
        qint64 first = 0; //!< [ms] earliest time
        qint64 last = -1; //!< [ms] latest time; before `first`: no rows
    };
    Expected<Content, FileFault> content();

    //! Whether the last call passed damage by.
    bool isDamaged() const { return m_isDamaged; }

private:
    explicit TailReader(DiskFile file);
    //! The batch at or behind m_next, m_next is set to its end; nothing at the end of the file or on a fault.
    std::optional<TailBatch> next();
    std::optional<TailBatch> batchAt(qint64 offset);
    qint64 findMarker(qint64 offset);
    //! Through all batches.
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
