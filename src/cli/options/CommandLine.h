// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command line: the options, their help, and the parser that fills Arguments.

#include "cli/options/Arguments.h"

#include <QByteArray>

#include <memory>
#include <variant>

namespace watchkeeper {

//! Text to print instead of running a command: help, the version, or an error in the arguments.
struct Notice
{
    int status = 0; //!< exit status
    QString out;
    QString err;
};

//! \brief Defines the command line. The help and the manual page are generated from this definition.
class CommandLine
{
public:
    CommandLine();
    ~CommandLine();

    //! \param arguments  the arguments without the program's name
    std::variant<Arguments, Notice> parse(QStringList arguments);
    //! Returns the source of watchkeeper-cli.1, in man(7) macros.
    QString manPage() const;
    //! Returns the commands with the long names of their options, such as `check --format`. For tests.
    QStringList optionNames() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
