// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The command line: options, their help, and parsing into Arguments.

#include "cli/Arguments.h"

#include <QByteArray>

#include <memory>
#include <variant>

namespace watchkeeper {

//! What to print instead of running: help, version, or an error in the call.
struct Notice
{
    int status = 0; //!< exit status
    QString out;
    QString err;
};

//! \brief The single description of the command line. Help and manual page are generated from it.
class CommandLine
{
public:
    CommandLine();
    ~CommandLine();

    //! \param arguments  without the program's name
    std::variant<Arguments, Notice> parse(QStringList arguments);
    //! watchkeeper-cli.1, in man(7) macros.
    QString manPage() const;
    //! The long names of all options, for tests: `check --format`.
    QStringList optionNames() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
