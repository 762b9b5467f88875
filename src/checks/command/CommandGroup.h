// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All processes of one command, ended together: a process group, on Windows a job.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Identifies the group by its leader. The number may be reused once the group is gone: call isGone() and then forget it.
class CommandGroup
{
public:
    CommandGroup() = default;
#ifdef Q_OS_WIN
    ~CommandGroup();
#endif
    CommandGroup(const CommandGroup &) = delete;
    CommandGroup &operator=(const CommandGroup &) = delete;

    //! Sets the started leader; on Windows puts it into a job that ends with this program.
    void setLeader(qint64 leader);
    qint64 leader() const
    {
        return m_leader;
    }

    //! The leader was reaped: from now on the group may disappear and its number be reused.
    void setLeaderEnded()
    {
        m_leaderEnded = true;
    }

    //! No member is left. Once true it stays true, and no more signals are sent.
    bool isGone();
    //! Asks all members to end: TERM. Windows has no equivalent for all programs: they are killed.
    void end();
    //! Kills all members: KILL.
    void kill();

private:
    void signal(int number);

    qint64 m_leader = 0; //!< 0: never started
    bool m_leaderEnded = false;
    bool m_isGone = false;
#ifdef Q_OS_WIN
    void *m_job = nullptr;
#endif
};

} // namespace watchkeeper
