// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A program of the system run by a check that needs its help, with all the care that commands get: its own process group, capped
//! output, nothing left behind.

#include "checks/CheckContext.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief What became of a program.
class ProgramOutput
{
public:
    ProgramOutput() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! It is not there, could not be started, was stopped by the token (ask it why), or printed without end.
    std::optional<CheckError> error;
    int exitCode = -1; //!< -1: it did not end by itself
    QString output;    //!< also where `error` is set: as far as it came
    QString errors;
};

//! \brief Runs it until it ends or the token fires.
//! \param program  looked for in PATH and where systems keep what is for administrators
//! \param arguments  passed on as they are, without a shell
[[nodiscard]] QCoro::Task<ProgramOutput> runProgram(QString program, QStringList arguments, CheckContext *context);

} // namespace watchkeeper
