// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One run of one command, from the start of its process until all its processes have ended.

#include "async/OpenFiles.h"
#include "checks/command/CommandGroup.h"
#include "checks/command/CommandStreams.h"
#include "checks/command/line/CommandPlan.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace watchkeeper {

class CommandGuard;

//! \brief Owns the process. While isLeaderRunning() is true, don't destroy this object. Pass it to CommandGuard::finish()
//! instead.
//!
//! `ended` is called once: after a failed start, after more output than kMaxOutput, or when the leader has ended and its output
//! is complete. Waiting for the output takes at most 200 ms, since a background process may keep the pipe open forever.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMaxOutput = 16LL * 1024 * 1024;
    static constexpr std::chrono::milliseconds kDrainTimeout{200};

    enum class State { Ready, Running, NotStarted, Ended, TooMuchOutput, Stopped };

    CommandRun(CommandGuard *guard, CommandPlan plan);
    ~CommandRun() override;

    void start(std::function<void()> ended);

    State state() const { return m_state; }
    const CommandPlan &plan() const { return m_plan; }
    const CommandStreams &streams() const { return m_streams; }
    CommandGroup &group() { return m_group; }
    quint64 number() const { return m_number; }

    //! Marks the run as stopped by Watchkeeper, unless its leader has already ended and only its output is outstanding.
    void stop();
    //! Calls stop(). The first call also sends TERM to the group.
    void requestTermination();

    //! Valid only in the state NotStarted.
    const std::optional<CheckError> &startError() const { return m_startError; }
    //! Whether the start failed because descriptors, memory or processes ran out, which may be temporary.
    bool canRetryStart() const { return m_state == State::NotStarted && m_startError->type() == ErrorType::Internal; }
    //! Valid only in the state Ended: the exit code, or the signal that killed the command.
    int exitCode() const { return m_process.exitCode(); }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    //! Valid only in the state Ended: whether a process still had the output open after the drain time.
    bool leftStreamOpen() const { return m_leftStreamOpen; }

    bool isLeaderRunning() const { return m_process.state() != QProcess::NotRunning; }
    //! Whether the leader and all members of its group have ended.
    bool hasEnded() { return !isLeaderRunning() && m_group.hasEnded(); }

    //! \brief Blocks until a killed leader has ended, for at most `atMost`. Used when the program exits, after its event loop.
    //! \return false if the leader is still running because it is stuck in the system
    bool waitForExit(std::chrono::milliseconds atMost);

private:
    void onError(QProcess::ProcessError error);
    void onFinished();
    void onStreamsChanged();
    void settle();
    void finishRun();
    void conclude(State state);

    CommandGuard *m_guard;
    CommandPlan m_plan;
    QProcess m_process;
    StartPipe m_startPipe;
    CommandStreams m_streams;
    CommandGroup m_group;
    QTimer m_drainTimer;
    QElapsedTimer m_timeSinceExit;
    std::function<void()> m_onEnded;
    State m_state = State::Ready;
    quint64 m_number = 0;
    bool m_leftStreamOpen = false;
    bool m_isTerminationRequested = false;
    std::optional<CheckError> m_startError;
};

} // namespace watchkeeper
