// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the result of a command to an Observation with user-visible messages. Pure functions.

#include "checks/base/CheckContext.h"
#include "checks/command/CommandReaper.h"
#include "checks/command/CommandRun.h"

namespace watchkeeper {

//! \brief Returns the observation of a run that has ended or is being ended.
//! \param survivors  processes of the same run that were found afterwards
Observation commandObservation(const CommandRun &run, const Fields &fields, const CheckContext &context,
                               const QList<Survivor> &survivors);

} // namespace watchkeeper
