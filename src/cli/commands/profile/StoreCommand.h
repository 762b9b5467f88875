// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class of all commands that read or change a profile's targets.json. They use the store, so a window with the same profile
//! keeps its own edits and picks up those of the command.

#include "cli/commands/Command.h"
#include "targets/store/RemovedTargets.h"
#include "targets/store/TargetsStore.h"

namespace watchkeeper {

//! Returns the removed targets that can be restored, by the profile's settings and targets.
QList<RemovedTarget> keptRemovedTargets(const Profile &profile, const QList<RemovedTarget> &all,
                                        const TargetsDocument &document);

class StoreCommand : public Command
{
public:
    StoreCommand(const CommandOptions &options, const Profile &profile, Console *console);

    void start() override;

protected:
    //! Called after the targets are loaded. Must end with save(), finish() or fail().
    virtual void run() = 0;
    TargetsStore &store() { return m_store; }
    //! \brief Saves the edit and finishes the command. Does nothing if the edit was rejected, because the command has already
    //! failed.
    //! \param report   printed after the edit is saved
    //! \param remarks  sentences for standard error, printed before the report
    void save(const QByteArray &report, const QStringList &remarks = {});

private:
    TargetsStore m_store;
    QByteArray m_report;
    QStringList m_remarks;
    bool m_isRunning = false;
};

} // namespace watchkeeper
