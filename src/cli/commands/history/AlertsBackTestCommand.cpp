// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/history/AlertsBackTestCommand.h"

#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace watchkeeper {

AlertsBackTestCommand::AlertsBackTestCommand(const Arguments &arguments, Console *console, QObject *parent)
    : HistoryCommand(arguments, console, parent)
    , m_progress(console)
{
}

void AlertsBackTestCommand::stop(int status)
{
    if (m_test)
        m_test->cancel();
    m_progress.clear();
    HistoryCommand::stop(status);
}

QString AlertsBackTestCommand::rulesFile() const
{
    return arguments().rules.isEmpty() ? profile().alertsFile() : arguments().rules;
}

void AlertsBackTestCommand::targetsLoaded()
{
    if (!arguments().rules.isEmpty() && !QFileInfo(rulesFile()).isFile())
        return fail(exit_status::kNoInput, CliText::tr("File %1 not found.").arg(rulesFile()));
    setReading(true);
    whenDone(QtConcurrent::run(readAlertsFile, rulesFile()), this, [this](const LoadedAlerts &found) {
        setReading(false);
        if (!isEnding())
            applyRules(found);
    });
}

void AlertsBackTestCommand::applyRules(const LoadedAlerts &found)
{
    if (!found.document) {
        console().err.write(problemLines(found.problems));
        const int errors = static_cast<int>(found.problems.size());
        return fail(exit_status::kBadData, CliText::tr("%1 isn't valid: %2.").arg(rulesFile(), CliText::errorsText(errors)));
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
    if (!arguments().names.isEmpty() || !arguments().only.isEmpty()) {
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
    m_writer = BackTestWriter::make(arguments().format, console().outTerminal, profileTargets(), m_document);
    console().out.write(m_writer->begin());
    playNext();
}

void AlertsBackTestCommand::playNext()
{
    if (isEnding())
        return;
    setReading(true);
    whenDone(QtConcurrent::run([test = m_test] { return test->next(); }), this, [this](const BackTestChunk &part) {
        setReading(false);
        if (!isEnding())
            handleChunk(part);
    });
}

void AlertsBackTestCommand::handleChunk(const BackTestChunk &part)
{
    m_progress.clear();
    addFaults(part.faults);
    QByteArray text;
    for (const ReplayedAlert &replayed : part.alerts) {
        m_tally.add(replayed);
        if (!arguments().sentOnly || !replayed.decision.suppressedBy)
            text += m_writer->alert(replayed);
    }
    if (part.isLast)
        text += m_writer->end(m_tally);
    console().out.write(text);
    if (!part.isLast) {
        m_progress.update(CliText::tr("%1 % done").arg(static_cast<int>(part.done * 100)));
        return continueWhenWritten([this] { playNext(); });
    }
    console().err.write(m_writer->separateSummary(m_tally));
    end();
}

} // namespace watchkeeper

#include "moc_AlertsBackTestCommand.cpp"
