// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/SmallDisk.h"

#include <QDirIterator>
#include <QFile>
#include <QStorageInfo>

#include <cerrno>
#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

bool writeLine(const char *path, const QByteArray &line)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(line) == line.size();
}

//! Enters a private mount namespace, as root of that namespace. Takes effect only once per process.
bool enterNamespace()
{
    const QByteArray user = QByteArray::number(getuid());
    const QByteArray group = QByteArray::number(getgid());
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0)
        return writeLine("/proc/self/setgroups", "deny") && writeLine("/proc/self/uid_map", "0 " + user + " 1")
            && writeLine("/proc/self/gid_map", "0 " + group + " 1");
    if (unshare(CLONE_NEWNS) != 0)
        return false;
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        || errno == EINVAL; // in a chroot, / isn't a mount point
}

} // namespace

SmallDisk::SmallDisk(qint64 bytes)
{
    static const bool mayMount = enterNamespace();
    const QByteArray options = "size=" + QByteArray::number(bytes) + ",mode=0700";
    m_isMounted =
        mayMount && mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, options.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    for (const QString &folder : std::as_const(m_closed))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (m_isMounted)
        umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

qint64 SmallDisk::freeBytes() const
{
    return QStorageInfo(m_folder.path()).bytesAvailable();
}

bool SmallDisk::makeReadOnly()
{
    if (m_isMounted)
        return mount(nullptr, QFile::encodeName(m_folder.path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    m_closed = QStringList{m_folder.path()};
    QDirIterator folders(m_folder.path(), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext())
        m_closed.append(folders.next());
    for (const QString &folder : std::as_const(m_closed))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
    return geteuid() != 0;
}

bool SmallDisk::useAllInodes()
{
    struct statvfs figures = {};
    const QByteArray folder = QFile::encodeName(m_folder.path());
    if (!m_isMounted || statvfs(folder.constData(), &figures) != 0)
        return false;
    const QByteArray options = "nr_inodes=" + QByteArray::number(quint64(figures.f_files - figures.f_ffree));
    return mount(nullptr, folder.constData(), nullptr, MS_REMOUNT, options.constData()) == 0;
}

void SmallDisk::leave(qint64 bytes)
{
    QFile ballast(m_folder.filePath(u"ballast"_s));
    if (!ballast.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    ballast.resize(0);
    const qint64 size = freeBytes() - bytes;
    if (size > 0)
        ballast.write(QByteArray(size, 'x'));
}

FileSizeLimit::FileSizeLimit(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // makes such writes fail with EFBIG instead
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_formerLimit = limit.rlim_cur;
    limit.rlim_cur = static_cast<rlim_t>(bytes);
    setrlimit(RLIMIT_FSIZE, &limit);
}

FileSizeLimit::~FileSizeLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_formerLimit;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace watchkeeper
