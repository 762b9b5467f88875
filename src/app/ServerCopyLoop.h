// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The thread that copies a history to a server: step after step, with a growing pause where that fails.

#include "app/HistoryKeep.h"
#include "history/ServerCopy.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace watchkeeper {

//! As the disk keeps it.
ServerKeep serverKeep(const HistoryKeep &keep);

//! \brief A call into libpq may hang, whatever limits it was given: a server that takes what it gets and says nothing. So nobody waits for
//! this thread: it may be left to itself, and ends when its call does or with the process.
//!
//! Lives in the thread that began it. Signals come from its own thread: connect with a context.
class ServerCopyLoop : public QObject
{
    Q_OBJECT

public:
    //! \brief Begins the thread, which keeps it alive with whoever holds what is returned.
    //! \return null where the system has no thread left
    static std::shared_ptr<ServerCopyLoop> begin(HistoryOnDisk disk, const HistoryServerPlace &server, const HistoryKeep &keep);

    void setKeep(const HistoryKeep &keep);
    //! After one last step, and what that leaves over; at once where the last one failed. Then ended().
    void finish();
    //! After the present step, whatever is left.
    void abandon();

    //! How long the present step has been going on; 0 between two.
    std::chrono::milliseconds busyFor() const;

signals:
    //! Why the server has not got what is new, or a file that cannot be read, as a sentence; empty once it has. Each time, also if
    //! nothing has changed.
    void stepped(const QString &fault);
    void ended();

private:
    enum class Ending : quint8 { NotYet, AfterLastStep, Now };

    ServerCopyLoop(HistoryOnDisk disk, const HistoryServerPlace &server, const HistoryKeep &keep);
    void run();
    Expected<bool, HistoryError> step();
    Ending waitFor(std::chrono::milliseconds pause);
    void end(Ending how);

    ServerCopy m_copy; //!< used in the thread of the loop alone
    std::mutex m_mutex;
    std::condition_variable m_wake;
    HistoryKeep m_keep;                 //!< under m_mutex
    Ending m_ending = Ending::NotYet;   //!< under m_mutex
    std::atomic<qint64> m_stepBegan{0}; //!< [ms] of the steady clock; 0: no step
};

} // namespace watchkeeper
