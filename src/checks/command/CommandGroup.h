// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The processes of one command, which can be ended together: a process group, or a job on Windows.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Identifies the group by its leader. The number can be reused once the group is gone, so don't use it after isGone() has returned
//! true.
class CommandGroup
{
public:
    CommandGroup() = default;
#ifdef Q_OS_WIN
    ~CommandGroup();
#endif
    CommandGroup(const CommandGroup &) = delete;
    CommandGroup &operator=(const CommandGroup &) = delete;

    //! Sets the started leader. On Windows, puts it into a job that ends with this program.
    void setLeader(qint64 leader);
    qint64 leader() const
    {
        return m_leader;
    }

    //! Call this after the leader was reaped. From now on, the group can disappear and its number can be reused.
    void setLeaderEnded()
    {
        m_leaderEnded = true;
    }

    //! Whether no member is left. Once this is true, it stays true, and no more signals are sent.
    bool isGone();
    //! Requests all members to end (TERM). Windows has no equivalent for all programs, so they are killed there.
    void terminate();
    //! Kills all members (KILL).
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
