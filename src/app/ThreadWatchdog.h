// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Notices from outside that a thread is stuck.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Asks an object of another thread for a sign of life, again and again.
//!
//! The watchdog of the engine lives in the engine's thread: it cannot see that this one blocks, as when a command is started in a
//! folder on a network drive that hangs.
class ThreadWatchdog : public QObject
{
    Q_OBJECT

public:
    //! \param limit  without a sign for so long, silent() is told; it is asked four times as often
    explicit ThreadWatchdog(std::chrono::milliseconds limit, QObject *parent = nullptr);

    //! \param watched  until stop(), where it must not be destroyed
    void start(QObject *watched);
    void stop();

signals:
    //! Once, until it answers again.
    void silent(std::chrono::milliseconds time);
    void answered();

private:
    void beat();
    void hear();

    std::chrono::milliseconds m_limit;
    QObject *m_watched = nullptr;
    QTimer m_timer;
    QElapsedTimer m_asked; //!< invalid: nothing is asked
    bool m_isSilent = false;
};

} // namespace watchkeeper
