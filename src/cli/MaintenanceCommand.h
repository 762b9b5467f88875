// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `maintenance list|add|remove|start|end`: when targets of a profile are being worked on. All of it stands in targets.json, so it holds whether
//! or not somebody watches at this moment.

#include "cli/StoreCommand.h"

namespace watchkeeper {

class MaintenanceCommand : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

private:
    void run() override;
    void list();
    void add();
    void remove();
    void begin();
    void end();
    void change(const QList<Maintenance> &entries, const QByteArray &report, const QStringList &remarks = {});
    //! \return false if it failed, which also ends the command
    bool selectTargets(Maintenance *entry);
};

} // namespace watchkeeper
