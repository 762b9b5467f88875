// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogKind.h"

#include "async/PoolTasks.h"
#include "checks/CheckServices.h"
#include "checks/files/FileMessages.h"
#include "checks/files/FilePool.h"
#include "checks/files/FileServices.h"
#include "checks/files/LogEvaluator.h"
#include "checks/files/LogFields.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class LogKindText
{
    Q_DECLARE_TR_FUNCTIONS(Log)
};

//! The time available for reading: a share of the remaining time. If it runs out, the next check continues reading.
Milliseconds readTimeBudget(const CheckContext &context)
{
    constexpr double kShare = 0.7;
    const double left = static_cast<double>(context.timeout().count()) - context.elapsedMs();
    return Milliseconds(static_cast<qint64>(qMax(0.0, left) * kShare));
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

//! \brief The position after the last check. If the target was edited since then, the position remains valid, but earlier findings
//! are dropped.
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
    files->positions().set(id, *known); // stored even if the log can't be read now, because the period without lines begins now
    return known;
}

QCoro::Task<Observation> runLog(Fields fields, CheckContext *context)
{
    FileServices *files = &context->services().files();
    const CancelToken &token = context->token();
    const TargetId id = context->target().id;
    Observation stopped;
    const FileReadGuard readGuard = co_await files->beginRead(id, token);
    if (!readGuard) {
        stopped.error = context->stopped(previousReadRunningText(fields.text(u"path"_s)));
        co_return stopped;
    }
    const auto progress = std::make_shared<FileProgress>();
    const Permit place = co_await files->places().acquire(0, token);
    if (!place) {
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
    std::optional<LogFindings> findings = co_await computeInPool(&filePool(), job, token);
    if (!findings) {
        stopped.error = stoppedReadError(*context, *progress, options.path);
        co_return stopped;
    }
    if (!findings->error) {
        findings->position.targetOptions = targetOptions;
        findings->position.verdict = verdictOf(rules, *findings, known, options.now);
        files->positions().set(id, findings->position);
    }
    co_return evaluateLog(rules, *findings, known, options.now);
}

QString logAddress(const Fields &fields)
{
    return fields.text(u"path"_s);
}

Kind makeLogKind()
{
    Kind kind;
    kind.key = u"log"_s;
    kind.title = LogKindText::tr("Log file");
    kind.help =
        LogKindText::tr("Checks new lines for a pattern, even across rotation and truncation, or reports when an expected line "
                        "is missing. Each check continues where the previous one stopped. After Watchkeeper restarts, checks "
                        "continue at the end of the log, so lines written in the meantime aren't checked. A log that is "
                        "created and rotated away between two checks isn't checked either.");
    kind.fields = logFields();
    kind.run = runLog;
    kind.address = logAddress;
    kind.validate = validateLog;
    return kind;
}

} // namespace

const Kind *logKind()
{
    static const Kind kind = makeLogKind();
    return &kind;
}

} // namespace watchkeeper
