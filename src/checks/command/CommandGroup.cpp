// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandGroup.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include "async/OpenFiles.h"
#include "checks/command/supervisor/GuardRecord.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 // not needed on macOS, where the socket has SO_NOSIGPIPE
#endif

namespace watchkeeper {

#ifdef Q_OS_WIN

CommandGroup::~CommandGroup()
{
    if (m_job)
        CloseHandle(m_job); // also ends the remaining processes of the job
}

void CommandGroup::setLeader(qint64 leader)
{
    m_leader = leader;
    m_job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    SetInformationJobObject(m_job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    const HANDLE process = OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, static_cast<DWORD>(leader));
    if (!process)
        return;
    AssignProcessToJobObject(m_job, process);
    CloseHandle(process);
}

bool CommandGroup::hasEnded()
{
    JOBOBJECT_BASIC_ACCOUNTING_INFORMATION use{};
    const bool known =
        m_leader != 0 && QueryInformationJobObject(m_job, JobObjectBasicAccountingInformation, &use, sizeof use, nullptr);
    m_hasEnded = m_hasEnded || !known || (use.ActiveProcesses == 0 && m_hasLeaderEnded);
    return m_hasEnded;
}

void CommandGroup::terminate()
{
    kill();
}

void CommandGroup::kill()
{
    if (!hasEnded())
        TerminateJobObject(m_job, 1);
}

#else

void CommandGroup::setLeader(qint64 leader)
{
    m_leader = leader;
}

bool CommandGroup::hasEnded()
{
    if (m_hasEnded || (m_leader != 0 && !m_hasLeaderEnded))
        return m_hasEnded;
    // EPERM means that only processes of another user remain, such as those of a set-user-ID program.
    const bool exists = m_leader != 0 && (::kill(static_cast<pid_t>(-m_leader), 0) == 0 || errno == EPERM);
    m_hasEnded = !exists;
    return m_hasEnded;
}

void CommandGroup::terminate()
{
    signal(SIGTERM);
    signal(SIGCONT); // a stopped process handles SIGTERM only after SIGCONT
}

void CommandGroup::kill()
{
    signal(SIGKILL);
}

void CommandGroup::signal(int number)
{
    if (!hasEnded())
        ::kill(static_cast<pid_t>(-m_leader), number);
}

namespace {

//! Detaches from the terminal. A program that prompts for a password there then fails immediately instead of being stopped
//! until its deadline. A new session would have the same effect. However, Linux creates a scheduling group for each session,
//! which costs more than starting a process.
void detachFromTerminal()
{
    const int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return;
    ioctl(terminal, TIOCNOTTY);
    close(terminal);
}

} // namespace

void CommandChild::setUpProcess() const
{
    setpgid(0, 0);
#ifdef Q_OS_LINUX
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0,
          0); // orphaned processes become children of this process, where they can be found
#endif
    detachFromTerminal();
    if (input >= 0)
        dup2(input, STDIN_FILENO);
    if (output >= 0)
        dup2(output, STDOUT_FILENO);
    if (errors >= 0)
        dup2(errors, STDERR_FILENO);
    if (guard >= 0) {
        const GuardRecord record{GuardRecord::Started, static_cast<std::int32_t>(getpid()), run};
        send(guard, &record, sizeof record, MSG_NOSIGNAL | MSG_DONTWAIT);
    }
    std::signal(SIGXFSZ, SIG_DFL); // this program ignores SIGXFSZ; QProcess only restores SIGPIPE
    closeInheritedDescriptorsOnExec();
    if (movesPipes) { // last, because the descriptors above may have these numbers
        constexpr int kProtocolInput = 3;
        constexpr int kProtocolOutput = 4;
        dup2(STDIN_FILENO, kProtocolInput);
        dup2(STDOUT_FILENO, kProtocolOutput);
        dup2(STDERR_FILENO, STDOUT_FILENO);
    }
    setDescriptorLimit(openFiles);
}

#endif

} // namespace watchkeeper
