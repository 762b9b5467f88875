// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An alert told to a program of this computer.

#include "alerts/Alert.h"
#include "alerts/Verdict.h"
#include "alerts/channels/AlertProgram.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QProcessEnvironment>

namespace watchkeeper {

//! \brief What a program needs of `ours`, and WATCHKEEPER_KIND, WATCHKEEPER_TARGET and others in one line each. No secret.
QProcessEnvironment alertEnvironment(const Alert &alert, const QProcessEnvironment &ours);

//! \brief Starts it without a shell in a process group of its own, with the alert in its environment and as JSON on standard input.
//!
//! Exit status 0 is delivered, 64 and 65 refuse the alert, 126, 127 and a program that cannot be started break the channel, all others
//! pass. What it leaves behind is killed, and so is what is not done at the deadline or prints without end. What lives on all the same is
//! left to itself; the channel is broken until it has ended, for another run would be as stuck.
[[nodiscard]] QCoro::Task<Verdict> tellProgram(QString program, QStringList arguments, Alert alert,
                                               std::chrono::milliseconds deadline, CancelToken token,
                                               ProgramEnding ending = {});

} // namespace watchkeeper
