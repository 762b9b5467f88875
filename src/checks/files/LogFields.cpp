// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogFields.h"

#include "checks/files/FileWords.h"
#include "model/BoundedPattern.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostLines = 1'000'000'000;
constexpr double kYear = 365.0 * 86'400'000;

QString say(const char *text)
{
    return QCoreApplication::translate("Log", text);
}

Field lineCount(const QString &name, const QString &label, const QString &help)
{
    return {.name = name,
            .type = FieldType::Number,
            .label = label,
            .help = help,
            .maximum = kMostLines,
            .unit = say(QT_TRANSLATE_NOOP("Log", "lines")),
            .whole = true};
}

void checkPattern(const Fields &fields, const QString &name, QList<FieldProblem> *problems)
{
    const auto pattern = BoundedPattern::compile(fields.text(name));
    if (!pattern)
        problems->append(
            {name, say(QT_TRANSLATE_NOOP("Log", "This is not a regular expression: %1.")).arg(pattern.error().text)});
}

} // namespace

QList<Field> logFields()
{
    return {
        {.name = u"path"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Log", "File")),
         .help = say(QT_TRANSLATE_NOOP("Log", "Full path of the log, by the name under which lines are added to it.")),
         .required = true},
        {.name = u"pattern"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Log", "Pattern")),
         .help = say(QT_TRANSLATE_NOOP("Log",
                                       "A regular expression that a line must match somewhere to count, such as "
                                       "ERROR|FATAL. Empty: every line counts. Of a line the first 64 KiB are looked at."))},
        {.name = u"ignore"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Log", "Except")),
         .help = say(
             QT_TRANSLATE_NOOP("Log", "A regular expression for lines that do not count, although they match the pattern."))},
        {.name = u"ignoreCase"_s,
         .type = FieldType::Bool,
         .label = say(QT_TRANSLATE_NOOP("Log", "Ignore case")),
         .help = say(QT_TRANSLATE_NOOP("Log", "Takes capital and small letters for the same, in both patterns.")),
         .defaultValue = false},
        lineCount(u"warnLines"_s, say(QT_TRANSLATE_NOOP("Log", "Degraded from")),
                  say(QT_TRANSLATE_NOOP("Log", "So many matching lines since the last look are degraded. Empty or 0: never."))),
        lineCount(u"downLines"_s, say(QT_TRANSLATE_NOOP("Log", "Down from")),
                  say(QT_TRANSLATE_NOOP("Log",
                                        "So many matching lines since the last look are down. 0: never. Empty: 1, unless "
                                        "warnLines or lineWithin says what counts."))),
        {.name = u"lineWithin"_s,
         .type = FieldType::Duration,
         .label = say(QT_TRANSLATE_NOOP("Log", "A line must come within")),
         .help = say(QT_TRANSLATE_NOOP("Log",
                                       "It is down when no matching line has come for this long, counted from the first "
                                       "look on: for jobs that tell when they are done.")),
         .minimum = 1,
         .maximum = kYear},
        {.name = u"hold"_s,
         .type = FieldType::Duration,
         .label = say(QT_TRANSLATE_NOOP("Log", "Stays so for")),
         .help = say(QT_TRANSLATE_NOOP("Log",
                                       "How long it stays degraded or down after such lines, and at least for as many looks "
                                       "as the target has attempts, so that it is believed. With 0s it is good again after "
                                       "these.")),
         .defaultValue = u"0s"_s,
         .maximum = kYear},
        {.name = u"firstLook"_s,
         .type = FieldType::Choice,
         .label = say(QT_TRANSLATE_NOOP("Log", "First look")),
         .help = say(QT_TRANSLATE_NOOP("Log",
                                       "Where the first look after the start of Watchkeeper begins: at the end of the file, "
                                       "or at its beginning, which suits a single run of watchkeeper-cli check.")),
         .defaultValue = u"end"_s,
         .choices = {u"end"_s, u"beginning"_s},
         .choiceLabels = {say(QT_TRANSLATE_NOOP("Log", "At the end")), say(QT_TRANSLATE_NOOP("Log", "At the beginning"))},
         .advanced = true},
        {.name = u"maxBytes"_s,
         .type = FieldType::Size,
         .label = say(QT_TRANSLATE_NOOP("Log", "Read at most")),
         .help = say(QT_TRANSLATE_NOOP("Log",
                                       "How much is read in one look. Of more, the older part is skipped, and the result is "
                                       "degraded and says so.")),
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
                         say(QT_TRANSLATE_NOOP("Log", "With %1 or more it would be down already. Give fewer than downLines."))
                             .arg(downLines)});
    return problems;
}

} // namespace watchkeeper
