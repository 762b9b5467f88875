// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history prune`: removes old results to free disk space.

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

struct HistoryPruneOptions : CommandOptions
{
    QString before; //!< see parseMoment()
    bool prunesDaily = false;

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Removes old results. Keeps the profile locked while it runs, because a program that monitors the profile prunes
//! according to its own settings.
class HistoryPruneCommand : public CommandWith<HistoryPruneOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    HistoryPruneCommand(const HistoryPruneOptions &options, const Profile &profile, Console *console);

    void start() override;
    bool isStuck() const override { return m_isRemoving; }

private:
    void reportResult(const PrunedResults &pruned);

    ProfileLock m_lock;
    QDateTime m_before;
    bool m_isRemoving = false; //!< whether a pool thread is removing files; if a disk hangs, the process exits without waiting
};

} // namespace watchkeeper
