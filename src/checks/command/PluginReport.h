// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the exit code and the output of a Nagios plugin to an Observation with user-visible messages. Pure functions.

#include "checks/command/CommandRun.h"

namespace watchkeeper {

//! \brief Exit code 0 is Up, 1 Degraded, 2 Down, 3 Unknown. Results that can't be trusted are Unknown too: any other code, a
//! signal, or too much output. (Nagios treats other codes as critical, Icinga as unknown. A script that failed hasn't checked
//! anything.)
//!
//! The first line is the summary, and all lines together are the text. Performance data is converted to values, unless the plugin was ended
//! before it had printed all of it.
//! \param run  a run that has ended or is being ended; if it was stopped, `observation` already contains its error
void reportPlugin(const CommandRun &run, Observation *observation);

} // namespace watchkeeper
