// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base of all commands that read or change a profile's targets.json. They use the store, so a window with the same profile keeps
//! its own edits and picks up theirs.

#include "app/Profile.h"
#include "cli/Command.h"
#include "targets/TargetsStore.h"

namespace watchkeeper {

class StoreCommand : public Command
{
    Q_OBJECT

public:
    StoreCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;

protected:
    //! Called once the file is read. Must end with save(), finish() or fail().
    virtual void run() = 0;
    TargetsStore &store() { return m_store; }
    //! \brief Nothing happens where the edit was refused, which has failed the command by then.
    //! \param report   printed once the edit is saved
    //! \param remarks  sentences, said then
    void save(const QByteArray &report, const QStringList &remarks = {});

private:
    TargetsStore m_store;
    QByteArray m_report;
    QStringList m_remarks;
    bool m_isRunning = false;
};

} // namespace watchkeeper
