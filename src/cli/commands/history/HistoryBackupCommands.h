// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `history backup` and `history restore`: back up a profile, even while it is being monitored, and restore
//! it from the backup.

#include "app/backup/ProfileBackup.h"
#include "app/backup/ProfileRestore.h"
#include "app/profile/ProfileLock.h"
#include "cli/commands/Command.h"
#include "cli/write/ProgressLine.h"

namespace watchkeeper {

//! \brief Copies the files of a profile in a pool thread, and shows the progress. When stopped, it cancels the copy and removes the
//! partial copy, unless a disk hangs.
class ProfileCopyCommand : public Command
{
    Q_OBJECT

public:
    void stop(int status) override;
    bool isStuck() const override { return m_isCopying; }

protected:
    ProfileCopyCommand(const CommandOptions &options, const Profile &profile, Console *console);
    //! Runs the job in the pool, and passes its value to `done`. Ends the command if the job fails.
    //! \param job  takes a CopyProgress * and returns an Expected with a BackupProblem
    template<class Job, class Done>
    void copy(Job job, Done done);

private:
    std::shared_ptr<CopyProgress> m_progress = std::make_shared<CopyProgress>();
    ProgressLine m_progressLine;
    QTimer m_progressTimer;
    bool m_isCopying = false;        //!< true while a pool thread copies
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
};

// The command `history backup`: copies the profile, even while it is being monitored.

struct HistoryBackupOptions : CommandOptions
{
    QString folder; //!< if empty, the current folder

    void addTo(CLI::App *app);
};

class HistoryBackupCommand : public CommandWith<HistoryBackupOptions, ProfileCopyCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

    void start() override;

private:
    void backupFinished(const CreatedBackup &backup);
};

// The command `history restore`: replaces the profile with a backup.

struct HistoryRestoreOptions : CommandOptions
{
    QString from; //!< a folder

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Restores a backup. Keeps the profile locked while it runs. If stopped while copying, it leaves the profile unchanged.
class HistoryRestoreCommand : public CommandWith<HistoryRestoreOptions, ProfileCopyCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    HistoryRestoreCommand(const HistoryRestoreOptions &options, const Profile &profile, Console *console);

    void start() override;

private:
    //! The result of a successful restore.
    struct Restored
    {
        BackupManifest manifest;
        QString aside;
        QString fault; //!< error message if the restored files are prepared but not in place yet
    };
    static Expected<Restored, BackupProblem> restore(const Profile &profile, const QString &from, CopyProgress *progress);
    void restoreFinished(const Restored &restored);

    ProfileLock m_lock;
};

} // namespace watchkeeper
