// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The processes of one command, which can be ended together: a process group, or a job on Windows. Also the code that runs in
//! a new process between fork and exec.

#include <QtGlobal>

namespace watchkeeper {

//! \brief Identifies the group by its leader. The system can reuse the leader's process ID after the group has ended, so don't
//! use this object after hasEnded() has returned true.
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
        m_hasLeaderEnded = true;
    }

    //! Whether all members have ended. Stays true once it is true. After that, no more signals are sent.
    bool hasEnded();
    //! Asks all members to exit (TERM). Windows has no equivalent that works for all programs, so it kills them.
    void terminate();
    //! Kills all members (KILL).
    void kill();

private:
    void signal(int number);

    qint64 m_leader = 0; //!< 0: never started
    bool m_hasLeaderEnded = false;
    bool m_hasEnded = false;
#ifdef Q_OS_WIN
    void *m_job = nullptr;
#endif
};

//! \brief Sets up a new process before its program is executed. Prepare all descriptors and numbers before the fork. Qt
//! 6.4 starts processes with vfork semantics: the child runs in our memory while this thread waits, so it may only make
//! system calls. On Windows, only the members exist, and nothing reads them.
class CommandChild
{
public:
    int input = -1;        //!< becomes standard input; -1 keeps the one from QProcess
    int output = -1;       //!< becomes standard output; -1 keeps the one from QProcess
    int errors = -1;       //!< becomes standard error; -1 keeps the one from QProcess
    int guard = -1;        //!< the supervisor's socket; -1 if there is no supervisor
    quint64 run = 0;       //!< number of the run, sent to the supervisor
    quint64 openFiles = 0; //!< becomes the soft limit of open files; 0 keeps the current limit
    //! Whether the pipes of QProcess become descriptors 3 and 4, where browsers expect their debugging protocol. Standard output then goes to
    //! standard error.
    bool movesPipes = false;

    //! Creates a process group without a terminal and notifies the supervisor. Keeps only descriptors 0, 1 and 2 open across
    //! exec, also 3 and 4 with `movesPipes`, and restores the user's limit of open files.
    void setUpProcess() const; // not on Windows
};

} // namespace watchkeeper
