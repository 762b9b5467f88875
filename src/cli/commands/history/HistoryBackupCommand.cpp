// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/history/HistoryBackupCommand.h"

#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"

#include <QtConcurrentRun>

using namespace std::chrono_literals;
using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace watchkeeper {

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

HistoryBackupCommand::HistoryBackupCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_progress(console)
{
    m_progressTimer.setInterval(200ms);
    connect(&m_progressTimer, &QTimer::timeout, this,
            [this] { m_progress.update(CliText::tr("%1 % copied").arg(m_copyProgress->percent())); });
}

void HistoryBackupCommand::start()
{
    m_isCopying = true;
    m_progressTimer.start();
    const QString place = arguments().backup.isEmpty() ? u"."_s : arguments().backup;
    const auto job = [profile = Profile(arguments().profile), place, copied = m_copyProgress] {
        return backUp(profile, place, QDateTime::currentDateTimeUtc(), copied.get());
    };
    whenDone(QtConcurrent::run(job), this, [this](const Expected<CreatedBackup, BackupProblem> &made) {
        m_isCopying = false;
        backupFinished(made);
    });
}

void HistoryBackupCommand::stop(int status)
{
    if (!m_stopStatus)
        m_stopStatus = status;
    m_copyProgress->cancel();
    if (!m_isCopying)
        return finish(status);
    finishLater(status);
}

void HistoryBackupCommand::backupFinished(const Expected<CreatedBackup, BackupProblem> &made)
{
    m_progressTimer.stop();
    m_progress.clear();
    if (!made)
        return fail(m_stopStatus.value_or(exitStatusOf(made.error())), made.error().text());
    for (const QString &remark : made->remarks)
        console().say(remark);
    console().out.write(CliText::tr("Backup saved to %1 (%2) and verified.").arg(made->folder, contentText(made->manifest))
                        + u'\n');
    finish(made->remarks.isEmpty() ? exit_status::kUp : exit_status::kBadData);
}

HistoryRestoreCommand::HistoryRestoreCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_lock(m_profile, LockUse::Brief)
    , m_progress(console)
{
    m_progressTimer.setInterval(200ms);
    connect(&m_progressTimer, &QTimer::timeout, this,
            [this] { m_progress.update(CliText::tr("%1 % copied").arg(m_copyProgress->percent())); });
}

void HistoryRestoreCommand::start()
{
    if (const QString why = m_profile.create(); !why.isEmpty())
        return fail(exit_status::kInputOutput, why);
    if (!m_lock.tryLock())
        return fail(exit_status::kInputOutput, m_lock.explanation());
    m_isCopying = true;
    m_progressTimer.start();
    const auto job = [profile = m_profile, from = arguments().backup, copied = m_copyProgress] {
        return restore(profile, from, copied.get());
    };
    whenDone(QtConcurrent::run(job), this, [this](const Expected<Restored, BackupProblem> &restored) {
        m_isCopying = false;
        restoreFinished(restored);
    });
}

void HistoryRestoreCommand::stop(int status)
{
    if (!m_stopStatus)
        m_stopStatus = status;
    m_copyProgress->cancel();
    if (!m_isCopying)
        return finish(status);
    finishLater(status);
}

//! Restores the backup. Blocks; call it in a pool thread.
Expected<HistoryRestoreCommand::Restored, BackupProblem>
HistoryRestoreCommand::restore(const Profile &profile, const QString &from, CopyProgress *progress)
{
    const auto manifest = prepareRestore(profile, from, QDateTime::currentDateTimeUtc(), progress);
    if (!manifest)
        return Unexpected(manifest.error());
    const auto plan = RestorePlan::read(profile);
    const QString fault = finishRestore(profile);
    return Restored{*manifest, plan ? plan->formerPartsFolders(profile) : QString(), fault};
}

void HistoryRestoreCommand::restoreFinished(const Expected<Restored, BackupProblem> &restored)
{
    m_progressTimer.stop();
    m_progress.clear();
    if (!restored)
        return fail(m_stopStatus.value_or(exitStatusOf(restored.error())), restored.error().text());
    if (!restored->fault.isEmpty())
        return fail(exit_status::kInputOutput, restored->fault);
    console().out.write(CliText::tr("Restored %1: %2. The previous data is in %3.")
                            .arg(m_profile.folder(), contentText(restored->manifest), restored->aside)
                        + u'\n');
    finish(exit_status::kUp);
}

} // namespace watchkeeper

#include "moc_HistoryBackupCommand.cpp"
