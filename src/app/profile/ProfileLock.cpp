// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/ProfileLock.h"

#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kBriefUseTimeout{2};
constexpr unsigned long kPollIntervalMs = 10;

class ProfileLockText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileLock)
};

//! Whether it is worth waiting for the lock. A program that has just acquired the lock may not have written its name
//! yet.
bool isHeldBriefly(const FileLock &lock)
{
    const auto holder = lock.holder();
    return !holder || holder->use == LockUse::Brief;
}

QString lockFailureText(const FileLock &lock, const QString &folder)
{
    if (lock.isForbidden())
        return ProfileLockText::tr("The profile %1 couldn't be locked. Do you have permission to write to that folder?")
            .arg(folder);
    if (QFileInfo(lock.path()).isDir())
        return ProfileLockText::tr("The profile %1 couldn't be locked: %2 is a folder. Remove that folder.")
            .arg(folder, lock.path());
    return ProfileLockText::tr("The profile %1 couldn't be locked: %2.").arg(folder, lock.systemError());
}

} // namespace

ProfileLock::ProfileLock(const Profile &profile, LockUse use)
    : m_folder(profile.folder())
    , m_dataFolder(profile.dataFolder())
    , m_lock(profile.lockFile(), use)
{
    if (m_dataFolder != m_folder)
        m_historyLock = std::make_unique<FileLock>(m_dataFolder + u"/history.lock"_s, use);
}

bool ProfileLock::tryLock()
{
    const QDeadlineTimer deadline(kBriefUseTimeout);
    bool isHeld = tryLockOnce();
    while (!isHeld && lockHeldElsewhere() && isHeldBriefly(*lockHeldElsewhere()) && !deadline.hasExpired()) {
        QThread::msleep(kPollIntervalMs); // blocking is acceptable: the caller is starting and needs the lock for all its work
        isHeld = tryLockOnce();
    }
    return isHeld;
}

//! Locks the history first. If another program holds the history's lock, no lock is acquired. If the history's lock file can't
//! be written, the history can't be written either, and the code that writes the history reports this.
bool ProfileLock::tryLockOnce()
{
    if (m_historyLock) {
        makePrivateFolder(m_dataFolder);
        if (!m_historyLock->tryLock() && m_historyLock->isTaken())
            return false;
    }
    return m_lock.tryLock();
}

const FileLock *ProfileLock::lockHeldElsewhere() const
{
    if (m_historyLock && m_historyLock->isTaken())
        return m_historyLock.get();
    return m_lock.isTaken() ? &m_lock : nullptr;
}

std::optional<LockHolder> ProfileLock::holder() const
{
    const FileLock *const taken = lockHeldElsewhere();
    return taken ? taken->holder() : std::nullopt;
}

QString ProfileLock::explanation() const
{
    const FileLock *const taken = lockHeldElsewhere();
    if (!taken)
        return lockFailureText(m_lock, m_folder);
    const auto other = taken->holder();
    if (!other)
        return ProfileLockText::tr("Another program already monitors the profile %1.").arg(m_folder);
    const QString process = QString::number(other->processId);
    if (other->use == LockUse::Brief)
        return ProfileLockText::tr("%1 (process %2 on %3) is changing the profile %4. Try again when it has finished.")
            .arg(other->program, process, other->host, m_folder);
    const auto holder = m_lock.holder();
    if (taken == m_historyLock.get() && (!holder || holder->processId != other->processId))
        return ProfileLockText::tr("%1 (process %2 on %3) is using another profile with the same history, %4. Close it, or "
                                   "choose another profile with --profile.")
            .arg(other->program, process, other->host, m_dataFolder);
    return ProfileLockText::tr("%1 (process %2 on %3) already monitors the profile %4. Use its window, close it, or choose "
                               "another profile with --profile.")
        .arg(other->program, process, other->host, m_folder);
}

QString ProfileLock::noReplyExplanation() const
{
    const auto other = holder();
    const bool isMonitored = lockHeldElsewhere() && (!other || other->use == LockUse::Lasting);
    return isMonitored ? ProfileLockText::tr("%1 That process isn't responding.").arg(explanation()) : explanation();
}

} // namespace watchkeeper
