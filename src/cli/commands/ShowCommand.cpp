// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ShowCommand.h"

#include "app/alerting/AlertsFile.h"
#include "app/words/DisplayText.h"
#include "async/WhenDone.h"
#include "checks/Registry.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"
#include "cli/options/CommandLine.h"
#include "cli/write/KindText.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"
#include "targets/document/TargetKeys.h"
#include "targets/service/Preset.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

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

} // namespace

void ShowCommand::start()
{
    if (arguments().action == Action::Validate)
        return validate();
    if (arguments().action == Action::Kinds)
        return printKinds();
    if (arguments().action == Action::Schema)
        console().out.write(QJsonDocument(targetsSchema()).toJson());
    else
        console().out.write(CommandLine().manPage());
    finish(exit_status::kUp);
}

void ShowCommand::writeProblems(const QList<Problem> &problems)
{
    if (arguments().format == Format::Table)
        return console().out.write(problemLines(problems));
    const bool isArray = arguments().format == Format::Json;
    QByteArray text(isArray ? "[" : "");
    for (const Problem &problem : problems)
        text += (isArray ? (text.size() > 1 ? ",\n" : "\n") : "") + problemJson(problem) + (isArray ? "" : "\n");
    console().out.write(text + (isArray ? "\n]\n" : ""));
}

void ShowCommand::validate()
{
    m_isReading = true; // stays true if the file is a pipe without a writer
    whenDone(QtConcurrent::run(readCustomFile, arguments().file), this, [this](const std::optional<CustomFile> &own) {
        if (!own)
            return validateTargets();
        m_isReading = false;
        validateCustomFile(*own);
    });
}

void ShowCommand::validateTargets()
{
    whenDone(QtConcurrent::run(readInputFile, arguments().file), this,
             [this](const Expected<TargetsDocument, InputFileProblem> &document) {
                 m_isReading = false;
                 handleTargets(document);
             });
}

void ShowCommand::handleTargets(const Expected<TargetsDocument, InputFileProblem> &document)
{
    if (document) {
        writeProblems({});
        const int count = static_cast<int>(document->targets.size());
        console().say(CliText::tr("%1 is valid: %2.").arg(arguments().file, CliText::targetsText(count)));
        return checkRules(ruleReferences(document->targets));
    }
    if (document.error().problems().isEmpty())
        return fail(document.error().status(), document.error().text());
    writeProblems(document.error().problems());
    fail(exit_status::kBadData,
         CliText::tr("%1 isn't valid: %2.")
             .arg(arguments().file, CliText::errorsText(static_cast<int>(document.error().problems().size()))));
}

//! Checks that all rules named by targets exist in the alerts.json in the same folder.
void ShowCommand::checkRules(const QList<RuleReference> &references)
{
    if (references.isEmpty())
        return finish(exit_status::kUp);
    const QString beside = QFileInfo(arguments().file).dir().filePath(u"alerts.json"_s);
    m_isReading = true;
    whenDone(QtConcurrent::run(readAlertsFile, beside), this, [this, references](const LoadedAlerts &alerts) {
        m_isReading = false;
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

void ShowCommand::reportMissing(const QList<RuleReference> &missing, const QStringList &rules)
{
    for (const RuleReference &one : missing) {
        const Problem problem(arguments().file, 0, one.target, alertsKey(), missingRuleText(one.rule, rules));
        console().say(CliText::tr("Warning: %1").arg(displayLine(problem.toString())));
    }
}

void ShowCommand::validateCustomFile(const CustomFile &file)
{
    const QList<Problem> &problems = file.problems;
    writeProblems(problems);
    if (problems.isEmpty()) {
        console().say(validFileText(file.type).arg(arguments().file));
        return finish(exit_status::kUp);
    }
    fail(exit_status::kBadData,
         CliText::tr("%1 isn't valid: %2.").arg(arguments().file, CliText::errorsText(static_cast<int>(problems.size()))));
}

void ShowCommand::printKinds()
{
    const bool isTable = arguments().format == Format::Table;
    if (arguments().kind.isEmpty()) {
        console().out.write(isTable ? (kindsTable(console().outTerminal) + u'\n' + presetsTable(console().outTerminal)).toUtf8()
                                    : kindsJson());
        return finish(exit_status::kUp);
    }
    if (const Kind *kind = findKind(arguments().kind)) {
        console().out.write(isTable ? kindText(*kind, console().outTerminal).toUtf8() : kindJson(*kind) + '\n');
        return finish(exit_status::kUp);
    }
    if (const Preset *preset = findPreset(arguments().kind)) {
        console().out.write(isTable ? presetText(*preset).toUtf8() : presetJson(*preset) + '\n');
        return finish(exit_status::kUp);
    }
    QStringList keys;
    for (const Kind *kind : watchkeeper::kinds())
        keys.append(kind->key);
    for (const Preset &preset : presets())
        keys.append(preset.key);
    const QString near = nearestWord(arguments().kind, keys);
    const QString hint =
        near.isEmpty() ? CliText::tr("Available: %1.").arg(keys.join(u", "_s)) : CliText::tr("Did you mean “%1”?").arg(near);
    fail(exit_status::kUsage, CliText::tr("Unknown check type or preset “%1”. %2").arg(arguments().kind, hint));
}

} // namespace watchkeeper

#include "moc_ShowCommand.cpp"
