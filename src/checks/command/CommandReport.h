// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a command's end means, as an Observation with sentences for people. Pure functions.

#include "checks/CheckContext.h"
#include "checks/command/CommandRun.h"
#include "checks/command/CommandSurvivors.h"

namespace watchkeeper {

//! No descriptors are left for another command.
CheckError tooManyFiles();

//! \brief Why a program could not be started.
//! \param text  QProcess's, which holds the system's own words and no number
CheckError explainStartError(const CommandPlan &plan, const QString &text);

//! A check that ended before the command ran.
Observation reportNotStarted(const CheckError &error);

//! \brief Of a run that has ended or is being ended.
//! \param survivors  found after it, of the same run
Observation reportCommand(const CommandRun &run, const Fields &fields, const CheckContext &context,
                          const QList<Survivor> &survivors);

} // namespace watchkeeper
