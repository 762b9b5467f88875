// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a command target starts: program, arguments, folder, environment, input.

#include "checks/Secrets.h"
#include "checks/TargetMacros.h"
#include "checks/command/CommandEnvironment.h"
#include "model/Expected.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QHash>

#include <optional>

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
    EnvironmentChanges environment;
    QStringList searchFolders; //!< where a program without a folder is looked for
    QByteArray input;          //!< empty: the null device
    bool isShell = false;
    bool isPlugin = false; //!< speaks the Nagios plugin protocol

    //! What sentences call it: the name without its folder; of a shell line, none.
    QString shortName() const;
};

//! \brief Where programs were found. Asking the folders of PATH takes long where one lies on a network drive that hangs, so that is
//! done in inPool(), and not for each check. One thread.
class FoundPrograms
{
public:
    //! \brief Fills in `program` as it was found before. \return false where it has to be looked for, or its folder to be looked at
    bool locate(CommandPlan *plan) const;
    //! \param composed  by composeCommand()
    //! \param located   the same after locateCommand()
    void note(const CommandPlan &composed, const CommandPlan &located);
    void clear() { m_files.clear(); }

private:
    QHash<QString, QString> m_files;
};

//! \brief Splits the line and fills its placeholders: touches no file but those of `${file:`. `program` is as it was written,
//! filled.
//! \param user     of the user's environment
//! \param secrets  what `${keychain:KEY}` stands for
//! \param own      what `${target:NAME}` stands for
Expected<CommandPlan, CheckError> composeCommand(const Fields &fields, const UserVariables &user, const Secrets &secrets = {},
                                                 const TargetMacros &own = {});

//! \brief Looks at the folder, and looks the program up in the target's own PATH, a plugin also where packages put them.
//! \return NotFound or Permission with a sentence. Touches files: not in the engine thread.
std::optional<CheckError> locateCommand(CommandPlan *plan);

} // namespace watchkeeper
