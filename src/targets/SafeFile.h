// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a file up to a limit, and replaces one so that after a full disk or a power cut the old or the new file is complete. Blocks:
//! call it in the thread pool.

#include <QByteArray>
#include <QString>

#include <functional>

class QFile;

namespace watchkeeper {

//! \brief The content of an open file, but at most `most` bytes, plus one more byte that shows that it is too large.
//!
//! Allocates no more than the file's size: QFile allocates all that is requested, and the caller would keep that memory along with the
//! content.
QByteArray readBounded(QFile *file, qint64 most);

//! \brief Opens it for reading, unless it is a pipe or a device: reading it might never end.
//! \return why it can't be read, or an empty text
QString openToRead(QFile *file);

//! The system calls whose failure can't be provoked: tests pass their own.
struct DiskCalls
{
    //! Flushes the caches of an open file to the disk; sets errno. \return whether that worked
    std::function<bool(int descriptor)> sync;
    //! Replaces `to`; sets errno. \return whether that worked
    std::function<bool(const QString &from, const QString &to)> rename;
    //! The calls of the system.
    static DiskCalls standard();
};

//! \brief Writes beside the file, checks the byte count, flushes to the disk, reads it back, keeps the present file as `<path>~` if
//! `isValid` accepts it, renames, and syncs the folder. Mode 0600; a missing folder is created with 0700.
//!
//! QSaveFile alone is not enough: near a full disk it reports success for a truncated file (Qt 6.4). A symbolic link is kept: its target
//! file is replaced. Unchanged content is not written again.
//! \param isValid  whether bytes are a valid file of this type; it also rejects invalid new content
//! \return a sentence that says what failed and that the old file is unchanged, or an empty text
QString writeFileSafely(const QString &path, const QByteArray &content, const std::function<bool(const QByteArray &)> &isValid,
                        const DiskCalls &disk = DiskCalls::standard());

//! The same for a file that the user chose: the present file is of another type, so no backup of it is kept.
QString writeFileSafely(const QString &path, const QByteArray &content);

//! \brief Creates a folder and its missing parents with mode 0700; existing ones stay unchanged.
//! \return a sentence, or an empty text
QString makePrivateFolder(const QString &path);

//! The name of the backup that writeFileSafely() keeps.
QString backupOf(const QString &path);

} // namespace watchkeeper
