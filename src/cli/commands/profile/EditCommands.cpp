// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `remove`, `pause` and `resume`.

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/profile/StoreCommand.h"
#include "cli/options/TargetSelection.h"

namespace watchkeeper {

namespace {

struct EditOptions : CommandOptions
{
    TargetSelection targets;

    void addTo(CLI::App *app) { targets.addTo(app); }
    void validate() const { targets.requireTargets(); }
};

//! \brief The base class of commands that change the selected targets.
class EditCommand : public CommandWithOptions<EditOptions, StoreCommand>
{
    Q_OBJECT

public:
    using CommandWithOptions::CommandWithOptions;

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

void EditCommand::run()
{
    const auto targets = selectedTargets(store().document().targets, options().targets, CliText::tr("nothing was changed"));
    if (!targets)
        return fail(exit_status::kUsage, targets.error());
    QList<TargetId> ids;
    for (const Target &target : *targets)
        ids.append(target.id);
    const QString done = edit(ids);
    QByteArray report;
    for (const Target &target : *targets)
        report += done.arg(displayLine(target.name)).toUtf8() + '\n';
    save(report);
}

const CommandText RemoveCommand::kText{"remove", "Profile",
                                       "Remove targets from the profile.\n"
                                       "If a name doesn't exist, nothing is removed.",
                                       R"(Examples:
  watchkeeper-cli list --only 'tag:old'          shows what the next line removes
  watchkeeper-cli remove --only 'tag:old'
  watchkeeper-cli remove 'Shop API'
  watchkeeper-cli remove --only name:shop        by part of the name only

A word without a key, as in --only shop, also matches in the kind, address and tags.
The previous version of targets.json is saved as targets.json~.)"};

QString RemoveCommand::edit(const QList<TargetId> &targets)
{
    store().remove(targets);
    return CliText::tr("Removed: %1");
}

const CommandText PauseCommand::kText{"pause", "Profile", "Pause targets: they stay in the profile but aren't checked.",
                                      R"(Examples:
  watchkeeper-cli pause 'Shop API' Disk
  watchkeeper-cli pause --only tag:prod)"};

QString PauseCommand::edit(const QList<TargetId> &targets)
{
    store().setPaused(targets, true);
    return CliText::tr("Paused: %1");
}

const CommandText ResumeCommand::kText{"resume", "Profile", "Resume paused targets.",
                                       R"(Examples:
  watchkeeper-cli resume 'Shop API' Disk
  watchkeeper-cli resume --only tag:prod)"};

QString ResumeCommand::edit(const QList<TargetId> &targets)
{
    store().setPaused(targets, false);
    return CliText::tr("Resumed: %1");
}

} // namespace

void addEditCommands(CommandDescriptions *all)
{
    addCommands<RemoveCommand, PauseCommand, ResumeCommand>(all);
}

} // namespace watchkeeper

#include "EditCommands.moc"
