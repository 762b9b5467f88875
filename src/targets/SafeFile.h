// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads files up to a size limit, and replaces files safely. After a full disk or a power cut, either the old or the new file is
//! complete. Blocks, so call it in the thread pool.

#include <QByteArray>
#include <QString>

#include <functional>

class QFile;

namespace watchkeeper {

//! \brief Reads an open file up to `most` bytes. For a larger file, returns one more byte.
//!
//! Allocates no more than the size of the file. QFile would allocate the full requested size, and the caller would keep that memory along
//! with the content.
QByteArray readBounded(QFile *file, qint64 most);

//! \brief Opens a file for reading, unless it is a pipe or a device, because reading might never end.
//! \return an empty string, or the reason why the file can't be read
QString openToRead(QFile *file);

//! System calls that tests replace, because their failures can't be provoked.
struct DiskCalls
{
    //! Flushes the caches of an open file to the disk; sets errno. \return whether it succeeded
    std::function<bool(int descriptor)> sync;
    //! Renames `from` to `to`, replacing an existing file; sets errno. \return whether it succeeded
    std::function<bool(const QString &from, const QString &to)> rename;
    //! The calls of the operating system.
    static DiskCalls standard();
};

//! \brief Writes a temporary file, flushes it to the disk, verifies its content, renames it and syncs the folder. If `isValid` accepts the
//! existing file, that file is kept as `<path>~`. The mode is 0600; a missing folder is created with 0700.
//!
//! QSaveFile isn't sufficient, because on an almost full disk it reports success for a truncated file (Qt 6.4). A symbolic link is kept,
//! and its target is replaced. Unchanged content isn't written again.
//! \param isValid  returns whether the bytes are a valid file of this type; invalid new content is rejected too
//! \return an empty string, or a sentence about the error, which also states that the old file is unchanged
QString writeFileSafely(const QString &path, const QByteArray &content, const std::function<bool(const QByteArray &)> &isValid,
                        const DiskCalls &disk = DiskCalls::standard());

//! Overload for a file chosen by the user. No backup of an existing file is kept, because it has another type.
QString writeFileSafely(const QString &path, const QByteArray &content);

//! \brief Creates a folder and its missing parents with mode 0700. Existing folders are unchanged.
//! \return an empty string, or a sentence about the error
QString makePrivateFolder(const QString &path);

//! The path of the backup that writeFileSafely() keeps.
QString backupOf(const QString &path);

} // namespace watchkeeper
