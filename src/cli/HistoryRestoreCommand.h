// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `history restore`: puts a backup in the place of the profile.

#include "app/ProfileLock.h"
#include "app/ProfileRestore.h"
#include "cli/Command.h"
#include "cli/ProgressLine.h"

namespace watchkeeper {

//! \brief Holds the lock of the profile meanwhile. Stopped while it copies, it leaves the profile as it was.
class HistoryRestoreCommand : public Command
{
    Q_OBJECT

public:
    HistoryRestoreCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isCopying; }

private:
    //! What the pool thread did: all of it, or why nothing was changed.
    struct Restored
    {
        BackupManifest manifest;
        QString aside;
        QString fault; //!< a sentence: it is prepared, but not in place yet
    };
    static Expected<Restored, BackupProblem> restore(const Profile &profile, const QString &from, CopyProgress *progress);
    void done(const Expected<Restored, BackupProblem> &restored);

    Profile m_profile;
    ProfileLock m_lock;
    std::shared_ptr<CopyProgress> m_copied = std::make_shared<CopyProgress>();
    ProgressLine m_line;
    QTimer m_look;
    bool m_isCopying = false;     //!< a thread of the pool
    std::optional<int> m_stopped; //!< exit status to end with
};

} // namespace watchkeeper
