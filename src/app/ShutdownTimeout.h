// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits how long a shutdown can take if operations, or the threads they run in, hang.

#include <QObject>
#include <QSemaphore>
#include <QTimer>

#include <memory>
#include <thread>

class QCoreApplication;

namespace watchkeeper {

class Monitor;

//! \brief Reports if a Monitor doesn't shut down in time: within 0.9 s for the checks, then 6 s for the saves.
class ShutdownTimeout : public QObject
{
    Q_OBJECT

public:
    //! \param monitor  the object whose shutdown is timed, starting with shuttingDown(); must outlive this object
    explicit ShutdownTimeout(Monitor *monitor, QObject *parent = nullptr);

signals:
    //! Emitted once, when a time limit is exceeded. Nothing that is still running may be destroyed, so end the process with
    //! std::_Exit().
    void expired(const QString &sentence);

private:
    QTimer m_timer;
    QString m_sentence;
};

//! \brief Gives destructors 2 s while this object exists. After that, it ends the process with `status`, even if something hangs.
//!
//! Use it in main() after the event loop, when everything is saved. Destructors wait for readers of the history, and an unresponsive
//! network drive would block them, and the process, forever.
class ExitWatchdog
{
public:
    explicit ExitWatchdog(int status);
    ~ExitWatchdog();
    Q_DISABLE_COPY_MOVE(ExitWatchdog)

private:
    QSemaphore m_finished;
    std::thread m_thread;
};

//! \brief Ends the process with an error message and exit status 74 if the thread hasn't started, because the program needs the thread for
//! all its work.
void requireThread(bool isStarted);

//! Flushes buffers and ends the process. Call it at the end of main(), when all objects are destroyed and everything is reported.
//!
//! Skips the handlers of exit(). A thread hasn't really ended when QThread::wait() returns, and it frees its OpenSSL data while OpenSSL's
//! own clean-up at exit frees the same data. About one shutdown in a thousand crashed because of that. For the same reason, nothing waits
//! for threads that hang. They end with the process.
[[noreturn]] void endProcess(std::unique_ptr<QCoreApplication> application, int status);

} // namespace watchkeeper
