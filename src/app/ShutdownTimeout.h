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

//! \brief Reports if a Watch doesn't shut down in time, with 0.9 s for the checks, then 6 s for the saves.
class ShutdownTimeout : public QObject
{
    Q_OBJECT

public:
    //! \param watch  the object to monitor from its shuttingDown() on; must outlive this object
    explicit ShutdownTimeout(Monitor *monitor, QObject *parent = nullptr);

signals:
    //! Emitted once. Nothing that is still running may be destroyed, so end the process with std::_Exit().
    void exhausted(const QString &sentence);

private:
    QTimer m_timer;
    QString m_sentence;
};

//! \brief Gives destructors 2 s while this object exists. After that, it ends the process with `status`, even if something hangs.
//!
//! For main(), after the event loop, when everything is saved: destructors wait for readers of history, and a network drive that doesn't
//! answer would block them, and the process, forever.
class ExitWatchdog
{
public:
    explicit ExitWatchdog(int status);
    ~ExitWatchdog();
    Q_DISABLE_COPY_MOVE(ExitWatchdog)

private:
    QSemaphore m_over;
    std::thread m_thread;
};

//! \brief Flushes buffers and ends the process. For main(), when all objects are destroyed and everything is reported.
//!
//! Ends the process with an error message and exit status 74 unless the thread, which the program needs for all its work, has started.
void requireThread(bool isStarted);

//! Skips the handlers of exit(). A thread hasn't really ended when QThread::wait() returns, and it frees its OpenSSL data while OpenSSL's
//! own clean-up at exit frees the same data. About one shutdown in a thousand crashed because of that. For the same reason, nothing waits
//! for threads that hang: they end with the process.
[[noreturn]] void endProcess(std::unique_ptr<QCoreApplication> application, int status);

} // namespace watchkeeper
