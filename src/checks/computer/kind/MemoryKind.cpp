// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `memory` check type: memory and swap.
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

class MemoryKindText
{
    Q_DECLARE_TR_FUNCTIONS(Memory)
};

constexpr LimitMeasure kMemoryUsedPercent = percentMeasure(u"UsedPercent");
constexpr LimitMeasure kAvailableMemory(u"Available", LimitSide::Below, FieldType::Size);
constexpr LimitMeasure kSwapUsedPercent = percentMeasure(u"SwapUsedPercent");

double percentOf(qint64 part, qint64 whole)
{
    return whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
}

QString memorySummary(const MemoryFigures &memory, double used, double swap)
{
    const QString left = humanBinarySize(memory.available);
    if (memory.isContainer)
        return MemoryKindText::tr("%1 used, %2 of this container's %3 available")
            .arg(roundedPercentText(used), left, humanBinarySize(memory.total));
    if (memory.swapTotal == 0)
        return MemoryKindText::tr("%1 used, %2 available").arg(roundedPercentText(used), left);
    return MemoryKindText::tr("%1 used, %2 available, swap %3 used")
        .arg(roundedPercentText(used), left, roundedPercentText(swap));
}

Observation observeMemory(const Fields &fields, const MemoryFigures &memory)
{
    const qint64 used = memory.total - memory.available;
    const double usedPercent = percentOf(used, memory.total);
    const qint64 swapUsed = memory.swapTotal - memory.swapFree;
    const double swapPercent = percentOf(swapUsed, memory.swapTotal);

    Observation observation;
    observation.summary = memorySummary(memory, usedPercent, swapPercent);
    observation.addValue(u"usedPercent"_s, roundedToHundredths(usedPercent));
    observation.addValue(u"used"_s, used);
    observation.addValue(u"available"_s, memory.available);
    observation.addValue(u"total"_s, memory.total);
    if (memory.swapTotal > 0) {
        observation.addValue(u"swapUsedPercent"_s, roundedToHundredths(swapPercent));
        observation.addValue(u"swapUsed"_s, swapUsed);
        observation.addValue(u"swapTotal"_s, memory.swapTotal);
    }

    LimitVerdict verdict(fields);
    const QString advice =
        MemoryKindText::tr("Check which programs use the most memory, and stop or limit those that shouldn't.");
    verdict.evaluate(kMemoryUsedPercent, usedPercent,
                     MemoryKindText::tr("%1 of memory is used").arg(roundedPercentText(usedPercent)), advice);
    verdict.evaluate(kAvailableMemory, static_cast<double>(memory.available),
                     MemoryKindText::tr("%1 of memory is available").arg(humanBinarySize(memory.available)), advice);
    verdict.evaluate(kSwapUsedPercent, swapPercent,
                     MemoryKindText::tr("%1 of swap is used").arg(roundedPercentText(swapPercent)), advice);
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runMemory(Fields fields, CheckContext *context)
{
    SystemQuery<MemoryFigures> query(u"memory"_s, MemoryKindText::tr("the memory usage"), &SystemReader::memory);
    const auto reading = co_await context->services().get<Computer>().read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observeMemory(fields, reading->figures);
}

QList<FieldProblem> validateMemory(const Fields &fields)
{
    return limitProblems(fields, {kMemoryUsedPercent, kAvailableMemory, kSwapUsedPercent});
}

QList<Field> memoryFields()
{
    return limitFields(kMemoryUsedPercent, MemoryKindText::tr("Used memory"),
                       MemoryKindText::tr("Share of memory that programs use, excluding file caches."), 90, 97)
        + limitFields(kAvailableMemory, MemoryKindText::tr("Available memory"),
                      MemoryKindText::tr("Memory still available to programs, such as 512MiB."))
        + limitFields(kSwapUsedPercent, MemoryKindText::tr("Used swap"),
                      MemoryKindText::tr("Share of swap space in use. On many healthy computers it fills up over time."));
}

QString memoryAddress(const Fields &)
{
    return MemoryKindText::tr("memory");
}

void addMemoryExpectations(const Fields &fields, Expectations *expectations)
{
    addLimitExpectations(fields,
                         {{kMemoryUsedPercent, MemoryKindText::tr("Used memory"), {u"usedPercent"_s}},
                          {kAvailableMemory, MemoryKindText::tr("Available memory"), {u"available"_s}},
                          {kSwapUsedPercent, MemoryKindText::tr("Used swap"), {u"swapUsedPercent"_s}}},
                         expectations);
}

} // namespace

Kind makeMemoryKind()
{
    Kind kind;
    kind.key = u"memory"_s;
    kind.title = MemoryKindText::tr("Memory");
    kind.help = MemoryKindText::tr("Checks how much memory and swap this computer uses.");
    kind.subject = KindSubject::Performance;
    kind.fields = memoryFields();
    kind.run = runMemory;
    kind.address = memoryAddress;
    kind.validate = validateMemory;
    kind.expectations = addMemoryExpectations;
    return kind;
}

} // namespace watchkeeper
