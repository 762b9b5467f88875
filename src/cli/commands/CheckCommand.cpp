// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/CheckCommand.h"

#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/TargetSelection.h"
#include "engine/evaluate/ConditionEvaluator.h"
#include "engine/past/TargetHistory.h"
#include "model/base/NearestWord.h"
#include "model/target/Target.h"
#include "targets/document/GroupMembers.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isCancelled(const Result &result)
{
    return result.observation.error && result.observation.error->type() == ErrorType::Cancelled;
}

} // namespace

const CommandText CheckCommand::kText{
    "check", "Checks",
    "Check each target once, many in parallel.\n"
    "Prints each result as soon as it is available, in order of completion. Then prints a summary that "
    "includes how long checking one by one would have taken.",
    R"(Examples:
  watchkeeper-cli check                               the targets of the profile
  watchkeeper-cli check shop.json --only 'tag:prod -kind:command'
  watchkeeper-cli check --url https://a.example https://b.example --timeout 3s
  watchkeeper-cli check --command 'df -h /' 'free -h'
  watchkeeper-cli check --target a.example:22 '[::1]:8080' uptime
  watchkeeper-cli check --format ndjson | jq -r 'select(.outcome != "up") | .target'
  watchkeeper-cli check --format junit > report.xml   for a CI system

Options with several values take everything that follows, so write FILE before them.
Paused targets are skipped. The formats ndjson, json and csv are written as checks finish,
junit is written at the end. Exit status: 0 all up, 1 degraded, 2 down, 3 unknown.)"};

void CheckOptions::addTo(CLI::App *app)
{
    addPath(app, "FILE", &file, "FILE",
            "A targets.json file. Default without --url, --command, --target or --sample: the targets of the profile.");
    addTexts(app, "--url", &urls, "URL", "Check this web page or API.");
    addTexts(app, "--command", &commands, "CMD",
             "Run this command line as a check: exit status 0 is up. Programs named check_… are treated "
             "as Nagios plugins: exit status 1 is degraded, and 3 is unknown.");
    addTexts(app, "--target", &texts, "TEXT",
             "Check a URL, HOST:PORT, host, service with its host (redis db.example), ping HOST, "
             "dns:NAME, or command line. The type is guessed.");
    addSample(app);
    addOnly(app, &only);
    addNumber(app, "--max-concurrent", &maxConcurrent, kMaxConcurrentChecks,
              "Run at most N checks at the same time. Overrides the settings.");
    addDuration(app, "--timeout", &timeout, kTimeoutRange,
                "Timeout of each check, such as 500ms or 10s. Overrides the timeouts of the targets.");
    addNumber(app, "--attempts", &attempts, limits::kMaxAttempts,
              "Maximum attempts for a target that isn't up, at its retry interval, before the result counts. Default: 1.");
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv, Format::Junit});
}

CheckCommand::CheckCommand(const CheckOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
{
    connect(&monitor(), &Monitor::resultsReady, this, &CheckCommand::handleResults);
    connect(&monitor(), &Monitor::runChanged, this, &CheckCommand::handleRunChanged);
}

QList<Target> CheckCommand::selectTargets(const QList<Target> &targets)
{
    const auto filter = TargetFilter::parse(options().only);
    QList<Target> list = filter->matching(targets);
    if (list.isEmpty() && !targets.isEmpty()) {
        const QString what =
            CliText::tr("--only %2 matches none of %1.").arg(CliText::targetsText(targets.size()), options().only);
        console().say(CliText::withSuggestion(what, nearestName(options().only, namesOf(targets))));
        end(exit_status::kUsage);
        return {};
    }
    const auto paused = list.removeIf([](const Target &target) { return target.paused; });
    if (paused > 0)
        console().say(CliText::tr("Skipped because paused: %1.").arg(CliText::targetsText(paused)));
    else if (list.isEmpty())
        console().say(CliText::tr("Nothing to check. Add a target, such as: watchkeeper-cli add https://shop.example"));
    if (list.isEmpty() && paused > 0)
        writeNoResults();
    if (list.isEmpty())
        end(paused > 0 ? exit_status::kUp : exit_status::kBadData);
    return list;
}

//! Writes an empty document, because programs can't parse empty output.
void CheckCommand::writeNoResults()
{
    const auto writer = ResultWriter::make(options().format, console().outTerminal, {});
    console().out.write(writer->begin());
    console().out.write(writer->end(m_summary));
}

void CheckCommand::handleTargets(const QList<Target> &targets)
{
    const QList<Target> list = selectTargets(targets);
    if (list.isEmpty())
        return;
    // The result of a group depends on all its members, including paused ones.
    QList<Target> known = withMembers(list, targets);
    const int attempts = options().attempts.value_or(1);
    QStringList names;
    QList<TargetId> ids;
    for (Target &target : known) {
        target.schedule.attempts = attempts; // makes Result::hard mark the final result of each target
        target.schedule.timeout = options().timeout.value_or(target.schedule.timeout);
        if (target.paused)
            continue;
        names.append(target.name);
        ids.append(target.id);
    }
    for (const Target &target : list)
        m_selectedTargets.insert(target.id);
    if (ids.size() > list.size())
        console().say(CliText::tr("Also checked as group members, without affecting the exit status: %1.")
                          .arg(CliText::targetsText(ids.size() - list.size())));
    m_writer = ResultWriter::make(options().format, console().outTerminal, names);
    m_summary.planned = static_cast<int>(ids.size());
    console().out.write(m_writer->begin());
    m_clock.start();
    monitor().setTargets(known);
    const auto begin = [this, ids, attempts] {
        if (!isEnding() && !std::exchange(m_hasBegun, true))
            monitor().checkNow(ids, attempts);
    };
    if (std::none_of(known.begin(), known.end(), requiresHistory))
        return begin();
    connect(&monitor(), &Monitor::historyWindowsLoaded, this, begin);
    QTimer::singleShot(kMaxHistoryReadTime, this, begin);
}

void CheckCommand::report(const Result &result)
{
    m_summary.add(result);
    if (m_selectedTargets.contains(result.targetId))
        m_worst = std::max(m_worst, result.outcome);
    console().out.write(m_writer->result(result));
}

void CheckCommand::handleResults(const QList<Result> &results)
{
    if (console().outTerminal.isTerminal)
        progress().clear();
    for (const Result &result : results) {
        if (isCancelled(result)) // cancelled because the command is ending; not a result of the target
            continue;
        if (result.hard || result.outcome == Outcome::Up) {
            m_unconfirmedResults.remove(result.targetId);
            report(result);
        } else {
            m_unconfirmedResults.insert(result.targetId, result);
        }
    }
    loadChanged();
}

void CheckCommand::handleRunChanged(const RunSnapshot &run)
{
    m_summary.sequentialMs = run.sequentialMs;
    if (!run.finished || isEnding())
        return;
    m_summary.elapsedMs = run.elapsedMs;
    const QList<Result> remaining = m_unconfirmedResults.values();
    for (const Result &result : remaining)
        report(result);
    m_unconfirmedResults.clear();
    m_summary.sequentialMs = run.sequentialMs;
    end(exitStatusOf(m_worst));
}

void CheckCommand::loadChanged()
{
    if (m_writer && !isEnding())
        progress().update(progressText(m_summary, engineLoad(), console().errTerminal));
}

void CheckCommand::writeSummary(bool isInterrupted)
{
    if (!m_writer)
        return;
    m_summary.isInterrupted = isInterrupted;
    if (isInterrupted)
        m_summary.elapsedMs = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    console().out.write(m_writer->end(m_summary));
    console().err.write(m_summary.text(console().errTerminal) + u'\n');
}

void addCheckCommand(CommandDescriptions *all)
{
    addCommands<CheckCommand>(all);
}

} // namespace watchkeeper
