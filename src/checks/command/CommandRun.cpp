// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandRun.h"

#include "checks/command/CommandGroup.h"
#include "checks/command/CommandGuard.h"

#include <QThread>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#endif

#include <cerrno>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kSettlePollInterval{10};

//! The error if no file descriptors are left for another command.
CheckError tooManyFilesError()
{
    return {ErrorType::Internal,
            CommandCheckText::tr(
                "Internal error: too many open files. Raise the limit (ulimit -n), or run fewer checks at the same time.")};
}

//! \brief Returns the reason why a program couldn't be started.
//! \param text  text from QProcess with the system's error message, without an error number
CheckError explainStartError(const CommandPlan &plan, const QString &text)
{
    const auto is = [&text](int code) { return text.endsWith(qt_error_string(code)); };
    if (is(EMFILE) || is(ENFILE))
        return tooManyFilesError();
    if (is(EAGAIN) || is(ENOMEM)) {
        const QString message = CommandCheckText::tr("The system can't start another process right now: %1.").arg(text);
        return {ErrorType::Internal, message, text};
    }
    if (is(ENOEXEC)) {
        const QString message = CommandCheckText::tr(
            "%1 isn't in a format that this computer can run. A script requires a first line such as #!/bin/sh.");
        return {ErrorType::Permission, message.arg(plan.name), text};
    }
    if (is(ENOENT)) {
        const QString message = CommandCheckText::tr("%1 can't be started: the interpreter in its first line was not found.");
        return {ErrorType::NotFound, message.arg(plan.name), text};
    }
    const QString message = CommandCheckText::tr("%1 can't be started: %2.").arg(plan.name, text);
    return {is(E2BIG) ? ErrorType::Internal : ErrorType::Permission, message, text};
}

} // namespace

CommandRun::CommandRun(CommandGuard *guard, CommandPlan plan)
    : m_guard(guard)
    , m_plan(std::move(plan))
    , m_streams(&m_process)
{
    connect(&m_process, &QProcess::errorOccurred, this, &CommandRun::onError);
    connect(&m_process, &QProcess::finished, this, &CommandRun::onFinished);
    connect(&m_streams, &CommandStreams::changed, this, &CommandRun::onStreamsChanged);
    connect(&m_drainTimer, &QTimer::timeout, this, &CommandRun::settle);
    m_drainTimer.setTimerType(Qt::PreciseTimer);
    m_drainTimer.setInterval(kSettlePollInterval);
}

CommandRun::~CommandRun()
{
    Q_ASSERT(!isLeaderRunning()); // destroying QProcess would wait for a running process, up to 30 s
}

void CommandRun::start(std::function<void()> ended)
{
    m_onEnded = std::move(ended);
    CommandChild child;
    if (!m_streams.prepare(&child)) {
        m_startError = tooManyFilesError();
        conclude(State::NotStarted);
        return;
    }
    m_process.setProgram(m_plan.program);
    m_process.setArguments(m_plan.arguments);
    m_process.setWorkingDirectory(m_plan.directory);
    m_process.setProcessEnvironment(m_plan.environment.appliedTo(m_guard->environment()));
    if (m_plan.input.isEmpty())
        child.input = m_guard->nullInput();
#ifdef Q_OS_UNIX
    if (m_plan.input.isEmpty())
        m_process.setInputChannelMode(QProcess::ForwardedInputChannel); // prevents QProcess from creating a pipe for input
#else
    if (m_plan.input.isEmpty())
        m_process.setStandardInputFile(QProcess::nullDevice());
#endif
    m_number = m_guard->prepare(&m_process, child);
    m_state = State::Running;
    m_process.start();
    m_startPipe.recordPipes(m_process);
    m_streams.started();
    if (m_process.processId() == 0) // the start failed immediately, and onError() has reported it
        return;
    m_group.setLeader(m_process.processId());
    m_guard->registerGroup(m_number, m_group.leader());
    if (!m_plan.input.isEmpty()) {
        m_process.write(m_plan.input);
        m_process.closeWriteChannel();
    }
}

void CommandRun::stop()
{
    if (m_state == State::Running && m_timeSinceExit.isValid())
        finishRun(); // the leader ended in time, and only the processes it left behind delayed the result
    else
        conclude(State::Stopped);
}

void CommandRun::requestTermination()
{
    stop();
    if (!std::exchange(m_isTerminationRequested, true))
        m_group.terminate();
}

void CommandRun::onError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart) // Crashed is followed by finished(), and unread input isn't a failure
        return;
    m_startPipe.close();
    m_group.setLeaderEnded();
    m_startError = explainStartError(m_plan, m_process.errorString());
    conclude(State::NotStarted);
}

void CommandRun::onFinished()
{
    m_group.setLeaderEnded();
    if (m_state != State::Running)
        return;
    m_timeSinceExit.start();
    m_streams.readAvailable();
    settle();
}

void CommandRun::onStreamsChanged()
{
    if (m_streams.total() > kMaxOutput) {
        m_streams.close();
        conclude(State::TooMuchOutput);
    } else if (m_timeSinceExit.isValid()) {
        settle();
    }
}

//! After the leader has ended, waits up to the drain time for the end of its output and for the group's remaining processes.
void CommandRun::settle()
{
    if (m_state != State::Running)
        return;
    const bool isIdle = !m_streams.isOpen() && m_group.hasEnded();
    if (!isIdle && !m_timeSinceExit.hasExpired(kDrainTimeout.count())) {
        m_drainTimer.start();
        return;
    }
    finishRun();
}

void CommandRun::finishRun()
{
    m_streams.readAvailable();
    m_leftStreamOpen = m_streams.isOpen();
    m_streams.stopReading(); // SIGPIPE would end a process in the background before it is found
    conclude(State::Ended);
}

void CommandRun::conclude(State state)
{
    if (m_state != State::Ready && m_state != State::Running)
        return;
    m_drainTimer.stop();
    m_state = state;
    if (m_onEnded)
        std::exchange(m_onEnded, nullptr)();
}

bool CommandRun::waitForExit(std::chrono::milliseconds atMost)
{
    // Blocks on purpose. Only destructors call this function, for processes that CommandGuard::shutDown() couldn't end. At that
    // time, this thread runs no other code. Destroying a QProcess while its program is running would block for 30 s.
#ifdef Q_OS_UNIX
    QElapsedTimer clock;
    clock.start();
    while (isLeaderRunning()) {
        siginfo_t info{};
        const int answer = waitid(P_PID, static_cast<id_t>(m_process.processId()), &info, WEXITED | WNOHANG | WNOWAIT);
        if (answer != 0 || info.si_pid != 0)
            return m_process.waitForFinished(100); // returns immediately, since the process is dead
        if (clock.hasExpired(atMost.count()))
            return false;
        QThread::msleep(1); // a killed process ends within a few milliseconds
    }
    return true;
#else
    // Blocks on purpose, because the caller has killed the process and can't wait for a signal.
    return !isLeaderRunning() || m_process.waitForFinished(static_cast<int>(atMost.count()));
#endif
}

} // namespace watchkeeper

#include "moc_CommandRun.cpp"
