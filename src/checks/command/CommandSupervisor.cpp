// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandSupervisor.h"

#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0 // not needed on macOS, where the socket has SO_NOSIGPIPE
#endif

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_MACOS
const QString kSupervisorFolder = u"../../.."_s; // in a build, the supervisor is next to the bundle, otherwise inside
#else
const QString kSupervisorFolder = u"../libexec/watchkeeper"_s;
#endif

//! The path of the supervisor: next to the program, or in the other folder that it can be in. Empty if it is in neither.
QString supervisorPath()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"."_s, kSupervisorFolder}) {
        const QFileInfo file(programs.filePath(folder + u"/watchkeeper-supervisor"_s));
        if (file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

bool makeSockets(std::array<int, 2> *ends)
{
#ifdef Q_OS_LINUX
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends->data()) == 0;
#else
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends->data()) != 0)
        return false;
    for (const int end : *ends) {
        const int yes = 1;
        setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
        fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    return true;
#endif
}

} // namespace

CommandSupervisor::CommandSupervisor(QByteArray token)
    : m_token(std::move(token))
{
}

CommandSupervisor::~CommandSupervisor()
{
    if (m_socket < 0)
        return;
    close(m_socket);
    kill(static_cast<pid_t>(m_process), SIGCONT);
}

int CommandSupervisor::socket()
{
    if (m_socket < 0 && !m_isUnavailable)
        start();
    return m_socket;
}

void CommandSupervisor::start()
{
    const QString program = supervisorPath();
    std::array<int, 2> ends{-1, -1};
    m_isUnavailable = program.isEmpty();
    if (m_isUnavailable) {
        qCWarning(lcChecks) << "watchkeeper-supervisor wasn't found: commands will outlive this program if it is killed";
        return;
    }
    if (!makeSockets(&ends)) {
        qCWarning(lcChecks) << "no connection to the supervisor:" << qt_error_string(errno);
        return; // too many files are open, so the next command tries again
    }
    QProcess supervisor;
    supervisor.setProgram(program);
    supervisor.setArguments({QString::fromLatin1(m_token), QString::number(ends[1])});
    // The child inherits the descriptor under the same number, because startDetached() doesn't call a child modifier (Qt 6.4).
    // startDetached() creates a new session, so Ctrl-C doesn't reach the supervisor.
    fcntl(ends[1], F_SETFD, 0);
    // The supervisor's standard streams must not keep one of our pipes open.
    supervisor.setStandardOutputFile(QProcess::nullDevice());
    supervisor.setStandardErrorFile(QProcess::nullDevice());
    m_isUnavailable = !supervisor.startDetached(&m_process);
    close(ends[1]);
    if (m_isUnavailable) {
        qCWarning(lcChecks) << "watchkeeper-supervisor couldn't be started:" << supervisor.errorString();
        close(ends[0]);
        return;
    }
    m_socket = ends[0];
}

bool CommandSupervisor::send(const GuardRecord &record)
{
    return ::send(m_socket, &record, sizeof record, MSG_NOSIGNAL | MSG_DONTWAIT) == sizeof record;
}

bool CommandSupervisor::report(const GuardRecord &record)
{
    if (m_socket < 0)
        return true;
    m_unsent.push_back(record);
    const auto failed = std::find_if(m_unsent.begin(), m_unsent.end(), [this](const GuardRecord &next) { return !send(next); });
    m_unsent.erase(m_unsent.begin(), failed);
    if (m_unsent.empty() || errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
        return true;
    qCWarning(lcChecks) << "watchkeeper-supervisor has exited:" << qt_error_string(errno);
    m_unsent.clear();
    close(std::exchange(m_socket, -1));
    return false;
}

} // namespace watchkeeper
