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

// The command `history backup`: copies the profile, even while it is being monitored.

struct HistoryBackupOptions : CommandOptions
{
    QString folder; //!< if empty, the current folder

    void addTo(CLI::App *app);
};

//! \brief Copies the profile. When stopped, it cancels the copy and removes the partial copy, unless a disk hangs.
class HistoryBackupCommand : public CommandWith<HistoryBackupOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    HistoryBackupCommand(const HistoryBackupOptions &options, const Profile &profile, Console *console);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isCopying; }

private:
    void backupFinished(const Expected<CreatedBackup, BackupProblem> &made);

    std::shared_ptr<CopyProgress> m_copyProgress = std::make_shared<CopyProgress>();
    ProgressLine m_progress;
    QTimer m_progressTimer;
    bool m_isCopying = false;        //!< true while a pool thread copies
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
};

//! Returns the exit status for a problem.
int exitStatusOf(const BackupProblem &problem);

// The command `history restore`: replaces the profile with a backup.

struct HistoryRestoreOptions : CommandOptions
{
    QString from; //!< a folder

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Restores a backup. Keeps the profile locked while it runs. If stopped while copying, it leaves the profile unchanged.
class HistoryRestoreCommand : public CommandWith<HistoryRestoreOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    HistoryRestoreCommand(const HistoryRestoreOptions &options, const Profile &profile, Console *console);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isCopying; }

private:
    //! The result of a successful restore.
    struct Restored
    {
        BackupManifest manifest;
        QString aside;
        QString fault; //!< error message if the restored files are prepared but not in place yet
    };
    static Expected<Restored, BackupProblem> restore(const Profile &profile, const QString &from, CopyProgress *progress);
    void restoreFinished(const Expected<Restored, BackupProblem> &restored);

    ProfileLock m_lock;
    std::shared_ptr<CopyProgress> m_copyProgress = std::make_shared<CopyProgress>();
    ProgressLine m_progress;
    QTimer m_progressTimer;
    bool m_isCopying = false;        //!< true while a pool thread copies
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
};

} // namespace watchkeeper
