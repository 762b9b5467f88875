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

//! The numbers of removed and kept files, and the errors.
struct PrunedResults
{
    int removed = 0;      //!< number of removed files
    int keptSegments = 0; //!< number of files that are old enough, but not in the daily rollups yet
    QStringList faults;   //!< error messages
};

//! \brief Removes old results. Holds the profile's lock while it runs, because a program that monitors the profile prunes by its own
//! settings.
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
    bool m_isRemoving = false; //!< whether a pool thread is removing files; the process can't wait for it if a disk hangs
};

} // namespace watchkeeper
