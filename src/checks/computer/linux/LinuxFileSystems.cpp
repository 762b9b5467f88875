// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/LinuxSystem.h"

#include "checks/computer/linux/ProcFields.h"
#include "checks/computer/linux/ProcText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <memory>

#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class LinuxFileSystemsText
{
    Q_DECLARE_TR_FUNCTIONS(LinuxSystem)
};

//! False for virtual kernel file systems and for images that are always full, because users don't monitor them.
bool isMonitorable(const MountLine &mount)
{
    static const QStringList kOthers{u"autofs"_s,   u"binfmt_misc"_s, u"bpf"_s,        u"cgroup"_s,     u"cgroup2"_s,
                                     u"configfs"_s, u"debugfs"_s,     u"devpts"_s,     u"devtmpfs"_s,   u"efivarfs"_s,
                                     u"fusectl"_s,  u"hugetlbfs"_s,   u"mqueue"_s,     u"nsfs"_s,       u"proc"_s,
                                     u"pstore"_s,   u"ramfs"_s,       u"rpc_pipefs"_s, u"securityfs"_s, u"squashfs"_s,
                                     u"sysfs"_s,    u"tmpfs"_s,       u"tracefs"_s};
    return !kOthers.contains(mount.type);
}

//! Whether file systems of this type are always read-only.
bool isReadOnlyByDesign(const QString &type)
{
    static const QStringList kTypes{u"cramfs"_s, u"erofs"_s, u"iso9660"_s, u"romfs"_s, u"squashfs"_s, u"udf"_s};
    return kTypes.contains(type);
}

bool isPathWithin(const QString &path, const QString &point)
{
    return path == point || point == u"/"_s || path.startsWith(point + u'/');
}

//! \brief The mount that contains `path`: the deepest mount point, or the last of several mounts at the same point. Empty if /proc doesn't
//! list it.
MountLine findMount(const QList<MountLine> &mounts, const QString &path)
{
    MountLine best;
    for (const MountLine &mount : mounts) {
        if (isPathWithin(path, mount.point) && mount.point.size() >= best.point.size())
            best = mount;
    }
    return best;
}

QString resolvedPath(const QString &path, int *error)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(QFile::encodeName(path).constData(), nullptr),
                                                           &std::free);
    *error = real ? 0 : errno;
    return real ? QFile::decodeName(real.get()) : QString();
}

CheckError fileSystemError(const QString &path, int error)
{
    const QString reason = qt_error_string(error);
    if (error == ENOENT || error == ENOTDIR)
        return CheckError(ErrorType::Condition, LinuxFileSystemsText::tr("%1 doesn't exist on this computer.").arg(path),
                          reason);
    if (error == EACCES || error == EPERM)
        return CheckError(ErrorType::Permission,
                          LinuxFileSystemsText::tr("The current user isn't allowed to access %1.").arg(path), reason);
    // Possible causes: a network server that has dropped this client, a crashed helper program, or a failing disk.
    return CheckError(
        ErrorType::Condition,
        LinuxFileSystemsText::tr("The file system at %1 isn't working: %2. Unmounting and mounting it again may help.")
            .arg(path, reason));
}

quint64 bytesInBlocks(quint64 blocks, quint64 size)
{
    return size != 0 && blocks > std::numeric_limits<quint64>::max() / size ? std::numeric_limits<quint64>::max()
                                                                            : blocks * size;
}

//! \param path  a path within the mount, with symbolic links resolved
SystemReader::Read<FileSystemFigures> usageOf(const QString &path, const MountLine &mount)
{
    struct statvfs usage = {};
    if (::statvfs(QFile::encodeName(path).constData(), &usage) != 0)
        return Unexpected(fileSystemError(path, errno));
    FileSystemFigures figures;
    figures.total = toSigned(bytesInBlocks(usage.f_blocks, usage.f_frsize));
    figures.free = toSigned(bytesInBlocks(usage.f_bavail, usage.f_frsize));
    figures.used = toSigned(bytesInBlocks(usage.f_blocks - std::min(usage.f_bfree, usage.f_blocks), usage.f_frsize));
    figures.inodes = toSigned(usage.f_files);
    figures.inodesFree = toSigned(usage.f_favail);
    figures.mountPoint = mount.point.isEmpty() ? path : mount.point;
    figures.device = mount.device;
    figures.type = mount.type;
    figures.isReadOnly = (usage.f_flag & ST_RDONLY) != 0;
    figures.wasMountedWritable = !mount.point.isEmpty() && !mount.isReadOnly && !isReadOnlyByDesign(mount.type);
    if (figures.total == 0)
        return Unexpected(notObservable(LinuxFileSystemsText::tr("The space at %1").arg(path),
                                        LinuxFileSystemsText::tr("its file system reports no size")));
    return figures;
}

} // namespace

SystemReader::Read<FileSystemFigures> LinuxSystem::fileSystem(const QString &path) const
{
    int error = 0;
    const QString real = resolvedPath(path, &error);
    if (error != 0)
        return Unexpected(fileSystemError(path, error));
    const QByteArray table = m_files.content(u"/proc/self/mountinfo"_s).value_or(QByteArray());
    return usageOf(real, findMount(parseMounts(table), real));
}

SystemReader::Read<FileSystemFigures> LinuxSystem::mount(const QString &point) const
{
    const auto table = m_files.read(u"/proc/self/mountinfo"_s, LinuxFileSystemsText::tr("The mount list"));
    if (!table)
        return Unexpected(table.error());
    const QList<MountLine> mounts = parseMounts(*table);
    const QString wanted = QDir::cleanPath(point);
    const MountLine mount = findMount(mounts, wanted);
    if (mount.point == wanted)
        return usageOf(wanted, mount);
    QStringList points;
    for (const MountLine &other : mounts) {
        if (isMonitorable(other) && !points.contains(other.point))
            points.append(other.point);
    }
    return Unexpected(
        CheckError(ErrorType::Condition,
                   LinuxFileSystemsText::tr("Nothing is mounted at %1. %2").arg(wanted, availableNamesText(points))));
}

} // namespace watchkeeper
