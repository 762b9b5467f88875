// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `history backup`: copies the profile, even while it is being monitored.

#include "app/ProfileBackup.h"
#include "cli/Command.h"
#include "cli/ProgressLine.h"

namespace watchkeeper {

//! \brief When stopped, it lets the copy finish: no partial copy is left, unless a disk hangs.
class HistoryBackupCommand : public Command
{
    Q_OBJECT

public:
    HistoryBackupCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isCopying; }

private:
    void done(const Expected<CreatedBackup, BackupProblem> &made);

    std::shared_ptr<CopyProgress> m_copied = std::make_shared<CopyProgress>();
    ProgressLine m_line;
    QTimer m_look;
    bool m_isCopying = false;     //!< in a pool thread
    std::optional<int> m_stopped; //!< exit status to end with
};

//! The matching exit status.
int exitStatusOf(const BackupProblem &problem);

} // namespace watchkeeper
