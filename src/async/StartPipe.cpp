// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/StartPipe.h"

#include <QProcess>
#include <QSocketNotifier>

#if defined(Q_OS_LINUX) && QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace watchkeeper {

#if defined(Q_OS_LINUX) && QT_VERSION < QT_VERSION_CHECK(6, 6, 0)

namespace {

//! The inode of a pipe, which is the same for both ends.
std::optional<quint64> pipeInode(int descriptor)
{
    struct stat status = {};
    if (fstat(descriptor, &status) != 0 || !S_ISFIFO(status.st_mode))
        return std::nullopt;
    return status.st_ino;
}

bool isWriteEnd(int descriptor)
{
    return (fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_WRONLY;
}

} // namespace

void StartPipe::recordPipes(const QProcess &process)
{
    const auto notifiers = process.findChildren<QSocketNotifier *>();
    for (const QSocketNotifier *notifier : notifiers) {
        const std::optional<quint64> inode = pipeInode(static_cast<int>(notifier->socket()));
        if (inode && notifier->type() == QSocketNotifier::Read)
            m_inodes.append(*inode);
    }
}

void StartPipe::close()
{
    DIR *const descriptors = m_inodes.isEmpty() ? nullptr : opendir("/proc/self/fd");
    if (!descriptors)
        return;
    QList<int> left;
    while (const dirent *entry = readdir(descriptors)) {
        const int descriptor = atoi(entry->d_name);
        const std::optional<quint64> inode = pipeInode(descriptor);
        if (inode && m_inodes.contains(*inode) && isWriteEnd(descriptor))
            left.append(descriptor);
    }
    closedir(descriptors);
    for (const int descriptor : std::as_const(left))
        ::close(descriptor);
    m_inodes.clear();
}

#else

void StartPipe::recordPipes(const QProcess &) { }

void StartPipe::close() { }

#endif

} // namespace watchkeeper
