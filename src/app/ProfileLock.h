// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One program at a time monitors a profile. The lock never expires by age, only when its owner is gone.

#include "app/Profile.h"
#include "targets/FileLock.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief The lock of a profile, held until this object is destroyed. Never waits.
//!
//! The lock file is next to the configuration, where earlier versions look for it. A history in another place has a second lock: with a
//! different $XDG_CONFIG_HOME and the same $XDG_DATA_HOME, two profiles would write the same files.
class ProfileLock
{
public:
    //! \param profile  its folder must exist; see Profile::create()
    explicit ProfileLock(const Profile &profile);

    bool tryLock();
    //! Who holds the lock, if it is another program and the file says who.
    std::optional<LockHolder> holder() const;
    //! Why the last tryLock() failed: a sentence with advice.
    QString explanation() const;

private:
    QString m_folder;
    QString m_dataFolder;
    FileLock m_lock;
    std::unique_ptr<FileLock> m_historyLock; //!< none if the history is in the folder of the profile
};

} // namespace watchkeeper
