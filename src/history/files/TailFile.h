// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Results are appended here as they arrive: a file of batches, each complete or missing.

#include "history/codec/RowPacker.h"
#include "history/files/DiskFile.h"

#include <array>

namespace watchkeeper {

//! \brief Writes a tail. One thread; readers open the file themselves (TailReader) and need no lock.
//!
//! Layout: `WKTAIL`, a version of two bytes, then batches (TailBatch). Existing batches are never changed; a batch that was cut short by a
//! full disk or a crash is removed before the next one is written.
class TailFile
{
public:
    static Expected<TailFile, FileFault> create(const QString &path, const FileCalls &calls = FileCalls::standard());
    //! Continues an existing tail; cuts off an incomplete end. Fails with Damaged if anything else is wrong with it.
    static Expected<TailFile, FileFault> reopen(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! [bytes] of complete batches.
    qint64 size() const { return m_size; }
    //! \brief Writes one batch, in one call if the system accepts it. The batch survives the end of this process, but not yet a power cut.
    //!
    //! After a fault, the file ends as before; the caller still has the rows and may retry.
    std::optional<FileFault> append(const QList<TargetResult> &rows);
    //! \brief Once this returns without a fault, appended rows survive a power cut.
    //!
    //! After a fault, the system may have dropped unwritten data, and won't report it again: see dropUnsynced().
    std::optional<FileFault> sync();
    //! Cuts off what was appended since the last successful sync(). \return whether the file is as it was then
    bool dropUnsynced();

private:
    TailFile(DiskFile file, qint64 size);
    QByteArray batchOf(const QList<TargetResult> &rows);
    std::optional<FileFault> cut(qint64 size);

    DiskFile m_file;
    qint64 m_size;
    qint64 m_synced;
    bool m_isTorn = false; //!< bytes after m_size that couldn't be cut off yet
    std::array<RowPacker, kTargetGroups> m_groups;
};

//! The first bytes of a tail.
QByteArray tailStart();

} // namespace watchkeeper
