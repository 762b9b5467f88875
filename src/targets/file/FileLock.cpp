// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/file/FileLock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace watchkeeper {

FileLock::FileLock(const QString &file)
    : m_file(file)
{
    m_file.setStaleLockTime(0);
}

bool FileLock::tryLock(std::chrono::milliseconds patience)
{
    if (m_file.isLocked())
        return true;
    // Waits in short steps. QLockFile itself doubles its wait each time, up to five seconds, so this program would hardly ever get
    // the lock if several programs are waiting.
    constexpr unsigned long kStepMs = 10;
    const QDeadlineTimer deadline(patience);
    bool isHeld = m_file.tryLock(0);
    if (!isHeld)
        removeLockOfReusedProcessId();
    while (!isHeld && !(isHeld = m_file.tryLock(0)) && isTaken() && !deadline.hasExpired())
        QThread::msleep(kStepMs);
    if (!isHeld)
        return false;
    QFile::setPermissions(m_file.fileName(), QFile::ReadOwner | QFile::WriteOwner); // otherwise, the umask applies
    return true;
}

bool FileLock::isHeldByThisProcessId() const
{
    const auto named = holder();
    return named && named->processId == QCoreApplication::applicationPid() && named->host == QSysInfo::machineHostName();
}

//! Removes the lock file of a killed process that had the id of this process, because QLockFile believes that it is still alive. If
//! the owner really is alive, it holds the file with flock(), and the file isn't removed. Such an owner can be this process or a
//! process in another container with the same host name.
void FileLock::removeLockOfReusedProcessId()
{
    if (!isHeldByThisProcessId())
        return;
    QLockFile removing(
        m_file.fileName()
        + u".rmlock"_s); // the file that QLockFile also uses; prevents removing a file that another process has just locked
    if (removing.tryLock(0) && isHeldByThisProcessId())
        m_file.removeStaleLockFile();
}

std::optional<LockHolder> FileLock::holder() const
{
    LockHolder holder;
    if (m_file.isLocked() || !m_file.getLockInfo(&holder.processId, &holder.host, &holder.program))
        return std::nullopt;
    return holder;
}

} // namespace watchkeeper
