// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/RunToEnd.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/CheckServices.h"
#include "checks/command/CommandGuard.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

constexpr int kMaxStarts = 10;
constexpr std::chrono::milliseconds kStartRetryDelay{50};

} // namespace

QCoro::Task<std::unique_ptr<CommandRun>> runToEnd(CommandPlan plan, const CheckContext *context)
{
    CommandGuard &guard = context->services().commandGuard();
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
    if (!context.services().commandGuard().isStuck(context.target().id, plan))
        return std::nullopt;
    return CheckError(ErrorType::Timeout,
                      QCoreApplication::translate("Command",
                                                  "%1 is still running from an earlier check, and the current user can't stop "
                                                  "it. Watchkeeper will run it again after it exits.")
                          .arg(plan.name));
}

} // namespace watchkeeper
