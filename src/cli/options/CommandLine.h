// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command line: parses the arguments into the options of the called command.

#include "cli/options/CommandDescription.h"
#include "cli/options/Completion.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! Text to print instead of running a command: help, the version, or an error in the arguments.
struct Notice
{
    int status = 0; //!< exit status
    QString out;
    QString err;
};

//! \brief Defines the command line. The help and the manual page are generated from the descriptions of the commands.
class CommandLine
{
public:
    //! \param descriptions  see allCommands()
    explicit CommandLine(CommandDescriptions descriptions);
    ~CommandLine();

    //! \brief Parses the arguments. Call it once.
    //! \param arguments  the arguments without the program's name
    //! \return what to print instead of running a command; nullopt if called() can be run
    std::optional<Notice> parse(QStringList arguments);
    //! Returns the called command with its options.
    const CommandDescription &calledCommand() const;
    //! Returns the folder of the profile; empty for the default one.
    const QString &profileFolder() const;
    //! Returns the source of watchkeeper-cli.1, in man(7) macros.
    QString manPage() const;
    //! Returns the program itself, then the commands in the order of the help, with their options. A group precedes its commands.
    QList<ListedCommand> commands() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
