// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryBackupCommand.h"

#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
    console().out.write(CliText::tr("%1: %2. Backup verified.").arg(made->folder, contentText(made->manifest)) + u'\n');
    finish(made->remarks.isEmpty() ? exit_status::kUp : exit_status::kBadData);
}

} // namespace watchkeeper

#include "moc_HistoryBackupCommand.cpp"
