// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads files up to a size limit, and replaces files safely. After a full disk or a power cut, either the complete old
//! file or the complete new file exists. These functions block, so call them in the thread pool.

#include <QByteArray>
#include <QString>

#include <functional>

class QFile;

namespace watchkeeper {

//! \brief Reads at most `limit` bytes of an open file. If the file is larger, returns one byte more.
//!
//! Allocates no more memory than the content needs. QFile would allocate the full requested size and keep it for as
//! long as the content exists.
QByteArray readBounded(QFile *file, qint64 limit);

//! \brief Opens a file for reading. Rejects pipes and devices, because reading them might never end.
//! \return an empty string, or the reason why the file can't be read
QString openForReading(QFile *file);

//! System calls that tests replace to simulate failures.
struct DiskCalls
{
    //! Writes cached data of an open file to the disk; sets errno. \return whether it succeeded
    std::function<bool(int descriptor)> sync;
    //! Renames `from` to `to`, replacing an existing file; sets errno. \return whether it succeeded
    std::function<bool(const QString &from, const QString &to)> rename;
    //! Returns the calls of the operating system.
    static DiskCalls system();
};

//! \brief Writes a temporary file, flushes it to the disk, verifies its content, renames it and syncs the folder. If `isValid`
//! accepts the existing file, it is kept as the backup `<path>~`. The mode of the file is 0600; a missing folder is created with
//! mode 0700.
//!
//! QSaveFile isn't sufficient, because on an almost full disk it reports success for a truncated file (Qt 6.4). If `path` is a
//! symbolic link, the file it refers to is replaced. Unchanged content isn't written again.
//! \param isValid  returns whether the bytes are a valid file of this type; invalid new content is rejected too
//! \return an error message, which also states that the old file is unchanged, or an empty string on success
QString writeFileSafely(const QString &path, const QByteArray &content, const std::function<bool(const QByteArray &)> &isValid,
                        const DiskCalls &disk = DiskCalls::system());

//! Overload for a file chosen by the user. Keeps no backup of an existing file, because the file can have any content.
QString writeFileSafely(const QString &path, const QByteArray &content);

//! \brief Creates a folder and its missing parents with mode 0700. Existing folders are unchanged.
//! \return an error message, or an empty string on success
QString makePrivateFolder(const QString &path);

//! Returns the path of the backup that writeFileSafely() keeps.
QString backupOf(const QString &path);

} // namespace watchkeeper
