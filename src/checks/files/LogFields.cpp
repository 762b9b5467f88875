// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogFields.h"

#include "checks/files/FileMessages.h"
#include "model/base/BoundedPattern.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxCountedLines = 1'000'000'000;
constexpr double kYear = 365.0 * 86'400'000;

class LogFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(Log)
};

Field lineCountField(const QString &name, const QString &label, const QString &help)
{
    return {.name = name,
            .type = FieldType::Number,
            .label = label,
            .help = help,
            .maximum = kMaxCountedLines,
            .unit = LogFieldsText::tr("lines"),
            .whole = true};
}

void checkPattern(const Fields &fields, const QString &name, QList<FieldProblem> *problems)
{
    const auto pattern = BoundedPattern::compile(fields.text(name));
    if (!pattern)
        problems->append({name, LogFieldsText::tr("This isn't a valid regular expression: %1.").arg(pattern.error().text)});
}

} // namespace

QList<Field> logFields()
{
    return {
        {.name = u"path"_s,
         .type = FieldType::Text,
         .label = LogFieldsText::tr("File"),
         .help = LogFieldsText::tr("Full path of the current log file, to which new lines are added."),
         .required = true},
        {.name = u"pattern"_s,
         .type = FieldType::Text,
         .label = LogFieldsText::tr("Pattern"),
         .help = LogFieldsText::tr("A regular expression for the lines to count, such as ERROR|FATAL. It can match anywhere in "
                                   "a line. Leave empty to count every line. Only the first 64 KiB of a line are checked.")},
        {.name = u"ignore"_s,
         .type = FieldType::Text,
         .label = LogFieldsText::tr("Exclude pattern"),
         .help = LogFieldsText::tr("A regular expression for lines to ignore even if they match the pattern.")},
        {.name = u"ignoreCase"_s,
         .type = FieldType::Bool,
         .label = LogFieldsText::tr("Ignore case"),
         .help = LogFieldsText::tr("Ignores the difference between upper and lower case, in both patterns."),
         .defaultValue = false},
        lineCountField(u"warnLines"_s, LogFieldsText::tr("Degraded at"),
                       LogFieldsText::tr("Number of matching lines since the last check at which the target is degraded. Leave "
                                         "empty or enter 0 to turn this off.")),
        lineCountField(u"downLines"_s, LogFieldsText::tr("Down at"),
                       LogFieldsText::tr("Number of matching lines since the last check at which the target is down. Enter 0 "
                                         "to turn this off. If empty, 1 is used unless warnLines or lineWithin is set.")),
        {.name = u"lineWithin"_s,
         .type = FieldType::Duration,
         .label = LogFieldsText::tr("Line expected within"),
         .help = LogFieldsText::tr("The target is down when no matching line has appeared for this long, counted from the "
                                   "first check. Useful for jobs that log a line when they finish."),
         .minimum = 1,
         .maximum = kYear},
        {.name = u"hold"_s,
         .type = FieldType::Duration,
         .label = LogFieldsText::tr("Hold time"),
         .help = LogFieldsText::tr(
             "How long the target stays degraded or down after matching lines appear. To confirm the state, this lasts for at "
             "least as many checks as the target has attempts. If 0s, the target recovers after those checks."),
         .defaultValue = u"0s"_s,
         .maximum = kYear},
        {.name = u"firstLook"_s,
         .type = FieldType::Choice,
         .label = LogFieldsText::tr("Initial position"),
         .help = LogFieldsText::tr("Whether the first check after Watchkeeper starts reads from the end or the beginning of "
                                   "the file. Choose the beginning for a single run of watchkeeper-cli check."),
         .defaultValue = u"end"_s,
         .choices = {u"end"_s, u"beginning"_s},
         .choiceLabels = {LogFieldsText::tr("End of file"), LogFieldsText::tr("Beginning of file")},
         .advanced = true},
        {.name = u"maxBytes"_s,
         .type = FieldType::Size,
         .label = LogFieldsText::tr("Read limit"),
         .help = LogFieldsText::tr("Maximum amount of data that one check reads. If there is more, the older part is skipped "
                                   "and the target is degraded."),
         .defaultValue = u"64MiB"_s,
         .minimum = 1024.0 * 1024,
         .maximum = 16.0 * 1024 * 1024 * 1024,
         .advanced = true},
    };
}

QList<FieldProblem> validateLog(const Fields &fields)
{
    QList<FieldProblem> problems;
    if (const QString problem = pathProblem(fields.text(u"path"_s)); !problem.isEmpty())
        problems.append({u"path"_s, problem});
    checkPattern(fields, u"pattern"_s, &problems);
    checkPattern(fields, u"ignore"_s, &problems);
    const int warnLines = fields.integer(u"warnLines"_s);
    const int downLines = fields.integer(u"downLines"_s);
    if (warnLines > 0 && downLines > 0 && warnLines >= downLines)
        problems.append({u"warnLines"_s,
                         LogFieldsText::tr("With %1 or more lines, the target would already be down. Use fewer than downLines.")
                             .arg(downLines)});
    return problems;
}

} // namespace watchkeeper
