// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `disk` check type: space and inodes of a file system, and whether it is writable.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QDir>

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

} // namespace watchkeeper
