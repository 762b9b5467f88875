// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The layout of `--help`, and the manual page. Include it only in the parser, because CLI11 is slow to compile.

#include <QString>

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>

namespace CLI {
class App;
}

namespace watchkeeper {

// The layout of `--help`. Include it only in the parser and the manual page, because CLI11 is slow to compile.

//! \brief Formats CLI11's help in plain language. Wraps descriptions at 80 columns, and shows only the first line of each command's
//! description in the list of commands.
class HelpFormatter : public CLI::Formatter
{
public:
    HelpFormatter();
    std::string make_usage(const CLI::App *app, std::string name) const override;
    std::string make_subcommand(const CLI::App *command) const override;
    std::string make_option_desc(const CLI::Option *option) const override;
    std::string make_description(const CLI::App *app) const override;
    std::string make_option_opts(const CLI::Option *option) const override;
};

//! Returns the usage line, such as `watchkeeper-cli check [OPTIONS] [FILE]`.
std::string synopsis(const CLI::App *app);

//! Returns the value that follows an option's name in the help, such as ` URL...` or ` DURATION`. Empty for a flag.
std::string valueOf(const CLI::Option *option);

// Generates the manual page from the definition of the command line.

//! \brief Returns the source of watchkeeper-cli.1 in man(7) macros. Pure function.
QString manPage(const CLI::App &app);

} // namespace watchkeeper
