// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check types `disk` and `diskio`: the space and the activity of disks.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "checks/computer/kind/Rates.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class DiskKindText
{
    Q_DECLARE_TR_FUNCTIONS(Disk)
};

constexpr LimitMeasure kDiskUsedPercent = percentMeasure(u"UsedPercent");
constexpr LimitMeasure kFreeSpace(u"Free", LimitSide::Below, FieldType::Size);
constexpr LimitMeasure kInodesUsedPercent = percentMeasure(u"InodesUsedPercent");

const QString kReportReadOnly = u"noticed"_s;
const QString kForbidden = u"forbidden"_s;

//! Returns the same percentage as df: relative to the usable space, without reserved blocks.
double usedSpacePercent(const FileSystemFigures &disk)
{
    const double usable = static_cast<double>(disk.used) + static_cast<double>(disk.free);
    return usable > 0 ? 100.0 * static_cast<double>(disk.used) / usable : 0;
}

std::optional<double> usedInodesPercent(const FileSystemFigures &disk)
{
    if (disk.inodes <= 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(disk.inodes - std::min(disk.inodes, disk.inodesFree)) / static_cast<double>(disk.inodes);
}

void evaluateSpace(const FileSystemFigures &disk, LimitVerdict *verdict)
{
    const QString advice = DiskKindText::tr("Delete or move files that aren't needed, or add space.");
    const double used = usedSpacePercent(disk);
    verdict->evaluate(kDiskUsedPercent, used,
                      DiskKindText::tr("%1 of the space on %2 is used").arg(roundedPercentText(used), disk.mountPoint), advice);
    verdict->evaluate(kFreeSpace, static_cast<double>(disk.free),
                      DiskKindText::tr("%1 is free on %2").arg(humanBinarySize(disk.free), disk.mountPoint), advice);
    if (const std::optional<double> inodes = usedInodesPercent(disk))
        verdict->evaluate(kInodesUsedPercent, *inodes,
                          DiskKindText::tr("%1 of the inodes on %2 are used").arg(roundedPercentText(*inodes), disk.mountPoint),
                          DiskKindText::tr("Find and delete large numbers of small files."));
}

//! \brief Reports a file system that is read-only or has become read-only. The system remounts it read-only when the disk fails
//! or the file system is damaged.
//! \param writable  mount points that were writable at earlier checks; a writable file system is added
void evaluateWritability(const FileSystemFigures &disk, const QString &wanted, QSet<QString> *writable, LimitVerdict *verdict,
                         Observation *observation)
{
    if (!disk.isReadOnly) {
        writable->insert(disk.mountPoint);
        return;
    }
    const bool hasTurned = disk.wasMountedWritable || writable->contains(disk.mountPoint);
    observation->addValue(u"becameReadOnly"_s, hasTurned);
    if (wanted == kForbidden || (wanted == kReportReadOnly && hasTurned))
        verdict->addDown((hasTurned ? DiskKindText::tr(
                              "%1 (%2) has become read-only, as file systems do after an error. Check the kernel log, the disk "
                              "and the file system. If this is intended, set “readOnly” to “allowed”.")
                                    : DiskKindText::tr("%1 (%2) is read-only. Mount it with write access."))
                             .arg(disk.mountPoint, disk.device));
}

void addDiskValues(const FileSystemFigures &disk, Observation *observation)
{
    observation->addValue(u"usedPercent"_s, roundedToHundredths(usedSpacePercent(disk)));
    observation->addValue(u"used"_s, disk.used);
    observation->addValue(u"free"_s, disk.free);
    observation->addValue(u"total"_s, disk.total);
    if (const std::optional<double> inodes = usedInodesPercent(disk)) {
        observation->addValue(u"inodesUsedPercent"_s, roundedToHundredths(*inodes));
        observation->addValue(u"inodesFree"_s, disk.inodesFree);
    }
    observation->addValue(u"readOnly"_s, disk.isReadOnly);
    observation->addValue(u"mount"_s, disk.mountPoint);
    if (!disk.device.isEmpty())
        observation->addValue(u"device"_s, disk.device);
    if (!disk.type.isEmpty())
        observation->addValue(u"fileSystem"_s, disk.type);
}

Observation observeDisk(const Fields &fields, const FileSystemFigures &disk, QSet<QString> *writable)
{
    Observation observation;
    observation.summary =
        DiskKindText::tr("%1 used, %2 free").arg(roundedPercentText(usedSpacePercent(disk)), humanBinarySize(disk.free));
    if (disk.isReadOnly)
        observation.summary += DiskKindText::tr(", read-only");
    addDiskValues(disk, &observation);
    LimitVerdict verdict(fields);
    evaluateWritability(disk, fields.text(u"readOnly"_s), writable, &verdict, &observation);
    evaluateSpace(disk, &verdict);
    verdict.applyToObservation(&observation);
    return observation;
}

QString diskPath(const Fields &fields)
{
    const QString mount = fields.text(u"mount"_s);
    const QString path = fields.text(u"path"_s);
    return !mount.isEmpty() ? mount : !path.isEmpty() ? path : QDir::rootPath();
}

SystemQuery<FileSystemFigures> systemQueryFor(const Fields &fields)
{
    const QString path = diskPath(fields);
    const bool mustBeMount = fields.has(u"mount"_s);
    const auto read = [path, mustBeMount](const SystemReader &system) {
        return mustBeMount ? system.mount(path) : system.fileSystem(path);
    };
    SystemQuery<FileSystemFigures> query((mustBeMount ? u"mount "_s : u"path "_s) + path,
                                         DiskKindText::tr("the file system at %1").arg(path), read);
    query.hint = DiskKindText::tr("If it's a network file system, is its server reachable?");
    return query;
}

QCoro::Task<Observation> runDisk(Fields fields, CheckContext *context)
{
    Computer &computer = context->services().get<Computer>();
    const SystemQuery<FileSystemFigures> query = systemQueryFor(fields);
    const auto reading = co_await computer.read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observeDisk(fields, reading->figures, &computer.history().writableMounts);
}

bool isAbsoluteOrPlaceholder(const QString &path)
{
    return path.isEmpty() || path.startsWith(u"${"_s) || QDir::isAbsolutePath(path);
}

QList<FieldProblem> validateDisk(const Fields &fields)
{
    QList<FieldProblem> problems = limitProblems(fields, {kDiskUsedPercent, kFreeSpace, kInodesUsedPercent});
    for (const QString &name : {u"path"_s, u"mount"_s}) {
        if (!isAbsoluteOrPlaceholder(fields.text(name)))
            problems.append({name, DiskKindText::tr("Enter the full path, such as /home.")});
    }
    if (fields.has(u"path"_s) && fields.has(u"mount"_s))
        problems.append({u"mount"_s, DiskKindText::tr("Use either path or mount, not both.")});
    return problems;
}

QList<Field> locationFields()
{
    return {
        {.name = u"path"_s,
         .type = FieldType::Text,
         .label = DiskKindText::tr("Path"),
         .help = DiskKindText::tr("A file or folder. The file system that contains it is monitored. Leave empty for the file "
                                  "system of the operating system.")},
        {.name = u"mount"_s,
         .type = FieldType::Text,
         .label = DiskKindText::tr("Mount point"),
         .help = DiskKindText::tr("Used instead of the path. The target is down unless a file system is mounted at exactly "
                                  "this folder. For removable disks and network shares.")},
        {.name = u"readOnly"_s,
         .type = FieldType::Choice,
         .label = DiskKindText::tr("Read-only"),
         .help = DiskKindText::tr("How to treat a read-only file system. noticed: down if it becomes read-only while monitored "
                                  "or after an error. forbidden: always down. allowed: never down."),
         .defaultValue = kReportReadOnly,
         .choices = {kReportReadOnly, kForbidden, u"allowed"_s},
         .choiceLabels = {DiskKindText::tr("Down when it becomes read-only"), DiskKindText::tr("Always down"),
                          DiskKindText::tr("Allowed")},
         .advanced = true},
    };
}

QList<Field> diskFields()
{
    return locationFields()
        + limitFields(kDiskUsedPercent, DiskKindText::tr("Used space"),
                      DiskKindText::tr("Share of space in use, as df reports it."), 90, 97)
        + limitFields(kFreeSpace, DiskKindText::tr("Free space"), DiskKindText::tr("Space still available, such as 5GiB."))
        + limitFields(kInodesUsedPercent, DiskKindText::tr("Used inodes"),
                      DiskKindText::tr("Number of files, as a share of the maximum the file system allows."), 90, 97);
}

void addDiskExpectations(const Fields &fields, Expectations *expectations)
{
    const QString readOnly = fields.text(u"readOnly"_s);
    expectations->addExistence(fields.has(u"mount"_s) ? DiskKindText::tr("A file system is mounted at %1").arg(diskPath(fields))
                                                      : DiskKindText::tr("%1 exists").arg(diskPath(fields)),
                               u"mount"_s);
    const auto isFalse = [](const QVariant &value) { return !value.toBool(); };
    if (readOnly == kForbidden)
        expectations->addValue(DiskKindText::tr("The file system isn't read-only"), {u"readOnly"_s}, Unit::None, isFalse);
    if (readOnly == kReportReadOnly)
        expectations->addValue(DiskKindText::tr("The file system hasn't become read-only"),
                               {u"becameReadOnly"_s, u"readOnly"_s}, Unit::None, isFalse);
    addLimitExpectations(fields,
                         {{kDiskUsedPercent, DiskKindText::tr("Used space"), {u"usedPercent"_s}},
                          {kFreeSpace, DiskKindText::tr("Free space"), {u"free"_s}},
                          {kInodesUsedPercent, DiskKindText::tr("Used inodes"), {u"inodesUsedPercent"_s}}},
                         expectations);
}

} // namespace

Kind makeDiskKind()
{
    Kind kind;
    kind.key = u"disk"_s;
    kind.title = DiskKindText::tr("Disk space");
    kind.help = DiskKindText::tr("Checks free space and inodes of a file system on this computer, including network shares. "
                                 "Detects file systems that aren't mounted, have become read-only or hang.");
    kind.subject = KindSubject::Storage;
    kind.needsComputer = true;
    kind.fields = diskFields();
    kind.run = runDisk;
    kind.address = diskPath;
    kind.validate = validateDisk;
    kind.expectations = addDiskExpectations;
    return kind;
}

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
