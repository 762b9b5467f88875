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
    // QLockFile itself waits twice as long each time, up to five seconds: among many who wait it would hardly get a turn.
    constexpr unsigned long kStepMs = 10;
    const QDeadlineTimer deadline(patience);
    bool isHeld = m_file.tryLock(0);
    if (!isHeld)
        removeOfSameNumber();
    while (!isHeld && !(isHeld = m_file.tryLock(0)) && isTaken() && !deadline.hasExpired())
        QThread::msleep(kStepMs);
    if (!isHeld)
        return false;
    QFile::setPermissions(m_file.fileName(), QFile::ReadOwner | QFile::WriteOwner); // QLockFile leaves that to the umask
    return true;
}

bool FileLock::namesThisProcess() const
{
    const auto named = holder();
    return named && named->processId == QCoreApplication::applicationPid() && named->host == QSysInfo::machineHostName();
}

//! QLockFile takes a process that was killed, and had the number that is ours now, for one that runs. Whoever runs and has the lock,
//! in this process or in another container of this name, keeps the file locked (flock), and then it is not removed.
void FileLock::removeOfSameNumber()
{
    if (!namesThisProcess())
        return;
    QLockFile removing(m_file.fileName() + u".rmlock"_s); // as QLockFile does it: nobody removes the file of who came between
    if (removing.tryLock(0) && namesThisProcess())
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
