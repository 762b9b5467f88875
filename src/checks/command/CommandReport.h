// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the end of a command means, as an Observation with sentences for people. Pure functions.

#include "checks/CheckContext.h"
#include "checks/command/CommandRun.h"
#include "checks/command/CommandSurvivors.h"

namespace watchkeeper {

//! No file descriptors are left for another command.
CheckError tooManyFiles();

//! \brief Why a program couldn't be started.
//! \param text  from QProcess: the system's own words, without an error number
CheckError explainStartError(const CommandPlan &plan, const QString &text);

//! A check that ended before the command ran.
Observation reportNotStarted(const CheckError &error);

//! \brief The observation of a run that has ended or is being ended.
//! \param survivors  processes of the same run, found after it
Observation reportCommand(const CommandRun &run, const Fields &fields, const CheckContext &context,
                          const QList<Survivor> &survivors);

} // namespace watchkeeper
