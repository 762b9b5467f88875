// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One program at a time watches a profile (reliability.md 47).

#include "app/Profile.h"

#include <QLockFile>

#include <optional>

namespace watchkeeper {

//! Which program holds the lock of a profile.
struct LockHolder
{
    qint64 processId = 0;
    QString host;    //!< of another computer where the profile lies on a shared disk
    QString program; //!< file name of the program
};

//! \brief The lock of a profile, held until this object goes. Never waits.
//!
//! It never grows stale by age, so that an owner that is only stopped keeps it; the lock of one that died is taken
//! over, also where this process has its number now, as the first one of a container that was killed.
class ProfileLock
{
public:
    //! \param profile  its folder must be there, see Profile::create()
    explicit ProfileLock(const Profile &profile);

    bool tryLock();
    bool isHeld() const { return m_file.isLocked(); }
    //! Who has it, where that is somebody else and the file tells.
    std::optional<LockHolder> holder() const;
    //! Why the last tryLock() failed: a sentence with what to do.
    QString explanation() const;

private:
    bool namesThisProcess() const;
    bool removeOfSameNumber();

    QString m_folder;
    QLockFile m_file;
};

} // namespace watchkeeper
