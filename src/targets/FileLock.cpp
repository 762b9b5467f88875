// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/FileLock.h"

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
    // QLockFile's own wait doubles each time, up to five seconds: with many waiters it would hardly ever get the lock.
    constexpr unsigned long kStepMs = 10;
    const QDeadlineTimer deadline(patience);
    bool isHeld = m_file.tryLock(0);
    if (!isHeld)
        removeLockOfReusedProcessId();
    while (!isHeld && !(isHeld = m_file.tryLock(0)) && isTaken() && !deadline.hasExpired())
        QThread::msleep(kStepMs);
    if (!isHeld)
        return false;
    QFile::setPermissions(m_file.fileName(), QFile::ReadOwner | QFile::WriteOwner); // QLockFile leaves that to the umask
    return true;
}

bool FileLock::isHeldByThisProcessId() const
{
    const auto named = holder();
    return named && named->processId == QCoreApplication::applicationPid() && named->host == QSysInfo::machineHostName();
}

//! If a killed process had our process id, QLockFile treats it as still running. A running holder of the lock, in this process or in
//! another container with this host name, keeps the file locked (flock), and then it isn't removed.
void FileLock::removeLockOfReusedProcessId()
{
    if (!isHeldByThisProcessId())
        return;
    QLockFile removing(m_file.fileName()
                       + u".rmlock"_s); // as in QLockFile: nobody removes the file of a process that locked it in between
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
