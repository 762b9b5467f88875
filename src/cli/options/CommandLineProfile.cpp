// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that edit a profile, and the commands for acknowledgements and alerts.
#include "cli/options/CommandLinePrivate.h"

#include <limits>

namespace watchkeeper {

void CommandLine::Private::addEditCommands()
{
    CLI::App *add = command(Action::Add, "add");
    texts(add, "TEXT", &Arguments::texts, "TEXT", text::kAddText)->required();
    text(add, "--preset", &Arguments::preset, "PRESET", text::kAddPreset);
    repeated(add, "--set", &Arguments::settings, "FIELD=VALUE", text::kAddSet);
    texts(add, "--name", &Arguments::names, "NAME", text::kAddName)->expected(1)->allow_extra_args(false);
    duration(add, "--every", &Arguments::every, kEveryRange, text::kEvery);
    duration(add, "--timeout", &Arguments::timeout, kTimeoutRange, text::kAddTimeout);
    number(add, "--attempts", &Arguments::attempts, limits::kMaxAttempts, text::kAddAttempts);
    number(add, "--successes", &Arguments::successes, limits::kMaxSuccesses, text::kAddSuccesses);
    repeated(add, "--tag", &Arguments::tags, "TAG", text::kAddTag);
    repeated(add, "--depends-on", &Arguments::dependsOn, "NAME", text::kAddDependsOn);
    repeated(add, "--alerts", &Arguments::alerts, "RULE", text::kAddAlerts);
    format(add, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});

    CLI::App *list = command(Action::List, "list");
    only(list);
    format(list, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});

    for (const auto &[action, name] :
         {std::pair(Action::Remove, "remove"), std::pair(Action::Pause, "pause"), std::pair(Action::Resume, "resume")}) {
        CLI::App *edit = command(action, name);
        texts(edit, "NAME", &Arguments::names, "NAME", text::kNames);
        only(edit);
    }
}

void CommandLine::Private::addAcknowledgementCommands()
{
    constexpr qsizetype kLongestName = 200;
    constexpr qsizetype kLongestComment = 2'000;
    const auto checkWords = [](CLI::Option *option, qsizetype longest) {
        return option->check([longest](const std::string &value) { return textProblem(value, longest); });
    };
    CLI::App *acknowledge = command(Action::Acknowledge, "ack");
    CLI::App *snooze = command(Action::Snooze, "snooze");
    for (CLI::App *care : {acknowledge, snooze}) {
        texts(care, "NAME", &Arguments::names, "NAME", text::kNames);
        only(care);
        text(care, "--until", &Arguments::until, "WHEN", text::kUntil)->check(futureMomentProblem);
        care->add_flag("--remove", parsed.isRemoval, text::kRemoveAcknowledgement);
    }
    checkWords(text(acknowledge, "--comment", &Arguments::comment, "TEXT", text::kComment), kLongestComment);
    checkWords(text(acknowledge, "--by", &Arguments::by, "WHO", text::kBy), kLongestName);
    acknowledge->add_flag("--sticky", parsed.isSticky, text::kSticky);
    duration(snooze, "--for", &Arguments::runFor, kRunForRange, text::kSnoozeFor);

    CLI::App *incidents = command(Action::Incidents, "incidents");
    incidents->add_flag("--open", parsed.isOpenOnly, text::kOpenOnly);
    moment(incidents, "--from", &Arguments::from, text::kFrom);
    moment(incidents, "--to", &Arguments::to, text::kTo);
    format(incidents, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
    CLI::App *show = command(Action::IncidentShow, incidents, "show");
    CLI::App *comment = command(Action::IncidentComment, incidents, "comment");
    for (CLI::App *part : {show, comment})
        number(part, "ID", &Arguments::incident, std::numeric_limits<int>::max(), text::kIncident)->required();
    format(show, {Format::Table, Format::Json});
    checkWords(text(comment, "TEXT", &Arguments::comment, "TEXT", text::kIncidentCommentText), kLongestComment)->required();
    checkWords(text(comment, "--by", &Arguments::by, "WHO", text::kBy), kLongestName);
}

void CommandLine::Private::addMaintenance()
{
    CLI::App *maintenance = app.add_subcommand("maintenance", text::kMaintenance);
    maintenance->group(text::kProfileGroup);
    maintenance->footer(text::kMaintenanceFooter);
    maintenance->require_subcommand(1);
    format(command(Action::MaintenanceList, maintenance, "list"), {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
    CLI::App *add = command(Action::MaintenanceAdd, maintenance, "add");
    texts(add, "NAME", &Arguments::names, "NAME", text::kMaintenanceName)->required()->expected(1);
    text(add, "--at", &Arguments::timeOfDay, "HH:MM", text::kMaintenanceAt);
    duration(add, "--for", &Arguments::runFor, kMaintenanceRange, text::kMaintenanceFor);
    repeated(add, "--days", &Arguments::days, "DAYS", text::kMaintenanceDays)->delimiter(',');
    repeated(add, "--month-days", &Arguments::monthDays, "DAYS", text::kMaintenanceMonthDays)->delimiter(',');
    text(add, "--cron", &Arguments::cron, "LINE", text::kMaintenanceCron);
    text(add, "--from", &Arguments::begins, "WHEN", text::kMaintenanceFrom);
    text(add, "--to", &Arguments::ends, "WHEN", text::kMaintenanceTo);
    text(add, "--zone", &Arguments::zone, "ZONE", text::kMaintenanceZone);
    repeated(add, "--target", &Arguments::targets, "NAME", text::kMaintenanceTarget);
    text(add, "--filter", &Arguments::only, "EXPR", text::kMaintenanceFilter)->check(filterProblem);
    add->add_flag("--disabled", parsed.isDisabled, text::kMaintenanceDisabled);
    CLI::App *start = command(Action::MaintenanceStart, maintenance, "start");
    texts(start, "NAME", &Arguments::names, "NAME", text::kNames);
    only(start);
    duration(start, "--for", &Arguments::runFor, kMaintenanceRange, text::kMaintenanceFor)->required();
    text(start, "--reason", &Arguments::reason, "TEXT", text::kMaintenanceReason);
    for (CLI::App *part : {add, start}) {
        repeated(part, "--tag", &Arguments::tags, "TAG", text::kMaintenanceTag);
        part->add_flag("--all", parsed.forAll, text::kMaintenanceAll);
    }
    texts(command(Action::MaintenanceRemove, maintenance, "remove"), "NAME", &Arguments::names, "NAME", text::kMaintenanceNames)
        ->required();
    texts(command(Action::MaintenanceEnd, maintenance, "end"), "NAME", &Arguments::names, "NAME", text::kMaintenanceEndNames);
}

void CommandLine::Private::addAlerts()
{
    CLI::App *alerts = app.add_subcommand("alerts", text::kAlerts);
    alerts->group(text::kProfileGroup);
    alerts->footer(text::kAlertsFooter);
    alerts->require_subcommand(1);
    CLI::App *providers = command(Action::AlertsProviders, alerts, "providers");
    text(providers, "NAME", &Arguments::channel, "NAME", text::kAlertsProvider);
    format(providers, {Format::Table, Format::Json});
    format(command(Action::AlertsChannels, alerts, "channels"), {Format::Table, Format::Json});
    command(Action::AlertsSchema, alerts, "schema");
    CLI::App *test = command(Action::AlertsTest, alerts, "test");
    text(test, "CHANNEL", &Arguments::channel, "CHANNEL", text::kAlertsChannel)->required();
    text(test, "--kind", &Arguments::alertKind, "KIND", text::kAlertsKind)->check(alertKindProblem);
    text(test, "--outcome", &Arguments::alertOutcome, "up|degraded|down|unknown", text::kAlertsOutcome)->check(outcomeProblem);
    format(test, {Format::Table, Format::Json});
    CLI::App *backTest = command(Action::AlertsBackTest, alerts, "backtest");
    span(backTest);
    place(backTest, "--rules", &Arguments::rules, "FILE", text::kBackTestRules);
    backTest->add_flag("--sent-only", parsed.sentOnly, text::kBackTestSentOnly);
    format(backTest, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

} // namespace watchkeeper
