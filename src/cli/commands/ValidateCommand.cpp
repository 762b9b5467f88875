// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The command `validate`, which needs neither the engine nor a profile.

#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/input/InputFile.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "targets/document/TargetKeys.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct ValidateOptions : CommandOptions
{
    QString file;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class ValidateCommand : public CommandWithOptions<ValidateOptions>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;
    void start() override;

private:
    void validateTargets();
    void handleTargets(const Expected<TargetsDocument, InputFileProblem> &document);
    void checkRules(const QList<RuleReference> &references);
    void reportMissing(const QList<RuleReference> &missing, const QStringList &rules);
    void validateCustomFile(const CustomFile &file);
    void writeProblems(const QList<Problem> &problems);
};

QByteArray problemJson(const Problem &problem)
{
    QJsonObject object{{u"file"_s, problem.file()}, {u"text"_s, problem.text()}};
    if (problem.line() > 0)
        object.insert(u"line"_s, problem.line());
    if (!problem.target().isEmpty())
        object.insert(u"target"_s, problem.target());
    if (!problem.field().isEmpty())
        object.insert(u"field"_s, problem.field());
    return orderedJson(object, {u"file"_s, u"line"_s, u"target"_s, u"field"_s, u"text"_s});
}

QString validFileText(CustomFile::Type type)
{
    switch (type) {
    case CustomFile::Type::Preset:
        return CliText::tr("%1 is a valid preset.");
    case CustomFile::Type::Provider:
        return CliText::tr("%1 is a valid provider.");
    case CustomFile::Type::Alerts:
        return CliText::tr("%1 is a valid alerts.json.");
    case CustomFile::Type::Dialogue:
        break;
    }
    return CliText::tr("%1 is a valid dialogue.");
}

const CommandText ValidateCommand::kText{
    "validate", "Configuration as code",
    "Report errors in targets.json or alerts.json, with line numbers.\n"
    "Also validates dialogues, presets and providers. Alert rules that targets refer to are looked up "
    "in the alerts.json in the same folder. A missing rule causes a warning.",
    R"(Examples:
  watchkeeper-cli validate targets.json
  watchkeeper-cli validate targets.json --format json
  watchkeeper-cli validate ~/.config/watchkeeper/alerts.json
  watchkeeper-cli validate ~/.config/watchkeeper/dialogues/ours.json
  watchkeeper-cli validate ~/.config/watchkeeper/presets/ours.json
  watchkeeper-cli validate ~/.config/watchkeeper/providers/ours.json

Exit status: 0 valid, 65 invalid, 66 file not found.)"};

void ValidateOptions::addTo(CLI::App *app)
{
    addPath(app, "FILE", &file, "FILE", "The targets.json, alerts.json, dialogue, preset or provider to validate.").required();
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson});
}

void ValidateCommand::writeProblems(const QList<Problem> &problems)
{
    if (options().format == Format::Table)
        return console().out.write(problemLines(problems));
    Listing listing(options().format);
    QByteArray text = listing.begin();
    for (const Problem &problem : problems)
        text += listing.add({[&] { return problemJson(problem); }, {}, {}});
    console().out.write(text + listing.end(console().outTerminal));
}

void ValidateCommand::start()
{
    const auto job = [file = options().file] { return readCustomFile(file); };
    runInPool(job, [this](const std::optional<CustomFile> &own) {
        if (own)
            validateCustomFile(*own);
        else
            validateTargets();
    });
}

void ValidateCommand::validateTargets()
{
    runInPool([file = options().file] { return readInputFile(file); },
              [this](const Expected<TargetsDocument, InputFileProblem> &document) { handleTargets(document); });
}

void ValidateCommand::handleTargets(const Expected<TargetsDocument, InputFileProblem> &document)
{
    if (document) {
        writeProblems({});
        console().say(CliText::tr("%1 is valid: %2.").arg(options().file, CliText::targetsText(document->targets.size())));
        return checkRules(ruleReferences(document->targets));
    }
    if (document.error().problems().isEmpty())
        return fail(document.error().status(), document.error().text());
    writeProblems(document.error().problems());
    fail(exit_status::kBadData, CliText::invalidFileText(options().file, document.error().problems().size()));
}

//! Checks that all rules named by targets exist in the alerts.json in the same folder.
void ValidateCommand::checkRules(const QList<RuleReference> &references)
{
    if (references.isEmpty())
        return finish(exit_status::kUp);
    const QString alertsFile = QFileInfo(options().file).dir().filePath(u"alerts.json"_s);
    const auto job = [alertsFile] { return readAlertsFile(alertsFile); };
    runInPool(job, [this, references](const LoadedAlerts &alerts) {
        const QStringList rules = alerts.document ? ruleNames(alerts.document->rules) : QStringList();
        if (!alerts.content)
            console().say(CliText::tr("Warning: targets refer to alert rules, but alerts.json is missing from the same folder. "
                                      "Watchkeeper couldn't check whether these rules exist."));
        else if (!alerts.document)
            console().say(
                CliText::tr("Warning: targets refer to alert rules, but alerts.json in the same folder isn't valid."));
        else
            reportMissing(missingRules(references, rules), rules);
        finish(exit_status::kUp);
    });
}

void ValidateCommand::reportMissing(const QList<RuleReference> &missing, const QStringList &rules)
{
    for (const RuleReference &one : missing) {
        const Problem problem(options().file, 0, one.target, alertsKey(), missingRuleText(one.rule, rules));
        console().say(CliText::tr("Warning: %1").arg(displayLine(problem.toString())));
    }
}

void ValidateCommand::validateCustomFile(const CustomFile &file)
{
    const QList<Problem> &problems = file.problems;
    writeProblems(problems);
    if (problems.isEmpty()) {
        console().say(validFileText(file.type).arg(options().file));
        return finish(exit_status::kUp);
    }
    fail(exit_status::kBadData, CliText::invalidFileText(options().file, problems.size()));
}

} // namespace

void addValidateCommand(CommandDescriptions *all)
{
    addCommands<ValidateCommand>(all);
}

} // namespace watchkeeper
