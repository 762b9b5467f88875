// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/AllCommands.h"

#include "cli/commands/Command.h"

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
    "  watchkeeper-cli history notes add 'Deployed 2.4' --target 'Shop API'\n"
    "  watchkeeper-cli history report --from 30d --output month.html\n"
    "  watchkeeper-cli history export --output history.ndjson\n"
    "  watchkeeper-cli history backup /mnt/backup\n"
    "\n"
    "Each command has its own --help. All except fetch, prune and restore can be used while the\n"
    "profile is monitored.\n"
    "\n"
    "The settings “keepDays” and “keepGigabytes” in settings.json limit how long results are kept.\n"
    "See also “keepDailyFor”, “keepChangesDays”, “keepEvidenceDays” and “keepEvidenceMegabytes”."};

constexpr CommandText kCrawls{"crawls", "Profile",
                              "List, show, compare, export and remove crawls.\n"
                              "The crawl command stores each run in the profile.",
                              "Example:\n"
                              "  watchkeeper-cli crawls list\n"
                              "  watchkeeper-cli crawls show 12\n"
                              "  watchkeeper-cli crawls compare 11 12\n"
                              "  watchkeeper-cli crawls export 12 --what links --format csv > links.csv\n"
                              "  watchkeeper-cli crawls remove 11"};

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

} // namespace

CommandDescriptions allCommands()
{
    CommandDescriptions all;
    addCheckCommand(&all);
    addWatchCommand(&all);
    addAddAndListCommands(&all);
    addEditCommands(&all);
    addAcknowledgementCommands(&all);
    addIncidentsCommands(&all);
    addGroup(&all, kMaintenance);
    addMaintenanceCommands(&all);
    addGroup(&all, kHistory);
    addHistoryQueryAndChangesCommands(&all);
    addHistoryUptimeCommand(&all);
    addHistoryEvidenceCommand(&all);
    addHistoryNotesCommands(&all);
    addHistoryBackupCommands(&all);
    addHistoryExportCommand(&all);
    addHistoryReportCommand(&all);
    addHistoryPruneCommand(&all);
    addHistoryFetchCommand(&all);
    addCrawlCommand(&all);
    addGroup(&all, kCrawls);
    addCrawlsCommands(&all);
    addCrawlsChangeCommands(&all);
    addGroup(&all, kAlerts);
    addAlertsCommands(&all);
    addAlertsBackTestCommand(&all);
    addValidateCommand(&all);
    addSchemaAndKindsCommands(&all);
    addEvalCommand(&all);
    addReplayCommand(&all);
    addRecordCommand(&all);
    addManCommand(&all);
    addPluginCommands(&all);
    return all;
}

} // namespace watchkeeper
