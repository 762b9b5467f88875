// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Ensures that only one program at a time monitors a profile. The lock never expires by age, only when its owner
//! has ended.

#include "app/profile/Profile.h"
#include "targets/file/FileLock.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The lock of a profile, held until this object is destroyed.
//!
//! The lock file is next to the configuration, where earlier versions expect it. A history in another location has its own lock, because
//! two profiles with different $XDG_CONFIG_HOME but the same $XDG_DATA_HOME would write to the same files.
class ProfileLock
{
public:
    //! \param profile  the profile, whose folder must exist; see Profile::create()
    //! \param use      Brief for a command that only makes a change and ends
    explicit ProfileLock(const Profile &profile, LockUse use = LockUse::Lasting);

    //! Fails immediately if another program monitors the profile. Waits up to two seconds for a command that ends soon, so don't call it
    //! while a window is open.
    bool tryLock();
    //! Whether the last tryLock() failed because the disk has no room for the lock file.
    bool isDiskFull() const { return m_lock.isDiskFull(); }
    //! Returns the program that made the last tryLock() fail, if its lock file names it.
    std::optional<LockHolder> holder() const;
    //! Returns the reason why the last tryLock() failed, as a user-visible message with advice.
    QString explanation() const;
    //! Like explanation(), for a caller that has contacted the program that monitors the profile and got no reply.
    QString noReplyExplanation() const;

private:
    bool tryLockOnce();
    //! Returns the lock that another program holds, or null.
    const FileLock *lockHeldElsewhere() const;

    QString m_folder;
    QString m_dataFolder;
    FileLock m_lock;
    std::unique_ptr<FileLock> m_historyLock; //!< absent if the history is in the folder of the profile
};

} // namespace watchkeeper
