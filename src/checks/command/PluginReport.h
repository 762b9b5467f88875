// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the end and the output of a Nagios plugin mean, as an Observation with sentences for people. Pure functions.

#include "checks/command/CommandRun.h"

namespace watchkeeper {

//! \brief Exit code 0 is Up, 1 Degraded, 2 Down, 3 Unknown. Anything that can't be trusted is Unknown too: any other code, a signal, too
//! much output. (Nagios treats other codes as critical, Icinga as unknown; a script that failed itself hasn't checked anything.)
//!
//! The first line is the summary, all lines are the text; performance data become values, unless the plugin was ended before it had printed
//! them all.
//! \param run  has ended or is being ended; if it was stopped, `observation` already has its error
void reportPlugin(const CommandRun &run, Observation *observation);

} // namespace watchkeeper
