// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The user for servers in tests: the user running the test, but “nobody” instead of root. Many servers refuse to run as root, or
//! switch to a user who can't read a private temporary folder.

#include <QString>

#include <sys/types.h>

namespace watchkeeper::test {

class PeerUser
{
public:
    PeerUser();

    QString name() const { return m_name; }
    QString group() const { return m_group; }

    //! Makes this user the owner of a file or folder created by the test.
    void own(const QString &path) const;
    //! Switches the calling process to this user. To be called in a child process before it executes its program.
    void impersonate() const;

private:
    uid_t m_userId;
    gid_t m_groupId;
    QString m_name;
    QString m_group;
};

} // namespace watchkeeper::test
