// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `alerts providers` and `alerts schema`, which need no profile.

#include "cli/commands/Command.h"

namespace watchkeeper {

struct AlertsProvidersOptions : CommandOptions
{
    QString provider; //!< provider to show; if empty, all
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class AlertsProvidersCommand : public CommandWithOptions<AlertsProvidersOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;
    void start() override;
};

class AlertsSchemaCommand : public Command
{
    Q_OBJECT

public:
    static const CommandText kText;
    using Command::Command;
    void start() override;
};

} // namespace watchkeeper
