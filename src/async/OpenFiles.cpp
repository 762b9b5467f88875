// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/OpenFiles.h"

#include <QProcess>
#include <QSocketNotifier>

#include <algorithm>
#include <atomic>
#include <limits>

#ifdef Q_OS_UNIX
#include <climits>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#endif

#if defined(Q_OS_LINUX) && QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
#include <cstdlib>
#include <dirent.h>
#include <optional>
#include <sys/stat.h>
#endif

namespace watchkeeper {

namespace {

constexpr int kReservedDescriptorCount = 64;
constexpr quint64 kUnchangedLimit = 0;

std::atomic<quint64> originalLimit = kUnchangedLimit;

} // namespace

std::optional<int> raiseDescriptorLimit()
{
#ifdef Q_OS_UNIX
    rlimit limits{};
    if (getrlimit(RLIMIT_NOFILE, &limits) != 0)
        return std::nullopt;
    rlimit raised = limits;
    raised.rlim_cur = limits.rlim_max;
#ifdef Q_OS_MACOS
    raised.rlim_cur = std::min<rlim_t>(limits.rlim_max, OPEN_MAX); // macOS refuses higher limits, see setrlimit(2)
#endif
    if (setrlimit(RLIMIT_NOFILE, &raised) != 0)
        return descriptorCount(limits.rlim_cur);
    quint64 expected = kUnchangedLimit;
    if (raised.rlim_cur != limits.rlim_cur)
        originalLimit.compare_exchange_strong(expected, limits.rlim_cur);
    return descriptorCount(raised.rlim_cur);
#else
    return std::nullopt;
#endif
}

std::optional<quint64> originalDescriptorLimit()
{
    const quint64 limit = originalLimit;
    return limit == kUnchangedLimit ? std::nullopt : std::optional(limit);
}

#ifdef Q_OS_UNIX
void setDescriptorLimit(quint64 soft)
{
    rlimit limit{};
    if (soft == 0 || getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = soft;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void closeInheritedDescriptorsOnExec()
{
    constexpr int kFirstDescriptor = 3;
#if defined(Q_OS_LINUX) && defined(SYS_close_range)
    constexpr unsigned kCloseOnExec = 1U << 2U; // CLOSE_RANGE_CLOEXEC from Linux 5.11
    if (syscall(SYS_close_range, static_cast<unsigned>(kFirstDescriptor), ~0U, kCloseOnExec) == 0)
        return;
#endif
    constexpr long kMaximum = 65'536; // the limit may be a billion, and each number costs a system call
    const auto end = static_cast<int>(std::min(sysconf(_SC_OPEN_MAX), kMaximum));
    for (int descriptor = kFirstDescriptor; descriptor < end; ++descriptor)
        fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}
#endif

std::optional<int> descriptorCount(quint64 limit)
{
    if (limit > quint64(std::numeric_limits<int>::max())) // includes RLIM_INFINITY
        return std::nullopt;
    return static_cast<int>(limit);
}

int descriptorReserve(quint64 limit)
{
    return static_cast<int>(std::min<quint64>(kReservedDescriptorCount, limit / 4));
}

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
