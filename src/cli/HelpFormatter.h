// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The layout of `--help`. For the parser and the manual page only: CLI11 is slow to compile.

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>

namespace watchkeeper {

//! \brief CLI11's help in plain words, with descriptions wrapped at 80 columns and only the first line of each command's description in the
//! list of commands.
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

//! `watchkeeper-cli check [OPTIONS] [FILE]`.
std::string synopsis(const CLI::App *app);

//! ` URL...`, ` DURATION`: what follows the name of an option; empty for a flag.
std::string valueOf(const CLI::Option *option);

} // namespace watchkeeper
