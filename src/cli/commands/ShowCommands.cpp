// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `schema`, `kinds`, `man` and `completion`, which print information built into the program, and `release`.

#include "app/alerting/AlertSending.h"
#include "app/profile/Settings.h"
#include "app/release/ReleaseChecker.h"
#include "checks/Registry.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/options/CommandLine.h"
#include "cli/write/KindText.h"
#include "model/base/NearestWord.h"
#include "targets/document/TargetKeys.h"
#include "targets/service/Preset.h"

#include <QJsonDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class SchemaCommand : public Command
{
public:
    static const CommandText kText;
    static constexpr bool kWritesForPrograms = true;
    using Command::Command;
    void start() override;
};

struct KindsOptions : CommandOptions
{
    QString kind; //!< key of a check type or preset
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class KindsCommand : public CommandWithOptions<KindsOptions>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;
    void start() override;
};

class ManCommand : public Command
{
public:
    static const CommandText kText;
    static constexpr bool kWritesForPrograms = true;
    using Command::Command;
    void start() override;
};

struct CompletionOptions : CommandOptions
{
    QString shell;

    void addTo(CLI::App *app);
};

class CompletionCommand : public CommandWithOptions<CompletionOptions>
{
public:
    static const CommandText kText;
    static constexpr bool kWritesForPrograms = true;
    using CommandWithOptions::CommandWithOptions;
    void start() override;
};

class ReleaseCommand : public Command
{
public:
    static const CommandText kText;
    using Command::Command;
    void start() override;
    void stop(int status) override;

private:
    void report();

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ReleaseChecker> m_checker;
};

const CommandText SchemaCommand::kText{"schema", "Configuration as code",
                                       "Print the JSON Schema of targets.json, for editors and validators.",
                                       R"(Example:
  watchkeeper-cli schema > targets-schema.json)"};

void SchemaCommand::start()
{
    console().out.write(QJsonDocument(targetsSchema()).toJson());
    finish(exit_status::kUp);
}

const CommandText KindsCommand::kText{"kinds", "Configuration as code", "List the check types and presets, or describe one.",
                                      R"(Examples:
  watchkeeper-cli kinds
  watchkeeper-cli kinds http
  watchkeeper-cli kinds elasticsearch            a preset: its requests and conditions
  watchkeeper-cli kinds command --format json)"};

void KindsOptions::addTo(CLI::App *app)
{
    addText(app, "KIND", &kind, "KIND", "Describe this type or preset. Default: list all types and presets.");
    addFormat(app, &format, {Format::Table, Format::Json});
}

QStringList kindAndPresetKeys()
{
    QStringList keys;
    for (const Kind *kind : kinds())
        keys.append(kind->key);
    for (const Preset &preset : presets())
        keys.append(preset.key);
    return keys;
}

void KindsCommand::start()
{
    const bool isTable = options().format == Format::Table;
    if (options().kind.isEmpty()) {
        console().out.write(isTable ? (kindsTable(console().outTerminal) + u'\n' + presetsTable(console().outTerminal)).toUtf8()
                                    : kindsJson());
        return finish(exit_status::kUp);
    }
    if (const Kind *kind = findKind(options().kind)) {
        console().out.write(isTable ? kindText(*kind, console().outTerminal).toUtf8() : kindJson(*kind) + '\n');
        return finish(exit_status::kUp);
    }
    if (const Preset *preset = findPreset(options().kind)) {
        console().out.write(isTable ? presetText(*preset).toUtf8() : presetJson(*preset) + '\n');
        return finish(exit_status::kUp);
    }
    const QStringList keys = kindAndPresetKeys();
    const QString hint =
        CliText::suggestion(nearestWord(options().kind, keys), CliText::tr("Available: %1.").arg(keys.join(u", "_s)));
    fail(exit_status::kUsage, CliText::tr("Unknown check type or preset “%1”. %2").arg(options().kind, hint));
}

const CommandText ManCommand::kText{"man", "", "Print the source of this manual page.",
                                    R"(Example:
  watchkeeper-cli man | man -l -)"};

void ManCommand::start()
{
    console().out.write(CommandLine(allCommands()).manPage());
    finish(exit_status::kUp);
}

const CommandText CompletionCommand::kText{"completion", "Program",
                                           "Print the script that completes commands and options in a shell.\n"
                                           "Packages install these scripts already.",
                                           R"(Examples:
  watchkeeper-cli completion bash > ~/.local/share/bash-completion/completions/watchkeeper-cli
  watchkeeper-cli completion zsh > ~/.zfunc/_watchkeeper-cli       if fpath contains ~/.zfunc
  watchkeeper-cli completion fish > ~/.config/fish/completions/watchkeeper-cli.fish)"};

void CompletionOptions::addTo(CLI::App *app)
{
    addChoice(app, "SHELL", &shell, kCompletionShells, "The shell: bash, zsh or fish.").required();
}

void CompletionCommand::start()
{
    console().out.write(completionScript(options().shell, CommandLine(allCommands()).commands(), kindAndPresetKeys()).toUtf8());
    finish(exit_status::kUp);
}

const CommandText ReleaseCommand::kText{"release", "Program",
                                        "Ask whether there is a new version of Watchkeeper.\n"
                                        "Nothing about you, this computer or your targets is sent, and nothing is installed. "
                                        "The answer must be signed by the makers "
                                        "of Watchkeeper. Packages of distributions don't have this check.",
                                        R"(Example:
  watchkeeper-cli release

Exit status: 0 this is the newest version, 1 a newer one exists, 64 this build has no
check, 74 the check failed.)"};

void ReleaseCommand::start()
{
    const ReleaseSource source = ReleaseSource::builtIn();
    if (!source.isSet())
        return fail(exit_status::kUsage,
                    CliText::tr("This build of Watchkeeper doesn't check for new versions. Use your package manager."));
    m_settings = std::make_unique<Settings>(profile().settingsFile());
    if (const QString problem = m_settings->load(); !problem.isEmpty())
        console().say(problem);
    m_checker = std::make_unique<ReleaseChecker>(source, profile(), [this] { return webSender(m_settings->network(), {}); });
    connect(m_checker.get(), &ReleaseChecker::finished, this, &ReleaseCommand::report);
    m_checker->check();
}

void ReleaseCommand::stop(int status)
{
    if (m_checker)
        m_checker->stop();
    finish(status);
}

void ReleaseCommand::report()
{
    const QString current = QStringLiteral(WATCHKEEPER_VERSION);
    const std::optional<Release> &release = m_checker->release();
    if (!release)
        return fail(exit_status::kInputOutput, m_checker->memory().problem);
    const bool isNewer = isNewerVersion(release->version, current);
    QString text = isNewer ? CliText::tr("Watchkeeper %1 was released on %2. This is %3.")
                                 .arg(release->version, release->released.toString(Qt::ISODate), current)
                           : CliText::tr("Watchkeeper %1 is the newest version.").arg(current);
    if (isNewer)
        text += u'\n' + release->link.toString(QUrl::FullyEncoded) + u'\n' + release->notes;
    console().out.write((displayText(text.trimmed()) + u'\n').toUtf8());
    finish(isNewer ? exit_status::kDegraded : exit_status::kUp);
}

} // namespace

void addSchemaAndKindsCommands(CommandDescriptions *all)
{
    addCommands<SchemaCommand, KindsCommand>(all);
}

void addManCommand(CommandDescriptions *all)
{
    addCommands<ManCommand, CompletionCommand, ReleaseCommand>(all);
}

} // namespace watchkeeper
