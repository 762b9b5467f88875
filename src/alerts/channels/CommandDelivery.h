// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Passes an alert to a program on this computer.

#include "alerts/Alert.h"
#include "alerts/Verdict.h"
#include "alerts/channels/AlertProgram.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QProcessEnvironment>

namespace watchkeeper {

//! \brief The inherited variables that a program needs, and one-line variables that describe the alert, such as WATCHKEEPER_KIND
//! and WATCHKEEPER_TARGET. Contains no secret.
QProcessEnvironment alertEnvironment(const Alert &alert, const QProcessEnvironment &inherited);

//! \brief Starts the program without a shell in its own process group, with the alert in its environment and as JSON on standard input.
//!
//! Exit status 0 means delivered. 64 and 65 refuse the alert. 126, 127 and a program that can't be started break the channel. All other
//! exit statuses are temporary failures. Watchkeeper kills processes that the program leaves behind, and a program that runs past the
//! deadline or prints endlessly. A program that survives the kill is abandoned. The channel is then broken until the program exits, since
//! another run would get stuck too.
[[nodiscard]] QCoro::Task<Verdict> notifyProgram(QString program, QStringList arguments, Alert alert,
                                                 std::chrono::milliseconds deadline, CancelToken token,
                                                 ProgramTermination termination = {});

} // namespace watchkeeper
