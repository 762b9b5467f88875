// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A system program run by a check that needs its help, with all the precautions of commands: its own process group, limited output,
//! nothing left running.

#include "checks/CheckContext.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief The result of a program.
class ProgramOutput
{
public:
    ProgramOutput() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! It doesn't exist, couldn't be started, was stopped by the token (ask the token why), or printed without end.
    std::optional<CheckError> error;
    int exitCode = -1; //!< -1: it didn't exit by itself
    QString output;    //!< also if `error` is set: what was read until then
    QString errors;
};

//! \brief Runs it until it exits or the token fires.
//! \param program  searched for in PATH and in the system's folders for administrators
//! \param arguments  passed on unchanged, without a shell
[[nodiscard]] QCoro::Task<ProgramOutput> runProgram(QString program, QStringList arguments, CheckContext *context);

} // namespace watchkeeper
