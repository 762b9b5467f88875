// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `process` check type: whether a program is running, and the number, age, memory and CPU usage of its processes.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "checks/computer/kind/ProcessPattern.h"
#include "checks/computer/kind/Rates.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <limits>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMsPerSecond = 1000;
constexpr double kMaxExpectedProcesses = 999'999;
constexpr double kMaxCpuPercent = 999'999;
constexpr qsizetype kMaxListedProcesses = 50;

const QString kProcessRunning = u"running"_s;
const QString kProcessStopped = u"stopped"_s;
const QString kNotAvailable = u"–"_s;

class ProcessKindText
{
    Q_DECLARE_TR_FUNCTIONS(Process)
};

constexpr LimitMeasure cpuMeasure()
{
    LimitMeasure measure(u"CpuPercent", LimitSide::Above, FieldType::Number);
    measure.unit = u"%";
    measure.maximum = kMaxCpuPercent;
    return measure;
}

constexpr LimitMeasure kProcessMemory(u"Memory", LimitSide::Above, FieldType::Size);
constexpr LimitMeasure kProcessCpu = cpuMeasure();
constexpr LimitMeasure kMinAge(u"AgeBelow", LimitSide::Below, FieldType::Duration);
constexpr LimitMeasure kMaxAge(u"AgeAbove", LimitSide::Above, FieldType::Duration);

//! The combined values of all matching processes.
struct CombinedFigures
{
    qint64 memory = 0;
    double youngest = 0; //!< [s]
    double oldest = 0;   //!< [s]
};

CombinedFigures combineFigures(const QList<ProcessFigures> &processes)
{
    CombinedFigures combined;
    if (!processes.isEmpty())
        combined.youngest = processes.first().age;
    for (const ProcessFigures &process : processes) {
        combined.memory += std::min(process.residentBytes, std::numeric_limits<qint64>::max() - combined.memory);
        combined.youngest = std::min(combined.youngest, process.age);
        combined.oldest = std::max(combined.oldest, process.age);
    }
    return combined;
}

QString durationTextOfSeconds(double seconds)
{
    return humanDuration(seconds * kMsPerSecond);
}

QString processListText(const QList<ProcessFigures> &processes)
{
    QStringList lines;
    for (const ProcessFigures &process : processes.first(std::min(kMaxListedProcesses, processes.size()))) {
        const QString memory = process.hasDetails ? humanBinarySize(process.residentBytes) : kNotAvailable;
        const QString age = process.hasDetails ? durationTextOfSeconds(process.age) : kNotAvailable;
        lines.append(u"%1  %2  %3  %4"_s.arg(QString::number(process.id), memory, age,
                                             process.commandLine.isEmpty() ? process.name : process.commandLine));
    }
    return lines.join(u'\n');
}

CheckError noProcessError(const QString &description, const ProcessMatches &found)
{
    if (found.isPartial)
        return CheckError(
            ErrorType::Permission,
            ProcessKindText::tr(
                "No %1 found, but the current user can't see other users' processes (/proc is mounted with hidepid).")
                .arg(description));
    if (found.hasNoArguments)
        return CheckError(ErrorType::NotFound,
                          ProcessKindText::tr("No %1 found. This system shows only the program path of a command line, not its "
                                              "arguments. Match by program or PID file instead.")
                              .arg(description));
    const QString text =
        ProcessKindText::tr("No %1 is running. Start it, or check its log to see why it exited.").arg(description);
    if (found.zombies == 0)
        return CheckError(ErrorType::Condition, text);
    return CheckError(ErrorType::Condition,
                      text + u' '
                          + QCoreApplication::translate(
                              "Process", "%n zombie process(es) has (have) not yet been reaped by the parent process.", nullptr,
                              found.zombies));
}

void evaluateCount(const Fields &fields, const QString &description, qsizetype count, LimitVerdict *verdict)
{
    const int minCount = fields.integer(u"atLeast"_s);
    if (count < minCount)
        verdict->addDown(ProcessKindText::tr("Too few instances of %2: expected at least %1, found %3.")
                             .arg(QString::number(minCount), description, QString::number(count)));
    if (fields.has(u"atMost"_s) && count > fields.integer(u"atMost"_s))
        verdict->addDown(ProcessKindText::tr("Too many instances of %2: expected at most %1, found %3.")
                             .arg(QString::number(fields.integer(u"atMost"_s)), description, QString::number(count)));
}

void evaluateFigures(const QString &description, const CombinedFigures &combined, double cpu, LimitVerdict *verdict)
{
    const QString advice = ProcessKindText::tr("Check what the process is doing. A restart may help.");
    verdict->evaluate(kProcessMemory, static_cast<double>(combined.memory),
                      ProcessKindText::tr("Memory usage of %1 is %2").arg(description, humanBinarySize(combined.memory)),
                      advice);
    verdict->evaluate(kProcessCpu, cpu,
                      ProcessKindText::tr("CPU usage of %1 is %2 of a core").arg(description, roundedPercentText(cpu)), advice);
    verdict->evaluate(
        kMinAge, roundedToHundredths(combined.youngest) * kMsPerSecond,
        ProcessKindText::tr("The youngest %1 started %2 ago").arg(description, durationTextOfSeconds(combined.youngest)),
        ProcessKindText::tr("Was the process restarted, or did it crash?"));
    verdict->evaluate(
        kMaxAge, roundedToHundredths(combined.oldest) * kMsPerSecond,
        ProcessKindText::tr("The oldest %1 started %2 ago").arg(description, durationTextOfSeconds(combined.oldest)),
        ProcessKindText::tr("Is the process stuck?"));
}

bool allHaveDetails(const QList<ProcessFigures> &processes)
{
    return std::all_of(processes.begin(), processes.end(), [](const ProcessFigures &process) { return process.hasDetails; });
}

//! Whether the target has limits for values that may be hidden from the current user, such as the memory of a process.
bool limitsHiddenValues(const Fields &fields)
{
    const auto isLimited = [&fields](const LimitMeasure &measure) {
        const LimitBounds bounds = limitBounds(fields, measure);
        return bounds.warn || bounds.critical;
    };
    return isLimited(kProcessMemory) || isLimited(kProcessCpu) || isLimited(kMinAge) || isLimited(kMaxAge);
}

CheckError noDetailsError(const QString &description)
{
    return CheckError(
        ErrorType::Permission,
        ProcessKindText::tr("The current user isn't allowed to see memory, age and CPU time of %1. Run Watchkeeper as "
                            "the owner of the process, or remove these limits.")
            .arg(description));
}

void addFigures(int count, const CombinedFigures &combined, double cpu, Observation *observation)
{
    observation->summary = QCoreApplication::translate("Process", "%n running, %1, %2 of a core", nullptr, count)
                               .arg(humanBinarySize(combined.memory), roundedPercentText(cpu));
    observation->addValue(u"memory"_s, combined.memory);
    observation->addValue(u"cpuPercent"_s, roundedToHundredths(cpu));
    observation->addValue(u"youngest"_s, roundedToHundredths(combined.youngest));
    observation->addValue(u"oldest"_s, roundedToHundredths(combined.oldest));
}

Observation observeProcess(const Fields &fields, const QString &description, const ProcessMatches &found, double cpu)
{
    const qsizetype count = found.processes.size();
    const bool shouldRun = fields.text(u"expect"_s) == kProcessRunning;
    const CombinedFigures combined = combineFigures(found.processes);
    Observation observation;
    observation.addValue(u"count"_s, count);
    if (count == 0) {
        observation.summary = ProcessKindText::tr("not running");
        const bool isUnsure = found.isPartial || found.hasNoArguments;
        if (shouldRun ? fields.integer(u"atLeast"_s) > 0 : isUnsure)
            observation.error = noProcessError(description, found);
        return observation;
    }
    const bool hasDetails = allHaveDetails(found.processes);
    if (hasDetails)
        addFigures(static_cast<int>(count), combined, cpu, &observation);
    else
        observation.summary = ProcessKindText::tr("%1 running").arg(count);
    if (count == 1)
        observation.addValue(u"processId"_s, found.processes.first().id);
    observation.text = processListText(found.processes);
    LimitVerdict verdict(fields);
    if (shouldRun) {
        evaluateCount(fields, description, count, &verdict);
        if (hasDetails)
            evaluateFigures(description, combined, cpu, &verdict);
    } else {
        verdict.addDown(ProcessKindText::tr("A %1 is running (PID %2), but shouldn't be.")
                            .arg(description, QString::number(found.processes.first().id)));
    }
    verdict.applyToObservation(&observation);
    if (shouldRun && !hasDetails && !observation.error && limitsHiddenValues(fields))
        observation.error = noDetailsError(description);
    return observation;
}

using Found = Expected<SystemReading<ProcessMatches>, CheckError>;

//! Reads the list of all processes, which is shared with other targets, and selects the processes of this target.
QCoro::Task<Found> readMatchingProcesses(ProcessPattern pattern, QByteArray series, Instant notBefore, CheckContext *context)
{
    Computer &computer = context->services().get<Computer>();
    const SystemQuery<ProcessTable> all(u"processes"_s, ProcessKindText::tr("the process list"), &SystemReader::processes);
    const auto table = co_await computer.read(all, notBefore, context);
    if (!table)
        co_return Unexpected(table.error());
    const auto match = [processes = table->figures, pattern](const SystemReader &) -> Expected<ProcessMatches, CheckError> {
        return findProcesses(processes, pattern, QCoreApplication::applicationPid());
    };
    const SystemQuery<ProcessMatches> matchesQuery(u"processes of "_s + QString::fromUtf8(series),
                                                   ProcessKindText::tr("the process list"), match);
    const auto found = co_await computer.read(matchesQuery, Instant::clock::now(), context);
    if (!found)
        co_return Unexpected(found.error());
    co_return SystemReading<ProcessMatches>(found->figures, table->at);
}

QCoro::Task<Expected<qint64, CheckError>> readProcessId(QString path, CheckContext *context)
{
    const auto read = [path](const SystemReader &) { return readProcessIdFile(path); };
    const SystemQuery<qint64> query(u"process number "_s + path, ProcessKindText::tr("the PID file"), read);
    const auto id = co_await context->services().get<Computer>().read(query, context);
    if (!id)
        co_return Unexpected(id.error());
    co_return id->figures;
}

//! \brief Reads the processes once if there is a suitable reading from an earlier check, otherwise twice.
QCoro::Task<Observation> probeProcesses(Fields fields, ProcessPattern pattern, CheckContext *context)
{
    PreviousReadings<ProcessorTimes> &history = context->services().get<Computer>().history().processes;
    const QByteArray series = historySeriesFor(fields);
    const Milliseconds interval = fields.duration(u"interval"_s);
    std::optional<SystemReading<ProcessorTimes>> before = history.last(series, Instant::clock::now());
    const Instant recently = earliestFirstReading(before ? std::optional<Instant>(before->at) : std::nullopt, interval);
    Found found = co_await readMatchingProcesses(pattern, series, recently, context);
    if (!found)
        co_return failedObservation(found.error());
    const Milliseconds every = context->target().schedule.every;
    const bool isOldEnough = before && found->at - before->at >= interval;
    if (!isOldEnough && !found->figures.processes.isEmpty()) {
        const bool isFirst = !before;
        before = SystemReading<ProcessorTimes>(processorTimes(found->figures.processes), found->at);
        if (isFirst)
            history.keep(series, *before, every); // the next check can use this reading if there is no time for a second one
        const bool rested = co_await sleepFor(interval, context->token());
        if (!rested)
            co_return failedObservation(cancelledBetweenReadingsError(*context));
        const Instant notBefore = found->at + interval;
        found = co_await readMatchingProcesses(pattern, series, notBefore, context);
        if (!found)
            co_return failedObservation(found.error());
    }
    const QList<ProcessFigures> &processes = found->figures.processes;
    history.keep(series, SystemReading<ProcessorTimes>(processorTimes(processes), found->at), every);
    const double seconds = before ? std::chrono::duration<double>(found->at - before->at).count() : 0;
    const double cpu = seconds > 0 ? processorUsage(before->figures, processes, seconds) : 0;
    co_return observeProcess(fields, pattern.description(), found->figures, cpu);
}

QCoro::Task<Observation> runProcess(Fields fields, CheckContext *context)
{
    ProcessPattern pattern(fields);
    if (const QString path = pattern.pidFile(); !path.isEmpty()) {
        const auto id = co_await readProcessId(path, context);
        const bool isAbsent = !id && id.error().type() == ErrorType::Condition;
        if (isAbsent && fields.text(u"expect"_s) == kProcessStopped)
            co_return observeProcess(fields, pattern.description(), ProcessMatches(), 0);
        if (!id)
            co_return failedObservation(id.error());
        pattern.setProcessId(*id);
    }
    const Observation observation = co_await probeProcesses(fields, pattern, context);
    co_return observation;
}

void checkCounts(const Fields &fields, QList<FieldProblem> *problems)
{
    const bool hasMaximum = fields.has(u"atMost"_s);
    if (hasMaximum && fields.integer(u"atMost"_s) < fields.integer(u"atLeast"_s))
        problems->append({u"atMost"_s, ProcessKindText::tr("This is less than the minimum.")});
    if (fields.text(u"expect"_s) == kProcessStopped && (hasMaximum || fields.written().contains(u"atLeast"_s)))
        problems->append({hasMaximum ? u"atMost"_s : u"atLeast"_s,
                          ProcessKindText::tr("This field isn't used when the process must not be running. Remove it.")});
}

QList<FieldProblem> validateProcess(const Fields &fields)
{
    QList<FieldProblem> problems = limitProblems(fields, {kProcessMemory, kProcessCpu, kMinAge, kMaxAge});
    if (!fields.has(u"process"_s) && !fields.has(u"commandLine"_s) && !fields.has(u"pidFile"_s))
        problems.append(
            {u"process"_s, ProcessKindText::tr("Specify the process: its name, part of its command line, or a PID file.")});
    const QRegularExpression expression = commandLineExpression(fields);
    if (!expression.isValid())
        problems.append({u"commandLine"_s,
                         ProcessKindText::tr("This isn't a valid regular expression: %1.").arg(expression.errorString())});
    const QString pidFile = fields.text(u"pidFile"_s);
    if (!pidFile.isEmpty() && !pidFile.startsWith(u"${"_s) && QDir::isRelativePath(pidFile))
        problems.append({u"pidFile"_s, ProcessKindText::tr("Enter the full path, such as /run/nginx.pid.")});
    checkCounts(fields, &problems);
    return problems;
}

QList<Field> selectionFields()
{
    return {
        {.name = u"process"_s,
         .type = FieldType::Text,
         .label = ProcessKindText::tr("Program"),
         .help = ProcessKindText::tr("Program name without its folder, such as nginx. For a script this is its interpreter, so "
                                     "use the command line instead.")},
        {.name = u"commandLine"_s,
         .type = FieldType::Text,
         .label = ProcessKindText::tr("Command line"),
         .help = ProcessKindText::tr(
             "A regular expression that must match some part of the command line, such as backup\\.py. If you also set a "
             "program, both must match. Windows and macOS show only the program path of a command line, not its arguments.")},
        {.name = u"pidFile"_s,
         .type = FieldType::Text,
         .label = ProcessKindText::tr("PID file"),
         .help = ProcessKindText::tr("Full path of a file in which the program writes its PID, such as /run/nginx.pid. To "
                                     "guard against a stale file, also set the program."),
         .advanced = true},
        {.name = u"expect"_s,
         .type = FieldType::Choice,
         .label = ProcessKindText::tr("Expected state"),
         .help = ProcessKindText::tr("running: the process must be running. stopped: the process must not be running."),
         .defaultValue = kProcessRunning,
         .choices = {kProcessRunning, kProcessStopped},
         .choiceLabels = {ProcessKindText::tr("Running"), ProcessKindText::tr("Stopped")}},
        {.name = u"atLeast"_s,
         .type = FieldType::Number,
         .label = ProcessKindText::tr("Minimum processes"),
         .help = ProcessKindText::tr("The target is down when fewer than this number of processes are running."),
         .defaultValue = 1,
         .maximum = kMaxExpectedProcesses,
         .whole = true},
        {.name = u"atMost"_s,
         .type = FieldType::Number,
         .label = ProcessKindText::tr("Maximum processes"),
         .help = ProcessKindText::tr(
             "The target is down when more than this number of processes are running. Leave empty for no limit."),
         .maximum = kMaxExpectedProcesses,
         .whole = true},
    };
}

QList<Field> processFields()
{
    return selectionFields()
        + limitFields(
               kProcessMemory, ProcessKindText::tr("Memory"),
               ProcessKindText::tr(
                   "Resident memory of all processes together, such as 2GiB. Shared memory is counted for each process."))
        + limitFields(kProcessCpu, ProcessKindText::tr("CPU usage"),
                      ProcessKindText::tr(
                          "CPU usage of all processes together since the last check. A value of 100 means one full core."))
        + limitFields(kMinAge, ProcessKindText::tr("Age of youngest process"),
                      ProcessKindText::tr("Time since the youngest process started, such as 5m, to detect a restart."))
        + limitFields(kMaxAge, ProcessKindText::tr("Age of oldest process"),
                      ProcessKindText::tr("Time since the oldest process started, such as 2h, to detect a stuck job."))
        + QList<Field>{intervalField()};
}

QString processAddress(const Fields &fields)
{
    for (const QString &name : {u"process"_s, u"commandLine"_s}) {
        if (fields.has(name))
            return fields.text(name);
    }
    return fields.text(u"pidFile"_s);
}

void addProcessExpectations(const Fields &fields, Expectations *expectations)
{
    const QVariant count = expectations->value(u"count"_s);
    const int found = count.toInt();
    const bool isUnsure = found == 0 && expectations->failed() && !expectations->failedBy(ErrorType::Condition);
    const auto addCount = [&](const QString &text, bool passes) {
        // if the PID file is missing, the number of processes is 0
        const bool isKnown = count.isValid() || expectations->failedBy(ErrorType::Condition);
        const ConditionStatus status = isKnown ? passOrFail(passes) : ConditionStatus::NotReached;
        // A process that the current user can't see may still be running.
        expectations->add(text, count.isValid() && isUnsure ? ConditionStatus::NotEvaluable : status, count.toString());
    };
    if (fields.text(u"expect"_s) != kProcessRunning) {
        addCount(ProcessKindText::tr("The process isn't running"), found == 0);
        return;
    }
    const int minCount = fields.integer(u"atLeast"_s);
    addCount(ProcessKindText::tr("Running processes: at least %1").arg(minCount), found >= minCount);
    if (fields.has(u"atMost"_s)) {
        const int limit = fields.integer(u"atMost"_s);
        addCount(ProcessKindText::tr("Running processes: at most %1").arg(limit), found <= limit);
    }
    addLimitExpectations(fields,
                         {{kProcessMemory, ProcessKindText::tr("Memory"), {u"memory"_s}},
                          {kProcessCpu, ProcessKindText::tr("CPU usage"), {u"cpuPercent"_s}},
                          {kMinAge, ProcessKindText::tr("Age of youngest process"), {u"youngest"_s}, kMsPerSecond},
                          {kMaxAge, ProcessKindText::tr("Age of oldest process"), {u"oldest"_s}, kMsPerSecond}},
                         expectations);
}

} // namespace

Kind makeProcessKind()
{
    Kind kind;
    kind.key = u"process"_s;
    kind.title = ProcessKindText::tr("Process");
    kind.help = ProcessKindText::tr(
        "Checks whether a program is running on this computer, and the number, age, memory and CPU usage of its processes.");
    kind.subject = KindSubject::System;
    kind.needsComputer = true;
    kind.fields = processFields();
    kind.run = runProcess;
    kind.address = processAddress;
    kind.validate = validateProcess;
    kind.expectations = addProcessExpectations;
    return kind;
}

} // namespace watchkeeper
