// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the end and the output of a Nagios plugin mean, as an Observation with sentences for people. Pure functions.

#include "checks/command/CommandRun.h"

namespace watchkeeper {

//! \brief Exit code 0 is Up, 1 Degraded, 2 Down, 3 Unknown. Unknown is also what cannot be trusted: any other code, a signal, too
//! much output. (Nagios takes other codes for critical, Icinga for unknown; a script that died of itself has not looked.)
//!
//! The first line is the summary, all lines are the text; performance data become values, unless the plugin was ended before it
//! had printed them all.
//! \param run  has ended or is being ended; where it was stopped, `observation` has its error already
void reportPlugin(const CommandRun &run, Observation *observation);

} // namespace watchkeeper
