// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `schema`, `kinds` and `man`, which print what the program contains.

#include "cli/commands/Command.h"

namespace watchkeeper {

class SchemaCommand : public Command
{
    Q_OBJECT

public:
    static const CommandText kText;
    using Options = CommandOptions;
    using Command::Command;
    void start() override;
};

struct KindsOptions : CommandOptions
{
    QString kind; //!< key of a check type or preset
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class KindsCommand : public CommandWith<KindsOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;
    void start() override;
};

class ManCommand : public Command
{
    Q_OBJECT

public:
    static const CommandText kText;
    using Options = CommandOptions;
    using Command::Command;
    void start() override;
};

} // namespace watchkeeper
