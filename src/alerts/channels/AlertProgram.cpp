// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/AlertProgram.h"

#include "async/OpenFiles.h"

#include <algorithm>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxRetained = 64 * 1024;
constexpr qint64 kMaxOutputBytes = 16LL << 20; // more output is assumed to be endless

//! Not destroyed at exit, because each running QProcess would block for up to 30 s.
std::vector<std::unique_ptr<QProcess>> &stuckProcesses()
{
    static auto *const processes = new std::vector<std::unique_ptr<QProcess>>;
    return *processes;
}

//! Also kills processes that the program left behind, because they are in its process group.
void killGroup(QProcess *process, qint64 group)
{
#ifdef Q_OS_UNIX
    Q_UNUSED(process)
    if (group > 0)
        ::kill(static_cast<pid_t>(-group), SIGKILL);
#else
    Q_UNUSED(group)
    process->kill();
#endif
}

#ifdef Q_OS_UNIX
//! Runs between fork and exec, where only system calls are allowed. \param openFiles  the user's limit; 0 if it is already in effect
void setUpChildProcess(quint64 openFiles)
{
    ::setpgid(0, 0);
    setDescriptorLimit(openFiles);
}
#endif

} // namespace

AlertProgram::AlertProgram(const QString &program, const QStringList &arguments, ProgramTermination termination)
    : m_termination(std::move(termination))
{
    if (!m_termination.kill)
        m_termination.kill = killGroup;
    m_process->setProgram(program);
    m_process->setArguments(arguments);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    m_process->setChildProcessModifier([openFiles = originalDescriptorLimit().value_or(0)] { setUpChildProcess(openFiles); });
#endif
}

AlertProgram::~AlertProgram()
{
    if (!isRunning())
        return;
    m_process->disconnect();
    m_process->closeReadChannel(QProcess::StandardOutput); // discards further output
    stuckProcesses().push_back(std::move(m_process));
}

void AlertProgram::start(const QProcessEnvironment &environment, const QByteArray &input)
{
    QProcess *const process = m_process.get();
    const auto settle = m_done.settler();
    QObject::connect(process, &QProcess::readyRead, process, [this] { read(); });
    QObject::connect(process, &QProcess::finished, process, [this, settle] {
        read();
        settle();
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [this, settle](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_startPipe.close();
        settle();
    });
    process->setProcessEnvironment(environment);
    process->start();
    m_startPipe.recordPipes(*process);
    m_group = process->processId();
#ifdef Q_OS_UNIX
    if (m_group > 0)
        ::setpgid(static_cast<pid_t>(m_group),
                  static_cast<pid_t>(m_group)); // repeated here because the child may be killed before it calls setpgid()
#endif
    process->write(input);
    process->closeWriteChannel();
}

void AlertProgram::read()
{
    const QByteArray piece = m_process->readAll();
    m_printed += piece.size();
    m_output += piece.first(std::min(piece.size(), kMaxRetained - m_output.size()));
    if (exceedsOutputLimit())
        kill();
}

bool AlertProgram::exceedsOutputLimit() const
{
    return m_printed > kMaxOutputBytes;
}

void AlertProgram::kill()
{
    m_termination.kill(m_process.get(), m_group);
    if (isRunning() && !m_terminationAlarm.isSet())
        m_terminationAlarm.set(instantAfter(Alarm::Clock::now(), m_termination.patience));
}

bool AlertProgram::isStuck(const QString &program, const QStringList &arguments)
{
    auto &stuck = stuckProcesses();
    std::erase_if(stuck, [](const auto &process) { return process->state() == QProcess::NotRunning; });
    return std::any_of(stuck.begin(), stuck.end(),
                       [&](const auto &process) { return process->program() == program && process->arguments() == arguments; });
}

} // namespace watchkeeper
