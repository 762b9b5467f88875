// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The thread that copies the history to a server step by step, with growing pauses after failures.

#include "app/HistoryRetention.h"
#include "history/server/ServerCopy.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace watchkeeper {

//! Converts the settings for the local history to those for the server.
ServerRetention serverRetention(const HistoryRetention &keep);

//! \brief Copies the history to a server in a thread of its own. A call into libpq may hang in spite of all timeouts, for example if a
//! server accepts everything and never answers. Therefore no other thread waits for this one. It can be abandoned, and ends when its call
//! returns or with the process.
//!
//! The object belongs to the thread that started it, but its signals come from its own thread, so connect with a context object.
class ServerCopyLoop : public QObject
{
    Q_OBJECT

public:
    //! \brief Starts the thread, which shares ownership of the object with the returned pointer.
    //! \return null if the system can't start another thread
    static std::shared_ptr<ServerCopyLoop> start(HistoryPaths disk, const HistoryServerLocation &server,
                                                 const HistoryRetention &keep);

    void setRetention(const HistoryRetention &keep);
    //! Ends the loop after one last step and after copying any remaining data, or immediately if the last step failed. Then ended() is
    //! emitted.
    void finish();
    //! Ends the loop after the current step, even if data remains.
    void abandon();

    //! The duration of the current step; 0 between steps.
    std::chrono::milliseconds stepDuration() const;

signals:
    //! Emitted after each step, even if nothing has changed. `fault` is the reason why the server doesn't have the new data or why a file
    //! can't be read. It is empty once the server has all data.
    void stepped(const QString &fault);
    void ended();

private:
    enum class StopMode : quint8 { KeepRunning, AfterLastStep, Now };

    ServerCopyLoop(HistoryPaths disk, const HistoryServerLocation &server, const HistoryRetention &keep);
    void run();
    Expected<bool, HistoryError> step();
    StopMode waitFor(std::chrono::milliseconds pause);
    void requestStop(StopMode how);

    ServerCopy m_copy; //!< used only in the thread of the loop
    std::mutex m_mutex;
    std::condition_variable m_wake;
    HistoryRetention m_retentionLimits;          //!< guarded by m_mutex
    StopMode m_stopMode = StopMode::KeepRunning; //!< guarded by m_mutex
    std::atomic<qint64> m_stepStartedAt{0};      //!< [ms] start of the current step by the steady clock; 0 between steps
};

} // namespace watchkeeper
