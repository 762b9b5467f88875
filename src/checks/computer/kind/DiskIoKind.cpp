// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `diskio` check type: traffic, utilisation and response time of disks.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "checks/computer/kind/Rates.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class DiskIoKindText
{
    Q_DECLARE_TR_FUNCTIONS(DiskIo)
};

constexpr double kMaxWait = 3'600'000; // [ms]

constexpr LimitMeasure waitMeasure()
{
    LimitMeasure measure(u"Wait", LimitSide::Above, FieldType::Duration);
    measure.maximum = kMaxWait;
    return measure;
}

constexpr LimitMeasure kBusyPercent = percentMeasure(u"BusyPercent");
constexpr LimitMeasure kWaitTime = waitMeasure();
constexpr LimitMeasure kDiskReadRate(u"ReadRate", LimitSide::Above, FieldType::Size);
constexpr LimitMeasure kDiskWriteRate(u"WriteRate", LimitSide::Above, FieldType::Size);

//! The rates of one disk.
struct NamedDiskRates
{
    QString name;
    DiskRates rates;
};

//! Selects the rates of the named disk, or of all physical disks if no name is given.
QList<NamedDiskRates> diskRatesFor(const QString &wanted, const ReadingPair<QList<DiskCounters>> &readings)
{
    QList<NamedDiskRates> selected;
    for (const DiskCounters &after : readings.after.figures) {
        if (wanted.isEmpty() ? !after.isPhysical : after.name != wanted)
            continue;
        const auto before = std::find_if(readings.before.figures.begin(), readings.before.figures.end(),
                                         [&after](const DiskCounters &candidate) { return candidate.name == after.name; });
        if (before != readings.before.figures.end())
            selected.append({after.name, diskRates(*before, after, readings.seconds())});
    }
    return selected;
}

CheckError diskNotFound(const QString &wanted, const QList<DiskCounters> &disks)
{
    QStringList names;
    for (const DiskCounters &disk : disks) {
        if (disk.isPhysical)
            names.append(disk.name);
    }
    if (wanted.isEmpty())
        return CheckError(ErrorType::NotFound, DiskIoKindText::tr("No physical disk found. Enter a device."));
    return CheckError(ErrorType::Condition, DiskIoKindText::tr("Disk %1 not found. %2").arg(wanted, availableNamesText(names)));
}

void evaluateDiskIo(const NamedDiskRates &disk, LimitVerdict *verdict)
{
    const DiskRates &rates = disk.rates;
    const QString advice = DiskIoKindText::tr("Check which programs cause heavy disk I/O, and whether the disk is failing.");
    verdict->evaluate(kBusyPercent, rates.busyPercent,
                      DiskIoKindText::tr("%1 was busy %2 of the time").arg(disk.name, roundedPercentText(rates.busyPercent)),
                      advice);
    if (rates.waitMs)
        verdict->evaluate(kWaitTime, *rates.waitMs,
                          DiskIoKindText::tr("A request to %1 took %2 on average").arg(disk.name, humanDuration(rates.waitMs)),
                          advice);
    verdict->evaluate(kDiskReadRate, rates.read,
                      DiskIoKindText::tr("The read rate of %1 is %2").arg(disk.name, byteRateText(rates.read)), advice);
    verdict->evaluate(kDiskWriteRate, rates.written,
                      DiskIoKindText::tr("The write rate of %1 is %2").arg(disk.name, byteRateText(rates.written)), advice);
}

//! Adds the highest values of all disks, unless they are those of the busiest disk.
void addHighestRates(const QList<NamedDiskRates> &disks, const DiskRates &busiest, Observation *observation)
{
    DiskRates highest = busiest;
    for (const auto &[name, rates] : disks) {
        highest.waitMs = std::max(highest.waitMs, rates.waitMs);
        highest.read = std::max(highest.read, rates.read);
        highest.written = std::max(highest.written, rates.written);
    }
    if (highest.waitMs != busiest.waitMs)
        observation->addValue(u"longestWait"_s, roundedToHundredths(*highest.waitMs));
    if (highest.read > busiest.read)
        observation->addValue(u"highestReadRate"_s, roundedToHundredths(highest.read));
    if (highest.written > busiest.written)
        observation->addValue(u"highestWriteRate"_s, roundedToHundredths(highest.written));
}

Observation observeDiskIo(const Fields &fields, const ReadingPair<QList<DiskCounters>> &readings)
{
    const QString wanted = fields.text(u"device"_s);
    if (readings.seconds() <= 0)
        return failedObservation(CheckError(
            ErrorType::NotFound,
            DiskIoKindText::tr("The disk counters were reset during the measurement. The next check will return a result.")));
    const QList<NamedDiskRates> disks = diskRatesFor(wanted, readings);
    if (disks.isEmpty())
        return failedObservation(diskNotFound(wanted, readings.after.figures));
    const NamedDiskRates busiest =
        *std::max_element(disks.begin(), disks.end(), [](const NamedDiskRates &a, const NamedDiskRates &b) {
            return a.rates.busyPercent < b.rates.busyPercent;
        });
    Observation observation;
    observation.summary = DiskIoKindText::tr("%1: %2 busy, reads %3, writes %4")
                              .arg(busiest.name, roundedPercentText(busiest.rates.busyPercent),
                                   byteRateText(busiest.rates.read), byteRateText(busiest.rates.written));
    observation.addValue(u"device"_s, busiest.name);
    observation.addValue(u"busyPercent"_s, roundedToHundredths(busiest.rates.busyPercent));
    observation.addValue(u"readRate"_s, roundedToHundredths(busiest.rates.read));
    observation.addValue(u"writeRate"_s, roundedToHundredths(busiest.rates.written));
    observation.addValue(u"operations"_s, roundedToHundredths(busiest.rates.operations));
    if (busiest.rates.waitMs)
        observation.addValue(u"wait"_s, roundedToHundredths(*busiest.rates.waitMs));
    addHighestRates(disks, busiest.rates, &observation);
    LimitVerdict verdict(fields);
    for (const NamedDiskRates &disk : disks)
        evaluateDiskIo(disk, &verdict);
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runDiskIo(Fields fields, CheckContext *context)
{
    const SystemQuery<QList<DiskCounters>> query(u"disks"_s, DiskIoKindText::tr("the disk I/O"), &SystemReader::disks);
    PreviousReadings<QList<DiskCounters>> *const history = &context->services().get<Computer>().history().disks;
    const QByteArray series = historySeriesFor(fields);
    const Milliseconds interval = fields.duration(u"interval"_s);
    const auto readings = co_await readTwice(history, series, interval, query, areDiskReadingsContinuous, context);
    if (!readings)
        co_return failedObservation(readings.error());
    co_return observeDiskIo(fields, *readings);
}

QList<FieldProblem> validateDiskIo(const Fields &fields)
{
    return limitProblems(fields, {kBusyPercent, kWaitTime, kDiskReadRate, kDiskWriteRate});
}

QList<Field> diskIoFields()
{
    const Field device{.name = u"device"_s,
                       .type = FieldType::Text,
                       .label = DiskIoKindText::tr("Device"),
                       .help = DiskIoKindText::tr("Device name without /dev, such as sda, nvme0n1 or a partition. Leave empty "
                                                  "to check all disks and show the busiest.")};
    return QList<Field>{device}
    + limitFields(kBusyPercent, DiskIoKindText::tr("Utilization"),
                  DiskIoKindText::tr(
                      "Share of time with a request in progress. Fast disks can handle more requests even at 100 %."))
        + limitFields(kWaitTime, DiskIoKindText::tr("Response time"),
                      DiskIoKindText::tr("Average time per request, including its time in the queue, such as 200ms."), u"2s"_s)
        + limitFields(kDiskReadRate, DiskIoKindText::tr("Read rate"),
                      DiskIoKindText::tr("Bytes per second since the last check, such as 100MB."))
        + limitFields(kDiskWriteRate, DiskIoKindText::tr("Write rate"),
                      DiskIoKindText::tr("Bytes per second since the last check, such as 100MB."))
        + QList<Field>{intervalField()};
}

QString diskIoAddress(const Fields &fields)
{
    const QString device = fields.text(u"device"_s);
    return device.isEmpty() ? DiskIoKindText::tr("disks") : device;
}

void addDiskIoExpectations(const Fields &fields, Expectations *expectations)
{
    if (const QString device = fields.text(u"device"_s); !device.isEmpty())
        expectations->addExistence(DiskIoKindText::tr("The disk %1 exists").arg(device), u"device"_s);
    addLimitExpectations(fields,
                         {{kBusyPercent, DiskIoKindText::tr("Utilization"), {u"busyPercent"_s}},
                          {kWaitTime, DiskIoKindText::tr("Response time"), {u"longestWait"_s, u"wait"_s}},
                          {kDiskReadRate, DiskIoKindText::tr("Read rate"), {u"highestReadRate"_s, u"readRate"_s}},
                          {kDiskWriteRate, DiskIoKindText::tr("Write rate"), {u"highestWriteRate"_s, u"writeRate"_s}}},
                         expectations);
}

} // namespace

Kind makeDiskIoKind()
{
    Kind kind;
    kind.key = u"diskio"_s;
    kind.title = DiskIoKindText::tr("Disk I/O");
    kind.help = DiskIoKindText::tr("Checks how much this computer's disks have read and written since the last check, how busy "
                                   "they were and how long requests took.");
    kind.subject = KindSubject::Storage;
    kind.fields = diskIoFields();
    kind.run = runDiskIo;
    kind.address = diskIoAddress;
    kind.validate = validateDiskIo;
    kind.expectations = addDiskIoExpectations;
    return kind;
}

} // namespace watchkeeper
