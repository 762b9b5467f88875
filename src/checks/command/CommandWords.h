// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a command said: in sentences about its end, and as values.

#include "checks/command/CommandStreams.h"
#include "model/Observation.h"

namespace watchkeeper {

//! The first line of its errors, else of its output; empty where there is none.
QString ownWords(const CommandStreams &streams);

//! `sentence`, and what the command said.
QString withOwnWords(const QString &sentence, const CommandStreams &streams);

//! The values `outputBytes` and, where there is both output and errors, `errorOutput`.
void addStreams(const CommandStreams &streams, Observation *observation);

//! `SIGSEGV`, or `signal 42` where there is no name.
QString signalName(int number);

} // namespace watchkeeper
