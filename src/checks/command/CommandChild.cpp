// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandChild.h"

#include "async/OpenFiles.h"
#include "checks/command/supervisor/GuardRecord.h"

#include <csignal>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 // not needed on macOS, where the socket has SO_NOSIGPIPE
#endif

namespace watchkeeper {

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
    setDescriptorLimit(openFiles);
}

} // namespace watchkeeper
