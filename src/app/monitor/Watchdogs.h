// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects a thread or a shutdown that hangs.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace watchkeeper {

// Detects that another thread is blocked.

//! \brief Regularly requests a response from the thread of an object.
//!
//! The engine's own watchdog runs in the engine's thread. Therefore it can't detect that this thread is blocked, for example
//! while starting a command in a folder on a network drive that hangs.
class ThreadWatchdog : public QObject
{
    Q_OBJECT

public:
    //! \param limit  time without a response after which silent() is emitted; responses are requested four times as often
    explicit ThreadWatchdog(std::chrono::milliseconds limit, QObject *parent = nullptr);

    //! \param watched  object in the monitored thread; must exist until stop()
    void start(QObject *watched);
    void stop();

signals:
    //! Emitted when the thread doesn't respond, and only once until it responds again.
    void silent(std::chrono::milliseconds time);
    void answered();

private:
    void requestHeartbeat();
    void handleHeartbeat();

    std::chrono::milliseconds m_silenceLimit;
    QObject *m_watched = nullptr;
    QTimer m_timer;
    QElapsedTimer m_timeSinceRequest; //!< time since the pending request; invalid if there is none
    bool m_isSilent = false;
};

// Limits how long a shutdown can take if operations, or the threads they run in, hang.

class Monitor;

//! \brief Reports if a Monitor doesn't shut down in time. The checks have 0.9 s to end, then the saves have 6 s.
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
    QString m_message;
};

} // namespace watchkeeper
