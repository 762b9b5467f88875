// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whom servers run as in tests: whoever runs the test, and nobody where that is root, as many servers refuse root or turn into
//! somebody who may not read a private temporary folder.

#include <QString>

#include <sys/types.h>

namespace watchkeeper::test {

class PeerUser
{
public:
    PeerUser();

    QString name() const { return m_name; }
    QString group() const { return m_group; }

    //! Gives away what was made by the test.
    void own(const QString &path) const;
    //! Turns the calling process into this user; in a child that has not yet become its program.
    void become() const;

private:
    uid_t m_userId;
    gid_t m_groupId;
    QString m_name;
    QString m_group;
};

} // namespace watchkeeper::test
