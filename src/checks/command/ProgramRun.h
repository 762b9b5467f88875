// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs a program for a check: searches for it in the thread pool, starts it with the same safeguards as a command, and
//! waits until it ends.

#include "async/PoolTasks.h"
#include "checks/base/CheckContext.h"
#include "checks/base/CheckServices.h"
#include "checks/base/TargetMemory.h"
#include "checks/command/CommandRun.h"
#include "model/base/Expected.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

// Checks files and folders before a program starts. The checks run in the pool for work that may hang, one job per target at a
// time. Call these functions in the engine thread.

//! Returns the error of a check that can't run because an earlier check of the same target still blocks a thread.
CheckError blockedByEarlierCheckError(const CheckContext &context);

//! \brief Returns the error of a check that was stopped before the pool returned a result.
//! \param hasBegun  false if the file or folder wasn't accessed, so the check can't report an access error
//! \param until     see CheckContext::stopped()
CheckError cancelledInPoolError(const CheckContext &context, bool hasBegun, const QString &until);

//! \brief Runs `probe` in the pool. `probe` must own copies of all data it uses. Further probes of the target must wait until
//! `probe` ends, even if its check has been stopped. So an unresponsive disk blocks only one thread, regardless of the number
//! of checks.
//! \param until  description of the activity, for the error of a check that is stopped during it
template<typename Value>
[[nodiscard]] QCoro::Task<Expected<Value, CheckError>> probeInPool(std::function<Expected<Value, CheckError>()> probe,
                                                                   const CheckContext *context, QString until)
{
    const TargetId id = context->target().id;
    FileReadGuard guard = co_await context->services().fileReads().begin(id, context->token());
    if (!guard)
        co_return Unexpected(blockedByEarlierCheckError(*context));
    const auto hasBegun = std::make_shared<std::atomic_bool>(false);
    auto job = [probe = std::move(probe), guard = std::move(guard), hasBegun] {
        *hasBegun = true;
        return probe();
    };
    const std::optional<Expected<Value, CheckError>> seen = co_await runInBlockingPool(std::move(job), context->token());
    if (!seen)
        co_return Unexpected(cancelledInPoolError(*context, *hasBegun, until));
    co_return *seen;
}

// Starts a program and waits until it ends. For the engine thread.

//! \brief Starts the command and waits until it ends, the check is cancelled, or the start has failed.
//!
//! A check begins only if enough descriptors are free, but they may be in use when the program is started. This shortage is
//! temporary, so the start is retried for half a second. If the start fails for another reason, the program may have been
//! removed since it was found, so CommandGuard::programCache() is cleared.
//! \return the run, to be passed to CommandGuard::finish() or release()
[[nodiscard]] QCoro::Task<std::unique_ptr<CommandRun>> runToCompletion(CommandPlan plan, const CheckContext *context);

//! \brief Returns the error if an earlier run for the same target can't be ended, because another run would hang too. The error
//! is a timeout, like that of the earlier run, so a target that is down stays down.
std::optional<CheckError> stuckRunError(const CommandPlan &plan, const CheckContext &context);

// Runs a system program for a check, with the same safeguards as a command: its own process group, limited output, and no
// processes left behind.

//! \brief The result of running a program.
class ProgramOutput
{
public:
    ProgramOutput() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! Set if the program doesn't exist, couldn't be started, printed too much, or was stopped by the token. In the last
    //! case, see the token for the reason.
    std::optional<CheckError> error;
    int exitCode = -1; //!< -1 if it didn't exit normally
    QString output;    //!< output read so far, even if `error` is set
    QString errors;
};

//! \brief Runs a program until it exits or the token fires.
//! \param program  name to search for in PATH and in the system's folders for administrators
//! \param arguments  passed on unchanged, without a shell
[[nodiscard]] QCoro::Task<ProgramOutput> runProgram(QString program, QStringList arguments, CheckContext *context);

} // namespace watchkeeper
