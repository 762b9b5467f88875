// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `maintenance list|add|remove|start|end`. Maintenance is stored in targets.json, so it applies even if no
//! program monitors the profile at the moment.

#include "cli/commands/profile/StoreCommand.h"

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
    void saveEntries(const QList<Maintenance> &entries, const QByteArray &report, const QStringList &remarks = {});
    //! \return false on failure; the command has then ended
    bool selectTargets(Maintenance *entry);
};

} // namespace watchkeeper
