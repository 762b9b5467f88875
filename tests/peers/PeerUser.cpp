// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/PeerUser.h"

#include <QFile>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace watchkeeper::test {

PeerUser::PeerUser()
    : m_userId(geteuid())
    , m_groupId(getegid())
{
    const passwd *entry = m_userId == 0 ? getpwnam("nobody") : getpwuid(m_userId);
    if (!entry)
        qFatal("the user %u has no name", m_userId);
    m_userId = entry->pw_uid;
    m_groupId = geteuid() == 0 ? entry->pw_gid : m_groupId;
    m_name = QString::fromLocal8Bit(entry->pw_name);
    if (const struct group *found = getgrgid(m_groupId))
        m_group = QString::fromLocal8Bit(found->gr_name);
}

void PeerUser::own(const QString &path) const
{
    if (geteuid() == 0 && chown(QFile::encodeName(path).constData(), m_userId, m_groupId) != 0)
        qFatal("chown %s", qPrintable(path));
}

void PeerUser::impersonate() const
{
    if (geteuid() != 0)
        return;
    if (setgroups(0, nullptr) != 0 || setgid(m_groupId) != 0 || setuid(m_userId) != 0)
        _exit(126);
}

} // namespace watchkeeper::test
