// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogFields.h"

#include "checks/files/FileWords.h"
#include "model/BoundedPattern.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostCountedLines = 1'000'000'000;
constexpr double kYear = 365.0 * 86'400'000;

class LogFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(Log)
};

Field lineCount(const QString &name, const QString &label, const QString &help)
{
    return {.name = name,
            .type = FieldType::Number,
            .label = label,
            .help = help,
            .maximum = kMostCountedLines,
            .unit = LogFieldsText::tr("lines"),
            .whole = true};
}

void checkPattern(const Fields &fields, const QString &name, QList<FieldProblem> *problems)
{
    const auto pattern = BoundedPattern::compile(fields.text(name));
    if (!pattern)
        problems->append({name, LogFieldsText::tr("This is not a regular expression: %1.").arg(pattern.error().text)});
}

} // namespace

QList<Field> logFields()
{
    return {
        {.name = u"path"_s,
         .type = FieldType::Text,
         .label = LogFieldsText::tr("File"),
         .help = LogFieldsText::tr("Full path of the log, by the name under which lines are added to it."),
         .required = true},
        {.name = u"pattern"_s,
         .type = FieldType::Text,
         .label = LogFieldsText::tr("Pattern"),
         .help = LogFieldsText::tr("A regular expression that a line must match somewhere to count, such as "
                                   "ERROR|FATAL. Empty: every line counts. Of a line the first 64 KiB are looked at.")},
        {.name = u"ignore"_s,
         .type = FieldType::Text,
         .label = LogFieldsText::tr("Except"),
         .help = LogFieldsText::tr("A regular expression for lines that do not count, although they match the pattern.")},
        {.name = u"ignoreCase"_s,
         .type = FieldType::Bool,
         .label = LogFieldsText::tr("Ignore case"),
         .help = LogFieldsText::tr("Takes capital and small letters for the same, in both patterns."),
         .defaultValue = false},
        lineCount(u"warnLines"_s, LogFieldsText::tr("Degraded from"),
                  LogFieldsText::tr("So many matching lines since the last look are degraded. Empty or 0: never.")),
        lineCount(u"downLines"_s, LogFieldsText::tr("Down from"),
                  LogFieldsText::tr("So many matching lines since the last look are down. 0: never. Empty: 1, unless "
                                    "warnLines or lineWithin says what counts.")),
        {.name = u"lineWithin"_s,
         .type = FieldType::Duration,
         .label = LogFieldsText::tr("A line must come within"),
         .help = LogFieldsText::tr("It is down when no matching line has come for this long, counted from the first "
                                   "look on: for jobs that tell when they are done."),
         .minimum = 1,
         .maximum = kYear},
        {.name = u"hold"_s,
         .type = FieldType::Duration,
         .label = LogFieldsText::tr("Stays so for"),
         .help = LogFieldsText::tr("How long it stays degraded or down after such lines, and at least for as many looks "
                                   "as the target has attempts, so that it is believed. With 0s it is good again after "
                                   "these."),
         .defaultValue = u"0s"_s,
         .maximum = kYear},
        {.name = u"firstLook"_s,
         .type = FieldType::Choice,
         .label = LogFieldsText::tr("First look"),
         .help = LogFieldsText::tr("Where the first look after the start of Watchkeeper begins: at the end of the file, "
                                   "or at its beginning, which suits a single run of watchkeeper-cli check."),
         .defaultValue = u"end"_s,
         .choices = {u"end"_s, u"beginning"_s},
         .choiceLabels = {LogFieldsText::tr("At the end"), LogFieldsText::tr("At the beginning")},
         .advanced = true},
        {.name = u"maxBytes"_s,
         .type = FieldType::Size,
         .label = LogFieldsText::tr("Read at most"),
         .help = LogFieldsText::tr("How much is read in one look. Of more, the older part is skipped, and the result is "
                                   "degraded and says so."),
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
        problems.append(
            {u"warnLines"_s,
             LogFieldsText::tr("With %1 or more it would be down already. Give fewer than downLines.").arg(downLines)});
    return problems;
}

} // namespace watchkeeper
