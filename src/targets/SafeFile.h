// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reading a file of which little is expected, and replacing one so that a full disk or a power cut leaves the old or the new one whole.
//! Blocks: call it in the thread pool.

#include <QByteArray>
#include <QString>

#include <functional>

class QFile;

namespace watchkeeper {

//! \brief What an open file holds, but no more than `most` bytes and the one more by which a reader sees that it is too large.
//!
//! Sets aside no more than there is: QFile sets aside all that it is asked for, and who keeps what was read would keep that.
QByteArray readBounded(QFile *file, qint64 most);

//! The system calls whose failure can't be brought about at will: a test passes its own.
struct DiskCalls
{
    //! Empties the caches of an open file to the disk; sets errno. \return whether that worked
    std::function<bool(int descriptor)> sync;
    //! Replaces `to`; sets errno. \return whether that worked
    std::function<bool(const QString &from, const QString &to)> rename;
    //! Those of the system.
    static DiskCalls standard();
};

//! \brief Writes beside the file, checks the byte count, flushes to the disk, reads it back, keeps the present file as `<path>~`
//! when `isValid` says that it is sound, renames, and syncs the folder. Mode 0600; a missing folder is made with 0700.
//!
//! QSaveFile alone is not enough: near a full disk it reports success for a cut file (Qt 6.4).
//! A symbolic link stays one: what it points to is replaced. What is on the disk already is not written again.
//! \param isValid  whether bytes are a sound file of this sort: rejects the new one as well
//! \return a sentence that says what failed and that the old file is untouched, or an empty text
QString writeFileSafely(const QString &path, const QByteArray &content, const std::function<bool(const QByteArray &)> &isValid,
                        const DiskCalls &disk = DiskCalls::standard());

//! The same for a file that a person chose: what is there now is of another sort, and no backup of it is kept.
QString writeFileSafely(const QString &path, const QByteArray &content);

//! \brief Makes a folder and those above it with mode 0700; those that are there stay as they are.
//! \return a sentence, or an empty text
QString makePrivateFolder(const QString &path);

//! The name of the backup that writeFileSafely() keeps.
QString backupOf(const QString &path);

} // namespace watchkeeper
