// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history backup`: copies the profile, even while it is being monitored.

#include "app/backup/ProfileBackup.h"
#include "cli/Command.h"
#include "cli/ProgressLine.h"

namespace watchkeeper {

//! \brief Copies the profile. When stopped, it cancels the copy and removes the partial copy, unless a disk hangs.
class HistoryBackupCommand : public Command
{
    Q_OBJECT

public:
    HistoryBackupCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isCopying; }

private:
    void backupFinished(const Expected<CreatedBackup, BackupProblem> &made);

    std::shared_ptr<CopyProgress> m_copyProgress = std::make_shared<CopyProgress>();
    ProgressLine m_progress;
    QTimer m_progressTimer;
    bool m_isCopying = false;        //!< true while a pool thread copies
    std::optional<int> m_stopStatus; //!< exit status after stop()
};

//! The exit status for a problem.
int exitStatusOf(const BackupProblem &problem);

} // namespace watchkeeper
