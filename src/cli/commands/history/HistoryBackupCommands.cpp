// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `history backup` and `history restore`: back up a profile, even while it is being monitored, and restore
//! it from the backup.

#include "app/backup/ProfileBackup.h"
#include "app/backup/ProfileRestore.h"
#include "app/profile/Profile.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/write/ProgressLine.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! \brief Copies the files of a profile in a pool thread, and shows the progress. When stopped, it cancels the copy and removes the
//! partial copy, unless a disk hangs.
class ProfileCopyCommand : public Command
{
public:
    void stop(int status) override;

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
    std::optional<int> m_stopStatus; //!< exit status requested by stop()
};

struct HistoryBackupOptions : CommandOptions
{
    QString folder; //!< if empty, the current folder

    void addTo(CLI::App *app);
};

class HistoryBackupCommand : public CommandWithOptions<HistoryBackupOptions, ProfileCopyCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;

private:
    void backupFinished(const CreatedBackup &backup);
};

struct HistoryRestoreOptions : CommandOptions
{
    QString from; //!< folder of the backup

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Restores a backup. Keeps the profile locked while it runs. If stopped while copying, it leaves the profile unchanged.
class HistoryRestoreCommand : public CommandWithOptions<HistoryRestoreOptions, ProfileCopyCommand>
{
public:
    static const CommandText kText;
    HistoryRestoreCommand(const HistoryRestoreOptions &options, const Profile &profile, Console *console);

    void start() override;

private:
    //! The result of a successful restore.
    struct RestoredBackup
    {
        BackupManifest manifest;
        QString aside;
        QString fault; //!< error message if the restored files are prepared but not in place yet
    };
    static Expected<RestoredBackup, BackupProblem> restore(const Profile &profile, const QString &from, CopyProgress *progress);
    void restoreFinished(const RestoredBackup &restored);

    ProfileLock m_lock;
};

int exitStatusOf(const BackupProblem &problem)
{
    switch (problem.kind()) {
    case BackupProblem::Kind::Missing:
        return exit_status::kNoInput;
    case BackupProblem::Kind::Damaged:
    case BackupProblem::Kind::Newer:
        return exit_status::kBadData;
    case BackupProblem::Kind::Canceled:
    case BackupProblem::Kind::Unreadable:
    case BackupProblem::Kind::Disk:
        break;
    }
    return exit_status::kInputOutput;
}

ProfileCopyCommand::ProfileCopyCommand(const CommandOptions &options, const Profile &profile, Console *console)
    : Command(options, profile, console)
    , m_progressLine(console)
{
    m_progressTimer.setInterval(200ms);
    connect(&m_progressTimer, &QTimer::timeout, this,
            [this] { m_progressLine.update(CliText::tr("%1 % copied").arg(m_progress->percent())); });
}

void ProfileCopyCommand::stop(int status)
{
    if (!m_stopStatus)
        m_stopStatus = status;
    m_progress->cancel();
    if (!isStuck())
        return finish(status);
    finishLater(status);
}

template<class Job, class Done>
void ProfileCopyCommand::copy(Job job, Done done)
{
    m_progressTimer.start();
    const auto task = [job, progress = m_progress] { return job(progress.get()); };
    runInPool(task, [this, done](const auto &result) {
        m_progressTimer.stop();
        m_progressLine.clear();
        if (result)
            done(*result);
        else
            fail(m_stopStatus.value_or(exitStatusOf(result.error())), result.error().text());
    });
}

const CommandText HistoryBackupCommand::kText{
    "history backup", "Profile",
    "Back up the profile and its history, even while it is monitored.\n"
    "The backup contains targets.json, removed.json, alerts.json, settings.json, filters.json, your "
    "dialogues, presets and providers, a consistent snapshot of history.sqlite, and all results. "
    "Checksums and the entire database are verified before the backup gets its final name.",
    R"(Examples:
  watchkeeper-cli history backup                     a folder named after the date, here
  watchkeeper-cli history backup /mnt/backup         the same, in that folder
  watchkeeper-cli history backup /mnt/backup/before-update

Targets and settings may contain passwords: keep a backup as safe as the profile. Passwords
in the window's keychain and the log aren't included. A folder that ends with “.part” is left
over from a backup that was killed. You can delete it. See history restore.

Exit status: 0; 65 a file of the profile is damaged (it is in the backup as it is), a file of
results can't be read (it isn't in the backup), or the database is damaged (no backup was
made); 66 no profile found; 74 the backup can't be written; 130 Ctrl-C.)"};

void HistoryBackupOptions::addTo(CLI::App *app)
{
    addPath(app, "FOLDER", &folder, "FOLDER",
            "An existing folder, in which a folder named after the date is created, or a new "
            "folder to create. Default: the current folder.");
}

void HistoryBackupCommand::start()
{
    const QString place = options().folder.isEmpty() ? u"."_s : options().folder;
    const auto job = [profile = profile(), place](CopyProgress *progress) {
        return backUp(profile, place, QDateTime::currentDateTimeUtc(), progress);
    };
    copy(job, [this](const CreatedBackup &backup) { backupFinished(backup); });
}

void HistoryBackupCommand::backupFinished(const CreatedBackup &backup)
{
    for (const QString &remark : backup.remarks)
        console().say(remark);
    console().out.write(QCoreApplication::translate("Cli", "Backup saved to %1 (%2) and verified.")
                            .arg(backup.folder, contentText(backup.manifest))
                        + u'\n');
    finish(backup.remarks.isEmpty() ? exit_status::kUp : exit_status::kBadData);
}

const CommandText HistoryRestoreCommand::kText{
    "history restore", "Profile",
    "Replace the profile and its history with a backup.\n"
    "The backup is first copied and verified. Only then is the entire profile replaced. Nothing "
    "is deleted: the previous files are moved to a folder named “before-restore-…” in the "
    "profile, and to another one in the history folder if the history is stored elsewhere.",
    R"(Examples:
  watchkeeper-cli history restore /mnt/backup/watchkeeper-backup-20261121T024653Z
  watchkeeper-cli --profile /tmp/restored history restore /mnt/backup/before-update

No other program may monitor the profile meanwhile. Until everything is copied and verified,
Ctrl-C or a crash leaves the profile unchanged. After that, the next start of the window or of
watchkeeper-cli on this profile completes the restore. A backup from a newer version of
Watchkeeper is refused.

Targets may run commands: restore only backups that you trust as much as a program.

Exit status: 0; 65 the backup is damaged, newer, or not from Watchkeeper; 66 backup not found;
74 another program monitors the profile, or it can't be written; 130 Ctrl-C.)"};

void HistoryRestoreOptions::addTo(CLI::App *app)
{
    addPath(app, "FROM", &from, "FROM", "A folder created by history backup.").required();
}

HistoryRestoreCommand::HistoryRestoreCommand(const HistoryRestoreOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_lock(profile, LockUse::Brief)
{
}

void HistoryRestoreCommand::start()
{
    if (const QString reason = profile().create(); !reason.isEmpty())
        return fail(exit_status::kInputOutput, reason);
    if (!m_lock.tryLock())
        return fail(exit_status::kInputOutput, m_lock.explanation());
    const auto job = [profile = profile(), from = options().from](CopyProgress *progress) {
        return restore(profile, from, progress);
    };
    copy(job, [this](const RestoredBackup &restored) { restoreFinished(restored); });
}

//! Restores the backup. Blocks; call it in a pool thread.
Expected<HistoryRestoreCommand::RestoredBackup, BackupProblem>
HistoryRestoreCommand::restore(const Profile &profile, const QString &from, CopyProgress *progress)
{
    const auto manifest = prepareRestore(profile, from, QDateTime::currentDateTimeUtc(), progress);
    if (!manifest)
        return Unexpected(manifest.error());
    const auto plan = RestorePlan::read(profile);
    const QString fault = finishRestore(profile);
    return RestoredBackup{*manifest, plan ? plan->formerPartsFoldersText(profile) : QString(), fault};
}

void HistoryRestoreCommand::restoreFinished(const RestoredBackup &restored)
{
    if (!restored.fault.isEmpty())
        return fail(exit_status::kInputOutput, restored.fault);
    console().out.write(CliText::tr("Restored %1: %2. The previous data is in %3.")
                            .arg(profile().folder(), contentText(restored.manifest), restored.aside)
                        + u'\n');
    finish(exit_status::kUp);
}

} // namespace

void addHistoryBackupCommands(CommandDescriptions *all)
{
    addCommands<HistoryBackupCommand, HistoryRestoreCommand>(all);
}

} // namespace watchkeeper
