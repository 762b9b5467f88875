// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history prune`: removes old results to free disk space.

#include "app/profile/Profile.h"
#include "app/profile/ProfileLock.h"
#include "cli/commands/Command.h"

#include <QDateTime>
#include <QStringList>

namespace watchkeeper {

//! The result of pruning: the numbers of removed and kept files, and the errors.
struct PrunedResults
{
    int removed = 0;      //!< number of removed files
    int keptSegments = 0; //!< number of old files that were kept because they aren't in the daily rollups yet
    QStringList faults;   //!< error messages
};

//! \brief Removes old results. Keeps the profile locked while it runs, because a program that monitors the profile prunes
//! according to its own settings.
class HistoryPruneCommand : public Command
{
    Q_OBJECT

public:
    HistoryPruneCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    bool isStuck() const override { return m_isRemoving; }

private:
    void reportResult(const PrunedResults &pruned);

    Profile m_profile;
    ProfileLock m_lock;
    QDateTime m_before;
    bool m_isRemoving = false; //!< whether a pool thread is removing files; if a disk hangs, the process exits without waiting
};

} // namespace watchkeeper
