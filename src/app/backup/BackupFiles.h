// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The files of a backup: lists them, copies them, identifies their content by hash, and checks by file type whether they are intact. Blocks, so
//! use it in the thread pool.

#include "history/files/DiskFile.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <atomic>
#include <optional>

namespace watchkeeper {

// The list of a backup's files, stored as `backup.json` in its folder, and the reasons why a backup fails. Pure.

// The reasons why a backup failed or wasn't restored.

//! \brief An error with a kind for use in code and a translated, user-visible message.
class BackupProblem
{
public:
    enum class Kind : quint8 {
        Canceled,
        Missing,    //!< the source doesn't exist
        Damaged,    //!< the content has changed, or the folder isn't a backup
        Newer,      //!< made by a newer version of the program
        Unreadable, //!< only this file is unreadable; others may be readable
        Disk        //!< a read or write error
    };
    BackupProblem(Kind kind, QString text)
        : m_kind(kind)
        , m_text(std::move(text))
    {
    }
    static BackupProblem of(const FileFault &fault);
    static BackupProblem cancelled();

    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }

private:
    Kind m_kind;
    QString m_text;
};

//! nullopt on success.
using BackupFault = std::optional<BackupProblem>;

// The list of a backup's files, stored as `backup.json` in its folder. Pure.

//! \brief One file of a backup.
struct BackedUpFile
{
    QString name; //!< path within the backup and within the profile; see isBackupName()
    qint64 size = 0;
    QByteArray sha256;
    bool isDamaged = false; //!< already damaged in the profile
    friend bool operator==(const BackedUpFile &, const BackedUpFile &) = default;
};

//! \brief The list of a backup's files and the time of its creation. A folder without it is an incomplete backup or not a backup at
//! all.
class BackupManifest
{
public:
    BackupManifest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static constexpr int kFormat = 2;                     //!< 1 had neither removed targets nor saved filters
    static constexpr qint64 kMaxBytes = 64 * 1024 * 1024; //!< limit for the manifest file; real ones are far smaller

    QDateTime made; //!< UTC
    QList<BackedUpFile> files;

    qint64 bytes() const;
    bool contains(const QString &name) const;
    //! Returns how many of the files contain results.
    qsizetype resultFiles() const;

    QByteArray toJson() const;
    //! Reads a manifest from untrusted data. Each name must be a valid backup name and occur only once.
    //! \param path  used in error messages
    static Expected<BackupManifest, BackupProblem> fromJson(const QByteArray &json, const QString &path);
};

QString manifestName();

//! Returns the names of the configuration files in a profile's folder, beginning with targets.json. `filters.ini` has the saved filters of
//! earlier versions. It is still read if there is no `filters.json`.
const QStringList &profileFileNames();

//! \brief Whether a backup may contain a file with this name: profileFileNames(), history.sqlite, result files in `history/`, dialogues,
//! presets and providers. None of these names refers to a file outside the backup's folder.
bool isBackupName(const QString &name);

// The progress and the cancellation of a long copy.

//! \brief Shared by the copying thread and a thread that reads the progress. Safe from any thread.
class CopyProgress
{
public:
    void cancel() { m_isCancelled = true; }
    bool isCancelled() const { return m_isCancelled; }
    //! \param bytes  total size
    void setTotal(qint64 bytes) { m_total = bytes; }
    void add(qint64 bytes) { m_done += bytes; }
    //! Returns the progress in percent, from 0 to 100.
    int percent() const
    {
        const qint64 all = m_total;
        return all > 0 ? static_cast<int>(qMin<qint64>(m_done * 100 / all, 100)) : 0;
    }

private:
    std::atomic<bool> m_isCancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

// Copies files and identifies their content by hash. Blocks, so use it in the thread pool.

//! \brief Writes a new private file and syncs it to disk.
//! \param maxSize  [bytes] maximum number of bytes to copy; -1 for everything
//! \return name, size and hash of the written file; on failure the new file is removed
Expected<BackedUpFile, BackupProblem> copyFile(const QString &from, const QString &to, const QString &name, qint64 maxSize,
                                               CopyProgress *progress);

//! Returns the size and hash of an existing file.
Expected<BackedUpFile, BackupProblem> hashFile(const QString &path, const QString &name, CopyProgress *progress);

//! \brief Reads a file again and compares it with `file`. \return the problem, or no value if they match
std::optional<BackupProblem> compareFile(const QString &path, const BackedUpFile &file, CopyProgress *progress);

// Checks by file type whether the files of a backup are intact. Blocks, so use it in the thread pool.

//! \brief Checks the content of a file: checksums of results, the integrity of the database, the syntax of targets.json, removed.json and
//! filters.json, and the version of targets.json.
//!
//! Damage that existed before the backup (BackedUpFile::isDamaged) is accepted.
std::optional<BackupProblem> checkContent(const QString &folder, const BackedUpFile &file);

} // namespace watchkeeper
