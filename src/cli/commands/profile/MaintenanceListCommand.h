// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `maintenance list`.

#include "cli/commands/profile/StoreCommand.h"

namespace watchkeeper {

struct MaintenanceListOptions : CommandOptions
{
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class MaintenanceListCommand : public CommandWith<MaintenanceListOptions, StoreCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

private:
    void run() override;
};

} // namespace watchkeeper
