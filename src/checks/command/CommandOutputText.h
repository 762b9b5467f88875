// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output of a command, in messages about its end and as values.

#include "checks/command/CommandStreams.h"
#include "model/check/Observation.h"

namespace watchkeeper {

//! The first line of the command's errors, otherwise of its output; empty if it has printed nothing.
QString commandMessage(const CommandStreams &streams);

//! Appends the output of the command to `sentence`.
QString withCommandMessage(const QString &sentence, const CommandStreams &streams);

//! Adds the value `outputBytes` and, if there are both output and errors, `errorOutput`.
void addStreamValues(const CommandStreams &streams, Observation *observation);

//! The name of a signal such as `SIGSEGV`, or `signal 42` if it has no name.
QString signalName(int number);

} // namespace watchkeeper
