// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `log` check type: checks new lines of a file, even if the file is rotated, truncated or replaced.
#include "checks/base/BuiltInKinds.h"
#include "checks/base/TargetMemory.h"

#include "async/PoolTasks.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/files/kind/FileServices.h"
#include "checks/files/kind/LogEvaluator.h"
#include "checks/files/read/FileReading.h"
#include "model/base/BoundedPattern.h"
#include "model/field/Fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kMaxCountedLines = 1'000'000'000;
constexpr double kMillisecondsPerYear = 365.0 * 86'400'000;

class LogKindText
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
            .unit = LogKindText::tr("lines"),
            .whole = true};
}

void checkPattern(const Fields &fields, const QString &name, QList<FieldProblem> *problems)
{
    const auto pattern = BoundedPattern::compile(fields.text(name));
    if (!pattern)
        problems->append({name, LogKindText::tr("This isn't a valid regular expression: %1.").arg(pattern.error().text)});
}

QList<Field> logFields()
{
    return {
        {.name = u"path"_s,
         .type = FieldType::Text,
         .label = LogKindText::tr("File"),
         .help = LogKindText::tr("Full path of the current log file, to which new lines are added."),
         .required = true},
        {.name = u"pattern"_s,
         .type = FieldType::Text,
         .label = LogKindText::tr("Pattern"),
         .help = LogKindText::tr("A regular expression for the lines to count, such as ERROR|FATAL. It can match anywhere in "
                                 "a line. Leave empty to count every line. Only the first 64 KiB of a line are checked.")},
        {.name = u"ignore"_s,
         .type = FieldType::Text,
         .label = LogKindText::tr("Exclude pattern"),
         .help = LogKindText::tr("A regular expression for lines to ignore even if they match the pattern.")},
        {.name = u"ignoreCase"_s,
         .type = FieldType::Bool,
         .label = LogKindText::tr("Ignore case"),
         .help = LogKindText::tr("Ignores the difference between upper and lower case, in both patterns."),
         .defaultValue = false},
        lineCountField(u"warnLines"_s, LogKindText::tr("Degraded at"),
                       LogKindText::tr("The target is degraded if at least this many lines match since the last check. Leave "
                                       "empty or enter 0 to turn this off.")),
        lineCountField(u"downLines"_s, LogKindText::tr("Down at"),
                       LogKindText::tr("The target is down if at least this many lines match since the last check. Enter 0 to "
                                       "turn this off. If empty, 1 is used unless warnLines or lineWithin is set.")),
        {.name = u"lineWithin"_s,
         .type = FieldType::Duration,
         .label = LogKindText::tr("Line expected within"),
         .help = LogKindText::tr("The target is down when no matching line has appeared for this long, counted from the "
                                 "first check. Useful for jobs that log a line when they finish."),
         .minimum = 1,
         .maximum = kMillisecondsPerYear},
        {.name = u"hold"_s,
         .type = FieldType::Duration,
         .label = LogKindText::tr("Hold time"),
         .help = LogKindText::tr("How long the target stays degraded or down after matching lines appear, and at least for the "
                                 "number of checks set under “Attempts”, so that the state can be confirmed. With 0s, it "
                                 "recovers after that many checks."),
         .defaultValue = u"0s"_s,
         .maximum = kMillisecondsPerYear},
        {.name = u"firstLook"_s,
         .type = FieldType::Choice,
         .label = LogKindText::tr("Initial position"),
         .help = LogKindText::tr("Whether the first check after Watchkeeper starts reads from the end or the beginning of "
                                 "the file. Choose the beginning for a single run of watchkeeper-cli check."),
         .defaultValue = u"end"_s,
         .choices = {u"end"_s, u"beginning"_s},
         .choiceLabels = {LogKindText::tr("End of file"), LogKindText::tr("Beginning of file")},
         .advanced = true},
        {.name = u"maxBytes"_s,
         .type = FieldType::Size,
         .label = LogKindText::tr("Read limit"),
         .help = LogKindText::tr("Maximum amount of data that one check reads. If there is more, the older part is skipped "
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
        problems.append(
            {u"warnLines"_s,
             LogKindText::tr("With %1 or more lines, the target would already be down. Enter a number lower than downLines.")
                 .arg(downLines)});
    return problems;
}

//! Returns the time available for reading: a share of the remaining time. If it runs out, the next check continues reading.
Milliseconds readTimeBudget(const CheckContext &context)
{
    constexpr double kReadTimeShare = 0.7;
    const double left = static_cast<double>(context.timeout().count()) - context.elapsedMs();
    return Milliseconds(static_cast<qint64>(qMax(0.0, left) * kReadTimeShare));
}

LogProbeOptions logProbeOptions(const Fields &fields, const CheckContext &context)
{
    LogProbeOptions options;
    options.path = fields.text(u"path"_s);
    options.pattern.setPatterns(fields.text(u"pattern"_s), fields.text(u"ignore"_s), fields.flag(u"ignoreCase"_s));
    options.startsAtBeginning = fields.text(u"firstLook"_s) == "beginning"_L1;
    options.byteLimit = fields.size(u"maxBytes"_s);
    options.budget = readTimeBudget(context);
    options.now = monotonicNow();
    return options;
}

LogOptions readLogOptions(const Fields &fields, const LogRules &rules)
{
    LogOptions targetOptions;
    targetOptions.lines = {fields.text(u"pattern"_s), fields.text(u"ignore"_s),
                           fields.flag(u"ignoreCase"_s) ? u"ignoreCase"_s : QString()};
    targetOptions.warnLines = rules.warnLines;
    targetOptions.downLines = rules.downLines;
    return targetOptions;
}

//! \brief Returns the position after the last check. If the target was edited since then, the position remains valid, but
//! earlier findings are dropped.
//! \param now  [ms] as returned by monotonicNow()
std::optional<LogPosition> knownPosition(const TargetId &id, const LogOptions &targetOptions, qint64 now, FileServices *files)
{
    std::optional<LogPosition> known = files->positions().value(id);
    if (!known || known->targetOptions == targetOptions)
        return known;
    known->verdict.reset();
    if (known->targetOptions.lines != targetOptions.lines)
        known->lastMatch = now;
    known->targetOptions = targetOptions;
    // stored even if the log can't be read now, because the time without matching lines is counted from now on
    files->positions().set(id, *known);
    return known;
}

QCoro::Task<Observation> runLog(Fields fields, CheckContext *context)
{
    FileServices *files = &context->services().get<FileServices>();
    const CancelToken &token = context->token();
    const TargetId id = context->target().id;
    Observation stopped;
    const FileReadGuard readGuard = co_await context->services().fileReads().begin(id, token);
    if (!readGuard) {
        stopped.error = context->stopped(previousReadRunningText(fields.text(u"path"_s)));
        co_return stopped;
    }
    const auto progress = std::make_shared<FileProgress>();
    const Permit permit = co_await files->places().acquire(0, token);
    if (!permit) {
        stopped.error = stoppedReadError(*context, *progress, fields.text(u"path"_s));
        co_return stopped;
    }
    const LogProbeOptions options = logProbeOptions(fields, *context);
    const LogRules rules(fields, context->target().schedule.attempts);
    const LogOptions targetOptions = readLogOptions(fields, rules);
    const std::optional<LogPosition> known = knownPosition(id, targetOptions, options.now, files);
    const auto job = [options, known, progress, readGuard] {
        progress->hasBegun = true;
        return probeLog(options, known, progress.get());
    };
    const CancelCallback stop(token, [progress] { progress->isStopped = true; });
    std::optional<LogFindings> findings = co_await runInPool(&filePool(), job, token);
    if (!findings) {
        stopped.error = stoppedReadError(*context, *progress, options.path);
        co_return stopped;
    }
    if (!findings->error) {
        findings->position.targetOptions = targetOptions;
        findings->position.verdict = verdictOf(rules, *findings, known, options.now);
        files->positions().set(id, findings->position);
    } else if (findings->position.isMissing) {
        findings->position.targetOptions = targetOptions;
        files->positions().set(id, findings->position);
    }
    co_return evaluateLog(rules, *findings, known, options.now);
}

QString logAddress(const Fields &fields)
{
    return fields.text(u"path"_s);
}

QList<KindAdvice> logAdvice(const Fields &)
{
    using enum ErrorType;
    return {
        {Timeout,
         LogKindText::tr(
             "Read the file in a terminal: “tail”. If that hangs, the disk or the network share isn't responding.")},
        {NotFound, LogKindText::tr("Is the file name still correct? Some programs add the date to the name.")},
        {NotFound, LogKindText::tr("Is the program that writes the log running, and does it have permission to write there?")},
        {Permission, LogKindText::tr("On Debian, the group “adm” can read system logs. Add your user to it.")},
        {Condition, LogKindText::tr("The Reply tab shows the matching lines.")},
        {Condition, LogKindText::tr("If these lines are harmless, add them to “Exclude pattern”.")},
    };
}

} // namespace

Kind makeLogKind()
{
    Kind kind;
    kind.key = u"log"_s;
    kind.title = LogKindText::tr("Log file");
    kind.help = LogKindText::tr(
        "Checks new lines for a pattern, even across rotation and truncation, or reports when an expected line is missing. "
        "Each check continues where the previous one stopped. After Watchkeeper restarts, checks continue at the end of the "
        "log, so lines written in the meantime aren't checked. A log that is created and rotated away between two checks isn't "
        "checked either. If lines were lost in a rotation, for example because the old log was compressed immediately, the "
        "target is degraded. A log that is missing at the first check is read from the beginning when it appears. A last line "
        "without a line ending is counted only if it matches and hasn't grown between two checks. Logs can be in UTF-8, or in "
        "UTF-16 "
        "with a byte order mark.");
    kind.subject = KindSubject::Local;
    kind.needsComputer = true;
    kind.fields = logFields();
    kind.run = runLog;
    kind.address = logAddress;
    kind.validate = validateLog;
    kind.expectations = addLogExpectations;
    kind.responseTitle = LogKindText::tr("Matching lines");
    kind.advice = logAdvice;
    return kind;
}

} // namespace watchkeeper
