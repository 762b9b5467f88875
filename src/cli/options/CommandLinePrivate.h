// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The internals of CommandLine: all commands and options, defined with CLI11.

#include "cli/options/CommandLine.h"
#include "cli/options/CommandLineTexts.h"
#include "cli/options/OptionValues.h"

#include <CLI/CLI.hpp>

#include <map>

namespace watchkeeper {

//! \brief The CLI11 parser of a CommandLine. Commands that edit a profile are in CommandLineProfile.cpp, all others in CommandLine.cpp.
class CommandLine::Private
{
public:
    Private();

    CLI::App *command(Action action, const char *name) { return command(action, &app, name); }
    CLI::App *command(Action action, CLI::App *parent, const char *name);
    CLI::Option *text(CLI::App *to, const char *name, QString Arguments::*member, const char *type, const char *help);
    //! Like text(), but for a file or folder. Rejects empty values.
    CLI::Option *place(CLI::App *to, const char *name, QString Arguments::*member, const char *type, const char *help);
    CLI::Option *texts(CLI::App *to, const char *name, QStringList Arguments::*member, const char *type, const char *help);
    //! Adds a repeatable option. Each occurrence takes exactly one value.
    CLI::Option *repeated(CLI::App *to, const char *name, QStringList Arguments::*member, const char *type, const char *help)
    {
        return texts(to, name, member, type, help)->expected(1)->take_all()->allow_extra_args(false);
    }
    CLI::Option *number(CLI::App *to, const char *name, std::optional<int> Arguments::*member, int maximum, const char *help);
    CLI::Option *duration(CLI::App *to, const char *name, std::optional<Milliseconds> Arguments::*member, DurationRange range,
                          const char *help);
    void format(CLI::App *to, const QList<Format> &offered, const char *help = text::kFormat);
    void only(CLI::App *to);
    CLI::Option *moment(CLI::App *to, const char *name, QString Arguments::*member, const char *help);

    void addGlobal();
    void addCheck();
    void addWatch();
    void addEditCommands();
    void addAcknowledgementCommands();
    void addMaintenance();
    void addHistory();
    void span(CLI::App *to);
    void addExport(CLI::App *to);
    void addAlerts();
    void addConfigurationAsCode();
    void addPlugins();

    Notice notice(const CLI::Error &error, const QStringList &arguments);
    QString usageProblem(const CLI::Error &error) const;

    CLI::App app{text::kDescription, "watchkeeper-cli"};
    std::map<const CLI::App *, Action> actions;
    Arguments parsed;
};

} // namespace watchkeeper
