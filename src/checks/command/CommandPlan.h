// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a command target starts: program, arguments, folder, environment, input.

#include "checks/Secrets.h"
#include "model/Expected.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QProcessEnvironment>

namespace watchkeeper {

//! \brief All that is needed to start a command.
class CommandPlan
{
public:
    CommandPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate (g++ 12 destroys those twice in a co_await)

    QString name;    //!< what messages call it: the program as written, or `sh`
    QString program; //!< full path
    QStringList arguments;
    QString directory; //!< empty: that of Watchkeeper
    QProcessEnvironment environment;
    QByteArray input; //!< empty: the null device
    bool isShell = false;
};

//! \brief Splits the line, fills its placeholders, looks the program up in the target's own PATH.
//! \param base     the user's environment
//! \param secrets  what `${keychain:KEY}` stands for
//! \return the plan, or NotFound or Permission with a sentence. Reads files when the line holds `${file:`: then not in the engine thread.
Expected<CommandPlan, CheckError> planCommand(const Fields &fields, const QProcessEnvironment &base,
                                              const Secrets &secrets = {});

} // namespace watchkeeper
