// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Starts a program and waits until it ends. For the engine thread.

#include "checks/CheckContext.h"
#include "checks/command/CommandRun.h"

#include <QCoroTask>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Starts the command and waits until it ends, the check is cancelled, or the start has failed.
//!
//! A check only begins while enough descriptors are free, but they may be in use by the time the program is found. This
//! shortage is temporary, so the start is retried for half a second. If the start fails for another reason, the program may have
//! been removed since it was found, so CommandGuard::programCache() is cleared.
//! \return the run, to be passed to CommandGuard::finish() or release()
[[nodiscard]] QCoro::Task<std::unique_ptr<CommandRun>> runToEnd(CommandPlan plan, const CheckContext *context);

//! \brief The reason not to start a command: an earlier run for the same target can't be ended, and another run would hang too. The error
//! is a timeout, as in the result of the earlier run, so a target that is down stays down.
std::optional<CheckError> stuckRunError(const CommandPlan &plan, const CheckContext &context);

} // namespace watchkeeper
