// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One run of one command, from the start of its process until nothing of it is left.

#include "checks/command/CommandGroup.h"
#include "checks/command/CommandPlan.h"
#include "checks/command/CommandStreams.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace watchkeeper {

class CommandGuard;

//! \brief Owner of the process. Never destroy it while isLeaderRunning(): give it to CommandGuard::finish().
//!
//! `ended` is called once: after a failed start; when the leader has ended and its output is in, at most 200 ms later (a child
//! in the background may keep the pipe open for ever); or when it has printed more than kMostOutput.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostOutput = 16LL * 1024 * 1024;
    static constexpr std::chrono::milliseconds kDrain{200};

    enum class State { Ready, Running, NotStarted, Ended, TooMuchOutput, Stopped };

    CommandRun(CommandGuard *guard, CommandPlan plan);
    ~CommandRun() override;

    void start(std::function<void()> ended);

    State state() const { return m_state; }
    const CommandPlan &plan() const { return m_plan; }
    const CommandStreams &streams() const { return m_streams; }
    CommandGroup &group() { return m_group; }
    quint64 number() const { return m_number; }

    //! Whatever it does from now on, it was stopped by us; unless its leader had ended, and only its output was waited for.
    void stop();
    //! The same, and TERM to the group, the first time.
    void askToEnd();

    //! Only in NotStarted.
    const std::optional<CheckError> &startError() const { return m_startError; }
    //! Not started for want of descriptors, memory or processes: that may pass.
    bool mayStartLater() const { return m_state == State::NotStarted && m_startError->type() == ErrorType::Internal; }
    //! Only in Ended: the exit code, or the signal when it was killed by one.
    int exitCode() const { return m_process.exitCode(); }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    //! Only in Ended: somebody still had the output open after the drain.
    bool leftStreamOpen() const { return m_leftStreamOpen; }

    bool isLeaderRunning() const { return m_process.state() != QProcess::NotRunning; }
    //! Neither the leader nor a member of its group is left.
    bool isGone() { return !isLeaderRunning() && m_group.isGone(); }

    //! \brief At the program's end, for a leader that was killed: waits for it, at most this long.
    //! \return false when it still runs, stuck in the system
    bool reapNow(std::chrono::milliseconds atMost);

private:
    void onError(QProcess::ProcessError error);
    void onFinished();
    void onStreamsChanged();
    void settle();
    void concludeEnded();
    void conclude(State state);

    CommandGuard *m_guard;
    CommandPlan m_plan;
    QProcess m_process;
    CommandStreams m_streams;
    CommandGroup m_group;
    QTimer m_settling;
    QElapsedTimer m_sinceEnd;
    std::function<void()> m_ended;
    State m_state = State::Ready;
    quint64 m_number = 0;
    bool m_leftStreamOpen = false;
    bool m_askedToEnd = false;
    std::optional<CheckError> m_startError;
};

} // namespace watchkeeper
