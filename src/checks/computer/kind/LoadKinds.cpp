// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check types `cpu`, `load` and `pressure`: how busy this computer is. They report processor time, load averages and the time that
// processes wait for resources.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "checks/computer/kind/Rates.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class CpuKindText
{
    Q_DECLARE_TR_FUNCTIONS(Cpu)
};

constexpr LimitMeasure kCpuUsedPercent = percentMeasure(u"UsedPercent");
constexpr LimitMeasure kIowaitPercent = percentMeasure(u"IowaitPercent");
constexpr LimitMeasure kStealPercent = percentMeasure(u"StealPercent");

//! [%] Returns the utilisation of each core between two readings, which must contain the same cores.
QList<double> coreShares(const CpuFigures &before, const CpuFigures &after)
{
    QList<double> shares;
    if (before.cores.size() != after.cores.size())
        return shares;
    for (qsizetype core = 0; core < after.cores.size(); ++core) {
        const std::optional<CpuUsage> share = cpuUsage(before.cores[core], after.cores[core]);
        shares.append(share ? share->used() : 0);
    }
    return shares;
}

void addCores(const QList<double> &cores, bool each, Observation *observation)
{
    if (cores.isEmpty())
        return;
    observation->addValue(u"busiestCorePercent"_s, roundedToHundredths(*std::max_element(cores.begin(), cores.end())));
    observation->addValue(u"cores"_s, cores.size());
    for (qsizetype core = 0; each && core < cores.size(); ++core)
        observation->addValue(u"core%1Percent"_s.arg(core), roundedToHundredths(cores[core]));
}

void evaluateCpu(const CpuUsage &shares, LimitVerdict *verdict)
{
    verdict->evaluate(kCpuUsedPercent, shares.used(), CpuKindText::tr("CPU usage is %1").arg(roundedPercentText(shares.used())),
                      CpuKindText::tr("Check which programs use the most CPU time."));
    verdict->evaluate(kIowaitPercent, shares.iowait,
                      CpuKindText::tr("The CPU spent %1 of the time waiting for disks").arg(roundedPercentText(shares.iowait)),
                      CpuKindText::tr("Check which programs cause heavy disk I/O, and whether a disk is failing."));
    verdict->evaluate(
        kStealPercent, shares.steal,
        CpuKindText::tr("The host of this virtual machine took %1 of the CPU time").arg(roundedPercentText(shares.steal)),
        CpuKindText::tr("The host is overcommitted. Contact its operator."));
}

Observation observeCpu(const Fields &fields, const ReadingPair<CpuFigures> &readings)
{
    const CpuFigures &before = readings.before.figures;
    const CpuFigures &after = readings.after.figures;
    const std::optional<CpuUsage> shares = cpuUsage(before.all, after.all);
    if (!shares)
        return failedObservation(CheckError(
            ErrorType::NotFound,
            CpuKindText::tr(
                "CPU usage can't be checked: the system's counters haven't changed. A longer “interval” may help.")));
    Observation observation;
    observation.summary = CpuKindText::tr("%1 busy").arg(roundedPercentText(shares->used()));
    if (shares->iowait >= 1)
        observation.summary += CpuKindText::tr(", %1 I/O wait").arg(roundedPercentText(shares->iowait));
    if (shares->steal >= 1)
        observation.summary += CpuKindText::tr(", %1 steal").arg(roundedPercentText(shares->steal));
    observation.addValue(u"usedPercent"_s, roundedToHundredths(shares->used()));
    observation.addValue(u"userPercent"_s, roundedToHundredths(shares->user));
    observation.addValue(u"systemPercent"_s, roundedToHundredths(shares->system));
    observation.addValue(u"iowaitPercent"_s, roundedToHundredths(shares->iowait));
    observation.addValue(u"stealPercent"_s, roundedToHundredths(shares->steal));
    addCores(coreShares(before, after), fields.flag(u"perCore"_s), &observation);
    LimitVerdict verdict(fields);
    evaluateCpu(*shares, &verdict);
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runCpu(Fields fields, CheckContext *context)
{
    const SystemQuery<CpuFigures> query(u"cpu"_s, CpuKindText::tr("the CPU usage"), &SystemReader::cpu);
    PreviousReadings<CpuFigures> *const history = &context->services().get<Computer>().history().cpu;
    const QByteArray series = historySeriesFor(fields);
    const Milliseconds interval = fields.duration(u"interval"_s);
    const auto readings = co_await readTwice(history, series, interval, query, areCpuReadingsContinuous, context);
    if (!readings)
        co_return failedObservation(readings.error());
    co_return observeCpu(fields, *readings);
}

QList<FieldProblem> validateCpu(const Fields &fields)
{
    return limitProblems(fields, {kCpuUsedPercent, kIowaitPercent, kStealPercent});
}

QList<Field> cpuFields()
{
    const Field perCore{.name = u"perCore"_s,
                        .type = FieldType::Bool,
                        .label = CpuKindText::tr("Usage per core"),
                        .help = CpuKindText::tr("Records the usage of each CPU core, not only of the busiest one."),
                        .defaultValue = false,
                        .advanced = true};
    return limitFields(kCpuUsedPercent, CpuKindText::tr("Utilization"),
                       CpuKindText::tr("Share of time the CPU was busy, across all cores."), 95, 100)
        + limitFields(kIowaitPercent, CpuKindText::tr("I/O wait"),
                      CpuKindText::tr("Share of time the CPU was idle, waiting for disks."), 50, 90)
        + limitFields(kStealPercent, CpuKindText::tr("Steal time"),
                      CpuKindText::tr("Share of time that a virtual machine's host spent on other virtual machines."), 20, 50)
        + QList<Field>{perCore, intervalField()};
}

QString cpuAddress(const Fields &)
{
    return CpuKindText::tr("CPU");
}

void addCpuExpectations(const Fields &fields, Expectations *expectations)
{
    addLimitExpectations(fields,
                         {{kCpuUsedPercent, CpuKindText::tr("Utilization"), {u"usedPercent"_s}},
                          {kIowaitPercent, CpuKindText::tr("I/O wait"), {u"iowaitPercent"_s}},
                          {kStealPercent, CpuKindText::tr("Steal time"), {u"stealPercent"_s}}},
                         expectations);
}

} // namespace

Kind makeCpuKind()
{
    Kind kind;
    kind.key = u"cpu"_s;
    kind.title = CpuKindText::tr("CPU usage");
    kind.help =
        CpuKindText::tr("Checks how busy this computer's CPU has been since the last check, including I/O wait and steal "
                        "time (time taken by the hypervisor).");
    kind.subject = KindSubject::Performance;
    kind.fields = cpuFields();
    kind.run = runCpu;
    kind.address = cpuAddress;
    kind.validate = validateCpu;
    kind.expectations = addCpuExpectations;
    return kind;
}

namespace {

constexpr double kMaxLoad = 1000;

class LoadKindText
{
    Q_DECLARE_TR_FUNCTIONS(Load)
};

constexpr LimitMeasure loadMeasure()
{
    LimitMeasure measure(u"LoadPerCore", LimitSide::Above, FieldType::Number);
    measure.maximum = kMaxLoad;
    return measure;
}

constexpr LimitMeasure kLoadPerCore = loadMeasure();

double loadForAverage(const LoadFigures &load, const QString &average)
{
    if (average == u"1m"_s)
        return load.oneMinute;
    return average == u"15m"_s ? load.fifteenMinutes : load.fiveMinutes;
}

QString twoDecimals(double number)
{
    return QLocale().toString(number, 'f', 2);
}

Observation observeLoad(const Fields &fields, const LoadFigures &load)
{
    const QString average = fields.text(u"average"_s);
    const double perCore = loadForAverage(load, average) / load.cores;
    Observation observation;
    observation.summary = LoadKindText::tr("%1 · %2 · %3 on %4")
                              .arg(twoDecimals(load.oneMinute), twoDecimals(load.fiveMinutes), twoDecimals(load.fifteenMinutes),
                                   QCoreApplication::translate("Load", "%n core(s)", nullptr, load.cores));
    observation.addValue(u"load1"_s, load.oneMinute);
    observation.addValue(u"load5"_s, load.fiveMinutes);
    observation.addValue(u"load15"_s, load.fifteenMinutes);
    observation.addValue(u"perCore"_s, roundedToHundredths(perCore));
    observation.addValue(u"cores"_s, load.cores);
    LimitVerdict verdict(fields);
    verdict.evaluate(
        kLoadPerCore, perCore,
        LoadKindText::tr("The load average over %1 is %2 per core").arg(averageText(average), twoDecimals(perCore)),
        LoadKindText::tr("More tasks are running or waiting for a disk than this computer can handle. Check which ones."));
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runLoad(Fields fields, CheckContext *context)
{
    const SystemQuery<LoadFigures> query(u"load"_s, LoadKindText::tr("the load"), &SystemReader::load);
    const auto reading = co_await context->services().get<Computer>().read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observeLoad(fields, reading->figures);
}

QList<FieldProblem> validateLoad(const Fields &fields)
{
    return limitProblems(fields, {kLoadPerCore});
}

QList<Field> loadFields()
{
    const Field average{.name = u"average"_s,
                        .type = FieldType::Choice,
                        .label = LoadKindText::tr("Average over"),
                        .help = LoadKindText::tr("Which of the three averages to compare with the limits."),
                        .defaultValue = u"5m"_s,
                        .choices = {u"1m"_s, u"5m"_s, u"15m"_s}};
    return QList<Field>{average}
    + limitFields(kLoadPerCore, LoadKindText::tr("Load per core"),
                  LoadKindText::tr("Tasks that are running, ready to run or waiting for a disk, divided by the number of CPU "
                                   "cores. A value of 1 means fully busy."),
                  2, 5);
}

QString loadAddress(const Fields &)
{
    return LoadKindText::tr("load");
}

void addLoadExpectations(const Fields &fields, Expectations *expectations)
{
    addLimitExpectations(fields, {{kLoadPerCore, LoadKindText::tr("Load per core"), {u"perCore"_s}}}, expectations);
}

} // namespace

Kind makeLoadKind()
{
    Kind kind;
    kind.key = u"load"_s;
    kind.title = LoadKindText::tr("Load");
    kind.help = LoadKindText::tr("Checks this computer's load averages over 1, 5 and 15 minutes.");
    kind.subject = KindSubject::Performance;
    kind.fields = loadFields();
    kind.run = runLoad;
    kind.address = loadAddress;
    kind.validate = validateLoad;
    kind.expectations = addLoadExpectations;
    return kind;
}

namespace {

class PressureKindText
{
    Q_DECLARE_TR_FUNCTIONS(Pressure)
};

constexpr LimitMeasure kCpuPressure = percentMeasure(u"CpuPercent");
constexpr LimitMeasure kMemoryPressure = percentMeasure(u"MemoryPercent");
constexpr LimitMeasure kIoPressure = percentMeasure(u"IoPercent");

double shareForAverage(const PressureShare &share, const QString &average)
{
    if (average == u"10s"_s)
        return share.tenSeconds;
    return average == u"5m"_s ? share.fiveMinutes : share.minute;
}

Observation observePressure(const Fields &fields, const PressureFigures &figures)
{
    const QString average = fields.text(u"average"_s);
    const double cpu = shareForAverage(figures.cpuSome, average);
    const double memory = shareForAverage(figures.memoryFull, average);
    const double io = shareForAverage(figures.ioFull, average);
    Observation observation;
    observation.summary = PressureKindText::tr("waiting: CPU %1, memory %2, disks %3")
                              .arg(roundedPercentText(cpu), roundedPercentText(memory), roundedPercentText(io));
    observation.addValue(u"cpuSomePercent"_s, cpu);
    observation.addValue(u"memorySomePercent"_s, shareForAverage(figures.memorySome, average));
    observation.addValue(u"memoryFullPercent"_s, memory);
    observation.addValue(u"ioSomePercent"_s, shareForAverage(figures.ioSome, average));
    observation.addValue(u"ioFullPercent"_s, io);
    LimitVerdict verdict(fields);
    verdict.evaluate(kCpuPressure, cpu,
                     PressureKindText::tr("For %1 of the last %2, at least one task waited for the CPU")
                         .arg(roundedPercentText(cpu), averageText(average)),
                     PressureKindText::tr("Check which programs use the most CPU time."));
    verdict.evaluate(kMemoryPressure, memory,
                     PressureKindText::tr("For %1 of the last %2, all non-idle tasks were stalled waiting for memory")
                         .arg(roundedPercentText(memory), averageText(average)),
                     PressureKindText::tr("Check which programs use the most memory, and stop or limit those that shouldn't."));
    verdict.evaluate(kIoPressure, io,
                     PressureKindText::tr("For %1 of the last %2, all non-idle tasks were stalled waiting for a disk")
                         .arg(roundedPercentText(io), averageText(average)),
                     PressureKindText::tr("Check which programs cause heavy disk I/O, and whether a disk is failing."));
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runPressure(Fields fields, CheckContext *context)
{
    const SystemQuery<PressureFigures> query(u"pressure"_s, PressureKindText::tr("the pressure stall information"),
                                             &SystemReader::pressure);
    const auto reading = co_await context->services().get<Computer>().read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observePressure(fields, reading->figures);
}

QList<FieldProblem> validatePressure(const Fields &fields)
{
    return limitProblems(fields, {kCpuPressure, kMemoryPressure, kIoPressure});
}

QList<Field> pressureFields()
{
    const Field average{.name = u"average"_s,
                        .type = FieldType::Choice,
                        .label = PressureKindText::tr("Average over"),
                        .help = PressureKindText::tr("Which of the three averages to compare with the limits."),
                        .defaultValue = u"1m"_s,
                        .choices = {u"10s"_s, u"1m"_s, u"5m"_s}};
    return QList<Field>{average}
    + limitFields(kMemoryPressure, PressureKindText::tr("Memory"),
                  PressureKindText::tr("Share of time in which all non-idle tasks were stalled waiting for memory."), 10, 40)
        + limitFields(kIoPressure, PressureKindText::tr("Disks"),
                      PressureKindText::tr("Share of time in which all non-idle tasks were stalled waiting for a disk."), 60,
                      90)
        + limitFields(kCpuPressure, PressureKindText::tr("CPU"),
                      PressureKindText::tr(
                          "Share of time in which at least one task waited for the CPU. This is normal under heavy CPU load."));
}

QString pressureAddress(const Fields &)
{
    return PressureKindText::tr("pressure");
}

void addPressureExpectations(const Fields &fields, Expectations *expectations)
{
    addLimitExpectations(fields,
                         {{kMemoryPressure, PressureKindText::tr("Time waiting for memory"), {u"memoryFullPercent"_s}},
                          {kIoPressure, PressureKindText::tr("Time waiting for disks"), {u"ioFullPercent"_s}},
                          {kCpuPressure, PressureKindText::tr("Time waiting for the CPU"), {u"cpuSomePercent"_s}}},
                         expectations);
}

} // namespace

Kind makePressureKind()
{
    Kind kind;
    kind.key = u"pressure"_s;
    kind.title = PressureKindText::tr("Pressure");
    kind.help = PressureKindText::tr(
        "Checks how much time is lost waiting for CPU, memory and disks, using Linux pressure stall information (PSI).");
    kind.subject = KindSubject::Performance;
    kind.fields = pressureFields();
    kind.run = runPressure;
    kind.address = pressureAddress;
    kind.validate = validatePressure;
    kind.expectations = addPressureExpectations;
    return kind;
}

} // namespace watchkeeper
