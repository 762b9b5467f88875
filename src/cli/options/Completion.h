// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates the scripts that complete commands and options in a shell. Pure functions.

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! An option of a command, or one of its arguments.
struct ListedOption
{
    QStringList names;         //!< such as `-h` and `--help`; empty for an argument
    QString help;              //!< one sentence without its full stop
    QString value;             //!< the type of its value, such as `FILE` or `table|json`; empty for a flag
    bool isRepeatable = false; //!< whether it can be given several times
};

//! A command or a group of commands.
struct ListedCommand
{
    QString path; //!< such as `history query`; empty for the program itself
    QString help; //!< one sentence without its full stop
    QList<ListedOption> options;
    QList<ListedOption> arguments;
};

//! \brief Returns the completion script.
//! \param shell     one of kCompletionShells
//! \param commands  the program itself, whose options all commands have, then the commands. A group precedes its commands
//! \param kinds     the words that complete a value of the type `KIND`
QString completionScript(const QString &shell, const QList<ListedCommand> &commands, const QStringList &kinds);

inline constexpr char kCompletionShells[] = "bash|zsh|fish";

} // namespace watchkeeper
