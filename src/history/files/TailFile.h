// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The file to which new results are appended. It consists of batches, each of which is either complete or missing.

#include "history/codec/RowPacker.h"
#include "history/files/DiskFile.h"

#include <array>

namespace watchkeeper {

//! \brief Writes a tail in one thread. Readers open the file separately (TailReader) and need no lock.
//!
//! The layout is `WKTAIL`, a two-byte version, then batches (TailBatch). Existing batches never change. A batch that was truncated by a
//! full disk or a crash is removed before the next batch is written.
class TailFile
{
public:
    static Expected<TailFile, FileFault> create(const QString &path, const FileCalls &calls = FileCalls::standard());
    //! Continues an existing tail and cuts off an incomplete end. Fails with Damaged if it is damaged elsewhere.
    static Expected<TailFile, FileFault> reopen(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! [bytes] Size of all complete batches.
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
    //! Cuts off the data appended since the last successful sync(). \return true if the file is in the state of that sync()
    bool truncateUnsynced();

private:
    TailFile(DiskFile file, qint64 size);
    QByteArray encodeBatch(const QList<TargetResult> &rows);
    std::optional<FileFault> cut(qint64 size);

    DiskFile m_file;
    qint64 m_size;
    qint64 m_syncedSize;
    bool m_hasPartialBatch = false; //!< true if bytes after m_size couldn't be cut off yet
    std::array<RowPacker, kTargetGroups> m_groups;
};

//! The first bytes of a tail.
QByteArray tailHeader();

} // namespace watchkeeper
