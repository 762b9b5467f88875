// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One program at a time watches a profile (reliability.md 47).

#include "app/Profile.h"
#include "targets/FileLock.h"

#include <optional>

namespace watchkeeper {

//! The lock of a profile, held until this object goes. Never waits.
class ProfileLock
{
public:
    //! \param profile  its folder must be there, see Profile::create()
    explicit ProfileLock(const Profile &profile);

    bool tryLock() { return m_lock.tryLock(); }
    //! Who has it, where that is somebody else and the file tells.
    std::optional<LockHolder> holder() const { return m_lock.holder(); }
    //! Why the last tryLock() failed: a sentence with what to do.
    QString explanation() const;

private:
    QString m_folder;
    FileLock m_lock;
};

} // namespace watchkeeper
