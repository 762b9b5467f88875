// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `history prune`: frees the space of old results.

#include "app/Profile.h"
#include "app/ProfileLock.h"
#include "cli/Command.h"

#include <QDateTime>
#include <QStringList>

namespace watchkeeper {

//! What was done, and what wasn't.
struct PrunedResults
{
    int removed = 0;      //!< files
    int keptSegments = 0; //!< files that are old enough, but not yet part of the daily rollups
    QStringList faults;   //!< sentences
};

//! \brief Holds the profile's lock while it runs: a program that monitors the profile prunes by its own settings.
class HistoryPruneCommand : public Command
{
    Q_OBJECT

public:
    HistoryPruneCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    bool isStuck() const override { return m_isRemoving; }

private:
    void tell(const PrunedResults &pruned);

    Profile m_profile;
    ProfileLock m_lock;
    QDateTime m_before;
    bool m_isRemoving = false; //!< runs in a pool thread: the process can't wait for it if a disk hangs
};

} // namespace watchkeeper
