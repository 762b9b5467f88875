// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `cpu` check type: processor utilisation.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "checks/computer/kind/Rates.h"

#include <QCoreApplication>

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

} // namespace watchkeeper
