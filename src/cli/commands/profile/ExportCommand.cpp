// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `export`.

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/profile/StoreCommand.h"
#include "cli/options/TargetSelection.h"
#include "cli/terminal/Console.h"
#include "export/ExportFormats.h"
#include "targets/file/SafeFile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct ExportOptions : CommandOptions
{
    QString format;
    QString only;
    QString output;
    bool overwrites = false;

    void addTo(CLI::App *app);
};

class ExportCommand : public CommandWithOptions<ExportOptions, StoreCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
    void write(const Exported &exported, bool hasSeveralFiles);
};

const CommandText ExportCommand::kText{
    "export", "Profile",
    "Export the targets to another monitoring tool.\n"
    "Prints a configuration of the tool, and on standard error what it can't express, with the reason for each target.",
    R"(Examples:
  watchkeeper-cli export --format gatus --output gatus.yaml
  watchkeeper-cli export --format prometheus --output monitoring/
  watchkeeper-cli export --format curl --only tag:prod | sh
  watchkeeper-cli export --format targets --only tag:prod --output prod.json

Formats:
  targets     targets.json, for another profile of Watchkeeper
  gatus       endpoints of Gatus
  prometheus  blackbox.yml, prometheus.yml and watchkeeper-targets.json (file_sd), in a folder
  curl        a curl command for each web page

“docs/export.md” lists what is exported. A table of the targets as CSV is: list --format csv
Secrets that are written in the targets are exported too. ${env:NAME} stays a placeholder.
Files can be read only by their owner.

Exit status: 0 exported, also with remarks; 74 a file can't be written or already exists.)"};

void ExportOptions::addTo(CLI::App *app)
{
    QStringList keys;
    for (const ExportFormat &one : exportFormats())
        keys.append(QString::fromLatin1(one.key));
    addChoice(app, "--format", &format, keys.join(u'|').toLatin1().constData(), "Format, see below.").required();
    addOnly(app, &only);
    addText(app, "--output", &output, "FILE",
            "Write to FILE, or with --format prometheus to this folder. Default: standard output.");
    addFlag(app, "--overwrite", &overwrites, "Replace files that exist.");
}

void ExportCommand::run()
{
    const ExportFormat *format = findExportFormat(options().format);
    if (format->hasSeveralFiles && options().output.isEmpty())
        return fail(exit_status::kUsage,
                    CliText::tr("This format has several files. Add --output with a folder, such as --output monitoring/."));
    const TargetsDocument document = store().document();
    const QList<Target> targets = TargetFilter::parse(options().only)->matching(document.targets);
    const auto convert = [format, document, targets] { return format->convert(document, targets); };
    runInPool(convert, [this, format](const Exported &exported) { write(exported, format->hasSeveralFiles); });
}

void ExportCommand::write(const Exported &exported, bool hasSeveralFiles)
{
    for (const ExportRemark &remark : exported.remarks)
        console().say(remark.target.isEmpty() ? displayLine(remark.text)
                                              : displayLine(remark.target) + u": "_s + displayLine(remark.text));
    const QString summary = CliText::tr("Exported: %1. Remarks: %2.")
                                .arg(CliText::targetsText(exported.count), QString::number(exported.remarks.size()));
    if (options().output.isEmpty()) {
        console().out.write(exported.files.first().content);
        console().say(summary);
        return finish(exit_status::kUp);
    }
    QList<ExportedFile> files = exported.files;
    for (ExportedFile &file : files)
        file.name = hasSeveralFiles ? QDir(options().output).filePath(file.name) : options().output;
    const auto save = [files, overwrites = options().overwrites, folder = hasSeveralFiles ? options().output : QString()] {
        for (const ExportedFile &file : files) {
            if (!overwrites && QFileInfo::exists(file.name))
                return CliText::tr("%1 already exists. To replace it, add --overwrite. Nothing was written.").arg(file.name);
        }
        QString problem = folder.isEmpty() ? QString() : makePrivateFolder(folder);
        for (auto file = files.begin(); problem.isEmpty() && file != files.end(); ++file)
            problem = writeFileSafely(file->name, file->content);
        return problem;
    };
    runInPool(save, [this, summary](const QString &problem) {
        if (!problem.isEmpty())
            return fail(exit_status::kInputOutput, problem);
        console().say(summary);
        finish(exit_status::kUp);
    });
}

} // namespace

void addExportCommand(CommandDescriptions *all)
{
    addCommands<ExportCommand>(all);
}

} // namespace watchkeeper
