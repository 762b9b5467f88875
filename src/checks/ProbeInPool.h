// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Looks at files and folders before a program starts, in the pool for what may hang: one of a target at a time. Engine thread.

#include "async/InPool.h"
#include "checks/CheckContext.h"
#include "checks/CheckServices.h"
#include "checks/files/FileServices.h"
#include "model/Expected.h"

#include <QCoroTask>

#include <atomic>
#include <functional>
#include <memory>

namespace watchkeeper {

//! An earlier look of the same target holds a thread still.
CheckError stoppedByEarlierLook(const CheckContext &context);

//! \brief The error of a check that was stopped before its look had an answer.
//! \param hasBegun  else nothing is known of what it should have looked at, which is no failure
//! \param until     see CheckContext::stopped()
CheckError stoppedInPool(const CheckContext &context, bool hasBegun, const QString &until);

//! \brief Does `look` in the pool; it must hold by value all that it uses. The turn of the target is held until it has ended, also where
//! nobody waits for it any more: a disk that does not answer costs one thread, however often it is asked.
//! \param until  what was being done, for the error of a check that is stopped meanwhile
template<typename Value>
[[nodiscard]] QCoro::Task<Expected<Value, CheckError>> probeInPool(std::function<Expected<Value, CheckError>()> look,
                                                                   const CheckContext *context, QString until)
{
    const TargetId id = context->target().id;
    FileTurn turn = co_await context->services().files().beginLook(id, context->token());
    if (!turn)
        co_return Unexpected(stoppedByEarlierLook(*context));
    const auto hasBegun = std::make_shared<std::atomic_bool>(false);
    auto job = [look = std::move(look), turn = std::move(turn), hasBegun] {
        *hasBegun = true;
        return look();
    };
    const std::optional<Expected<Value, CheckError>> seen = co_await inPool(std::move(job), context->token());
    if (!seen)
        co_return Unexpected(stoppedInPool(*context, *hasBegun, until));
    co_return *seen;
}

} // namespace watchkeeper
