// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/SystemReader.h"

#include "checks/base/SafeText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxNames = 12;

class SystemReaderText
{
    Q_DECLARE_TR_FUNCTIONS(SystemReader)
};

Unexpected<CheckError> unsupportedSystemError(const char *subject)
{
    return Unexpected(
        notObservableError(SystemReaderText::tr(subject),
                           SystemReaderText::tr("Watchkeeper doesn't support this check on this operating system")));
}

} // namespace

bool PowerFigures::isOnBattery() const
{
    if (isOnMains)
        return !*isOnMains;
    return std::any_of(batteries.begin(), batteries.end(),
                       [](const Battery &battery) { return battery.state == "discharging"_L1; });
}

SystemReader::~SystemReader() = default;

SystemReader::Read<MemoryFigures> SystemReader::memory() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The memory usage"));
}

SystemReader::Read<CpuFigures> SystemReader::cpu() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The CPU usage"));
}

SystemReader::Read<LoadFigures> SystemReader::load() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The load"));
}

SystemReader::Read<PressureFigures> SystemReader::pressure() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The pressure stall information"));
}

SystemReader::Read<UptimeFigures> SystemReader::uptime() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The uptime"));
}

SystemReader::Read<QList<DiskCounters>> SystemReader::disks() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "Disk I/O"));
}

SystemReader::Read<QList<SensorFigures>> SystemReader::temperatures() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The temperature"));
}

SystemReader::Read<PowerFigures> SystemReader::power() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The battery"));
}

SystemReader::Read<ProcessTable> SystemReader::processes() const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The process list"));
}

SystemReader::Read<InterfaceFigures> SystemReader::networkInterface(const QString &) const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The network interface"));
}

SystemReader::Read<FileSystemFigures> SystemReader::fileSystem(const QString &) const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The file system"));
}

SystemReader::Read<FileSystemFigures> SystemReader::mount(const QString &) const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The file system"));
}

std::optional<ServiceTool> SystemReader::serviceTool(const QString &, bool) const
{
    return std::nullopt;
}

SystemReader::Read<ServiceFigures> SystemReader::serviceFrom(const ServiceToolOutput &) const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The service"));
}

SystemReader::Read<ServiceFigures> SystemReader::service(const QString &) const
{
    return unsupportedSystemError(QT_TRANSLATE_NOOP("SystemReader", "The service"));
}

CheckError notObservableError(const QString &subject, const QString &reason)
{
    return CheckError(ErrorType::NotFound,
                      SystemReaderText::tr("%1 can't be checked on this system: %2.").arg(subject, reason));
}

QString availableNamesText(QStringList names)
{
    if (names.isEmpty())
        return SystemReaderText::tr("None are available.");
    const bool isTruncated = names.size() > kMaxNames;
    names = names.first(std::min(kMaxNames, names.size()));
    for (QString &name : names)
        name = displayText(name).simplified();
    const QString list = names.join(u", "_s);
    return isTruncated ? SystemReaderText::tr("Available: %1, and more.").arg(list)
                       : SystemReaderText::tr("Available: %1.").arg(list);
}

namespace {

class StorageText
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

SystemReader::Read<FileSystemFigures> figuresFor(const QStorageInfo &storage, const QString &path)
{
    if (!storage.isValid() || !storage.isReady())
        return Unexpected(CheckError(ErrorType::Condition,
                                     StorageText::tr("The file system at %1 isn't ready. Is a disk in the drive?").arg(path)));
    FileSystemFigures figures;
    figures.total = storage.bytesTotal();
    figures.free = storage.bytesAvailable();
    figures.used = storage.bytesTotal() - storage.bytesFree();
    figures.mountPoint = storage.rootPath();
    figures.device = QString::fromUtf8(storage.device());
    figures.type = QString::fromUtf8(storage.fileSystemType());
    figures.isReadOnly = storage.isReadOnly();
    if (figures.total <= 0)
        return Unexpected(notObservableError(StorageText::tr("The space at %1").arg(path),
                                             StorageText::tr("its file system reports no size")));
    return figures;
}

} // namespace

SystemReader::Read<FileSystemFigures> storageContaining(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Unexpected(CheckError(ErrorType::Condition, StorageText::tr("%1 doesn't exist on this computer.").arg(path)));
    return figuresFor(QStorageInfo(path), path);
}

SystemReader::Read<FileSystemFigures> storageMountedAt(const QString &point)
{
    const QString wanted = QDir::cleanPath(point);
    QStringList points;
    for (const QStorageInfo &storage : QStorageInfo::mountedVolumes()) {
        if (QDir::cleanPath(storage.rootPath()) == wanted)
            return figuresFor(storage, wanted);
        points.append(storage.rootPath());
    }
    return Unexpected(CheckError(ErrorType::Condition,
                                 StorageText::tr("Nothing is mounted at %1. %2").arg(wanted, availableNamesText(points))));
}

} // namespace watchkeeper
