// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandReport.h"

#include "checks/SafeText.h"
#include "checks/command/CommandOutputText.h"
#include "checks/command/PluginReport.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <cerrno>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// exit codes from POSIX XCU 2.8.2
constexpr int kShellCannotRun = 126;
constexpr int kShellNotFound = 127;

class CommandReportText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

CheckError shellError(int code, const CommandStreams &streams)
{
    if (code == kShellNotFound) {
        const QString text = CommandReportText::tr("The shell couldn't find one of the programs on this command line.");
        return {ErrorType::NotFound, withCommandMessage(text, streams)};
    }
    const QString text = CommandReportText::tr("The shell wasn't allowed to run one of the programs on this command line.");
    return {ErrorType::Permission, withCommandMessage(text, streams)};
}

QString exitText(const CommandRun &run)
{
    return CommandReportText::tr("%1 exited with code %2.").arg(run.plan().name, QString::number(run.exitCode()));
}

void evaluateExit(const CommandRun &run, const Fields &fields, Observation *observation)
{
    const int code = run.exitCode();
    observation->addValue(u"exitCode"_s, code);
    if (fields.numberSet(u"accept"_s).contains(code))
        return;
    if (fields.numberSet(u"warnCodes"_s).contains(code))
        observation->warning = CheckError(ErrorType::Command, withCommandMessage(exitText(run), run.streams()));
    else if (run.plan().isShell && (code == kShellNotFound || code == kShellCannotRun))
        observation->error = shellError(code, run.streams());
    else
        observation->error = CheckError(ErrorType::Command, withCommandMessage(exitText(run), run.streams()));
}

void evaluateSignal(const CommandRun &run, Observation *observation)
{
    const QString name = signalName(run.exitCode());
    observation->addValue(u"signal"_s, name);
    const QString text = CommandReportText::tr("%1 was killed by %2.").arg(run.plan().name, name);
    observation->error = CheckError(ErrorType::Command, withCommandMessage(text, run.streams()));
}

CheckError outputLimitError(const CommandRun &run)
{
    return {ErrorType::Protocol,
            CommandReportText::tr("%1 printed more than %2 and was stopped. Reduce its output, or redirect it to a file.")
                .arg(run.plan().name, humanByteSize(CommandRun::kMaxOutput))};
}

CheckError cancelledRunError(const CommandRun &run, const CheckContext &context)
{
    const CommandStreams &streams = run.streams();
    if (streams.total() == 0)
        return context.stopped(CommandReportText::tr("%1 was still running and had printed nothing").arg(run.plan().name));
    const bool onlyErrors = streams.output().total() == 0;
    const QString last = nthLine(onlyErrors ? streams.errors().text() : streams.output().text(), -1);
    if (last.isEmpty())
        return context.stopped(CommandReportText::tr("%1 was still running").arg(run.plan().name));
    return context.stopped(
        CommandReportText::tr("%1 was still running, and its last output was “%2”").arg(run.plan().name, last));
}

QString namesOf(const QList<Survivor> &survivors, bool inGroup)
{
    QStringList names;
    for (const Survivor &survivor : survivors) {
        if (survivor.inGroup == inGroup)
            names += displayText(survivor.name);
    }
    names.removeDuplicates();
    constexpr qsizetype kMaxNames = 5;
    if (names.size() > kMaxNames)
        names = names.first(kMaxNames) << u"…"_s;
    return names.join(u", "_s);
}

QString survivorsText(const CommandRun &run, const QList<Survivor> &survivors, bool stopped)
{
    QStringList sentences;
    if (const QString names = namesOf(survivors, true); !stopped && !names.isEmpty())
        sentences += CommandReportText::tr("%1 left processes running: %2. They were stopped.").arg(run.plan().name, names);
    if (const QString names = namesOf(survivors, false); !names.isEmpty())
        sentences += CommandReportText::tr("Processes that had left the process group of %1 were stopped: %2.")
                         .arg(run.plan().name, names);
    return sentences.join(u' ');
}

//! Reports survivors in a warning if the command ended normally, otherwise as part of the error.
void reportSurvivors(const CommandRun &run, const QList<Survivor> &survivors, Observation *observation)
{
    const bool stopped = run.state() != CommandRun::State::Ended;
    const bool anyOutside = std::any_of(survivors.begin(), survivors.end(), [](const Survivor &one) { return !one.inGroup; });
    if (survivors.isEmpty()
        || (stopped && !anyOutside)) // a stop normally ends the group, so only processes outside it are worth reporting
        return;
    const QString text = survivorsText(run, survivors, stopped);
    std::optional<CheckError> &place = observation->error ? observation->error : observation->warning;
    if (place)
        place = CheckError(place->type(), place->message() + u' ' + text, place->detail());
    else
        place = CheckError(ErrorType::Command, text);
}

//! Whether the program prints a heading above its figures.
bool printsHeader(const QString &program)
{
    static const QStringList programs{u"df"_s, u"free"_s, u"ps"_s};
    return programs.contains(program);
}

int resultLineNumber(const CommandRun &run, const Fields &fields)
{
    const int chosen = fields.integer(u"resultLine"_s);
    if (chosen != 0)
        return chosen;
    return printsHeader(run.plan().name) ? 2 : 1;
}

QString commandSummary(const CommandRun &run, const Fields &fields)
{
    const QString output = nthLine(run.streams().output().text(), resultLineNumber(run, fields));
    if (!output.isEmpty())
        return output;
    const QString errors = firstLine(run.streams().errors().text());
    if (!errors.isEmpty() || run.state() != CommandRun::State::Ended)
        return errors;
    if (run.wasKilled())
        return signalName(run.exitCode());
    return CommandReportText::tr("exit code %1").arg(run.exitCode());
}

void addOutput(const CommandRun &run, const Fields &fields, Observation *observation)
{
    const CommandStreams &streams = run.streams();
    addStreamValues(streams, observation);
    observation->summary = commandSummary(run, fields);
}

void reportPlainCommand(const CommandRun &run, const Fields &fields, Observation *observation)
{
    if (run.state() == CommandRun::State::Ended) {
        if (run.wasKilled())
            evaluateSignal(run, observation);
        else
            evaluateExit(run, fields, observation);
    }
    addOutput(run, fields, observation);
}

Evidence evidenceOf(const CommandStreams &streams)
{
    if (streams.total() == 0)
        return {};
    EvidenceData seen;
    seen.body = streams.output().bytes();
    seen.bodySize = streams.output().total();
    seen.isBodyTruncated = streams.output().isCut();
    seen.errors = streams.errors().bytes();
    seen.areErrorsTruncated = streams.errors().isCut();
    return Evidence(std::move(seen));
}

} // namespace

CheckError tooManyFilesError()
{
    return {ErrorType::Internal,
            CommandReportText::tr(
                "Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.")};
}

CheckError explainStartError(const CommandPlan &plan, const QString &text)
{
    const auto is = [&text](int code) { return text.endsWith(qt_error_string(code)); };
    if (is(EMFILE) || is(ENFILE))
        return tooManyFilesError();
    if (is(EAGAIN) || is(ENOMEM)) {
        const QString message = CommandReportText::tr("The system can't start another process right now: %1.").arg(text);
        return {ErrorType::Internal, message, text};
    }
    if (is(ENOEXEC)) {
        const QString message = CommandReportText::tr(
            "%1 isn't in a format that this computer can run. A script needs a first line such as #!/bin/sh.");
        return {ErrorType::Permission, message.arg(plan.name), text};
    }
    if (is(ENOENT)) {
        const QString message = CommandReportText::tr("%1 can't be started: the interpreter in its first line was not found.");
        return {ErrorType::NotFound, message.arg(plan.name), text};
    }
    const QString message = CommandReportText::tr("%1 can't be started: %2.").arg(plan.name, text);
    return {is(E2BIG) ? ErrorType::Internal : ErrorType::Permission, message, text};
}

Observation reportNotStarted(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

Observation reportCommand(const CommandRun &run, const Fields &fields, const CheckContext &context,
                          const QList<Survivor> &survivors)
{
    Observation observation;
    if (run.state() == CommandRun::State::Stopped)
        observation.error = cancelledRunError(run, context);
    else if (run.state() == CommandRun::State::TooMuchOutput)
        observation.error = outputLimitError(run);
    if (run.plan().isPlugin)
        reportPlugin(run, &observation);
    else
        reportPlainCommand(run, fields, &observation);
    observation.evidence = evidenceOf(run.streams());
    reportSurvivors(run, survivors, &observation);
    return observation;
}

} // namespace watchkeeper
