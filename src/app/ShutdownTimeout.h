// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits the time of a shutdown: for operations that hang, and for the threads that hang in them.

#include <QObject>
#include <QSemaphore>
#include <QTimer>

#include <memory>
#include <thread>

class QCoreApplication;

namespace watchkeeper {

class Monitor;

//! \brief Reports if a Watch doesn't finish shutting down: the checks within 0.9 s, then the saves within 6 s.
class ShutdownTimeout : public QObject
{
    Q_OBJECT

public:
    //! \param watch  must outlive this object; it is followed from its shuttingDown() on
    explicit ShutdownTimeout(Monitor *monitor, QObject *parent = nullptr);

signals:
    //! Emitted once. Whatever hasn't ended must end with the process, and none of it may be destroyed: use std::_Exit().
    void exhausted(const QString &sentence);

private:
    QTimer m_timer;
    QString m_sentence;
};

//! \brief While it lives, destructors have 2 s; then the process ends with `status`, whatever still hangs.
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

//! \brief For main(), when all objects are destroyed and everything is reported: flushes buffers and ends the process.
//!
//! Skips the handlers of exit(): a thread hasn't really ended when QThread::wait() returns, and it frees its OpenSSL data while OpenSSL's
//! own clean-up at exit frees it too (about one shutdown in a thousand crashed because of that). For the same reason nothing waits for
//! threads that hang: they end with the process.
[[noreturn]] void endProcess(std::unique_ptr<QCoreApplication> application, int status);

} // namespace watchkeeper
