// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a command printed: in sentences about its end, and as values.

#include "checks/command/CommandStreams.h"
#include "model/Observation.h"

namespace watchkeeper {

//! The first line of its errors, otherwise of its output; empty if it has neither.
QString commandMessage(const CommandStreams &streams);

//! `sentence`, followed by what the command printed.
QString withCommandMessage(const QString &sentence, const CommandStreams &streams);

//! The values `outputBytes` and, if there is both output and errors, `errorOutput`.
void addStreams(const CommandStreams &streams, Observation *observation);

//! `SIGSEGV`, or `signal 42` if it has no name.
QString signalName(int number);

} // namespace watchkeeper
