// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks files and folders before a program starts. Runs in the pool for work that may hang, with one job per target at a time.
//! Called in the engine thread.

#include "async/PoolTasks.h"
#include "checks/CheckContext.h"
#include "checks/CheckServices.h"
#include "checks/files/FileServices.h"
#include "model/base/Expected.h"

#include <QCoroTask>

#include <atomic>
#include <functional>
#include <memory>

namespace watchkeeper {

//! The error of a check that can't run because an earlier check of the same target still blocks a thread.
CheckError blockedByEarlierCheck(const CheckContext &context);

//! \brief The error of a check that was stopped before the pool had an answer.
//! \param hasBegun  false if the file or folder hasn't been accessed at all, so the check can't report it as failed
//! \param until     see CheckContext::stopped()
CheckError cancelledInPool(const CheckContext &context, bool hasBegun, const QString &until);

//! \brief Runs `probe` in the pool. `probe` must own copies of all data it uses. Further probes of the target must wait until
//! `probe` ends, even if its check has been stopped. So an unresponsive disk blocks only one thread, no matter how many checks run.
//! \param until  the activity, for the error of a check that is stopped during it
template<typename Value>
[[nodiscard]] QCoro::Task<Expected<Value, CheckError>> probeInPool(std::function<Expected<Value, CheckError>()> probe,
                                                                   const CheckContext *context, QString until)
{
    const TargetId id = context->target().id;
    FileReadGuard guard = co_await context->services().files().beginRead(id, context->token());
    if (!guard)
        co_return Unexpected(blockedByEarlierCheck(*context));
    const auto hasBegun = std::make_shared<std::atomic_bool>(false);
    auto job = [probe = std::move(probe), guard = std::move(guard), hasBegun] {
        *hasBegun = true;
        return probe();
    };
    const std::optional<Expected<Value, CheckError>> seen = co_await runInBlockingPool(std::move(job), context->token());
    if (!seen)
        co_return Unexpected(cancelledInPool(*context, *hasBegun, until));
    co_return *seen;
}

} // namespace watchkeeper
