// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs a system program for a check, with all precautions of commands: its own process group, limited output, and no remaining
//! processes.

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

    //! Set if the program doesn't exist, couldn't be started, was stopped by the token (which has the reason), or printed too much.
    std::optional<CheckError> error;
    int exitCode = -1; //!< -1 if it didn't exit normally
    QString output;    //!< output read so far, even if `error` is set
    QString errors;
};

//! \brief Runs a program until it exits or the token fires.
//! \param program  name to search for in PATH and in the system's folders for administrators
//! \param arguments  passed on unchanged, without a shell
[[nodiscard]] QCoro::Task<ProgramOutput> runProgram(QString program, QStringList arguments, CheckContext *context);

} // namespace watchkeeper
