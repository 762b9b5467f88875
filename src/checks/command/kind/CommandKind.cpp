// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `command` check type: runs a program or a shell line and checks its exit code and output.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/Placeholders.h"
#include "checks/command/CommandGuard.h"
#include "checks/command/CommandReaper.h"
#include "checks/command/CommandRun.h"
#include "checks/command/ProgramRun.h"
#include "checks/command/kind/CommandReport.h"
#include "checks/command/line/ShellWords.h"
#include "model/base/NearestWord.h"
#include "model/field/Fields.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kMaxExitCode = 255;
constexpr double kMaxResultLine = 1'000;
constexpr QLatin1StringView kDefaultSuccessExitCodes("0");

QString unknownPlaceholderText(const QString &name)
{
    const QString nearest = nearestWord(name, targetPlaceholderNames());
    if (!nearest.isEmpty())
        return CommandCheckText::tr("Targets have no property “%1”. Did you mean ${target:%2}?").arg(name, nearest);
    return CommandCheckText::tr("Targets have no property “%1”. ${target: can be followed by: %2.")
        .arg(name, targetPlaceholderNames().join(u", "_s));
}

QList<FieldProblem> placeholderProblems(const Fields &fields)
{
    QList<FieldProblem> problems;
    QStringList names = targetPlaceholdersIn(fields.text(u"command"_s));
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (!targetPlaceholderNames().contains(name))
            problems.append({u"command"_s, unknownPlaceholderText(name)});
    }
    if (names.contains(u"host"_s) && !fields.has(u"host"_s))
        problems.append({u"host"_s, CommandCheckText::tr("Required because the command uses ${target:host}.")});
    return problems;
}

//! Finds fields that a plugin target can't set, because the format and the exit codes of plugins are fixed.
QList<FieldProblem> pluginProblems(const Fields &fields)
{
    const QString codes = CommandCheckText::tr("The exit codes of a plugin are fixed: 0 is up, 1 degraded, 2 down, 3 unknown. "
                                               "Keep the default, or set plugin to false.");
    QList<FieldProblem> problems;
    if (fields.numberSet(u"accept"_s).toString() != kDefaultSuccessExitCodes)
        problems.append({u"accept"_s, codes});
    if (fields.has(u"warnCodes"_s))
        problems.append({u"warnCodes"_s, codes});
    if (fields.integer(u"resultLine"_s) != 0)
        problems.append(
            {u"resultLine"_s,
             CommandCheckText::tr(
                 "A plugin's result is always the first line of its output. Remove this field, or set plugin to false.")});
    return problems;
}

QList<FieldProblem> validateCommand(const Fields &fields)
{
    QList<FieldProblem> problems = placeholderProblems(fields);
    if (fields.flag(u"plugin"_s))
        problems += pluginProblems(fields);
    const QString line = fields.text(u"command"_s);
    if (fields.flag(u"shell"_s) && line.trimmed().isEmpty())
        problems.append({u"command"_s, CommandCheckText::tr("Enter a command line.")});
    if (!fields.flag(u"shell"_s)) {
        const Expected<QStringList, QString> words = splitShellWords(line);
        if (!words)
            problems.append({u"command"_s, words.error()});
    }
    const QString directory = fields.text(u"directory"_s);
    if (!directory.isEmpty() && !directory.startsWith(u"${"_s) && QDir::isRelativePath(directory))
        problems.append({u"directory"_s, CommandCheckText::tr("Enter the full path of the folder.")});
    for (const auto &[name, value] : fields.map(u"environment"_s)) {
        if (name.isEmpty() || name.contains(u'=') || name.contains(QChar::Null))
            problems.append(
                {u"environment"_s, CommandCheckText::tr("“%1” isn't a valid name for an environment variable.").arg(name)});
    }
    return problems;
}

QList<Field> commandFields()
{
    return {
        {.name = u"command"_s,
         .type = FieldType::Text,
         .label = CommandCheckText::tr("Command"),
         .help = CommandCheckText::tr(
             "The program and its arguments, quoted as in a shell. The command runs without a shell. ${env:NAME}, ${file:PATH} "
             "and ${keychain:KEY} insert a value into a single argument. You can also insert ${target:name}, ${target:host}, "
             "${target:tags}, ${target:timeout} and ${target:every} (in seconds), ${target:attempts}, ${target:kind} and "
             "${target:id}. All users of this computer can see arguments, so pass secrets as input or in the environment."),
         .required = true,
         .expands = false},
        {.name = u"shell"_s,
         .type = FieldType::Bool,
         .label = CommandCheckText::tr("Run in a shell"),
         .help = CommandCheckText::tr("Passes the line to /bin/sh (cmd on Windows) so that you can use pipes and redirections. "
                                      "Placeholders become environment variables."),
         .defaultValue = false},
        {.name = u"plugin"_s,
         .type = FieldType::Bool,
         .label = CommandCheckText::tr("Nagios plugin"),
         .help = CommandCheckText::tr(
             "Interprets the exit code and output as those of a Nagios or Monitoring plugin: 0 is up, 1 degraded, 2 down, 3 "
             "unknown. The first line is the result. Performance data after | becomes values with units and thresholds. The "
             "usual plugin folders are searched too, and numbers use a decimal point (LC_NUMERIC=C)."),
         .defaultValue = false},
        {.name = u"host"_s,
         .type = FieldType::Host,
         .label = CommandCheckText::tr("Host"),
         .help =
             CommandCheckText::tr("The host that the command contacts, if any. Used for ${target:host} and for the per-host "
                                  "limit on concurrent checks."),
         .advanced = true},
        {.name = u"directory"_s,
         .type = FieldType::Folder,
         .label = CommandCheckText::tr("Working folder"),
         .help = CommandCheckText::tr("Full path of the folder in which the command runs. Leave empty to use Watchkeeper's "
                                      "own. Avoid network drives: if one hangs while the command starts, all checks wait."),
         .advanced = true},
        {.name = u"environment"_s,
         .type = FieldType::Map,
         .label = CommandCheckText::tr("Environment"),
         .help = CommandCheckText::tr(
             "Environment variables to set for the command. They override those of Watchkeeper with the same names."),
         .advanced = true},
        {.name = u"input"_s,
         .type = FieldType::Body,
         .label = CommandCheckText::tr("Input"),
         .help = CommandCheckText::tr("Text passed to standard input. Leave empty for no input."),
         .advanced = true},
        {.name = u"accept"_s,
         .type = FieldType::NumberSet,
         .label = CommandCheckText::tr("Success exit codes"),
         .help = CommandCheckText::tr(
             "Exit codes that mean success, such as 0 or 0,3-5. If a condition checks [EXIT_CODE], the default isn't used."),
         .defaultValue = QString(kDefaultSuccessExitCodes),
         .maximum = kMaxExitCode,
         .supersedingPlaceholder = u"EXIT_CODE"_s,
         .valueWhenSuperseded = u"0-255"_s},
        {.name = u"warnCodes"_s,
         .type = FieldType::NumberSet,
         .label = CommandCheckText::tr("Warning exit codes"),
         .help = CommandCheckText::tr(
             "Exit codes that mean degraded instead of down. For a Nagios plugin, turn on “Nagios plugin” instead."),
         .maximum = kMaxExitCode},
        {.name = u"resultLine"_s,
         .type = FieldType::Number,
         .label = CommandCheckText::tr("Result line"),
         .help =
             CommandCheckText::tr("Which line of the output to show as the result: 1 is the first, -1 the last. Empty lines "
                                  "are skipped. 0 is the first line or, for df, free and ps, the line below the heading."),
         .defaultValue = 0,
         .minimum = -kMaxResultLine,
         .maximum = kMaxResultLine,
         .advanced = true,
         .whole = true},
    };
}

constexpr std::chrono::milliseconds kSearchLimit{250};

using ExpectedPlan = Expected<CommandPlan, CheckError>;

ExpectedPlan withLocatedProgram(const ExpectedPlan &composed)
{
    CommandPlan plan = *composed;
    if (const auto problem = locateCommand(&plan))
        return Unexpected(*problem);
    return plan;
}

//! Builds the plan. Reads files for placeholders in the pool.
QCoro::Task<ExpectedPlan> composePlan(Fields fields, const CheckContext *context)
{
    const QString line = fields.text(u"command"_s);
    TargetPlaceholders own;
    if (line.contains(u"${target:"_s))
        own = targetPlaceholders(context->target(), fields.text(u"host"_s));
    const std::function<ExpectedPlan()> job = [fields, own, user = context->services().get<CommandGuard>().userVariables(),
                                               secrets = context->services().secrets()] {
        return composeCommand(fields, user, secrets, own);
    };
    if (!line.contains(u"${file:"_s))
        co_return job();
    const QString until = CommandCheckText::tr("the files used on the command line were still being read");
    const ExpectedPlan composed = co_await probeInPool<CommandPlan>(job, context, until);
    co_return composed;
}

//! Builds the plan and locates the program in the pool, since a folder may be on a network drive that hangs.
QCoro::Task<ExpectedPlan> preparePlan(Fields fields, const CheckContext *context)
{
    const ExpectedPlan composed = co_await composePlan(std::move(fields), context);
    if (!composed)
        co_return composed;
    ProgramCache &programs = context->services().get<CommandGuard>().programCache();
    CommandPlan known = *composed;
    if (programs.locate(&known))
        co_return known;
    const std::function<ExpectedPlan()> job = [composed] { return withLocatedProgram(composed); };
    const QString until = CommandCheckText::tr("the program and its folder hadn't been found yet");
    const ExpectedPlan located = co_await probeInPool<CommandPlan>(job, context, until);
    if (located)
        programs.storePath(*composed, *located);
    co_return located;
}

//! Searches for the program again, since it may have been removed after it was found. \return a more specific error than the
//! system's, if possible
QCoro::Task<CheckError> startFailureError(Fields fields, const CheckContext *context, CheckError error)
{
    if (error.type() == ErrorType::Internal) // the program isn't the cause
        co_return error;
    const ExpectedPlan newPlan = co_await preparePlan(std::move(fields), context);
    const bool isExplained = !newPlan && !context->token().isCancelled();
    const CheckError reason = isExplained ? newPlan.error() : error;
    co_return reason;
}

//! Whether processes of the command may remain. Only then is a search worth its cost, because it reads all of /proc.
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
    return run->leftStreamOpen() || !run->group().hasEnded();
}

SearchedCommand searchedCommandFrom(CommandRun *run)
{
    return {run->number(), run->group().hasEnded() ? kNoGroup : run->group().leader(), 0};
}

QCoro::Task<Observation> runCommand(Fields fields, CheckContext *context)
{
    CommandGuard &guard = context->services().get<CommandGuard>();
    ExpectedPlan planned = co_await preparePlan(fields, context);
    if (!planned)
        co_return failedObservation(planned.error());
    if (context->token().isCancelled())
        co_return failedObservation(context->stopped(CommandCheckText::tr("the command hadn't started yet")));
    const TargetId id = context->target().id;
    if (const auto previous = stuckRunError(*planned, *context))
        co_return failedObservation(*previous);

    CommandPlan ready = *planned;
    std::unique_ptr<CommandRun> run = co_await runToCompletion(std::move(ready), context);
    if (run->state() == CommandRun::State::NotStarted) {
        guard.release(run->number(), 0);
        const CheckError startError = *run->startError();
        const CheckError reportedError = co_await startFailureError(fields, context, startError);
        co_return failedObservation(reportedError);
    }
    QList<Survivor> survivors;
    const SearchedCommand suspect = searchedCommandFrom(run.get());
    const bool hasLeft = mayHaveSurvivors(run.get());
    // If the user cancelled the check, surviving processes are terminated but not reported.
    const bool isCancelledByUser = context->token().reason() == CancelReason::Requested;
    const bool mustEnd = hasLeft && run->state() != CommandRun::State::Ended;
    if (mustEnd)
        run->stop();
    // Searches before any process is ended. A process that has left its group may only be found as a descendant of the leader.
    if (hasLeft)
        survivors = co_await guard.survivorSearch().find(suspect, kSearchLimit);
    if (mustEnd)
        run->requestTermination();
    const QList<Survivor> reported = isCancelledByUser ? QList<Survivor>() : survivors;
    Observation observation = commandObservation(*run, fields, *context, reported);
    if (hasLeft)
        guard.finish(std::move(run), id, survivors);
    else
        guard.release(run->number(), run->group().leader());
    co_return observation;
}

QString commandHost(const Fields &fields)
{
    return fields.text(u"host"_s).toLower();
}

QString commandAddress(const Fields &fields)
{
    return fields.text(u"command"_s);
}

//! The required exit code: 0, or the codes set for the target. For a plugin, the codes that its protocol defines.
QString exitCodeText(const Fields &fields)
{
    if (fields.flag(u"plugin"_s))
        return CommandCheckText::tr("The plugin exits with 0 (OK) or 1 (degraded)");
    const QString successCodes = fields.numberSet(u"accept"_s).toString();
    const NumberSet warning = fields.numberSet(u"warnCodes"_s);
    if (warning.isEmpty())
        return CommandCheckText::tr("The exit code is one of %1").arg(successCodes);
    return CommandCheckText::tr("The exit code is one of %1, or one of %2 for degraded").arg(successCodes, warning.toString());
}

ConditionStatus exitCodeStatus(const Fields &fields, int code)
{
    const bool isPlugin = fields.flag(u"plugin"_s);
    if (isPlugin ? code == 0 : fields.numberSet(u"accept"_s).contains(code))
        return ConditionStatus::Passes;
    return (isPlugin ? code == 1 : fields.numberSet(u"warnCodes"_s).contains(code)) ? ConditionStatus::Degrades
                                                                                    : ConditionStatus::Fails;
}

void addCommandExpectations(const Fields &fields, Expectations *expectations)
{
    EvaluatedCondition condition{exitCodeText(fields), {}};
    condition.field = u"accept"_s;
    if (const QVariant code = expectations->value(u"exitCode"_s); code.isValid()) {
        condition.actual = code.toString();
        condition.status = exitCodeStatus(fields, code.toInt());
    } else if (const QVariant signal = expectations->value(u"signal"_s); signal.isValid()) {
        condition.actual = signal.toString();
        condition.status = ConditionStatus::Fails;
    }
    expectations->add(condition);
}

QString commandSuccessText(const Fields &fields, const QString &timeout)
{
    const QString text = fields.flag(u"plugin"_s) ? CommandCheckText::tr("A Nagios plugin. Success: OK within %1.")
                                                  : CommandCheckText::tr("Success: exit code 0 within %1.");
    return text.arg(timeout);
}

QList<KindAdvice> commandAdvice(const Fields &fields)
{
    using enum ErrorType;
    QList<KindAdvice> advice{
        {Timeout,
         CommandCheckText::tr(
             "Run the command in a terminal and see where it hangs. A command that asks for input waits forever.")},
        {Protocol, CommandCheckText::tr("Make the command print less, or redirect its output to a file.")},
        {NotFound, CommandCheckText::tr("Use the full path of {program}. Watchkeeper's PATH may differ from your terminal's.")},
        {NotFound, CommandCheckText::tr("Install {program} if it is missing.")},
        {NotFound,
         CommandCheckText::tr(
             "If the command uses pipes, variables or shell built-ins, turn on “Run in a shell” for this target.")},
        {Permission, CommandCheckText::tr("Run the command in a terminal as the same user.")},
        {Permission, CommandCheckText::tr("Make the file executable: “chmod +x”.")},
    };
    if (fields.flag(u"plugin"_s)) {
        advice += {
            {Command,
             CommandCheckText::tr("Most plugins print more with “-v”, up to “-vvv”, and explain their options with “--help”.")},
            {Command,
             CommandCheckText::tr(
                 "If the values are fine, change the thresholds in the command. Most plugins accept them as “-w” and “-c”.")},
        };
    } else {
        advice += {
            {Command, CommandCheckText::tr("If this exit code is expected, add it to the success or the warning exit codes.")},
            {Command, CommandCheckText::tr("If the command is a Nagios plugin, turn on “Nagios plugin” for this target.")},
        };
    }
    return advice;
}

} // namespace

Kind makeCommandKind()
{
    Kind kind;
    kind.key = u"command"_s;
    kind.title = CommandCheckText::tr("Command");
    kind.help =
        CommandCheckText::tr("Runs a program, script or Nagios plugin and evaluates its exit code and output. Processes "
                             "that the command leaves running are stopped, and the target is degraded. Those that left "
                             "the process group and closed the output are stopped later, without degrading the target.");
    kind.subject = KindSubject::Local;
    kind.needsComputer = true;
    kind.fields = commandFields();
    kind.run = runCommand;
    kind.host = commandHost;
    kind.hasBody = true;
    kind.address = commandAddress;
    kind.validate = validateCommand;
    kind.expectations = addCommandExpectations;
    kind.responseTitle = CommandCheckText::tr("Output");
    kind.runsCommand = true;
    kind.hasEditableAddress = true;
    kind.successText = commandSuccessText;
    kind.signature = [](const Fields &fields) { return commandAddress(fields).simplified(); };
    kind.advice = commandAdvice;
    return kind;
}

} // namespace watchkeeper
