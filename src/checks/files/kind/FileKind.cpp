// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `file` check type: checks whether a file or the files of a folder exist and meet the rules.
#include "checks/base/BuiltInKinds.h"
#include "checks/base/TargetMemory.h"

#include "async/PoolTasks.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/files/kind/FileRules.h"
#include "checks/files/kind/FileServices.h"
#include "checks/files/read/FileReading.h"

#include <QDateTime>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

FileProbeOptions fileProbeOptions(const Fields &fields)
{
    FileProbeOptions options;
    options.path = fields.text(u"path"_s);
    options.folder.setPattern(fields.text(u"pattern"_s));
    options.folder.isRecursive = fields.flag(u"recursive"_s);
    options.needsHash = fields.has(u"sha256"_s);
    return options;
}

//! Identifies the files to which a stored size belongs.
QStringList measuredFiles(const Fields &fields)
{
    return {fields.text(u"path"_s), fields.text(u"pattern"_s), fields.flag(u"recursive"_s) ? u"recursive"_s : QString()};
}

//! Returns the data from earlier checks, and stores the data of this check for the next one.
FileHistory updateHistory(const Fields &fields, const FileRules &rules, const FileFacts &facts, CheckContext *context)
{
    const Target &target = context->target();
    const Milliseconds every = target.schedule.every;
    TargetMemory<SizeHistory> &sizes = context->services().get<FileServices>().sizes();
    const QStringList measured = measuredFiles(fields);
    std::optional<SizeHistory> known = sizes.value(target.id);
    if (!known || known->files != measured)
        known = SizeHistory(measured);
    FileHistory history;
    history.now = monotonicNow();
    history.lastSize = known->last();
    history.sizeOneIntervalAgo = known->oneIntervalAgo(history.now, every);
    history.excess = known->excess;
    const std::optional<qint64> size = sizeOf(facts);
    if (!size || facts.error)
        return history;
    history.excess = excessiveGrowth(rules, facts, history);
    known->excess = history.excess;
    known->add(*size, history.now, every);
    sizes.set(target.id, *known);
    return history;
}

QCoro::Task<Observation> runFile(Fields fields, CheckContext *context)
{
    FileServices *files = &context->services().get<FileServices>();
    const CancelToken &token = context->token();
    const TargetId id = context->target().id;
    const FileProbeOptions options = fileProbeOptions(fields);
    Observation stopped;
    const FileReadGuard readGuard = co_await context->services().fileReads().begin(id, token);
    if (!readGuard) {
        stopped.error = context->stopped(previousReadRunningText(options.path));
        co_return stopped;
    }
    const auto progress = std::make_shared<FileProgress>();
    const Permit permit = co_await files->places().acquire(0, token);
    if (!permit) {
        stopped.error = stoppedReadError(*context, *progress, options.path);
        co_return stopped;
    }
    const auto job = [options, progress, readGuard] {
        progress->hasBegun = true;
        return probeFile(options, progress.get());
    };
    const CancelCallback stop(token, [progress] { progress->isStopped = true; });
    const std::optional<FileFacts> facts = co_await runInPool(&filePool(), job, token);
    if (!facts) {
        stopped.error = stoppedReadError(*context, *progress, options.path);
        co_return stopped;
    }
    const FileRules rules(fields, context->target().schedule.attempts);
    const FileHistory history = updateHistory(fields, rules, *facts, context);
    co_return evaluateFile(rules, *facts, QDateTime::currentMSecsSinceEpoch(), history);
}

QString fileAddress(const Fields &fields)
{
    const QString path = fields.text(u"path"_s);
    const QString pattern = fields.text(u"pattern"_s);
    if (pattern.isEmpty())
        return path;
    return path.endsWith(u'/') ? path + pattern : path + u'/' + pattern;
}

QList<KindAdvice> fileAdvice(const Fields &)
{
    using enum ErrorType;
    return {
        {Timeout,
         FilesText::tr("List the path in a terminal: “ls -l”. If that hangs, the disk or the network share isn't responding.")},
        {Condition,
         FilesText::tr(
             "Did the job that creates the file run, and did it succeed? For cron jobs, check the cron log and mail.")},
        {Condition, FilesText::tr("Is the disk full? Check with “df -h”.")},
    };
}

} // namespace

Kind makeFileKind()
{
    Kind kind;
    kind.key = u"file"_s;
    kind.title = FilesText::tr("File or folder");
    kind.help = FilesText::tr("Checks whether a file exists, and its age, size, growth and checksum. For a folder, checks "
                              "the number of files and the age of the newest and oldest files.");
    kind.subject = KindSubject::Local;
    kind.needsComputer = true;
    kind.fields = fileFields();
    kind.run = runFile;
    kind.address = fileAddress;
    kind.validate = validateFile;
    kind.expectations = addFileExpectations;
    kind.advice = fileAdvice;
    return kind;
}

} // namespace watchkeeper
