// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/ProgramRun.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/command/CommandGuard.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace watchkeeper {

CheckError blockedByEarlierCheckError(const CheckContext &context)
{
    return context.stopped(CommandCheckText::tr("an earlier check of this target's files and folders is still running (a disk "
                                                "or network share may not be responding)"));
}

CheckError cancelledInPoolError(const CheckContext &context, bool hasBegun, const QString &until)
{
    if (hasBegun || context.token().reason() != CancelReason::Timeout)
        return context.stopped(until);
    return CheckError(ErrorType::Internal,
                      CommandCheckText::tr("Its files and folders weren't checked because too many other file checks are still "
                                           "running. A disk or network share may not be responding."));
}

namespace {

constexpr int kMaxStarts = 10;
constexpr std::chrono::milliseconds kStartRetryDelay{50};

} // namespace

QCoro::Task<std::unique_ptr<CommandRun>> runToCompletion(CommandPlan plan, const CheckContext *context)
{
    CommandGuard &guard = context->services().get<CommandGuard>();
    const CancelToken &token = context->token();
    for (int attempt = 1;; ++attempt) {
        auto run = std::make_unique<CommandRun>(&guard, plan);
        {
            OneShot done;
            const CancelCallback stop(token, done.settler());
            run->start(done.settler());
            co_await done;
        }
        if (run->state() == CommandRun::State::NotStarted && !run->canRetryStart())
            guard.programCache().clear();
        if (!run->canRetryStart() || attempt == kMaxStarts)
            co_return run;
        const bool rested = co_await sleepFor(kStartRetryDelay, token);
        if (!rested)
            co_return run;
        guard.release(run->number(), 0);
    }
}

std::optional<CheckError> stuckRunError(const CommandPlan &plan, const CheckContext &context)
{
    if (!context.services().get<CommandGuard>().isStuck(context.target().id, plan))
        return std::nullopt;
    return CheckError(ErrorType::Timeout,
                      QCoreApplication::translate("Command",
                                                  "%1 is still running from an earlier check, and the current user can't stop "
                                                  "it. Watchkeeper will run it again after it exits.")
                          .arg(plan.name));
}

using namespace Qt::StringLiterals;

namespace {

class ProgramRunText
{
    Q_DECLARE_TR_FUNCTIONS(ProgramRun)
};

using ProgramPathResult = Expected<QString, CheckError>;

//! Finds the path of a program. Blocks, because a folder in PATH may be on a network drive that hangs.
ProgramPathResult programPath(const QString &program)
{
    QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/sbin"_s, u"/usr/local/sbin"_s});
    if (found.isEmpty())
        return Unexpected(CheckError(ErrorType::NotFound, ProgramRunText::tr("The program %1 isn't installed.").arg(program)));
    return found;
}

//! Creates a plan whose program isn't located yet.
CommandPlan programPlan(const QString &program, const QStringList &arguments)
{
    CommandPlan plan;
    plan.name = program;
    plan.program = program;
    plan.arguments = arguments;
    plan.environment.set(u"LC_ALL"_s, u"C"_s); // prevents translated output, because Watchkeeper parses it
    return plan;
}

std::optional<CheckError> programError(const CommandRun &run, const CheckContext &context)
{
    switch (run.state()) {
    case CommandRun::State::NotStarted:
        return run.startError();
    case CommandRun::State::Ended:
        return std::nullopt;
    case CommandRun::State::TooMuchOutput:
        return CheckError(ErrorType::Protocol,
                          ProgramRunText::tr("%1 printed too much output and was stopped.").arg(run.plan().name));
    default:
        break;
    }
    return context.stopped(ProgramRunText::tr("%1 was still running").arg(run.plan().name));
}

//! Searches for the program. \return an error if it wasn't found
QCoro::Task<std::optional<CheckError>> locateProgram(CommandPlan *plan, CheckContext *context)
{
    ProgramCache &programs = context->services().get<CommandGuard>().programCache();
    if (programs.locate(plan))
        co_return std::nullopt;
    const QString name = plan->name;
    const std::function<ProgramPathResult()> search = [name] { return programPath(name); };
    const QString until = ProgramRunText::tr("still searching for %1").arg(name);
    const ProgramPathResult path = co_await probeInPool<QString>(search, context, until);
    if (!path) {
        const std::optional<CheckError> problem = path.error();
        co_return problem;
    }
    const CommandPlan composed = *plan;
    plan->program = *path;
    programs.storePath(composed, *plan);
    co_return std::nullopt;
}

} // namespace

QCoro::Task<ProgramOutput> runProgram(QString program, QStringList arguments, CheckContext *context)
{
    ProgramOutput result;
    CommandGuard &guard = context->services().get<CommandGuard>();
    CommandPlan plan = programPlan(program, arguments);
    const std::optional<CheckError> problem = co_await locateProgram(&plan, context);
    if (problem) {
        result.error = problem;
        co_return result;
    }
    if (const auto previous = stuckRunError(plan, *context)) {
        result.error = previous;
        co_return result;
    }
    std::unique_ptr<CommandRun> run = co_await runToCompletion(std::move(plan), context);
    result.error = programError(*run, *context);
    result.output = run->streams().output().text();
    result.errors = run->streams().errors().text();
    if (run->state() == CommandRun::State::Ended && !run->wasKilled())
        result.exitCode = run->exitCode();
    if (run->hasEnded() || run->state() == CommandRun::State::NotStarted) {
        guard.release(run->number(), run->group().leader());
    } else {
        run->requestTermination();
        guard.finish(std::move(run), context->target().id);
    }
    co_return result;
}

} // namespace watchkeeper
