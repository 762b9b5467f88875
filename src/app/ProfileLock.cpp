// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProfileLock.h"

#include <QCoreApplication>

namespace watchkeeper {

ProfileLock::ProfileLock(const Profile &profile)
    : m_folder(profile.folder())
    , m_lock(profile.lockFile())
{
}

QString ProfileLock::explanation() const
{
    if (m_lock.isForbidden()) {
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
