// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Starts a program and waits for it. Engine thread.

#include "checks/CheckContext.h"
#include "checks/command/CommandRun.h"

#include <QCoroTask>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Until it ends, is to be stopped, or could not be started.
//!
//! Descriptors were counted when the check was let in. By the time its program was found, others may hold them: that passes, so for half a
//! second it is tried again. Where the program may be gone since it was found, CommandGuard::programs() are forgotten.
//! \return the run, to be given to CommandGuard::finish() or release()
[[nodiscard]] QCoro::Task<std::unique_ptr<CommandRun>> runToEnd(CommandPlan plan, const CheckContext *context);

//! \brief Why it is not to be started: an earlier run for the same target can't be ended, and another one would only hang beside it.
//! A timeout, as that run ended with: what is down stays so.
std::optional<CheckError> stillRunning(const CommandPlan &plan, const CheckContext &context);

} // namespace watchkeeper
