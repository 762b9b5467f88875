// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandFields.h"

#include "checks/TargetMacros.h"
#include "checks/command/ShellWords.h"
#include "model/base/NearestWord.h"

#include <QCoreApplication>
#include <QDir>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxExitCode = 255;
constexpr double kMaxResultLine = 1'000;
constexpr QLatin1StringView kGoodExitCodes("0");

class CommandFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString unknownMacroText(const QString &name)
{
    const QString nearest = nearestWord(name, targetMacroNames());
    if (!nearest.isEmpty())
        return CommandFieldsText::tr("Targets have no property “%1”. Did you mean ${target:%2}?").arg(name, nearest);
    return CommandFieldsText::tr("Targets have no property “%1”. ${target: can be followed by: %2.")
        .arg(name, targetMacroNames().join(u", "_s));
}

QList<FieldProblem> macroProblems(const Fields &fields)
{
    QList<FieldProblem> problems;
    QStringList names = targetMacrosIn(fields.text(u"command"_s));
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (!targetMacroNames().contains(name))
            problems.append({u"command"_s, unknownMacroText(name)});
    }
    if (names.contains(u"host"_s) && !fields.has(u"host"_s))
        problems.append({u"host"_s, CommandFieldsText::tr("Required because the command uses ${target:host}.")});
    return problems;
}

//! The meaning of a plugin's exit code is fixed, so the target can't set it.
QList<FieldProblem> pluginProblems(const Fields &fields)
{
    const QString codes = CommandFieldsText::tr("The exit codes of a plugin are fixed: 0 is up, 1 degraded, 2 down, 3 unknown. "
                                                "Keep the default, or set plugin to false.");
    QList<FieldProblem> problems;
    if (fields.numberSet(u"accept"_s).toString() != kGoodExitCodes)
        problems.append({u"accept"_s, codes});
    if (fields.has(u"warnCodes"_s))
        problems.append({u"warnCodes"_s, codes});
    if (fields.integer(u"resultLine"_s) != 0)
        problems.append(
            {u"resultLine"_s,
             CommandFieldsText::tr(
                 "A plugin's result is always the first line of its output. Remove this field, or set plugin to false.")});
    return problems;
}

} // namespace

QList<FieldProblem> validateCommand(const Fields &fields)
{
    QList<FieldProblem> problems = macroProblems(fields);
    if (fields.flag(u"plugin"_s))
        problems += pluginProblems(fields);
    const QString line = fields.text(u"command"_s);
    if (fields.flag(u"shell"_s) && line.trimmed().isEmpty())
        problems.append({u"command"_s, CommandFieldsText::tr("Enter a command line.")});
    if (!fields.flag(u"shell"_s)) {
        const Expected<QStringList, QString> words = splitShellWords(line);
        if (!words)
            problems.append({u"command"_s, words.error()});
    }
    const QString directory = fields.text(u"directory"_s);
    if (!directory.isEmpty() && !directory.startsWith(u"${"_s) && QDir::isRelativePath(directory))
        problems.append({u"directory"_s, CommandFieldsText::tr("Enter the full path of the folder.")});
    for (const auto &[name, value] : fields.map(u"environment"_s)) {
        if (name.isEmpty() || name.contains(u'=') || name.contains(QChar::Null))
            problems.append(
                {u"environment"_s, CommandFieldsText::tr("“%1” isn't a valid name for an environment variable.").arg(name)});
    }
    return problems;
}

QList<Field> commandFields()
{
    return {
        {.name = u"command"_s,
         .type = FieldType::Text,
         .label = CommandFieldsText::tr("Command"),
         .help = CommandFieldsText::tr(
             "The program and its arguments, quoted as in a shell. The command runs without a shell. ${env:NAME}, ${file:PATH} "
             "and ${keychain:KEY} insert a value into a single argument. You can also insert ${target:name}, ${target:host}, "
             "${target:tags}, ${target:timeout} and ${target:every} (in seconds), ${target:attempts}, ${target:kind} and "
             "${target:id}. All users of this computer can see arguments, so pass secrets as input or in the environment."),
         .required = true,
         .expands = false},
        {.name = u"shell"_s,
         .type = FieldType::Bool,
         .label = CommandFieldsText::tr("Run in a shell"),
         .help = CommandFieldsText::tr("Passes the line to /bin/sh (cmd on Windows), for pipes and redirections. Placeholders "
                                       "become environment variables."),
         .defaultValue = false},
        {.name = u"plugin"_s,
         .type = FieldType::Bool,
         .label = CommandFieldsText::tr("Nagios plugin"),
         .help = CommandFieldsText::tr(
             "Interprets the exit code and output as those of a Nagios or Monitoring plugin: 0 is up, 1 degraded, 2 down, 3 "
             "unknown. The first line is the result. Performance data after | becomes values with units and thresholds. The "
             "usual plugin folders are searched too, and numbers use a decimal point (LC_NUMERIC=C)."),
         .defaultValue = false},
        {.name = u"host"_s,
         .type = FieldType::Host,
         .label = CommandFieldsText::tr("Host"),
         .help = CommandFieldsText::tr("The host that the command contacts, if any. Used for ${target:host} and for the limit "
                                       "of concurrent checks per host."),
         .advanced = true},
        {.name = u"directory"_s,
         .type = FieldType::Folder,
         .label = CommandFieldsText::tr("Working folder"),
         .help = CommandFieldsText::tr("Full path of the folder in which the command runs. Leave empty to use Watchkeeper's "
                                       "own. Avoid network drives: if one hangs while the command starts, all checks wait."),
         .advanced = true},
        {.name = u"environment"_s,
         .type = FieldType::Map,
         .label = CommandFieldsText::tr("Environment"),
         .help = CommandFieldsText::tr("Environment variables to add to those of Watchkeeper, or to override."),
         .advanced = true},
        {.name = u"input"_s,
         .type = FieldType::Body,
         .label = CommandFieldsText::tr("Input"),
         .help = CommandFieldsText::tr("Text passed to standard input. Leave empty for no input."),
         .advanced = true},
        {.name = u"accept"_s,
         .type = FieldType::NumberSet,
         .label = CommandFieldsText::tr("Success exit codes"),
         .help = CommandFieldsText::tr(
             "Exit codes that mean success, such as 0 or 0,3-5. If a condition checks [EXIT_CODE], the default isn't used."),
         .defaultValue = QString(kGoodExitCodes),
         .maximum = kMaxExitCode,
         .supersedingPlaceholder = u"EXIT_CODE"_s,
         .valueWhenSuperseded = u"0-255"_s},
        {.name = u"warnCodes"_s,
         .type = FieldType::NumberSet,
         .label = CommandFieldsText::tr("Warning exit codes"),
         .help = CommandFieldsText::tr(
             "Exit codes that mean degraded instead of down. For a Nagios plugin, turn on “Nagios plugin” instead."),
         .maximum = kMaxExitCode},
        {.name = u"resultLine"_s,
         .type = FieldType::Number,
         .label = CommandFieldsText::tr("Result line"),
         .help =
             CommandFieldsText::tr("Which line of the output to show as the result: 1 is the first, -1 the last. Empty lines "
                                   "are skipped. 0 is the first line or, for df, free and ps, the line below the heading."),
         .defaultValue = 0,
         .minimum = -kMaxResultLine,
         .maximum = kMaxResultLine,
         .advanced = true,
         .whole = true},
    };
}

} // namespace watchkeeper
