// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProfileLock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace watchkeeper {

ProfileLock::ProfileLock(const Profile &profile)
    : m_folder(profile.folder())
    , m_file(profile.lockFile())
{
    m_file.setStaleLockTime(0);
}

bool ProfileLock::tryLock()
{
    if (m_file.isLocked())
        return true;
    if (!m_file.tryLock(0) && !(removeOfSameNumber() && m_file.tryLock(0)))
        return false;
    QFile::setPermissions(m_file.fileName(), QFile::ReadOwner | QFile::WriteOwner); // QLockFile leaves that to the umask
    return true;
}

bool ProfileLock::namesThisProcess() const
{
    const auto named = holder();
    return named && named->processId == QCoreApplication::applicationPid() && named->host == QSysInfo::machineHostName();
}

//! QLockFile takes a process that was killed, and had the number that is ours now, for one that runs. Whoever runs and has the lock,
//! in this process or in another container of this name, keeps the file locked (flock), and then it is not removed.
bool ProfileLock::removeOfSameNumber()
{
    if (!namesThisProcess())
        return false;
    QLockFile removing(m_file.fileName() + u".rmlock"_s); // as QLockFile does it: nobody removes the file of who came between
    return removing.tryLock(0) && namesThisProcess() && m_file.removeStaleLockFile();
}

std::optional<LockHolder> ProfileLock::holder() const
{
    LockHolder holder;
    if (m_file.isLocked() || !m_file.getLockInfo(&holder.processId, &holder.host, &holder.program))
        return std::nullopt;
    return holder;
}

QString ProfileLock::explanation() const
{
    if (m_file.error() == QLockFile::PermissionError) {
        return QCoreApplication::translate("ProfileLock", "The profile %1 could not be locked. May you write in that folder?")
            .arg(m_folder);
    }
    if (const auto other = holder()) {
        return QCoreApplication::translate("ProfileLock",
                                           "%1 (process %2 on %3) already watches the profile %4. Use its window, end it, or "
                                           "choose another profile with --profile.")
            .arg(other->program, QString::number(other->processId), other->host, m_folder);
    }
    return QCoreApplication::translate("ProfileLock", "Another program already watches the profile %1.").arg(m_folder);
}

} // namespace watchkeeper
