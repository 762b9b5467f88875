// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandKind.h"

#include "checks/CheckServices.h"
#include "checks/ProbeInPool.h"
#include "checks/command/CommandFields.h"
#include "checks/command/CommandGuard.h"
#include "checks/command/CommandReport.h"
#include "checks/command/CommandRun.h"
#include "checks/command/CommandSurvivors.h"
#include "checks/command/RunToEnd.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSearchLimit{250};

class CommandKindText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

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
    TargetMacros own;
    if (line.contains(u"${target:"_s))
        own = targetMacros(context->target(), fields.text(u"host"_s));
    const std::function<ExpectedPlan()> job = [fields, own, user = context->services().commandGuard().userVariables(),
                                               secrets = context->services().secrets()] {
        return composeCommand(fields, user, secrets, own);
    };
    if (!line.contains(u"${file:"_s))
        co_return job();
    const QString until = CommandKindText::tr("the files used on the command line were still being read");
    const ExpectedPlan composed = co_await probeInPool<CommandPlan>(job, context, until);
    co_return composed;
}

//! Builds the plan and locates the program in the pool, since a folder may be on a network drive that hangs.
QCoro::Task<ExpectedPlan> preparePlan(Fields fields, const CheckContext *context)
{
    const ExpectedPlan composed = co_await composePlan(std::move(fields), context);
    if (!composed)
        co_return composed;
    ProgramCache &programs = context->services().commandGuard().programCache();
    CommandPlan known = *composed;
    if (programs.locate(&known))
        co_return known;
    const std::function<ExpectedPlan()> job = [composed] { return withLocatedProgram(composed); };
    const QString until = CommandKindText::tr("the program and its folder were still being searched for");
    const ExpectedPlan located = co_await probeInPool<CommandPlan>(job, context, until);
    if (located)
        programs.remember(*composed, *located);
    co_return located;
}

//! Searches for the program again, since it may have been removed after it was found. \return a more specific reason than the
//! system's, if there is one
QCoro::Task<CheckError> explainNotStarted(Fields fields, const CheckContext *context, CheckError error)
{
    if (error.type() == ErrorType::Internal) // the program isn't the cause
        co_return error;
    const ExpectedPlan again = co_await preparePlan(std::move(fields), context);
    const bool isExplained = !again && !context->token().isCancelled();
    const CheckError reason = isExplained ? again.error() : error;
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
    return run->leftStreamOpen() || !run->group().isGone();
}

Suspect suspectFromRun(CommandRun *run)
{
    return {run->number(), run->group().isGone() ? kNoGroup : run->group().leader(), 0};
}

QCoro::Task<Observation> runCommand(Fields fields, CheckContext *context)
{
    CommandGuard &guard = context->services().commandGuard();
    ExpectedPlan planned = co_await preparePlan(fields, context);
    if (!planned)
        co_return reportNotStarted(planned.error());
    if (context->token().isCancelled())
        co_return reportNotStarted(context->stopped(CommandKindText::tr("the command hadn't started yet")));
    const TargetId id = context->target().id;
    if (const auto former = stuckRunError(*planned, *context))
        co_return reportNotStarted(*former);

    CommandPlan ready = *planned;
    std::unique_ptr<CommandRun> run = co_await runToEnd(std::move(ready), context);
    if (run->state() == CommandRun::State::NotStarted) {
        guard.release(run->number(), 0);
        const CheckError said = *run->startError();
        const CheckError why = co_await explainNotStarted(fields, context, said);
        co_return reportNotStarted(why);
    }
    QList<Survivor> survivors;
    const Suspect suspect = suspectFromRun(run.get());
    const bool hasLeft = mayHaveSurvivors(run.get());
    // If the user cancelled the check, survivors are ended but not reported.
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
    Observation observation = reportCommand(*run, fields, *context, reported);
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

Kind makeCommandKind()
{
    Kind kind;
    kind.key = u"command"_s;
    kind.title = CommandKindText::tr("Command");
    kind.help = CommandKindText::tr("Runs a program, script or Nagios plugin and evaluates its exit code and output. Processes "
                                    "that the command leaves running are stopped, and the target is degraded.");
    kind.fields = commandFields();
    kind.run = runCommand;
    kind.host = commandHost;
    kind.address = commandAddress;
    kind.validate = validateCommand;
    return kind;
}

} // namespace

const Kind *commandKind()
{
    static const Kind kind = makeCommandKind();
    return &kind;
}

} // namespace watchkeeper
