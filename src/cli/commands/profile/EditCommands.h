// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `remove`, `pause` and `resume`.

#include "cli/commands/profile/StoreCommand.h"
#include "cli/options/TargetSelection.h"

namespace watchkeeper {

struct EditOptions : CommandOptions
{
    TargetSelection targets;

    void addTo(CLI::App *app) { targets.addTo(app); }
    void validate() const { targets.requireTargets(); }
};

//! \brief The base class of commands that change the selected targets.
class EditCommand : public CommandWith<EditOptions, StoreCommand>
{
    Q_OBJECT

public:
    using CommandWith::CommandWith;

private:
    void run() override;
    //! Changes the targets in the store. \return the line to print for each target, with a placeholder for its name
    virtual QString edit(const QList<TargetId> &targets) = 0;
};

class RemoveCommand : public EditCommand
{
    Q_OBJECT

public:
    static const CommandText kText;
    using EditCommand::EditCommand;

private:
    QString edit(const QList<TargetId> &targets) override;
};

class PauseCommand : public EditCommand
{
    Q_OBJECT

public:
    static const CommandText kText;
    using EditCommand::EditCommand;

private:
    QString edit(const QList<TargetId> &targets) override;
};

class ResumeCommand : public EditCommand
{
    Q_OBJECT

public:
    static const CommandText kText;
    using EditCommand::EditCommand;

private:
    QString edit(const QList<TargetId> &targets) override;
};

} // namespace watchkeeper
