// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `history prune`: gives the room of old results back.

#include "app/Profile.h"
#include "app/ProfileLock.h"
#include "cli/Command.h"

#include <QDateTime>
#include <QStringList>

namespace watchkeeper {

//! What was done, and what not.
struct PrunedResults
{
    int removed = 0;    //!< files
    int staying = 0;    //!< files that are old enough, but not a part of what is kept of their day
    QStringList faults; //!< sentences
};

//! \brief Holds the lock of the profile meanwhile: the program that watches one prunes by its settings itself.
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
    bool m_isRemoving = false; //!< a thread of the pool: the process cannot wait for it where a disk hangs
};

} // namespace watchkeeper
