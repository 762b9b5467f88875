// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The processes of one command, which can be ended together: a process group, or a job on Windows.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Identifies the group by its leader. The system can reuse the leader's process ID after the group has ended, so don't
//! use this object after isGone() has returned true.
class CommandGroup
{
public:
    CommandGroup() = default;
#ifdef Q_OS_WIN
    ~CommandGroup();
#endif
    CommandGroup(const CommandGroup &) = delete;
    CommandGroup &operator=(const CommandGroup &) = delete;

    //! Sets the leader after its start. On Windows, puts it into a job that ends with this program.
    void setLeader(qint64 leader);
    qint64 leader() const
    {
        return m_leader;
    }

    //! Call this after the leader was reaped. The group can then disappear, and its ID can be reused.
    void setLeaderEnded()
    {
        m_leaderEnded = true;
    }

    //! Whether all members have ended. Stays true once it is true. After that, no more signals are sent.
    bool isGone();
    //! Asks all members to exit (TERM). Windows has no equivalent that works for all programs, so it kills them.
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
