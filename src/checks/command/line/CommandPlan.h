// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The plan of a command: program, arguments, folder, environment and input. Also recognises Nagios plugins, whose
//! folders and environment are special.

#include "checks/base/Placeholders.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace watchkeeper {

//! The translation context for all texts of commands.
class CommandCheckText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

// The environment variables for building commands.

//! \brief The parts of the user's environment that are needed to build a command. Plain data that can be used in any thread. A
//! QProcessEnvironment isn't thread-safe even for reading, since Qt 6.4 caches converted strings in values that copies share.
struct UserVariables
{
    QString path;      //!< PATH
    QString allLocale; //!< LC_ALL

    static UserVariables of(const QProcessEnvironment &environment);
};

//! \brief The differences between a command's environment and the user's. Plain data that can be built in any thread. Call
//! appliedTo() in the guard's thread.
class EnvironmentChanges
{
public:
    EnvironmentChanges() {
    } // NOLINT(modernize-use-equals-default): not an aggregate (g++ 12 destroys aggregates twice in a co_await)

    void set(const QString &name, const QString &value);
    void remove(const QString &name);
    //! \return the value that was last set for `name`, or `fallback`
    QString value(QLatin1StringView name, const QString &fallback) const;
    //! Returns the user's environment with the changes applied in order.
    QProcessEnvironment appliedTo(QProcessEnvironment environment) const;

private:
    QList<std::pair<QString, std::optional<QString>>> m_changes; //!< nullopt removes the variable
};

//! \brief Everything needed to start a command.
class CommandPlan
{
public:
    CommandPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate (g++ 12 destroys aggregates twice in a co_await)

    QString name;    //!< name in messages: the program as written, or `sh`
    QString program; //!< full path
    QStringList arguments;
    QString directory; //!< working folder; empty for Watchkeeper's own
    EnvironmentChanges environment;
    QStringList searchFolders; //!< folders to search for a program without a path
    QByteArray input;          //!< standard input; empty for the null device
    bool isShell = false;
    bool isPlugin = false; //!< true for a Nagios plugin

    //! The name in sentences, which is the program name without its folder; empty for a shell line.
    QString shortName() const;
};

//! \brief Remembers where programs were found. Searching the folders in PATH takes a long time if one of them is on a network
//! drive that hangs. Therefore the search runs in runInBlockingPool(), and isn't repeated for each check. For use in one
//! thread.
class ProgramCache
{
public:
    //! \brief Sets `program` to the remembered path. \return false if the program must be searched for, or its folder checked
    bool locate(CommandPlan *plan) const;
    //! \param composed  the plan from composeCommand()
    //! \param located   the same plan after locateCommand()
    void storePath(const CommandPlan &composed, const CommandPlan &located);
    void clear() { m_paths.clear(); }

private:
    QHash<QString, QString> m_paths;
};

//! \brief Splits the line and fills in its placeholders. Reads files only for `${file:`. `program` isn't located yet: it is set as
//! written, with placeholders filled in.
//! \param user     the user's environment
//! \param secrets  the values of `${keychain:KEY}`
//! \param own      the values of `${target:NAME}`
Expected<CommandPlan, CheckError> composeCommand(const Fields &fields, const UserVariables &user, const Secrets &secrets = {},
                                                 const TargetPlaceholders &own = {});

//! \brief Checks the folder and searches for the program in the target's own PATH. For a plugin, also searches the folders in which
//! packages install plugins. Accesses files, so don't call it in the engine thread.
//! \return NotFound or Permission with a message, or nullopt on success
std::optional<CheckError> locateCommand(CommandPlan *plan);

//! Whether a command line starts a plugin: a program called `check_…`, possibly after `sudo`, `negate` or a similar wrapper. Pure.
bool startsPlugin(const QString &line);

//! The folders in which packages install plugins. None of them is in PATH.
const QStringList &pluginFolders();

//! \brief Makes the command print numbers in the C locale. All other locale categories stay unchanged. LC_ALL would override LC_NUMERIC, so
//! it is replaced with the other categories.
void useCLocaleForNumbers(EnvironmentChanges *environment, const UserVariables &user);

} // namespace watchkeeper
