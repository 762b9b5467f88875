// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What all commands share that read or change a profile's targets.json through the store, so that a window that has the profile open
//! keeps its own edits and picks these up.

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
    //! The file is read. End with save(), finish() or fail().
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
