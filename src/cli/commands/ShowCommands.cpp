// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `schema`, `kinds` and `man`, which print information built into the program.

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

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class SchemaCommand : public Command
{
    Q_OBJECT

public:
    static const CommandText kText;
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
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;
    void start() override;
};

class ManCommand : public Command
{
    Q_OBJECT

public:
    static const CommandText kText;
    using Command::Command;
    void start() override;
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
    QStringList keys;
    for (const Kind *kind : watchkeeper::kinds())
        keys.append(kind->key);
    for (const Preset &preset : presets())
        keys.append(preset.key);
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

} // namespace

void addSchemaAndKindsCommands(CommandDescriptions *all)
{
    addCommands<SchemaCommand, KindsCommand>(all);
}

void addManCommand(CommandDescriptions *all)
{
    addCommands<ManCommand>(all);
}

} // namespace watchkeeper

#include "ShowCommands.moc"
