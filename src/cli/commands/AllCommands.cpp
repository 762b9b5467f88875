// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/AllCommands.h"

#include "cli/commands/CheckCommand.h"
#include "cli/commands/EvalCommand.h"
#include "cli/commands/PluginCommands.h"
#include "cli/commands/RecordCommand.h"
#include "cli/commands/ReplayCommand.h"
#include "cli/commands/ShowCommands.h"
#include "cli/commands/ValidateCommand.h"
#include "cli/commands/WatchCommand.h"
#include "cli/commands/history/AlertsBackTestCommand.h"
#include "cli/commands/history/HistoryBackupCommands.h"
#include "cli/commands/history/HistoryExportCommand.h"
#include "cli/commands/history/HistoryFetchCommand.h"
#include "cli/commands/history/HistoryPruneCommand.h"
#include "cli/commands/history/HistoryQueryCommands.h"
#include "cli/commands/history/HistoryReportCommand.h"
#include "cli/commands/history/HistoryUptimeCommand.h"
#include "cli/commands/profile/AcknowledgementCommands.h"
#include "cli/commands/profile/AddCommand.h"
#include "cli/commands/profile/AlertsChannelsCommands.h"
#include "cli/commands/profile/AlertsProvidersCommand.h"
#include "cli/commands/profile/EditCommands.h"
#include "cli/commands/profile/IncidentsCommands.h"
#include "cli/commands/profile/ListCommand.h"
#include "cli/commands/profile/MaintenanceCommands.h"
#include "cli/commands/profile/MaintenanceListCommand.h"

namespace watchkeeper {

namespace {

constexpr CommandText kMaintenance{"maintenance", "Profile",
                                   "List, add, start, end and remove maintenance.\n"
                                   "Targets are still checked during maintenance, but problems are expected.",
                                   "Example:\n"
                                   "  watchkeeper-cli maintenance start 'Shop API' --for 1h --reason 'New disk'\n"
                                   "  watchkeeper-cli maintenance add Backup --at 02:00 --for 90m --tag db\n"
                                   "  watchkeeper-cli maintenance list"};

constexpr CommandText kHistory{
    "history", "Profile",
    "Read, report, export, back up and prune the history.\n"
    "Results of the profile's targets are stored while the window or the watch command monitors the profile.",
    "Example:\n"
    "  watchkeeper-cli history query 'Shop API' --from 7d\n"
    "  watchkeeper-cli history changes --from 7d\n"
    "  watchkeeper-cli history uptime --from 30d\n"
    "  watchkeeper-cli history evidence 'Shop API'\n"
    "  watchkeeper-cli history report --from 30d --output month.html\n"
    "  watchkeeper-cli history export --output history.ndjson\n"
    "  watchkeeper-cli history backup /mnt/backup\n"
    "\n"
    "Each command has its own --help. All except fetch, prune and restore can be used while the\n"
    "profile is monitored.\n"
    "\n"
    "The settings “keepDays” and “keepGigabytes” in settings.json limit how long results are kept.\n"
    "See also “keepDailyFor”, “keepChangesDays”, “keepEvidenceDays” and “keepEvidenceMegabytes”."};

constexpr CommandText kAlerts{"alerts", "Profile",
                              "List and test alert channels, and back-test alert rules.\n"
                              "Channels and rules are in the profile's alerts.json.",
                              "Example:\n"
                              "  watchkeeper-cli alerts providers\n"
                              "  watchkeeper-cli alerts providers telegram\n"
                              "  watchkeeper-cli alerts channels\n"
                              "  watchkeeper-cli alerts test 'On call' --kind problem\n"
                              "  watchkeeper-cli alerts backtest --from 7d\n"
                              "\n"
                              "An alerts.json with one channel:\n"
                              "  {\"version\": 1, \"channels\": [{\"name\": \"On call\", \"provider\": \"ntfy\",\n"
                              "   \"topic\": \"ours\", \"token\": \"${env:NTFY_TOKEN}\"}]}"};

class Group : public CommandDescription
{
public:
    using CommandDescription::CommandDescription;

    bool isGroup() const override { return true; }
    std::unique_ptr<Command> command(const Profile &, Console *) const override { return nullptr; }
};

void addGroup(CommandDescriptions *all, const CommandText &text)
{
    all->push_back(std::make_unique<Group>(text));
}

template<class... Commands>
void addCommands(CommandDescriptions *all)
{
    (all->push_back(std::make_unique<DescriptionOf<Commands>>()), ...);
}

} // namespace

CommandDescriptions allCommands()
{
    CommandDescriptions all;
    addCommands<CheckCommand, WatchCommand>(&all);
    addCommands<AddCommand, ListCommand, RemoveCommand, PauseCommand, ResumeCommand>(&all);
    addCommands<AcknowledgeCommand, SnoozeCommand>(&all);
    addCommands<IncidentsCommand, IncidentShowCommand, IncidentCommentCommand>(&all);
    addGroup(&all, kMaintenance);
    addCommands<MaintenanceListCommand, MaintenanceAddCommand, MaintenanceStartCommand, MaintenanceRemoveCommand,
                MaintenanceEndCommand>(&all);
    addGroup(&all, kHistory);
    addCommands<HistoryQueryCommand, HistoryChangesCommand, HistoryUptimeCommand, HistoryEvidenceCommand, HistoryBackupCommand,
                HistoryRestoreCommand, HistoryExportCommand, HistoryReportCommand, HistoryPruneCommand, HistoryFetchCommand>(
        &all);
    addGroup(&all, kAlerts);
    addCommands<AlertsProvidersCommand, AlertsChannelsCommand, AlertsSchemaCommand, AlertsTestCommand, AlertsBackTestCommand>(
        &all);
    addCommands<ValidateCommand, SchemaCommand, KindsCommand, EvalCommand, ReplayCommand, RecordCommand, ManCommand>(&all);
    addCommands<PerfdataCommand, RangeCommand>(&all);
    return all;
}

} // namespace watchkeeper
