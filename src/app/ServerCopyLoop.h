// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The thread that copies the history to a server: step by step, with growing pauses after failures.

#include "app/HistoryRetention.h"
#include "history/ServerCopy.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace watchkeeper {

//! As stored on the disk.
ServerKeep serverRetention(const HistoryRetention &keep);

//! \brief A call into libpq may hang whatever timeouts are set, for example if a server accepts everything and never answers. So nothing
//! waits for this thread: it may be abandoned, and ends when its call returns or with the process.
//!
//! Lives in the thread that started it. Signals come from its own thread: connect with a context.
class ServerCopyLoop : public QObject
{
    Q_OBJECT

public:
    //! \brief Starts the thread, which owns the object together with the holder of the returned pointer.
    //! \return null if the system can't start another thread
    static std::shared_ptr<ServerCopyLoop> begin(HistoryOnDisk disk, const HistoryServerPlace &server,
                                                 const HistoryRetention &keep);

    void setKeep(const HistoryRetention &keep);
    //! Ends after one last step and any data it leaves; immediately if the last step failed. Then ended() follows.
    void finish();
    //! Ends after the current step, whatever is left.
    void abandon();

    //! How long the current step has been running; 0 between steps.
    std::chrono::milliseconds stepDuration() const;

signals:
    //! Why the server doesn't have the new data, or why a file can't be read, as a sentence; empty once it has. Emitted each time, even if
    //! nothing has changed.
    void stepped(const QString &fault);
    void ended();

private:
    enum class StopMode : quint8 { KeepRunning, AfterLastStep, Now };

    ServerCopyLoop(HistoryOnDisk disk, const HistoryServerPlace &server, const HistoryRetention &keep);
    void run();
    Expected<bool, HistoryError> step();
    StopMode waitFor(std::chrono::milliseconds pause);
    void end(StopMode how);

    ServerCopy m_copy; //!< used only in the loop's thread
    std::mutex m_mutex;
    std::condition_variable m_wake;
    HistoryRetention m_keep;                   //!< under m_mutex
    StopMode m_ending = StopMode::KeepRunning; //!< under m_mutex
    std::atomic<qint64> m_stepStartedAt{0};    //!< [ms] of the steady clock; 0: no step
};

} // namespace watchkeeper
