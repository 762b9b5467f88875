// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `pressure` check type: the share of time in which tasks wait for the processor, memory and disks.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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
