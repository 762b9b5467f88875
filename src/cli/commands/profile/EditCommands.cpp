// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `remove`, `restore`, `pause` and `resume`.

#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/profile/StoreCommand.h"
#include "cli/options/TargetSelection.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/RemovedTargets.h"

#include <QDateTime>

#include <algorithm>
#include <optional>
#include <utility>

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
public:
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
    //! Changes the targets in the store and calls save().
    virtual void edit(const QList<Target> &targets) = 0;
};

class RemoveCommand : public EditCommand
{
public:
    static const CommandText kText;
    using EditCommand::EditCommand;

private:
    void edit(const QList<Target> &targets) override;
};

class RestoreCommand : public CommandWithOptions<EditOptions, StoreCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
    void restore(const QList<RemovedTarget> &all, const std::optional<QStringList> &rules);
};

class PauseCommand : public EditCommand
{
public:
    static const CommandText kText;
    using EditCommand::EditCommand;

private:
    void edit(const QList<Target> &targets) override;
};

class ResumeCommand : public EditCommand
{
public:
    static const CommandText kText;
    using EditCommand::EditCommand;

private:
    void edit(const QList<Target> &targets) override;
};

QList<TargetId> idsOf(const QList<Target> &targets)
{
    QList<TargetId> ids;
    for (const Target &target : targets)
        ids.append(target.id);
    return ids;
}

//! \param done  the line for each target, with a placeholder for its name
QByteArray reportOf(const QString &done, const QList<Target> &targets)
{
    QByteArray report;
    for (const Target &target : targets)
        report += done.arg(displayLine(target.name)).toUtf8() + '\n';
    return report;
}

void EditCommand::run()
{
    const auto targets = selectedTargets(store().document().targets, options().targets, CliText::tr("nothing was changed"));
    if (targets)
        edit(*targets);
    else
        fail(exit_status::kUsage, targets.error());
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
Removed targets are kept for some days, by default 30 (settings.json: keepRemovedDays).
watchkeeper-cli list --removed shows them, and watchkeeper-cli restore restores them.
The previous version of targets.json is saved as targets.json~.)"};

//! Removes nothing if the targets can't be kept.
void RemoveCommand::edit(const QList<Target> &targets)
{
    Settings settings(profile().settingsFile());
    if (const QString problem = settings.load(); !problem.isEmpty())
        console().say(problem);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto keep = [removed = removedTargets(store().document(), idsOf(targets), now),
                       left = withRemoved(store().document(), idsOf(targets)),
                       days = settings.value(setting::kRemovedDays).toInt(),
                       now](const QList<RemovedTarget> &present) { return withoutExpired(present + removed, left, days, now); };
    runInPool([path = profile().removedFile(), keep] { return editRemovedTargets(path, keep); },
              [this, targets](const QString &problem) {
                  if (!problem.isEmpty())
                      return fail(exit_status::kInputOutput, CliText::tr("Nothing was removed. %1").arg(problem));
                  store().remove(idsOf(targets));
                  save(reportOf(CliText::tr("Removed: %1"), targets));
              });
}

const CommandText RestoreCommand::kText{
    "restore", "Profile",
    "Restore removed targets, with their history.\n"
    "Dependencies on them and their maintenance return too, unless these were edited since.",
    R"(Examples:
  watchkeeper-cli list --removed
  watchkeeper-cli restore 'Shop API'
  watchkeeper-cli restore --only tag:prod

Messages say what couldn't be restored.)"};

void RestoreCommand::run()
{
    using Found = std::pair<Expected<QList<RemovedTarget>, QString>, std::optional<QStringList>>;
    const auto read = [profile = profile()] {
        const LoadedAlerts alerts = readAlertsFile(profile.alertsFile());
        return Found(readRemovedTargets(profile.removedFile()),
                     alerts.document ? std::optional(ruleNames(alerts.document->rules)) : std::nullopt);
    };
    runInPool(read, [this](const Found &found) {
        if (found.first)
            restore(*found.first, found.second);
        else
            fail(exit_status::kBadData, found.first.error());
    });
}

void RestoreCommand::restore(const QList<RemovedTarget> &all, const std::optional<QStringList> &rules)
{
    const QList<RemovedTarget> kept = keptRemovedTargets(profile(), all, store().document());
    const auto targets = selectedTargets(listedTargets(kept, store().document().defaults), options().targets,
                                         CliText::tr("nothing was restored"));
    if (!targets)
        return fail(exit_status::kUsage, targets.error());
    const QList<TargetId> ids = idsOf(*targets);
    QList<RemovedTarget> chosen;
    std::copy_if(kept.begin(), kept.end(), std::back_inserter(chosen),
                 [&ids](const RemovedTarget &removed) { return ids.contains(removed.id()); });
    const RestoredTargets restored = withRestored(store().document(), chosen, rules);
    if (restored.ids.isEmpty())
        return fail(exit_status::kBadData, restored.remarks.join(u' '));
    store().replace(restored.document);
    QList<Target> done;
    std::copy_if(restored.document.targets.begin(), restored.document.targets.end(), std::back_inserter(done),
                 [&restored](const Target &target) { return restored.ids.contains(target.id); });
    save(reportOf(CliText::tr("Restored: %1"), done), restored.remarks);
}

const CommandText PauseCommand::kText{"pause", "Profile", "Pause targets: they stay in the profile but aren't checked.",
                                      R"(Examples:
  watchkeeper-cli pause 'Shop API' Disk
  watchkeeper-cli pause --only tag:prod)"};

void PauseCommand::edit(const QList<Target> &targets)
{
    store().setPaused(idsOf(targets), true);
    save(reportOf(CliText::tr("Paused: %1"), targets));
}

const CommandText ResumeCommand::kText{"resume", "Profile", "Resume paused targets.",
                                       R"(Examples:
  watchkeeper-cli resume 'Shop API' Disk
  watchkeeper-cli resume --only tag:prod)"};

void ResumeCommand::edit(const QList<Target> &targets)
{
    store().setPaused(idsOf(targets), false);
    save(reportOf(CliText::tr("Resumed: %1"), targets));
}

} // namespace

void addEditCommands(CommandDescriptions *all)
{
    addCommands<RemoveCommand, RestoreCommand, PauseCommand, ResumeCommand>(all);
}

} // namespace watchkeeper
