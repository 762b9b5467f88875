// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects from another thread that a thread is blocked.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Repeatedly asks an object of another thread for a sign of life.
//!
//! The engine's watchdog runs in the engine's thread, so it can't detect that this thread is blocked, for example by starting a command in
//! a folder on a network drive that hangs.
class ThreadWatchdog : public QObject
{
    Q_OBJECT

public:
    //! \param limit  silent() is emitted after this time without a sign; signs are requested four times as often
    explicit ThreadWatchdog(std::chrono::milliseconds limit, QObject *parent = nullptr);

    //! \param watched  must exist until stop()
    void start(QObject *watched);
    void stop();

signals:
    //! Emitted once, until the thread answers again.
    void silent(std::chrono::milliseconds time);
    void answered();

private:
    void beat();
    void hear();

    std::chrono::milliseconds m_limit;
    QObject *m_watched = nullptr;
    QTimer m_timer;
    QElapsedTimer m_asked; //!< invalid: no request is pending
    bool m_isSilent = false;
};

} // namespace watchkeeper
