// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/Storage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace watchkeeper {

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
