// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandKind.h"

#include "async/OneShot.h"
#include "checks/CheckServices.h"
#include "checks/command/CommandGuard.h"
#include "checks/command/CommandReport.h"
#include "checks/command/CommandRun.h"
#include "checks/command/CommandSurvivors.h"
#include "checks/command/ShellWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSearchLimit{250};
constexpr double kLargestExitCode = 255;
constexpr double kMostResultLine = 1'000;

QString say(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

using Planned = Expected<CommandPlan, CheckError>;

//! Files that fill placeholders are read in the thread pool.
QCoro::Task<Planned> plan(Fields fields, QProcessEnvironment base, const CheckContext *context)
{
    if (!fields.text(u"command"_s).contains(u"${file:"_s))
        co_return planCommand(fields, base, context->services().secrets());
    OneShot done;
    QFutureWatcher<std::shared_ptr<Planned>> watcher;
    const CancelCallback stop(context->token(), done.settler());
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, done.settler());
    watcher.setFuture(QtConcurrent::run([fields, base, secrets = context->services().secrets()] {
        return std::make_shared<Planned>(planCommand(fields, base, secrets));
    }));
    co_await done;
    if (!watcher.isFinished())
        co_return Unexpected(
            context->stopped(say(QT_TRANSLATE_NOOP("Command", "the files in the command line were being read"))));
    co_return *watcher.result();
}

//! Processes that may be left are looked for only when there is a sign of them: a look goes through all of /proc.
bool mayHaveSurvivors(CommandRun *run)
{
    switch (run->state()) {
    case CommandRun::State::Ready:
    case CommandRun::State::NotStarted:
        return false;
    case CommandRun::State::Running:
    case CommandRun::State::Stopped:
    case CommandRun::State::TooMuchOutput:
        return true;
    case CommandRun::State::Ended:
        break;
    }
    return run->leftStreamOpen() || !run->group().isGone();
}

Suspect suspectOf(CommandRun *run)
{
    return {run->number(), run->group().isGone() ? kNoGroup : run->group().leader(), 0};
}

QCoro::Task<Observation> runCommand(Fields fields, CheckContext *context)
{
    CommandGuard &guard = context->services().commandGuard();
    Planned planned = co_await plan(fields, guard.environment(), context);
    if (!planned)
        co_return reportNotStarted(planned.error());
    if (context->token().isCancelled())
        co_return reportNotStarted(context->stopped(say(QT_TRANSLATE_NOOP("Command", "it was not started yet"))));

    auto run = std::make_unique<CommandRun>(&guard, std::move(*planned));
    OneShot done;
    const CancelCallback stop(context->token(), done.settler());
    run->start(done.settler());
    co_await done;

    if (run->state() == CommandRun::State::NotStarted) {
        guard.release(run->number(), 0);
        co_return reportNotStarted(*run->startError());
    }
    QList<Survivor> survivors;
    const Suspect suspect = suspectOf(run.get());
    const bool hasLeft = mayHaveSurvivors(run.get());
    const bool isAsked = context->token().reason() == CancelReason::Asked; // whoever cancels wants it gone, not explained
    if (hasLeft && run->state() != CommandRun::State::Ended)               // else they are named first
        run->askToEnd();
    if (hasLeft && !isAsked)
        survivors = co_await guard.survivorSearch().find(suspect, kSearchLimit);
    Observation observation = reportCommand(*run, fields, *context, survivors);
    if (hasLeft)
        guard.finish(std::move(run));
    else
        guard.release(run->number(), run->group().leader());
    co_return observation;
}

QList<FieldProblem> validateCommand(const Fields &fields)
{
    QList<FieldProblem> problems;
    const QString line = fields.text(u"command"_s);
    if (fields.flag(u"shell"_s) && line.trimmed().isEmpty())
        problems.append({u"command"_s, say(QT_TRANSLATE_NOOP("Command", "Give a command line."))});
    if (!fields.flag(u"shell"_s)) {
        const Expected<QStringList, QString> words = splitShellWords(line);
        if (!words)
            problems.append({u"command"_s, words.error()});
    }
    const QString directory = fields.text(u"directory"_s);
    if (!directory.isEmpty() && !directory.startsWith(u"${"_s) && QDir::isRelativePath(directory))
        problems.append({u"directory"_s, say(QT_TRANSLATE_NOOP("Command", "Give the full path of the folder."))});
    for (const auto &[name, value] : fields.map(u"environment"_s)) {
        if (name.isEmpty() || name.contains(u'=') || name.contains(QChar::Null))
            problems.append(
                {u"environment"_s,
                 say(QT_TRANSLATE_NOOP("Command", "“%1” can't be the name of an environment variable.")).arg(name)});
    }
    return problems;
}

QList<Field> commandFields()
{
    return {
        {.name = u"command"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Command", "Command")),
         .help = say(QT_TRANSLATE_NOOP("Command",
                                       "The program and its arguments, quoted as in a shell. It is started without a "
                                       "shell. ${env:NAME} and ${file:PATH} fill a part of one argument.")),
         .required = true,
         .expands = false},
        {.name = u"shell"_s,
         .type = FieldType::Bool,
         .label = say(QT_TRANSLATE_NOOP("Command", "Use the shell")),
         .help = say(QT_TRANSLATE_NOOP("Command",
                                       "Hands the line to /bin/sh (cmd on Windows), for pipes and redirections. "
                                       "Placeholders reach it as environment variables.")),
         .defaultValue = false},
        {.name = u"directory"_s,
         .type = FieldType::Folder,
         .label = say(QT_TRANSLATE_NOOP("Command", "Working folder")),
         .help = say(QT_TRANSLATE_NOOP("Command", "Full path of the folder in which it runs. Empty: that of Watchkeeper.")),
         .advanced = true},
        {.name = u"environment"_s,
         .type = FieldType::Map,
         .label = say(QT_TRANSLATE_NOOP("Command", "Environment")),
         .help = say(QT_TRANSLATE_NOOP("Command", "Variables set in addition to your own environment, or in place of them.")),
         .advanced = true},
        {.name = u"input"_s,
         .type = FieldType::Body,
         .label = say(QT_TRANSLATE_NOOP("Command", "Input")),
         .help = say(QT_TRANSLATE_NOOP("Command", "Text that it reads from standard input. Empty: nothing is there to read.")),
         .advanced = true},
        {.name = u"accept"_s,
         .type = FieldType::NumberSet,
         .label = say(QT_TRANSLATE_NOOP("Command", "Good exit codes")),
         .help = say(QT_TRANSLATE_NOOP("Command", "Exit codes that mean all is well, such as 0 or 0,3-5.")),
         .defaultValue = u"0"_s,
         .maximum = kLargestExitCode},
        {.name = u"warnCodes"_s,
         .type = FieldType::NumberSet,
         .label = say(QT_TRANSLATE_NOOP("Command", "Warning exit codes")),
         .help = say(QT_TRANSLATE_NOOP("Command", "Exit codes that mean degraded instead of down. 1 suits Nagios plugins.")),
         .maximum = kLargestExitCode},
        {.name = u"resultLine"_s,
         .type = FieldType::Number,
         .label = say(QT_TRANSLATE_NOOP("Command", "Line of the result")),
         .help = say(QT_TRANSLATE_NOOP("Command",
                                       "Which line of the output is shown as the result: 1 is the first, -1 the last; empty "
                                       "ones don't count. 0 is the first, but the one below the heading for df, free and ps.")),
         .defaultValue = 0,
         .minimum = -kMostResultLine,
         .maximum = kMostResultLine,
         .advanced = true,
         .whole = true},
    };
}

QString addressOf(const Fields &fields)
{
    return fields.text(u"command"_s);
}

Kind makeKind()
{
    Kind kind;
    kind.key = u"command"_s;
    kind.title = say(QT_TRANSLATE_NOOP("Command", "Command"));
    kind.help = say(QT_TRANSLATE_NOOP("Command",
                                      "Runs a program, script or Nagios plugin and judges it by its exit code and "
                                      "output."));
    kind.fields = commandFields();
    kind.run = runCommand;
    kind.address = addressOf;
    kind.validate = validateCommand;
    return kind;
}

} // namespace

const Kind *commandKind()
{
    static const Kind kind = makeKind();
    return &kind;
}

} // namespace watchkeeper
