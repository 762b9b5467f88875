// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `alerts backtest`: shows which alerts the rules would have sent.

#include "app/alerting/AlertsStore.h"
#include "app/backtest/BackTest.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/input/InputFile.h"
#include "cli/write/BackTestWriter.h"
#include "cli/write/ProgressLine.h"

#include <QFileInfo>

#include <memory>

namespace watchkeeper {

namespace {

struct AlertsBackTestOptions : HistoryOptions
{
    QString rules; //!< a file; empty for the profile's rules
    bool sentOnly = false;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief Reads the rules, then replays the time span in parts. To bound memory use, each part starts only after the output of
//! the previous part has been written.
class AlertsBackTestCommand : public CommandWithOptions<AlertsBackTestOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    AlertsBackTestCommand(const AlertsBackTestOptions &options, const Profile &profile, Console *console);

    void stop(int status) override;

protected:
    void targetsLoaded() override;
    void targetsChosen(const QList<Target> &targets) override;

private:
    QString rulesFile() const;
    void applyRules(const LoadedAlerts &found);
    BackTestQuery makeQuery(const QList<Target> &chosen) const;
    void playNext();
    void handleChunk(const BackTestChunk &part);

    AlertsDocument m_document;
    std::shared_ptr<BackTest> m_test; //!< shared, because a pool thread can still be using it after this command is destroyed
    std::unique_ptr<BackTestWriter> m_writer;
    BackTestTally m_tally;
    ProgressLine m_progress;
};

const CommandText AlertsBackTestCommand::kText{
    "alerts backtest", "Profile",
    "Back-test alert rules on the history, to see what would be sent.\n"
    "Nothing is sent or changed. Stored results are run through the states, flapping and dependencies of the targets as "
    "configured now, and then through the rules, using the recorded times. Maintenance (past and in the profile's calendars), "
    "pauses, acknowledgements and snoozes apply. So do times when this computer was offline or asleep, or Watchkeeper wasn't "
    "running. A problem that existed before the start is treated as already alerted. Channel limits aren't applied.",
    R"(Examples:
  watchkeeper-cli alerts backtest                              the last 24 hours
  watchkeeper-cli alerts backtest --from 30d --rules edited.json
  watchkeeper-cli alerts backtest 'Shop API' --from 7d --sent-only
  watchkeeper-cli alerts backtest --only tag:prod --from 7d --format ndjson |
    jq -r 'select(.suppressedBy == "quiet-hours") | .target'

Prints a line for each alert, as replay does: time, kind, target, rule, and the channels that
would have been used, or the reason for suppressing it (docs/alerts.md). NAME and --only select
alerts about these targets. The last line of ndjson, and “summary” of json, count alerts by rule
and channel, and suppressed ones by reason. With csv the summary goes to standard error.

Exit status: 0; 64 target not found; 65 rules or targets are invalid, or a file of the history
is damaged (the rest was evaluated); 66 file or profile not found; 130 Ctrl-C.)"};

void AlertsBackTestOptions::addTo(CLI::App *app)
{
    HistoryOptions::addTo(app);
    addPath(app, "--rules", &rules, "FILE",
            "An alerts.json file with the rules to back-test. The file isn't changed. Default: the rules of the profile.");
    addFlag(app, "--sent-only", &sentOnly, "Omit suppressed alerts. The summary still counts them.");
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

AlertsBackTestCommand::AlertsBackTestCommand(const AlertsBackTestOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_progress(console)
{
}

void AlertsBackTestCommand::stop(int status)
{
    if (m_test)
        m_test->cancel();
    m_progress.clear();
    finish(status);
}

QString AlertsBackTestCommand::rulesFile() const
{
    return options().rules.isEmpty() ? profile().alertsFile() : options().rules;
}

void AlertsBackTestCommand::targetsLoaded()
{
    if (!options().rules.isEmpty() && !QFileInfo(rulesFile()).isFile())
        return fail(exit_status::kNoInput, CliText::tr("File %1 not found.").arg(rulesFile()));
    runInPool([file = rulesFile()] { return readAlertsFile(file); }, [this](const LoadedAlerts &found) { applyRules(found); });
}

void AlertsBackTestCommand::applyRules(const LoadedAlerts &found)
{
    if (!found.document) {
        console().err.write(problemLines(found.problems));
        return fail(exit_status::kBadData, CliText::invalidFileText(rulesFile(), found.problems.size()));
    }
    if (found.document->rules.isEmpty())
        return fail(exit_status::kBadData, CliText::tr("%1 contains no rules, so no alerts are sent.").arg(rulesFile()));
    m_document = *found.document;
    choose(profileTargets());
}

BackTestQuery AlertsBackTestCommand::makeQuery(const QList<Target> &chosen) const
{
    BackTestQuery query;
    query.targets = profileTargets();
    query.maintenance = profileMaintenance();
    query.rules = m_document.rules;
    if (!options().targets.isEmpty()) {
        query.about.emplace();
        for (const Target &target : chosen)
            query.about->insert(target.id);
    }
    query.span = {from(), to()};
    query.now = QDateTime::currentMSecsSinceEpoch();
    query.folder = profile().resultsFolder();
    query.database = profile().historyFile();
    return query;
}

void AlertsBackTestCommand::targetsChosen(const QList<Target> &targets)
{
    m_test = std::make_shared<BackTest>(makeQuery(targets));
    m_tally = BackTestTally(m_document.rules);
    m_writer = BackTestWriter::make(options().format, console().outTerminal, profileTargets(), m_document);
    console().out.write(m_writer->begin());
    playNext();
}

void AlertsBackTestCommand::playNext()
{
    runInPool([test = m_test] { return test->next(); }, [this](const BackTestChunk &part) { handleChunk(part); });
}

void AlertsBackTestCommand::handleChunk(const BackTestChunk &part)
{
    m_progress.clear();
    addFaults(part.faults);
    QByteArray text;
    for (const ReplayedAlert &replayed : part.alerts) {
        m_tally.add(replayed);
        if (!options().sentOnly || !replayed.decision.suppressedBy)
            text += m_writer->alert(replayed);
    }
    if (part.isLast)
        text += m_writer->end(m_tally);
    console().out.write(text);
    if (!part.isLast) {
        m_progress.update(CliText::tr("%1 % done").arg(static_cast<int>(part.done * 100)));
        return continueAfterOutput([this] { playNext(); });
    }
    console().err.write(m_writer->separateSummary(m_tally));
    end();
}

} // namespace

void addAlertsBackTestCommand(CommandDescriptions *all)
{
    addCommands<AlertsBackTestCommand>(all);
}

} // namespace watchkeeper
