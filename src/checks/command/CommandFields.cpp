// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandFields.h"

#include "checks/TargetMacros.h"
#include "checks/command/ShellWords.h"
#include "model/NearestWord.h"

#include <QCoreApplication>
#include <QDir>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLargestExitCode = 255;
constexpr double kMostResultLine = 1'000;
constexpr QLatin1StringView kGoodExitCodes("0");

class CommandFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString unknownMacroText(const QString &name)
{
    const QString nearest = nearestWord(name, targetMacroNames());
    if (!nearest.isEmpty())
        return CommandFieldsText::tr("A target has no “%1”. Did you mean ${target:%2}?").arg(name, nearest);
    return CommandFieldsText::tr("A target has no “%1”. After ${target: may stand: %2.")
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
        problems.append({u"host"_s, CommandFieldsText::tr("The command asks for it by ${target:host}.")});
    return problems;
}

//! What a plugin's end means is not the target's to say.
QList<FieldProblem> pluginProblems(const Fields &fields)
{
    const QString codes = CommandFieldsText::tr("The exit codes of a plugin are fixed: 0 is up, 1 degraded, 2 down, 3 unknown. "
                                                "Leave this as it is, or set plugin to false.");
    QList<FieldProblem> problems;
    if (fields.numberSet(u"accept"_s).toString() != kGoodExitCodes)
        problems.append({u"accept"_s, codes});
    if (fields.has(u"warnCodes"_s))
        problems.append({u"warnCodes"_s, codes});
    if (fields.integer(u"resultLine"_s) != 0)
        problems.append({u"resultLine"_s,
                         CommandFieldsText::tr("The result of a plugin is its first line. Leave this out, or set plugin to "
                                               "false.")});
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
        problems.append({u"command"_s, CommandFieldsText::tr("Give a command line.")});
    if (!fields.flag(u"shell"_s)) {
        const Expected<QStringList, QString> words = splitShellWords(line);
        if (!words)
            problems.append({u"command"_s, words.error()});
    }
    const QString directory = fields.text(u"directory"_s);
    if (!directory.isEmpty() && !directory.startsWith(u"${"_s) && QDir::isRelativePath(directory))
        problems.append({u"directory"_s, CommandFieldsText::tr("Give the full path of the folder.")});
    for (const auto &[name, value] : fields.map(u"environment"_s)) {
        if (name.isEmpty() || name.contains(u'=') || name.contains(QChar::Null))
            problems.append(
                {u"environment"_s, CommandFieldsText::tr("“%1” can't be the name of an environment variable.").arg(name)});
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
             "The program and its arguments, quoted as in a shell. It is started without a "
             "shell. ${env:NAME}, ${file:PATH} and ${keychain:KEY} fill a part of one argument, and so do "
             "${target:name}, ${target:host}, ${target:tags}, ${target:timeout} and ${target:every} "
             "(in seconds), ${target:attempts}, ${target:kind} and ${target:id}. Arguments can be seen by "
             "every user of this computer, so secrets are better passed as input or in the "
             "environment."),
         .required = true,
         .expands = false},
        {.name = u"shell"_s,
         .type = FieldType::Bool,
         .label = CommandFieldsText::tr("Use the shell"),
         .help = CommandFieldsText::tr("Hands the line to /bin/sh (cmd on Windows), for pipes and redirections. "
                                       "Placeholders reach it as environment variables."),
         .defaultValue = false},
        {.name = u"plugin"_s,
         .type = FieldType::Bool,
         .label = CommandFieldsText::tr("Nagios plugin"),
         .help = CommandFieldsText::tr("Reads exit code and output as those of a Nagios or Monitoring plugin: 0 is up, 1 "
                                       "degraded, 2 down, 3 unknown; the first line is the result, and performance data "
                                       "behind | become values with units and thresholds. It is also looked for in the "
                                       "usual folders of plugins, and prints numbers with a point (LC_NUMERIC=C)."),
         .defaultValue = false},
        {.name = u"host"_s,
         .type = FieldType::Host,
         .label = CommandFieldsText::tr("Host"),
         .help = CommandFieldsText::tr("The host that the command asks, if it asks one: it fills ${target:host}, and counts "
                                       "for the limit of checks of one host at a time."),
         .advanced = true},
        {.name = u"directory"_s,
         .type = FieldType::Folder,
         .label = CommandFieldsText::tr("Working folder"),
         .help =
             CommandFieldsText::tr("Full path of the folder in which it runs. Empty: that of Watchkeeper. Better not one on a "
                                   "network drive: if that hangs while the command is being started, all checks wait."),
         .advanced = true},
        {.name = u"environment"_s,
         .type = FieldType::Map,
         .label = CommandFieldsText::tr("Environment"),
         .help = CommandFieldsText::tr("Variables set in addition to your own environment, or in place of them."),
         .advanced = true},
        {.name = u"input"_s,
         .type = FieldType::Body,
         .label = CommandFieldsText::tr("Input"),
         .help = CommandFieldsText::tr("Text that it reads from standard input. Empty: nothing is there to read."),
         .advanced = true},
        {.name = u"accept"_s,
         .type = FieldType::NumberSet,
         .label = CommandFieldsText::tr("Good exit codes"),
         .help = CommandFieldsText::tr("Exit codes that mean all is well, such as 0 or 0,3-5. Not given: a condition on "
                                       "[EXIT_CODE] takes its place."),
         .defaultValue = QString(kGoodExitCodes),
         .maximum = kLargestExitCode,
         .yieldsTo = u"EXIT_CODE"_s,
         .yieldedValue = u"0-255"_s},
        {.name = u"warnCodes"_s,
         .type = FieldType::NumberSet,
         .label = CommandFieldsText::tr("Warning exit codes"),
         .help = CommandFieldsText::tr(
             "Exit codes that mean degraded instead of down. For a Nagios plugin switch on “Nagios plugin” "
             "instead."),
         .maximum = kLargestExitCode},
        {.name = u"resultLine"_s,
         .type = FieldType::Number,
         .label = CommandFieldsText::tr("Line of the result"),
         .help = CommandFieldsText::tr("Which line of the output is shown as the result: 1 is the first, -1 the last; empty "
                                       "ones don't count. 0 is the first, but the one below the heading for df, free and ps."),
         .defaultValue = 0,
         .minimum = -kMostResultLine,
         .maximum = kMostResultLine,
         .advanced = true,
         .whole = true},
    };
}

} // namespace watchkeeper
