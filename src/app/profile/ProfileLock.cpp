// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/ProfileLock.h"

#include "targets/file/SafeFile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

ProfileLock::ProfileLock(const Profile &profile)
    : m_folder(profile.folder())
    , m_dataFolder(profile.dataFolder())
    , m_lock(profile.lockFile())
{
    if (m_dataFolder != m_folder)
        m_historyLock = std::make_unique<FileLock>(m_dataFolder + u"/history.lock"_s);
}

//! Locks the history first. If that fails because another program holds the lock, no lock is kept. If the lock file can't be written,
//! neither can the history, and the code that writes the history reports this.
bool ProfileLock::tryLock()
{
    if (m_historyLock) {
        makePrivateFolder(m_dataFolder);
        if (!m_historyLock->tryLock() && m_historyLock->isTaken())
            return false;
    }
    return m_lock.tryLock();
}

std::optional<LockHolder> ProfileLock::holder() const
{
    const auto holder = m_lock.holder();
    return holder || !m_historyLock ? holder : m_historyLock->holder();
}

QString ProfileLock::explanation() const
{
    if (m_lock.isForbidden()) {
        return QCoreApplication::translate("ProfileLock",
                                           "The profile %1 couldn't be locked. Do you have permission to write to that folder?")
            .arg(m_folder);
    }
    const auto other = m_lock.holder();
    const auto writer = m_historyLock ? m_historyLock->holder() : std::nullopt;
    if (!other && writer) {
        return QCoreApplication::translate("ProfileLock",
                                           "%1 (process %2 on %3) is using another profile with the same history, %4. Close "
                                           "it, or choose another profile with --profile.")
            .arg(writer->program, QString::number(writer->processId), writer->host, m_dataFolder);
    }
    if (other) {
        return QCoreApplication::translate("ProfileLock",
                                           "%1 (process %2 on %3) already monitors the profile %4. Use its window, close it, "
                                           "or choose another profile with --profile.")
            .arg(other->program, QString::number(other->processId), other->host, m_folder);
    }
    return QCoreApplication::translate("ProfileLock", "Another program already monitors the profile %1.").arg(m_folder);
}

} // namespace watchkeeper
