// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Results are appended here as they come: a file of batches, each whole or not there.

#include "history/codec/RowPacker.h"
#include "history/files/DiskFile.h"

#include <array>

namespace watchkeeper {

//! \brief Writes a tail. One thread; readers open the file for themselves (TailReader) and need no lock.
//!
//! Layout: `WKTAIL`, a version of two bytes, then batches (TailBatch). What is there is never changed; a batch that was cut off by a
//! full disk or a crash is cut away before the next one is written.
class TailFile
{
public:
    static Expected<TailFile, FileFault> create(const QString &path, const FileCalls &calls = FileCalls::standard());
    //! Goes on with one that was left behind; cuts away a torn end. Fails with Damaged where anything else is wrong with it.
    static Expected<TailFile, FileFault> reopen(const QString &path, const FileCalls &calls = FileCalls::standard());

    //! [bytes] of whole batches.
    qint64 size() const { return m_size; }
    //! \brief Writes one batch, in one call where the system takes it. It is safe from the end of this process, not yet from a power cut.
    //!
    //! After a fault the file ends as before; the caller still has the rows and may try again.
    std::optional<FileFault> append(const QList<TargetResult> &rows);
    //! \brief What was appended survives a power cut once this returns nothing.
    //!
    //! After a fault the system may have dropped what was not written yet, and will not say so again: see dropUnsynced().
    std::optional<FileFault> sync();
    //! Cuts away what was appended since the last sync() that worked. \return whether the file is as it was then
    bool dropUnsynced();

private:
    TailFile(DiskFile file, qint64 size);
    QByteArray batchOf(const QList<TargetResult> &rows);
    std::optional<FileFault> cut(qint64 size);

    DiskFile m_file;
    qint64 m_size;
    qint64 m_synced;
    bool m_isTorn = false; //!< bytes behind m_size that could not be cut away yet
    std::array<RowPacker, kTargetGroups> m_groups;
};

//! The bytes that a tail begins with.
QByteArray tailStart();

} // namespace watchkeeper
